//! Answers about words, kept for the next time: most words of a text are few and come again and again.

/// How many pairs of words are kept: enough for all but the rare words of news, and little memory.
const PAIRS: usize = 4096;

/// Longest word that is kept, in bytes; fewer than one in a hundred is longer.
const LONGEST: usize = 16;

/// A table of fixed size from words to what a pure function says of them. Two words have room for each hash, the one
/// asked for last first; a third takes the place of the second. So the table never grows, and what it answers never
/// depends on what it was asked before.
pub(crate) struct Memo<V> {
    pairs: Box<[[(Key, V); 2]]>,
}

/// A word of at most [`LONGEST`] bytes: its length with its first and last bytes, which for a short word overlap.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Key {
    first: u64,
    last: u64,
    /// One more than the length: 0 is the key of an empty slot.
    length: u8,
}

impl<V: Copy + Default> Memo<V> {
    /// An empty table.
    pub fn new() -> Self {
        Self { pairs: vec![[(Key::default(), V::default()); 2]; PAIRS].into_boxed_slice() }
    }

    /// What `ask` says of `word`.
    pub fn get(&mut self, word: &str, ask: impl Fn(&str) -> V) -> V {
        let Some(key) = Key::of(word) else { return ask(word) };
        let Some([first, second]) = self.pairs.get_mut(key.place()) else { return ask(word) };
        if first.0 != key {
            std::mem::swap(first, second);
            if first.0 != key {
                *first = (key, ask(word));
            }
        }
        first.1
    }
}

impl Key {
    fn of(word: &str) -> Option<Self> {
        let bytes = word.as_bytes();
        let (first, last) = if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
            (u64::from_le_bytes(*first), u64::from_le_bytes(*last))
        } else if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
            (u32::from_le_bytes(*first).into(), u32::from_le_bytes(*last).into())
        } else {
            let byte = |at: usize| bytes.get(at).copied().unwrap_or_default().into();
            (byte(0), byte(1) | byte(2) << 8)
        };
        (bytes.len() <= LONGEST).then_some(Self { first, last, length: bytes.len() as u8 + 1 })
    }

    /// Which pair the word belongs to: the upper bits of a product depend on all bits before it.
    const fn place(self) -> usize {
        const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
        let mixed = self.first.wrapping_add(self.length as u64).wrapping_mul(ODD).rotate_left(32) ^ self.last;
        (mixed.wrapping_mul(ODD) >> (u64::BITS - PAIRS.ilog2())) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::{Key, Memo};
    use proptest::prelude::*;
    use std::cell::Cell;

    #[test]
    fn answers_like_the_function_itself() {
        let mut memo = Memo::new();
        let long = "w".repeat(40);
        for round in 0..2 {
            for word in ["", "a", "b", "\0", "\0\0", "exactly sixteen.", "now seventeen bts", &long] {
                assert_eq!(memo.get(word, str::len), word.len(), "{word} in round {round}");
            }
        }
        for number in 0..20_000 {
            let word = number.to_string();
            assert_eq!(memo.get(&word, |w| w.parse().unwrap_or(0)), number);
        }
    }

    #[test]
    fn asks_once_for_a_short_word() {
        let asked = Cell::new(0);
        let mut memo = Memo::new();
        for _ in 0..3 {
            memo.get("bridge", |_| asked.set(asked.get() + 1));
        }
        assert_eq!(asked.get(), 1);
    }

    proptest! {
        #[test]
        fn tells_words_apart(one in "[ab\0é]{0,16}", other in "[ab\0é]{0,16}") {
            let (a, b) = (Key::of(&one), Key::of(&other));
            prop_assert!(one == other || a.is_none() || a != b);
        }
    }
}
