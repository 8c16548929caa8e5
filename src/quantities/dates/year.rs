//! Years, decades and eras: "2016", "1990s", "the mid-1980s", "347 BC", "AD 842".

use super::{When, whole};
use crate::quantities::counted;
use crate::quantities::pieces::{Pieces, Shape};

/// A year or decade in digits at `at`.
pub(super) fn find(p: &Pieces, at: usize) -> Option<(When, usize)> {
    if let Some((from, years, to)) = decade(p, at) {
        return Some((When::Span { from, years, part: None }, to));
    }
    if let Some((year, to)) = with_era(p, at) {
        return Some((When::Year { year, part: None }, to));
    }
    is_year(p, at).then(|| (When::Year { year: whole(p, at, 4).unwrap_or(0), part: None }, at + 1))
}

/// "1980s", "1600s": the first year, how many, and the piece after it.
pub(super) fn decade(p: &Pieces, at: usize) -> Option<(i16, i16, usize)> {
    let year = whole(p, at, 4).filter(|y| p.text(at).len() == 4 && y % 10 == 0)?;
    let apostrophe = usize::from(p.apostrophe(at + 1) && p.glued(at + 1));
    let s = at + 1 + apostrophe;
    if !(p.is(s, "s") && p.glued(s)) {
        return None;
    }
    // "the 1600s" is a century; "the 2000s" the decade.
    let years = if year % 100 == 0 && year != 2000 { 100 } else { 10 };
    Some((year, years, s + 1))
}

/// "in ’91".
pub(super) fn short_year(p: &Pieces, at: usize) -> Option<(When, usize)> {
    let years = whole(p, at, 2).filter(|_| p.text(at).len() == 2)?;
    let placed = p
        .any(at.wrapping_sub(2), &["in", "of", "since", "by", "from", "to", "until", "and", "early", "late"]);
    let broken = p.glued(at + 1) && p.shaped(at + 1, Shape::Word);
    (placed && !broken).then(|| (When::Year { year: century(years) + years, part: None }, at + 1))
}

/// "90s" after "the" or an apostrophe.
pub(super) fn short_decade(p: &Pieces, at: usize) -> Option<(When, usize)> {
    let years = whole(p, at, 2).filter(|y| p.text(at).len() == 2 && y % 10 == 0)?;
    let s = at + 1;
    (p.is(s, "s") && p.glued(s))
        .then(|| (When::Span { from: century(years) + years, years: 10, part: None }, s + 1))
}

/// The century that a decade named by two digits is in: the last one that is over or running.
pub(super) const fn century(decade: i16) -> i16 {
    if decade < 30 { 2000 } else { 1900 }
}

/// "347 BC", "500 BCE", "71 AD", "AD 842"; years before the era are negative.
pub(super) fn with_era(p: &Pieces, at: usize) -> Option<(i16, usize)> {
    if p.text(at) == "AD" {
        return whole(p, at + 1, 4).map(|year| (year, at + 2));
    }
    let year = whole(p, at, 4)?;
    match p.text(at + 1) {
        "BC" | "BCE" | "B.C." => Some((-year, at + 2)),
        "AD" | "CE" | "A.D." => Some((year, at + 2)),
        _ => None,
    }
}

/// Whether another year stands in a range with the year at `at`: "1598 to 1722", "1635 – 1699".
fn tied(p: &Pieces, at: usize, year: i16) -> bool {
    let other = |i: usize| whole(p, i, 4).filter(|y| p.text(i).len() == 4 && (1100..=2199).contains(y));
    let tie = |i: usize| p.dash(i) || p.any(i, &["to", "and", "until", "or"]);
    let plain = |i: usize| {
        let unit = super::super::units::at(p, i, p.glued(i)).is_some();
        let word = p.lower(i);
        let counted = p.shaped(i, Shape::Word) && counted::plural(&word) && !counted::ends_phrase(&word);
        !(unit || counted || (p.glued(i) && p.shaped(i, Shape::Word)) || p.is(i, "%"))
    };
    let before = |a: i16, b: i16| a < b && b - a <= 400;
    let next = tie(at + 1) && plain(at + 3) && other(at + 2).is_some_and(|y| before(year, y));
    let last = at >= 2 && tie(at - 1) && plain(at + 1) && other(at - 2).is_some_and(|y| before(y, year));
    let round =
        year % 100 == 0 && other(at + 2).or_else(|| other(at.wrapping_sub(2))).is_some_and(|y| y % 100 == 0);
    (next || last) && (!round || (1500..=2099).contains(&year))
}

/// Whether the four digits at `at` are a year rather than a count.
pub(in crate::quantities) fn is_year(p: &Pieces, at: usize) -> bool {
    let Some(year) = whole(p, at, 4).filter(|y| p.text(at).len() == 4 && (1100..=2199).contains(y)) else {
        return false;
    };
    let before = at.wrapping_sub(1);
    let after = at + 1;
    let glued_after = p.glued(after)
        && (p.shaped(after, Shape::Word) || matches!(p.text(after), "%" | "°" | "/" | "$" | "€" | "£"));
    let glued_before =
        p.glued(at) && (p.shaped(before, Shape::Word) || matches!(p.text(before), "." | "/" | "#"));
    if glued_after || glued_before {
        return false;
    }
    if tied(p, at, year) {
        return true;
    }
    let placed = p.any(
        before,
        &[
            "in", "since", "until", "till", "during", "by", "circa", "early", "mid", "late", "fiscal",
            "year", "spring", "summer", "autumn", "winter", "fall", "ca", "from", "before", "after",
            "between",
        ],
    );
    let likely = (1500..=2099).contains(&year);
    let word = p.lower(after);
    let counts = p.shaped(after, Shape::Word)
        && !p.glued(after)
        && !p.capital(after)
        && counted::plural(&word)
        && !counted::ends_phrase(&word);
    if super::super::units::at(p, after, false).is_some() && !p.glued(after) && !p.opens(after) {
        // "the 2018 day of action" has a singular after it, which no count of days has.
        return likely && (placed || p.any(after, &["day", "week", "month", "year", "quarter", "season"]));
    }
    if counts {
        // "In 2016 elections were held" has its preposition; "killed 2000 civilians" has not.
        return placed && likely && !p.any(before, &["by", "from", "between", "before", "after"])
            || (p.any(before, &["the"]) && year % 100 != 0)
            || ((1990..=2035).contains(&year) && year != 2000);
    }
    likely
        || (placed && !p.any(before, &["by", "from", "between", "before", "after"]))
        || matches!(p.text(before), "(")
}
