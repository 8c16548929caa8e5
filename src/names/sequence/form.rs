//! What the features read of a word by itself, wherever it stands: computed once for each form that comes often.

use crate::classes::{self, Class};
use crate::lexicon::{Memo, fold};
use crate::model::word_hash;
use std::cell::RefCell;

/// A word as it is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Form {
    /// The folded word, never 0.
    pub word: u64,
    /// The kinds of its letters, runs of a kind as one, and whether it is short; the lowest five bits are free.
    pub shape: u64,
    /// Classes of the word.
    pub class: Option<Class>,
}

/// How a word begins and ends.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ends {
    /// The first three bytes of the folded word.
    pub prefix: u64,
    /// The last two, three and four bytes of the folded word.
    pub suffixes: [u64; 3],
}

/// Bits below [`Form::shape`] for the kind of token and the space before it.
const FREE: u32 = 5;

impl Form {
    /// Reads a word. The answers are kept for each thread: names, and the words beside them, come again and again.
    pub fn of(text: &str) -> Self {
        thread_local! {
            static MEMO: RefCell<Memo<Form>> = RefCell::new(Memo::new());
        }
        MEMO.with(|memo| match memo.try_borrow_mut() {
            Ok(mut memo) => memo.get(text, Self::new),
            Err(_) => Self::new(text),
        })
    }

    fn new(text: &str) -> Self {
        let folded = fold(text);
        let word = word_hash(folded.as_bytes());
        Self { word: word | 1, shape: shape(text, false), class: classes::of_hashed(text, &folded, word) }
    }
}

impl Ends {
    /// Reads a word.
    pub fn of(text: &str) -> Self {
        let folded = fold(text);
        let folded = folded.as_bytes();
        let ending = |length: usize| match folded.len().checked_sub(length) {
            Some(from) if from > 0 => word_hash(folded.get(from..).unwrap_or_default()),
            _ => 0,
        };
        Self { prefix: folded.get(..3).map_or(0, word_hash), suffixes: [ending(2), ending(3), ending(4)] }
    }
}

/// The kinds of letters of a word, runs of a kind as one, in two bits each. Among nothing but capitals (`shouting`) only
/// the first letter counts as one.
pub fn shape(text: &str, shouting: bool) -> u64 {
    let (mut shape, mut before, mut runs) = (1u64, 4, 0);
    for c in text.chars() {
        let class = match c {
            _ if c.is_uppercase() && !(shouting && runs > 0) => 0,
            _ if c.is_alphabetic() => 1,
            _ if c.is_ascii_digit() => 2,
            _ => 3,
        };
        if class != before && runs < 8 {
            shape = shape << 2 | class;
            runs += 1;
        }
        before = class;
    }
    let short = u64::from(text.len() < 3);
    (shape << FREE | short << (FREE - 1)) << 1
}
