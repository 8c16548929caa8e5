//! The other unit system: kilometres for miles, Celsius for Fahrenheit, acres for hectares.

use super::units::{self, Measure};
use super::{Amount, Quantity, Unit};
use rust_decimal::{Decimal, RoundingStrategy};
use smol_str::SmolStr;

/// Units that readers of one half of the world know, and those of the other half.
const OTHER: [(&str, &str); 26] = [
    ("kilometre", "mile"),
    ("metre", "foot"),
    ("centimetre", "inch"),
    ("millimetre", "inch"),
    ("mile", "kilometre"),
    ("nautical mile", "kilometre"),
    ("yard", "metre"),
    ("foot", "metre"),
    ("inch", "centimetre"),
    ("square kilometre", "square mile"),
    ("square metre", "square foot"),
    ("square mile", "square kilometre"),
    ("square foot", "square metre"),
    ("hectare", "acre"),
    ("acre", "hectare"),
    ("kilogram", "pound"),
    ("gram", "ounce"),
    ("pound", "kilogram"),
    ("ounce", "gram"),
    ("stone", "kilogram"),
    ("celsius", "fahrenheit"),
    ("fahrenheit", "celsius"),
    ("kilometre per hour", "mile per hour"),
    ("mile per hour", "kilometre per hour"),
    ("knot", "kilometre per hour"),
    ("barrel", "litre"),
];

/// The same amount in the other unit system, rounded to about as many digits as the text shows.
pub fn in_other_units(q: &Quantity) -> Option<(Amount, Unit)> {
    let own = units::named(&q.unit.as_ref()?.name)?;
    let (_, other) = OTHER.iter().find(|(name, _)| *name == own.name)?;
    let to = units::named(other)?;
    let (value, quanta) = (q.value?, q.quanta?);
    let amount = Amount {
        low: converted(own, to, value.low, quanta.0)?,
        high: converted(own, to, value.high, quanta.1)?,
    };
    Some((amount, Unit { name: to.name.into(), code: to.code.map(SmolStr::from) }))
}

fn converted(from: &Measure, to: &Measure, value: Decimal, quantum: Decimal) -> Option<Decimal> {
    let exact = from.convert(value, to, 0, 0)?;
    // A temperature has no digits that count: 0 °C is as exact as 40 °C.
    if from.dimension == "temperature" {
        return Some(exact.round_dp(quantum.scale()).normalize());
    }
    let places = digits(value.abs()) - digits(quantum) + 1;
    let kept = places.max(2);
    let drop = digits(exact.abs()) - kept;
    let rounded = if drop > 0 {
        let power = Decimal::from(10u64.checked_pow(u32::try_from(drop).ok()?)?);
        exact
            .checked_div(power)?
            .round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)
            .checked_mul(power)?
    } else {
        exact.round_dp_with_strategy(drop.unsigned_abs().min(6), RoundingStrategy::MidpointAwayFromZero)
    };
    Some(rounded.normalize())
}

/// The place of the first digit: 1 for 5, 3 for 500, 0 for 0.5.
fn digits(value: Decimal) -> i32 {
    let mut place = 0;
    let mut rest = value;
    while rest >= Decimal::ONE && place < 30 {
        rest /= Decimal::TEN;
        place += 1;
    }
    while rest < Decimal::new(1, 1) && !rest.is_zero() && place > -20 {
        rest *= Decimal::TEN;
        place -= 1;
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_about_as_many_digits() {
        for (value, from, to, want) in [
            ("50", "kilometre", "mile", "31"),
            ("5", "kilometre", "mile", "3.1"),
            ("1234", "kilometre", "mile", "766.8"),
            ("100", "hectare", "acre", "250"),
            ("40", "celsius", "fahrenheit", "104"),
            ("0.5", "inch", "centimetre", "1.3"),
            ("6000000", "barrel", "litre", "950000000"),
        ] {
            let (from, to) = (units::named(from).expect("a unit"), units::named(to).expect("a unit"));
            let value: Decimal = value.parse().expect("a number");
            let mut quantum = Decimal::new(1, value.scale());
            while value.scale() == 0 && (value % (quantum * Decimal::TEN)).is_zero() {
                quantum *= Decimal::TEN;
            }
            let found = converted(from, to, value, quantum).expect("a value");
            assert_eq!(found.to_string(), want, "{value} {}", from.name);
        }
    }
}
