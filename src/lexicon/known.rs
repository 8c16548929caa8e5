//! One look at the list for every word of a text.

use super::memo::Memo;
use super::{Cursor, Facts, Listed, names};
use std::cell::RefCell;

/// What the lists say of one word, and where names of several words go on from there.
///
/// Small, for many of them are kept.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known {
    /// What is known of the word alone, whatever its case.
    pub facts: Facts,
    /// The place in the list of names after the word, where anything may follow.
    at: u32,
    /// What may follow in the list: after a blank see [`letter`], and [`GLUED`].
    follows: u32,
    /// Sum of the outputs on the way.
    output: u16,
    /// Its number in the short lists.
    pub listed: Listed,
}

/// Whether anything may follow in the list without a blank.
const GLUED: u32 = 1 << 31;

/// A bit for a byte: one for each letter of ASCII in any case, one for all others.
const fn letter(byte: u8) -> u32 {
    if byte.is_ascii_alphabetic() { 1 << (byte.to_ascii_lowercase() - b'a') } else { 1 << 26 }
}

impl Known {
    /// The place in the list after this word, if a name may go on from here with the word `next`, which stands after
    /// a blank if `spaced`.
    #[inline]
    pub fn before(&self, next: &str, spaced: bool) -> Option<Cursor> {
        // A letter with an accent has a plain one in the list.
        let first = next.bytes().next().map_or(0, |b| if b.is_ascii() { letter(b) } else { u32::MAX });
        let goes_on = self.follows & if spaced { first & !GLUED } else { GLUED } != 0;
        goes_on.then(|| Cursor::new(self.at as usize, u64::from(self.output)))
    }

    fn of(word: &str) -> Self {
        let listed = Listed::of(word);
        let list = names();
        let mut after = list.cursor();
        if !list.push(&mut after, word) {
            return Self { listed, ..Self::default() };
        }
        let mut blank = after;
        let spaced = list.push(&mut blank, " ");
        let glued = list.next(&after).count() > usize::from(spaced);
        let follows = list.next(&blank).map(letter).fold(if glued { GLUED } else { 0 }, |all, bit| all | bit);
        let facts = list.facts(&after);
        match after.parts().map(|(at, output)| (u32::try_from(at), u16::try_from(output))) {
            Some((Ok(at), Ok(output))) => Self { facts, at, follows, output, listed },
            _ => Self { facts, listed, ..Self::default() },
        }
    }
}

/// What the lists say of one word. The answers are kept for each thread, so that a word that comes often is seldom
/// looked up: walking the list takes ten times as long.
pub fn known(word: &str) -> Known {
    thread_local! {
        static MEMO: RefCell<Memo<Known>> = RefCell::new(Memo::new());
    }
    MEMO.with(|memo| match memo.try_borrow_mut() {
        Ok(mut memo) => memo.get(word, Known::of),
        Err(_) => Known::of(word),
    })
}
