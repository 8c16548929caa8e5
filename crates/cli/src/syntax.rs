//! The layers under the annotations: tokens, sentences, tags, trees and the clusters of mentions.

use crate::annotate::Range;
use serde::Serialize;
use sourcelight::Analysis;
use sourcelight::evidence::{Certainty, Rule};
use sourcelight::lexicon::Facts;
use sourcelight::names::{Mention, MentionForm};
use sourcelight::offsets::Span;
use sourcelight::text::Text;

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
    /// The mentions of one entity each, with their "'s", names with article and title, as corpora of coreference have them.
    clusters: Vec<Vec<Range>>,
    /// The rule and the certainty of each mention in `clusters`.
    cluster_evidence: Vec<Vec<(Rule, Certainty)>>,
}

/// Collects the layers of an analysis.
pub fn layers(analysis: &Analysis, place: &impl Fn(Span) -> Range) -> Layers {
    let entities = &analysis.entities;
    let phrase = |mention: &usize| place(phrase(&analysis.text, &entities.mentions[*mention]));
    let why = |mention: &usize| (entities.mentions[*mention].why.rule, entities.mentions[*mention].certainty);
    let evidence = |mentions: &[usize]| mentions.iter().map(why).collect();
    let spans = |mentions: &[usize]| mentions.iter().map(phrase).collect();
    let (tags, trees) = (analysis.text.tags(), analysis.text.trees());
    Layers {
        upos: tags.iter().map(|tag| tag.upos().name()).collect(),
        pos: tags.iter().map(|tag| tag.fine()).collect(),
        heads: (0..trees.len()).map(|token| trees.head(token).map_or(-1, |head| head as i64)).collect(),
        deprels: (0..trees.len()).map(|token| trees.relation(token).name()).collect(),
        tokens: analysis.text.tokens.iter().map(|t| place(t.span)).collect(),
        sents: analysis.text.sentences.iter().map(|s| place(s.span)).collect(),
        cluster_evidence: entities.list.iter().map(|e| evidence(&e.mentions)).collect(),
        clusters: entities.list.iter().map(|e| spans(&e.mentions)).collect(),
    }
}

/// The whole phrase of a mention: the engine leaves "'s" outside, and of a name its article and title.
fn phrase(text: &Text, mention: &Mention) -> Span {
    let (mut from, mut to) = mention.tokens;
    let sentence = text.sentences[text.sentence_at(mention.span.start)].tokens;
    let title = |i: usize| text.tokens[i].kind.is_capital() && text.facts(i).any(Facts::TITLE);
    let name = mention.form == MentionForm::Name;
    while name && from > sentence.0 && title(from - 1) {
        from -= 1;
    }
    if name && from > sentence.0 && text.word(from - 1).eq_ignore_ascii_case("the") {
        from -= 1;
    }
    if to < sentence.1 && matches!(text.word(to), "'s" | "’s") {
        to += 1;
    }
    text.span(from, to)
}
