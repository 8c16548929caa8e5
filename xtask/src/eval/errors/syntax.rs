//! Errors in tokens, sentences and tags.

use super::attachment::Trees;
use super::listing::Listing;
use super::record::{Range, Record, list, pair, records, shared};
use crate::eval::data::{Annotated, Data};
use anyhow::Result;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// One side's tokens and what is said of each.
pub struct Layer<'r> {
    pub tokens: Vec<Range>,
    pub upos: &'r [Value],
    pub heads: &'r [Value],
    pub deprels: &'r [Value],
}

impl<'r> Layer<'r> {
    fn read(record: &'r Value) -> Self {
        Self {
            tokens: list(&record["tokens"]).iter().map(pair).collect(),
            upos: list(&record["upos"]),
            heads: list(&record["heads"]),
            deprels: list(&record["deprels"]),
        }
    }

    /// The tag of a token; empty where there is none.
    pub fn tag(&self, token: usize) -> &'r str {
        self.upos.get(token).and_then(Value::as_str).unwrap_or_default()
    }
}

/// Prints what is wrong in the cut, the tags and the trees of a set.
pub fn syntax(data: &Data, set: &str, files: &Annotated) -> Result<()> {
    let (mut cuts, mut tags, mut trees) = (Listing::default(), Listing::default(), Trees::default());
    for record in records(files)? {
        let (gold, given) = (Layer::read(&record.gold), Layer::read(&record.found));
        if gold.upos.is_empty() {
            continue;
        }
        let places: BTreeMap<_, _> = given.tokens.iter().enumerate().map(|(i, range)| (*range, i)).collect();
        tokens(&mut cuts, &record, &gold, &given, &places);
        sentences(&mut cuts, &record);
        for (index, range) in gold.tokens.iter().enumerate() {
            let Some(&other) = places.get(range) else { continue };
            let (wanted, found) = (gold.tag(index), given.tag(other));
            if !given.upos.is_empty() && wanted != found {
                let line = format!("{}   {}", record.shown(*range), record.id);
                tags.note(format!("{wanted} given as {found}"), record.words(*range), line);
            }
            if !gold.heads.is_empty() && !given.heads.is_empty() {
                trees.note(&record, (&gold, index), (&given, other));
            }
        }
    }
    cuts.print(&format!("{set}, tokens and sentences"), data.errors);
    if files.given("upos")? {
        tags.print(&format!("{set}, UPOS"), data.errors);
    }
    if files.given("heads")? {
        trees.print(set, data.errors);
    }
    Ok(())
}

/// Notes every run of gold tokens that the engine cuts otherwise, with both cuts.
fn tokens(
    listing: &mut Listing,
    record: &Record,
    gold: &Layer,
    given: &Layer,
    places: &BTreeMap<Range, usize>,
) {
    let runs = gold.tokens.chunk_by(|a, b| !places.contains_key(a) && !places.contains_key(b));
    for run in runs.filter(|run| !places.contains_key(&run[0])) {
        let range = (run[0].0, run[run.len() - 1].1);
        let cut = |tokens: &mut dyn Iterator<Item = &Range>| {
            tokens.map(|t| record.words(*t)).collect::<Vec<_>>().join("·")
        };
        let first = given.tokens.partition_point(|t| t.1 <= range.0);
        let touching = || given.tokens[first..].iter().take_while(|t| shared(**t, range) > 0);
        let count = touching().count();
        let kind = match count.cmp(&run.len()) {
            std::cmp::Ordering::Less => "tokens: cut too seldom",
            std::cmp::Ordering::Equal => "tokens: cut elsewhere",
            std::cmp::Ordering::Greater => "tokens: cut too often",
        };
        let (wanted, found) = (cut(&mut run.iter()), cut(&mut touching()));
        let line = format!("{}   gold {wanted}   given {found}   {}", record.shown(range), record.id);
        listing.note(kind, format!("{wanted} → {found}"), line);
    }
}

/// Notes the ends of sentences that one side alone has.
fn sentences(listing: &mut Listing, record: &Record) {
    let ends = |value: &Value| list(&value["sents"]).iter().map(|s| pair(s).1).collect::<BTreeSet<_>>();
    let (gold, given) = (ends(&record.gold), ends(&record.found));
    let mut note = |kind: &str, end: usize| {
        let last = (end.saturating_sub(1), end);
        let line = format!("{}   {}", record.shown(last), record.id);
        listing.note(kind, record.words(last), line);
    };
    gold.difference(&given).for_each(|end| note("sentences: end missed", *end));
    given.difference(&gold).for_each(|end| note("sentences: end too much", *end));
}
