//! Words inside a noun phrase: what may stand between its determiner and its head, and what ends it.

use super::noun_phrase::COUNTS;
use super::reading::Reading;
use super::words::Class;
use crate::names::MentionForm;
use crate::tokens::TokenKind;

/// Participles that hang on a noun and look like finite verbs: "a list kept by".
pub(super) const PARTICIPLES: [&str; 17] = [
    "briefed", "kept", "held", "led", "made", "sent", "built", "run", "paid", "met", "put", "set", "left",
    "signed", "released", "seen", "heard",
];

/// What goes with a verb rather than with a participle: "fanned out".
const PARTICLES: [&str; 7] = ["out", "up", "down", "off", "away", "back", "into"];

/// Participles before a name that is their noun's: "a man named Ruiz".
const NAMING: [&str; 8] =
    ["named", "called", "dubbed", "titled", "entitled", "nicknamed", "codenamed", "based"];

/// What opens a noun phrase.
const OPENS: Class = Class::DETERMINER.or(Class::POSSESSIVE);

impl Reading<'_, '_> {
    /// Whether the word is a participle that can follow the noun it describes: "released", "published".
    pub(super) fn hangs_on_noun(&self, index: usize) -> bool {
        self.kind(index) == TokenKind::Lower
            && (self.is_one(index, &PARTICIPLES)
                || (self.is_participle(index) && self.text.get(index).ends_with("ed")))
    }

    /// Whether the word stands between what opens a phrase and its noun, although it is no noun: "a Monday editorial", both before
    /// the noun in "a highly paid aide".
    pub(super) fn is_premodifier(&self, index: usize) -> bool {
        self.is_dated(index) || self.is_graded(index) || index > 0 && self.is_graded(index - 1)
    }

    /// A time between a determiner and a noun: "a Monday editorial".
    fn is_dated(&self, index: usize) -> bool {
        self.any(index, Class::TIME)
            && self.kind(index).is_capital()
            && index.checked_sub(1).is_some_and(|b| self.any(b, OPENS))
            && {
                // "a March 2019 study"
                let noun = index + 1 + usize::from(self.kind(index + 1) == TokenKind::Number);
                self.kind(noun) == TokenKind::Lower && self.is_nominal(noun)
            }
    }

    /// An adverb between a determiner and what it describes: "a highly paid aide".
    fn is_graded(&self, index: usize) -> bool {
        self.any(index, Class::ADVERB.or(Class::TIME))
            && self.text.get(index).ends_with("ly")
            && index.checked_sub(1).is_some_and(|b| self.any(b, OPENS) || self.is_clitic(b))
            && self.kind(index + 1).is_word()
            && (self.is_nominal(index + 1) || self.hangs_on_noun(index + 1))
    }

    /// Whether the word opens a noun phrase: what follows describes its noun.
    pub(super) fn opens_noun(&self, index: usize) -> bool {
        self.any(index, OPENS) && !self.any(index, Class::SUBJECT) || self.is_clitic(index)
    }

    /// Whether the numeral is the second half of one: "thirty-one".
    pub(super) fn is_half_of_number(&self, index: usize, floor: usize) -> bool {
        index >= floor + 2
            && self.any(index, Class::DETERMINER)
            && self.is(index - 1, "-")
            && self.text.tokens.get(index).is_some_and(|t| !t.spaced)
            && self.text.word(index - 2).ends_with("ty")
    }

    /// Where a count begins whose numeral is at `start`: "nearly nine out of 10", "more than 20".
    pub(super) fn before_count(&self, start: usize, floor: usize) -> usize {
        let counts = |i: usize| {
            self.kind(i) == TokenKind::Number || self.any(i, Class::DETERMINER) && self.is_one(i, &COUNTS)
        };
        if !counts(start) {
            return start;
        }
        let mut from = start;
        if from >= floor + 3 && self.is(from - 1, "of") && self.is(from - 2, "out") && counts(from - 3) {
            from -= 3;
        }
        if from > floor && self.is_one(from - 1, &["nearly", "almost", "roughly", "approximately"]) {
            from -= 1;
        } else if from >= floor + 2
            && self.is(from - 1, "than")
            && self.is_one(from - 2, &["more", "fewer", "less"])
        {
            from -= 2;
        }
        from
    }

    fn is_clitic(&self, index: usize) -> bool {
        self.is_one(index, &["'s", "’s"])
    }

    /// A capital in the middle of a sentence: "The" of a name, not a determiner.
    pub(super) fn is_name_part(&self, index: usize) -> bool {
        self.mention(index).is_some_and(|(_, m)| m.tokens.0 < index)
    }

    /// Whether the token is a verb that ends a phrase before it.
    pub(super) fn is_finite_here(&self, index: usize, inside: bool) -> bool {
        inside
            && self.kind(index) == TokenKind::Lower
            // "state-owned"
            && index.checked_sub(1).is_none_or(|b| !self.is(b, "-"))
            && (self.lexeme(index).verbs.iter().any(|r| r.form.past) || self.is_plainly_past(index))
    }

    /// Whether a form in -ed after a noun has an object of its own: "the council scrapped the plan", but not "the newly elected
    /// mayor" or "an affidavit filed in May".
    fn is_plainly_past(&self, index: usize) -> bool {
        let noun = |i: usize| !self.any(i, Class::CLOSED) && self.kind(i).is_word();
        self.text.get(index).ends_with("ed")
            && index.checked_sub(1).is_some_and(noun)
            && (self.any(index + 1, OPENS.or(Class::OBJECT))
                || self.is_one(index + 1, &PARTICLES)
                || self.mention(index + 1).is_some_and(|(_, m)| m.form == MentionForm::Name)
                    && !self.is_one(index, &NAMING))
    }

    /// Whether a word that ends as adverbs do is somebody's name: "Mrs. Schlafly".
    pub(super) fn is_named_like_adverb(&self, index: usize) -> bool {
        self.kind(index).is_capital()
            && self.text.get(index).ends_with("ly")
            && index != self.sentence(index).from
            && !self.in_title_case(index)
    }

    /// Whether the word looks like a past form of a verb, or is one of a cue.
    pub(super) fn is_past(&self, index: usize) -> bool {
        let lower = self.kind(index) == TokenKind::Lower;
        lower
            && (self.text.word(index).ends_with("ed") || self.lexeme(index).verbs.iter().any(|r| r.form.past))
    }

    /// Whether a finite verb may stand here: an auxiliary, a verb, or what looks like a past form or a third person.
    pub(super) fn may_be_finite(&self, index: usize) -> bool {
        self.any(index, Class::AUXILIARY.or(Class::VERB))
            || self.is_past(index)
            || self.lexeme(index).verbs.iter().any(|r| r.form.third)
    }

    /// Whether the word looks like a form in -ing: "speaking".
    pub(super) fn is_ing(&self, index: usize) -> bool {
        self.is_participle(index) && self.text.get(index).ends_with("ing")
    }

    /// Whether the word looks like a participle: "speaking", "wounded".
    pub(super) fn is_participle(&self, index: usize) -> bool {
        let word = self.text.get(index);
        self.kind(index) == TokenKind::Lower
            && word.len() > 4
            && (word.ends_with("ing") || word.ends_with("ed"))
    }
}
