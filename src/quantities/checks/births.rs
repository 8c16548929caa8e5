//! An age against a year of birth in the same sentence, on the day the article was published.

use crate::evidence::Certainty;
use crate::quantities::here::{Here, any};
use crate::quantities::{Disagreement, FindingKind, NumberKind, Pattern, Statement, Term};
use rust_decimal::prelude::ToPrimitive;

/// Words that say that the age is not that of the day: the article looks back, or ahead.
const ANOTHER_DAY: [&str; 17] = [
    "when", "then", "died", "dead", "death", "later", "until", "before", "after", "since", "would", "killed",
    "while", "time", "turned", "late", "murdered",
];

/// Compares the one age of the sentence with its one year of birth.
pub(super) fn check(here: &Here, found: &mut Vec<Disagreement>) {
    let published = here.text.document.published.as_deref().and_then(|d| d.get(..4)?.parse::<i16>().ok());
    let Some(published) = published else { return };
    let mut ages = here.list.iter().enumerate().filter(|(_, q)| q.kind == NumberKind::Age);
    let (Some((i, age)), None) = (ages.next(), ages.next()) else { return };
    let mut dates = here.list.iter().enumerate().filter(|(_, q)| q.kind == NumberKind::Date);
    let (Some((j, birth)), None) = (dates.next(), dates.next()) else { return };
    let before = here.before(j);
    let born = before.last().is_some_and(|w| any(w, &["in", "on"]))
        && before.len().checked_sub(2).and_then(|n| before.get(n)).is_some_and(|w| any(w, &["born"]));
    let year = birth.date.as_deref().and_then(|d| d.get(..4)?.parse::<i16>().ok());
    let years = age.value.filter(|v| !v.is_range() && v.low.is_integer()).and_then(|v| v.low.to_i16());
    let in_years = age.unit.as_ref().is_some_and(|u| u.name == "year") && age.bound.is_none();
    let (Some(year), Some(years), true, true) = (year, years, born, in_years) else { return };
    let other_day = || here.within(here.span).iter().any(|w| any(w, &ANOTHER_DAY));
    let lived = published.saturating_sub(year);
    if (lived - 1..=lived).contains(&years) || lived <= 0 || other_day() {
        return;
    }
    let terms = [year, lived - 1, lived, published, years].map(|year| Term::Year { year }).into();
    let statement = Statement::new(Pattern::Birth, terms);
    let mut both = vec![here.index(i), here.index(j)];
    both.sort_unstable();
    found.push(Disagreement::new(FindingKind::BirthYear, both, statement, Certainty::Likely));
}
