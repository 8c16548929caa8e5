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
    /// Whether a blank may follow in the list.
    blank: bool,
    /// Whether any other character may follow.
    more: bool,
}

impl Known {
    /// The place in the list after this word, if a name goes on from here with a blank or without one.
    pub fn goes_on(&self, blank: bool) -> Option<Cursor> {
        if blank { self.blank } else { self.more }.then_some(self.after)
    }

    fn of(word: &str) -> Self {
        let list = names();
        let mut after = list.cursor();
        if !list.push(&mut after, word) {
            return Self::default();
        }
        let (blank, more) = list.next(&after);
        Self { facts: list.facts(&after), after, blank, more }
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
