//! Which counted nouns are people, so that a part of "12 people" is told from the next thing in the sentence.

use super::counted::{lower, singular_head};
use crate::lexicon;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Nouns for people, singular and plural, from the list of nominal actors.
static PEOPLE: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    lexicon::rows(include_str!("../../lexicon/nominals.tsv"))
        .filter_map(|row| match row.as_slice() {
            &[word, class, ..] if class.contains("group-noun") || class.contains("role") => Some(word),
            _ => None,
        })
        .collect()
});

/// Whether a counted phrase counts people: "Syrian refugees", "police officers", "women".
pub(crate) fn counts_people(phrase: &str) -> bool {
    let head = lower(phrase.rsplit([' ', '\u{a0}', '-']).next().unwrap_or(phrase));
    head.ends_with("people")
        || (head.len() > 5 && head.ends_with("men"))
        || PEOPLE.contains(&*head)
        || PEOPLE.contains(singular_head(&head).as_str())
}
