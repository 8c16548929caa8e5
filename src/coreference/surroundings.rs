//! Counts of what stands between two tokens, each in constant time.

use crate::lexicon::{Facts, Grammar};
use crate::text::Text;
use crate::tokens::TokenKind;

/// For every token how many of each sort stand before it: phrases, plurals, clauses.
pub(super) struct Surroundings<'t, 'd> {
    text: &'t Text<'d>,
    before: Vec<[u32; 3]>,
}

impl<'t, 'd> Surroundings<'t, 'd> {
    /// Reads all tokens once.
    pub fn new(text: &'t Text<'d>) -> Self {
        let mut before = Vec::with_capacity(text.tokens.len() + 1);
        let mut so_far = [0; 3];
        before.push(so_far);
        before.extend(text.tokens.iter().enumerate().map(|(index, token)| {
            let grammar = text.grammar(index);
            so_far[0] += u32::from(grammar.any(Grammar::OPENS_PHRASE));
            so_far[1] += u32::from(token.kind == TokenKind::Lower && is_plural(text, index));
            so_far[2] += u32::from(grammar.any(Grammar::OPENS_CLAUSE));
            so_far
        }));
        Self { text, before }
    }

    fn between(&self, sort: usize, from: usize, to: usize) -> usize {
        match (self.before.get(from), self.before.get(to)) {
            (Some(a), Some(b)) => b[sort].saturating_sub(a[sort]) as usize,
            _ => 0,
        }
    }

    /// Noun phrases with an article or another determiner.
    pub fn phrases(&self, from: usize, to: usize) -> usize {
        self.between(0, from, to)
    }

    /// Words that look like plural nouns.
    pub fn plurals(&self, from: usize, to: usize) -> usize {
        self.between(1, from, to)
    }

    /// Words and marks that open a clause.
    pub fn clauses(&self, from: usize, to: usize) -> usize {
        self.between(2, from, to)
    }

    /// Whether a verb of speech stands beside the tokens `from..to`.
    pub fn speaks(&self, from: usize, to: usize) -> bool {
        let speech = |at: usize| self.text.grammar(at).any(Grammar::SPEECH);
        speech(to) || from.checked_sub(1).is_some_and(speech)
    }
}

fn is_plural(text: &Text, index: usize) -> bool {
    let word = text.word(index).as_bytes();
    word.len() > 3
        && word.ends_with(b"s")
        && !word.ends_with(b"ss")
        && !word.ends_with(b"us")
        && !text.facts(index).any(Facts::FUNCTION | Facts::VERB)
        && !text.grammar(index).any(Grammar::AUXILIARY)
}
