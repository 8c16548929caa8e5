//! What a finding says: a sentence with places, and what stands in them.
//!
//! The checks give it in parts, so that it can be said in any language: the sentences stand in the extension's messages
//! as well, and each reader's browser writes the numbers and dates. In English it is written here.

use super::checks::grouped;
use super::{Amount, Event};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::fmt::{self, Display, Formatter};

/// A sentence and its terms, in the order of its places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Statement {
    /// Which sentence.
    pub pattern: Pattern,
    /// What stands in its places.
    pub terms: Vec<Term>,
}

impl Statement {
    /// A sentence with its terms.
    pub(crate) const fn new(pattern: Pattern, terms: Vec<Term>) -> Self {
        Self { pattern, terms }
    }
}

/// A sentence with places for terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Pattern {
    /// An amount in another unit.
    Conversion,
    /// A part of a whole in hundredths.
    Share,
    /// The two ends of a range.
    Range,
    /// A part that is more than its whole.
    Part,
    /// Parts and what they come to.
    Sum,
    /// By how much something rose.
    RiseBy,
    /// By how much something fell.
    FallBy,
    /// That something rose.
    Rise,
    /// That something fell.
    Fall,
    /// How many times as much it became.
    Times,
    /// The day of the week of a date.
    Weekday,
    /// The age of who was born in a year.
    Birth,
    /// What two sources say.
    Accounts,
    /// What two places of the article say.
    Figures,
    /// Two claims.
    Claims,
}

impl Pattern {
    /// Every pattern, in the order of the type. The extension's messages are checked against this list.
    pub const ALL: [Self; 15] = [
        Self::Conversion,
        Self::Share,
        Self::Range,
        Self::Part,
        Self::Sum,
        Self::RiseBy,
        Self::FallBy,
        Self::Rise,
        Self::Fall,
        Self::Times,
        Self::Weekday,
        Self::Birth,
        Self::Accounts,
        Self::Figures,
        Self::Claims,
    ];

    /// The sentence in English; `$1` is the place of the first term.
    pub const fn english(self) -> &'static str {
        match self {
            Self::Conversion => "$1 is $2; the text says $3",
            Self::Share => "$1 of $2 is $3; the text says $4",
            Self::Range => "$1 is more than $2; the text says between $1 and $2",
            Self::Part => "$1 $2 cannot be among $3 $4",
            Self::Sum => "$1 = $2; the text says $3",
            Self::RiseBy => "From $1 to $2 is a rise of $3; the text says $4",
            Self::FallBy => "From $1 to $2 is a fall of $3; the text says $4",
            Self::Rise => "From $1 to $2 is a rise; the text says “$3”",
            Self::Fall => "From $1 to $2 is a fall; the text says “$3”",
            Self::Times => "From $1 to $2 is $3 times as much; the text says “$4”",
            Self::Weekday => "$1 is a $2; the text says $3",
            Self::Birth => "Born in $1, one is $2 or $3 in $4; the text says $5",
            Self::Accounts => "$1: $2 $3; $4: $5 $3",
            Self::Figures => "$1 $3 in one place, $2 in another",
            Self::Claims => "$1; $2",
        }
    }
}

/// What stands in a place of a sentence. Numbers are exact, as decimal strings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Term {
    /// A number.
    Number {
        /// The number.
        #[cfg_attr(feature = "typescript", ts(as = "String"))]
        #[serde(with = "rust_decimal::serde::str")]
        value: Decimal,
    },
    /// Numbers that are added.
    Sum {
        /// The numbers, each as an amount without range.
        values: Vec<Amount>,
    },
    /// Hundredths.
    Percent {
        /// How many.
        #[cfg_attr(feature = "typescript", ts(as = "String"))]
        #[serde(with = "rust_decimal::serde::str")]
        value: Decimal,
    },
    /// A difference of hundredths.
    Points {
        /// How many.
        #[cfg_attr(feature = "typescript", ts(as = "String"))]
        #[serde(with = "rust_decimal::serde::str")]
        value: Decimal,
    },
    /// An amount with the symbol of its unit.
    Measure {
        /// How much.
        value: Amount,
        /// "km", "mi", "°C".
        symbol: String,
    },
    /// A year, or an age in years.
    Year {
        /// The year.
        year: i16,
    },
    /// A day.
    Day {
        /// ISO 8601, `2026-03-04`.
        date: String,
    },
    /// A day of the week.
    Weekday {
        /// From 1 for Monday to 7.
        number: i8,
    },
    /// What happened to the people counted.
    Event {
        /// What.
        event: Event,
    },
    /// Words of the article.
    Words {
        /// As they stand there.
        text: String,
    },
}

