//! Changes: "rose 3% to 5.1 million" is a rise by 3%, to 5.1 million.

use crate::quantities::NumberKind;
use crate::quantities::here::{Here, any};
use crate::quantities::words::Words;
use serde::{Deserialize, Serialize};

/// Which way something changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// It grows.
    Rise,
    /// It shrinks.
    Fall,
}

/// A number as the size of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Which way.
    pub way: Way,
    /// The number that it leads to.
    pub to: Option<usize>,
    /// The number that it leads from.
    pub from: Option<usize>,
}

/// Which way a word says that figures go.
pub(in crate::quantities) fn way(word: &str) -> Option<Way> {
    // Too short or too long for any of them, and then no copy.
    let mut buffer = [0; 10];
    let small = buffer.get_mut(..word.len()).filter(|b| b.len() > 1)?;
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    match std::str::from_utf8(small).ok()? {
        "rose" | "rise" | "rises" | "rising" | "risen" | "up" | "increased" | "increase" | "increases"
        | "increasing" | "grew" | "grown" | "growth" | "grow" | "jumped" | "jump" | "climbed" | "climb"
        | "gained" | "gain" | "surged" | "surge" | "soared" | "advanced" | "rallied" | "added"
        | "expanded" | "raised" => Some(Way::Rise),
        "fell" | "fall" | "falls" | "falling" | "fallen" | "down" | "decreased" | "decrease"
        | "decreases" | "dropped" | "drop" | "drops" | "declined" | "decline" | "declines" | "slid"
        | "slipped" | "plunged" | "plunge" | "tumbled" | "sank" | "shrank" | "dipped" | "cut" | "reduced"
        | "lost" | "eased" | "contracted" | "shed" => Some(Way::Fall),
        _ => None,
    }
}

/// Bytes before a number in which the word of change stands: "increased by".
const NEAR: usize = 32;

/// Nouns of change behind or before their size: "a 3% rise", "a rise of 3%".
const NOUNS: [&str; 7] = ["increase", "rise", "fall", "drop", "decline", "growth", "jump"];

/// The change whose size the quantity `i` is.
pub(super) fn of(here: &Here, i: usize) -> Option<Change> {
    let q = here.list.get(i)?;
    if !matches!(q.kind, NumberKind::Percentage | NumberKind::Money | NumberKind::Count | NumberKind::Measure)
    {
        return None;
    }
    let before = here.nearest(i, NEAR);
    let mut words = before.iter().rev();
    let last = words.next()?;
    let by = any(last, &["by"]);
    let verb = if by { words.next()? } else { last };
    let noun = |w: &&str| any(w, &NOUNS);
    let way = way(verb)
        .or_else(|| here.after(here.end(i)).first().filter(noun).and_then(way))
        .or_else(|| words.next().filter(|_| any(last, &["of"])).filter(noun).and_then(way))?;
    // "gained 3 seats" is a count, but "rose 3%" and "fell by 40" are changes; "cut 300 jobs" counts jobs.
    let clear = q.kind != NumberKind::Count || by || any(verb, &["rose", "fell", "up", "down"]);
    if !clear || any(verb, &["lost"]) && q.kind == NumberKind::Money {
        return None;
    }
    let tie = here.gap(i, i + 1).filter(|next| next.len() <= 2).and_then(Words::last);
    let to = tie.is_some_and(|w| any(w, &["to"])).then(|| here.index(i + 1));
    let from = tie.is_some_and(|w| any(w, &["from"])).then(|| here.index(i + 1));
    Some(Change { way, to, from })
}
