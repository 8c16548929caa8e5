//! What single words mean to a reader of numbers: "thousand", "third", "March", "yesterday".

use crate::lexicon::{self, Listed};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// All meanings of one word; most words have one, "second" and "quarter" have several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Sense {
    /// As part of a numeral.
    pub number: Option<NumberWord>,
    /// As a place in an order: "third" is 3.
    pub ordinal: Option<u32>,
    /// As the lower part of a fraction: "thirds" is 3.
    pub denominator: Option<u32>,
    /// In the calendar.
    pub calendar: Option<Calendar>,
    /// It may start a number or date without meaning anything by itself: "a", "the", "Christmas".
    pub opener: bool,
}

/// The part that a word plays in a numeral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberWord {
    /// 0 to 19.
    Unit(u32),
    /// 20 to 90.
    Ten(u32),
    /// "hundred".
    Hundred,
    /// A power of ten as a word.
    Scale(u32),
    /// A power of ten as letters written onto digits.
    Suffix(u32),
    /// A number used as a noun: "dozen".
    Group(u32),
    /// A plural without a value: "dozens", "hundreds".
    Many,
}

/// The part that a word plays in a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Calendar {
    /// A month, 1 to 12; `short` for "Jan".
    Month { number: i8, short: bool },
    /// A day of the week, 1 is Monday; `short` for "Mon".
    Weekday { number: i8, short: bool },
    /// 1 spring to 4 winter.
    Season(i8),
    /// "week", "year".
    Period(Period),
    /// "yesterday": -1.
    RelativeDay(i8),
    /// "early", "mid", "late".
    Part(Part),
    /// "last": -1, "this": 0, "next": 1.
    Shift(i8),
    /// "sixties": 60.
    Decade(i16),
}

/// A stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Period {
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Year,
    Season,
    Decade,
    Century,
    Night,
    Morning,
    Afternoon,
    Evening,
}

/// A part of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Early,
    Mid,
    Late,
}

static WORDS: LazyLock<FxHashMap<&'static str, Sense>> = LazyLock::new(|| {
    let mut words: FxHashMap<&'static str, Sense> = FxHashMap::default();
    for row in lexicon::rows(include_str!("../../lexicon/number_words.tsv")) {
        let &[word, class, value] = row.as_slice() else {
            continue;
        };
        let value = value.parse().unwrap_or(0);
        let sense = words.entry(word).or_default();
        match class {
            "unit" => sense.number = Some(NumberWord::Unit(value)),
            "ten" => sense.number = Some(NumberWord::Ten(value)),
            "hundred" => sense.number = Some(NumberWord::Hundred),
            "scale" => sense.number = Some(NumberWord::Scale(value)),
            "suffix" => sense.number = Some(NumberWord::Suffix(value)),
            "group" => sense.number = Some(NumberWord::Group(value)),
            "many" => sense.number = Some(NumberWord::Many),
            "ordinal" => sense.ordinal = Some(value),
            "fraction" => sense.denominator = Some(value),
            "opener" => sense.opener = true,
            _ => {}
        }
    }
    for row in lexicon::rows(include_str!("../../lexicon/calendar_words.tsv")) {
        let &[word, class, value] = row.as_slice() else {
            continue;
        };
        words.entry(word).or_default().calendar = calendar(class, value.parse().unwrap_or(0));
    }
    words
});

fn calendar(class: &str, value: i16) -> Option<Calendar> {
    let number = value as i8;
    Some(match class {
        "month" | "month-short" => Calendar::Month { number, short: class == "month-short" },
        "weekday" | "weekday-short" => Calendar::Weekday { number, short: class == "weekday-short" },
        "season" => Calendar::Season(number),
        "period" => Calendar::Period(*PERIODS.get((value - 1) as usize)?),
        "relative-day" => Calendar::RelativeDay(number),
        "part" => Calendar::Part(*[Part::Early, Part::Mid, Part::Late].get((value - 1) as usize)?),
        "shift" => Calendar::Shift(number),
        "decade" => Calendar::Decade(value),
        _ => return None,
    })
}

/// In the order of the numbers in `lexicon/calendar_words.tsv`.
const PERIODS: [Period; 13] = [
    Period::Day,
    Period::Week,
    Period::Weekend,
    Period::Month,
    Period::Quarter,
    Period::Year,
    Period::Season,
    Period::Decade,
    Period::Century,
    Period::Night,
    Period::Morning,
    Period::Afternoon,
    Period::Evening,
];

/// What a word means, whatever the case of its letters.
pub(super) fn sense(word: &str) -> Option<&'static Sense> {
    listed(lexicon::known(word).listed)
}

/// What the word of this number in the short lists means.
pub(super) fn listed(word: Listed) -> Option<&'static Sense> {
    static SENSES: LazyLock<Vec<Option<&'static Sense>>> =
        LazyLock::new(|| Listed::table(|word| WORDS.get(word)));
    word.row(&SENSES)
}
