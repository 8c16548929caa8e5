//! A percentage against the counts beside it: "120 of 400, or 30%", "12 out of 30 (40%)", "30% (120 of 400)".

use super::arithmetic::{Interval, figure, percentage, shown};
use crate::evidence::Certainty;
use crate::offsets::Span;
use crate::quantities::here::{Here, any};
use crate::quantities::pieces::Pieces;
use crate::quantities::{Disagreement, FindingKind, NumberKind, Pattern, Quantity, Statement, Term, find};
use rust_decimal::Decimal;

/// A part of a whole.
struct Share {
    part: Decimal,
    whole: Decimal,
    /// Hundredths that it may be.
    percent: Interval,
    quantities: Vec<usize>,
}

/// Looks at every percentage with a share beside it.
pub(super) fn check(here: &Here, found: &mut Vec<Disagreement>) {
    for i in 0..here.list.len() {
        if !here.list[i].is_percent() {
            continue;
        }
        let Some(share) = before(here, i).or_else(|| after(here, i)) else { continue };
        let Some(stated) = percentage(&here.list[i]) else { continue };
        if stated.meets(share.percent) {
            continue;
        }
        let exact = share.part.checked_mul(Decimal::ONE_HUNDRED).and_then(|p| p.checked_div(share.whole));
        let (Some(exact), Some(value)) = (exact, here.list[i].value) else { continue };
        let terms = vec![
            Term::Number { value: share.part },
            Term::Number { value: share.whole },
            Term::Percent { value: shown(exact) },
            Term::Percent { value: value.low },
        ];
        let statement = Statement::new(Pattern::Share, terms);
        let mut indices = share.quantities;
        indices.push(here.index(i));
        indices.sort_unstable();
        found.push(Disagreement::new(FindingKind::Share, indices, statement, Certainty::Sure));
    }
}

/// The share before the percentage `i`: "120 of 400 members, or 30%", "120 of 400 (30%)".
fn before(here: &Here, i: usize) -> Option<Share> {
    let last = i.checked_sub(1)?;
    let tie = here.gap(last, i)?;
    let bracket = tie.are("(") && closes(here, i);
    let or = (tie.are(", or") || tie.are("or")) && ends(here, i);
    if !(bracket || or) {
        return None;
    }
    if let Some(share) = out_of(here, last) {
        return Some(share);
    }
    of(here, last.checked_sub(1)?)
}

/// The share after the percentage `i`: "30% (120 of 400 members)", "30%, or 120 of 400".
fn after(here: &Here, i: usize) -> Option<Share> {
    let tie = here.gap(i, i + 1)?;
    let tied = tie.are("(") || (tie.are(", or") && !follows_of(here, i));
    if !tied {
        return None;
    }
    out_of(here, i + 1).or_else(|| of(here, i + 1))
}

/// Whether "of" stands between the number and what it counts: the share is one of something else.
fn follows_of(here: &Here, i: usize) -> bool {
    here.after(here.number_end(i)).first().is_some_and(|w| any(w, &["of"]))
}

fn closes(here: &Here, i: usize) -> bool {
    here.after(here.number_end(i)).first() == Some(")")
}

/// Whether nothing but punctuation or a verb goes on: not "30% more", "30% of the others".
fn ends(here: &Here, i: usize) -> bool {
    here.after(here.number_end(i)).first().is_none_or(|w| matches!(w, "," | "." | ";" | ")" | "—" | "–"))
}

/// "120 of 400", "120 of the 400", in two quantities from `i` on.
fn of(here: &Here, i: usize) -> Option<Share> {
    let (part, whole) = (here.list.get(i)?, here.list.get(i + 1)?);
    let tie = here.words(here.number_end(i), here.start(i + 1))?;
    let (first, rest) = tie.split_first()?;
    let the =
        rest.iter().all(|w| any(w, &["the", "its", "their", "our", "his", "her", "all"])) && rest.len() < 2;
    let alike = part.kind == whole.kind && part.unit == whole.unit;
    let plain = matches!(part.kind, NumberKind::Count | NumberKind::Money);
    if !any(first, &["of"]) || !the || !alike || !plain {
        return None;
    }
    share(part, whole, vec![here.index(i), here.index(i + 1)])
}

/// "12 out of 30", which is one quantity and is read again.
fn out_of(here: &Here, i: usize) -> Option<Share> {
    let ratio = here.list.get(i).filter(|q| q.kind == NumberKind::Ratio && q.bound.is_none())?;
    let pieces = Pieces::part(here.text.document, Span::new(ratio.span.start, ratio.span.end));
    let items = find::all(&pieces);
    let [part, whole] = items.as_slice() else { return None };
    let exact = |item: &crate::quantities::item::Item| Some((item.value?.low, item.quanta?.0));
    let (a, b) = super::arithmetic::series(exact(part)?, exact(whole)?, None)?;
    let mut share = percent(part.value?.low, whole.value?.low, a, b, vec![here.index(i)])?;
    // "three out of four (77%)" is rounded to the nearest of its steps.
    if share.whole <= Decimal::TEN {
        let step = Decimal::from(50).checked_div(share.whole)?;
        share.percent = Interval {
            low: share.percent.low.checked_sub(step)?,
            high: share.percent.high.checked_add(step)?,
        };
    }
    Some(share)
}

fn share(part: &Quantity, whole: &Quantity, quantities: Vec<usize>) -> Option<Share> {
    percent(part.value?.low, whole.value?.low, figure(part)?, figure(whole)?, quantities)
}

fn percent(part: Decimal, whole: Decimal, a: Interval, b: Interval, quantities: Vec<usize>) -> Option<Share> {
    let sound = part > Decimal::ZERO && part <= whole;
    let percent = a.over(b)?.times(Decimal::ONE_HUNDRED)?;
    sound.then_some(Share { part, whole, percent, quantities })
}
