//! What the words around a number say of it: what happened to those it counts, of which number it is a part, which
//! way it changes, and how much a fraction comes to.

mod change;
mod event;
pub(super) mod parts;
mod share;

pub(super) use change::way;
pub use change::{Change, Way};
pub use event::Event;

use super::Quantity;
use super::here;
use crate::text::Text;
use rust_decimal::Decimal;
use smallvec::SmallVec;

/// Something for every quantity of a sentence, which nearly always holds few.
type Each<T> = SmallVec<[T; 4]>;

/// What was read around one quantity. Indices are of all quantities.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Context {
    /// What happened to those it counts.
    pub event: Option<Event>,
    /// The number of which it is a part: 12 for the three of "12 people, including three children".
    pub part_of: Option<usize>,
    /// Which way it changes something, and to what.
    pub change: Option<Change>,
    /// How much a fraction or percentage of a number comes to: 1.5 million for "half of the three million".
    pub equals: Option<Decimal>,
}

/// Reads the words around every quantity. Each look is bounded, so the whole is linear.
pub(super) fn read(text: &Text, quantities: &mut [Quantity]) {
    let mut all = Vec::with_capacity(quantities.len());
    for here in here::sentences(text, quantities) {
        if !here.is_prose() {
            all.resize_with(all.len() + here.list.len(), Context::default);
            continue;
        }
        let links = parts::links(&here);
        let events = event::of(&here, &links);
        all.extend((0..here.list.len()).map(|i| Context {
            event: events.get(i).copied().flatten(),
            part_of: links.get(i).copied().flatten().map(|whole| here.index(whole)),
            change: change::of(&here, i),
            equals: share::of(&here, i),
        }));
    }
    for (quantity, context) in quantities.iter_mut().zip(all) {
        quantity.context = context;
    }
}
