//! Numerals: digits, words, both together, and fractions.

mod digits;
mod words;

use super::pieces::{Pieces, Shape};
use super::vocabulary::NumberWord;
use rust_decimal::Decimal;

/// A number by itself, without unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numeral {
    /// The piece after it.
    pub to: usize,
    /// The value; missing where it is vague ("dozens") or too large for a decimal.
    pub value: Option<Decimal>,
    /// The value before words of scale: 3.6 of "3.6 million".
    pub mantissa: Option<Decimal>,
    /// Power of ten of the words of scale: 6 of "3.6 million".
    pub scale: u32,
    /// How it is written.
    pub form: Form,
}

/// How a numeral is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// With digits, perhaps with a word of scale.
    Digits,
    /// In words.
    Words,
    /// As a part: "half", "two-thirds", "1/2".
    Fraction,
    /// A plural without a value: "dozens".
    Vague,
}

impl Numeral {
    /// The place of the last digit that the text shows: 10 for "50", 0.1 for "3.0", 100,000 for "3.6 million".
    pub fn quantum(&self) -> Option<Decimal> {
        let mantissa = self.mantissa?;
        let mut quantum = Decimal::ONE;
        if mantissa.scale() > 0 {
            quantum = Decimal::new(1, mantissa.scale());
        } else if !mantissa.is_zero() {
            let ten = Decimal::TEN;
            while (mantissa % quantum.checked_mul(ten)?).is_zero() {
                quantum = quantum.checked_mul(ten)?;
            }
        }
        quantum.checked_mul(power_of_ten(self.scale)?)
    }
}

/// Ten to the power of `exponent`, where a decimal can hold it.
pub(super) fn power_of_ten(exponent: u32) -> Option<Decimal> {
    (exponent <= 28).then(|| Decimal::from_i128_with_scale(10i128.pow(exponent), 0))
}

/// The numeral that starts at the piece `at`.
pub(super) fn find(p: &Pieces, at: usize) -> Option<Numeral> {
    if let Some(numeral) = negative(p, at) {
        return Some(numeral);
    }
    positive(p, at)
}

fn positive(p: &Pieces, at: usize) -> Option<Numeral> {
    let numeral = match p.get(at)?.shape {
        Shape::Digits => digits::find(p, at),
        Shape::Sign => digits::vulgar(p, at),
        Shape::Word => words::find(p, at),
        Shape::Break => None,
    }?;
    Some(words::and_a_part(p, numeral))
}

/// The numeral with a word of scale at `at`, and the piece after that: "75 USD million".
pub(super) fn scaled(p: &Pieces, numeral: Numeral, at: usize) -> Option<(Numeral, usize)> {
    let Some(NumberWord::Scale(power)) = role(p, at).filter(|_| numeral.scale == 0) else { return None };
    let value = numeral.value.and_then(|v| v.checked_mul(power_of_ten(power)?));
    Some((Numeral { value, scale: power, ..numeral }, at + 1))
}

/// "minus 5", "negative one", "-20", "−1.3".
fn negative(p: &Pieces, at: usize) -> Option<Numeral> {
    let word = p.any(at, &["minus", "negative"]);
    let sign = matches!(p.text(at), "-" | "−" | "–")
        && !p.glued(at)
        && p.glued(at + 1)
        && p.shaped(at + 1, Shape::Digits)
        && !p.shaped(at.wrapping_sub(1), Shape::Digits);
    if !word && !sign {
        return None;
    }
    let from = at + 1 + usize::from(word && p.hyphen(at + 1));
    let numeral = positive(p, from)?;
    (numeral.form != Form::Vague).then(|| Numeral {
        value: numeral.value.map(|v| -v),
        mantissa: numeral.mantissa.map(|v| -v),
        ..numeral
    })
}

/// What the word at `at` does in a numeral.
fn role(p: &Pieces, at: usize) -> Option<NumberWord> {
    p.sense(at)?.number
}
