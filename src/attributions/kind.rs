//! What can be said of a claim and of its source.

use serde::{Deserialize, Serialize};

/// What kind of source it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// A person with a name.
    Person,
    /// A government, ministry, court, police or their spokespeople.
    Official,
    /// Another organisation or named group.
    Organisation,
    /// A news outlet.
    Outlet,
    /// A report, study, letter, law, poll or data.
    Document,
    /// A source who is not named ("a source", "an official who asked not to be named").
    Anonymous,
    /// Many people at once without names ("residents", "critics", "activists").
    Crowd,
    /// Nobody is named ("it is believed").
    Unattributed,
}

/// Whether the words are the source's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ClaimForm {
    /// All in quotation marks.
    Direct,
    /// In the writer's words.
    Indirect,
    /// In the writer's words with some in quotation marks.
    Mixed,
}

/// What sort of act the cue names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ClaimClass {
    /// Said, wrote, announced.
    Speech,
    /// Thinks, believes, fears.
    Belief,
    /// Wants, plans, promises to act.
    Intention,
    /// Shows, finds, suggests (of data and documents).
    Evidence,
    /// Orders, rules, resolves, votes.
    Decree,
    /// Asks, wonders.
    Question,
}

impl ClaimClass {
    /// Whether somebody opens his mouth, or takes a pen.
    pub const fn is_said(self) -> bool {
        matches!(self, Self::Speech | Self::Decree | Self::Question)
    }
}

/// How the cue stands to what it introduces. A fact about the verb, not about the claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// "said", "told".
    Neutral,
    /// "claimed", "alleged": leaves it with the source.
    Distancing,
    /// "denied", "rejected".
    Denying,
    /// "confirmed", "acknowledged".
    Confirming,
    /// "promised", "vowed".
    Promising,
    /// "accused", "blamed".
    Accusing,
}

/// What another party did with a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum RelayRole {
    /// It was told ("told Reuters").
    Told,
    /// It passed the claim on ("the ministry said, according to Tass").
    Via,
    /// It was cited by the source ("SANA said, citing a witness").
    Cited,
}
