//! First step: every number with the unit written beside it, from left to right.
//!
//! Each look ahead is bounded, and a numeral that was read is never read again, so the whole is linear.

use super::item::{Item, UnitOf};
use super::kind::{Amount, NumberKind};
use super::numerals::{self, Form, Numeral};
use super::pieces::{Pieces, Shape};
use super::{clock, dates, lookalikes, money, ordinals, units};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// All items of a text, in order, without overlap.
pub(super) fn all(p: &Pieces) -> Vec<Item> {
    // An item is large, and to move the list costs more than the room: news has one to some twenty pieces.
    let mut items = Vec::with_capacity(p.len() / 10);
    let mut at = 0;
    while at < p.len() {
        // Passed by here, most pieces cost next to nothing: an item is large.
        if !starts(p, at) {
            at += 1;
            continue;
        }
        let step = step(p, at);
        at = step.next.max(at + 1);
        if let Some(item) = step.item {
            items.push(item);
        }
    }
    items
}

struct Step {
    item: Option<Item>,
    /// Where to go on.
    next: usize,
}

impl Step {
    fn take(item: Item) -> Self {
        Self { next: item.to, item: Some(item) }
    }

    const fn skip(next: usize) -> Self {
        Self { item: None, next }
    }
}

/// Whether a number or a date may start at `at`.
fn starts(p: &Pieces, at: usize) -> bool {
    match p.get(at).map(|piece| piece.shape) {
        Some(Shape::Digits) => true,
        // A sign starts a number only before digits ("$5", "-3"), before "$US5", or by itself ("½").
        Some(Shape::Sign) => {
            p.shaped(at + 1, Shape::Digits)
                || (p.is(at, "$") && p.glued(at + 1) && p.shaped(at + 1, Shape::Word))
                || !p.text(at).is_ascii()
        }
        // Most words have no meaning here and are passed by at once.
        Some(Shape::Word) => (p.sense(at).is_some() || may_start(p, at)) && !plainly_starts_nothing(p, at),
        _ => false,
    }
}

/// What stands at `at`, where something [`starts`].
fn step(p: &Pieces, at: usize) -> Step {
    if let Some(next) = lookalikes::skip(p, at) {
        return Step::skip(next);
    }
    if let Some((time, to)) = clock::find(p, at) {
        return Step::take(Item::time(at, to, time));
    }
    if let Some(found) = dates::find(p, at) {
        return Step::take(Item::date(found.from, found.to, found.when));
    }
    if let Some(item) = money_first(p, at) {
        return Step::take(item);
    }
    if let Some((number, to)) = ordinals::find(p, at)
        && (p.shaped(at, Shape::Digits) || !fraction_word(p, at))
    {
        return Step::take(ordinal(at, to, number));
    }
    let Some(numeral) = numerals::find(p, at) else {
        return Step::skip(at + 1);
    };
    match with_unit(p, at, numeral) {
        Some(item) => Step::take(item),
        None => Step::skip(numeral.to),
    }
}

/// Letters that the vocabulary does not know and that may be the sign of a currency: "RM", "EUR", "U.S. $".
fn may_start(p: &Pieces, at: usize) -> bool {
    let text = p.text(at);
    let shaped = match text.as_bytes() {
        [b'A' | b'C' | b'S' | b'Q' | b'Y' | b'R' | b'J'] => true,
        [b'c'] => p.is(at + 1, "$"),
        [first, _] | [first, _, _] => first.is_ascii_uppercase(),
        [_, b'.', ..] => true,
        _ => false,
    };
    // "Q3" is a quarter.
    shaped && (money::may_start(text) || text == "Q")
}

/// Whether the words "the", "that", "a" and "an", of which most texts are full, start nothing here.
fn plainly_starts_nothing(p: &Pieces, at: usize) -> bool {
    let next = |words: &[&str]| p.any(at + 1, words);
    match p.text(at) {
        "the" | "The" => !next(&["past", "last", "following", "next", "previous", "same"]),
        "a" | "an" => {
            p.sense(at + 1).is_none()
                && !p.hyphen(at + 1)
                && !next(&["few", "couple", "further"])
                && !p.is(at + 2, "ago")
        }
        _ => false,
    }
}

fn fraction_word(p: &Pieces, at: usize) -> bool {
    // "third" of "a third of", which started at the article and was read there.
    p.sense(at).is_some_and(|s| s.ordinal.is_none() && s.denominator.is_some())
}

fn ordinal(at: usize, to: usize, number: u32) -> Item {
    let value = Some(Decimal::from(number));
    let numeral = Numeral { to, value, mantissa: None, scale: 0, form: Form::Words };
    Item::number(at, to, NumberKind::Ordinal, numeral, UnitOf::Nothing)
}

