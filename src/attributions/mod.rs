//! Attributions: a source, a cue and what the source says.

mod cues;
mod kind;
mod words;

pub use kind::{ClaimClass, ClaimForm, RelayRole, SourceKind, Stance};

use crate::entities::Entities;
use crate::evidence::{Certainty, Why};
use crate::offsets::Span;
use crate::quotations::Quotation;
use crate::text::Text;

/// A claim as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// The noun phrase of the source.
    pub source: Option<Span>,
    /// What kind of source it is.
    pub source_kind: SourceKind,
    /// Index of the entity that speaks, where the text tells.
    pub speaker: Option<usize>,
    /// The words that credit it.
    pub cue: Vec<Span>,
    /// What is said, in pieces; never empty. A piece does not cross the end of a block.
    pub content: Vec<Span>,
    /// Direct, indirect or mixed.
    pub form: ClaimForm,
    /// Speech, belief, intention, evidence.
    pub class: ClaimClass,
    /// How the cue stands to the content.
    pub stance: Stance,
    /// Others on the way.
    pub relay: Vec<(RelayRole, Span, Option<usize>)>,
    /// Why it was marked.
    pub why: Why,
    /// How sure that is.
    pub certainty: Certainty,
}

/// Finds the outermost attributions, in the order of the text.
pub fn find(_text: &Text, _entities: &Entities, _quotations: &[Quotation]) -> Vec<Attribution> {
    Vec::new()
}
