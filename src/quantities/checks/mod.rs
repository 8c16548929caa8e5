//! Checks of quantities against each other: what an article's own figures say about each other.
//!
//! Each check reads one sentence, shows its arithmetic, takes its tolerance from the rounding visible in the
//! text, and is silent when unsure. It looks a bounded way ahead from each number, so all are linear.

mod arithmetic;
mod births;
mod changes;
mod conversions;
mod reversed;
mod shares;
mod totals;
mod weekdays;

pub(super) use arithmetic::grouped;

use super::here::Here;
use super::kind::FindingKind;
use super::{Disagreement, Quantity, Statement, here};
use crate::evidence::Certainty;
use crate::text::Text;

/// All that does not agree inside single sentences, in the order of the text.
pub(super) fn all(text: &Text, quantities: &[Quantity]) -> Vec<Disagreement> {
    let mut found = conversions::check(text, quantities);
    for here in here::sentences(text, quantities).filter(Here::is_prose) {
        reversed::check(&here, &mut found);
        weekdays::check(&here, &mut found);
        if here.list.len() > 1 {
            shares::check(&here, &mut found);
            totals::check(&here, &mut found);
            changes::check(&here, &mut found);
            births::check(&here, &mut found);
        } else {
            changes::check(&here, &mut found);
        }
    }
    found.sort_by_key(|d| d.quantities.first().copied());
    found
}

impl Disagreement {
    pub(crate) const fn new(
        kind: FindingKind,
        quantities: Vec<usize>,
        statement: Statement,
        certainty: Certainty,
    ) -> Self {
        Self { kind, quantities, statement, certainty }
    }
}
