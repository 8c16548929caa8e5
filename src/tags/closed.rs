//! Words that have one tag only: nothing is scored for them.

use super::{Tag, Word};
use crate::model::{Feature, Table};

/// Bytes of a word's row: three more of its hash, then its tag.
pub const ROW: usize = 4;

/// The words with one tag only.
#[derive(Debug, Clone, Copy)]
pub struct Closed<'a>(Table<'a, ROW>);

impl<'a> Closed<'a> {
    /// Views a section of a model.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self(Table::new(bytes))
    }

    /// The tag of a word, if it has one only.
    pub fn tag(&self, word: &Word) -> Option<Tag> {
        let row = self.0.row(key(word))?;
        (row[..3] == check(word)).then(|| Tag::new(row[3]))
    }
}

/// What a word is looked up by: its case counts, for "May" and "may" differ.
pub const fn key(word: &Word) -> Feature {
    Feature::template(word.shape as u64).with(word.lower)
}

/// The row of a word.
pub fn row(word: &Word, tag: Tag) -> [u8; ROW] {
    let [a, b, c] = check(word);
    [a, b, c, tag.number()]
}

/// With these bytes no word of a whole library is taken for another.
const fn check(word: &Word) -> [u8; 3] {
    let [a, b, c, ..] = word.lower.to_le_bytes();
    [a, b, c]
}
