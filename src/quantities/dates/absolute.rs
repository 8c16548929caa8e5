//! Days and months of the calendar: "Thursday, December 15, 2011", "5–6 September", "mid-August 2019".

use super::{Calendar, When, calendar, whole};
use crate::quantities::pieces::{Pieces, Shape};
use crate::quantities::vocabulary::Part;

/// From a day of the week: "Thursday, December 15, 2011", "Saturday".
pub(super) fn from_weekday(p: &Pieces, at: usize) -> Option<(When, usize)> {
    let Calendar::Weekday { number, short } = calendar(p, at)? else {
        return None;
    };
    if !p.capital(at) {
        return None;
    }
    let mut to = at + 1 + usize::from(short && p.is(at + 1, ".") && p.glued(at + 1));
    let comma = usize::from(p.is(to, ","));
    let the = usize::from(p.is(to + comma, "the"));
    let start = to + comma + the;
    if let Some((when, end)) = from_month(p, start).or_else(|| from_day(p, start))
        && matches!(when, When::Day { .. })
    {
        return Some((when, end));
    }
    // "Sun" and "Sat" alone are words, and "Mon-Fri" are opening hours.
    if short {
        return None;
    }
    if p.is(to, "s") || p.hyphen(to) {
        return None;
    }
    let mut shift = None;
    if p.any(to, &["last", "next"]) && p.is(to + 1, "week") {
        shift = Some(if p.is(to, "last") { -1 } else { 1 });
        to += 2;
    }
    Some((When::Weekday { day: number, shift }, to))
}

/// From a month: "December 15, 2011", "Dec. 20-24", "August 2011", "May".
pub(super) fn from_month(p: &Pieces, at: usize) -> Option<(When, usize)> {
    let (month, mut to) = month(p, at)?;
    let bare = to;
    to += usize::from(p.is(to, "the") && day(p, to + 1).is_some());
    if let Some((first, after)) = day(p, to) {
        // "June 2010" has four digits, "June 20:15" is a time.
        if !(p.is(after, ":") && p.glued(after)) {
            if let Some((last, end)) = until_day(p, after) {
                let (year, end) = year_after(p, end);
                return Some((When::Days { year, month, from: first, to: last }, end));
            }
            let (year, end) = year_after(p, after);
            return Some((When::Day { year, month, day: first }, end));
        }
    }
    if p.dash(bare)
        && p.glued(bare)
        && let Some((last, end)) = self::month(p, bare + 1)
    {
        let (year, end) = year_after(p, end);
        return Some((When::Months { year, from: month, to: last }, end));
    }
    let (year, to) = year_after(p, bare);
    if year.is_none() && !stands_alone(p, at, bare) {
        return None;
    }
    Some((When::Month { year, month, part: None, shift: None }, to))
}

/// The month after "early", "mid-" or "late", which says enough that it is one.
pub(super) fn month_of_part(p: &Pieces, at: usize) -> Option<(When, usize)> {
    let (month, to) = month(p, at).filter(|_| p.capital(at))?;
    let (year, to) = year_after(p, to);
    Some((When::Month { year, month, part: None, shift: None }, to))
}

/// From a day in digits: "15 December 2011", "5–6 September", "4th of July", "15 Sept".
pub(super) fn from_day(p: &Pieces, at: usize) -> Option<(When, usize)> {
    let (first, mut to) = day(p, at)?;
    let mut last = None;
    if let Some((day, after)) = until_day(p, to) {
        last = Some(day);
        to = after;
    }
    to += usize::from(p.is(to, "day"));
    to += usize::from(p.is(to, "of"));
    to += usize::from(p.hyphen(to));
    let (month, to) = month(p, to)?;
    if !p.capital(to - 1) && !p.capital(to - 2) {
        return None;
    }
    let (year, to) = year_after(p, to);
    let when = match last {
        Some(to) => When::Days { year, month, from: first, to },
        None => When::Day { year, month, day: first },
    };
    Some((when, to))
}

