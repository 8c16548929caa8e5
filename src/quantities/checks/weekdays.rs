//! A day of the week against its date: "Tuesday, 4 March 2026" was a Wednesday.

use crate::evidence::Certainty;
use crate::quantities::here::Here;
use crate::quantities::vocabulary::{self, Calendar};
use crate::quantities::{Disagreement, FindingKind, NumberKind, Pattern, Statement, Term};
use jiff::civil::{Date, Weekday};

/// Dates before this may be of the older calendar.
const GREGORIAN: i16 = 1800;

/// Looks at every date that names its day of the week.
pub(super) fn check(here: &Here, found: &mut Vec<Disagreement>) {
    for (i, q) in here.list.iter().enumerate().filter(|(_, q)| q.kind == NumberKind::Date) {
        let named = here.within(q.span);
        let Some((written, weekday)) = named.first().and_then(|word| Some((word, weekday(word)?))) else {
            continue;
        };
        let date = q.date.as_deref().filter(|d| d.len() == 10).and_then(|d| d.parse::<Date>().ok());
        let Some(date) = date.filter(|d| d.year() >= GREGORIAN && named.len() > 1) else { continue };
        let year = format!("{}", date.year());
        let certainty = if named.iter().any(|word| word == year) {
            Certainty::Sure
        } else if near_years(date).any(|d| d.weekday() == weekday) {
            // The year was told from the date of the article: a day of the year beside it would fit.
            continue;
        } else {
            Certainty::Likely
        };
        if date.weekday() != weekday {
            let terms = vec![
                Term::Day { date: date.to_string() },
                Term::Weekday { number: date.weekday().to_monday_one_offset() },
                Term::words(written),
            ];
            let said = Statement::new(Pattern::Weekday, terms);
            found.push(Disagreement::new(FindingKind::Weekday, vec![here.index(i)], said, certainty));
        }
    }
}

fn weekday(word: &str) -> Option<Weekday> {
    match vocabulary::sense(word)?.calendar? {
        Calendar::Weekday { number, .. } => Weekday::from_monday_one_offset(number).ok(),
        _ => None,
    }
}

/// The same day of the years around.
fn near_years(date: Date) -> impl Iterator<Item = Date> {
    (-2..=2).filter_map(move |by| Date::new(date.year().checked_add(by)?, date.month(), date.day()).ok())
}
