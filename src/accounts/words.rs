//! The words by which what is said is known again where it is said in other words.

use crate::model::word_hash;
use crate::offsets::Span;
use crate::text::Text;

/// So many bytes of a word tell it: "resign" and "resigned" are one.
const STEM: usize = 5;

/// Short words say little, and shorter ones are mostly of the closed classes.
const SHORTEST: usize = 4;

/// Longer words that say little, as numbers. Each has fewer than eight letters, so that no longer word has its number.
const EMPTY: [u64; 34] = {
    const WORDS: [&str; 34] = [
        "that", "with", "from", "this", "have", "will", "would", "could", "should", "after", "before",
        "over", "into", "about", "more", "than", "been", "were", "their", "they", "says", "said", "when",
        "what", "where", "which", "while", "also", "under", "against", "amid", "between", "during",
        "because",
    ];
    let mut numbers = [0; WORDS.len()];
    let mut word = 0;
    while word < WORDS.len() {
        numbers[word] = letters(WORDS[word].as_bytes());
        word += 1;
    }
    numbers
};

/// The letters of a word of ASCII in small, as one number; of a longer word the last eight.
const fn letters(word: &[u8]) -> u64 {
    let mut all = 0;
    let mut at = 0;
    while at < word.len() {
        all = all << 8 | word[at].to_ascii_lowercase() as u64;
        at += 1;
    }
    all
}

/// A set of words by their stems, sorted.
#[derive(Debug, Clone, Default)]
pub(crate) struct Words(Vec<u64>);

/// The first letters of a word in small, as one number; those of another script as their hash.
fn stem(word: &str) -> u64 {
    let start = word.as_bytes().get(..STEM).unwrap_or(word.as_bytes());
    if start.is_ascii() {
        return letters(start);
    }
    let letters: String = word.chars().take(STEM).flat_map(char::to_lowercase).take(STEM).collect();
    word_hash(letters.as_bytes())
}

impl Words {
    /// The words of a span that say something.
    pub fn of(text: &Text, span: Span) -> Self {
        let says = |word: &&str| {
            let number = word.starts_with(|c: char| c.is_ascii_digit());
            number || (word.len() >= SHORTEST && !EMPTY.contains(&letters(word.as_bytes())))
        };
        let tokens = text.tokens_in(span);
        let mut stems = Vec::with_capacity(tokens.len());
        stems.extend(tokens.map(|index| text.word(index)).filter(says).map(stem));
        stems.sort_unstable();
        stems.dedup();
        Self(stems)
    }

    /// Both sets.
    pub fn and(mut self, other: Self) -> Self {
        if self.0.is_empty() {
            return other;
        }
        self.0.extend(other.0);
        self.0.sort_unstable();
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
