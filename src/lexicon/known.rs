//! One look at the list for every word of a text.

use super::memo::Memo;
use super::{Cursor, Facts, Grammar, Listed, names};
use std::cell::RefCell;

/// What the lists say of one word, and where names of several words go on from there.
///
/// Small, for many of them are kept.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known {
    /// What is known of the word alone, whatever its case.
    pub facts: Facts,
    /// The place in the list of names after the word and a blank, where anything may follow.
    spaced: u32,
    /// The place after the word alone.
    glued: u32,
    /// What may follow in the list: after a blank see [`letter`], and [`GLUED`].
    follows: u32,
    /// Sums of the outputs on the way to both.
    spaced_output: u16,
    glued_output: u16,
    /// Its number in the short lists.
    pub listed: Listed,
    /// What it does in a sentence.
    pub grammar: Grammar,
}

/// Whether anything may follow in the list without a blank.
const GLUED: u32 = 1 << 31;

/// A bit for a byte: one for each letter of ASCII in any case, one for all others.
const fn letter(byte: u8) -> u32 {
    if byte.is_ascii_alphabetic() { 1 << (byte.to_ascii_lowercase() - b'a') } else { 1 << 26 }
}

impl Known {
    /// The place in the list after this word, and after the blank behind it if `spaced`, if a name may go on from here with
    /// the word `next`.
    #[inline]
    pub fn before(&self, next: &str, spaced: bool) -> Option<Cursor> {
        // A letter with an accent has a plain one in the list.
        let first = next.bytes().next().map_or(0, |b| if b.is_ascii() { letter(b) } else { u32::MAX });
        let goes_on = self.follows & if spaced { first & !GLUED } else { GLUED } != 0;
        let (at, output) =
            if spaced { (self.spaced, self.spaced_output) } else { (self.glued, self.glued_output) };
        goes_on.then(|| Cursor::new(at as usize, u64::from(output)))
    }

    fn of(word: &str) -> Self {
        let listed = Listed::of(word);
        let grammar = Grammar::of(word);
        let list = names();
        let (mut after, rest) = begun(word);
        if !list.push(&mut after, rest) {
            return Self { listed, grammar, ..Self::default() };
        }
        let mut blank = after;
        let spaced = list.push(&mut blank, " ");
        let glued = list.choices(&after) > usize::from(spaced);
        let follows = list.next(&blank).map(letter).fold(if glued { GLUED } else { 0 }, |all, bit| all | bit);
        let facts = list.facts(&after);
        let place = |cursor: &Cursor| {
            let (at, output) = cursor.parts().unwrap_or_default();
            u32::try_from(at).ok().zip(u16::try_from(output).ok())
        };
        match (place(&blank), place(&after)) {
            (Some((spaced, spaced_output)), Some((glued, glued_output))) => {
                Self { facts, spaced, glued, follows, spaced_output, glued_output, listed, grammar }
            }
            _ => Self { facts, listed, grammar, ..Self::default() },
        }
    }
}

thread_local! {
    static MEMO: RefCell<Memo<Known>> = RefCell::new(Memo::new());
}

/// Bytes of the beginnings that are kept.
const BEGINNING: usize = 4;

/// The place in the list of names after the first letters of a word, and the rest of the word. Many a rare word begins like
/// others, and the list is read letter by letter.
fn begun(word: &str) -> (Cursor, &str) {
    thread_local! {
        static BEGINNINGS: RefCell<Memo<Cursor, 1024>> = RefCell::new(Memo::new());
    }
    let list = names();
    let from_start = |beginning: &str| {
        let mut cursor = list.cursor();
        list.push(&mut cursor, beginning);
        cursor
    };
    match word.split_at_checked(BEGINNING) {
        Some((beginning, rest)) if !rest.is_empty() && beginning.is_ascii() => {
            let cursor = BEGINNINGS.with(|memo| match memo.try_borrow_mut() {
                Ok(mut memo) => memo.get(beginning, from_start),
                Err(_) => from_start(beginning),
            });
            (cursor, rest)
        }
        _ => (list.cursor(), word),
    }
}

/// What the lists say of each of these words.
pub fn known_of_all(words: &[&str]) -> Vec<Known> {
    MEMO.with(|memo| match memo.try_borrow_mut() {
        Ok(mut memo) => words.iter().map(|word| memo.get(word, Known::of)).collect(),
        Err(_) => words.iter().map(|word| Known::of(word)).collect(),
    })
}

/// What the lists say of one word. The answers are kept for each thread, so that a word that comes often is seldom
/// looked up: walking the list takes ten times as long.
pub fn known(word: &str) -> Known {
    MEMO.with(|memo| match memo.try_borrow_mut() {
        Ok(mut memo) => memo.get(word, Known::of),
        Err(_) => Known::of(word),
    })
}
