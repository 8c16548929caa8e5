//! From readable word lists to one automaton. Run by `cargo xtask lexicon`, never by the engine.

use super::{Facts, fold};
use smol_str::SmolStr;
use std::collections::BTreeMap;
use std::io::{Error, Result};
use std::path::Path;

/// The lists that make up the automaton, below `lexicon/`: `term<TAB>class[,class]`.
pub const FILES: [&str; 12] = [
    "common_words.tsv",
    "given_names.tsv",
    "grammar.tsv",
    "heads.tsv",
    "name_genders.tsv",
    "nominals.tsv",
    "not_actors.tsv",
    "not_nouns.tsv",
    "organisations.tsv",
    "peoples.tsv",
    "places.tsv",
    "titles.tsv",
];

/// Classes of names that are matched in capitals only where every entry is in capitals ("WHO", "IS").
const NAMES: Facts = Facts(Facts::PLACE.0 | Facts::BODY.0 | Facts::NOT_ACTOR.0);

#[derive(Default)]
struct Entry {
    facts: Facts,
    in_capitals: bool,
    otherwise: bool,
}

/// Compiles the lists of the folder `lexicon` into the bytes of `models/en/names.fst`. The same lists give the same
/// bytes.
///
/// # Errors
/// A list that cannot be read, or a row without a known class; the message names the list and the row.
pub fn compile(lexicon: &Path) -> Result<Vec<u8>> {
    let mut entries = BTreeMap::<SmolStr, Entry>::new();
    for file in FILES {
        let text = std::fs::read_to_string(lexicon.join(file))
            .map_err(|e| Error::new(e.kind(), format!("{file}: {e}")))?;
        for (number, row) in text.lines().enumerate() {
            if row.is_empty() || row.starts_with('#') {
                continue;
            }
            let facts = classes(row)
                .ok_or_else(|| Error::other(format!("{file}:{}: no known class: {row}", number + 1)))?;
            let term = row.split('\t').next().unwrap_or_default();
            let entry = entries.entry(fold(term)).or_default();
            entry.facts |= facts;
            if facts.any(NAMES) {
                let capitals = is_acronym(term);
                entry.in_capitals |= capitals;
                entry.otherwise |= !capitals;
            }
        }
    }
    write(&entries)
}

fn classes(row: &str) -> Option<Facts> {
    let (_, classes) = row.split_once('\t')?;
    classes
        .split('\t')
        .next()?
        .split(',')
        .try_fold(Facts::NONE, |all, class| Some(all | Facts::of_class(class)?))
}

fn is_acronym(term: &str) -> bool {
    term.len() <= 7 && !term.chars().any(char::is_lowercase)
}

fn write(entries: &BTreeMap<SmolStr, Entry>) -> Result<Vec<u8>> {
    let facts = |e: &Entry| {
        let capitals = e.in_capitals && !e.otherwise;
        if capitals { e.facts | Facts::CAPITALS } else { e.facts }
    };
    // The commonest sets get the smallest indices, which take the fewest bytes in the automaton.
    let mut counts = BTreeMap::<Facts, usize>::new();
    for entry in entries.values() {
        *counts.entry(facts(entry)).or_default() += 1;
    }
    let mut sets: Vec<_> = counts.into_iter().collect();
    sets.sort_by_key(|(set, count)| (std::cmp::Reverse(*count), *set));
    let index: BTreeMap<Facts, u64> = sets.iter().zip(0..).map(|((set, _), i)| (*set, i)).collect();

    let count = u16::try_from(sets.len()).map_err(Error::other)?;
    let mut bytes = count.to_le_bytes().to_vec();
    bytes.extend(sets.iter().flat_map(|(set, _)| set.0.to_le_bytes()));
    let mut builder = fst::MapBuilder::memory();
    for (name, entry) in entries {
        builder.insert(name, index[&facts(entry)]).map_err(Error::other)?;
    }
    bytes.extend(builder.into_inner().map_err(Error::other)?);
    Ok(bytes)
}
