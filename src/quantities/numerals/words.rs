//! Numerals in words: "twenty-one", "three hundred and five thousand", "a dozen", "two-thirds", "half a million".

use super::{Form, Numeral, power_of_ten, role};
use crate::quantities::pieces::Pieces;
use crate::quantities::vocabulary::NumberWord;
use rust_decimal::Decimal;

/// The numeral in words at `at`.
pub(super) fn find(p: &Pieces, at: usize) -> Option<Numeral> {
    if let Some(NumberWord::Many) = role(p, at) {
        return Some(many(p, at));
    }
    if let Some(part) = fraction(p, at) {
        return Some(part);
    }
    let article = p.any(at, &["a", "an", "another"]);
    let start = at + usize::from(article) + usize::from(article && p.is(at + 1, "further"));
    if article
        && !matches!(role(p, start), Some(NumberWord::Hundred | NumberWord::Scale(_) | NumberWord::Group(_)))
    {
        return None;
    }
    // A lone word of scale belongs to something else ("the million-strong march" has its article before it).
    if !article && matches!(role(p, start)?, NumberWord::Suffix(_) | NumberWord::Many) {
        return None;
    }
    let numeral = Count::read(p, start)?;
    // "several hundred", "a few thousand": how many is left open.
    let lone = !article && !matches!(role(p, start)?, NumberWord::Unit(_) | NumberWord::Ten(_));
    Some(if lone { Numeral { value: None, mantissa: None, form: Form::Vague, ..numeral } } else { numeral })
}

/// "dozens", "tens of thousands", "hundreds of millions": no value is given.
fn many(p: &Pieces, at: usize) -> Numeral {
    let mut to = at + 1;
    while p.is(to, "of") && matches!(role(p, to + 1), Some(NumberWord::Many)) {
        to += 2;
    }
    Numeral { to, value: None, mantissa: None, scale: 0, form: Form::Vague }
}

/// A cardinal in words while it is read: groups below a thousand, and what they add up to.
#[derive(Default)]
struct Count {
    total: Option<Decimal>,
    group: u32,
    last: Option<NumberWord>,
    /// Power of the lowest scale so far.
    scale: Option<u32>,
    overflow: bool,
}

impl Count {
    fn read(p: &Pieces, start: usize) -> Option<Numeral> {
        let mut count = Self { total: Some(Decimal::ZERO), ..Self::default() };
        let mut to = start;
        let mut at = start;
        while let Some(word) = role(p, at).filter(|w| count.takes(*w)) {
            count.add(word);
            to = at + 1;
            at = to + usize::from(p.hyphen(to));
            let joins = matches!(count.last, Some(NumberWord::Hundred | NumberWord::Scale(_)));
            let small = matches!(role(p, at + 1), Some(NumberWord::Unit(_) | NumberWord::Ten(_)));
            // "and" joins within a numeral only below a hundred or a scale; "two hundred and three million" too.
            // "two million and one half" is a part, read later.
            let part = joins && small && share(p, at + 1).is_some();
            if joins && p.is(at, "and") && small && !part && count.joins(role(p, at + 2)) {
                at += 1;
            }
        }
        if to == start {
            return None;
        }
        Some(count.numeral(p, to))
    }

    fn takes(&self, word: NumberWord) -> bool {
        use NumberWord::{Group, Hundred, Scale, Ten, Unit};
        match word {
            Unit(n) => match self.last {
                None | Some(Hundred | Scale(_)) => true,
                Some(Ten(_)) => (1..10).contains(&n),
                _ => false,
            },
            Ten(_) => matches!(self.last, None | Some(Hundred | Scale(_))),
            Hundred => match self.last {
                None => true,
                Some(Unit(_) | Ten(_)) => self.group < 100,
                _ => false,
            },
            Scale(_) => true,
            Group(_) => matches!(self.last, None | Some(Unit(_) | Ten(_) | Hundred)),
            _ => false,
        }
    }

    /// Whether a number word may follow "and" here; after it may come a scale smaller than the last.
    const fn joins(&self, after: Option<NumberWord>) -> bool {
        !matches!((self.last, after), (Some(NumberWord::Scale(_)), Some(NumberWord::Scale(_))))
    }

    fn add(&mut self, word: NumberWord) {
        match word {
            NumberWord::Unit(n) | NumberWord::Ten(n) => self.group += n,
            NumberWord::Hundred => self.group = self.group.max(1) * 100,
            NumberWord::Group(n) => self.group = self.group.max(1) * n,
            NumberWord::Scale(power) => self.scale_by(power),
            NumberWord::Suffix(_) | NumberWord::Many => {}
        }
        self.last = Some(word);
    }

    fn scale_by(&mut self, power: u32) {
        let factor = power_of_ten(power);
        let group = Decimal::from(self.group);
        let lower = self.scale.is_some_and(|s| power < s);
        self.total = match (self.total, factor) {
            // "three million two hundred thousand": the new scale holds for the last group alone.
            (Some(total), Some(f)) if lower && self.group > 0 => {
                group.checked_mul(f).and_then(|g| total.checked_add(g))
            }
            // "two hundred thousand million", "a million".
            (Some(total), Some(f)) => total
                .checked_add(group)
                .map(|t| if t.is_zero() { Decimal::ONE } else { t })
                .and_then(|t| t.checked_mul(f)),
            _ => None,
        };
        self.overflow |= self.total.is_none();
        self.group = 0;
        self.scale = Some(power);
    }

    fn numeral(self, p: &Pieces, to: usize) -> Numeral {
        let value = self.total.and_then(|t| t.checked_add(Decimal::from(self.group)));
        let (value, to) = decimals(p, value, to);
        let scale = if self.group == 0 { self.scale.unwrap_or(0) } else { 0 };
        let mantissa = value.and_then(|v| v.checked_div(power_of_ten(scale)?)).map(|m| m.normalize());
        Numeral { to, value, mantissa, scale, form: Form::Words }
    }
}

