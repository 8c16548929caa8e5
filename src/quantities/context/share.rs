//! How much a fraction or percentage comes to: "half of Marsa's three million-strong population" is 1.5 million.

use crate::quantities::NumberKind;
use crate::quantities::here::{Here, any};
use rust_decimal::Decimal;

/// Words between "half of" and the number, at most.
const BETWEEN: usize = 7;

/// What the fraction or percentage `i` comes to, if it is one of the next number.
pub(super) fn of(here: &Here, i: usize) -> Option<Decimal> {
    let (part, whole) = (here.list.get(i)?, here.list.get(i + 1)?);
    let fraction = match part.kind {
        NumberKind::Ratio => part.value.filter(|v| !v.is_range())?.low,
        NumberKind::Percentage if part.unit.as_ref().is_some_and(|u| u.name == "percent") => {
            part.value.filter(|v| !v.is_range())?.low.checked_div(Decimal::ONE_HUNDRED)?
        }
        _ => return None,
    };
    let tie = here.words(here.number_end(i), here.start(i + 1))?;
    let (first, rest) = tie.split_first()?;
    let of = any(first, &["of"]) || (any(first, &["the", "its", "their"]) && part.kind == NumberKind::Ratio);
    let straight = rest.len() <= BETWEEN
        && rest.iter().all(|w| {
            w.chars().all(char::is_alphanumeric)
                && !any(
                    w,
                    &["in", "on", "at", "and", "or", "for", "with", "from", "to", "by", "of", "who", "were"],
                )
                || matches!(w, "'" | "’" | "-")
        });
    let counts =
        matches!(whole.kind, NumberKind::Count | NumberKind::Money) && whole.bound.is_none_or(|_| true);
    let whole = whole.value.filter(|v| !v.is_range())?.low;
    let proper = fraction > Decimal::ZERO && fraction < Decimal::ONE && whole > Decimal::ONE;
    (of && straight && counts && proper).then(|| whole.checked_mul(fraction)).flatten().map(|v| v.normalize())
}