/// Money with its sign or code first: "$2.5bn", "US$ 5 million", "EUR50m".
fn money_first(p: &Pieces, at: usize) -> Option<Item> {
    let (mut currency, start) = money::sign(p, at)?;
    if matches!(currency.name, "penny" | "cent") || !matches!(p.get(start)?.shape, Shape::Digits) {
        return None;
    }
    let numeral = numerals::find(p, start)?;
    let mut to = numeral.to;
    // "$76 US", "$5 million Canadian" and "$5 million dollars" name the currency twice.
    if let Some((named, end)) = money::word(p, to) {
        (currency, to) = (named, end);
    } else if currency.code.is_none() && matches!(p.text(to), "US" | "USD" | "CAD" | "AUD") {
        let (named, end) = match p.text(to) {
            "US" => money::sign(p, to).or_else(|| money::by_code("USD").map(|c| (c, to + 1)))?,
            _ => money::sign(p, to)?,
        };
        (currency, to) = (named, end.min(to + 1));
    }
    let mut item = Item::number(at, to, NumberKind::Money, numeral, UnitOf::Money(currency));
    rate(p, &mut item);
    Some(item)
}

/// A number with what stands after it.
fn with_unit(p: &Pieces, at: usize, numeral: Numeral) -> Option<Item> {
    if let Some(age) = decade_of_life(p, at, &numeral) {
        return Some(age);
    }
    let glued = p.glued(numeral.to);
    let hyphen = p.hyphen(numeral.to);
    let next = numeral.to + usize::from(hyphen);
    let item = |to, kind, unit| Item::number(at, to, kind, numeral, unit);
    if let Some((unit, to)) = percent(p, next) {
        let mut item = item(to, NumberKind::Percentage, unit);
        rate(p, &mut item);
        return Some(item);
    }
    // "half of a mile", "a quarter of an inch" name the unit after an article.
    let article = usize::from(numeral.form == Form::Fraction && p.any(next, &["a", "an"]));
    let of =
        usize::from(numeral.form == Form::Fraction && p.is(next, "of") && p.any(next + 1, &["a", "an"])) * 2;
    let vague = usize::from(numeral.form == Form::Vague && p.is(next, "of"));
    let next = next + article + of + vague;
    if let Some((currency, to)) = money_after(p, at, next) {
        let (numeral, to) = numerals::scaled(p, numeral, to).unwrap_or((numeral, to));
        let item = |to, kind, unit| Item::number(at, to, kind, numeral, unit);
        let mut item = item(to, NumberKind::Money, UnitOf::Money(currency));
        rate(p, &mut item);
        return Some(item);
    }
    if let Some((measure, to)) =
        units::at(p, next, glued && !hyphen).filter(|(m, to)| unit_fits(p, next, *to, m.name, &numeral))
    {
        if numeral.value == Some(Decimal::ONE) && lookalikes::one_day(p, at, next) {
            return None;
        }
        return Some(measured(p, at, numeral, measure, to));
    }
    lookalikes::plain(p, at, &numeral).then(|| item(numeral.to, NumberKind::Count, UnitOf::Nothing))
}

/// "in her 80s".
fn decade_of_life(p: &Pieces, at: usize, numeral: &Numeral) -> Option<Item> {
    let s = p.is(numeral.to, "s") && p.glued(numeral.to);
    let own = p.any(at.wrapping_sub(1), &["his", "her", "their", "my", "our", "early", "mid", "late"])
        || (p.dash(at.wrapping_sub(1)) && p.any(at.wrapping_sub(2), &["mid"]));
    let low =
        numeral.value.filter(|v| s && own && (*v % Decimal::TEN).is_zero() && *v < Decimal::ONE_HUNDRED)?;
    let year = units::named("year")?;
    let mut item = Item::number(at, numeral.to + 1, NumberKind::Age, *numeral, UnitOf::Measure(year));
    item.value = Some(Amount { low, high: low.checked_add(Decimal::from(9))? });
    Some(item)
}

/// "%", "per cent", "percentage points".
fn percent(p: &Pieces, at: usize) -> Option<(UnitOf, usize)> {
    let to = if p.any(at, &["%", "percent", "pct", "٪"]) || (p.is(at, "pc") && p.glued(at)) {
        at + 1
    } else if p.is(at, "per") && p.is(at + 1, "cent") {
        at + 2
    } else if p.is(at, "percentage") && p.any(at + 1, &["point", "points"]) {
        return Some((UnitOf::PercentagePoints, at + 2));
    } else {
        return None;
    };
    let points = p.any(to, &["point", "points"]);
    Some(if points { (UnitOf::PercentagePoints, to + 1) } else { (UnitOf::Percent, to) })
}

