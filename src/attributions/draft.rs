//! A claim in tokens, before it becomes an [`super::Attribution`].

use super::reading::Run;
use super::{ClaimClass, RelayRole, Stance};
use crate::evidence::{Certainty, Rule};

/// A claim in tokens.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub source: Option<Run>,
    pub cue: Vec<Run>,
    pub content: Vec<Run>,
    pub class: ClaimClass,
    pub stance: Stance,
    pub rule: Rule,
    pub certainty: Certainty,
    pub relay: Vec<(RelayRole, Run)>,
    /// One past the last token that belongs to the claim in any part.
    pub end: usize,
    /// The source was said before, for another verb of the same sentence.
    pub shared: bool,
}

/// What the content is to its cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Complement {
    /// Words in quotation marks.
    Quote,
    /// A clause with "that" or a question word.
    That,
    /// A bare clause.
    Clause,
    /// A noun phrase, or "to" and a verb.
    Phrase,
}

/// How far a content may reach.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Scope {
    /// The content is a noun phrase or an infinitive: it ends where a clause is hung on it by a comma.
    pub phrase: bool,
    /// The claim stands in a clause before the main one ("While he said X, ..."): it ends at the comma.
    pub before_main: bool,
    /// The claim stands between two dashes.
    pub between_dashes: bool,
}
