//! Fourth step: the thing counted. "3.6 million Syrian refugees", "half of the city's homes".
//!
//! Rules on words alone: a plural number makes its noun plural, so the phrase ends with the first plural; else
//! it ends before the first word that cannot stand inside a noun phrase.

use super::item::{Item, UnitOf};
use super::kind::NumberKind;
use super::pieces::{Pieces, Shape};
use crate::lexicon;
use rust_decimal::Decimal;
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;
use std::sync::LazyLock;

static ENDS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    lexicon::rows(include_str!("../../lexicon/phrase_ends.tsv"))
        .filter_map(|row| row.first().copied())
        .collect()
});

/// Irregular plurals, each with its singular.
static IRREGULAR: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    lexicon::rows(include_str!("../../lexicon/irregular_plurals.tsv"))
        .filter_map(|row| Some((*row.first()?, row.get(1).copied().unwrap_or_default())))
        .collect()
});

/// Nouns whose plural is their singular.
static INVARIANT: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    lexicon::rows(include_str!("../../lexicon/irregular_plurals.tsv"))
        .filter(|row| row.first() == row.get(1) && row.first() != Some(&"people"))
        .filter_map(|row| row.first().copied())
        .collect()
});

/// Whether a word in small letters cannot stand inside a counted noun phrase: prepositions, verbs, pronouns.
pub(super) fn ends_phrase(word: &str) -> bool {
    ENDS.contains(word)
}

/// Whether a word in small letters is a plural noun, as far as its ending tells.
pub(super) fn plural(word: &str) -> bool {
    let regular = word.len() > 3
        && word.ends_with('s')
        && !["ss", "us", "is", "as", "'s"].iter().any(|end| word.ends_with(end));
    regular && !ends_phrase(word)
        || IRREGULAR.contains_key(word)
        || word.ends_with("people")
        || (word.len() > 5 && word.ends_with("men"))
}

/// Longest counted phrase, in pieces.
const LONGEST: usize = 12;

/// Finds what each number counts.
pub(super) fn attach(p: &Pieces, items: &mut [Item]) {
    for i in 0..items.len() {
        let next = items.get(i + 1).map(|next| (next.from, next.to, next.kind));
        let item = &mut items[i];
        item.of = match item.kind {
            // "eight million 250ml bottles": the size of the thing stands before it.
            NumberKind::Count if item.is_plain() => match next {
                Some((from, to, NumberKind::Measure | NumberKind::Duration)) if from == item.to => {
                    phrase(p, to, true, false)
                }
                _ => plain(p, item),
            },
            NumberKind::Ordinal => phrase(p, item.to, false, false).map(|of| singular(p, of)),
            NumberKind::Ratio => of(p, item.to).or_else(|| phrase(p, item.to, true, false)),
            NumberKind::Percentage | NumberKind::Measure | NumberKind::Money if p.is(item.to, "of") => {
                of(p, item.to)
            }
            _ => None,
        };
        // "half of the homes": a part of something, not a count of it.
        let fraction = item.numeral.is_some_and(|n| n.form == super::numerals::Form::Fraction);
        if item.is_plain() && fraction {
            item.kind = NumberKind::Ratio;
        }
    }
}

fn plain(p: &Pieces, item: &Item) -> Option<(usize, usize)> {
    if let Some(found) = of(p, item.to) {
        return Some(found);
    }
    let one = item.value.is_some_and(|v| v.low == Decimal::ONE && !v.is_range());
    // "three million-strong population", "four-cylinder engine".
    if p.hyphen(item.to) && p.shaped(item.to + 1, Shape::Word) {
        let word = item.to + 1;
        return if p.is(word, "strong") { phrase(p, word + 1, false, false) } else { hyphenated(p, word) };
    }
    let more = p.any(
        item.to,
        &[
            "more",
            "other",
            "others",
            "additional",
            "further",
            "extra",
            "such",
            "different",
            "separate",
            "fellow",
        ],
    );
    let start =
        item.to + usize::from(more && p.shaped(item.to + 1, Shape::Word) && !p.is(item.to + 1, "than"));
    phrase(p, start, !one, false)
}

