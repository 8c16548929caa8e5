//! One count of people with what identifies it: event, noun, days, places, source.

use crate::attributions::{self, Attribution, SourceKind};
use crate::entities::Entities;
use crate::names::ActorKind;
use crate::offsets::Span;
use crate::quantities::{Bound, Event, NumberKind, Quantity, singular_head};
use crate::text::{Text, is_one};
use rust_decimal::Decimal;

/// A count of people to whom something happened.
#[derive(Debug)]
pub(super) struct Account<'a> {
    /// Index of the quantity.
    pub index: usize,
    pub event: Event,
    /// The noun with its modifiers, in small letters, the head in the singular.
    pub noun: String,
    /// The least and the most that it allows; nothing where it is open.
    pub least: Option<Decimal>,
    pub most: Option<Decimal>,
    /// The value as printed, for the statement.
    pub words: &'a str,
    pub sentence: usize,
    pub block: usize,
    /// The words of the source, and the actor where it is one.
    pub source: Option<(&'a str, Option<usize>)>,
    /// Days and years named in the sentence.
    pub days: Vec<&'a str>,
    /// Entities of places named in the sentence.
    pub places: Vec<usize>,
    /// Whether something new may be what it happened by: "a roadside bomb wounded six".
    pub introduces: bool,
    /// Whether its sentence says that it is one count among others: "another", "so far this year".
    pub apart: bool,
}

/// Words of a sentence that speak of more than one count: additions, updates, sums over time.
const APART: [&str; 58] = [
    "another",
    "other",
    "others",
    "more",
    "further",
    "additional",
    "separate",
    "separately",
    "earlier",
    "previous",
    "previously",
    "since",
    "total",
    "overall",
    "initially",
    "initial",
    "revised",
    "rose",
    "risen",
    "rising",
    "climbed",
    "later",
    "each",
    "every",
    "per",
    "decades",
    "annually",
    "yearly",
    "monthly",
    "weekly",
    "daily",
    "average",
    "both",
    "altogether",
    "combined",
    "including",
    "included",
    "similar",
    "last",
    "past",
    "recent",
    "months",
    "years",
    "weeks",
    "days",
    "estimated",
    "estimates",
    "history",
    "deadliest",
    "until",
    "remaining",
    "half",
    "third",
    "quarter",
    "far",
    "same",
    "expected",
    "could",
];

/// The accounts of an article, in order.
pub(super) fn all<'a>(
    text: &Text<'a>,
    entities: &Entities,
    quantities: &'a [Quantity],
    attributions: &[Attribution],
) -> Vec<Account<'a>> {
    let mut sentence = Surroundings::default();
    let mut accounts = Vec::new();
    for (index, q) in quantities.iter().enumerate() {
        let Some(event) =
            q.context.event.filter(|_| q.kind == NumberKind::Count && q.context.part_of.is_none())
        else {
            continue;
        };
        let Some((least, most)) = limits(q) else { continue };
        let number = text.sentence_at(q.span.start);
        let Some(place) = text.sentences.get(number) else { continue };
        if sentence.number != Some(number) {
            sentence = Surroundings::read(text, entities, quantities, number, place.span);
        }
        accounts.push(Account {
            index,
            event,
            noun: q.of.map_or_else(|| "person".to_owned(), |of| noun(text.slice(of))),
            least,
            most,
            words: text.slice(q.bound_span.map_or(q.span, |b| b.cover(q.span))),
            sentence: number,
            block: place.block,
            source: source(text, attributions, q.span),
            days: sentence.days.clone(),
            places: sentence.places.clone(),
            introduces: introduces(text, place.tokens.0, q.span.start),
            apart: sentence.apart,
        });
    }
    accounts
}

/// Whether an indefinite article stands in the sentence before the byte `end`.
fn introduces(text: &Text, first: usize, end: usize) -> bool {
    let before = (first..text.token_at(end)).rev().take(40);
    before.into_iter().any(|t| is_one(text.get(t), &["a", "an"]))
}

/// What the sentence of an account says besides.
#[derive(Default)]
struct Surroundings<'a> {
    number: Option<usize>,
    days: Vec<&'a str>,
    places: Vec<usize>,
    apart: bool,
}

impl<'a> Surroundings<'a> {
    fn read(
        text: &Text<'a>,
        entities: &Entities,
        quantities: &'a [Quantity],
        number: usize,
        span: Span,
    ) -> Self {
        let first = quantities.partition_point(|q| q.span.end <= span.start);
        let inside = quantities[first..].iter().take_while(|q| q.span.start < span.end);
        let days = inside
            .filter(|q| q.kind == NumberKind::Date)
            .map(|q| q.date.as_deref().unwrap_or_else(|| text.slice(q.span)))
            .collect();
        let first = entities.mentions.partition_point(|m| m.span.end <= span.start);
        let places = (first..entities.mentions.len())
            .take_while(|m| entities.mentions[*m].span.start < span.end)
            .filter(|m| entities.mentions[*m].kind == ActorKind::Place)
            .filter_map(|m| entities.of_mention.get(m).copied())
            .collect();
        let tokens = text.sentences.get(number).map_or((0, 0), |s| s.tokens);
        let apart = (tokens.0..tokens.1).any(|t| is_one(text.get(t), &APART));
        Self { number: Some(number), days, places, apart }
    }
}

/// The noun with its modifiers; all words for people in general are one.
fn noun(phrase: &str) -> String {
    let head = singular_head(phrase);
    let rest = phrase.rsplit_once([' ', '\u{a0}', '-']).map_or("", |(rest, _)| rest);
    let head = if matches!(head.as_str(), "people" | "person" | "individual" | "death" | "fatality" | "life")
    {
        "person"
    } else {
        &head
    };
    format!("{} {head}", rest.to_lowercase()).trim().to_owned()
}

/// The least and the most that a count allows. A rounding that does not show may be a tenth.
fn limits(q: &Quantity) -> Option<(Option<Decimal>, Option<Decimal>)> {
    let value = q.value?;
    let quantum = q.quanta?.0;
    let small = value.high < Decimal::ONE_THOUSAND && !value.is_range();
    let room = if small { Decimal::ZERO } else { quantum };
    let tenth = value.high.checked_div(Decimal::TEN)?;
    let least = value.low.checked_sub(room)?;
    let most = value.high.checked_add(room)?;
    Some(match q.bound {
        None | Some(Bound::Exactly) => (Some(least), Some(most)),
        Some(Bound::About) => (least.checked_sub(tenth), most.checked_add(tenth)),
        Some(Bound::MoreThan | Bound::AtLeast) => (Some(least), None),
        Some(Bound::LessThan | Bound::AtMost) => (None, Some(most)),
        Some(Bound::Almost) => (least.checked_sub(tenth), Some(most)),
    })
}

/// Who says it: the source of the claim in whose content the number stands.
fn source<'a>(text: &Text<'a>, attributions: &[Attribution], span: Span) -> Option<(&'a str, Option<usize>)> {
    let claim = attributions.get(attributions::holding(attributions, span)?)?;
    let known = !matches!(claim.source_kind, SourceKind::Unattributed);
    claim.source.filter(|_| known).map(|source| (text.slice(source), claim.speaker))
}
