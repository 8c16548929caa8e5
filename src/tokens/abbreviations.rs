//! Words that keep a full stop.

use crate::lexicon;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What may follow the full stop of an abbreviation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Abbreviation {
    /// A name follows, so no sentence ends there ("Mr.").
    Inside,
    /// An abbreviation only before a number ("No. 5"); else a word and the end of a sentence.
    BeforeNumber,
    /// A sentence may end there as well ("Inc.", "a.m.").
    Either,
}

static LIST: LazyLock<FxHashMap<&str, Abbreviation>> = LazyLock::new(|| {
    let kind = |name: &str| match name {
        "inside" => Abbreviation::Inside,
        "number" => Abbreviation::BeforeNumber,
        _ => Abbreviation::Either,
    };
    lexicon::rows(include_str!("../../lexicon/abbreviations.tsv"))
        .filter_map(|row| Some((*row.first()?, kind(row.get(1)?))))
        .collect()
});

impl Abbreviation {
    /// What the word before a full stop is: `word` is without that stop ("Mr", "U.S", "a.m").
    pub(crate) fn of(word: &str) -> Option<Self> {
        let mut letters = word.split('.');
        if word.contains('.') && letters.all(|l| l.chars().count() == 1 && l.chars().all(char::is_alphabetic))
        {
            return Some(Self::Either);
        }
        if word != "I" && word.chars().count() == 1 && word.chars().all(char::is_uppercase) {
            return Some(Self::Inside);
        }
        LIST.get(word).copied().or_else(|| Self::of_capitals(word))
    }

    /// "GEN. SMITH" in a headline of capitals.
    fn of_capitals(word: &str) -> Option<Self> {
        let mut letters = word.chars();
        let first = letters.next()?;
        let rest = letters.as_str();
        let capitals = rest.len() > 1 && word.chars().all(char::is_uppercase);
        let title = capitals.then(|| format!("{first}{}", rest.to_lowercase()))?;
        LIST.get(title.as_str()).copied()
    }
}
