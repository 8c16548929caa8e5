//! Names and nominal actors: every place in the text that speaks of someone or somewhere.

mod kind;

pub use kind::{ActorKind, MentionForm};

use crate::evidence::{Certainty, Why};
use crate::offsets::Span;
use crate::text::Text;

/// A place in the text that speaks of an actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Bytes of the document.
    pub span: Span,
    /// Indices of its first token and one past its last.
    pub tokens: (usize, usize),
    /// What it is.
    pub kind: ActorKind,
    /// A name or a common noun.
    pub form: MentionForm,
    /// Why it was marked.
    pub why: Why,
    /// How sure that is.
    pub certainty: Certainty,
}

/// Finds all mentions, in the order of the text, without overlap.
pub fn find(_text: &Text) -> Vec<Mention> {
    Vec::new()
}
