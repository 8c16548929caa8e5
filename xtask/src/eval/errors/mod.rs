//! Errors by kind, the most frequent first, each with examples in context: what to mend next.
//!
//! The scorers of numbers and claims list theirs themselves.

mod anaphora;
mod attachment;
mod clusters;
mod coref;
mod lines;
mod listing;
mod names;
mod record;
mod syntax;

pub use coref::coref;
pub use names::names;
pub use syntax::syntax;
