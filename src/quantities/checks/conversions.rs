//! One amount in two units: "50 kilometres (31 miles)". Says so where the two cannot be the same.
//!
//! A writer converts one of the two figures and rounds, or rounds both. The pair is silent if any of these
//! explains it; the rounding is read off the figures themselves: the place of the last digit that is not a
//! trailing zero, or fives of that place where the figure ends in five.

use crate::evidence::Certainty;
use crate::offsets::Span;
use crate::quantities::item::{Item, UnitOf};
use crate::quantities::kind::{Amount, FindingKind};
use crate::quantities::pieces::Pieces;
use crate::quantities::units::Measure;
use crate::quantities::{Disagreement, Pattern, Quantity, Statement, Term};
use crate::text::Text;
use rust_decimal::{Decimal, RoundingStrategy};

/// Finds pairs of measures that do not agree.
pub(super) fn check(text: &Text, quantities: &[Quantity]) -> Vec<Disagreement> {
    let pairs = quantities.windows(2).enumerate();
    pairs
        .filter_map(|(i, pair)| {
            let last = i.checked_sub(1).and_then(|last| quantities.get(last));
            if last.is_some_and(|last| compound(text, last, &pair[0])) {
                return None;
            }
            let statement = pair_disagrees(text, &pair[0], &pair[1])?;
            Some(Disagreement {
                kind: FindingKind::Conversion,
                quantities: vec![i, i + 1],
                statement,
                certainty: Certainty::Sure,
            })
        })
        .collect()
}

/// Longest text between the two numbers of a pair, in bytes: " (or roughly ".
const BETWEEN: usize = 24;

/// Whether two measures are one amount: "7-pound, 4-ounce", "five feet and three inches".
fn compound(text: &Text, first: &Quantity, second: &Quantity) -> bool {
    let both = first.unit.is_some() && second.unit.is_some() && first.unit != second.unit;
    let between = Span::new(first.span.end, second.span.start);
    both && between.len() <= 5 && matches!(text.slice(between).trim(), "" | "," | "and" | ", and")
}

/// Reads a pair again, now with the rounding that its figures show, and says where it does not agree.
fn pair_disagrees(text: &Text, first: &Quantity, second: &Quantity) -> Option<Statement> {
    let measures = first.unit.is_some() && second.unit.is_some();
    let between = Span::new(first.span.end, second.span.start);
    if !measures || between.len() > BETWEEN || !text.slice(between).trim_start().starts_with(['(', '[']) {
        return None;
    }
    let start = first.bound_span.map_or(first.span.start, |bound| bound.start.min(first.span.start));
    // One character more, for the bracket that closes.
    let after = text.document.text[second.span.end..].chars().next().map_or(0, char::len_utf8);
    let p = Pieces::part(text.document, Span::new(start, second.span.end + after));
    let items = crate::quantities::items(text.document, &p);
    let [one, two] = items.as_slice() else { return None };
    if paired(&p, one, two) { disagreement(&p, one, two) } else { None }
}

/// Whether the second stands in brackets after the first, as the same amount again.
fn paired(p: &Pieces, first: &Item, second: &Item) -> bool {
    let opening = matches!(p.text(first.to), "(" | "[");
    let from = first.to + 1;
    let words = second.from.checked_sub(from);
    let filler = |i: usize| {
        p.any(
            i,
            &[
                "or",
                "about",
                "around",
                "roughly",
                "approximately",
                "some",
                "nearly",
                "almost",
                "just",
                "over",
                "under",
                "≈",
                "~",
                "i.e.",
                "approx",
                ".",
            ],
        )
    };
    opening
        && words.is_some_and(|n| n <= 3)
        && (from..second.from).all(filler)
        && matches!(p.text(second.to), ")" | "]")
}

