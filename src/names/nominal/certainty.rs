//! How likely a nominal speaks of somebody in particular: an article or a modifier makes it so, a vague noun does not.

use super::{Noun, Scanner};
use crate::evidence::Certainty;
use crate::lexicon::{Facts, Grammar};
use crate::names::ActorKind;
use crate::text::is_one;
use crate::tokens::TokenKind;

/// What stands first in a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// "the", "this", "its": somebody known.
    Definite,
    /// "a", "some", "many".
    Indefinite,
    /// "no", "every", "any": nobody in particular.
    General,
    /// A number.
    Number,
    /// None of these.
    Bare,
}

impl Scanner<'_, '_, '_> {
    pub(super) fn certainty(&self, from: usize, noun: Noun) -> Certainty {
        let words = self.words;
        let facts = words.facts(noun.to - 1);
        let listed = words.whole(noun.from, noun.to);
        let opening = self.opening(from);
        let opened = usize::from(opening != Opening::Bare);
        // "police officers" and "the armed men" say more than "officers" and "the men", and so do "people of Homs".
        // But "elected mayor of Homs" says what somebody becomes.
        let elected = noun.kind == ActorKind::Person && opening == Opening::Bare;
        let named = !elected && self.is_of_name(noun.to);
        let modified = from + opened < noun.from || noun.to - noun.from > 1 || named;
        if noun.kind == ActorKind::Group && self.name_at(noun.from).is_some() {
            return Certainty::Likely;
        }
        let strong = (facts | listed).any(Facts::NOUN) && !facts.any(Facts::WEAK_NOUN)
            || listed.any(Facts::NOUN) && noun.to - noun.from > 1;
        let vague = !strong || noun.kind == ActorKind::Place;
        match (vague, opening, modified) {
            (_, Opening::General, _) => Certainty::Possible,
            (_, Opening::Indefinite | Opening::Bare, _) if self.is_predicate(from, noun) => {
                Certainty::Possible
            }
            // "terrorist attacks", "an academic exchange": alone and singular it is mostly an adjective.
            (_, Opening::Bare, false)
                if noun.kind == ActorKind::Person && words.kind(noun.from) == Some(TokenKind::Lower) =>
            {
                Certainty::Possible
            }
            (false, Opening::Bare, false) | (false, Opening::Indefinite, false) => Certainty::Likely,
            (false, _, _) => Certainty::Sure,
            (true, Opening::Definite, _) | (true, _, true) => Certainty::Likely,
            (true, Opening::Indefinite | Opening::Number, false)
                if noun.kind == ActorKind::Place && !is_many(words.get(from)) =>
            {
                Certainty::Likely
            }
            (true, Opening::Number, false) if !is_anybody(words.get(noun.to - 1)) => Certainty::Likely,
            (true, _, false) => Certainty::Possible,
        }
    }

    /// "People of Homs": the name after "of" says who is meant.
    fn is_of_name(&self, to: usize) -> bool {
        let article = usize::from(self.words.get(to + 1) == "the");
        self.words.get(to) == "of" && self.name_at(to + 1 + article).is_some()
    }

    /// "He was a rebel", "known as a reformer": the phrase says what somebody is and speaks of nobody else.
    fn is_predicate(&self, from: usize, noun: Noun) -> bool {
        let words = self.words;
        let Some(before) = words.before(from) else {
            return false;
        };
        match words.get(before) {
            // "as government forces close in" is another "as".
            "as" => from == noun.from || matches!(words.get(from), "a" | "an"),
            "is" | "was" | "are" | "were" => !words.get(before.wrapping_sub(1)).eq_ignore_ascii_case("there"),
            word => matches!(word, "be" | "been" | "being" | "become" | "becomes" | "became" | "remains"),
        }
    }

    fn opening(&self, from: usize) -> Opening {
        let words = self.words;
        if self.name_at(from).is_some() {
            return Opening::Bare;
        }
        let word = words.get(from);
        let is = |list: &[&str]| is_one(word, list);
        if self.is_numeral(from) {
            return Opening::Number;
        }
        if is(&["no", "every", "each", "any"]) {
            Opening::General
        } else if is(&["a", "an", "some", "several", "another", "many"]) {
            Opening::Indefinite
        } else if words.grammar(from).any(Grammar::DETERMINER) {
            Opening::Definite
        } else {
            Opening::Bare
        }
    }
}

/// "Many schools closed": none in particular.
fn is_many(word: &str) -> bool {
    word.eq_ignore_ascii_case("many") || word.eq_ignore_ascii_case("some")
}

/// "14 people were killed": only counted.
fn is_anybody(word: &str) -> bool {
    matches!(word, "people" | "person" | "persons" | "others")
}
