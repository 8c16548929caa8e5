//! The second look: what one name is, its other mentions in the article help to say.

use super::candidates::Candidate;
use super::tally::{NOTHING, PERSON, Tally};
use super::words::Words;
use crate::evidence::Rule;
use crate::offsets::Span;
use crate::tokens::TokenKind;
use foldhash::{HashMap, HashMapExt, HashSet};

/// A name with its points.
pub(super) struct Judged {
    pub name: Candidate,
    pub tally: Tally,
}

/// What a full name says about its parts.
#[derive(Clone, Copy)]
struct Part {
    kind: usize,
    /// How much the part alone takes from the full name.
    points: f32,
    span: Span,
}

/// How much a name takes over of the mean of the evidence of all its mentions.
const MEAN: f32 = 1.0;

/// Points for the kind that a word beside any of its mentions tells outright.
const TOLD: f32 = 2.0;

/// Lets mentions of the same name share their evidence, then hands the kind of a full name to its parts and to the
/// short form in brackets after it.
pub(super) fn share(words: &Words, judged: &mut [Judged]) {
    pool(words, judged);
    let parts = parts(words, judged);
    for one in judged.iter_mut() {
        if one.name.title.is_some() && one.tally.winner().0 == PERSON {
            continue;
        }
        if let Some(part) = parts.get(surface(words, &one.name))
            && one.tally.winner().0 != NOTHING
        {
            let listed = one.tally.reason(one.tally.winner().0);
            let strong = listed.is_some_and(|(r, _)| r == Rule::NameInList) && one.tally.winner().1 > 3.0;
            let points = if strong { 1.0 } else { part.points };
            one.tally.add(part.kind, points, Rule::SameNameElsewhere, part.span);
        }
    }
    acronyms(words, judged);
    enumerations(words, judged);
}

/// "in Aleppo, Marsa and Tell Rami": a name about which little is known is what its neighbours in a list are.
fn enumerations(words: &Words, judged: &mut [Judged]) {
    let mut from = 0;
    while from < judged.len() {
        let mut to = from + 1;
        while to < judged.len() && are_listed(words, &judged[to - 1].name, &judged[to].name) {
            to += 1;
        }
        if to - from > 1 {
            let mut sure = judged[from..to].iter().map(|j| {
                let (kind, lead) = j.tally.winner();
                let span = words.span(j.name.from, j.name.to);
                (lead, kind, span)
            });
            let first = sure.next();
            let best = sure.fold(first, |a, b| if a.is_some_and(|a| a.0 >= b.0) { a } else { Some(b) });
            if let Some((lead, kind, span)) = best.filter(|b| b.0 >= 2.5 && b.1 != NOTHING) {
                for one in &mut judged[from..to] {
                    if one.tally.winner().1 < lead.min(1.5) {
                        one.tally.add(kind, 1.5, Rule::NameContext, span);
                    }
                }
            }
        }
        from = to;
    }
}

/// Whether only a comma, "and" or "or" stands between two names.
fn are_listed(words: &Words, one: &Candidate, next: &Candidate) -> bool {
    let between = one.to..next.from;
    !between.is_empty()
        && between.len() <= 2
        && between.clone().all(|i| matches!(words.get(i), "," | "and" | "or" | "&" | "/"))
        && next.title.is_none()
}

fn surface<'d>(words: &Words<'_, 'd>, name: &Candidate) -> &'d str {
    words.text.slice(words.span(name.from, name.to))
}

/// All mentions of one name together.
#[derive(Default)]
struct Pool {
    sum: Tally,
    told: Option<(usize, Span)>,
    count: f32,
}

fn pool(words: &Words, judged: &mut [Judged]) {
    let mut all = HashMap::<&str, Pool>::with_capacity(judged.len() / 2);
    for one in judged.iter() {
        let span = words.span(one.name.from, one.name.to);
        let pool = all.entry(surface(words, &one.name)).or_default();
        pool.sum.blend(&one.tally, 1.0, span);
        pool.told = pool.told.or(one.tally.told());
        pool.count += 1.0;
    }
    for one in judged.iter_mut() {
        let Some(pool) = all.get(surface(words, &one.name)).filter(|p| p.count > 1.0) else {
            continue;
        };
        let span = words.span(one.name.from, one.name.to);
        one.tally.blend(&pool.sum, MEAN / pool.count, span);
        if let Some((kind, reason)) = pool.told {
            one.tally.add(kind, TOLD, Rule::SameNameElsewhere, reason);
        }
    }
}

