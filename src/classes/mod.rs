//! Classes of words: which words stand in the same places of a text.
//!
//! "Monday" and "Friday" are of one class, "senior" and "former" of another: what a model learns of one word, it knows
//! of the others too. The classes are nested, from 1024 fine ones to 16 coarse ones (class bigrams, after Brown et al.
//! 1992, by greedy exchange). They are read in place from `models/en/classes.slm`.

use crate::model::{Feature, Layer, Model, Table, word_hash};
use std::sync::LazyLock;

/// The layer of the file.
pub const LAYER: Layer = Layer { name: "clas", version: 2 };

/// Bytes of a word's row: its fine class, little-endian.
pub const ROW: usize = 2;

/// Bytes of a fine class's entry in the second section: the three coarser classes that hold it.
pub const PARENTS: usize = 3;

/// The classes of one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Class {
    /// One of 1024.
    pub c1024: u16,
    /// One of 256; holds several fine ones.
    pub c256: u8,
    /// One of 64.
    pub c64: u8,
    /// One of 16.
    pub c16: u8,
}

struct Classes {
    words: Table<'static, ROW>,
    parents: &'static [u8],
}

static CLASSES: LazyLock<Classes> = LazyLock::new(|| {
    let model = Model::read(include_bytes!("../../models/en/classes.slm"), LAYER).unwrap_or_default();
    Classes { words: Table::new(model.section(0)), parents: model.section(1) }
});

/// What a word is looked up by. Numbers of any digits are one word, "0".
pub fn key(word: &str) -> Feature {
    let digits = word.starts_with(|c: char| c.is_ascii_digit())
        && word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b':' | b'/'));
    Feature::template(0).with(word_hash(if digits { b"0" } else { word.as_bytes() }))
}

/// The classes of a word as it is written, else of its form in small letters (`lower`); none for a word that is not in
/// the list. About one unknown word in a hundred gets the class of another by chance.
pub fn of(word: &str, lower: &str) -> Option<Class> {
    of_hashed(word, lower, word_hash(lower.as_bytes()))
}

/// The same where the hash of the small form is known.
pub fn of_hashed(word: &str, lower: &str, hash: u64) -> Option<Class> {
    let number = lower.starts_with(|c: char| c.is_ascii_digit());
    let small = || CLASSES.words.row(if number { key(lower) } else { Feature::template(0).with(hash) });
    let row = if lower == word { small() } else { CLASSES.words.row(key(word)).or_else(small) }?;
    let c1024 = u16::from_le_bytes(*row);
    let parents = CLASSES.parents.get(usize::from(c1024) * PARENTS..)?.first_chunk::<PARENTS>()?;
    Some(Class { c1024, c256: parents[0], c64: parents[1], c16: parents[2] })
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn days_are_of_one_class() {
        let (monday, friday) = (of("Monday", "monday"), of("Friday", "friday"));
        assert!(monday.is_some());
        assert_eq!(monday, friday);
    }

    #[test]
    fn a_word_written_large_has_the_class_of_the_small_one() {
        assert_eq!(of("SAID", "said"), of("said", "said"));
        assert_eq!(of("12,500", "12,500"), of("7", "7"));
        assert_eq!(of("", ""), None);
    }
}
