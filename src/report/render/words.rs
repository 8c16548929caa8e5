//! Numbers in English, and the order of actors.

use super::context::fold;
use super::units;
use super::wording::Written;
use crate::names::ActorKind;
use crate::quantities::{Bound, month};
use crate::report::Number;
use rust_decimal::Decimal;

/// The kinds of actors in the order in which they are listed.
pub(super) const ACTOR_ORDER: [ActorKind; 7] = [
    ActorKind::Person,
    ActorKind::Government,
    ActorKind::Group,
    ActorKind::Organisation,
    ActorKind::Outlet,
    ActorKind::Nationality,
    ActorKind::Place,
];

/// How a number is limited.
fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::About => "about",
        Bound::MoreThan => "more than",
        Bound::AtLeast => "at least",
        Bound::LessThan => "less than",
        Bound::AtMost => "at most",
        Bound::Almost => "almost",
        Bound::Exactly => "exactly",
    }
}

/// A number in plain digits with bound, unit and what is counted: "more than 300,000 people", "3 to 5 percent",
/// "2016-12". Nothing where the article gives no value.
pub(super) fn reading(number: &Number) -> String {
    let mut words = value(number);
    if let (false, Some(of)) = (words.is_empty(), &number.of) {
        words.push(' ');
        words.push_str(&fold(of));
    }
    words
}

/// The number in its parts.
pub(super) fn written(number: &Number) -> Written {
    Written {
        amount: number
            .date
            .as_deref()
            .map_or_else(|| value(&Number { unit: None, ..number.clone() }), spoken_date),
        unit: number.unit.as_ref().map_or_else(String::new, |unit| units::counted(unit, is_one(number))),
        event: number.event.map_or_else(String::new, |e| e.words().to_owned()),
    }
}

/// The value of a number in plain digits with bound and unit.
fn value(number: &Number) -> String {
    if let Some(date) = &number.date {
        return date.to_string();
    }
    let Some(amount) = number.value else {
        return String::new();
    };
    let mut words = String::new();
    if let Some(b) = number.bound {
        words.push_str(bound(b));
        words.push(' ');
    }
    words.push_str(&grouped(&amount.low.normalize().to_string()));
    if amount.is_range() {
        words.push_str(" to ");
        words.push_str(&grouped(&amount.high.normalize().to_string()));
    }
    if let Some(unit) = &number.unit {
        words.push(' ');
        words.push_str(&units::counted(unit, is_one(number)));
    }
    words
}

/// A date of ISO 8601 for people: days stay as they are, which everyone reads alike, but a span is "2021-09 to 2021-12", and
/// of an unknown year a winter is "December to March".
fn spoken_date(iso: &str) -> String {
    let spoken = |end: &str| {
        let mut parts = end.strip_prefix("XXXX-").into_iter().flat_map(|rest| rest.split('-'));
        let number = parts.next().and_then(|part| part.parse().ok());
        let Some(name) = number.filter(|n| (1..=12).contains(n)).map(month) else { return end.to_owned() };
        parts.next().map_or_else(|| name.to_owned(), |day| format!("{} {name}", day.trim_start_matches('0')))
    };
    iso.split('/').map(spoken).collect::<Vec<_>>().join(" to ")
}

fn is_one(number: &Number) -> bool {
    number.value.is_some_and(|amount| !amount.is_range() && amount.low == Decimal::ONE)
}

/// Commas between the thousands.
fn grouped(digits: &str) -> String {
    let (whole, rest) = digits.split_once('.').map_or((digits, None), |(w, r)| (w, Some(r)));
    let (sign, whole) = whole.strip_prefix('-').map_or(("", whole), |w| ("-", w));
    let mut out = String::from(sign);
    for (i, c) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    if let Some(rest) = rest {
        out.push('.');
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn dates_are_for_people() {
        for (iso, want) in [
            ("2026-03-02", "2026-03-02"),
            ("2021-09/2021-12", "2021-09 to 2021-12"),
            ("XXXX-12/XXXX-03", "December to March"),
            ("XXXX-02-09", "9 February"),
            ("T14:30", "T14:30"),
            ("XXXX-99", "XXXX-99"),
        ] {
            assert_eq!(super::spoken_date(iso), want);
        }
    }

    #[test]
    fn groups_thousands() {
        for (digits, want) in [("5", "5"), ("1234", "1,234"), ("-1234567.5", "-1,234,567.5"), ("100", "100")]
        {
            assert_eq!(super::grouped(digits), want);
        }
    }
}
