//! The words by which what is said is known again where it is said in other words.

use crate::offsets::Span;
use crate::text::{Text, is_one};

/// So many bytes of a word tell it: "resign" and "resigned" are one.
const STEM: usize = 5;

/// Short words say little, and shorter ones are mostly of the closed classes.
const SHORTEST: usize = 4;

/// Longer words that say little.
const EMPTY: [&str; 34] = [
    "that", "with", "from", "this", "have", "will", "would", "could", "should", "after", "before", "over",
    "into", "about", "more", "than", "been", "were", "their", "they", "says", "said", "when", "what",
    "where", "which", "while", "also", "under", "against", "amid", "between", "during", "because",
];

/// A set of words by their stems, sorted.
#[derive(Debug, Clone, Default)]
pub(crate) struct Words(Vec<String>);

impl Words {
    /// The words of a span that say something.
    pub fn of(text: &Text, span: Span) -> Self {
        let mut stems: Vec<String> = text
            .tokens_in(span)
            .map(|index| text.word(index))
            .filter(|word| {
                let number = word.starts_with(|c: char| c.is_ascii_digit());
                number || (word.len() >= SHORTEST && !is_one(word, &EMPTY))
            })
            .map(|word| word.to_lowercase().chars().take(STEM).collect())
            .collect();
        stems.sort();
        stems.dedup();
        Self(stems)
    }

    /// Both sets.
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self.0.sort();
        self.0.dedup();
        self
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// How many the two have in common.
    pub fn shared(&self, other: &Self) -> usize {
        self.0.iter().filter(|word| other.0.binary_search(word).is_ok()).count()
    }
}
