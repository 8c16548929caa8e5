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
const LONGEST: usize = 4;

/// Gives each number that is limited its bound.
pub(super) fn attach(p: &Pieces, items: &mut [Item]) {
    let mut start = 0;
    for item in items {
        if !matches!(item.kind, NumberKind::Date | NumberKind::Time | NumberKind::Ordinal) {
            item.bound =
                before(p, item.from, start).or_else(|| after(p, item.to)).or_else(|| sign(p, item.from));
        }
        start = item.to;
    }
}

/// The phrase that ends at `to`, the longest first, not before `from`.
fn before(p: &Pieces, to: usize, from: usize) -> Option<(Bound, crate::offsets::Span)> {
    let mut phrase = String::new();
    // "nearly a further 200", "at least another dozen".
    let end = to - usize::from(to > from && p.any(to - 1, &["a", "an", "another", "further"]));
    [to, end].into_iter().find_map(|end| {
        lowered(p, end.wrapping_sub(1), end, &mut phrase);
        if !PHRASES.lasts.contains(phrase.as_str()) {
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
    let mut phrase = String::new();
    lowered(p, at, at + 1, &mut phrase);
    if !PHRASES.firsts.contains(phrase.as_str()) {
        return None;
    }
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
    let at = from.checked_sub(1)?;
    let bound = match p.text(at) {
        "~" | "≈" => Bound::About,
        ">" => Bound::MoreThan,
        "<" => Bound::LessThan,
        "≥" => Bound::AtLeast,
        "≤" => Bound::AtMost,
        _ => return None,
    };
    Some((bound, p.span(at, from)))
}
