//! What the models read of a word: its hash, its ends, its shape and its classes.

use crate::classes::{self, Class};
use crate::model::word_hash;

/// A word as the models see it, computed once for each token.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Word {
    /// Hash of the word in small letters, its digits as 0 and its marks in plain form.
    pub lower: u64,
    /// Its first eight bytes, the first one lowest.
    pub front: u64,
    /// Its last eight bytes, the last one lowest.
    pub tail: u64,
    /// Which characters it is made of: see [`shape`].
    pub shape: u8,
    /// Its classes, if it has any.
    pub class: Option<Class>,
}

/// The bits of [`Word::shape`].
pub mod shape {
    /// The first character is a capital letter.
    pub const CAPITAL: u8 = 1;
    /// A capital letter stands after the first character.
    pub const INNER_CAPITAL: u8 = 2;
    /// It has a small letter, or one of a script without case.
    pub const SMALL: u8 = 4;
    /// It has a digit.
    pub const DIGIT: u8 = 8;
    /// It has a mark.
    pub const MARK: u8 = 16;
}

impl Word {
    /// Reads a word as it is written in the text.
    pub fn new(text: &str) -> Self {
        let mut buffer = [0u8; 24];
        let owned;
        let shape = shape_of(text);
        let lower = match plain_mark(text) {
            Some(mark) => mark,
            None if shape == shape::SMALL && text.is_ascii() => text,
            None if text.is_ascii() && text.len() <= buffer.len() => {
                let place = &mut buffer[..text.len()];
                for (to, from) in place.iter_mut().zip(text.bytes()) {
                    *to = if from.is_ascii_digit() { b'0' } else { from.to_ascii_lowercase() };
                }
                str::from_utf8(place).unwrap_or(text)
            }
            None => {
                let digits = |c: char| if c.is_ascii_digit() { '0' } else { c };
                owned = text.to_lowercase().replace('’', "'").chars().map(digits).collect::<String>();
                &owned
            }
        };
        let bytes = lower.as_bytes();
        let pack = |all: u64, byte: &u8| (all << 8) | u64::from(*byte);
        Self {
            lower: word_hash(bytes),
            front: bytes.iter().take(8).rev().fold(0, pack),
            tail: bytes[bytes.len().saturating_sub(8)..].iter().fold(0, pack),
            shape,
            class: if shape == shape::MARK { None } else { classes::of(text, lower) },
        }
    }

    /// Its last `count` bytes; the whole word where it is shorter.
    pub const fn suffix(&self, count: u32) -> u64 {
        self.tail & ((1 << (8 * count)) - 1)
    }

    /// Its first `count` bytes; the whole word where it is shorter.
    pub const fn prefix(&self, count: u32) -> u64 {
        self.front & ((1 << (8 * count)) - 1)
    }

    /// Number of its class among 1024, from 1; 0 without one.
    pub fn fine(&self) -> u64 {
        self.class.map_or(0, |c| u64::from(c.c1024) + 1)
    }

    /// Number of its class among 256, from 1; 0 without one.
    pub fn middle(&self) -> u64 {
        self.class.map_or(0, |c| u64::from(c.c256) + 1)
    }

    /// Number of its class among 64, from 1; 0 without one.
    pub fn coarse(&self) -> u64 {
        self.class.map_or(0, |c| u64::from(c.c64) + 1)
    }
}

/// Marks that typewriters and printers write differently.
fn plain_mark(text: &str) -> Option<&'static str> {
    Some(match text {
        "“" | "”" | "„" | "«" | "»" | "''" | "``" => "\"",
        "’" | "‘" => "'",
        "–" | "—" | "--" | "---" => "—",
        "…" | ".." | "...." => "...",
        _ => return None,
    })
}

fn shape_of(text: &str) -> u8 {
    let mut shape = 0;
    for (at, c) in text.char_indices() {
        shape |= match c {
            'a'..='z' => shape::SMALL,
            '0'..='9' => shape::DIGIT,
            _ if c.is_uppercase() => {
                if at == 0 {
                    shape::CAPITAL
                } else {
                    shape::INNER_CAPITAL
                }
            }
            _ if c.is_alphabetic() => shape::SMALL,
            _ if c.is_numeric() => shape::DIGIT,
            _ => shape::MARK,
        };
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::{Word, shape};

    #[test]
    fn a_word_is_read_whatever_its_case_and_marks() {
        let of = |text| Word::new(text).lower;
        assert_eq!([of("Said"), of("SAID")], [of("said"), of("said")]);
        assert_eq!(of("n’t"), of("n't"));
        assert_eq!(of("“"), of("\""));
        assert_eq!(of("2019"), of("1987"));
        assert_ne!(of("said"), of("says"));
    }

    #[test]
    fn ends_are_bytes_of_the_small_form() {
        let word = Word::new("Houses");
        assert_eq!(word.suffix(2), u64::from(b'e') << 8 | u64::from(b's'));
        assert_eq!(word.prefix(1), u64::from(b'h'));
        assert_eq!(word.suffix(7), Word::new("houses").suffix(8 - 1));
        assert_eq!(word.shape, shape::CAPITAL | shape::SMALL);
        assert_eq!(Word::new("U.S.").shape, shape::CAPITAL | shape::INNER_CAPITAL | shape::MARK);
        assert_eq!(Word::new(""), Word { lower: Word::new("").lower, ..Word::default() });
    }
}
