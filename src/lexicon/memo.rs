//! Answers about words, kept for the next time: most words of a text are few and come again and again.

/// How many pairs of words are kept if nothing else is said: enough for all but the rare words of some hundred articles.
/// With half as many, news took 3 % longer; with an eighth 6 % more, though those fit into the cache of a processor.
const PAIRS: usize = 8192;

/// Longest word that is kept, in bytes; hardly any is longer.
const LONGEST: usize = 23;

/// A table of fixed size from words to what a pure function says of them. Two words have room for each hash, the one
/// asked for last first; a third takes the place of the second. So the table never grows, and what it answers never
/// depends on what it was asked before.
pub(crate) struct Memo<V, const COUNT: usize = PAIRS> {
    pairs: Box<[[(Key, V); 2]]>,
}

/// A word of at most [`LONGEST`] bytes: its bytes, then noughts, and one more than its length in the last byte, so that
/// no word is the key of an empty slot.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Key {
    low: u64,
    middle: u64,
    high: u64,
}

impl<V: Copy + Default, const COUNT: usize> Memo<V, COUNT> {
    /// An empty table of so many pairs.
    pub fn new() -> Self {
        Self { pairs: vec![[(Key::default(), V::default()); 2]; COUNT].into_boxed_slice() }
    }

    /// What `ask` says of `word`.
    pub fn get(&mut self, word: &str, ask: impl Fn(&str) -> V) -> V {
        let Some(key) = Key::of(word) else { return ask(word) };
        let Some([first, second]) = self.pairs.get_mut(key.place(COUNT)) else { return ask(word) };
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
        if bytes.len() > LONGEST {
            return None;
        }
        let length = (bytes.len() as u64 + 1) << 56;
        if let Some((start, end)) = bytes.split_first_chunk::<16>() {
            let start = u128::from_le_bytes(*start);
            let high = end.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte));
            return Some(Self { low: start as u64, middle: (start >> 64) as u64, high: high | length });
        }
        // Both ends at once, which overlap, instead of byte by byte.
        let (low, middle) = if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
            let beyond = 8 * (bytes.len() - 8);
            let last = u64::from_le_bytes(*last);
            (u64::from_le_bytes(*first), if beyond == 0 { 0 } else { last >> (64 - beyond) })
        } else if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
            let last = u64::from(u32::from_le_bytes(*last)) << (8 * (bytes.len() - 4));
            (u64::from(u32::from_le_bytes(*first)) | last, 0)
        } else {
            (bytes.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte)), 0)
        };
        Some(Self { low, middle, high: length })
    }

    /// Which of so many pairs, a power of two, the word belongs to: the upper bits of a product depend on all bits before it.
    const fn place(self, pairs: usize) -> usize {
        const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
        let mixed = (self.low.wrapping_mul(ODD).rotate_left(32) ^ self.middle).wrapping_mul(ODD);
        let mixed = mixed.rotate_left(32) ^ self.high;
        (mixed.wrapping_mul(ODD) >> (u64::BITS - pairs.ilog2())) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::{Key, Memo};
    use proptest::prelude::*;
    use std::cell::Cell;

    #[test]
    fn answers_like_the_function_itself() {
        let mut memo = Memo::<_>::new();
        let long = "w".repeat(40);
        for round in 0..2 {
            for word in [
                "",
                "a",
                "b",
                "\0",
                "\0\0",
                "exactly fifteen",
                "now sixteen byte",
                "now seventeen one",
                "twenty-three bytes long",
                &long,
            ] {
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
        let mut memo = Memo::<_>::new();
        for _ in 0..3 {
            memo.get("bridge", |_| asked.set(asked.get() + 1));
        }
        assert_eq!(asked.get(), 1);
    }

    proptest! {
        #[test]
        fn tells_words_apart(one in "[ab\0é]{0,24}", other in "[ab\0é]{0,24}") {
            let (a, b) = (Key::of(&one), Key::of(&other));
            prop_assert!(one == other || a.is_none() || a != b);
        }
    }
}