/// A currency after its number: "50 million USD", "1,200€", "10 Danish crowns", "£-worth" is none.
fn money_after(p: &Pieces, at: usize, next: usize) -> Option<(&'static money::Currency, usize)> {
    if let Some(found) = money::word(p, next) {
        return Some(found);
    }
    if p.any(next, &["pound", "pounds"]) && money::context(p, at) {
        return Some((money::by_code("GBP")?, next + 1));
    }
    let (currency, to) = money::sign(p, next)?;
    // A sign before the next number belongs to that one: "between 5 and $10", "500 $600".
    let own = !p.shaped(to, Shape::Digits) || !p.glued(to);
    // "164p" is pence, "164 p" too, but "p. 12" is a page.
    let decimal = p.text(next.wrapping_sub(1)).contains('.');
    let pence = currency.name != "penny" || !p.is(to, ".") || p.glued(next) || decimal;
    (own && pence && !(p.shaped(next, Shape::Sign) && !p.glued(next) && p.glued(to)))
        .then_some((currency, to))
}

/// Whether the unit from `at` to before `to` can be meant: not "second half", "quarter final", "Stone Street".
fn unit_fits(p: &Pieces, at: usize, to: usize, name: &str, numeral: &Numeral) -> bool {
    let named = matches!(
        name,
        "stone" | "bar" | "cup" | "yard" | "mile" | "second" | "pound" | "knot" | "foot" | "day"
    );
    if named && p.capital(at) && p.text(at).len() > 2 && p.text(at).chars().any(char::is_lowercase) {
        return false;
    }
    match name {
        "second" => !(p.any(to, &["half", "place", "time", "division", "round", "goal"])),
        "bar" | "cup" | "stone" | "degree" => {
            numeral.form != Form::Words || !p.shaped(to, Shape::Word) || p.any(to, &["of"])
        }
        _ => true,
    }
}

/// A number with a measure or a length of time: ages and "ago" are told apart here.
fn measured(p: &Pieces, at: usize, numeral: Numeral, measure: &'static units::Measure, to: usize) -> Item {
    let unit = UnitOf::Measure(measure);
    if !measure.is_time() {
        let mut item = Item::number(at, to, NumberKind::Measure, numeral, unit);
        feet_and_inches(p, &mut item, measure);
        rate(p, &mut item);
        return item;
    }
    if let Some(end) = age_after(p, to) {
        return Item::number(at, end, NumberKind::Age, numeral, unit);
    }
    let whole = numeral.value.filter(Decimal::is_integer).and_then(|v| v.to_i64());
    if p.is(to, "ago") {
        let hours = matches!(measure.name, "hour").then_some(super::vocabulary::Period::Day);
        let period = dates::period(p, to - 1).or(hours);
        // "24 hours ago" is a day, "3 hours ago" is no date.
        let count = if hours.is_some() { whole.filter(|h| h % 24 == 0).map(|h| h / 24) } else { whole };
        let when = match (period, count) {
            (Some(period), Some(count)) => dates::When::Ago { period, count },
            _ => dates::When::Vague,
        };
        return Item::date(at, to + 1, when);
    }
    if let Some((period, way)) = dates::period(p, to - 1).zip(dates::direction(p, to)) {
        let count = whole.and_then(|count| count.checked_mul(way));
        let when = count.map_or(dates::When::Vague, |count| dates::When::Later { period, count });
        return Item::date(at, to + 1, when);
    }
    Item::number(at, to, NumberKind::Duration, numeral, unit)
}

/// "old", "-old", "of age" after a length of time.
fn age_after(p: &Pieces, to: usize) -> Option<usize> {
    let old = to + usize::from(p.dash(to) && p.glued(to));
    if p.any(old, &["old", "olds"]) {
        return Some(old + 1);
    }
    (p.is(to, "of") && p.is(to + 1, "age")).then_some(to + 2)
}

/// "12 ft 2 in", "5 feet 6 inches".
fn feet_and_inches(p: &Pieces, item: &mut Item, measure: &units::Measure) {
    if measure.name != "foot" || !p.shaped(item.to, Shape::Digits) {
        return;
    }
    let inches = p.text(item.to).parse::<Decimal>().ok().filter(|i| *i < Decimal::from(12));
    let unit = item.to + 1;
    let named = p.any(unit, &["in", "inch", "inches", "″"]);
    let sum =
        inches.filter(|_| named).and_then(|i| item.value?.low.checked_add(i.checked_div(Decimal::from(12))?));
    if let Some(sum) = sum {
        item.value = Some(Amount::exactly(sum));
        item.quanta = None;
        item.to = unit + 1;
    }
}

/// Takes in "a day", "per month" and the like.
pub(super) fn rate(p: &Pieces, item: &mut Item) {
    if let Some((per, to)) = units::rate(p, item.to) {
        item.per = Some(per);
        item.to = to;
    }
}
