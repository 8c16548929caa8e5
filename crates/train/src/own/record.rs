//! The articles as the scorers want them: offsets in code points, children left out.

use super::construction::{construction, lemma};
use super::{Article, Claim, Mention, MentionForm, Part};
use serde_json::{Value, json};
use std::ops::Range;

/// One article as a line of `attribution/` and `ner/` in one.
pub fn record(article: &Article) -> Value {
    let points = Points::new(&article.text);
    let claims: Vec<Value> = article
        .claims
        .iter()
        .filter(|claim| claim.parent.is_none())
        .map(|c| claim(article, c, &points))
        .collect();
    let named = |mention: &&Mention| mention.form == MentionForm::Name;
    let entities: Vec<Value> = article
        .mentions
        .iter()
        .filter(named)
        .filter(|mention| {
            // Outermost only.
            !article.mentions.iter().filter(named).any(|outer| {
                outer.span != mention.span
                    && outer.span.start <= mention.span.start
                    && mention.span.end <= outer.span.end
            })
        })
        .map(|mention| {
            let [start, end] = points.span(&mention.span);
            json!({ "start": start, "end": end, "type": kind(&mention.kind) })
        })
        .collect();
    json!({
        "id": article.name, "source": "own", "license": "CC0", "tier": "A", "genre": "news", "text": article.text,
        "date": article.header.iter().find(|(key, _)| key == "date").map(|(_, value)| value),
        "attributions": claims, "entities": entities,
    })
}

fn claim(article: &Article, claim: &Claim, points: &Points) -> Value {
    let spans = |part| claim.spans(part).map(|span| points.span(span)).collect::<Vec<_>>();
    json!({
        "id": claim.number, "source": spans(Part::Source), "cue": spans(Part::Cue), "content": spans(Part::Content),
        "relay": spans(Part::Relay), "class": claim.class, "stance": claim.stance, "kind": claim.form,
        "source_kind": claim.kind, "relay_role": claim.relay, "flags": claim.flags,
        "construction": construction(article, claim), "cue_lemma": lemma(article, claim),
    })
}

/// The scorers' name for a kind of actor.
fn kind(kind: &str) -> &'static str {
    match kind {
        "person" => "PERSON",
        "place" => "PLACE",
        "nat" => "NORP",
        _ => "ORG",
    }
}

/// From bytes to code points.
struct Points(Vec<usize>);

impl Points {
    fn new(text: &str) -> Self {
        Self(text.char_indices().map(|(byte, _)| byte).collect())
    }

    fn span(&self, span: &Range<usize>) -> [usize; 2] {
        [span.start, span.end].map(|byte| self.0.partition_point(|at| *at < byte))
    }
}
