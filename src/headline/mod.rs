//! The headline against the text below it: which of its claims and numbers recur, whose words it gives without saying so,
//! and which "may" or "alleged" it leaves out. It states what stands where, and judges nothing.

mod doubts;

use crate::accounts::Words;
use crate::attributions::Attribution;
use crate::evidence::Certainty;
use crate::offsets::Span;
use crate::quantities::Quantity;
use crate::text::Text;
use crate::{BlockKind, quotations::Quotation};

/// A sentence says what the headline says if it has this share of its words, in percent.
const SAME: usize = 50;

/// Words that a headline must have to be compared.
const LEAST: usize = 3;

/// The longest headline of an article whose blocks do not say what they are, in tokens.
const LONGEST: usize = 24;

/// The sentences of the lead, where a dropped word is looked for.
const LEAD: usize = 4;

/// Claims and numbers of a headline that are looked for below: it has no more, and a text without end costs no more.
const MOST: usize = 8;

/// What of the headline recurs below it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Headline {
    /// Index of its block.
    pub block: usize,
    /// Its claims, each with the claim below that repeats it.
    pub claims: Vec<(usize, Option<usize>)>,
    /// Its numbers, each with the number below that has its value.
    pub numbers: Vec<(usize, Option<usize>)>,
    /// The claim below that says what the headline says without naming anyone.
    pub credited: Option<usize>,
    /// Words of doubt in the sentence of the lead that says what the headline says, where the headline has none.
    pub dropped: Vec<Span>,
}

/// Holds the headline against the text; nothing where there is none.
pub fn check(
    text: &Text,
    quotations: &[Quotation],
    quantities: &[Quantity],
    attributions: &[Attribution],
) -> Option<Headline> {
    let block = find(text)?;
    let head = text.document.blocks.get(block)?.span;
    let within = |span: Span| head.contains(span);
    let first = |a: &Attribution| a.content.first().copied().unwrap_or_default();
    let wanted = Words::of(text, head);
    let mut found = Headline { block, ..Headline::default() };
    for (index, _) in attributions.iter().enumerate().filter(|(_, a)| within(first(a))).take(MOST) {
        found.claims.push((index, repeated(text, attributions, index, &within)));
    }
    for (index, quantity) in quantities.iter().enumerate().filter(|(_, q)| within(q.span)).take(MOST) {
        let same = |q: &Quantity| {
            !within(q.span)
                && q.kind == quantity.kind
                && q.value == quantity.value
                && q.unit == quantity.unit
                && (q.value.is_some() || q.date == quantity.date && q.date.is_some())
        };
        found.numbers.push((index, quantities.iter().position(same)));
    }
    if wanted.len() < LEAST {
        return Some(found);
    }
    let below: Vec<(usize, Span)> = text
        .sentences
        .iter()
        .enumerate()
        .filter(|(_, s)| s.block > block)
        .map(|(i, s)| (i, s.span))
        .collect();
    let plain = found.claims.is_empty() && !quotations.iter().any(|q| within(q.span));
    let best = below
        .iter()
        .take(LEAD)
        .map(|(_, span)| (wanted.shared(&Words::of(text, *span)), *span))
        .max_by_key(|(shared, span)| (*shared, usize::MAX - span.start));
    let Some((_, lead)) = best.filter(|(shared, _)| shared * 100 >= wanted.len() * SAME) else {
        return Some(found);
    };
    if plain {
        found.credited = attributions.iter().position(|a| {
            let said: usize = a
                .content
                .iter()
                .filter(|c| lead.contains(**c))
                .map(|c| wanted.shared(&Words::of(text, *c)))
                .sum();
            a.source.is_some() && a.certainty > Certainty::Possible && said * 100 >= wanted.len() * SAME
        });
        if doubts::doubts(text, head).is_empty() && !text.slice(head).trim_end().ends_with('?') {
            found.dropped = doubts::doubts(text, lead);
        }
    }
    Some(found)
}

/// The block of the headline: one that says so, or a first one that looks like it.
fn find(text: &Text) -> Option<usize> {
    let blocks = &text.document.blocks;
    if let Some(index) = blocks.iter().position(|b| b.kind == BlockKind::Headline) {
        return (index + 1 < blocks.len()).then_some(index);
    }
    let first = blocks.first().filter(|_| blocks.len() > 1)?;
    let tokens = text.token_at(first.span.end.saturating_sub(1)) + 1;
    let open = !text.slice(first.span).trim_end().ends_with(['.', ':']);
    (tokens <= LONGEST && open).then_some(0)
}

/// The claim below that says what a claim of the headline says, by the same source where both name one.
fn repeated(
    text: &Text,
    attributions: &[Attribution],
    index: usize,
    within: &impl Fn(Span) -> bool,
) -> Option<usize> {
    let claim = attributions.get(index)?;
    let said = claim.content.iter().fold(Words::default(), |all, c| all.and(Words::of(text, *c)));
    attributions.iter().position(|other| {
        let below = other.content.first().is_some_and(|c| !within(*c));
        let words = || other.content.iter().fold(Words::default(), |all, c| all.and(Words::of(text, *c)));
        let named = |a: &Attribution| a.source.map(|s| Words::of(text, s)).unwrap_or_default();
        let (one, two) = (named(claim), named(other));
        let parted =
            claim.speaker != other.speaker && one.len() > 0 && two.len() > 0 && one.shared(&two) == 0;
        below && !parted && said.len() > 0 && words().shared(&said) * 100 >= said.len() * SAME
    })
}
