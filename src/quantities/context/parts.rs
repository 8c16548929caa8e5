//! Which counts are parts of which: "12 people, including three children and a dozen women", "12 dead: five soldiers
//! and seven civilians".

use super::Each;
use crate::quantities::counted::singular_head;
use crate::quantities::here::{Here, any};
use crate::quantities::people::counts_people;
use crate::quantities::{NumberKind, Quantity};
use smallvec::smallvec;

/// For every quantity of the sentence the one of which it is a part.
pub(super) fn links(here: &Here) -> Each<Option<usize>> {
    let mut links: Each<_> = smallvec![None; here.list.len()];
    for whole in 0..here.list.len().saturating_sub(1) {
        let parts = included(here, whole)
            .or_else(|| listed(here, whole).map(|(parts, _)| parts))
            .or_else(|| of_them(here, whole));
        for part in parts.into_iter().flatten() {
            if let Some(link) = links.get_mut(part) {
                *link = Some(whole);
            }
        }
    }
    links
}

/// The count `i` with the noun that it counts.
pub(in crate::quantities) fn counted<'a>(here: &Here<'a>, i: usize) -> Option<(&'a Quantity, &'a str)> {
    let q = here.list.get(i).filter(|q| plain(q))?;
    Some((q, here.text.slice(q.of?)))
}

fn plain(q: &Quantity) -> bool {
    q.kind == NumberKind::Count && q.unit.is_none()
}

/// The list of counts from `first` on: "three children, two women and a dozen men".
pub(in crate::quantities) fn list(here: &Here, first: usize) -> Vec<usize> {
    let mut parts = Vec::new();
    let mut commas = 0;
    let mut i = first;
    while counted(here, i).is_some() && parts.len() < 12 {
        // "three children, and 40 others were hurt" goes on with another sentence.
        if !parts.is_empty() && !goes_on(here, i) {
            break;
        }
        parts.push(i);
        let Some(gap) = here.gap(i, i + 1) else { break };
        let comma = gap.are(",");
        if !(comma || gap.are("and") || (gap.are(", and") && commas > 0)) {
            break;
        }
        commas += usize::from(comma);
        i += 1;
    }
    parts
}

/// Whether what follows a part is no verb: the end of the phrase, or more about the part.
fn goes_on(here: &Here, i: usize) -> bool {
    here.after(here.end(i)).first().is_none_or(|w| {
        any(w, &["and", "from", "in", "of", "with", "at", "who", "on", "aged"])
            || !w.chars().all(char::is_alphanumeric)
    })
}

/// The parts of `whole` in "12 people, including ...", "12 people, of whom ...": all of the kind of the whole.
pub(in crate::quantities) fn included(here: &Here, whole: usize) -> Option<Vec<usize>> {
    let (_, noun) = counted(here, whole)?;
    let gap = here.gap(whole, whole + 1)?;
    let before = gap
        .strip_suffix(&["including"])
        .or_else(|| gap.strip_suffix(&["of", "whom"]))
        .or_else(|| gap.strip_suffix(&["among", "them"]))?;
    // "56 passengers and 10 crew members, among them 30 citizens of Marsa"
    let joined = whole
        .checked_sub(1)
        .and_then(|last| here.gap(last, whole))
        .is_some_and(|g| g.last().is_some_and(|w| any(w, &["and", "plus", "or", ","])));
    // Between them at most a place: "12 people in Marsa, including".
    let place = before.split_first().is_none_or(|(first, rest)| {
        let preposition = any(first, &["in", "at", "near", "on", "from", "aboard"]) && rest.len() <= 6;
        let joins = |w: &str| any(w, &["and", "or", "with", "while", "as", ":", ";"]);
        (preposition && !rest.iter().any(joins))
            || (matches!(first, "," | "(" | "—" | "–") && rest.len() == 0)
    });
    let of_whole = |p: &usize| {
        counted(here, *p).is_some_and(|(_, part)| {
            counts_people(noun) && counts_people(part) || singular_head(part) == singular_head(noun)
        })
    };
    let parts: Vec<_> = list(here, whole + 1).into_iter().take_while(of_whole).collect();
    (place && !joined && !parts.is_empty()).then_some(parts)
}

/// "nine people, four of them women"; not "nine people; four of them".
fn of_them(here: &Here, whole: usize) -> Option<Vec<usize>> {
    here.list.get(whole).filter(|q| plain(q))?;
    here.gap(whole, whole + 1).filter(|g| g.are(",") || g.are("("))?;
    let after = here.after(here.list.get(whole + 1)?.span.end);
    let of = after.first().is_some_and(|w| any(w, &["of"]))
        && after.get(1).is_some_and(|w| any(w, &["them", "whom"]));
    of.then(|| vec![whole + 1])
}

/// The parts of `whole` after a colon or dash, and whether the list ends there: then they are all.
pub(in crate::quantities) fn listed(here: &Here, whole: usize) -> Option<(Vec<usize>, bool)> {
    here.list.get(whole).filter(|q| plain(q))?;
    let opening = here.gap(whole, whole + 1)?;
    let colon = opening.are(":");
    if !(colon || opening.are("—") || opening.are("–")) {
        return None;
    }
    let parts = list(here, whole + 1);
    let last = parts.last().filter(|_| parts.len() > 1)?;
    let closed = match here.after(here.end(*last)).first() {
        None | Some("." | ";") => true,
        Some(mark) => !colon && opening.first() == Some(mark),
    };
    Some((parts, closed))
}
