//! Claims of the report: who says what.

use super::{BlockSpan, Evidence};
use crate::attributions::{ClaimClass, ClaimForm, RelayRole, SourceKind, Stance};
use crate::evidence::Certainty;
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;
use smol_str::SmolStr;

/// Something that the article credits to a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct Claim {
    /// Who says it; missing where the article names nobody ("it is said that").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The words that credit it ("said", "according to"); empty for a quotation that goes on without any.
    #[cfg_attr(feature = "typescript", ts(as = "Vec<BlockSpan>"))]
    pub cue: SmallVec<[BlockSpan; 1]>,
    /// The cue as printed, pieces joined by a space.
    #[cfg_attr(feature = "typescript", ts(as = "String"))]
    pub cue_text: SmolStr,
    /// What is said, one span for each piece; never empty.
    #[cfg_attr(feature = "typescript", ts(as = "Vec<BlockSpan>"))]
    pub content: SmallVec<[BlockSpan; 1]>,
    /// What is said as printed, pieces joined by " … ".
    pub text: String,
    /// Direct, indirect or mixed.
    pub form: ClaimForm,
    /// Speech, belief, intention ...
    pub class: ClaimClass,
    /// How the cue stands to what it introduces.
    pub stance: Stance,
    /// Whether the cue is negated ("did not say").
    pub negated: bool,
    /// Whether the cue is weakened ("could not confirm", "hinted").
    pub hedged: bool,
    /// Whether the source claims a deed as its own ("claimed responsibility").
    pub responsibility: bool,
    /// Others through whom it came, or to whom it was said.
    pub relay: Vec<Relay>,
    /// Index of the claim in whose content it stands: what its source says is only told by the other one's. Missing for a
    /// claim that the article itself makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<u32>,
    /// Indices of the sentences that its content touches.
    #[cfg_attr(feature = "typescript", ts(as = "Vec<u32>"))]
    pub sentences: SmallVec<[u32; 4]>,
    /// Why it was marked.
    pub evidence: Evidence,
    /// How sure that is.
    pub certainty: Certainty,
}

/// Who a claim is credited to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// The whole noun phrase.
    pub span: BlockSpan,
    /// Its words.
    #[cfg_attr(feature = "typescript", ts(as = "String"))]
    pub text: SmolStr,
    /// What kind of source.
    pub kind: SourceKind,
    /// Index of the actor who speaks, where the article tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<u32>,
    /// Why the name is kept back, where the article says ("because he was not allowed to speak").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
}

/// The stated reason for keeping a name back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct Reason {
    /// Where it stands.
    pub span: BlockSpan,
    /// Its words.
    pub text: String,
}

/// Another party on the way from the source to the reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct Relay {
    /// What it did.
    pub role: RelayRole,
    /// Where it is named.
    pub span: BlockSpan,
    /// The words.
    pub text: String,
    /// Index of the actor, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<u32>,
}
