//! Errors in coreference. Mentions are matched as the scorer matches them.

use super::listing::Listing;
use super::record::{Range, Record, list, number, pair, records, shared};
use super::{anaphora, clusters};
use crate::eval::data::{Annotated, Data};
use anyhow::Result;
use serde_json::Value;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A mention that people marked.
pub struct Mention {
    pub range: Range,
    /// `name`, `nominal` or `pronoun`.
    pub form: String,
    /// `person`, `place` and so on.
    pub kind: String,
    /// Its entity in the gold.
    pub gold: usize,
    /// Its cluster in the engine's output.
    pub given: Option<usize>,
    /// The rule and the certainty by which it stands there.
    pub why: String,
}

impl Mention {
    /// Whether it is a name of the kinds that are scored.
    pub fn is_name(&self) -> bool {
        self.form == "name" && ["person", "organization", "place"].contains(&&*self.kind)
    }
}

/// Prints the clusters that are parted or merged, and the pronouns and nominals with a wrong link or none.
pub fn coref(data: &Data, set: &str, files: &Annotated) -> Result<()> {
    let (mut names, mut links) = (Listing::default(), Listing::default());
    for record in records(files)? {
        let mentions = matched(&record);
        clusters::note(&mut names, &record, &mentions);
        anaphora::note(&mut links, &record, &mentions);
    }
    names.print(&format!("{set}, clusters of names"), data.errors);
    links.print(&format!("{set}, pronouns and nominals"), data.errors);
    Ok(())
}

/// The mentions of the gold with their entities and the engine's clusters.
fn matched(record: &Record) -> Vec<Mention> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let entities = list(&record.gold["coref"]);
    let mut mentions: Vec<_> = list(&record.gold["mentions"])
        .iter()
        .enumerate()
        .map(|(index, m)| Mention {
            range: (number(&m["start"]), number(&m["end"])),
            form: text(&m["form"]),
            kind: text(&m["etype"]),
            // One that is never mentioned again is an entity of its own.
            gold: entities.len() + index,
            given: None,
            why: String::new(),
        })
        .collect();
    for (entity, members) in entities.iter().enumerate() {
        for member in list(members) {
            if let Some(mention) = mentions.get_mut(number(member)) {
                mention.gold = entity;
            }
        }
    }
    for (cluster, spans) in list(&record.found["clusters"]).iter().enumerate() {
        let evidence = list(&record.found["cluster_evidence"][cluster]);
        let reason = |at: usize| evidence.get(at).map(|e| [0, 1].map(|i| text(&e[i])).join(", "));
        let mut spans: Vec<_> = list(spans).iter().map(pair).enumerate().collect();
        spans.sort_by_key(|(_, (start, end))| Reverse(end - start));
        for (at, span) in spans {
            if let Some(index) = match_of(span, record, &mentions) {
                mentions[index].given = Some(cluster);
                mentions[index].why = reason(at).unwrap_or_default();
            }
        }
    }
    mentions
}

/// The mention of the gold that a span of the engine means: the same range, or else the same last word.
fn match_of(span: Range, record: &Record, mentions: &[Mention]) -> Option<usize> {
    let free = || mentions.iter().enumerate().filter(|(_, m)| m.given.is_none());
    let exact = free().find(|(_, m)| m.range == span);
    let last = |range| record.words(range).split_whitespace().last().map(str::to_owned);
    let touching = || free().filter(|(_, m)| shared(m.range, span) > 0);
    let same_head = touching().filter(|(_, m)| last(m.range) == last(span));
    let best = || same_head.max_by_key(|(index, m)| (shared(m.range, span), Reverse(*index)));
    exact.or_else(best).map(|(index, _)| index)
}

/// The span of the engine that shares most with a mention that it does not match, as the mention ends otherwise.
pub fn instead(record: &Record, mention: &Mention) -> Option<String> {
    let spans = list(&record.found["clusters"]).iter().flat_map(list).map(pair);
    let touching = spans.filter(|span| shared(*span, mention.range) > 0);
    touching.max_by_key(|span| shared(*span, mention.range)).map(|span| record.words(span))
}

/// The different words of some mentions, in the order of the text.
pub fn forms<'m>(record: &Record, mentions: impl Iterator<Item = &'m Mention>) -> String {
    let mut seen = BTreeSet::new();
    let words = mentions.map(|m| record.words(m.range));
    words.filter(|w| seen.insert(w.clone())).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn spans_match_as_the_scorer_matches_them() {
        let text = "Mayor Ada Field left. She sang.";
        let gold = json!({
            "mentions": [
                { "start": 0, "end": 15, "form": "name", "etype": "person" },
                { "start": 22, "end": 25, "form": "pronoun", "etype": "person" },
            ],
            "coref": [[0, 1]],
        });
        let found = json!({ "clusters": [[[6, 15]], [[22, 25]]] });
        let record = Record { id: "r".to_owned(), text: text.chars().collect(), gold, found };
        let mentions = matched(&record);
        let places: Vec<_> = mentions.iter().map(|m| (m.gold, m.given)).collect();
        // The name by its last word, the pronoun by its range.
        assert_eq!(places, [(0, Some(0)), (0, Some(1))]);
    }
}
