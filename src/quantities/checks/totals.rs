//! Parts against their total: "12 people, including 14 women", "12 dead: five soldiers and eight civilians",
//! "five men and eight women, a total of 12".

use super::arithmetic::{Interval, figure};
use crate::evidence::Certainty;
use crate::quantities::context::parts::{self, counted};
use crate::quantities::counted::singular_head;
use crate::quantities::here::{Here, any};
use crate::quantities::{Amount, Disagreement, FindingKind, NumberKind, Pattern, Statement, Term};
use rust_decimal::Decimal;

/// Looks at every count as a total of those after or before it.
pub(super) fn check(here: &Here, found: &mut Vec<Disagreement>) {
    for i in 0..here.list.len() {
        if figure_of(here, i).is_none() {
            continue;
        }
        let finding = included(here, i).or_else(|| listed(here, i)).or_else(|| summed(here, i));
        if let Some((parts, statement)) = finding {
            let mut indices: Vec<_> = parts.iter().map(|p| here.index(*p)).collect();
            indices.push(here.index(i));
            indices.sort_unstable();
            found.push(Disagreement::new(FindingKind::Total, indices, statement, Certainty::Sure));
        }
    }
}

fn figure_of(here: &Here, i: usize) -> Option<Interval> {
    here.list.get(i).filter(|q| q.kind == NumberKind::Count && q.unit.is_none()).and_then(figure)
}

/// "12 people, including 14 women": no part is more than the whole, and kinds that exclude each other are not
/// more together.
fn included(here: &Here, i: usize) -> Option<(Vec<usize>, Statement)> {
    let (whole, noun) = counted(here, i)?;
    let parts = parts::included(here, i)?;
    let total = figure(whole)?;
    let value = |p: &usize| here.list.get(*p)?.value.map(|v| v.low);
    let larger = parts.iter().find(|p| figure_of(here, **p).is_some_and(|f| f.low > total.high));
    if let Some(part) = larger {
        let (part_value, part_noun) = (value(part)?, counted(here, *part)?.1);
        let terms = vec![
            Term::Number { value: part_value },
            Term::words(part_noun),
            Term::Number { value: whole.value?.low },
            Term::words(noun),
        ];
        return Some((vec![*part], Statement::new(Pattern::Part, terms)));
    }
    let nouns: Vec<_> = parts.iter().filter_map(|p| Some(singular_head(counted(here, *p)?.1))).collect();
    if parts.len() < 2 || !exclude_each_other(&nouns) {
        return None;
    }
    let sum = sum(here, &parts)?;
    (sum.low > total.high)
        .then(|| told(here, &parts, whole.value.map(|v| v.low)))
        .flatten()
        .map(|d| (parts, d))
}

/// "12 dead: five soldiers and eight civilians."
fn listed(here: &Here, i: usize) -> Option<(Vec<usize>, Statement)> {
    let (parts, closed) = parts::listed(here, i)?;
    compare(here, i, parts).filter(|_| closed)
}

/// "Five men and eight women, a total of 12", "five men and eight women, 12 in all".
fn summed(here: &Here, i: usize) -> Option<(Vec<usize>, Statement)> {
    let last = i.checked_sub(1)?;
    let gap = here.gap(last, i)?;
    let named = gap.are(", a total of") || gap.are("( a total of");
    let in_all = || {
        let after = here.after(here.end(i));
        after.first().is_some_and(|w| any(w, &["in"]))
            && after.get(1).is_some_and(|w| any(w, &["all", "total"]))
    };
    if !(named || gap.are(",") && in_all()) {
        return None;
    }
    // The list that ends right before, as long as it is.
    let earliest = last.saturating_sub(11);
    let parts = (earliest..last).map(|first| parts::list(here, first)).find(|p| p.last() == Some(&last))?;
    compare(here, i, parts)
}

/// The parts and the arithmetic, if they are all parts of `whole` and do not make it.
fn compare(here: &Here, whole: usize, parts: Vec<usize>) -> Option<(Vec<usize>, Statement)> {
    let total = figure_of(here, whole)?;
    let value = here.list.get(whole)?.value?.low;
    // "Two things: 20 chairs and 5 tables" counts the kinds.
    if parts.len() < 2 || value == Decimal::from(parts.len()) || sum(here, &parts)?.meets(total) {
        return None;
    }
    let statement = told(here, &parts, Some(value))?;
    Some((parts, statement))
}

fn sum(here: &Here, parts: &[usize]) -> Option<Interval> {
    let zero = Interval { low: Decimal::ZERO, high: Decimal::ZERO };
    parts.iter().try_fold(zero, |sum, p| sum.plus(figure_of(here, *p)?))
}

/// "5 + 8 = 13; the text says 12".
fn told(here: &Here, parts: &[usize], whole: Option<Decimal>) -> Option<Statement> {
    let values: Vec<_> = parts.iter().filter_map(|p| Some(here.list.get(*p)?.value?.low)).collect();
    let sum = values.iter().try_fold(Decimal::ZERO, |sum, v| sum.checked_add(*v))?;
    let terms = vec![
        Term::Sum { values: values.into_iter().map(Amount::exactly).collect() },
        Term::Number { value: sum },
        Term::Number { value: whole? },
    ];
    Some(Statement::new(Pattern::Sum, terms))
}

/// Whether nobody can be two of these: sexes with ages, or those who fight and those who do not.
fn exclude_each_other(nouns: &[String]) -> bool {
    const KINDS: [&[&str]; 3] = [
        &["man", "woman", "child"],
        &["man", "woman", "boy", "girl"],
        &["civilian", "soldier", "fighter", "militant", "policeman"],
    ];
    let different = nouns.iter().enumerate().all(|(i, noun)| !nouns[..i].contains(noun));
    different && KINDS.iter().any(|kind| nouns.iter().all(|noun| kind.contains(&noun.as_str())))
}
