//! Dates: absolute, partial, and relative to the article's date.

mod absolute;
mod numeric;
mod periods;
mod relative;
mod resolve;
mod year;

use super::pieces::{Pieces, Shape};
use super::vocabulary::{Calendar, Part, Period};
pub(super) use relative::{direction, period};
pub(super) use resolve::Reference;

/// What a calendar expression says, before it is resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum When {
    /// "15 December 2016"; the year may be missing.
    Day { year: Option<i16>, month: i8, day: i8 },
    /// "5–6 September 2019".
    Days { year: Option<i16>, month: i8, from: i8, to: i8 },
    /// "mid-December", "August 2011".
    Month { year: Option<i16>, month: i8, part: Option<Part>, shift: Option<i8> },
    /// "January-June 2016".
    Months { year: Option<i16>, from: i8, to: i8 },
    /// "late 2016", "3000 BC".
    Year { year: i16, part: Option<Part> },
    /// "2014-15".
    Years { from: i16, to: i16 },
    /// "the mid-1980s": the first year, and how many there are.
    Span { from: i16, years: i16, part: Option<Part> },
    /// "the summer of 2010".
    Season { year: Option<i16>, season: i8, shift: Option<i8> },
    /// "the first quarter of 2016".
    Quarter { year: Option<i16>, quarter: i8 },
    /// "Saturday", "last Friday".
    Weekday { day: i8, shift: Option<i8> },
    /// "yesterday".
    RelativeDay(i8),
    /// "last week", "this year".
    Period { period: Period, shift: i8 },
    /// "two years ago".
    Ago { period: Period, count: i64 },
    /// "two years later", "a decade earlier", "the following year": so many periods from the year last spoken of.
    Later { period: Period, count: i64 },
    /// A name with a fixed date, as ISO 8601.
    Fixed(&'static str),
    /// "that year", "the same year".
    ThatYear,
    /// "in recent weeks", "that day": a date that cannot be told.
    Vague,
}

/// A calendar expression and the pieces that it is written with.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// First piece.
    pub from: usize,
    /// The piece after it.
    pub to: usize,
    /// What it says.
    pub when: When,
}

/// The calendar expression that starts at `at`.
pub(super) fn find(p: &Pieces, at: usize) -> Option<Found> {
    let (when, to) = match p.get(at)?.shape {
        Shape::Digits => numeric::find(p, at)
            .or_else(|| absolute::from_day(p, at))
            .or_else(|| periods::century(p, at, None))
            .or_else(|| year::find(p, at)),
        Shape::Word => word(p, at),
        // "’90s"
        Shape::Sign if p.apostrophe(at) && p.glued(at + 1) => {
            year::short_decade(p, at + 1).or_else(|| year::short_year(p, at + 1))
        }
        _ => None,
    }?;
    Some(Found { from: at, to, when })
}

fn word(p: &Pieces, at: usize) -> Option<(When, usize)> {
    absolute::from_weekday(p, at)
        .or_else(|| absolute::from_month(p, at))
        .or_else(|| periods::find(p, at))
        .or_else(|| relative::find(p, at))
        .or_else(|| periods::named(p, at))
}

/// The meaning of the word at `at` in the calendar.
fn calendar(p: &Pieces, at: usize) -> Option<Calendar> {
    p.sense(at)?.calendar
}

/// A whole number in digits at `at`, without comma or point, of at most this many digits.
fn whole(p: &Pieces, at: usize, longest: usize) -> Option<i16> {
    let text = p.text(at);
    (p.shaped(at, Shape::Digits) && text.len() <= longest).then(|| text.parse().ok()).flatten()
}