/// "five point five", "nought point nought three".
fn decimals(p: &Pieces, value: Option<Decimal>, to: usize) -> (Option<Decimal>, usize) {
    let digit = |i: usize| match role(p, i) {
        Some(NumberWord::Unit(n)) => Some(n),
        _ => None,
    };
    if !p.is(to, "point") || digit(to + 1).is_none() {
        return (value, to);
    }
    let mut text = String::new();
    let mut at = to + 1;
    while let Some(n) = digit(at).filter(|_| text.len() < 20) {
        text.push_str(&n.to_string());
        at += 1;
    }
    let part = format!("0.{text}").parse::<Decimal>().ok();
    (value.zip(part).and_then(|(v, d)| v.checked_add(d)), at)
}

/// A part of one: "half", "a third of", "two-thirds", "three quarters", "half a million", "a quarter billion".
fn fraction(p: &Pieces, at: usize) -> Option<Numeral> {
    let (upper, lower, to) = share(p, at)?;
    let part = Decimal::from(upper).checked_div(Decimal::from(lower))?;
    // "half a million", "a quarter of a million", "three quarters billion".
    let mut scaled = to + usize::from(p.is(to, "of") && p.any(to + 1, &["a", "an"]));
    scaled += usize::from(p.any(scaled, &["a", "an"]));
    let power = match role(p, scaled) {
        Some(NumberWord::Scale(power)) => power_of_ten(power).map(|f| (f, power)),
        Some(NumberWord::Group(n)) => Some((Decimal::from(n), 0)),
        _ => None,
    };
    if let Some((factor, scale)) = power {
        let value = part.checked_mul(factor).map(|v| v.normalize());
        return Some(Numeral { to: scaled + 1, value, mantissa: Some(part), scale, form: Form::Words });
    }
    // "above one quarter", "less than a third"
    let limited = p.any(at.wrapping_sub(1), &["above", "below", "than", "over", "under", "nearly", "almost"]);
    let named = upper > 1 || p.is(at, "half") || p.is(to, "of") || p.hyphen(to - 2) || limited;
    named.then_some(Numeral { to, value: Some(part), mantissa: None, scale: 0, form: Form::Fraction })
}

/// Upper and lower number of a part in words, and the piece after it.
fn share(p: &Pieces, at: usize) -> Option<(u32, u32, usize)> {
    let lower = |i: usize| {
        let sense = p.sense(i)?;
        sense.denominator.or(sense.ordinal.filter(|n| *n > 2))
    };
    if p.is(at, "half") {
        return half(p, at).then_some((1, 2, at + 1));
    }
    let upper = match role(p, at) {
        Some(NumberWord::Unit(n)) if n > 0 => n,
        None if p.any(at, &["a", "an"]) => 1,
        _ => return None,
    };
    let word = at + 1 + usize::from(p.hyphen(at + 1));
    let lower = lower(word)?;
    // The ordinal is singular after one and the plural is a denominator of its own: "two third places" is none.
    let plural = p.sense(word).is_some_and(|s| s.denominator.is_some() && s.ordinal.is_none());
    (upper == 1 || plural).then_some((upper, lower, word + 1))
}

/// Whether "half" at `at` is a number: not "the second half", "half-time", "in half".
fn half(p: &Pieces, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let period = p.sense(before).is_some_and(|s| s.ordinal.is_some())
        || p.any(
            before,
            &["other", "latter", "better", "opening", "front", "back", "top", "bottom", "in", "last"],
        );
    let scale = matches!(role(p, at + 1), Some(NumberWord::Scale(_)));
    let whole = p.any(
        at + 1,
        &["of", "a", "an", "the", "its", "their", "his", "her", "our", "all", "that", "those", "these"],
    );
    let amount =
        p.any(before, &["by", "about", "around", "almost", "nearly", "over", "than", "only", "least"]);
    !period && !p.hyphen(at + 1) && (scale || whole || amount)
}

/// A part after a numeral: "two and a half", "3 million and a half", "three and one fourth".
pub(super) fn and_a_part(p: &Pieces, numeral: Numeral) -> Numeral {
    // "five-and-a-half" has hyphens all along.
    let hyphen = |i: usize| usize::from(p.hyphen(i));
    let and = numeral.to + hyphen(numeral.to);
    if matches!(numeral.form, Form::Vague | Form::Fraction) || !p.is(and, "and") {
        return numeral;
    }
    let one = and + 1 + hyphen(and + 1);
    let noun = one + 1 + hyphen(one + 1);
    let half = p.any(one, &["a", "one"]) && p.is(noun, "half");
    let part = if half { Some((1, 2, noun + 1)) } else { share(p, one) };
    let Some((upper, lower, mut to)) = part.filter(|(_, lower, _)| *lower > 1) else {
        return numeral;
    };
    let Some(part) = Decimal::from(upper).checked_div(Decimal::from(lower)) else {
        return numeral;
    };
    // "two and a half million" scales both, "one million and a half" scales the half as well.
    let mut scale = numeral.scale;
    if numeral.scale == 0 {
        if let Some(NumberWord::Scale(power)) = role(p, to) {
            scale = power;
            to += 1;
        } else if !half && !p.hyphen(to - 2) && p.is(one, "a") {
            // "two and a third": rather an ordinal.
            return numeral;
        }
    }
    let mantissa = numeral.mantissa.and_then(|m| m.checked_add(part));
    let value = mantissa.and_then(|m| m.checked_mul(power_of_ten(scale)?)).map(|v| v.normalize());
    Numeral { to, value, mantissa, scale, form: numeral.form }
}
