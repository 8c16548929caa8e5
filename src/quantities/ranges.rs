//! Second step: numbers that belong together. "between 3,000 and 5,000", "10-15 per cent", "one in 10".

use super::find;
use super::item::{Item, UnitOf};
use super::kind::{Amount, NumberKind};
use super::numerals::{self, Form};
use super::pieces::Pieces;
use rust_decimal::Decimal;

/// Merges neighbours. Each item is looked at once against the one before it.
pub(super) fn merge(p: &Pieces, items: &mut Vec<Item>) {
    items.dedup_by(|item, last| {
        let joined =
            range(p, last, item).or_else(|| ratio(p, last, item)).or_else(|| with_cents(p, last, item));
        joined.map(|joined| *last = joined).is_some()
    });
}

/// How two numbers are tied.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tie {
    Dash,
    To,
    BetweenAnd,
    Or,
}

fn tie(p: &Pieces, first: &Item, second: &Item) -> Option<Tie> {
    let at = first.to;
    let gap = second.from.checked_sub(at)?;
    if gap == 1 && p.dash(at) && !p.is(at, "—") {
        // Without spaces, or with spaces on both sides.
        return (p.glued(at) == p.glued(at + 1)).then_some(Tie::Dash);
    }
    if gap == 1 && p.is(at, "/") && p.glued(at) && matches!(second.unit, UnitOf::Money(_)) {
        return Some(Tie::Dash);
    }
    if p.is(at, "to") && changes(p, first.from) {
        // "rose 3% to 61%" is a change and what it led to.
        return None;
    }
    if gap == 1 && p.is(at, "to") || (gap == 2 && p.is(at, "up") && p.is(at + 1, "to")) {
        return Some(Tie::To);
    }
    // "10- to 15-year": a hyphen hangs on the first number.
    if gap == 2 && p.dash(at) && p.glued(at) && p.is(at + 1, "to") {
        return Some(Tie::To);
    }
    // "one-to-seven days"
    if gap == 3 && p.hyphen(at) && p.is(at + 1, "to") && p.hyphen(at + 2) {
        return Some(Tie::To);
    }
    if gap == 1 && p.is(at, "and") && between(p, first.from) {
        return Some(Tie::BetweenAnd);
    }
    if gap == 1 && p.is(at, "or") {
        return Some(Tie::Or);
    }
    None
}

/// Whether a verb of change stands right before `from`.
fn changes(p: &Pieces, from: usize) -> bool {
    p.any(
        from.wrapping_sub(1),
        &[
            "rose",
            "rise",
            "rises",
            "risen",
            "rising",
            "fell",
            "fall",
            "falls",
            "fallen",
            "falling",
            "up",
            "down",
            "increased",
            "increase",
            "dropped",
            "drop",
            "gained",
            "gain",
            "jumped",
            "slid",
            "slipped",
            "climbed",
            "grew",
            "lost",
            "declined",
            "advanced",
            "surged",
            "plunged",
            "tumbled",
            "soared",
            "added",
            "shed",
            "eased",
        ],
    )
}

fn between(p: &Pieces, from: usize) -> bool {
    (1..=4).any(|n| from >= n && p.is(from - n, "between"))
}

fn range(p: &Pieces, first: &Item, second: &Item) -> Option<Item> {
    let tie = tie(p, first, second)?;
    let first = &year_as_number(p, first, second).unwrap_or_else(|| first.clone());
    if !ranges(first.kind) || !ranges(second.kind) {
        return None;
    }
    let (low, high) = (first.value?, second.value?);
    let (one, two) = (first.numeral?, second.numeral?);
    let shares = match (first.unit, second.unit) {
        (a, b) if a.same(b) => true,
        // "the US $89 to $93 billion": the second sign is short for the first.
        (UnitOf::Money(a), UnitOf::Money(b)) => b.name == "dollar" && a.name.ends_with("dollar"),
        (UnitOf::Nothing, _) => true,
        // The sign stands before the first alone: "$7-9", "between $3 and 4 million".
        (UnitOf::Money(_), UnitOf::Nothing) => tie == Tie::Dash || tie == Tie::BetweenAnd,
        (UnitOf::Measure(a), UnitOf::Measure(b)) => a.dimension == b.dimension && a.name == "degree",
        _ => false,
    };
    if !shares || (first.per.is_some() && first.per != second.per) {
        return None;
    }
    // "down by 30 to 126" is a change and what it led to; "six-four" is a height.
    let by = p.is(first.from.wrapping_sub(1), "by") && high.high / Decimal::from(3) >= low.low;
    let falls = tie == Tie::Dash && low.low > high.high && one.form == Form::Words;
    if (by && first.is_plain()) || falls {
        return None;
    }
    if tie == Tie::Or {
        // "two or three": neighbours among small numbers, which leave open which.
        let near = high.low.checked_sub(low.low).is_some_and(|d| d == Decimal::ONE);
        if !near || one.form != Form::Words || two.form != Form::Words || !first.is_plain() {
            return None;
        }
    }
    // "four to five thousand": the scale is said once.
    let mut start = low.low;
    let mut start_quantum = first.quanta.map(|q| q.0);
    if one.scale == 0 && two.scale > 0 {
        let power = numerals::power_of_ten(two.scale)?;
        let limit = two.mantissa?.checked_mul(Decimal::TEN)?;
        if start <= limit || start < Decimal::from(100) {
            start = start.checked_mul(power)?;
            start_quantum = start_quantum.and_then(|q| q.checked_mul(power));
        }
    }
    let kind = match (first.kind, second.kind) {
        (NumberKind::Money, NumberKind::Count) => NumberKind::Money,
        (NumberKind::Age, _) => NumberKind::Age,
        (_, kind) => kind,
    };
    let unit = match (first.unit, second.unit) {
        (unit @ UnitOf::Money(_), _) | (unit, UnitOf::Nothing) => unit,
        (_, unit) => unit,
    };
    let mut joined = Item {
        from: first.from,
        to: second.to,
        kind,
        value: Some(Amount { low: start, high: high.high }),
        quanta: start_quantum.zip(second.quanta.map(|q| q.1)),
        unit,
        ..second.clone()
    };
    // "$7-9 a share": the rate stands after the second number.
    if matches!(unit, UnitOf::Money(_)) && joined.per.is_none() {
        find::rate(p, &mut joined);
    }
    Some(joined)
}

