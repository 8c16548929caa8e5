//! A claim in tokens, before it becomes an [`super::Attribution`].

use super::reading::Run;
use super::verb_group::VerbGroup;
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
    /// How it was found.
    pub origin: Origin,
}

/// How a claim was found, for the judge.
#[derive(Debug, Clone, Copy)]
pub(super) struct Origin {
    pub construction: Construction,
    pub complement: Complement,
    /// The verb, where it is one.
    pub group: Option<VerbGroup>,
    /// The token that decides: the verb, the noun, "according", the colon.
    pub head: usize,
    /// Whether another claim stands before it in its sentence.
    pub joined: bool,
}

impl Origin {
    /// What is no verb's claim.
    pub const fn plain(construction: Construction, head: usize) -> Self {
        Self { construction, complement: Complement::Clause, group: None, head, joined: false }
    }
}

/// Which rule of the layer built it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Construction {
    /// S V content.
    Leading,
    /// Content, S V.
    Trailing,
    /// "As S V".
    As,
    /// Content, V S.
    Inverted,
    /// "and added that".
    Shared,
    /// "Claiming that …, S V".
    Opening,
    /// "footage of Ruiz saying: …".
    Absolute,
    /// "is said to".
    Passive,
    /// In the words that describe another source.
    Inside,
    /// "according to".
    According,
    /// A name and a colon.
    Colon,
    /// A dash or colon and a name, at the end of a block.
    Credit,
    /// "his claim that".
    Noun,
    /// "quoted … as saying".
    Quoted,
    /// "protesters chanting", "by saying that".
    Attached,
    /// "reportedly".
    Adverb,
    // The model knows each by its place: what is new stands last.
    /// "Asked whether …, S V".
    Questioned,
    /// "She turned to the crowd: “…”".
    Announced,
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
    /// The content is a noun phrase: it ends where the words turn to when and where it was said.
    pub object: bool,
    /// The claim stands in a clause before the main one ("While he said X, ..."): it ends at the comma.
    pub before_main: bool,
    /// A clause without "that".
    pub bare: bool,
    /// The claim stands between two dashes.
    pub between_dashes: bool,
    /// The claim stands in a relative clause after a comma ("Ruiz, who said X, left"): it ends where the main verb follows.
    pub relative: bool,
}
