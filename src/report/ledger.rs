//! The ledger of the report: who says how much.

use super::BlockSpan;
use crate::attributions::SourceKind;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

/// A source with its claims. A source that is an actor is one, however it is called; a nameless one ("a witness") stands
/// for itself each time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct LedgerEntry {
    /// The actor's fullest name, or the words of the article; missing where nobody is named.
    #[cfg_attr(feature = "typescript", ts(as = "Option<String>"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<SmolStr>,
    /// Index of the actor, for a source that alone is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<u32>,
    /// The kind that its first claim gives it.
    pub kind: SourceKind,
    /// Its role in the article's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Where it first says something: its words there, or what is said where nobody is named.
    pub first: BlockSpan,
    /// Indices of its claims, what is only possible included.
    pub claims: Vec<u32>,
    /// Sentences that touch what it says, without what is only possible.
    pub sentences: u32,
}

/// Share of the sentences that stand in some claim.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// Sentences of the article.
    pub sentences: u32,
    /// Sentences that touch the content of a claim.
    pub attributed: u32,
    /// Index of the first of those.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_attributed: Option<u32>,
}
