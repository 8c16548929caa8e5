//! Last step: pieces become bytes, table rows become names, and dates are resolved.

use super::Quantity;
use super::dates::{Reference, When};
use super::item::{Item, UnitOf};
use super::kind::NumberKind;
use super::pieces::{Pieces, Shape};
use crate::evidence::{Certainty, Rule, Why};
use crate::text::Text;
use jiff::civil::Date;
use smol_str::SmolStr;

/// The finished quantities.
pub(super) fn quantities(text: &Text, p: &Pieces, mut items: Vec<Item>) -> Vec<Quantity> {
    let published = Reference::day(text.document.published.as_deref());
    let posts =
        text.document.posts.iter().map(|post| (post.block, Reference::day(Some(&post.time)))).collect();
    let reference = Reference { published, ..Reference::default() };
    let mut context = Context { reference, published, posts, block: None };
    let years: Vec<_> = items.windows(2).map(|pair| shared_year(p, &pair[0], &pair[1])).collect();
    items
        .iter_mut()
        .enumerate()
        .map(|(i, item)| {
            if let (Some(when), Some(Some(year))) = (&mut item.when, years.get(i)) {
                when.set_year(*year);
            }
            let date = item.time.clone().or_else(|| context.date(text, p, item));
            let span = p.span(item.from, item.to);
            Quantity {
                span,
                bound_span: item.bound.map(|(_, span)| span),
                kind: item.kind,
                value: item.value,
                quanta: item.quanta,
                unit: item.unit(),
                bound: item.bound.map(|(bound, _)| bound),
                of: item.of.map(|(from, to)| p.span(from, to)),
                date,
                context: super::Context::default(),
                why: Why::new(rule(item), span),
                certainty: certainty(item),
            }
        })
        .collect()
}

const fn rule(item: &Item) -> Rule {
    match (item.kind, item.unit) {
        (NumberKind::Date | NumberKind::Time, _) => Rule::CalendarWords,
        (_, UnitOf::Money(_)) => Rule::NumberWithCurrency,
        (_, UnitOf::Measure(_)) => Rule::NumberWithUnit,
        (_, UnitOf::Percent | UnitOf::PercentagePoints) => Rule::NumberWithPercent,
        (_, UnitOf::Nothing) => Rule::NumberWords,
    }
}

/// A number with a unit or a noun is sure; a bare one may be a name that no list knows.
fn certainty(item: &Item) -> Certainty {
    match item.kind {
        NumberKind::Count if item.counts_nothing() && item.is_bare() => Certainty::Likely,
        NumberKind::Ordinal => Certainty::Likely,
        _ => Certainty::Sure,
    }
}

/// What the text so far says about the dates to come.
struct Context {
    reference: Reference,
    /// Day of the article.
    published: Option<Date>,
    /// First block and day of each post of a live blog, in their order; a time that is none gives no day.
    posts: Vec<(usize, Option<Date>)>,
    /// Block of the year last named.
    block: Option<usize>,
}

impl Context {
    fn date(&mut self, text: &Text, p: &Pieces, item: &Item) -> Option<SmolStr> {
        let when = item.when.as_ref()?;
        let block = text.document.block_at(p.span(item.from, item.to).start);
        if block != self.block {
            self.reference.year = None;
        }
        self.reference.published = self.day_of(block);
        if let Some(year) = when.year() {
            self.reference.named = Some(year);
            // A year near the article's own tells nothing that its date does not tell better.
            let own =
                self.reference.published.is_some_and(|d| (i32::from(d.year()) - i32::from(year)).abs() <= 1);
            self.reference.year = (!own).then_some(year);
            self.block = block;
        }
        // A year tells more than the words before.
        let future = when.year().is_none() && future(p, item.from);
        let reference = Reference { future, ..self.reference };
        let date = reference.iso(when);
        // "In 1911 …; two years later …; the following year": the story has moved on.
        if let (When::Later { .. }, Some(year)) = (when, date.as_ref().and_then(|date| date.parse().ok())) {
            self.reference.named = Some(year);
        }
        date
    }

    /// The day on which a block was written: that of its post, else the article's.
    fn day_of(&self, block: Option<usize>) -> Option<Date> {
        let begun = self.posts.partition_point(|(first, _)| Some(*first) <= block);
        begun.checked_sub(1).and_then(|post| self.posts.get(post)?.1).or(self.published)
    }
}

/// Whether the words before the piece `at`, in its sentence, speak of the time to come.
fn future(p: &Pieces, at: usize) -> bool {
    (1..=12)
        .map_while(|n| at.checked_sub(n))
        .take_while(|i| !p.shaped(*i, Shape::Break) && !matches!(p.text(*i), "." | "!" | "?"))
        .any(|i| {
            p.any(
                i,
                &[
                    "will",
                    "shall",
                    "due",
                    "scheduled",
                    "planned",
                    "expected",
                    "until",
                    "upcoming",
                    "ll",
                    "starting",
                    "be",
                ],
            )
        })
}

/// The year that the second of two tied dates gives to the first: "March to August 2011".
fn shared_year(p: &Pieces, first: &Item, second: &Item) -> Option<i16> {
    let (one, two) = (first.when.as_ref()?, second.when.as_ref()?);
    let tie = second.from.checked_sub(first.to)? <= 2
        && (p.any(first.to, &["to", "and", "until", "through", "or"]) || p.dash(first.to));
    let named = matches!(two, When::Day { .. } | When::Month { .. } | When::Days { .. });
    let open = matches!(one, When::Day { year: None, .. } | When::Month { year: None, shift: None, .. });
    if tie && named && open { two.year() } else { None }
}

impl When {
    const fn set_year(&mut self, given: i16) {
        if let Self::Day { year, .. } | Self::Month { year, .. } = self {
            *year = Some(given);
        }
    }

    /// The year that it names, if it names one.
    const fn year(&self) -> Option<i16> {
        match *self {
            Self::Day { year, .. }
            | Self::Days { year, .. }
            | Self::Month { year, .. }
            | Self::Months { year, .. }
            | Self::Season { year, .. }
            | Self::Quarter { year, .. } => year,
            Self::Year { year, .. } => Some(year),
            _ => None,
        }
    }
}
