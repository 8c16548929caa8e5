//! What a text says once for two numbers: "a 7- or 8-inch screen", "280 million of the 1.5 billion euros",
//! "6 million homes, including 1.5 million in the north".

use super::item::Item;
use super::kind::NumberKind;
use super::pieces::Pieces;

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
        let (Some(before), Some(item)) = (head.last(), tail.first_mut()) else {
            continue;
        };
        if item.is_plain()
            && item.of.is_none()
            && p.is(item.from.wrapping_sub(1), "including")
            && before.is_plain()
        {
            item.of = before.of;
        }
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
