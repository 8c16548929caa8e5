//! A stated change against the figures it leads from and to: "rose 3% from 100 to 110", "from 4.2m to 5.1m, up 40%",
//! "rose from 110 to 100", "doubled from 100 to 300".

use super::arithmetic::{Interval, figure, percentage, series, shown};
use crate::evidence::Certainty;
use crate::quantities::context::way;
use crate::quantities::here::{Here, any};
use crate::quantities::{Disagreement, FindingKind, NumberKind, Pattern, Quantity, Statement, Term, Way};
use rust_decimal::Decimal;

/// Two figures of one series.
struct Series {
    from: Decimal,
    to: Decimal,
    before: Interval,
    after: Interval,
    /// Quantities, in the order of the text.
    first: usize,
    last: usize,
    percent: bool,
}

impl Series {
    fn way(&self) -> Way {
        if self.to < self.from { Way::Fall } else { Way::Rise }
    }

    /// What is said of it: "From 45% to 40% is a fall".
    fn told(&self, pattern: Pattern, terms: impl IntoIterator<Item = Term>) -> Statement {
        let ends = [self.from, self.to].map(|end| Term::figure(end, self.percent));
        Statement::new(pattern, ends.into_iter().chain(terms).collect())
    }
}

/// Looks at every series of the sentence.
pub(super) fn check(here: &Here, found: &mut Vec<Disagreement>) {
    for i in 0..here.list.len() {
        let Some(series) = one(here, i).or_else(|| two(here, i)) else { continue };
        let wrong =
            stated(here, &series).or_else(|| direction(here, &series)).or_else(|| multiple(here, &series));
        let Some((statement, change)) = wrong else { continue };
        let mut indices: Vec<_> =
            [series.first, series.last].into_iter().chain(change).map(|i| here.index(i)).collect();
        indices.sort_unstable();
        indices.dedup();
        found.push(Disagreement::new(FindingKind::Change, indices, statement, Certainty::Sure));
    }
}

/// "from 100 to 110" as one range.
fn one(here: &Here, i: usize) -> Option<Series> {
    let q = here.list.get(i).filter(|q| amount(q.kind))?;
    let value = q.value.filter(crate::quantities::Amount::is_range)?;
    let from = here.before(i).last().is_some_and(|w| any(w, &["from"]));
    let to = here.within(q.span).iter().any(|w| any(w, &["to"]));
    let quanta = q.quanta.filter(|_| from && to)?;
    let (before, after) = series((value.low, quanta.0), (value.high, quanta.1), q.bound)?;
    let percent = q.is_percent();
    sound(Series { from: value.low, to: value.high, before, after, first: i, last: i, percent })
}

/// "from 100 in 2019 to 110", "to 110 from 100", in two quantities with only dates between.
fn two(here: &Here, i: usize) -> Option<Series> {
    let one = here.list.get(i).filter(|q| amount(q.kind))?;
    let date = usize::from(here.list.get(i + 1).is_some_and(|q| q.kind == NumberKind::Date));
    let j = i + 1 + date;
    let two = here.list.get(j)?;
    let alike = one.kind == two.kind && one.unit == two.unit && one.bound.is_none() && two.bound.is_none();
    if !alike {
        return None;
    }
    let gap = here.gap(i, j).filter(|g| g.len() <= 9)?;
    let before = here.before(i);
    let lead = |word: &str| before.last().is_some_and(|w| w.eq_ignore_ascii_case(word));
    let tie = |word: &str| gap.last().is_some_and(|w| w.eq_ignore_ascii_case(word));
    let plain = !gap
        .iter()
        .any(|w| matches!(w, "," | ";" | "(" | ":" | "—" | "–") || any(w, &["and", "while", "but"]));
    let (from, to) = if lead("from") && tie("to") && plain {
        (one, two)
    } else if lead("to") && (gap.are("from") || gap.are(", from")) {
        (two, one)
    } else {
        return None;
    };
    let exact = |q: &Quantity| Some((q.value.filter(|v| !v.is_range())?.low, q.quanta?.0));
    let (a, b) = (exact(from)?, exact(to)?);
    let (before, after) = series(a, b, None)?;
    sound(Series { from: a.0, to: b.0, before, after, first: i, last: j, percent: one.is_percent() })
}

