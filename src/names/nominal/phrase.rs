//! Where the phrase of a noun begins: article, numeral, possessive and modifiers belong to it.

use super::{Scanner, noun};
use crate::lexicon::{Facts, Grammar};
use crate::names::ActorKind;
use crate::names::words::Capital;
use crate::tokens::TokenKind;

/// As many words are looked at before the noun.
const REACH: usize = 12;

/// As many unknown words in a row are taken for adjectives.
const ADJECTIVES: usize = 2;

impl Scanner<'_, '_, '_> {
    /// The first token of the phrase whose noun starts at `noun`.
    pub(super) fn start(&self, noun: usize) -> usize {
        let words = self.words;
        let floor = self.free.max(noun.saturating_sub(REACH));
        let mut at = noun;
        while at > floor && !words.starts_sentence(at) {
            let before = at - 1;
            if words.grammar(before).any(Grammar::DETERMINER) && words.spaced(at) {
                return before;
            }
            match self.step(noun, at, floor) {
                Some(next) if next >= floor => at = next,
                _ => break,
            }
        }
        if words.get(at) == "-" || is_possessive(words.get(at)) { noun } else { at }
    }

    /// The start of the piece before `at`, if it belongs to the phrase of `noun`.
    fn step(&self, noun: usize, at: usize, floor: usize) -> Option<usize> {
        let words = self.words;
        let before = at - 1;
        let word = words.get(before);
        if let Some(name) = self.name_at(before) {
            let adjacent = words.spaced(at) || words.get(at) == "-" || is_possessive(words.get(at));
            return adjacent.then_some(name.tokens.0);
        }
        if is_possessive(word) {
            // "Weller's supporters", but not "the mayor's supporters".
            return self.name_at(before.wrapping_sub(1)).is_some().then_some(before);
        }
        if !words.spaced(at) {
            let hyphen = words.get(at) == "-" || (word == "-" && !words.spaced(before) && before > floor);
            return hyphen.then_some(before);
        }
        if at < noun && self.is_numeral(at) && !self.is_numeral(before) {
            // "damaged two bridges": of all modifiers only an article stands before a numeral.
            return None;
        }
        if words.kind(before) == Some(TokenKind::Number) {
            // "$6bn factory": an amount of money counts nothing either.
            return (!is_year(word) && words.spaced(before)).then_some(before);
        }
        // "rebel-held", "battle-hardened": before a noun a compound is an adjective.
        if !words.spaced(before) && words.get(before.wrapping_sub(1)) == "-" && before > floor + 1 {
            return Some(before);
        }
        let facts = words.facts(before);
        let modifies = facts.any(Facts::MODIFIER | noun::ANY) && !facts.any(Facts::VERB);
        if modifies && words.capital(before) != Capital::Chosen {
            return Some(before);
        }
        // "Coalition forces"
        if modifies && facts.any(Facts::NOUN) {
            return Some(before);
        }
        if at < noun && self.is_modifier_piece(at) && self.is_coordinated(before) {
            return Some(before - 1);
        }
        self.adjectives(at, floor)
    }

    /// Whether a number in figures or words stands at `at`.
    pub(super) fn is_numeral(&self, at: usize) -> bool {
        self.words.kind(at) == Some(TokenKind::Number) || self.words.grammar(at).any(Grammar::NUMERAL)
    }

    /// Whether an adjective stands at `at`: a listed modifier or a nationality.
    fn is_modifier_piece(&self, at: usize) -> bool {
        match self.name_at(at) {
            Some(name) => name.kind == ActorKind::Nationality,
            None => self.words.facts(at).any(Facts::MODIFIER),
        }
    }

    /// "Kurdish and Yazidi fighters", "local, moderate groups": a comma or "and" at `at` after another adjective.
    fn is_coordinated(&self, at: usize) -> bool {
        matches!(self.words.get(at), "and" | "or" | ",")
            && at.checked_sub(1).is_some_and(|i| {
                self.is_modifier_piece(i)
                    && !self.words.starts_sentence(at)
                    && self.name_at(i).is_none_or(|n| n.tokens.1 - n.tokens.0 == 1)
            })
    }

    /// Unknown words are taken for adjectives where a determiner stands before them ("a masked man", "a large and costly
    /// facility"). Gives the first.
    fn adjectives(&self, at: usize, floor: usize) -> Option<usize> {
        let words = self.words;
        let unknown = |i: usize| {
            words.kind(i) == Some(TokenKind::Lower)
                && words.spaced(i + 1)
                && self.name_at(i).is_none()
                && !words.facts(i).any(Facts::FUNCTION | Facts::VERB | Facts::FINITE | noun::ANY)
        };
        let mut first = at;
        let mut left = ADJECTIVES;
        while first > floor + 1 && left > 0 && unknown(first - 1) && !words.starts_sentence(first - 1) {
            first -= 1;
            left -= 1;
            let before = words.get(first - 1);
            if words.grammar(first - 1).any(Grammar::DETERMINER)
                || is_possessive(before) && self.name_at(first.wrapping_sub(2)).is_some()
            {
                return Some(first);
            }
            if matches!(before, "and" | ",") && first > floor + 1 && !words.starts_sentence(first - 1) {
                first -= 1;
            }
        }
        None
    }
}

fn is_possessive(word: &str) -> bool {
    matches!(word, "'s" | "’s")
}

/// "In 2014 rebels took the town": a year counts nothing. Nor does a time of day.
fn is_year(word: &str) -> bool {
    let digits = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    (digits && (word.starts_with("19") || word.starts_with("20"))) || word.contains(':')
}
