//! "I" in a direct quotation is who says it.

use super::Attributions;
use crate::coreference::{self, Resolution};
use crate::entities::Entities;
use crate::evidence::{Certainty, Rule};
use crate::names::{ActorKind, MentionForm};
use crate::quotations::{self, Quotation};
use crate::text::Text;

/// Adds the pronouns of the first person in quoted content to the person who speaks, and keeps the speakers right.
pub(crate) fn join(
    text: &Text,
    quotations: &[Quotation],
    entities: Entities,
    attributions: &mut Attributions,
) -> Entities {
    let mut found = Vec::new();
    for attribution in &attributions.outermost {
        let person = |e: &usize| entities.list.get(*e).is_some_and(|e| e.kind == ActorKind::Person);
        let (Some(entity), Some(source)) = (attribution.speaker.filter(person), attribution.source) else {
            continue;
        };
        for piece in &attribution.content {
            let first = text.token_at(piece.start);
            let inside =
                text.tokens.iter().enumerate().skip(first).take_while(|(_, t)| t.span.end <= piece.end);
            for (at, token) in inside {
                if !coreference::is_first_person(text.word(at))
                    || quotations::holding(quotations, token.span.start).is_none()
                {
                    continue;
                }
                found.push(Resolution {
                    span: token.span,
                    tokens: (at, at + 1),
                    rule: Rule::QuotedSpeaker,
                    form: MentionForm::Pronoun,
                    mention: None,
                    entity,
                    antecedent: source,
                    certainty: attribution.certainty.min(Certainty::Likely),
                });
            }
        }
    }
    // Claims may share their content; an interview has its answers already.
    found.sort_by_key(|r: &Resolution| r.span);
    found.dedup_by_key(|r| r.span);
    let taken = |r: &Resolution| {
        let at = entities.mentions.partition_point(|m| m.span.start < r.span.start);
        let same = entities.mentions.get(at..).unwrap_or_default().iter();
        same.take_while(|m| m.span.start == r.span.start).any(|m| m.span == r.span)
    };
    found.retain(|r| !taken(r));
    if found.is_empty() {
        return entities;
    }
    let (entities, number) = coreference::add(entities, &found);
    let new = |old: usize| number.get(old).copied().flatten();
    for attribution in attributions.outermost.iter_mut().chain(&mut attributions.nested) {
        attribution.speaker = attribution.speaker.and_then(new);
        for (_, _, entity) in &mut attribution.relay {
            *entity = entity.and_then(new);
        }
    }
    entities
}
