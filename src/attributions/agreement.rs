//! Whether a subject and a verb can go together.

use super::noun_phrase::COUNTS;
use super::reading::{Reading, Run};
use super::verb_group::VerbGroup;
use super::words::Class;
use crate::tokens::TokenKind;

/// Words that are plural without an "s", or go with a base form.
const PLURAL: [&str; 30] = [
    "i", "we", "you", "they", "who", "people", "some", "many", "most", "others", "all", "both", "police",
    "men", "women", "few", "several", "these", "those", "media", "families", "percent", "data", "staff",
    "young", "old", "each", "more", "fewer", "nearly",
];

/// Where what is heard was said by somebody: "the inquest heard that".
const HEARINGS: [&str; 11] = [
    "court",
    "jury",
    "jurors",
    "inquest",
    "inquiry",
    "tribunal",
    "hearing",
    "committee",
    "trial",
    "panel",
    "commission",
];

/// Whether subject and verb can go together: a base form wants a plural or an auxiliary.
pub(super) fn agrees(reading: &Reading, subject: Run, group: &VerbGroup) -> bool {
    if group.verb.lemma == "hear" && !reading.is_one(reading.head(subject), &HEARINGS) {
        return false;
    }
    let form = group.form;
    let third = form.third && !form.past && group.run.from == group.head;
    if third && group.verb.lemma != "say" && reading.kind(group.head) == TokenKind::Lower {
        // "many states that", "swing states that": a plural noun, not a verb.
        let count = PLURAL.iter().any(|p| *p != "who" && reading.is(subject.from, p))
            || reading.is_one(subject.from, &COUNTS);
        let opens = Class::DETERMINER.or(Class::POSSESSIVE).or(Class::SUBJECT).or(Class::RELATIVE);
        let bare = reading.kind(subject.from) == TokenKind::Lower
            && !reading.any(subject.from, opens)
            && !reading.in_heading(group.head);
        if count || bare || reading.kind(subject.from) == TokenKind::Number {
            return false;
        }
    }
    if !form.base || form.past || group.run.from < group.head || reading.kind(group.head).is_capital() {
        return true;
    }
    let head = reading.head(subject);
    // "Records filed with the commission show": the participle after the head says nothing.
    let noun = (subject.from..=head).rev().find(|i| !reading.is_participle(*i)).unwrap_or(head);
    let plural = [head, noun]
        .iter()
        .any(|i| reading.text.get(*i).ends_with(['s', 'S']) || reading.is_one(*i, &PLURAL));
    if matches!(
        group.verb.lemma,
        "say" | "believe" | "think" | "argue" | "insist" | "agree" | "know" | "deny"
    ) {
        return !reading.is_one(head, &["he", "she", "it"]);
    }
    let joined = (subject.from..subject.to).any(|i| reading.is(i, "and"));
    let many =
        PLURAL.iter().any(|p| reading.is(subject.from, p)) || reading.is_one(subject.from, &["two", "three"]);
    let counted = reading.kind(subject.from) == TokenKind::Number;
    plural || joined || many || counted
}
