//! Accounts: the same thing counted differently in two places of an article, by two sources or by the writer; and claims
//! that the article sets against each other.
//!
//! Of counts, only what [`quantities`](crate::quantities) says happened to people is compared: "killed 12 people". Two counts are
//! of the same thing if what happened, the noun and its modifiers agree, no day, place or word of the sentences
//! tells them apart, and either two sources stand side by side, or the lead and a later sentence name the same
//! place. What leaves that open is not compared: a wrong finding costs more than a missed one.

mod account;
mod conflict;
mod differ;
mod words;

pub use conflict::Conflict;
pub(crate) use words::Words;

use crate::attributions::Attribution;
use crate::entities::Entities;
use crate::quantities::{Disagreement, Quantity};
use crate::text::Text;

/// How many accounts before one it is compared with, and how many at the start of the article.
const NEAR: usize = 4;
const LEAD: usize = 3;

/// Finds accounts that differ, in the order of the text.
pub fn compare(
    text: &Text,
    entities: &Entities,
    quantities: &[Quantity],
    attributions: &[Attribution],
) -> Vec<Disagreement> {
    let accounts = account::all(text, entities, quantities, attributions);
    let mut found: Vec<Disagreement> = Vec::new();
    for (i, second) in accounts.iter().enumerate() {
        let near = i.saturating_sub(NEAR);
        let lead = LEAD.min(near);
        let candidates = accounts[near..i].iter().rev().chain(&accounts[..lead]);
        let mut findings = candidates.filter_map(|first| differ::finding(first, second));
        // One finding for each account: the nearest that differs.
        found.extend(findings.next());
    }
    found
}

/// Finds claims that one source makes and another denies, or that the article says to differ.
pub fn conflicts(text: &Text, attributions: &[Attribution]) -> Vec<Conflict> {
    conflict::all(text, attributions)
}
