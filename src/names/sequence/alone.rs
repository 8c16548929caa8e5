//! What the features of a token by itself come to, kept for the next time it stands somewhere.

use super::atoms::Atom;
use super::features::Key;
use super::form::Ends;
use super::tags::TAGS;
use crate::model::Table;

/// Sums that are kept: names, titles and the small words between them fill no more in an hour's news.
const PLACES: usize = 4096;

/// The sums of the last tokens, each in the place that its key names. What it answers never depends on what it was asked
/// before, and it never grows.
pub struct Alone {
    sums: Box<[(Key, [i16; TAGS])]>,
}

impl Alone {
    /// Without any sums. No token has the empty key, for a word's hash is never 0.
    pub fn new() -> Self {
        Self { sums: vec![(Key::default(), [0; TAGS]); PLACES].into_boxed_slice() }
    }

    /// The sum of the weights of a token's own features; `text` is its word.
    pub fn scores(&mut self, atom: &Atom, text: &str, rows: &Table<'static, TAGS>) -> [i16; TAGS] {
        let key = atom.key();
        let sum = || {
            let mut sum = [0; TAGS];
            atom.features(&Ends::of(text), |f| rows.add(f, &mut sum));
            sum
        };
        match self.sums.get_mut(key.place(PLACES)) {
            Some(kept) if kept.0 == key => kept.1,
            Some(kept) => {
                *kept = (key, sum());
                kept.1
            }
            None => sum(),
        }
    }
}
