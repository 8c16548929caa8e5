//! Counts of what stands between two tokens, each in constant time.

use super::grammar;
use crate::lexicon::Facts;
use crate::text::Text;
use crate::tokens::TokenKind;

/// For every token how many of each sort stand before it.
pub(super) struct Surroundings<'t, 'd> {
    text: &'t Text<'d>,
    phrases: Vec<u32>,
    plurals: Vec<u32>,
    clauses: Vec<u32>,
}

impl<'t, 'd> Surroundings<'t, 'd> {
    /// Reads all tokens once.
    pub fn new(text: &'t Text<'d>) -> Self {
        let count = text.tokens.len() + 1;
        let mut new = Self {
            text,
            phrases: Vec::with_capacity(count),
            plurals: Vec::with_capacity(count),
            clauses: Vec::with_capacity(count),
        };
        let (mut phrases, mut plurals, mut clauses) = (0, 0, 0);
        for (index, token) in text.tokens.iter().enumerate() {
            new.phrases.push(phrases);
            new.plurals.push(plurals);
            new.clauses.push(clauses);
            let word = text.word(index);
            phrases += u32::from(opens_phrase(word));
            plurals += u32::from(token.kind == TokenKind::Lower && is_plural(word, text.facts(index)));
            clauses += u32::from(opens_clause(word));
        }
        new.phrases.push(phrases);
        new.plurals.push(plurals);
        new.clauses.push(clauses);
        new
    }

    fn between(list: &[u32], from: usize, to: usize) -> usize {
        match (list.get(from), list.get(to)) {
            (Some(a), Some(b)) => b.saturating_sub(*a) as usize,
            _ => 0,
        }
    }

    /// Noun phrases with an article or another determiner.
    pub fn phrases(&self, from: usize, to: usize) -> usize {
        Self::between(&self.phrases, from, to)
    }

    /// Words that look like plural nouns.
    pub fn plurals(&self, from: usize, to: usize) -> usize {
        Self::between(&self.plurals, from, to)
    }

    /// Words and marks that open a clause.
    pub fn clauses(&self, from: usize, to: usize) -> usize {
        Self::between(&self.clauses, from, to)
    }

    /// Whether a verb of speech stands beside the tokens `from..to`.
    pub fn speaks(&self, from: usize, to: usize) -> bool {
        is_speech(self.text.get(to))
            || from.checked_sub(1).is_some_and(|before| is_speech(self.text.word(before)))
    }
}

fn opens_phrase(word: &str) -> bool {
    matches!(word, "the" | "a" | "an" | "this" | "that" | "these" | "those" | "The" | "A" | "An" | "This")
}

fn opens_clause(word: &str) -> bool {
    matches!(
        word,
        "," | ";"
            | ":"
            | "("
            | "—"
            | "–"
            | "that"
            | "and"
            | "but"
            | "or"
            | "who"
            | "which"
            | "when"
            | "if"
            | "because"
            | "while"
            | "where"
            | "after"
            | "before"
            | "as"
            | "said"
            | "says"
            | "to"
    )
}

fn is_plural(word: &str, facts: Facts) -> bool {
    word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !facts.any(Facts::FUNCTION | Facts::VERB)
        && !grammar::is_auxiliary(word)
}

/// The commonest verbs of speech in the past and in headlines.
fn is_speech(word: &str) -> bool {
    const ALL: [&str; 26] = [
        "said",
        "says",
        "told",
        "added",
        "asked",
        "replied",
        "explained",
        "argued",
        "claimed",
        "insisted",
        "warned",
        "denied",
        "stated",
        "wrote",
        "noted",
        "announced",
        "declared",
        "admitted",
        "tells",
        "adds",
        "recalled",
        "suggested",
        "confirmed",
        "thought",
        "believed",
        "testified",
    ];
    ALL.contains(&word)
}
