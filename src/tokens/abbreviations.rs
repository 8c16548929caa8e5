//! Words that keep a full stop.

use crate::lexicon;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What may follow the full stop of an abbreviation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Abbreviation {
    /// A name or number follows, so no sentence ends there ("Mr.", "No.").
    Inside,
    /// A sentence may end there as well ("Inc.", "a.m.").
    Either,
}

static LIST: LazyLock<HashMap<&str, Abbreviation>> = LazyLock::new(|| {
    lexicon::rows(include_str!("../../lexicon/abbreviations.tsv"))
        .map(|row| {
            (
                row[0],
                if row.get(1) == Some(&"inside") {
                    Abbreviation::Inside
                } else {
                    Abbreviation::Either
                },
            )
        })
        .collect()
});

/// What the word before a full stop is: `word` is without that stop ("Mr", "U.S", "a.m").
impl Abbreviation {
    /// Looks up a word without its full stop.
    pub(crate) fn of(word: &str) -> Option<Self> {
        of(word)
    }
}

pub(super) fn of(word: &str) -> Option<Abbreviation> {
    let mut letters = word.split('.');
    if word.contains('.') && letters.all(|l| l.chars().count() == 1 && l.chars().all(char::is_alphabetic)) {
        return Some(Abbreviation::Either);
    }
    if word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I" {
        return Some(Abbreviation::Inside);
    }
    LIST.get(word).copied().or_else(|| {
        // "GEN. SMITH" in a headline of capitals.
        let mut letters = word.chars();
        let first = letters.next()?;
        let capitals = letters.as_str().len() > 1 && word.chars().all(char::is_uppercase);
        let title = capitals.then(|| format!("{first}{}", letters.as_str().to_lowercase()))?;
        LIST.get(title.as_str()).copied()
    })
}
