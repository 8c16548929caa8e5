//! The engine's kinds under the names that the scorers use.

use crate::annotate::Range;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use serde_json::{Value, json};
use sourcelight::Document;
use sourcelight::attributions::ClaimClass;
use sourcelight::names::ActorKind;
use sourcelight::quantities::{Amount, Bound, NumberKind, Quantity, singular_head};

/// The type of an actor.
pub fn actor(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "PERSON",
        ActorKind::Organisation | ActorKind::Group | ActorKind::Government | ActorKind::Outlet => "ORG",
        ActorKind::Nationality => "NORP",
        ActorKind::Place => "PLACE",
    }
}

/// The class of a claim.
pub fn class(class: ClaimClass) -> &'static str {
    match class {
        ClaimClass::Speech => "speech",
        ClaimClass::Belief => "belief",
        ClaimClass::Intention => "intention",
        ClaimClass::Evidence => "evidence",
        ClaimClass::Decree => "decree",
        // The scorers know no questions: to ask is to say.
        ClaimClass::Question => "speech",
    }
}

/// A number with its value as JSON.
#[derive(Serialize)]
pub struct Number {
    start: usize,
    end: usize,
    kind: &'static str,
    /// A number, `[low, high]`, or an ISO 8601 string.
    value: Value,
    unit: Option<String>,
    /// Intervals in mathematical notation that it may be read as: `[5000,)` for "at least 5,000".
    #[serde(skip_serializing_if = "Vec::is_empty")]
    alts: Vec<String>,
}

/// A date with an open year as `--12-15` (ISO 8601:2000), a time of day with its seconds.
fn iso(date: &str) -> String {
    match date.strip_prefix('T') {
        Some(time) if time.len() == 5 => format!("{time}:00"),
        Some(time) => time.to_owned(),
        None => date.replace("XXXX-", "--"),
    }
}

/// A quantity as the scorers want it; the noun that a plain count counts stands as its unit.
pub fn number(document: &Document, quantity: &Quantity, [start, end]: Range) -> Number {
    let counted = || quantity.of.map(|of| singular_head(document.slice(of)));
    // "aged 87" names no unit.
    let unnamed = quantity.kind == NumberKind::Age
        && document.slice(quantity.span).bytes().filter(u8::is_ascii_alphabetic).count() <= "age ".len();
    let unit = quantity.unit.as_ref().map(|u| if unnamed { "age".to_owned() } else { u.name.to_string() });
    Number {
        start,
        end,
        kind: kind(quantity),
        value: quantity.date.as_ref().map_or_else(|| value(quantity.value), |d| json!(iso(d))),
        unit: if quantity.kind == NumberKind::Count { unit.or_else(counted) } else { unit },
        alts: intervals(quantity),
    }
}

/// The intervals of a limited number or of a range. Whether a range holds its ends is seldom said.
fn intervals(quantity: &Quantity) -> Vec<String> {
    let Some(Amount { low, high }) = quantity.value.filter(|_| quantity.date.is_none()) else {
        return Vec::new();
    };
    let (low, high) = (low.normalize(), high.normalize());
    if low != high {
        return ["[]", "[)", "(]", "()"]
            .map(|ends| format!("{}{low},{high}{}", &ends[..1], &ends[1..]))
            .to_vec();
    }
    match quantity.bound {
        Some(Bound::MoreThan) => vec![format!("({low},)")],
        Some(Bound::AtLeast) => vec![format!("[{low},)")],
        Some(Bound::LessThan) => vec![format!("(,{low})")],
        Some(Bound::AtMost) => vec![format!("(,{low}]")],
        Some(Bound::Exactly) => vec![format!("[{low},{low}]")],
        Some(Bound::About | Bound::Almost) | None => Vec::new(),
    }
}

fn value(amount: Option<Amount>) -> Value {
    match amount {
        None => Value::Null,
        Some(a) if a.is_range() => json!([a.low.to_f64(), a.high.to_f64()]),
        Some(a) => json!(a.low.to_f64()),
    }
}

fn kind(quantity: &Quantity) -> &'static str {
    match quantity.kind {
        NumberKind::Date => "date",
        NumberKind::Time => "time",
        _ if quantity.value.is_some_and(|a| a.is_range()) => "range",
        NumberKind::Count | NumberKind::Ratio => "number",
        NumberKind::Money => "currency",
        NumberKind::Percentage => "percentage",
        NumberKind::Measure => "dimension",
        NumberKind::Duration => "duration",
        NumberKind::Age => "age",
        NumberKind::Ordinal => "ordinal",
    }
}
