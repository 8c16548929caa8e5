//! Ranges the wrong way round: "between 5,000 and 3,000 people".

use crate::evidence::Certainty;
use crate::quantities::here::{Here, any};
use crate::quantities::{Disagreement, FindingKind, NumberKind, Pattern, Statement, Term};
use rust_decimal::Decimal;

/// Nouns and verbs after which "between" compares two figures and does not bracket one.
const COMPARES: [&str; 30] = [
    "difference",
    "differences",
    "gap",
    "gaps",
    "match",
    "game",
    "choice",
    "choose",
    "chose",
    "split",
    "ratio",
    "comparison",
    "drop",
    "fall",
    "decline",
    "distance",
    "link",
    "spread",
    "decrease",
    "reduction",
    "line",
    "divide",
    "border",
    "agreement",
    "war",
    "relationship",
    "balance",
    "discrepancy",
    "margin",
    "disparity",
];

/// Looks at every range of the sentence.
pub(super) fn check(here: &Here, found: &mut Vec<Disagreement>) {
    for (i, q) in here.list.iter().enumerate() {
        let Some(value) = q.value.filter(|v| v.low > v.high && v.high >= Decimal::ZERO) else { continue };
        let before = here.before(i);
        let mut words = before.iter().rev();
        let between = words.next().is_some_and(|w| w.eq_ignore_ascii_case("between"));
        let compares = words.next().is_some_and(|w| any(w, &COMPARES));
        // "between 10 and 6" are hours of the day.
        let hours = q.kind == NumberKind::Count && q.of.is_none() && value.low <= Decimal::from(24);
        if between && !compares && !hours {
            let terms = vec![Term::Number { value: value.low }, Term::Number { value: value.high }];
            let said = Statement::new(Pattern::Range, terms);
            found.push(Disagreement::new(FindingKind::Range, vec![here.index(i)], said, Certainty::Sure));
        }
    }
}
