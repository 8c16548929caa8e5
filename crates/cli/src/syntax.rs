//! The layers under the annotations: tokens, sentences and the clusters of mentions.

use crate::annotate::Range;
use serde::Serialize;
use sourcelight::Analysis;
use sourcelight::offsets::Span;

/// What `--layers` adds to a line. Offsets are code points.
#[derive(Serialize)]
pub struct Layers {
    tokens: Vec<Range>,
    sents: Vec<Range>,
    /// The mentions of one entity each.
    clusters: Vec<Vec<Range>>,
}

/// Collects the layers of an analysis.
pub fn layers(analysis: &Analysis, place: &impl Fn(Span) -> Range) -> Layers {
    let entities = &analysis.entities;
    let spans = |mentions: &[usize]| mentions.iter().map(|m| place(entities.mentions[*m].span)).collect();
    Layers {
        tokens: analysis.text.tokens.iter().map(|t| place(t.span)).collect(),
        sents: analysis.text.sentences.iter().map(|s| place(s.span)).collect(),
        clusters: entities.list.iter().map(|e| spans(&e.mentions)).collect(),
    }
}