const fn amount(kind: NumberKind) -> bool {
    matches!(kind, NumberKind::Count | NumberKind::Money | NumberKind::Percentage | NumberKind::Measure)
}

/// A change from nothing, or from a debt to a gain, has no percentage.
fn sound(series: Series) -> Option<Series> {
    (series.from > Decimal::ZERO && series.to > Decimal::ZERO).then_some(series)
}

/// The change that the text states beside the series, if the figures do not give it.
fn stated(here: &Here, series: &Series) -> Option<(Statement, Option<usize>)> {
    let (k, way) = change_before(here, series).or_else(|| change_after(here, series))?;
    let change = here.list.get(k)?;
    let value = change.value.filter(|v| !v.is_range())?.low;
    // The other direction is the next check's.
    if way.is_some_and(|way| way != series.way()) {
        return None;
    }
    let difference = series.after.minus(series.before)?.unsigned();
    let points = change.unit.as_ref().is_some_and(|u| u.name == "percentage point");
    let relative = relative(series)?;
    let agrees = if change.is_percent() {
        let given = percentage(change)?;
        // Of percentages, writers give the difference as a percentage too.
        given.meets(relative.unsigned()) || (series.percent && given.meets(difference))
    } else if points {
        !series.percent || percentage(change)?.meets(difference)
    } else {
        figure(change)?.meets(difference)
    };
    if agrees {
        return None;
    }
    let exact = series.to.checked_sub(series.from)?;
    let result = if change.is_percent() {
        shown(exact.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(series.from)?.abs())
    } else {
        exact.abs()
    };
    let term = |value| if points { Term::Points { value } } else { Term::figure(value, change.is_percent()) };
    let pattern = if exact.is_sign_negative() { Pattern::FallBy } else { Pattern::RiseBy };
    Some((series.told(pattern, [term(result), term(value)]), Some(k)))
}

/// The change in hundredths of the first figure.
fn relative(series: &Series) -> Option<Interval> {
    series.after.over(series.before)?.shifted(-Decimal::ONE)?.times(Decimal::ONE_HUNDRED)
}

/// "rose 3% from 100 to 110", "a 3% rise from 100 to 110", "rose by 10 from 100 to 110".
fn change_before(here: &Here, series: &Series) -> Option<(usize, Option<Way>)> {
    let k = series.first.checked_sub(1)?;
    let gap = here.gap(k, series.first)?;
    let before = here.before(k);
    let mut words = before.iter().rev();
    let mut last = words.next()?;
    if any(last, &["by"]) {
        last = words.next()?;
    }
    match *gap.iter().collect::<Vec<_>>() {
        [tie] if any(tie, &["from", "to"]) => Some((k, Some(way(last)?))),
        [noun, tie] if any(tie, &["from", "to"]) => Some((k, Some(way(noun)?))),
        _ => None,
    }
    .filter(|_| comparable(here, k, series))
}

