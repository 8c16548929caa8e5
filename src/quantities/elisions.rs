//! What a text says once for two numbers: "a 7- or 8-inch screen", "280 million of the 1.5 billion euros",
//! "6 million homes, including 1.5 million in the north".

use super::item::{Item, UnitOf};
use super::kind::NumberKind;
use super::numerals::Form;
use super::pieces::{Pieces, Shape};
use rust_decimal::Decimal;

/// Gives numbers that stand alone the unit or the noun of their neighbours.
pub(super) fn fill(p: &Pieces, items: &mut [Item]) {
    // From the right, so that a unit travels through a list: "four-, five- and six-cylinder engines".
    for i in (1..items.len()).rev() {
        let (head, tail) = items.split_at_mut(i);
        let (Some(item), Some(next)) = (head.last_mut(), tail.first()) else {
            continue;
        };
        suspended(p, item, next);
        part_of(p, item, next);
    }
    for i in 1..items.len() {
        let (head, tail) = items.split_at_mut(i);
        // "from 21 miles per gallon in 2010 to 29": a date between them does not part them.
        let dated = i > 1 && head.last().is_some_and(|last| last.kind == NumberKind::Date);
        let (Some(before), Some(item)) = (head.get(i - 1 - usize::from(dated)), tail.first_mut()) else {
            continue;
        };
        if item.is_plain()
            && item.of.is_none()
            && p.is(item.from.wrapping_sub(1), "including")
            && before.is_plain()
        {
            item.of = before.of;
        }
        of_them(p, before, item);
        parallel(p, before, item);
    }
}

/// "1.2 million refugees, half a million of them children", "150 members, of whom 33 are women".
fn of_them(p: &Pieces, before: &Item, item: &mut Item) {
    let after = p.is(item.to, "of") && p.any(item.to + 1, &["them", "whom", "these", "those"]);
    let ahead = item.from >= 2 && p.is(item.from - 2, "of") && p.any(item.from - 1, &["whom", "them"]);
    let near = item.from.checked_sub(before.to).is_some_and(|gap| gap <= NEAR);
    let counts = matches!(item.kind, NumberKind::Count | NumberKind::Ratio) && item.of.is_none();
    if (after || ahead) && near && counts && before.is_plain() {
        item.of = before.of;
    }
}

/// Most pieces between two numbers of which the second leaves out what the first says.
const NEAR: usize = 14;

/// "84.75 cents, while the lowest is 74.07", "12 people were killed and 30 wounded": the second number of a sentence
/// that counts nothing and is of the size of the first counts the same.
fn parallel(p: &Pieces, before: &Item, item: &mut Item) {
    let open = item.is_plain() && item.of.is_none() && !p.hyphen(item.to);
    let said = match before.unit {
        UnitOf::Nothing => before.kind == NumberKind::Count && before.of.is_some(),
        UnitOf::Money(_) | UnitOf::Percent => true,
        UnitOf::Measure(measure) => !measure.is_time(),
        UnitOf::PercentagePoints => false,
    };
    let whole = item.numeral.is_some_and(|n| !matches!(n.form, Form::Fraction | Form::Vague));
    let near = item.from.checked_sub(before.to).is_some_and(|gap| gap <= NEAR);
    if !(open && said && whole && near) || before.per.is_some() {
        return;
    }
    let part = !(before.to..item.from).any(|i| {
        p.shaped(i, Shape::Break) || matches!(p.text(i), "." | ":" | "(" | ")" | "!" | "?" | "—" | "–" | "[")
    });
    // "46 were aboard, 19 were hurt": a verb says that the number is what it speaks of.
    let verb = p.any(item.to, &["were", "are", "have", "had", "was", "will", "would", "could", "did"])
        || (p.shaped(item.to, Shape::Word) && p.text(item.to).len() > 4 && p.text(item.to).ends_with("ed"));
    let led =
        verb || p.any(
            item.from.wrapping_sub(1),
            &[
                "and", "to", "from", "but", "is", "was", "by", "with", "at", "another", "than", "wounded",
                "wounding", "injured", "injuring", "killed", "killing",
            ],
        ) || (item.bound.is_some() && p.is(item.from.wrapping_sub(2), "and"));
    let closed = verb
        || !p.shaped(item.to, Shape::Word)
        || p.any(
            item.to,
            &[
                "by",
                "for",
                "in",
                "from",
                "on",
                "at",
                "while",
                "and",
                "after",
                "last",
                "to",
                "a",
                "before",
                "wounded",
                "injured",
                "killed",
                "dead",
                "missing",
                "hurt",
                "were",
                "arrested",
                "displaced",
                "during",
                "others",
                "of",
                "off",
                "through",
                "over",
                "across",
                "fewer",
                "more",
                "less",
                "near",
            ],
        );
    let size = |item: &Item| item.value.filter(|v| v.low >= Decimal::ONE).map(|v| v.high);
    let alike = size(before)
        .zip(size(item))
        .is_some_and(|(a, b)| a.max(b).checked_div(a.min(b)).is_some_and(|times| times <= Decimal::TEN));
    if part && led && closed && alike {
        item.kind = before.kind;
        item.unit = before.unit;
        item.of = before.of;
    }
}

/// A number whose hyphen hangs in the air takes the unit that follows the next one.
fn suspended(p: &Pieces, item: &mut Item, next: &Item) {
    let hangs = p.dash(item.to) && p.glued(item.to) && !p.glued(item.to + 1);
    let comma = p.dash(item.to) && p.glued(item.to) && p.is(item.to + 1, ",");
    let close = next.from.checked_sub(item.to).is_some_and(|gap| gap <= 3);
    if !item.is_plain() || !(hangs || comma) || !close {
        return;
    }
    if next.is_plain() {
        item.of = next.of;
    } else if !matches!(next.kind, NumberKind::Date | NumberKind::Time | NumberKind::Ordinal) {
        item.unit = next.unit;
        item.kind = next.kind;
    }
}

/// "280 million of the 1.5 billion euros".
fn part_of(p: &Pieces, item: &mut Item, next: &Item) {
    let the = usize::from(p.any(item.to + 1, &["the", "its", "their"]));
    if item.is_plain() && p.is(item.to, "of") && next.from == item.to + 1 + the {
        item.unit = next.unit;
        item.of = next.of;
        if !matches!(next.kind, NumberKind::Date | NumberKind::Time | NumberKind::Ordinal) {
            item.kind = next.kind;
        }
    }
}