/// An ordinal stands with a singular: in "the third song starts" the last word is a verb.
fn singular(p: &Pieces, (from, to): (usize, usize)) -> (usize, usize) {
    let verb = (from + 1..to).find(|i| plural(&p.lower(*i)) && !p.hyphen(*i - 1) && *i + 1 == to);
    (from, verb.filter(|i| !p.hyphen(*i + 1) && p.shaped(*i - 1, Shape::Word)).unwrap_or(to))
}

/// The noun after the hyphen of "four-cylinder", unless the two make an adjective.
fn hyphenated(p: &Pieces, word: usize) -> Option<(usize, usize)> {
    let adjective = p.any(
        word,
        &[
            "way",
            "sided",
            "fold",
            "time",
            "times",
            "term",
            "part",
            "dimensional",
            "day",
            "star",
            "and",
            "or",
            "to",
            "level",
            "tier",
            "stage",
            "state",
            "party",
            "off",
            "up",
            "size",
            "hit",
            "figure",
            "digit",
        ],
    );
    let small = p.text(word).chars().next().is_some_and(char::is_lowercase);
    // "two-headed", but "six-speed".
    let adjective = adjective || (p.text(word).len() > 5 && p.text(word).ends_with("ed"));
    (!adjective && small && !ends_phrase(p.text(word))).then_some((word, word + 1))
}

/// The noun phrase after "of" at `at`.
fn of(p: &Pieces, at: usize) -> Option<(usize, usize)> {
    let half_the = p.any(at.wrapping_sub(1), &["half", "quarter", "third", "thirds", "quarters"])
        && p.any(at, &["the", "its", "their", "his", "her", "our", "all"]);
    if !p.is(at, "of") && !half_the {
        return None;
    }
    let mut start = at + usize::from(p.is(at, "of"));
    while start < at + 4
        && p.any(
            start,
            &[
                "the", "its", "their", "his", "her", "our", "my", "your", "all", "these", "those", "this",
                "that", "a", "an", "such",
            ],
        )
    {
        start += 1;
    }
    phrase(p, start, true, true)
}

/// The noun phrase that starts at `start`: up to the first plural if `plural_ends`, else up to a word that ends it.
/// `owned` lets possessives and numbers stand inside.
fn phrase(p: &Pieces, start: usize, plural_ends: bool, owned: bool) -> Option<(usize, usize)> {
    let mut to = start;
    let mut at = start;
    while at < start + LONGEST {
        let Some(piece) = p.get(at) else { break };
        match piece.shape {
            Shape::Word => {
                let word = p.lower(at);
                let number = piece.sense.is_some_and(|s| s.number.is_some() && word.len() > 1);
                if conjoined(p, at, start, plural_ends) {
                    at += 1;
                    continue;
                }
                let most = owned && matches!(&*word, "most" | "least");
                if (ends_phrase(&word) && !most && !acronym(p.text(at)))
                    || (number && !owned)
                    || stops(p, at, start, &word, plural_ends && !owned)
                {
                    break;
                }
                at += 1;
                to = at;
                let goes_on = p.hyphen(at) || (owned && possessive(p, at)) || modifies(p, at, &word);
                if plural_ends && plural(&word) && !goes_on {
                    break;
                }
            }
            // Hyphens and the ampersand join; possessives only where another's thing is counted.
            Shape::Sign if p.hyphen(at) && at > start => at += 1,
            Shape::Sign if p.is(at, "&") && at > start => at += 1,
            Shape::Sign if owned && possessive(p, at) && at > start => {
                at += 2;
                to = at;
            }
            Shape::Digits if owned && !p.glued(at) && at > start => at += 1,
            _ => break,
        }
    }
    let last = p.lower(to.max(1) - 1);
    if owned && last == "s" && p.apostrophe(to.wrapping_sub(2)) {
        // Nothing was named after the owner.
        return None;
    }
    if plural_ends && !owned && to > start && !p.capital(start) && !plural(&last) {
        // "a 12 page document": without a plural the first noun is what the number counts.
        let word = p.text(start);
        if ["ed", "ing", "ly"].iter().any(|end| word.len() > 4 && word.ends_with(end)) {
            return None;
        }
        to = start + 1;
        while p.hyphen(to) && p.shaped(to + 1, Shape::Word) {
            to += 2;
        }
    }
    (to > start).then_some((start, to))
}

