//! The noun: which words are one, what it stands for, and when it does not stand for an actor of its own.

use super::{Noun, Scanner};
use crate::lexicon::Facts;
use crate::names::ActorKind;
use crate::names::words::Capital;
use crate::tokens::TokenKind;

/// Classes of nouns that a nominal may be made of.
pub(super) const ANY: Facts = Facts(Facts::NOUN.0 | Facts::WEAK_NOUN.0 | Facts::SITE_NOUN.0);

/// Words for a part of the place beside them.
const RELATIONAL: [&str; 21] = [
    "border",
    "borders",
    "coast",
    "coastline",
    "shore",
    "shores",
    "frontier",
    "outskirts",
    "suburb",
    "suburbs",
    "capital",
    "countryside",
    "hinterland",
    "part",
    "area",
    "areas",
    "territory",
    "airspace",
    "waters",
    "harbour",
    "vicinity",
];

/// Nouns that with "of" may only say how much there is of something.
const COUNTING: [&str; 11] = [
    "group",
    "groups",
    "team",
    "crowd",
    "coalition",
    "league",
    "majority",
    "network",
    "range",
    "area",
    "areas",
];

impl Scanner<'_, '_, '_> {
    /// The nominal whose first noun is at `at`.
    pub(super) fn noun(&self, at: usize) -> Option<Noun> {
        let (mut facts, mut to) = self.noun_at(at)?;
        // "rebel fighters", "police officers": the last noun decides.
        while let Some((next, after)) = self.noun_at(to)
            && self.words.spaced(to)
            && !self.words.starts_sentence(to)
            && !facts.any(Facts::VERB)
        {
            (facts, to) = (next, after);
        }
        let kind = self.kind(facts, at, to)?;
        let excluded =
            self.is_modifier(to) || self.is_named((at, to), kind, facts) || self.is_measure(at, to);
        (!excluded).then_some(Noun { from: at, to, kind })
    }

    /// "The Turks", "30 Britons", "young Iraqis": the people of a nation, where more than the bare name stands there.
    pub(super) fn people(&self, at: usize) -> Option<Noun> {
        let name = self.name_at(at).filter(|n| n.kind == ActorKind::Nationality && n.tokens.0 == at)?;
        let to = name.tokens.1;
        let plural =
            is_plural(self.words.get(to - 1)) && self.words.kind(to - 1) == Some(TokenKind::Capitalised);
        let joined = self.words.get(to) == "-" && !self.words.spaced(to);
        (plural && !joined && self.start(at) < at).then_some(Noun { from: at, to, kind: ActorKind::Group })
    }

    /// Whether the token is a word that a nominal may be made of: written small, or with a capital that makes no name.
    fn is_plain(&self, at: usize) -> bool {
        self.owner.get(at).is_some_and(Option::is_none) && self.words.kind(at).is_some_and(TokenKind::is_word)
    }

    /// Facts of the noun that starts here and one past it; the longest listed one first.
    fn noun_at(&self, at: usize) -> Option<(Facts, usize)> {
        if !self.is_plain(at) {
            return None;
        }
        let word = self.words.list.get(at)?;
        // A capital that somebody chose makes a term of the text of a noun ("the Coalition"), not of a vague word.
        let chosen = word.capital == Capital::Chosen;
        let fits = |f: Facts| f.any(ANY) && (!chosen || f.any(Facts::NOUN) && !f.any(Facts::WEAK_NOUN));
        // "Ministry of Health" at the end of a block, "Ministry" at the start of the next: no health ministry.
        let whole = |i: usize| i == at || !self.words.starts_sentence(i);
        let plain = |i: usize| self.is_plain(i) || self.words.get(i) == "-";
        if fits(word.listed) && (at..word.listed_end).all(|i| plain(i) && whole(i)) {
            Some((word.listed, word.listed_end))
        } else {
            fits(word.facts).then_some((word.facts, at + 1))
        }
    }

    fn kind(&self, facts: Facts, from: usize, to: usize) -> Option<ActorKind> {
        if facts.any(Facts::SITE_NOUN) && !(facts.any(Facts::BODY_NOUN) && self.acts(from, to)) {
            return Some(ActorKind::Place);
        }
        [
            (Facts::OUTLET_NOUN, ActorKind::Outlet),
            (Facts::GOVERNMENT_NOUN, ActorKind::Government),
            (Facts::ORGANISATION_NOUN, ActorKind::Organisation),
            (Facts::GROUP_NOUN, ActorKind::Group),
            (Facts::PERSON_NOUN | Facts::WEAK_NOUN, ActorKind::Person),
        ]
        .into_iter()
        .find(|(class, _)| facts.any(*class))
        .map(|(_, kind)| kind)
    }

    /// "The hospital said", "according to the school": a body that speaks rather than the place.
    fn acts(&self, from: usize, to: usize) -> bool {
        let words = self.words;
        let speaks = words.facts(to).any(Facts::VERB);
        let start = self.start(from);
        let before = words.before(start).map_or("", |i| words.get(i));
        if matches!(before, "at" | "in" | "inside" | "outside" | "near" | "from" | "into" | "behind") {
            return false;
        }
        speaks
            || matches!(before, "by" | "with")
            || (before == "to" && words.get(start.wrapping_sub(2)) == "according")
    }

    /// Whether the noun only modifies the word after it ("police station").
    fn is_modifier(&self, to: usize) -> bool {
        let words = self.words;
        if to >= words.len() || words.starts_sentence(to) {
            return false;
        }
        if matches!(words.get(to), "-" | "–") && !words.spaced(to) {
            return true;
        }
        let lower = words.kind(to) == Some(TokenKind::Lower) && words.spaced(to);
        lower && !is_plural(words.get(to - 1)) && !self.is_verbal(to)
    }

    /// Whether the word after a noun starts the rest of the clause rather than being modified by the noun.
    fn is_verbal(&self, at: usize) -> bool {
        let words = self.words;
        let word = words.get(at);
        let facts = words.facts(at);
        if facts.any(Facts::VERB | Facts::FUNCTION | Facts::FINITE | Facts::NOT_NOUN | Facts::PARTICLE)
            || is_time(word)
            || ["ed", "ly", "able", "ible", "ous", "less", "ful"].iter().any(|e| word.ends_with(e))
        {
            return true;
        }
        // "the army controls the road", "the group claiming it"; but "government buildings", "police training".
        let object = phrase_opens(words.get(at + 1)) || self.name_at(at + 1).is_some();
        object && !facts.any(ANY) && ((word.ends_with('s') && !word.ends_with("ss")) || word.ends_with("ing"))
    }

    /// Whether a name beside the noun is that of the same actor: "activist Dana Weller", "the city of Homs",
    /// "Logone river".
    fn is_named(&self, noun: (usize, usize), kind: ActorKind, facts: Facts) -> bool {
        let words = self.words;
        let (from, to) = noun;
        let same = |other: ActorKind| other == kind || (is_body(other) && is_body(kind));
        if words.spaced(to) && self.name_at(to).is_some_and(|n| same(n.kind)) && !words.starts_sentence(to) {
            return true;
        }
        if !facts.any(Facts::PLACE_NOUN) {
            return false;
        }
        let place = |at: usize| self.name_at(at).is_some_and(|n| n.kind == ActorKind::Place);
        let after = words.get(to) == "of" && place(to + 1 + usize::from(words.get(to + 1) == "the"));
        let before = words.spaced(from) && words.before(from).is_some_and(place);
        // "the border of Chad", "the Chad coast": another thing than Chad.
        (after || before) && !RELATIONAL.contains(&words.get(to - 1))
    }

    /// "a group of houses": only a number of something, unless actors follow.
    fn is_measure(&self, from: usize, to: usize) -> bool {
        let words = self.words;
        let counts = COUNTING.contains(&words.get(to - 1));
        let definite = words.before(from).is_some_and(|i| words.get(i) != "a" && words.get(i) != "an");
        counts
            && !definite
            && words.get(to) == "of"
            && !(to + 1..words.len().min(to + 4))
                .any(|i| words.facts(i).any(Facts::NOUN) || self.name_at(i).is_some())
    }
}

/// Whether the form is a plural: such a noun seldom modifies the next.
fn is_plural(word: &str) -> bool {
    (word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us"))
        || word.ends_with("men")
        || word == "people"
}

/// "The ministry last week", "this street years ago": a word of time is not modified by the noun.
fn is_time(word: &str) -> bool {
    const TIMES: [&str; 15] = [
        "last",
        "next",
        "ago",
        "days",
        "weeks",
        "months",
        "years",
        "hours",
        "minutes",
        "today",
        "tonight",
        "yesterday",
        "tomorrow",
        "earlier",
        "later",
    ];
    TIMES.contains(&word)
}

/// Words that open a phrase of their own, so that a verb stands before them.
fn phrase_opens(word: &str) -> bool {
    const ALL: [&str; 15] = [
        "the", "a", "an", "that", "this", "these", "those", "its", "their", "his", "her", "it", "them",
        "him", "us",
    ];
    ALL.contains(&word)
}

const fn is_body(kind: ActorKind) -> bool {
    !matches!(kind, ActorKind::Person | ActorKind::Place | ActorKind::Nationality)
}
