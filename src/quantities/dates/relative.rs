//! Dates that need the article's own: "yesterday", "last week", "this summer", "two years ago".

use super::periods;
use super::{Calendar, When, calendar};
use crate::quantities::pieces::Pieces;
use crate::quantities::vocabulary::Period;

pub(super) fn find(p: &Pieces, at: usize) -> Option<(When, usize)> {
    if let Some(found) = distant(p, at) {
        return Some(found);
    }
    if let Some(found) = periods::quarter(p, at) {
        return Some(found);
    }
    if p.is(at, "recent") && plural_period(p, at + 1) {
        return Some((When::Vague, at + 2));
    }
    if p.any(at, &["that", "the"]) {
        return deictic(p, at);
    }
    match calendar(p, at)? {
        Calendar::RelativeDay(days) => Some((When::RelativeDay(days), at + 1)),
        Calendar::Shift(shift) => shifted(p, at, shift),
        _ => None,
    }
}

/// "last week", "this summer", "next Friday", "last December".
fn shifted(p: &Pieces, at: usize, shift: i8) -> Option<(When, usize)> {
    let next = at + 1;
    match calendar(p, next)? {
        // "this season" may be a league's; it is a date all the same, but not one of the calendar.
        Calendar::Period(Period::Season) => Some((When::Vague, next + 1)),
        Calendar::Period(Period::Day) => None,
        Calendar::Period(Period::Night | Period::Evening | Period::Morning | Period::Afternoon) => {
            let known = shift == 0 || (shift == -1 && p.is(next, "night") && p.is(at, "last"));
            known.then_some((When::RelativeDay(shift), next + 1))
        }
        Calendar::Period(period) if !p.is(next, "quarters") => {
            Some((When::Period { period, shift }, next + 1))
        }
        Calendar::Season(season) => Some((When::Season { year: None, season, shift: Some(shift) }, next + 1)),
        Calendar::Weekday { number, short: false } if p.capital(next) => {
            Some((When::Weekday { day: number, shift: Some(shift) }, next + 1))
        }
        Calendar::Month { number, .. } if p.capital(next) => {
            Some((When::Month { year: None, month: number, part: None, shift: Some(shift) }, next + 1))
        }
        _ => None,
    }
}

/// "that year", "the past decade", "the previous day", "the same month".
fn deictic(p: &Pieces, at: usize) -> Option<(When, usize)> {
    if p.is(at, "that") {
        let same = usize::from(p.is(at + 1, "same"));
        let period = matches!(
            calendar(p, at + 1 + same),
            Some(Calendar::Period(Period::Day | Period::Week | Period::Month | Period::Year | Period::Night))
        );
        let year = p.is(at + 1 + same, "year");
        return period.then_some((if year { When::ThatYear } else { When::Vague }, at + 2 + same));
    }
    let decade = p.any(at + 1, &["past", "last"])
        && matches!(calendar(p, at + 2), Some(Calendar::Period(Period::Decade | Period::Century)));
    if decade {
        let Some(Calendar::Period(period)) = calendar(p, at + 2) else {
            return None;
        };
        return Some((When::Period { period, shift: -1 }, at + 3));
    }
    let told = p.any(at + 1, &["following", "next", "previous", "same"])
        && matches!(
            calendar(p, at + 2),
            Some(Calendar::Period(
                Period::Day | Period::Week | Period::Month | Period::Year | Period::Night | Period::Morning
            ))
        )
        && !p.any(at + 2, &["days", "weeks", "months", "years"]);
    if told {
        let when = match (p.is(at + 2, "year"), &*p.lower(at + 1)) {
            (true, "same") => When::ThatYear,
            (true, "following") => When::Later { period: Period::Year, count: 1 },
            _ => When::Vague,
        };
        return Some((when, at + 3));
    }
    None
}

fn plural_period(p: &Pieces, at: usize) -> bool {
    p.any(at, &["days", "weeks", "months", "years", "decades", "times"])
}

/// The period that a plural or singular word names.
pub(in crate::quantities) fn period(p: &Pieces, at: usize) -> Option<Period> {
    Some(match &*p.lower(at) {
        "day" | "days" => Period::Day,
        "week" | "weeks" => Period::Week,
        "month" | "months" => Period::Month,
        "year" | "years" => Period::Year,
        "decade" | "decades" => Period::Decade,
        "century" | "centuries" => Period::Century,
        _ => return None,
    })
}

/// Which way a word leads from the date before it: 1 for "later", -1 for "earlier"; nothing for what only compares ("a year
/// later than planned").
pub(in crate::quantities) fn direction(p: &Pieces, at: usize) -> Option<i64> {
    let way = match () {
        () if p.is(at, "later") => 1,
        () if p.is(at, "earlier") => -1,
        () => return None,
    };
    (!p.is(at + 1, "than")).then_some(way)
}

/// "a month ago", "a few years ago", "years later", "a decade earlier"; with a numeral before the unit see `find`.
fn distant(p: &Pieces, at: usize) -> Option<(When, usize)> {
    let article = p.any(at, &["a", "an"]);
    let few = article && p.any(at + 1, &["few", "couple"]);
    let unit = match () {
        () if few => at + 2 + usize::from(p.is(at + 2, "of")),
        () if article || p.any(at, &["several", "many", "some"]) => at + 1,
        () => at,
    };
    let one = article && !few;
    let when = match (p.is(unit + 1, "ago"), period(p, unit)) {
        (true, Some(period)) if one => When::Ago { period, count: 1 },
        (true, Some(_)) => When::Vague,
        (true, None) if p.any(unit, &["hour", "hours", "minute", "minutes"]) => When::Vague,
        (false, Some(period)) if one || plural_period(p, unit) => match direction(p, unit + 1)? {
            count if one => When::Later { period, count },
            _ => When::Vague,
        },
        _ => return None,
    };
    Some((when, unit + 2))
}