/// Family names and first names of the people, and first words of the bodies, that stand in full somewhere.
fn parts<'d>(words: &Words<'_, 'd>, judged: &[Judged]) -> HashMap<&'d str, Part> {
    let mut parts = HashMap::with_capacity(judged.len());
    for one in judged {
        let Candidate { from, to, .. } = one.name;
        let (kind, _) = one.tally.winner();
        if to - from < 2 || kind == NOTHING {
            continue;
        }
        let span = words.span(from, to);
        let mut note = |a: usize, b: usize, points: f32| {
            let text = words.text.slice(words.span(a, b));
            parts.entry(text).or_insert(Part { kind, points, span });
        };
        if kind == PERSON {
            let mut last = to - 1;
            note(last, to, 4.0);
            // "al-Assad", "bin Salman", "Jong-un".
            while last > from + 1 && !words.spaced(last) {
                last -= 1;
                note(last, to, 4.0);
            }
            if last > from + 1 && words.kind(last - 1) == Some(TokenKind::Lower) {
                note(last - 1, to, 4.0);
            }
            note(from, from + 1, 2.5);
            if to - from > 2 && words.spaced(from + 1) {
                note(from + 1, from + 2, 2.0);
                note(from + 1, to, 3.0);
                note(from, to - 1, 2.0);
            }
        } else {
            note(from, from + 1, 1.2);
        }
    }
    parts
}

/// "Nile Basin Watch (NBW)": the short form is what the long one is, everywhere.
fn acronyms(words: &Words, judged: &mut [Judged]) {
    let mut known = HashMap::<&str, Part>::new();
    for pair in judged.windows(2) {
        let [long, short] = pair else { continue };
        let (a, b) = (&long.name, &short.name);
        let bracketed = b.from == a.to + 1 && words.get(a.to) == "(" && words.get(b.to) == ")";
        if bracketed && is_short_for(words.text.slice(words.span(b.from, b.to)), words, a) {
            let span = words.span(a.from, a.to);
            let (kind, _) = long.tally.winner();
            known.entry(surface(words, b)).or_insert(Part { kind, points: 6.0, span });
        }
    }
    let common = common_abbreviations(words, judged);
    for one in judged.iter_mut() {
        let span = words.span(one.name.from, one.name.to);
        if common.contains(surface(words, &one.name)) {
            one.tally.add(NOTHING, 3.0, Rule::Acronym, span);
        }
        if let Some(part) = known.get(surface(words, &one.name)) {
            one.tally.add(part.kind, part.points, Rule::Acronym, part.span);
        }
    }
}

/// "closed-circuit television (CCTV)": short for words written small, so no name.
fn common_abbreviations<'d>(words: &Words<'_, 'd>, judged: &[Judged]) -> HashSet<&'d str> {
    let bracketed = judged.iter().filter(|j| {
        let Candidate { from, to, .. } = j.name;
        to - from == 1
            && from >= 2
            && words.get(from - 1) == "("
            && words.get(to) == ")"
            && words.kind(from) == Some(TokenKind::Upper)
            && words.kind(from - 2) == Some(TokenKind::Lower)
    });
    bracketed.map(|j| surface(words, &j.name)).collect()
}

/// Whether the letters of `short` begin words of the long name, most of them in order.
fn is_short_for(short: &str, words: &Words, long: &Candidate) -> bool {
    let letters: Vec<char> = short.chars().filter(|c| c.is_uppercase()).collect();
    if letters.len() < 2 {
        return false;
    }
    let mut found = 0;
    for index in long.from..long.to {
        let first = words.get(index).chars().next().and_then(|c| c.to_uppercase().next());
        if first.is_some() && first == letters.get(found).copied() {
            found += 1;
        }
    }
    found * 3 >= letters.len() * 2
}
