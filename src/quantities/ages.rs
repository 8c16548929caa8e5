//! Ages that no unit shows: "aged 5", "age 87", "the age of 21", "Ana Ruiz, 34,".

use super::item::{Item, UnitOf};
use super::kind::NumberKind;
use super::numerals::Form;
use super::pieces::{Pieces, Shape};
use super::units;
use rust_decimal::Decimal;

/// Turns plain numbers and lengths of time into ages where the words beside them say so.
pub(super) fn mark(p: &Pieces, items: &mut [Item]) {
    for item in items {
        let span = item.kind == NumberKind::Duration;
        if !(span || item.is_plain()) || item.value.is_none_or(|v| v.high >= Decimal::from(130)) {
            continue;
        }
        if let Some(from) = named(p, item.from) {
            item.from = from;
        } else if !(after_a_name(p, item) || over_an_age(p, item) || when_one_was(p, item) || who_is(p, item))
        {
            continue;
        }
        item.kind = NumberKind::Age;
        if !span && let Some(year) = units::named("year") {
            item.unit = UnitOf::Measure(year);
        }
    }
}

/// Where "aged", "age" before the number starts; "the age of" stays outside.
fn named(p: &Pieces, from: usize) -> Option<usize> {
    let before = from.checked_sub(1)?;
    if p.any(before, &["aged", "age", "ages"]) {
        return Some(if p.is(before, "age") { before } else { from });
    }
    let of = p.any(before, &["of", "between"]);
    (of && p.any(before.checked_sub(1)?, &["age", "ages"])).then_some(from)
}

/// "Ana Ruiz, 34, said".
fn after_a_name(p: &Pieces, item: &Item) -> bool {
    let grown = item.value.is_some_and(|v| v.low > Decimal::from(12));
    let digits = item.numeral.is_some_and(|n| n.scale == 0 && (n.form == Form::Digits || grown));
    // "Jr., 55,"
    let junior =
        usize::from(item.from > 3 && p.is(item.from - 2, ".") && p.any(item.from - 3, &["jr", "sr"]));
    let name_end = item.from.saturating_sub(2 + junior);
    let comma = item.from >= 2 && p.is(item.from - 1, ",") && p.capital(name_end);
    let name = comma && p.shaped(name_end, Shape::Word) && p.text(name_end).len() > 1;
    let month = name && p.sense(name_end).is_some_and(|s| s.calendar.is_some());
    let end = p.any(item.to, &[",", ".", ";"]) && !p.glued(item.to + 1);
    let whole = item.value.is_some_and(|v| !v.is_range() && v.low.scale() == 0 && v.low > Decimal::ZERO);
    digits && name && !month && end && whole && item.is_plain()
}

/// "when she was 16,".
fn when_one_was(p: &Pieces, item: &Item) -> bool {
    let was = item.from >= 3 && p.any(item.from - 1, &["was", "turned", "turns"]);
    let when = was && (2..=5).any(|n| item.from >= n && p.is(item.from - n, "when"));
    when && item.is_plain() && p.any(item.to, &[",", ".", "and", "when"])
}

/// "his daughter, who was 10.", "who is 34,".
fn who_is(p: &Pieces, item: &Item) -> bool {
    let is = item.from >= 2 && p.any(item.from - 1, &["is", "was", "turned"]) && p.is(item.from - 2, "who");
    is && item.is_plain() && p.any(item.to, &[".", ",", ";"]) && !p.glued(item.to + 1)
}

/// "children under 5", "people over 65": people and a plain number that counts nothing.
fn over_an_age(p: &Pieces, item: &Item) -> bool {
    let bound = item.from >= 2 && p.any(item.from - 1, &["under", "over", "above", "below"]);
    let people = bound
        && p.any(
            item.from - 2,
            &[
                "children",
                "people",
                "adults",
                "women",
                "men",
                "boys",
                "girls",
                "those",
                "anyone",
                "everyone",
                "residents",
                "patients",
                "voters",
                "players",
                "students",
                "kids",
                "youths",
                "drivers",
                "workers",
                "citizens",
            ],
        );
    people
        && item.is_plain()
        && !p.shaped(item.to, Shape::Word).then(|| p.text(item.to)).is_some_and(super::counted::plural)
}
