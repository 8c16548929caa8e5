//! Answers about words, kept for the next time: most words of a text are few and come again and again.

/// Longest word that is kept, in bytes; fewer than one in a hundred is longer.
const LONGEST: usize = 15;

/// How many words are kept: enough for all but the rare words of news, and little memory.
const SLOTS: usize = 4096;

/// A table of fixed size from words to what a pure function says of them. A word takes the place of another with
/// the same hash, so the table never grows, and what it answers never depends on what it was asked before.
pub(crate) struct Memo<V> {
    slots: Box<[(u128, V)]>,
}

impl<V: Copy + Default> Memo<V> {
    /// An empty table.
    pub fn new() -> Self {
        Self { slots: vec![(0, V::default()); SLOTS].into_boxed_slice() }
    }

    /// What `ask` says of `word`.
    pub fn get(&mut self, word: &str, ask: impl Fn(&str) -> V) -> V {
        let Some(key) = key(word) else { return ask(word) };
        let Some(slot) = self.slots.get_mut(place(key)) else { return ask(word) };
        if slot.0 != key {
            *slot = (key, ask(word));
        }
        slot.1
    }
}

/// The bytes of a short word with its length; never 0, which is the key of an empty slot.
fn key(word: &str) -> Option<u128> {
    let mut bytes = [0; LONGEST + 1];
    bytes.get_mut(..word.len()).filter(|b| b.len() <= LONGEST)?.copy_from_slice(word.as_bytes());
    Some(u128::from_le_bytes(bytes) | (word.len() as u128 + 1) << (8 * LONGEST))
}

/// Which slot a key belongs to: the upper bits of a product depend on all bits of both halves.
const fn place(key: u128) -> usize {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mixed = (key as u64).wrapping_mul(ODD) ^ (key >> 64) as u64;
    (mixed.wrapping_mul(ODD) >> (u64::BITS - SLOTS.ilog2())) as usize
}

#[cfg(test)]
mod tests {
    use super::Memo;
    use std::cell::Cell;

    #[test]
    fn answers_like_the_function_itself() {
        let mut memo = Memo::new();
        let long = "w".repeat(40);
        for round in 0..2 {
            for word in ["", "a", "b", "\0", "exactly fifteen", "now sixteen byte", &long] {
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
}
