//! Numbers of the report, and what does not add up among them.

use super::{BlockSpan, Evidence};
use crate::evidence::Certainty;
use crate::quantities::{Amount, Bound, Event, FindingKind, NumberKind, Statement, Unit, Way};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

/// A number as the article gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct Number {
    /// The number with its unit and bound ("more than 300,000 people" without "people").
    pub span: BlockSpan,
    /// The words of the span.
    #[cfg_attr(feature = "typescript", ts(as = "String"))]
    pub text: SmolStr,
    /// What sort of number.
    pub kind: NumberKind,
    /// Its value where one can be given; a range has two ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Amount>,
    /// Unit of the value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// How the article limits it ("more than", "about").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// What is counted or measured, in the article's words ("Syrian refugees").
    #[cfg_attr(feature = "typescript", ts(as = "Option<String>"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<SmolStr>,
    /// Where those words stand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of_span: Option<BlockSpan>,
    /// What happened to the people counted ("killed"), if the article says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<Event>,
    /// Index of the number of which it is a part: of the 12 in "12 people, including three children".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<u32>,
    /// Which way it changes something: "rose 3% to 5.1 million".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
    /// How much a share comes to: 1.5 million for "half of the three million".
    #[cfg_attr(feature = "typescript", ts(as = "Option<String>"))]
    #[serde(with = "rust_decimal::serde::str_option", skip_serializing_if = "Option::is_none", default)]
    pub equals: Option<Decimal>,
    /// The same in the other unit system, rounded as the article rounds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub also: Option<Measured>,
    /// Index of the claim in which it stands: who says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claim: Option<u32>,
    /// A date or time in ISO 8601, as exact as the text allows (`2016`, `2016-12`, `2016-12-15`, `XXXX-12-15`,
    /// `T14:30`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(as = "Option<String>"))]
    pub date: Option<SmolStr>,
    /// Index of the sentence it stands in.
    pub sentence: u32,
    /// Why it was marked.
    pub evidence: Evidence,
    /// How sure that is.
    pub certainty: Certainty,
}

/// A number as the size of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct Change {
    /// Which way.
    pub way: Way,
    /// Index of the number that it leads to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<u32>,
    /// Index of the number that it leads from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<u32>,
}

/// An amount in a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct Measured {
    /// The amount.
    pub value: Amount,
    /// Its unit.
    pub unit: Unit,
}

/// Two numbers or claims in the article that do not agree, or a number that does not agree with itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// What was checked.
    pub kind: FindingKind,
    /// The numbers concerned, as indices.
    pub numbers: Vec<u32>,
    /// The claims that are set against each other, as indices.
    pub claims: Vec<u32>,
    /// Where to look.
    pub spans: Vec<BlockSpan>,
    /// The arithmetic or the claims in plain words, without judgement: "50 km is 31.1 mi; the text says 35 mi".
    pub detail: String,
    /// The same in parts, for other languages.
    pub statement: Statement,
    /// How sure the finding is.
    pub certainty: Certainty,
}
