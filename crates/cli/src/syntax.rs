//! The layers under the annotations: tokens, sentences, tags, trees and the clusters of mentions.

use crate::annotate::Range;
use serde::Serialize;
use sourcelight::Analysis;
use sourcelight::offsets::Span;

/// What `--layers` adds to a line. Offsets are code points.
#[derive(Serialize)]
pub struct Layers {
    tokens: Vec<Range>,
    sents: Vec<Range>,
    upos: Vec<&'static str>,
    /// Tag of the Penn Treebank.
    pos: Vec<&'static str>,
    /// Index of the head of each token, -1 for the root of a sentence.
    heads: Vec<i64>,
    deprels: Vec<&'static str>,
    /// The mentions of one entity each.
    clusters: Vec<Vec<Range>>,
}

/// Collects the layers of an analysis.
pub fn layers(analysis: &Analysis, place: &impl Fn(Span) -> Range) -> Layers {
    let entities = &analysis.entities;
    let spans = |mentions: &[usize]| mentions.iter().map(|m| place(entities.mentions[*m].span)).collect();
    let (tags, trees) = (&analysis.text.tags, &analysis.text.trees);
    Layers {
        upos: tags.iter().map(|tag| tag.upos().name()).collect(),
        pos: tags.iter().map(|tag| tag.fine()).collect(),
        heads: (0..trees.len()).map(|token| trees.head(token).map_or(-1, |head| head as i64)).collect(),
        deprels: (0..trees.len()).map(|token| trees.relation(token).name()).collect(),
        tokens: analysis.text.tokens.iter().map(|t| place(t.span)).collect(),
        sents: analysis.text.sentences.iter().map(|s| place(s.span)).collect(),
        clusters: entities.list.iter().map(|e| spans(&e.mentions)).collect(),
    }
}
