//! What stands beside a noun phrase says whose it is: "Weller is a former minister", "Weller, a former minister,".

use super::gender;
use super::referent::Referent;
use crate::lexicon::fold;
use crate::names::{ActorKind, Mention};
use crate::text::{Text, is_one};
use smol_str::SmolStr;

/// As many tokens after an apposition may stand before the mark that closes it.
const REACH: usize = 16;

/// Brackets hold no more tokens.
const BRACKETS: usize = 60;

/// An apposition between subject and verb has no more tokens.
const APPOSITION: usize = 14;

/// The actor in mind that the noun phrase `from..to` is said to be, as an index into `list`.
pub(super) fn subject(
    text: &Text,
    (from, to): (usize, usize),
    kind: ActorKind,
    list: &[Referent],
) -> Option<usize> {
    let ends = match copula(text, from).or_else(|| office(text, from)) {
        Some(verb) => subject_ends(text, verb),
        None => [comma(text, from, to)?; 2],
    };
    let plural = gender::is_plural(text.get(to.checked_sub(1)?));
    let near = list.len().saturating_sub(4);
    let found =
        list.get(near..)?.iter().rposition(|r| ends.contains(&r.last.tokens.1) && agrees(kind, plural, r))?;
    Some(near + found)
}

/// The form of "be" or "become" that says of its subject that it is what starts at `from`.
fn copula(text: &Text, from: usize) -> Option<usize> {
    const COPULAS: [&str; 8] = ["is", "was", "became", "becomes", "remains", "remained", "'s", "’s"];
    let verb = |at: usize| COPULAS.contains(&text.get(at));
    let before = from.checked_sub(1)?;
    if verb(before) {
        return Some(before);
    }
    let adverb = matches!(
        text.word(before),
        "also" | "then" | "now" | "once" | "still" | "later" | "both" | "just" | "already" | "always"
    ) || text.word(before).ends_with("ly");
    let before = before.checked_sub(1)?;
    (adverb && verb(before)).then_some(before)
}

/// The first verb of "served as", "grew into", "was named", "was described as" before what starts at `from`.
fn office(text: &Text, from: usize) -> Option<usize> {
    const AS: [&str; 18] = [
        "served",
        "serves",
        "founded",
        "registered",
        "incorporated",
        "worked",
        "acted",
        "known",
        "described",
        "recognized",
        "recognised",
        "ordained",
        "elected",
        "appointed",
        "seen",
        "regarded",
        "retired",
        "resigned",
    ];
    const NAMED: [&str; 6] = ["named", "elected", "appointed", "made", "crowned", "declared"];
    let before = from.checked_sub(1)?;
    const INTO: [&str; 5] = ["evolved", "grew", "grown", "developed", "turned"];
    let listed = match text.word(before) {
        "as" => Some(&AS[..]),
        "into" => Some(&INTO[..]),
        _ => None,
    };
    let mut verb = if let Some(listed) = listed {
        before.checked_sub(1).filter(|at| listed.contains(&text.word(*at)))?
    } else {
        let passive = before.checked_sub(1).is_some_and(|at| matches!(text.word(at), "was" | "is" | "been"));
        Some(before).filter(|at| passive && NAMED.contains(&text.word(*at)))?
    };
    for _ in 0..2 {
        match verb.checked_sub(1) {
            Some(at) if matches!(text.word(at), "was" | "is" | "been" | "has" | "had" | "also" | "later") => {
                verb = at
            }
            _ => break,
        }
    }
    Some(verb)
}

/// Where the subject of a verb may end: before it, or before an apposition between commas.
fn subject_ends(text: &Text, verb: usize) -> [usize; 2] {
    let end = without_brackets(text, verb).unwrap_or(verb);
    let Some(comma) = end.checked_sub(1).filter(|at| text.word(*at) == ",") else { return [end; 2] };
    let floor = comma.saturating_sub(APPOSITION);
    [comma, (floor..comma).rev().find(|at| text.word(*at) == ",").unwrap_or(comma)]
}

/// Where the subject ends before the verb at `verb`: brackets after it do not count ("Weller (born 1961) is").
fn without_brackets(text: &Text, verb: usize) -> Option<usize> {
    let last = verb.checked_sub(1)?;
    if text.word(last) != ")" {
        return Some(verb);
    }
    let floor = last.saturating_sub(BRACKETS);
    (floor..last).rev().find(|at| text.word(*at) == "(")
}

/// Where the name ends after which `from..to` stands between commas.
fn comma(text: &Text, from: usize, to: usize) -> Option<usize> {
    let before = from.checked_sub(1).filter(|at| text.word(*at) == ",")?;
    let sentence = text.sentences.get(text.sentence_at(text.tokens.get(from)?.span.start))?;
    let reach = (to + REACH).min(sentence.tokens.1);
    let joined = matches!(text.get(to), "and" | "or" | "'s" | "’s");
    let closed = (to..reach).any(|at| matches!(text.word(at), "," | "." | ";" | ")" | "—" | "–"));
    (!joined && (closed || reach == sentence.tokens.1)).then_some(before)
}

fn agrees(kind: ActorKind, plural: bool, referent: &Referent) -> bool {
    let body = |k| !matches!(k, ActorKind::Person | ActorKind::Nationality | ActorKind::Place);
    plural == referent.plural && (kind == referent.kind || (body(kind) && body(referent.kind)))
}

/// The possessive at the start of a phrase in the singular ("his" in "his father"), and what it owns.
pub(super) fn relation(text: &Text, mention: &Mention) -> Option<(usize, SmolStr)> {
    let (from, to) = mention.tokens;
    let head = text.get(to.checked_sub(1)?);
    if to < from + 2 || gender::is_plural(head) {
        return None;
    }
    // "his late father", "Weller's father": all before the head but the owner must be known to be the same person.
    let pronoun = is_one(text.get(from), &["his", "her", "its", "their"]);
    if pronoun && to == from + 2 {
        return Some((from + 1, fold(head)));
    }
    let clitic = to.checked_sub(2).filter(|at| *at > from && matches!(text.word(*at), "'s" | "’s"))?;
    Some((clitic, fold(head)))
}
