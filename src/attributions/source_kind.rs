//! What kind of source a noun phrase names, by its head, its modifiers and the actor it mentions.

use super::SourceKind;
use super::reading::{Reading, Run};
use super::words::Class;
use crate::lexicon;
use crate::names::{ActorKind, MentionForm};
use crate::tokens::TokenKind;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A set of the lists of `lexicon/source_words.tsv`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Lists(u16);

impl Lists {
    const ANONYMOUS: Self = Self(1);
    const HIDDEN: Self = Self(1 << 1);
    const OFFICIAL: Self = Self(1 << 2);
    const SPOKESMAN: Self = Self(1 << 3);
    const OUTLET: Self = Self(1 << 4);
    const DOCUMENT: Self = Self(1 << 5);
    const CROWD: Self = Self(1 << 6);
    const ORGANISATION: Self = Self(1 << 7);
    const OUTLET_NAME: Self = Self(1 << 8);

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
            _ => Self::default(),
        }
    }

    /// All of them as bits.
    pub(super) const fn bits(self) -> u16 {
        self.0
    }

    /// Whether the two sets share a list.
    const fn has(self, list: Self) -> bool {
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

    /// What kind of source the phrase names. A pronoun has the kind of the actor it stands for, which the
    /// caller passes.
    pub fn source_kind(&self, source: Option<Run>, actor: Option<ActorKind>) -> SourceKind {
        let Some(source) = source else {
            return SourceKind::Unattributed;
        };
        let head = self.head(source);
        let word = self.lower(head);
        let lists = self.lexeme(head).sources;
        let base = source.from..head + 1;
        // "a Saudi official" has no name for all its capital.
        let name = base.clone().any(|i| {
            let mention = self.mention(i).map(|(_, m)| m);
            let people = mention.is_some_and(|m| m.kind == ActorKind::Nationality);
            self.kind(i).is_capital()
                && !people
                && !self.any(i, Class::DETERMINER.or(Class::POSSESSIVE).or(Class::SUBJECT))
                && (i > source.from || mention.is_some_and(|m| m.form == MentionForm::Name))
        });
        let any = |list| base.clone().any(|i| self.lexeme(i).sources.has(list));
        let whole = |list| (source.from..source.to).any(|i| self.lexeme(i).sources.has(list));
        let first = head == source.from && self.sentence(head).from == head;
        let named = self.mention(head).is_some_and(|(_, m)| m.form == MentionForm::Name);
        let head_name = self.kind(head).is_capital() && (named || !first);
        if lists.has(Lists::ANONYMOUS) || whole(Lists::HIDDEN) {
            return SourceKind::Anonymous;
        }
        let kind =
            self.mention(head).filter(|(_, m)| m.form == MentionForm::Name).map(|(_, m)| m.kind).or(actor);
        if lists.has(Lists::OUTLET_NAME) && self.kind(head).is_capital() || kind == Some(ActorKind::Outlet) {
            return SourceKind::Outlet;
        }
        match kind {
            Some(ActorKind::Person) => return SourceKind::Person,
            Some(ActorKind::Government | ActorKind::Place) => return SourceKind::Official,
            _ => {}
        }
        // "an affidavit filed in court": the participle after the head names no kind of its own.
        let filed = word.ends_with("ed") && lists == Lists::default() && any(Lists::DOCUMENT);
        if lists.has(Lists::DOCUMENT) || filed {
            return SourceKind::Document;
        }
        if lists.has(Lists::OUTLET) && !lists.has(Lists::OFFICIAL)
            || any(Lists::OUTLET) && lists.has(Lists::OFFICIAL) && word == "agency"
        {
            return SourceKind::Outlet;
        }
        if lists.has(Lists::SPOKESMAN) {
            return SourceKind::Official;
        }
        let article = self.is_one(source.from, &["a", "an", "one", "another"]);
        if lists.has(Lists::OFFICIAL)
            && !name
            && (article || word.ends_with("officials"))
            && !word.ends_with('y')
        {
            return SourceKind::Anonymous;
        }
        if lists.has(Lists::OFFICIAL) {
            return SourceKind::Official;
        }
        if kind == Some(ActorKind::Organisation) || (kind == Some(ActorKind::Group) && head_name) {
            return SourceKind::Organisation;
        }
        if lists.has(Lists::CROWD)
            || (word.ends_with("men") && !name)
            || (self.any(source.from, Class::DETERMINER) && source.len() == 1)
        {
            return SourceKind::Crowd;
        }
        if lists.has(Lists::ORGANISATION) {
            return SourceKind::Organisation;
        }
        if head_name {
            let loud = self.kind(head) == TokenKind::Upper && source.len() <= 2;
            return if loud { SourceKind::Organisation } else { SourceKind::Person };
        }
        if word.ends_with('s') && !word.ends_with("ss") && !self.any(head, Class::SUBJECT) {
            return SourceKind::Crowd;
        }
        if self.any(head, Class::SUBJECT) || self.is(head, "who") {
            return if self.is(head, "they") { SourceKind::Crowd } else { SourceKind::Person };
        }
        if article { SourceKind::Anonymous } else { SourceKind::Person }
    }
}