/// Whether a plural before `at` only modifies the next noun: "200 police officers".
fn modifies(p: &Pieces, at: usize, word: &str) -> bool {
    let noun = |i: usize| {
        let word = p.lower(i);
        plural(&word) && !INVARIANT.contains(&*word)
    };
    let next = p.lower(at);
    let country = matches!(word, "states" | "nations" | "emirates") && p.capital(at - 1);
    (INVARIANT.contains(word) || country)
        && p.shaped(at, Shape::Word)
        && !ends_phrase(&next)
        && (noun(at) || noun(at + 1))
}

/// "US" is a country and no pronoun.
fn acronym(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// Whether "or" or "and" at `at` joins two adjectives before a plural: "13,000 false or misleading claims".
fn conjoined(p: &Pieces, at: usize, start: usize, plural_ends: bool) -> bool {
    let inside = plural_ends && at > start && p.any(at, &["or", "and"]);
    let word = |i: usize| p.lower(i);
    inside
        && !plural(&word(at - 1))
        && p.sense(at + 1).is_none_or(|s| s.number.is_none())
        && !ends_phrase(&word(at + 1))
        && p.shaped(at + 2, Shape::Word)
        && plural(&word(at + 2))
}

/// Whether "'s" stands at `at`.
fn possessive(p: &Pieces, at: usize) -> bool {
    p.apostrophe(at) && p.glued(at) && p.is(at + 1, "s") && p.glued(at + 1)
}

/// Whether a word after the first is rather a verb or the start of something else.
fn stops(p: &Pieces, at: usize, start: usize, word: &str, plural_ends: bool) -> bool {
    if p.hyphen(at + 1) || (at > start && p.hyphen(at - 1)) {
        return false;
    }
    let next = p.lower(at + 1);
    if at == start && (!word.ends_with("ed") || IRREGULAR.contains_key(word)) {
        return false;
    }
    let last = !p.shaped(at + 1, Shape::Word) || ends_phrase(&next);
    // "12 people injured in", "two men arrested"; "20 newly trained officers" goes on.
    word.len() > 4
        && (word.ends_with("ed") || (plural_ends && word.ends_with("ing")) || word.ends_with("ly"))
        && last
}

/// A word in small letters; most are, and need no copy.
pub(super) fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

/// The head of a counted phrase in the singular: "refugee" of "Syrian refugees".
pub fn singular_head(phrase: &str) -> String {
    let head = phrase.rsplit([' ', '\u{a0}', '-']).next().unwrap_or(phrase);
    let lower = lower(head);
    let known = IRREGULAR.get(&*lower).filter(|singular| !singular.is_empty());
    if let Some(singular) = known {
        return (*singular).to_owned();
    }
    let cut = |end: &str, with: &str| lower.strip_suffix(end).map(|stem| format!("{stem}{with}"));
    if let Some(stem) = lower.strip_suffix("men").filter(|s| s.len() > 2) {
        return format!("{stem}man");
    }
    if !plural(&lower) {
        return lower.into_owned();
    }
    if lower.len() > 4
        && let Some(word) = cut("ies", "y")
    {
        return word;
    }
    let hissing = ["sses", "ches", "shes", "xes", "zzes", "uses"].iter().any(|e| lower.ends_with(e));
    if hissing && !lower.ends_with("houses") && !lower.ends_with("causes") {
        return cut("es", "").unwrap_or_else(|| lower.clone().into_owned());
    }
    cut("s", "").unwrap_or_else(|| lower.clone().into_owned())
}

impl Item {
    /// Whether nothing says what is counted.
    pub fn counts_nothing(&self) -> bool {
        self.of.is_none() && matches!(self.unit, UnitOf::Nothing)
    }
}
