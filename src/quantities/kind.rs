//! Kinds, values, units and bounds of quantities.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

/// An exact value, or the two ends of a range. Written as decimal strings, so nothing is lost on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Amount {
    /// The value, or the lower end of the range as the text gives it.
    #[cfg_attr(feature = "typescript", ts(as = "String"))]
    #[serde(with = "rust_decimal::serde::str")]
    pub low: Decimal,
    /// The same value again, or the other end.
    #[cfg_attr(feature = "typescript", ts(as = "String"))]
    #[serde(with = "rust_decimal::serde::str")]
    pub high: Decimal,
}

impl Amount {
    /// A single value.
    pub const fn exactly(value: Decimal) -> Self {
        Self { low: value, high: value }
    }

    /// Whether the two ends differ.
    pub fn is_range(&self) -> bool {
        self.low != self.high
    }
}

/// A unit of measure, money or time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Unit {
    /// English name in the singular: `kilometre`, `percent`, `dollar`, `year`.
    #[cfg_attr(feature = "typescript", ts(as = "String"))]
    pub name: SmolStr,
    /// Code: UCUM for measures (`km`), ISO 4217 for money (`USD`), where there is one.
    #[cfg_attr(feature = "typescript", ts(as = "Option<String>"))]
    pub code: Option<SmolStr>,
}

/// What sort of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum NumberKind {
    /// How many of something.
    Count,
    /// An amount of money.
    Money,
    /// A percentage or percentage points.
    Percentage,
    /// A length, area, mass, volume, speed, temperature, energy ...
    Measure,
    /// A length of time.
    Duration,
    /// A day, month, year, or a day relative to the article's.
    Date,
    /// A time of day.
    Time,
    /// Somebody's age.
    Age,
    /// A position in an order.
    Ordinal,
    /// A fraction, ratio, multiple, score or vote.
    Ratio,
}

/// How the words around a number limit it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// "about", "some", "around".
    About,
    /// "more than", "over".
    MoreThan,
    /// "at least".
    AtLeast,
    /// "less than", "under", "fewer than".
    LessThan,
    /// "at most", "up to", "no more than".
    AtMost,
    /// "almost", "nearly".
    Almost,
    /// "exactly".
    Exactly,
}

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum FindingKind {
    /// One amount in two units that do not give the same.
    Conversion,
    /// A percentage and the counts it stands beside.
    Share,
    /// Parts and their total.
    Total,
    /// A change and the figures it leads from and to.
    Change,
    /// A range whose first end is the greater.
    Range,
    /// A day of the week and its date.
    Weekday,
    /// An age and a year of birth.
    BirthYear,
    /// One thing counted differently by two sources.
    AccountsDiffer,
    /// One thing counted differently in two places.
    FiguresDiffer,
    /// One source denies what another says, or the article says that their accounts differ.
    ClaimsConflict,
}

impl FindingKind {
    /// Every kind, in the order of the type. The extension's messages are checked against this list.
    pub const ALL: [Self; 10] = [
        Self::Conversion,
        Self::Share,
        Self::Total,
        Self::Change,
        Self::Range,
        Self::Weekday,
        Self::BirthYear,
        Self::AccountsDiffer,
        Self::FiguresDiffer,
        Self::ClaimsConflict,
    ];
}
