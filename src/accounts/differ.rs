//! Whether two accounts are of the same thing and differ.

use super::account::Account;
use crate::evidence::Certainty;
use crate::quantities::{Disagreement, FindingKind, Pattern, Statement, Term};
use rust_decimal::Decimal;

/// Sentences between two sources that speak of the same thing.
const SIDE_BY_SIDE: usize = 2;

/// What is found when the second account is held against the first.
pub(super) fn finding(first: &Account, second: &Account) -> Option<Disagreement> {
    let alike = first.event == second.event && first.noun == second.noun;
    let told_apart = first.apart
        || second.apart
        || parted(&first.days, &second.days)
        || parted(&first.places, &second.places);
    if !alike || told_apart || !excludes(first, second) {
        return None;
    }
    let event = Term::Event { event: first.event };
    let (words, others) = (Term::words(first.words), Term::words(second.words));
    let both = vec![first.index, second.index];
    let gap = second.sentence.saturating_sub(first.sentence);
    if let (Some((one, a)), Some((two, b))) = (first.source, second.source) {
        let different = !one.eq_ignore_ascii_case(two) && (a.is_none() || a != b);
        let terms = vec![Term::words(one), words, event, Term::words(two), others];
        let statement = Statement::new(Pattern::Accounts, terms);
        return (different && gap <= SIDE_BY_SIDE && !second.introduces)
            .then(|| Disagreement::new(FindingKind::AccountsDiffer, both, statement, Certainty::Likely));
    }
    let shared = first.places.iter().any(|p| second.places.contains(p));
    let lead = first.block <= 1 && first.block != second.block && gap > 0;
    let statement = Statement::new(Pattern::Figures, vec![words, others, event]);
    (shared && lead && near(first, second))
        .then(|| Disagreement::new(FindingKind::FiguresDiffer, both, statement, Certainty::Likely))
}

/// Whether both name something, and nothing in common.
fn parted<T: PartialEq>(one: &[T], two: &[T]) -> bool {
    !one.is_empty() && !two.is_empty() && !one.iter().any(|x| two.contains(x))
}

/// Whether no value fits both.
fn excludes(first: &Account, second: &Account) -> bool {
    let below = |most: Option<Decimal>, least: Option<Decimal>| most.zip(least).is_some_and(|(m, l)| m < l);
    below(first.most, second.least) || below(second.most, first.least)
}

/// Whether the two are of one size: counts of one event differ, but not tenfold.
fn near(first: &Account, second: &Account) -> bool {
    let size = |a: &Account| a.most.or(a.least).unwrap_or_default();
    let (a, b) = (size(first), size(second));
    let three = Decimal::from(3);
    a.min(b).checked_mul(three).is_some_and(|m| m >= a.max(b))
}
