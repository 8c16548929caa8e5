//! What a figure may stand for, given the rounding that it shows.

use crate::quantities::{Bound, Quantity};
use rust_decimal::{Decimal, RoundingStrategy};

/// All values that a printed figure may stand for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Interval {
    pub low: Decimal,
    pub high: Decimal,
}

impl Interval {
    fn around(value: Decimal, room: Decimal) -> Option<Self> {
        Some(Self { low: value.checked_sub(room)?, high: value.checked_add(room)? })
    }

    /// Whether the two have a value in common.
    pub fn meets(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// The interval of the quotients of two positive figures.
    pub fn over(self, whole: Self) -> Option<Self> {
        let positive = self.low >= Decimal::ZERO && whole.low > Decimal::ZERO;
        let low = self.low.checked_div(whole.high)?;
        let high = self.high.checked_div(whole.low)?;
        positive.then_some(Self { low, high })
    }

    /// The interval of the differences.
    pub fn minus(self, other: Self) -> Option<Self> {
        Some(Self { low: self.low.checked_sub(other.high)?, high: self.high.checked_sub(other.low)? })
    }

    /// The interval of the sums.
    pub fn plus(self, other: Self) -> Option<Self> {
        Some(Self { low: self.low.checked_add(other.low)?, high: self.high.checked_add(other.high)? })
    }

    /// Each end times a positive factor.
    pub fn times(self, factor: Decimal) -> Option<Self> {
        Some(Self { low: self.low.checked_mul(factor)?, high: self.high.checked_mul(factor)? })
    }

    /// Each end plus `shift`.
    pub fn shifted(self, shift: Decimal) -> Option<Self> {
        Some(Self { low: self.low.checked_add(shift)?, high: self.high.checked_add(shift)? })
    }

    /// The same distances from zero without sign.
    pub fn unsigned(self) -> Self {
        if self.low >= Decimal::ZERO {
            self
        } else if self.high <= Decimal::ZERO {
            Self { low: -self.high, high: -self.low }
        } else {
            Self { low: Decimal::ZERO, high: self.high.max(-self.low) }
        }
    }
}

/// Whole numbers below this are taken as counted and not as rounded.
const COUNTED: Decimal = Decimal::ONE_THOUSAND;

/// Half the place of the last digit shown; nothing for a whole number small enough to be counted. `finer` is the
/// place of another figure of the same series, which shows how both are rounded.
fn room(value: Decimal, quantum: Decimal, finer: Option<Decimal>) -> Option<Decimal> {
    if quantum >= Decimal::ONE && value.abs() < COUNTED {
        return Some(Decimal::ZERO);
    }
    finer.map_or(quantum, |f| f.min(quantum)).checked_div(Decimal::TWO)
}

/// What a figure by itself may stand for. A limited figure ("more than") may be too much else and gives nothing,
/// but for "about", which doubles the room, and "exactly".
pub(crate) fn figure(q: &Quantity) -> Option<Interval> {
    let value = q.value.filter(|v| !v.is_range())?.low;
    at(value, q.quanta?.0, None, q.bound)
}

/// What two figures of one series may stand for.
pub(super) fn series(
    (a, qa): (Decimal, Decimal),
    (b, qb): (Decimal, Decimal),
    bound: Option<Bound>,
) -> Option<(Interval, Interval)> {
    Some((at(a, qa, Some(qb), bound)?, at(b, qb, Some(qa), bound)?))
}

fn at(value: Decimal, quantum: Decimal, finer: Option<Decimal>, bound: Option<Bound>) -> Option<Interval> {
    let room = match bound {
        None | Some(Bound::Exactly) => room(value, quantum, finer)?,
        Some(Bound::About) => room(value, quantum, finer)?.max(quantum),
        Some(_) => return None,
    };
    Interval::around(value, room)
}

/// What a percentage may stand for: writers cut decimals off as often as they round, and round to tens.
pub(super) fn percentage(q: &Quantity) -> Option<Interval> {
    let value = q.value.filter(|v| !v.is_range())?.low;
    let quantum = q.quanta?.0;
    let place = if quantum >= Decimal::TEN { Decimal::TWO } else { quantum };
    let room = match q.bound {
        None | Some(Bound::Exactly) => place,
        Some(Bound::About) => place.max(Decimal::ONE).checked_mul(Decimal::from(3))?,
        Some(_) => return None,
    };
    Interval::around(value, room)
}

/// A computed figure with at most one decimal.
pub(super) fn shown(value: Decimal) -> Decimal {
    let places = u32::from(value.abs() < Decimal::ONE_HUNDRED);
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

/// Digits with a comma between thousands.
pub(in crate::quantities) fn grouped(value: Decimal) -> String {
    let text = value.normalize().abs().to_string();
    let (whole, decimals) = text.split_once('.').map_or((text.as_str(), None), |(w, d)| (w, Some(d)));
    let mut out = String::from(if value.is_sign_negative() && !value.is_zero() { "-" } else { "" });
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 && whole.len() > 3 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(decimals) = decimals {
        out.push('.');
        out.push_str(decimals);
    }
    out
}
