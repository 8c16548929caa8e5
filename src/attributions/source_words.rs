//! Words that tell what kind of source a noun phrase names, and the head of such a phrase.

use super::reading::{Reading, Run};
use crate::lexicon;
use crate::tokens::TokenKind;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A set of the lists of `lexicon/source_words.tsv`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Lists(u16);

impl Lists {
    pub(super) const NONE: Self = Self(0);
    pub(super) const ANONYMOUS: Self = Self(1);
    pub(super) const HIDDEN: Self = Self(1 << 1);
    pub(super) const OFFICIAL: Self = Self(1 << 2);
    pub(super) const SPOKESMAN: Self = Self(1 << 3);
    pub(super) const OUTLET: Self = Self(1 << 4);
    pub(super) const DOCUMENT: Self = Self(1 << 5);
    pub(super) const CROWD: Self = Self(1 << 6);
    pub(super) const ORGANISATION: Self = Self(1 << 7);
    pub(super) const OUTLET_NAME: Self = Self(1 << 8);
    pub(super) const OFFICER: Self = Self(1 << 9);
    pub(super) const HOLDER: Self = Self(1 << 10);

    fn named(name: &str) -> Self {
        match name {
            "anonymous" => Self::ANONYMOUS,
            "hidden" => Self::HIDDEN,
            "official" => Self::OFFICIAL,
            "spokesman" => Self::SPOKESMAN,
            "outlet" => Self::OUTLET,
            "document" => Self::DOCUMENT,
            "crowd" => Self::CROWD,
            "organisation" => Self::ORGANISATION,
            "outlet-name" => Self::OUTLET_NAME,
            "officer" => Self::OFFICER,
            "holder" => Self::HOLDER,
            _ => Self::default(),
        }
    }

    /// All of them as bits.
    pub(super) const fn bits(self) -> u16 {
        self.0
    }

    /// Both sets.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two sets share a list.
    pub(super) const fn has(self, list: Self) -> bool {
        self.0 & list.0 != 0
    }
}

static WORDS: LazyLock<FxHashMap<&'static str, Lists>> = LazyLock::new(|| {
    let mut words = FxHashMap::default();
    for row in lexicon::rows(include_str!("../../lexicon/source_words.tsv")) {
        let [list, members] = row[..] else { continue };
        for word in members.split(' ') {
            words.entry(word).or_insert(Lists::default()).0 |= Lists::named(list).0;
        }
    }
    words
});

/// The lists that the word in lower case is on.
pub(super) fn lists(word: &str) -> Lists {
    WORDS.get(word).copied().unwrap_or_default()
}

impl Reading<'_, '_> {
    /// The base phrase at the head of a source, and the token that is its head.
    pub fn head(&self, source: Run) -> usize {
        let end =
            self.base_forward(source.from, source.to).unwrap_or(source.to).clamp(source.from + 1, source.to);
        let mut head = end - 1;
        // "an outlet run by the rebels"
        if head > source.from
            && self.is(head + 1, "by")
            && head + 1 < source.to
            && self.lexeme(head).sources == Lists::default()
        {
            head -= 1;
        }
        while head > source.from
            && (!(self.kind(head).is_word() || self.kind(head) == TokenKind::Number)
                || self.is_one(head, &["'s", "’s"]))
        {
            head -= 1;
        }
        head
    }
}
