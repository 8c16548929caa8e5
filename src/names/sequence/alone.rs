//! What the features that one token makes come to, for itself and for the tokens beside it, kept for the next time it stands
//! somewhere.

use super::atoms::Atom;
use super::features::{Key, NEIGHBOURS};
use super::form::Ends;
use super::tags::TAGS;
use crate::model::Table;

/// Sums that are kept: names, titles and the small words between them fill no more in an hour's news.
const PLACES: usize = 4096;

/// Weights of some features, added up for each tag.
pub type Sum = [i16; TAGS];

/// What one token gives.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sums {
    /// To itself.
    pub own: Sum,
    /// To the token beside which it is the neighbour of this place in [`NEIGHBOURS`].
    pub beside: [Sum; NEIGHBOURS.len()],
}

impl Sums {
    /// Adds up the weights of what the token's atom, and the ends of its word, say.
    pub fn of(atom: &Atom, ends: &Ends, rows: &Table<'static, TAGS>) -> Self {
        let mut sums = Self::default();
        atom.features(ends, |f| rows.add_all(f, &mut sums.own));
        for (place, sum) in sums.beside.iter_mut().enumerate() {
            atom.beside(place, &mut |f| rows.add_all(f, sum));
        }
        sums
    }
}

/// The sums of the last tokens, each in the place that its key names. What it answers never depends on what it was asked
/// before, and it never grows.
pub struct Alone {
    sums: Box<[(Key, Sums)]>,
}

impl Alone {
    /// Without any sums. No token has the empty key, for a word's hash is never 0.
    pub fn new() -> Self {
        Self { sums: vec![(Key::default(), Sums::default()); PLACES].into_boxed_slice() }
    }

    /// What the token gives; `text` is its word.
    pub fn sums(&mut self, atom: &Atom, text: &str, rows: &Table<'static, TAGS>) -> &Sums {
        let key = atom.key();
        // A place is less than the number of places.
        let kept = &mut self.sums[key.place(PLACES)];
        if kept.0 != key {
            *kept = (key, Sums::of(atom, &Ends::of(text), rows));
        }
        &kept.1
    }
}
