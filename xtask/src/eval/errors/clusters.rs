//! Names of one actor that are parted, names of several that are merged, and names that are not marked.

use super::coref::{Mention, forms, instead};
use super::listing::Listing;
use super::record::Record;
use std::collections::{BTreeMap, BTreeSet};

/// Notes what is wrong with the names of one text.
pub fn note(listing: &mut Listing, record: &Record, mentions: &[Mention]) {
    let names = || mentions.iter().filter(|m| m.is_name());
    for name in names().filter(|m| m.given.is_none()) {
        let (how, remark) = match instead(record, name) {
            Some(words) => ("ends elsewhere", format!("given “{words}”")),
            None => ("not marked", String::new()),
        };
        let line = format!("{}   {remark}   {}", record.shown(name.range), record.id);
        listing.note(format!("{how}: {}", name.kind), record.words(name.range), line);
    }
    let seen: Vec<_> = names().filter(|m| m.given.is_some()).collect();
    for (kinds, example) in groups(record, &seen, |m| Some(m.gold), |m| m.given) {
        listing.note(format!("parted: {kinds}"), "", example);
    }
    for (kinds, example) in groups(record, &seen, |m| m.given, |m| Some(m.gold)) {
        listing.note(format!("merged: {kinds}"), "", example);
    }
}

/// For every group on one side that is several groups on the other: the kinds in it, and an example: its words
/// by those groups, and where each group begins.
fn groups(
    record: &Record,
    names: &[&Mention],
    outer: impl Fn(&Mention) -> Option<usize>,
    inner: impl Fn(&Mention) -> Option<usize>,
) -> Vec<(String, String)> {
    let mut all: BTreeMap<_, BTreeMap<_, Vec<&Mention>>> = BTreeMap::new();
    for name in names {
        all.entry(outer(name)).or_default().entry(inner(name)).or_default().push(name);
    }
    let several = all.into_values().filter(|parts| parts.len() > 1);
    let described = several.map(|parts| {
        let kinds: BTreeSet<_> = parts.values().flatten().map(|m| m.kind.as_str()).collect();
        let words: Vec<_> = parts.values().map(|part| forms(record, part.iter().copied())).collect();
        let firsts: Vec<_> =
            parts.values().filter_map(|part| part.first()).map(|m| record.shown(m.range)).collect();
        let example = format!("    {}   {}\n{}", words.join("  |  "), record.id, firsts.join("\n"));
        (kinds.into_iter().collect::<Vec<_>>().join(" and "), example)
    });
    described.collect()
}
