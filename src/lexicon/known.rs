//! One look at the list for every word of a text.

use super::memo::Memo;
use super::{Cursor, Facts, names};
use std::cell::RefCell;

/// What the list of names says of one word, and where names of several words go on from there.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known {
    /// What is known of the word alone, whatever its case.
    pub facts: Facts,
    /// The place in the list after the word.
    after: Cursor,
    /// What may follow in the list after a blank, see [`letter`].
    blank: u32,
    /// Whether anything may follow without one.
    glued: bool,
}

/// A bit for a byte: one for each letter of ASCII in any case, one for all others.
const fn letter(byte: u8) -> u32 {
    if byte.is_ascii_alphabetic() { 1 << (byte.to_ascii_lowercase() - b'a') } else { 1 << 26 }
}

impl Known {
    /// The place in the list after this word, if a name may go on from here with the word `next`, which stands after
    /// a blank if `spaced`.
    pub fn before(&self, next: &str, spaced: bool) -> Option<Cursor> {
        // A letter with an accent has a plain one in the list.
        let first = next.bytes().next().map_or(0, |b| if b.is_ascii() { letter(b) } else { u32::MAX });
        let goes_on = if spaced { self.blank & first != 0 } else { self.glued };
        goes_on.then_some(self.after)
    }

    fn of(word: &str) -> Self {
        let list = names();
        let mut after = list.cursor();
        if !list.push(&mut after, word) {
            return Self::default();
        }
        let mut blank = after;
        let spaced = list.push(&mut blank, " ");
        Self {
            facts: list.facts(&after),
            after,
            blank: list.next(&blank).map(letter).fold(0, |all, bit| all | bit),
            glued: list.next(&after).count() > usize::from(spaced),
        }
    }
}

/// What the list says of one word. The answers are kept for each thread, so that a word that comes often is seldom
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
