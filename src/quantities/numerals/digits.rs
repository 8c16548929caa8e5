//! Numerals that begin with digits: "3,000", "1 414 021", "2.5bn", "4 hundred million", "1/2", "2½".

use super::{Form, Numeral, power_of_ten, role};
use crate::quantities::pieces::{Pieces, Shape};
use crate::quantities::vocabulary::NumberWord;
use rust_decimal::Decimal;
use smol_str::{SmolStr, format_smolstr};

/// The numeral in digits at `at`, with the words of scale after it.
pub(super) fn find(p: &Pieces, at: usize) -> Option<Numeral> {
    if let Some(fraction) = slash(p, at) {
        return Some(fraction);
    }
    let (mut mantissa, mut to) = grouped(p, at);
    if p.glued(to)
        && let Some(part) = vulgar_value(p, to)
    {
        mantissa = mantissa.and_then(|m| m.checked_add(part));
        to += 1;
    }
    let mut scale = 0u32;
    if p.glued(to) && suffix(p, to).is_some() {
        scale = suffix(p, to).unwrap_or(0);
        to += 1;
    } else {
        // "3.6 million", "30-million", "4 hundred million", "$5 bn".
        while let Some(power) = scale_word(p, to) {
            scale = scale.saturating_add(power);
            to += 1 + usize::from(p.hyphen(to));
        }
    }
    let value = mantissa.and_then(|m| m.checked_mul(power_of_ten(scale)?));
    Some(Numeral { to, value, mantissa, scale, form: Form::Digits })
}

/// A word of scale at `at`, or after a hyphen at `at`.
fn scale_word(p: &Pieces, at: usize) -> Option<u32> {
    let word = at + usize::from(p.hyphen(at));
    match role(p, word)? {
        NumberWord::Scale(power) => Some(power),
        NumberWord::Hundred => Some(2),
        // Letters apart from the digits: only those that nothing else is written with.
        NumberWord::Suffix(power) => p.any(word, &["bn", "mn", "mln", "bln", "tn", "trn"]).then_some(power),
        _ => None,
    }
}

/// Letters of scale written onto digits. A lone "m" may be metres: the unit decides, see `units`.
fn suffix(p: &Pieces, at: usize) -> Option<u32> {
    let Some(NumberWord::Suffix(power)) = role(p, at) else {
        return None;
    };
    let text = p.text(at);
    let million = matches!(text, "m" | "M") && super::super::units::million_not_metres(p, at);
    let billion = matches!(text, "b" | "B") && super::super::money::sign_before(p, at - 1);
    let plain = !matches!(text, "m" | "M" | "b" | "B");
    (million || billion || plain).then_some(power)
}

/// Digits with their groups: commas inside the piece, or spaces between pieces ("1 414 021").
fn grouped(p: &Pieces, at: usize) -> (Option<Decimal>, usize) {
    let text = p.text(at);
    let mut to = at + 1;
    let group = |i: usize| {
        p.shaped(i, Shape::Digits) && !p.glued(i) && p.text(i).len() == 3 && !p.text(i).contains(['.', ','])
    };
    if text.len() <= 3 && !text.contains(['.', ',']) && !text.starts_with('0') && group(to) {
        let mut all = text.to_owned();
        while group(to) && all.len() < 30 {
            all.push_str(p.text(to));
            to += 1;
        }
        // One group after a plain space is rather the next number ("400 737 jets"), unless it is all zeros.
        let space = p.between(at, at + 1);
        let sure = to - at > 2 || p.is(at + 1, "000") || space.contains(['\u{a0}', '\u{202f}', '\u{2009}']);
        // A number that goes on otherwise is not a group: "10 123 4567".
        if sure && !p.shaped(to, Shape::Digits) {
            return (all.parse().ok(), to);
        }
        to = at + 1;
    }
    (plain(text), to)
}

/// The value of digits with commas and a point.
fn plain(text: &str) -> Option<Decimal> {
    // Longer than a decimal can hold: the digits are shown, the value is not guessed.
    if text.len() > 36 {
        return None;
    }
    let digits: SmolStr = text.chars().filter(|c| *c != ',').collect();
    let whole = if digits.starts_with('.') { format_smolstr!("0{digits}") } else { digits };
    Decimal::from_str_exact(&whole).ok()
}

/// "1/2", "1⁄32".
fn slash(p: &Pieces, at: usize) -> Option<Numeral> {
    let bar = matches!(p.text(at + 1), "/" | "⁄") && p.glued(at + 1) && p.glued(at + 2);
    if !bar || !p.shaped(at + 2, Shape::Digits) || matches!(p.text(at + 3), "/" | "⁄") {
        return None;
    }
    let upper: u32 = p.text(at).parse().ok()?;
    let lower: u32 = p.text(at + 2).parse().ok()?;
    let known = matches!(lower, 2..=12 | 16 | 32 | 64 | 100 | 128);
    if !(0 < upper && upper < lower && known) || p.is(at.wrapping_sub(1), "/") {
        return None;
    }
    let value = Decimal::from(upper).checked_div(Decimal::from(lower));
    Some(Numeral { to: at + 3, value, mantissa: None, scale: 0, form: Form::Fraction })
}

/// One character that is a fraction: "½".
pub(super) fn vulgar(p: &Pieces, at: usize) -> Option<Numeral> {
    let value = vulgar_value(p, at);
    value?;
    Some(Numeral { to: at + 1, value, mantissa: None, scale: 0, form: Form::Fraction })
}

fn vulgar_value(p: &Pieces, at: usize) -> Option<Decimal> {
    let (upper, lower) = match p.text(at) {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅖" => (2, 5),
        "⅗" => (3, 5),
        "⅘" => (4, 5),
        "⅙" => (1, 6),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        _ => return None,
    };
    Decimal::from(upper).checked_div(Decimal::from(lower))
}
