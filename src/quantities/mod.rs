//! Quantities: numbers with value, unit, bound and the thing counted, and what does not agree among them.

mod kind;

pub use kind::{Amount, Bound, FindingKind, NumberKind, Unit};

use crate::evidence::{Certainty, Why};
use crate::offsets::Span;
use crate::text::Text;

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
    /// Unit of the value.
    pub unit: Option<Unit>,
    /// How it is limited.
    pub bound: Option<Bound>,
    /// The thing counted.
    pub of: Option<Span>,
    /// A date or time in ISO 8601.
    pub date: Option<String>,
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
    /// The arithmetic in plain words.
    pub detail: String,
    /// How sure it is.
    pub certainty: Certainty,
}

/// Finds all quantities, in the order of the text, without overlap.
pub fn find(_text: &Text) -> Vec<Quantity> {
    Vec::new()
}

/// Checks quantities against each other.
pub fn check(_text: &Text, _quantities: &[Quantity]) -> Vec<Disagreement> {
    Vec::new()
}