/// "2000 - 2500 Calories": what was read as a year is the lower end of an amount.
fn year_as_number(p: &Pieces, first: &Item, second: &Item) -> Option<Item> {
    let year =
        matches!(first.when, Some(super::dates::When::Year { part: None, .. })) && first.to == first.from + 1;
    let amount = ranges(second.kind)
        && second.numeral.is_some_and(|n| n.form == Form::Digits)
        && second.value.is_some_and(|v| v.low >= Decimal::from(1_000));
    // "from $1,000 in 2019 to $1,200"
    let dated = p.any(first.from.wrapping_sub(1), &["in", "of", "since", "by", "during", "year", "until"]);
    if !year || !amount || dated {
        return None;
    }
    let numeral = numerals::find(p, first.from)?;
    Some(Item::number(first.from, first.to, NumberKind::Count, numeral, UnitOf::Nothing))
}

const fn ranges(kind: NumberKind) -> bool {
    use NumberKind::{Age, Count, Duration, Measure, Money, Percentage};
    matches!(kind, Count | Money | Percentage | Measure | Duration | Age)
}

/// "one in 10", "nine out of ten".
fn ratio(p: &Pieces, first: &Item, second: &Item) -> Option<Item> {
    let at = first.to;
    let out_of = p.is(at, "out") && p.is(at + 1, "of") && second.from == at + 2;
    let within = p.is(at, "in") && second.from == at + 1;
    let (upper, lower) = (first.value?.low, second.value?.low);
    let plain = first.is_plain() && second.is_plain() && upper > Decimal::ZERO && upper < lower;
    let small = upper == Decimal::ONE || out_of;
    if !(out_of || within) || !plain || !small {
        return None;
    }
    let value = upper.checked_div(lower).map(Amount::exactly);
    Some(Item { from: first.from, kind: NumberKind::Ratio, value, quanta: None, ..second.clone() })
}

/// "thirteen dollars forty-five cents" is one amount.
fn with_cents(p: &Pieces, first: &Item, second: &Item) -> Option<Item> {
    let UnitOf::Money(whole) = first.unit else {
        return None;
    };
    let UnitOf::Money(part) = second.unit else {
        return cents_in_words(p, first, second);
    };
    let adjacent = second.from == first.to + usize::from(p.is(first.to, "and"));
    let small = |name: &str| matches!(name, "cent" | "penny");
    if !adjacent || small(whole.name) || !small(part.name) {
        return None;
    }
    let cents = second.value?.low.checked_div(Decimal::ONE_HUNDRED).filter(|c| *c < Decimal::ONE)?;
    let value = first.value?.low.checked_add(cents).map(Amount::exactly);
    Some(Item { to: second.to, value, quanta: None, ..first.clone() })
}

/// "thirteen dollars forty-five".
fn cents_in_words(p: &Pieces, first: &Item, second: &Item) -> Option<Item> {
    let words = |item: &Item| item.numeral.is_some_and(|n| n.form == Form::Words && n.scale == 0);
    let ends = !p.shaped(second.to, super::pieces::Shape::Word) && !p.hyphen(second.to);
    let cents = second.value?.low;
    let small = cents >= Decimal::TEN && cents < Decimal::ONE_HUNDRED && second.is_plain();
    if second.from != first.to || !words(first) || !words(second) || !small || !ends {
        return None;
    }
    let value = first.value?.low.checked_add(cents.checked_div(Decimal::ONE_HUNDRED)?).map(Amount::exactly);
    Some(Item { to: second.to, value, quanta: None, ..first.clone() })
}
