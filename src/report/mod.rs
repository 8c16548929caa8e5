//! What the engine says about an article: one versioned set of plain types, and its renderings.
//!
//! Everything outside the engine (panel, card, copies, files, scorers) reads a [`Report`] and nothing else.

mod actor;
mod build;
mod claim;
mod convert;
mod headline;
mod json;
mod ledger;
mod number;
pub mod render;

pub use actor::{Actor, ActorMention};
pub(crate) use build::build;
pub use claim::{Claim, Reason, Relay, Source};
pub use headline::{Headline, Recurrence};
pub use ledger::{Coverage, LedgerEntry};
pub use number::{Change, Finding, Measured, Number};

use crate::evidence::Rule;
use crate::offsets::OffsetUnit;
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

/// Version of the report's shape. It goes up when a field changes its name or meaning.
pub const REPORT_VERSION: u32 = 4;

/// Everything that was found in one article. A field without a value is left out of the JSON.
///
/// Lists are in the order of the text. An index that one part of the report holds of another (an actor's in a
/// claim, a sentence's in a number) is its position in the list of that name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// [`REPORT_VERSION`] of the engine that wrote it.
    pub version: u32,
    /// What the offsets of all spans count.
    pub offsets: OffsetUnit,
    /// Every sentence of the article, so that a number or claim can be shown in its context.
    pub sentences: Vec<BlockSpan>,
    /// People, organisations, groups, governments, outlets, nationalities and places.
    pub actors: Vec<Actor>,
    /// Counts, amounts, measures, dates.
    pub numbers: Vec<Number>,
    /// Who says what: the claims that the article itself makes, then those inside the content of others, which nothing
    /// else of the report counts.
    pub claims: Vec<Claim>,
    /// The sources with their claims, in the order in which they first speak.
    pub ledger: Vec<LedgerEntry>,
    /// What does not agree inside the article, with the arithmetic.
    pub findings: Vec<Finding>,
    /// How much of the article is credited to someone.
    pub coverage: Coverage,
    /// The headline against the text below it; missing where there is no headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headline: Option<Headline>,
}

/// A half-open range of offsets inside one block of the article, in the report's [`OffsetUnit`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct BlockSpan {
    /// Index of the block in the article.
    pub block: u32,
    /// First offset.
    pub start: u32,
    /// One past the last offset.
    pub end: u32,
}

/// Why something was marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Evidence {
    /// The rule that decided. The extension has one sentence for each.
    pub rule: Rule,
    /// The words in the article that it rests on.
    #[cfg_attr(feature = "typescript", ts(as = "Vec<BlockSpan>"))]
    pub spans: SmallVec<[BlockSpan; 1]>,
}
