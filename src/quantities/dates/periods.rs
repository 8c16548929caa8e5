//! Centuries, decades, seasons, quarters, and parts of periods: "the late 20th century", "summer of 2010".

use super::absolute::{month_of_part, part, trailing_year};
use super::{Calendar, When, calendar, year};
use crate::lexicon;
use crate::quantities::ordinals;
use crate::quantities::pieces::{Pieces, Shape};
use crate::quantities::vocabulary::{Part, Period};
use std::sync::LazyLock;

/// An expression that starts with a word for a part, a season, a quarter or a decade.
pub(super) fn find(p: &Pieces, at: usize) -> Option<(When, usize)> {
    if let Some((part, start)) = part(p, at) {
        return with_part(p, start, part);
    }
    if let Some(found) = century(p, at, None) {
        return Some(found);
    }
    match calendar(p, at)? {
        Calendar::Season(number) => season(p, at, number),
        Calendar::Decade(years) if p.is(at.wrapping_sub(1), "the") => {
            let from = year::century(years) + years;
            Some((When::Span { from, years: 10, part: None }, at + 1))
        }
        _ => None,
    }
}

/// What follows "early", "mid-" or "late".
fn with_part(p: &Pieces, at: usize, part: Part) -> Option<(When, usize)> {
    let later = p.is(at.wrapping_sub(1), "later");
    let at = at + usize::from(!later && (p.is(at, "in") || p.is(at, "the")));
    if let Some((from, years, to)) = year::decade(p, at) {
        return Some((When::Span { from, years, part: Some(part) }, to));
    }
    if let Some(found) = century(p, at, Some(part)) {
        return Some(found);
    }
    if year::is_year(p, at) {
        let (When::Year { year, .. }, to) = year::find(p, at)? else {
            return None;
        };
        return Some((When::Year { year, part: Some(part) }, to));
    }
    if let Some((When::Span { from, years, .. }, to)) =
        year::short_decade(p, at + usize::from(p.apostrophe(at)))
    {
        return Some((When::Span { from, years, part: Some(part) }, to));
    }
    if let Some((When::Month { year, month, .. }, to)) = month_of_part(p, at) {
        return Some((When::Month { year, month, part: Some(part), shift: None }, to));
    }
    match calendar(p, at)? {
        Calendar::Decade(years) => {
            Some((When::Span { from: year::century(years) + years, years: 10, part: Some(part) }, at + 1))
        }
        Calendar::Shift(shift) => {
            let Calendar::Period(period) = calendar(p, at + 1)? else {
                return None;
            };
            Some((When::Period { period, shift }, at + 2))
        }
        _ => None,
    }
}

/// "17th century", "twentieth-century", "5th century BC", and the "15th" of "from the 15th to the 19th century".
pub(super) fn century(p: &Pieces, at: usize, part: Option<Part>) -> Option<(When, usize)> {
    let (number, to) = ordinals::read(p, at)?;
    let word = to + usize::from(p.hyphen(to));
    let number = i16::try_from(number).ok().filter(|n| (1..=30).contains(n))?;
    if !p.any(word, &["century", "centuries"]) {
        let joined = p.any(to, &["to", "and", "or"]) || p.dash(to);
        let other = to + 1 + usize::from(p.is(to + 1, "the"));
        let (_, end) = ordinals::read(p, other).filter(|_| joined)?;
        let shared = p.any(end, &["century", "centuries"]) && !matches!(p.text(end + 1), "BC" | "BCE");
        let when = When::Span { from: (number - 1) * 100, years: 100, part };
        return shared.then_some((when, to));
    }
    let before_era = matches!(p.text(word + 1), "BC" | "BCE");
    let from = if before_era { -number * 100 } else { (number - 1) * 100 };
    Some((When::Span { from, years: 100, part }, word + 1 + usize::from(before_era)))
}

/// "summer 2010", "the winter of 1776-77", "summer".
fn season(p: &Pieces, at: usize, season: i8) -> Option<(When, usize)> {
    let (year, mut to) = trailing_year(p, at + 1);
    if year.is_some() {
        // "1776-77": the winter goes on into the next year.
        if p.hyphen(to) && p.shaped(to + 1, Shape::Digits) && p.text(to + 1).len() == 2 {
            to += 2;
        }
        return Some((When::Season { year, season, shift: None }, to));
    }
    let verb = p.any(at, &["fall", "spring", "springs"]);
    let placed =
        p.any(at.wrapping_sub(1), &["the", "in", "of", "this", "last", "next", "during", "since", "until"]);
    let name = p.capital(at) && !p.opens(at);
    let seasonal = !verb || (p.is(at.wrapping_sub(1), "the") && p.is(at.wrapping_sub(2), "in"));
    (seasonal && (placed || !verb) && !name && !p.hyphen(at + 1))
        .then_some((When::Season { year: None, season, shift: None }, at + 1))
}

/// "first quarter of 2016", "Q3 2019", "third-quarter".
pub(super) fn quarter(p: &Pieces, at: usize) -> Option<(When, usize)> {
    let (quarter, to) = if p.is(at, "q") && p.glued(at + 1) && p.shaped(at + 1, Shape::Digits) {
        (p.text(at + 1).parse().ok()?, at + 2)
    } else {
        let (number, to) = ordinals::read(p, at)?;
        let word = to + usize::from(p.hyphen(to));
        if !matches!(calendar(p, word), Some(Calendar::Period(Period::Quarter))) || p.is(word, "quarters") {
            return None;
        }
        (i8::try_from(number).ok()?, word + 1)
    };
    let (year, end) = trailing_year(p, to);
    (1..=4).contains(&quarter).then_some((When::Quarter { year, quarter }, end))
}

/// A day or period with a name.
struct Named {
    /// Its first piece.
    first: &'static str,
    name: &'static str,
    /// How many pieces the name has.
    pieces: usize,
    /// ISO 8601.
    date: &'static str,
}

static NAMED: LazyLock<Vec<Named>> = LazyLock::new(|| {
    lexicon::rows(include_str!("../../../lexicon/fixed_dates.tsv"))
        .filter_map(|row| {
            let &[name, date] = row.as_slice() else { return None };
            let first = name.split([' ', '\'', '-']).next()?;
            let pieces = name.split(' ').count() + 2 * name.matches(['\'', '-']).count();
            Some(Named { first, name, pieces, date })
        })
        .collect()
});

/// A day or period with a name: "Christmas Eve", "World War II".
pub(super) fn named(p: &Pieces, at: usize) -> Option<(When, usize)> {
    // The vocabulary knows all first words.
    if p.sense(at).is_none() || !p.capital(at) {
        return None;
    }
    let mut phrase = String::new();
    NAMED.iter().filter(|named| p.is(at, named.first)).find_map(|named| {
        p.phrase(at, at + named.pieces, &mut phrase);
        let same = phrase.replace('’', "'").eq_ignore_ascii_case(named.name);
        same.then_some((When::Fixed(named.date), at + named.pieces))
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_vocabulary_knows_all_first_words() {
        for named in super::NAMED.iter() {
            assert!(crate::quantities::vocabulary::sense(named.first).is_some(), "{}", named.first);
        }
    }
}
