//! What must hold for any text: totality, order, determinism; and for any pair of units: rounding is silent,
//! more than rounding is found.

use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};
use sourcelight::quantities::{self, Quantity};
use sourcelight::{Document, text::Text};

fn find(words: &str) -> Vec<Quantity> {
    let document = Document::from_text(words, Some("2026-03-04"));
    let text = Text::new(&document);
    let quantities = quantities::find(&text);
    quantities::check(&text, &quantities);
    quantities
}

fn findings(words: &str) -> Vec<String> {
    let document = Document::from_text(words, None);
    let text = Text::new(&document);
    let quantities = quantities::find(&text);
    quantities::check(&text, &quantities).into_iter().map(|d| d.statement.to_string()).collect()
}

fn well_formed(words: &str) {
    let quantities = find(words);
    let mut end = 0;
    for q in &quantities {
        assert!(q.span.start >= end && q.span.end <= words.len(), "{:?} of {words:?}", q.span);
        assert!(!q.span.is_empty() && words.get(q.span.range()).is_some());
        for span in [q.bound_span, q.of].into_iter().flatten() {
            assert!(words.get(span.range()).is_some_and(|s| !s.is_empty()));
        }
        end = q.span.end;
    }
    assert_eq!(quantities, find(words), "the same text gives the same numbers");
}

/// Texts that tempt a reader to look ahead without end. What takes more than linear time on them would not end.
#[test]
fn a_megabyte_of_anything_is_read() {
    for unit in ["1", "1,", "-", ",", "1–2, "] {
        find(&unit.repeat(1_000_000 / unit.len()));
    }
}

#[test]
fn long_repetitions_are_well_formed() {
    for unit in [
        "1.",
        "1/2",
        "12:",
        "a million ",
        "hundred and ",
        "one and a half and ",
        "5 to ",
        "between 5 and ",
        "$",
        "$1 ",
        "$1 50 cents ",
        "%",
        "1% to ",
        "3-, ",
        "1 in ",
        "May ",
        "last ",
        "the 1st ",
        "'s ",
        "of the ",
        "20 of the ",
        "5 km (",
        "(35 miles) ",
        "half of X's ",
        "two-",
        "U.S.",
        "a.m. ",
        "mid-",
        "10 red or ",
    ] {
        well_formed(&unit.repeat(20_000 / unit.len()));
    }
}

#[test]
fn values_too_large_are_left_out() {
    for words in ["9".repeat(60) + " people", "seven trillion trillion trillion trillion people".into()] {
        let found = find(&words);
        assert_eq!(found.len(), 1, "{words}");
        assert_eq!(found[0].value, None, "{words}");
    }
}

/// Units in pairs that newsrooms convert, with the exact factor from the first to the second.
const PAIRS: [(&str, &str, &str); 7] = [
    ("kilometres", "miles", "0.62137119223733396961743418436"),
    ("miles", "km", "1.609344"),
    ("metres", "feet", "3.2808398950131233595800524934"),
    ("feet", "metres", "0.3048"),
    ("kg", "pounds", "2.2046226218487758072297380135"),
    ("hectares", "acres", "2.4710538146716534224518281200"),
    ("mph", "km/h", "1.609344"),
];

/// A figure whose last digit shows how it is rounded: neither zero nor five.
fn figure() -> impl Strategy<Value = Decimal> {
    (1i64..100_000, 0u32..3)
        .prop_filter("the last digit shows the rounding", |(digits, _)| !matches!(digits % 10, 0 | 5))
        .prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(words in "\\PC{0,200}") {
        well_formed(&words);
    }

    #[test]
    fn any_mix_of_number_words_is_read(words in proptest::collection::vec(
        proptest::sample::select(vec![
            "1", "2016", "3,000", "0.5", "-", "–", " ", "to", "and", "half", "a", "million", "hundred", "of", "the", "$", "€",
            "%", "per", "cent", "km", "(", ")", "miles", "May", "Friday", "last", "year", "ago", "first", "third", "'s", "s",
            "/", ":", ".", ",", "am", "between", "more", "than", "people", "one", "in", "dozen", "m", "point", "\n", "minus",
        ]), 0..40)) {
        well_formed(&words.concat());
        well_formed(&words.join(" "));
    }

    #[test]
    fn a_rounded_conversion_is_silent(value in figure(), pair in 0..PAIRS.len(), places in 0u32..3) {
        let (from, to, factor) = PAIRS[pair];
        let exact = value * factor.parse::<Decimal>().unwrap();
        let rounded = exact.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
        prop_assume!(!rounded.is_zero());
        let words = format!("It is {value} {from} ({rounded} {to}) long.");
        prop_assert_eq!(findings(&words), Vec::<String>::new(), "{}", words);
    }

    #[test]
    fn more_than_rounding_is_found(value in figure(), pair in 0..PAIRS.len(), places in 0u32..3, off in 1i64..500, up: bool) {
        let (from, to, factor) = PAIRS[pair];
        let factor: Decimal = factor.parse().unwrap();
        let exact = value * factor;
        let place = Decimal::new(1, places);
        // Off by more than the roundings of both figures together.
        let room = Decimal::new(1, value.scale()) * factor + place;
        let shift = (room + Decimal::from(off) * place) * if up { Decimal::ONE } else { -Decimal::ONE };
        let wrong = (exact + shift).round_dp(places);
        prop_assume!(wrong > Decimal::ZERO && !(wrong / place % Decimal::from(5)).is_zero());
        let words = format!("It is {value} {from} ({wrong} {to}) long.");
        prop_assert_eq!(findings(&words).len(), 1, "{}", words);
    }
}
