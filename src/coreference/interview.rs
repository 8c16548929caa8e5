//! Questions and answers: in an interview "I" is who answers, and "you" in a question is the same person.
//!
//! An interview says so at its beginning ("interview", "spoke with") or is full of paragraphs that end with a question
//! mark, and answers in the first person outside quotation marks. The person who answers is the one that the headline and the
//! paragraphs before the first question speak of most. A name and a colon at the start of a paragraph say who speaks
//! in it.

use super::Resolution;
use crate::entities::Entities;
use crate::evidence::{Certainty, Rule};
use crate::names::{ActorKind, MentionForm};
use crate::offsets::Span;
use crate::quotations::{self, Quotation};
use crate::text::{Text, is_one};
use std::collections::BTreeMap;

/// The beginning may take so many paragraphs.
const OPENING: usize = 8;

/// So many questions make an interview that says it is one, and one that does not.
const QUESTIONS: (usize, usize) = (2, 4);

/// The pronouns of the first and second person that stand for who answers.
pub(super) fn answers(text: &Text, quotations: &[Quotation], entities: &Entities) -> Vec<Resolution> {
    let questions = questions(text);
    let count = questions.iter().filter(|q| **q).count();
    if count < QUESTIONS.0
        || count < if announced(text) { QUESTIONS.0 } else { QUESTIONS.1.max(questions.len() / 5) }
    {
        return Vec::new();
    }
    let first = questions.iter().position(|q| *q).unwrap_or_default();
    let Some(guest) = guest(text, entities, first.max(1)) else { return Vec::new() };
    let speakers = labels(text, entities);
    let mut found = Vec::new();
    for sentence in text.sentences.iter().filter(|s| s.block >= first) {
        let asks = questions.get(sentence.block).copied().unwrap_or_default();
        let (entity, antecedent) = match speakers.get(&sentence.block) {
            Some(speaker) => *speaker,
            None => (guest.entity, guest.named),
        };
        for at in sentence.tokens.0..sentence.tokens.1 {
            let meant = if asks { is_you(text.word(at)) } else { is_me(text.word(at)) };
            let span = text.tokens[at].span;
            if meant && quotations::holding(quotations, span.start).is_none() {
                found.push(Resolution {
                    span,
                    tokens: (at, at + 1),
                    rule: Rule::Interview,
                    form: MentionForm::Pronoun,
                    mention: None,
                    entity,
                    antecedent,
                    certainty: Certainty::Likely,
                });
            }
        }
    }
    found
}

pub(super) fn is_me(word: &str) -> bool {
    word == "I" || is_one(word, &["me", "my", "mine", "myself"])
}

fn is_you(word: &str) -> bool {
    is_one(word, &["you", "your", "yours", "yourself"])
}

/// For every block whether it ends with a question mark.
fn questions(text: &Text) -> Vec<bool> {
    let mut ends = vec![false; text.document.blocks.len()];
    for sentence in &text.sentences {
        if let Some(end) = ends.get_mut(sentence.block) {
            *end = text.slice(sentence.span).trim_end_matches(['"', '”', '’', ')']).ends_with('?');
        }
    }
    ends
}

/// Whether the beginning says that this is an interview.
fn announced(text: &Text) -> bool {
    let opening = text.sentences.iter().take_while(|s| s.block < OPENING);
    opening.into_iter().any(|s| {
        (s.tokens.0..s.tokens.1).any(|at| {
            let word = text.word(at).to_lowercase();
            let next = text.get(at + 1);
            word.starts_with("interview")
                || word == "q" && next == "&"
                || matches!(word.as_str(), "spoke" | "speaks" | "talked" | "talks" | "chatted" | "sat")
                    && matches!(next, "to" | "with")
        })
    })
}

/// Who answers.
struct Guest {
    entity: usize,
    /// The first name of the person in the text, in bytes of the document.
    named: Span,
    /// Whether the headline names the person, or words such as "spoke with" do.
    introduced: bool,
    /// Whether no other person is named in one breath ("Ana Ruiz and Leo Brandt").
    alone: bool,
}

/// The person that the headline, the paragraphs before the block `until` and the opening speak of most. Whom "with" or
/// "interviewed" introduces counts double. An interview gives the full name.
fn guest(text: &Text, entities: &Entities, until: usize) -> Option<Guest> {
    let mut counts: BTreeMap<usize, (usize, Guest)> = BTreeMap::new();
    for (index, (mention, entity)) in entities.mentions.iter().zip(&entities.of_mention).enumerate() {
        let block = text.sentences.get(text.sentence_at(mention.span.start)).map_or(0, |s| s.block);
        if block >= until.min(OPENING) {
            break;
        }
        let full = |index: usize| {
            let mention = entities.mentions.get(index);
            mention.is_some_and(|m| m.kind == ActorKind::Person && m.form == MentionForm::Name)
                && entities
                    .of_mention
                    .get(index)
                    .and_then(|e| entities.list.get(*e))
                    .is_some_and(|e| e.name.contains(' '))
        };
        if !full(index) {
            continue;
        }
        let from = mention.tokens.0;
        let introduced = (1..=4).filter_map(|back| from.checked_sub(back)).any(|at| {
            matches!(text.word(at), "with" | "interviewed" | "interviews" | "interviewing" | "Interviews")
        });
        let next = entities.mentions.get(index + 1).map_or(0, |m| m.tokens.0);
        let paired = matches!(text.get(mention.tokens.1), "and" | "&")
            && next == mention.tokens.1 + 1
            && full(index + 1);
        let guest = Guest { entity: *entity, named: mention.span, introduced: false, alone: true };
        let count = counts.entry(*entity).or_insert((0, guest));
        count.0 += 1 + usize::from(introduced) + usize::from(block == 0);
        count.1.introduced |= introduced || block == 0;
        count.1.alone &= !paired;
    }
    // One person stands out, or nobody answers for sure.
    let top = counts.values().map(|(count, _)| *count).max()?;
    let mut best = counts.into_values().filter(|(count, _)| *count == top).map(|(_, guest)| guest);
    best.next().filter(|guest| guest.introduced && guest.alone && best.next().is_none())
}

/// Blocks that begin with the name of a person and a colon, with that person.
fn labels(text: &Text, entities: &Entities) -> BTreeMap<usize, (usize, Span)> {
    let mut found = BTreeMap::new();
    for (mention, entity) in entities.mentions.iter().zip(&entities.of_mention) {
        let Some(sentence) = text.sentences.get(text.sentence_at(mention.span.start)) else { continue };
        let person = mention.kind == ActorKind::Person && mention.form == MentionForm::Name;
        let starts =
            text.document.blocks.get(sentence.block).is_some_and(|b| b.span.start == mention.span.start);
        if person && starts && text.get(mention.tokens.1) == ":" {
            found.insert(sentence.block, (*entity, mention.span));
        }
    }
    found
}
