//! Everything that the lists of this layer say of a word, by one look-up.

use super::cue_nouns::{self, CueNoun};
use super::cues;
use super::source_kind::{self, Lists};
use super::words::{self, Class};
use crate::lexicon::Memo;
use std::cell::RefCell;

/// What the lists say of one word, whatever its case.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lexeme {
    /// Its closed classes.
    pub classes: Class,
    /// Its readings as a cue verb.
    pub verbs: &'static [cues::Reading],
    /// The cue noun that it is.
    pub noun: Option<&'static CueNoun>,
    /// The lists of words for sources that it is on.
    pub sources: Lists,
}

impl Lexeme {
    /// Looks a word up. The answers are kept for each thread.
    pub fn of(word: &str) -> Self {
        thread_local! {
            static MEMO: RefCell<Memo<Lexeme>> = RefCell::new(Memo::new());
        }
        MEMO.with(|memo| match memo.try_borrow_mut() {
            Ok(mut memo) => memo.get(word, Self::look_up),
            Err(_) => Self::look_up(word),
        })
    }

    fn look_up(word: &str) -> Self {
        let lower = word.to_lowercase();
        Self {
            classes: words::classes(&lower),
            verbs: cues::readings(&lower),
            noun: cue_nouns::named(&lower),
            sources: source_kind::lists(&lower),
        }
    }
}
