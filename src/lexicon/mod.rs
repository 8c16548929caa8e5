//! Word lists. Short ones are read from `lexicon/*.tsv` at first use; the long list of names is a compiled
//! automaton under `models/`, read in place.

mod automaton;
#[cfg(feature = "compile")]
mod compile;
mod facts;
mod fold;
mod grammar;
mod index;
mod known;
mod memo;

pub use automaton::{Automaton, Cursor};
#[cfg(feature = "compile")]
pub use compile::{FILES, compile};
pub use facts::Facts;
pub use fold::{fold, fold_into};
pub use grammar::Grammar;
pub(crate) use grammar::in_small;
pub use index::Listed;
pub use known::{Known, known, known_of_all};
pub(crate) use memo::Memo;

use std::sync::LazyLock;

/// The rows of a word list: one fact a line, columns parted by tabs, `#` starts a comment line.
pub fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(|l| l.split('\t').collect())
}

/// What is known of words and names, compiled from `lexicon/` into `models/en/names.fst`.
pub fn names() -> &'static Automaton<'static> {
    static NAMES: LazyLock<Automaton<'static>> =
        LazyLock::new(|| Automaton::read(include_bytes!("../../models/en/names.fst")));
    &NAMES
}