/// The arithmetic, if the two disagree.
fn disagreement(p: &Pieces, first: &Item, second: &Item) -> Option<Statement> {
    let (UnitOf::Measure(from), UnitOf::Measure(to)) = (first.unit, second.unit) else {
        return None;
    };
    if from.dimension != to.dimension || from.name == to.name || from.is_time() || first.per != second.per {
        return None;
    }
    let (a, b) = (first.value?, second.value?);
    if a.is_range() != b.is_range() {
        return None;
    }
    // Weather is told to the degree, unless the text says that it is not: "about 30C (90F)".
    let degrees = from.dimension == "temperature" && first.bound.is_none() && second.bound.is_none();
    let fine = |(low, high): (Decimal, Decimal)| {
        if degrees { (low.min(Decimal::ONE), high.min(Decimal::ONE)) } else { (low, high) }
    };
    let loose = second.from > first.to + 1 || p.is(second.from - 1, "~");
    let (qa, qb) = (fine(first.quanta?), fine(second.quanta?));
    let agree = |a: Decimal, b: Decimal, qa: Decimal, qb: Decimal| {
        (0..from.factors.len()).any(|own| {
            (0..to.factors.len()).any(|other| {
                let pair = Pair { from, to, own, other, difference: false };
                let same = pair.agrees(a, b, qa, qb, loose);
                // "1.5C (2.7F) warmer": a difference of temperatures has no offset.
                same != Some(false)
                    || Pair { difference: true, ..pair }.agrees(a, b, qa, qb, loose) != Some(false)
            })
        })
    };
    if agree(a.low, b.low, qa.0, qb.0) && agree(a.high, b.high, qa.1, qb.1) {
        return None;
    }
    let shown = Amount {
        low: shown(from.convert(a.low, to, 0, 0)?, qb.0),
        high: shown(from.convert(a.high, to, 0, 0)?, qb.1),
    };
    let measure = |value: Amount, of: &Measure| Term::Measure { value, symbol: of.symbol.to_owned() };
    Some(Statement::new(Pattern::Conversion, vec![measure(a, from), measure(shown, to), measure(b, to)]))
}

#[derive(Clone, Copy)]
struct Pair {
    from: &'static Measure,
    to: &'static Measure,
    own: usize,
    other: usize,
    /// Compares differences: offsets play no part.
    difference: bool,
}

impl Pair {
    fn there(self, value: Decimal) -> Option<Decimal> {
        let converted = self.from.convert(value, self.to, self.own, self.other)?;
        if self.difference {
            let zero = self.from.convert(Decimal::ZERO, self.to, self.own, self.other)?;
            return converted.checked_sub(zero);
        }
        Some(converted)
    }

    fn back(self, value: Decimal) -> Option<Decimal> {
        let reverse = Self { from: self.to, to: self.from, own: self.other, other: self.own, ..self };
        reverse.there(value)
    }

    /// Whether some rounding explains the pair; nothing where the numbers are too large to tell.
    fn agrees(self, a: Decimal, b: Decimal, qa: Decimal, qb: Decimal, loose: bool) -> Option<bool> {
        let two = Decimal::TWO;
        let half = |q: Decimal| q.checked_div(two);
        // The first is exact and the second is converted and rounded, or the other way round.
        let room_b = half(coarse(b, qb)?)?.checked_mul(if loose { two } else { Decimal::ONE })?;
        let room_a = half(coarse(a, qa)?)?;
        if self.there(a)?.checked_sub(b)?.abs() <= room_b || self.back(b)?.checked_sub(a)?.abs() <= room_a {
            return Some(true);
        }
        // Both are rounded from a figure that the text does not give.
        let low = self.there(a.checked_sub(half(qa)?)?)?;
        let high = self.there(a.checked_add(half(qa)?)?)?;
        let room = half(qb)?.checked_mul(if loose { two } else { Decimal::ONE })?;
        Some(low.min(high) <= b.checked_add(room)? && b.checked_sub(room)? <= low.max(high))
    }
}

/// The coarsest rounding that a figure shows: fives of its last place where it ends in five. A figure of one
/// digit ("50") is rounded to that digit.
fn coarse(value: Decimal, quantum: Decimal) -> Option<Decimal> {
    let five = quantum.checked_mul(Decimal::from(5))?;
    let one_digit = value.abs() < quantum.checked_mul(Decimal::TEN)?;
    Some(if !one_digit && value.checked_rem(five)?.is_zero() { five } else { quantum })
}

/// The converted figure with one digit more than the text shows.
fn shown(value: Decimal, quantum: Decimal) -> Decimal {
    let places = if quantum >= Decimal::TEN { 0 } else { quantum.scale() + 1 };
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero).normalize()
}
