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
    /// The class of the word among 256, with the tag.
    pub(super) class: u64,
    /// The class of the word among 1024, with the tag.
    pub(super) fine: u64,
}

impl Atom {
    pub(super) const NONE: Self = Self { word: 0, tag: 0, class: 0, fine: 0 };

    /// Reads a word with its tag.
    pub fn new(word: &Word, tag: Tag) -> Self {
        let number = u64::from(tag.number()) + 1;
        let class =
            |class: u64| number | (if class == 0 { word.suffix(2) << 16 | 0xffff } else { class }) << 8;
        Self {
            word: Feature::template(number).with(word.lower).0,
            tag: number,
            class: class(word.middle()),
            fine: class(word.fine()),
        }
    }
}
