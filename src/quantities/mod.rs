//! Quantities: numbers with value, unit, bound and the thing counted, and what does not agree among them.
//!
//! Built in steps, each a pass over what the one before found: numbers with the unit beside them ([`find`](self)),
//! neighbours that belong together (ranges), ages, bounds, the thing counted; then page furniture is dropped and
//! dates are resolved. Every step is linear in the text.

mod ages;
mod bounds;
mod checks;
mod clock;
mod context;
mod counted;
mod dates;
mod elisions;
mod find;
mod furniture;
mod here;
mod item;
mod kind;
mod lookalikes;
mod money;
mod numerals;
mod ordinals;
mod people;
mod pieces;
mod ranges;
mod resolve;
mod statement;
mod systems;
mod units;
mod vocabulary;
mod words;

pub use context::{Change, Context, Event, Way};
pub use counted::singular_head;
pub use kind::{Amount, Bound, FindingKind, NumberKind, Unit};
pub(crate) use statement::month;
pub use statement::{Pattern, Statement, Term};
pub use systems::in_other_units;

use crate::article::Document;
use crate::evidence::{Certainty, Why};
use crate::offsets::Span;
use crate::text::Text;
use rust_decimal::Decimal;
use smol_str::SmolStr;

/// A number in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// The number with its unit, without its bound and without the thing counted. Bytes of the document.
    pub span: Span,
    /// The words that limit it ("more than"), if any.
    pub bound_span: Option<Span>,
    /// What sort of number.
    pub kind: NumberKind,
    /// Its value or range.
    pub value: Option<Amount>,
    /// The places of the last digits that the text shows, for the two ends: 10 for "50", 100,000 for "3.6 million".
    pub quanta: Option<(Decimal, Decimal)>,
    /// Unit of the value.
    pub unit: Option<Unit>,
    /// How it is limited.
    pub bound: Option<Bound>,
    /// The thing counted.
    pub of: Option<Span>,
    /// A date or time in ISO 8601.
    pub date: Option<SmolStr>,
    /// What the words around it say of it.
    pub context: Context,
    /// Why it was marked.
    pub why: Why,
    /// How sure that is.
    pub certainty: Certainty,
}

/// A disagreement between quantities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// What was checked.
    pub kind: FindingKind,
    /// Indices of the quantities.
    pub quantities: Vec<usize>,
    /// The arithmetic.
    pub statement: Statement,
    /// How sure it is.
    pub certainty: Certainty,
}

/// Finds all quantities, in the order of the text, without overlap.
pub fn find(text: &Text) -> Vec<Quantity> {
    let pieces = pieces::Pieces::new(text);
    let items = items(text.document, &pieces);
    let mut quantities = resolve::quantities(text, &pieces, items);
    context::read(text, &mut quantities);
    quantities
}

/// Checks the quantities of each sentence against each other. `quantities` must be what [`find`] gave for the same text.
pub fn check(text: &Text, quantities: &[Quantity]) -> Vec<Disagreement> {
    checks::all(text, quantities)
}

fn items(document: &Document, pieces: &pieces::Pieces) -> Vec<item::Item> {
    let mut items = find::all(pieces);
    ranges::merge(pieces, &mut items);
    ages::mark(pieces, &mut items);
    bounds::attach(pieces, &mut items);
    bounds::join(pieces, &mut items);
    counted::attach(pieces, &mut items);
    elisions::fill(pieces, &mut items);
    furniture::drop(document, pieces, &mut items);
    items
}