/// "from 4.2m to 5.1m, up 40%", "(up 40%)", ", an increase of 40%", ", a 40% increase".
fn change_after(here: &Here, series: &Series) -> Option<(usize, Option<Way>)> {
    let dated = here.list.get(series.last + 1).is_some_and(|q| q.kind == NumberKind::Date);
    let near = dated && here.gap(series.last, series.last + 1).is_some_and(|g| g.len() <= 3);
    let end = series.last + usize::from(near);
    let k = end + 1;
    let gap = here.gap(end, k)?;
    let after = here.after(here.number_end(k));
    // "up 40% on last year's 3m" and "40% more than" measure against something else.
    let closed = after.first().is_none_or(|w| matches!(w, "," | "." | ";" | ")" | "—" | "–"));
    let found = match *gap.iter().collect::<Vec<_>>() {
        ["," | "(" | "—" | "–", word] if closed => way(word).map(Some),
        ["," | "—" | "–", article, noun, of] if any(article, &["a", "an"]) && any(of, &["of"]) && closed => {
            way(noun).map(Some)
        }
        ["," | "—" | "–", article] if any(article, &["a", "an"]) => {
            let ends = after.get(1).is_none_or(|w| matches!(w, "," | "." | ";" | "—" | "–"));
            after.first().and_then(way).filter(|_| ends).map(Some)
        }
        [",", or] if any(or, &["or"]) && closed => Some(None),
        _ => None,
    };
    found.map(|way| (k, way)).filter(|_| comparable(here, k, series))
}

/// Whether the quantity `k` can be a change of the series: a percentage, points, or an amount of the same unit.
fn comparable(here: &Here, k: usize, series: &Series) -> bool {
    let (Some(change), Some(one)) = (here.list.get(k), here.list.get(series.first)) else { return false };
    let points = change.unit.as_ref().is_some_and(|u| u.name == "percentage point");
    change.is_percent()
        || points
        || (change.kind == one.kind && change.unit == one.unit && amount(change.kind))
}

/// "rose from 110 to 100".
fn direction(here: &Here, series: &Series) -> Option<(Statement, Option<usize>)> {
    let before = here.before(series.first);
    let verb = before.len().checked_sub(2).and_then(|n| before.get(n))?;
    const VERBS: [&str; 10] = [
        "rose",
        "increased",
        "grew",
        "climbed",
        "jumped",
        "fell",
        "dropped",
        "declined",
        "decreased",
        "plunged",
    ];
    let apart = (series.after.low > series.before.high, series.after.high < series.before.low);
    let wrong = match way(verb).filter(|_| any(verb, &VERBS))? {
        Way::Rise => apart.1,
        Way::Fall => apart.0,
    };
    // A place in a table goes the other way, and so may a number that counts nothing.
    let named = here.list.get(series.last).is_some_and(|q| q.of.is_some() || q.unit.is_some())
        || series.from >= Decimal::ONE_HUNDRED;
    if !wrong || !named {
        return None;
    }
    let pattern = if apart.1 { Pattern::Fall } else { Pattern::Rise };
    Some((series.told(pattern, [Term::words(verb)]), None))
}

/// "doubled from 100 to 300": loosely used, so only what is far off is found.
fn multiple(here: &Here, series: &Series) -> Option<(Statement, Option<usize>)> {
    let before = here.before(series.first);
    let mut words = before.iter().rev().skip(1);
    let verb = words.next()?;
    let (least, most) = match verb.to_ascii_lowercase().as_str() {
        "doubled" => ((17, 10), (25, 10)),
        "tripled" | "trebled" => ((26, 10), (35, 10)),
        "quadrupled" => ((35, 10), (46, 10)),
        "halved" => ((4, 10), (6, 10)),
        _ => return None,
    };
    // "more than doubled", "nearly tripled"
    if words
        .next()
        .is_some_and(|w| any(w, &["than", "nearly", "almost", "roughly", "about", "virtually", "not"]))
    {
        return None;
    }
    let fraction = |(up, down): (i64, i64)| Decimal::from(up).checked_div(Decimal::from(down));
    let times = series.after.over(series.before)?;
    if times.meets(Interval { low: fraction(least)?, high: fraction(most)? }) {
        return None;
    }
    let exact = series.to.checked_div(series.from)?;
    let exact = Term::Number { value: exact.round_dp(2) };
    Some((series.told(Pattern::Times, [exact, Term::words(verb)]), None))
}

impl Quantity {
    /// Whether it is in hundredths, and no difference of those.
    pub(super) fn is_percent(&self) -> bool {
        self.kind == NumberKind::Percentage && self.unit.as_ref().is_some_and(|u| u.name == "percent")
    }
}
