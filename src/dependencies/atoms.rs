//! What the parser reads of a word: numbers that are computed once for each.

use crate::model::Feature;
use crate::tags::{Tag, Word};

/// A word with its tag.
#[derive(Debug, Clone, Copy)]
pub struct Atom {
    /// The word with its tag.
    pub(super) word: u64,
    /// The tag, from 1; 0 for no word.
    pub(super) tag: u64,
    /// The part of speech, from 1; 0 for no word.
    pub(super) broad: u64,
    /// The class of the word among 256, with the tag.
    pub(super) class: u64,
    /// The class of the word among 1024, with the tag.
    pub(super) fine: u64,
    /// The marks before the word, one bit for each kind.
    pub(super) marks: u64,
    /// How many commas stand before it in the sentence.
    pub(super) commas: u32,
}

impl Atom {
    pub(super) const NONE: Self = Self { word: 0, tag: 0, broad: 0, class: 0, fine: 0, marks: 0, commas: 0 };

    /// Reads a word with its tag, the marks right before it and the number of commas anywhere before it.
    pub fn new(word: &Word, tag: Tag, marks: u64, commas: u32) -> Self {
        let number = u64::from(tag.number()) + 1;
        let class =
            |class: u64| number | (if class == 0 { word.suffix(2) << 16 | 0xffff } else { class }) << 8;
        Self {
            word: Feature::template(number).with(word.lower).0,
            tag: number,
            broad: tag.upos() as u64 + 1,
            class: class(word.middle()),
            fine: class(word.fine()),
            marks,
            commas,
        }
    }
}