impl Term {
    /// A number, or hundredths.
    pub(crate) const fn figure(value: Decimal, percent: bool) -> Self {
        if percent { Self::Percent { value } } else { Self::Number { value } }
    }

    /// Words of the article.
    pub(crate) fn words(text: &str) -> Self {
        Self::Words { text: text.to_owned() }
    }
}

/// In English.
impl Display for Statement {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let mut pieces = self.pattern.english().split('$');
        f.write_str(pieces.next().unwrap_or_default())?;
        for piece in pieces {
            let mut rest = piece.chars();
            // A place has one digit.
            let place = rest.next().and_then(|digit| digit.to_digit(10)).unwrap_or_default();
            if let Some(term) = (place as usize).checked_sub(1).and_then(|index| self.terms.get(index)) {
                write!(f, "{term}")?;
            }
            f.write_str(rest.as_str())?;
        }
        Ok(())
    }
}

/// In English.
impl Display for Term {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Number { value } => f.write_str(&grouped(*value)),
            Self::Sum { values } => {
                let values: Vec<_> = values.iter().map(|value| grouped(value.low)).collect();
                f.write_str(&values.join(" + "))
            }
            Self::Percent { value } => write!(f, "{}%", grouped(*value)),
            Self::Points { value } if *value == Decimal::ONE => f.write_str("1 point"),
            Self::Points { value } => write!(f, "{} points", grouped(*value)),
            Self::Measure { value, symbol } if value.is_range() => {
                write!(f, "{} to {} {symbol}", grouped(value.low), grouped(value.high))
            }
            Self::Measure { value, symbol } => write!(f, "{} {symbol}", grouped(value.low)),
            Self::Year { year } => write!(f, "{year}"),
            Self::Day { date } => f.write_str(&day(date).unwrap_or_else(|| date.clone())),
            Self::Weekday { number } => f.write_str(weekday(*number)),
            Self::Event { event } => f.write_str(event.words()),
            Self::Words { text } => f.write_str(text),
        }
    }
}

/// "4 March 2026".
fn day(date: &str) -> Option<String> {
    let date: jiff::civil::Date = date.parse().ok()?;
    Some(format!("{} {} {}", date.day(), month(date.month()), date.year()))
}

const fn weekday(number: i8) -> &'static str {
    match number {
        1 => "Monday",
        2 => "Tuesday",
        3 => "Wednesday",
        4 => "Thursday",
        5 => "Friday",
        6 => "Saturday",
        _ => "Sunday",
    }
}

/// The name of a month, from 1 for January to 12.
pub(crate) const fn month(number: i8) -> &'static str {
    match number {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

#[cfg(test)]
mod tests {
    use super::{Pattern, Statement, Term};
    use rust_decimal::Decimal;

    #[test]
    fn every_term_stands_in_its_place() {
        let terms = vec![Term::words("12"), Term::words("14"), Term::words("killed")];
        let said = Statement::new(Pattern::Figures, terms);
        assert_eq!(said.to_string(), "12 killed in one place, 14 in another");
    }

    #[test]
    fn a_day_and_points_are_written_as_english_does() {
        let day = Term::Day { date: "2026-03-04".into() };
        assert_eq!(day.to_string(), "4 March 2026");
        for (value, want) in [(Decimal::ONE, "1 point"), (Decimal::TWO, "2 points")] {
            assert_eq!(Term::Points { value }.to_string(), want);
        }
    }
}
