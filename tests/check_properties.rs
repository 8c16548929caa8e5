//! What every check owes for any figures: a correctly rounded one is silent, one that is off by more than its
//! rounding is found.

use jiff::civil::Date;
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};
use sourcelight::quantities::{self, FindingKind};
use sourcelight::{Document, text::Text};

fn findings(words: &str) -> Vec<FindingKind> {
    let document = Document::from_text(words, None);
    let text = Text::new(&document);
    let quantities = quantities::find(&text);
    quantities::check(&text, &quantities).into_iter().map(|d| d.kind).collect()
}

fn rounded(value: Decimal, places: u32) -> Decimal {
    let mut value = value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    value.rescale(places);
    value
}

/// More than what a percentage with this many decimals may be off: its last place, or two where tens are shown.
fn beyond(places: u32, off: i64) -> Decimal {
    let place = Decimal::new(1, places);
    place * Decimal::from(3) + place * Decimal::from(off)
}

fn part_of(part: i64, whole: i64) -> Decimal {
    Decimal::from(part) * Decimal::ONE_HUNDRED / Decimal::from(whole)
}

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn shares(part in 2i64..999, rest in 1i64..999, places in 0u32..3, off in 0i64..30, up: bool) {
        let whole = part + rest;
        prop_assume!(whole < 1_000);
        let exact = part_of(part, whole);
        let right = rounded(exact, places);
        prop_assert_eq!(findings(&format!("The list took {part} of {whole} seats, or {right}%.")), vec![]);
        let shift = beyond(places, off);
        let wrong = rounded(if up { exact + shift } else { exact - shift }, places);
        prop_assume!(wrong > Decimal::ZERO);
        let words = format!("The list took {part} of {whole} seats, or {wrong}%.");
        prop_assert_eq!(findings(&words), vec![FindingKind::Share], "{}", words);
    }

    #[test]
    fn totals(parts in proptest::collection::vec(2i64..300, 2..5), off in 1i64..50, up: bool) {
        let nouns = ["golds", "silvers", "bronzes", "shields"];
        let list: Vec<_> = parts.iter().zip(nouns).map(|(n, noun)| format!("{n} {noun}")).collect();
        let (last, first) = list.split_last().expect("two parts at least");
        let list = format!("{} and {last}", first.join(", "));
        let sum: i64 = parts.iter().sum();
        prop_assume!(sum < 900);
        prop_assert_eq!(findings(&format!("The club won {sum} medals: {list}.")), vec![]);
        let wrong = if up { sum + off } else { sum - off };
        prop_assume!(wrong > parts.len() as i64);
        let words = format!("The club won {wrong} medals: {list}.");
        prop_assert_eq!(findings(&words), vec![FindingKind::Total], "{}", words);
    }

    #[test]
    fn changes(from in 100i64..999, to in 100i64..999, places in 0u32..3, off in 0i64..30, up: bool) {
        prop_assume!(from != to);
        let exact = part_of(to - from, from);
        let verb = if from < to { "rose" } else { "fell" };
        let right = rounded(exact.abs(), places);
        prop_assume!(!right.is_zero());
        prop_assert_eq!(findings(&format!("Sales {verb} {right}% from {from} to {to}.")), vec![]);
        let shift = beyond(places, off);
        let wrong = rounded(if up { exact.abs() + shift } else { exact.abs() - shift }, places);
        prop_assume!(wrong > Decimal::ZERO);
        // Figures may take the unit that the sentence gives once, and the difference of two percentages is a change too.
        prop_assume!((wrong - Decimal::from((to - from).abs())).abs() > Decimal::from(2));
        let words = format!("Sales {verb} {wrong}% from {from} to {to}.");
        prop_assert_eq!(findings(&words), vec![FindingKind::Change], "{}", words);
    }

    #[test]
    fn ranges(a in 30i64..100_000, b in 30i64..100_000) {
        // Four bare digits may be a year, and from one year to another nothing is counted.
        prop_assume!(!(1_000..2_200).contains(&a) && !(1_000..2_200).contains(&b));
        let words = format!("Between {a} and {b} people came.");
        let wanted = if a > b { vec![FindingKind::Range] } else { vec![] };
        prop_assert_eq!(findings(&words), wanted, "{}", words);
    }

    #[test]
    fn weekdays(year in 1900i16..2100, month in 1i8..13, day in 1i8..29, off in 0usize..7) {
        let date = Date::new(year, month, day).expect("a day of the calendar");
        let right = date.weekday().to_monday_zero_offset() as usize;
        let name = DAYS[(right + off) % 7];
        let month = MONTHS[month as usize - 1];
        let wanted = if off == 0 { vec![] } else { vec![FindingKind::Weekday] };
        for words in [format!("They met on {name}, {day} {month} {year}."), format!("They met on {name}, {month} {day}, {year}.")] {
            prop_assert_eq!(findings(&words), wanted.clone(), "{}", words);
        }
    }
}
