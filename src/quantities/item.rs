//! A quantity while it is built: pieces instead of bytes, table rows instead of names.

use super::dates::When;
use super::kind::{Amount, Bound, NumberKind, Unit};
use super::money::Currency;
use super::numerals::{Form, Numeral};
use super::units::Measure;
use crate::offsets::Span;
use rust_decimal::Decimal;
use smol_str::{SmolStr, format_smolstr};

/// What a number is counted in.
#[derive(Debug, Clone, Copy)]
pub(super) enum UnitOf {
    /// Nothing: a plain number.
    Nothing,
    /// A measure or a length of time.
    Measure(&'static Measure),
    /// Money.
    Money(&'static Currency),
    /// Hundredths.
    Percent,
    /// The difference of two percentages.
    PercentagePoints,
}

impl UnitOf {
    /// Whether both count in the same unit.
    pub fn same(self, other: Self) -> bool {
        match (self, other) {
            (Self::Nothing, Self::Nothing)
            | (Self::Percent, Self::Percent)
            | (Self::PercentagePoints, Self::PercentagePoints) => true,
            (Self::Measure(a), Self::Measure(b)) => a.name == b.name,
            (Self::Money(a), Self::Money(b)) => a.name == b.name,
            _ => false,
        }
    }
}

/// A quantity in pieces.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// First piece.
    pub from: usize,
    /// The piece after the last.
    pub to: usize,
    /// What sort of number.
    pub kind: NumberKind,
    /// Its value or range.
    pub value: Option<Amount>,
    /// The numeral as written; of a range, the second.
    pub numeral: Option<Numeral>,
    /// The places of the last digits shown, for the two ends.
    pub quanta: Option<(Decimal, Decimal)>,
    /// What it is counted in.
    pub unit: UnitOf,
    /// What a rate counts by: "day" of "barrels a day".
    pub per: Option<String>,
    /// The calendar expression of a date.
    pub when: Option<When>,
    /// A time of day in ISO 8601.
    pub time: Option<SmolStr>,
    /// How it is limited, and by which words.
    pub bound: Option<(Bound, Span)>,
    /// The pieces that name what is counted.
    pub of: Option<(usize, usize)>,
}

impl Item {
    /// A number with its unit.
    pub fn number(from: usize, to: usize, kind: NumberKind, numeral: Numeral, unit: UnitOf) -> Self {
        let quantum = numeral.quantum();
        Self {
            from,
            to,
            kind,
            value: numeral.value.map(Amount::exactly),
            numeral: Some(numeral),
            quanta: quantum.map(|q| (q, q)),
            unit,
            per: None,
            when: None,
            time: None,
            bound: None,
            of: None,
        }
    }

    /// A date.
    pub const fn date(from: usize, to: usize, when: When) -> Self {
        Self {
            from,
            to,
            kind: NumberKind::Date,
            value: None,
            numeral: None,
            quanta: None,
            unit: UnitOf::Nothing,
            per: None,
            when: Some(when),
            time: None,
            bound: None,
            of: None,
        }
    }

    /// A time of day.
    pub fn time(from: usize, to: usize, time: SmolStr) -> Self {
        Self { kind: NumberKind::Time, when: None, time: Some(time), ..Self::date(from, to, When::Vague) }
    }

    /// Whether it is a plain number: no unit, no date.
    pub const fn is_plain(&self) -> bool {
        matches!(self.kind, NumberKind::Count) && matches!(self.unit, UnitOf::Nothing)
    }

    /// Whether it is a whole number in digits without grouping or words of scale, as names and years are.
    pub fn is_bare(&self) -> bool {
        self.is_plain()
            && self.numeral.is_some_and(|n| {
                n.form == Form::Digits
                    && n.scale == 0
                    && n.value.is_some_and(|v| v.scale() == 0 && v < Decimal::from(10_000))
            })
    }

    /// The unit as the report names it.
    pub fn unit(&self) -> Option<Unit> {
        let (name, code) = match self.unit {
            UnitOf::Nothing => {
                // "325,000 a day": a rate of nothing named stays a plain number.
                return None;
            }
            UnitOf::Measure(m) => (m.name, m.code),
            UnitOf::Money(c) => (c.name, c.code),
            UnitOf::Percent => ("percent", Some("%")),
            UnitOf::PercentagePoints => ("percentage point", None),
        };
        Some(match &self.per {
            Some(per) => Unit { name: format_smolstr!("{name} per {per}"), code: None },
            None => Unit { name: name.into(), code: code.map(SmolStr::from) },
        })
    }
}
