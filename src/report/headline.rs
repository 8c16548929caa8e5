//! The headline of the report against the text below it.

use super::BlockSpan;
use serde::{Deserialize, Serialize};

/// What of the headline recurs below it. It says what stands where and judges nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct Headline {
    /// Index of its block.
    pub block: u32,
    /// Its claims.
    pub claims: Vec<Recurrence>,
    /// Its numbers.
    pub numbers: Vec<Recurrence>,
    /// Index of the claim below that says what the headline says without naming anyone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credited: Option<u32>,
    /// Words of doubt ("may", "alleged") in the sentence of the lead that says what the headline says, where the headline
    /// has none.
    pub dropped: Vec<BlockSpan>,
}

/// Something in the headline, and where the text says it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct Recurrence {
    /// Index in the report's list of claims, or of numbers.
    pub index: u32,
    /// Index in the same list of what repeats it below; missing where nothing does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub below: Option<u32>,
}