/// The name of a month at `at`, with the point of a short one.
pub(super) fn month(p: &Pieces, at: usize) -> Option<(i8, usize)> {
    let Calendar::Month { number, short } = calendar(p, at)? else {
        return None;
    };
    let point = short && p.is(at + 1, ".") && (p.glued(at + 1) || p.shaped(at + 2, Shape::Digits));
    // In small letters these are mostly other words.
    let verb = p.any(at, &["may", "march", "mar", "dec", "jan", "sep", "jun", "sat"]) && !p.capital(at);
    (!verb).then_some((number, at + 1 + usize::from(point)))
}

/// Whether a month without day and year is one: "in May", not "May said" or "Jan Novak".
fn stands_alone(p: &Pieces, at: usize, to: usize) -> bool {
    let short = matches!(calendar(p, at), Some(Calendar::Month { short: true, .. }));
    if !p.capital(at) {
        return false;
    }
    let before = at.wrapping_sub(1);
    let placed = p.any(
        before,
        &[
            "in",
            "since",
            "until",
            "till",
            "of",
            "by",
            "from",
            "to",
            "through",
            "last",
            "next",
            "this",
            "between",
            "early",
            "mid",
            "late",
            "during",
            "before",
            "after",
            "and",
            "for",
            "around",
            "end",
            "each",
            "every",
            "previous",
            "following",
            "or",
            "as",
        ],
    );
    if short || p.any(at, &["may", "march"]) {
        return placed;
    }
    // "April Jones" is a person, "August Bank Holiday" is not, but rarer.
    let name = p.any(at, &["april", "june", "august"]) && p.capital(to) && !p.glued(to);
    placed || !name
}

/// A day of the month at `at`: "15", "15th", "the twenty-first" is not read.
fn day(p: &Pieces, at: usize) -> Option<(i8, usize)> {
    let number = whole(p, at, 2).filter(|n| (1..=31).contains(n))?;
    let ordinal = p.glued(at + 1) && p.any(at + 1, &["st", "nd", "rd", "th"]);
    let to = at + 1 + usize::from(ordinal);
    let inside = p.shaped(to, Shape::Word)
        || matches!(p.text(to), ":" | "/" | "%")
        || (p.is(to, ".") && p.glued(to + 1) && p.shaped(to + 1, Shape::Digits));
    let broken = p.glued(to) && inside;
    (!broken).then_some((number as i8, to))
}

/// "-24" or "–24" after a day.
fn until_day(p: &Pieces, at: usize) -> Option<(i8, usize)> {
    let dash = p.dash(at) && (p.glued(at) == p.glued(at + 1));
    if !dash && !p.is(at, "and") {
        return None;
    }
    day(p, at + 1)
}

/// The year after a month or day: "2016", ", 2016", " of 2016".
fn year_after(p: &Pieces, at: usize) -> (Option<i16>, usize) {
    let skip = usize::from(p.is(at, ",") || p.is(at, "of") || (p.is(at, "in")));
    for from in [at, at + skip] {
        let digits = if p.is(at, "of") { 3 } else { 4 };
        let year = whole(p, from, 4).filter(|y| p.text(from).len() >= digits && (100..=2199).contains(y));
        let unit = p.glued(from + 1)
            && (p.shaped(from + 1, Shape::Word) || p.is(from + 1, "%") || p.is(from + 1, ":"));
        if let Some(year) = year.filter(|_| !unit) {
            return (Some(year), from + 1);
        }
        if let Some((year, to)) = super::year::with_era(p, from) {
            return (Some(year), to);
        }
    }
    (None, at)
}

/// "early", "mid-" or "late" at `at`, and the piece after it.
pub(super) fn part(p: &Pieces, at: usize) -> Option<(Part, usize)> {
    let Calendar::Part(part) = calendar(p, at)? else {
        return None;
    };
    let hyphen = usize::from(p.hyphen(at + 1));
    // "early on", "late to": the caller asks for a period after it.
    Some((part, at + 1 + hyphen))
}

/// The year after a month, for other forms of dates.
pub(super) fn trailing_year(p: &Pieces, at: usize) -> (Option<i16>, usize) {
    year_after(p, at)
}
