//! Third step: the words that limit a number, before it ("more than") or after it ("or more").

use super::item::Item;
use super::kind::{Bound, NumberKind};
use super::pieces::{Pieces, Shape};
use crate::lexicon;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

struct Phrases {
    /// The last words of the phrases before a number, which say at once that no phrase stands there.
    lasts: FxHashSet<&'static str>,
    /// The first words of the phrases after a number.
    firsts: FxHashSet<&'static str>,
    before: FxHashMap<&'static str, Bound>,
    after: FxHashMap<&'static str, Bound>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases {
        lasts: FxHashSet::default(),
        firsts: FxHashSet::default(),
        before: FxHashMap::default(),
        after: FxHashMap::default(),
    };
    for row in lexicon::rows(include_str!("../../lexicon/bounds.tsv")) {
        let &[words, bound, place] = row.as_slice() else {
            continue;
        };
        let Some(bound) = named(bound) else { continue };
        if place == "after" {
            phrases.firsts.extend(words.split(' ').next());
            phrases.after.insert(words, bound);
        } else {
            phrases.lasts.extend(words.split(' ').next_back());
            phrases.before.insert(words, bound);
        }
    }
    phrases
});

fn named(name: &str) -> Option<Bound> {
    Some(match name {
        "about" => Bound::About,
        "more-than" => Bound::MoreThan,
        "at-least" => Bound::AtLeast,
        "less-than" => Bound::LessThan,
        "at-most" => Bound::AtMost,
        "almost" => Bound::Almost,
        "exactly" => Bound::Exactly,
        _ => return None,
    })
}

/// Longest phrase of the table, in words.
const LONGEST: usize = 5;

/// Gives each number that is limited its bound.
pub(super) fn attach(p: &Pieces, items: &mut [Item]) {
    let mut start = 0;
    for item in items {
        if !matches!(item.kind, NumberKind::Date | NumberKind::Time | NumberKind::Ordinal) {
            item.bound = both(before(p, item.from, start), after(p, item.to)).or_else(|| sign(p, item.from));
        }
        start = item.to;
    }
}

/// The words on both sides taken together: "equal to 5,000 or less", "more than 5,000 or equal to it".
fn both(
    before: Option<(Bound, crate::offsets::Span)>,
    after: Option<(Bound, crate::offsets::Span)>,
) -> Option<(Bound, crate::offsets::Span)> {
    match (before, after) {
        (Some((Bound::MoreThan, span)), Some((Bound::Exactly, _))) => Some((Bound::AtLeast, span)),
        (Some((Bound::LessThan, span)), Some((Bound::Exactly, _))) => Some((Bound::AtMost, span)),
        // Alone it says nothing.
        (None, Some((Bound::Exactly, _))) => None,
        (Some((Bound::Exactly, _)), Some(after)) => Some(after),
        (before, after) => before.or(after),
    }
}

/// Joins the two limits of one number: "more than 10 and less than 40" is a range.
pub(super) fn join(p: &Pieces, items: &mut Vec<Item>) {
    items.dedup_by(|item, last| between(p, last, item).map(|range| *last = range).is_some());
}

fn between(p: &Pieces, first: &Item, second: &Item) -> Option<Item> {
    let (low, high) = (first.bound?, second.bound?);
    let limits = matches!(low.0, Bound::MoreThan | Bound::AtLeast)
        && matches!(high.0, Bound::LessThan | Bound::AtMost);
    // Between the numbers stand "and", "but" or a comma, and then the words of the second limit.
    let tie = p.any(first.to, &["and", "but", ","])
        && (p.get(first.to + 1)?.span.start == high.1.start
            || (p.is(first.to + 1, "and") && p.get(first.to + 2)?.span.start == high.1.start));
    let (one, two) = (first.value?, second.value?);
    let alike = first.unit.same(second.unit) || matches!(first.unit, super::item::UnitOf::Nothing);
    let sound = !one.is_range() && !two.is_range() && one.low < two.low && first.of.is_none();
    (limits && tie && alike && sound).then(|| Item {
        from: first.from,
        value: Some(super::kind::Amount { low: one.low, high: two.low }),
        quanta: first.quanta.zip(second.quanta).map(|(a, b)| (a.0, b.1)),
        bound: None,
        ..second.clone()
    })
}

/// The phrase that ends at `to`, the longest first, not before `from`.
fn before(p: &Pieces, to: usize, from: usize) -> Option<(Bound, crate::offsets::Span)> {
    let mut phrase = String::new();
    // "nearly a further 200", "at least another dozen".
    let end = to - usize::from(to > from && p.any(to - 1, &["a", "an", "another", "further"]));
    [to, end].into_iter().find_map(|end| {
        if !PHRASES.lasts.contains(&*p.lower(end.wrapping_sub(1))) {
            return None;
        }
        (1..=LONGEST.min(end - from)).rev().find_map(|count| {
            let start = end - count;
            if !(start..end).all(|i| p.shaped(i, Shape::Word)) {
                return None;
            }
            lowered(p, start, end, &mut phrase);
            let bound = *PHRASES.before.get(phrase.as_str())?;
            Some((bound, p.span(start, end)))
        })
    })
}

fn after(p: &Pieces, at: usize) -> Option<(Bound, crate::offsets::Span)> {
    if p.is(at, "+") && p.glued(at) && !p.shaped(at + 1, Shape::Digits) {
        return Some((Bound::AtLeast, p.span(at, at + 1)));
    }
    if !PHRASES.firsts.contains(&*p.lower(at)) {
        return None;
    }
    // "more than 5,000 or equal to it", but "more than 5,000 or equal to 6,000" are two.
    if p.is(at, "or") && p.is(at + 1, "equal") && p.is(at + 2, "to") && !p.shaped(at + 3, Shape::Digits) {
        return Some((Bound::Exactly, p.span(at, at + 3)));
    }
    let mut phrase = String::new();
    (2..=3).rev().find_map(|count| {
        lowered(p, at, at + count, &mut phrase);
        PHRASES.after.get(phrase.as_str()).map(|bound| (*bound, p.span(at, at + count)))
    })
}

/// The pieces from `from` to before `to` in small letters.
fn lowered(p: &Pieces, from: usize, to: usize, into: &mut String) {
    p.phrase(from, to, into);
    into.make_ascii_lowercase();
}

/// "~45", ">30".
fn sign(p: &Pieces, from: usize) -> Option<(Bound, crate::offsets::Span)> {
    let mut at = from.checked_sub(1)?;
    let equal = p.is(at, "=") && p.glued(at) && at > 0;
    at -= usize::from(equal);
    let bound = match p.text(at) {
        ">" if equal => Bound::AtLeast,
        "<" if equal => Bound::AtMost,
        _ if equal => return None,
        "~" | "≈" => Bound::About,
        ">" => Bound::MoreThan,
        "<" => Bound::LessThan,
        "≥" => Bound::AtLeast,
        "≤" => Bound::AtMost,
        _ => return None,
    };
    Some((bound, p.span(at, from)))
}
