//! How good the packed weights are on sets that train nothing, and how often names of a margin are right.

use super::gold::{self, Name};
use crate::corpus;
use anyhow::Result;
use sourcelight::Document;
use sourcelight::model::Table;
use sourcelight::names;
use sourcelight::names::sequence::tags::TAGS;
use sourcelight::names::sequence::{Labelled, Scores, Steps, decode, read};
use sourcelight::offsets::{OffsetMap, OffsetUnit};
use sourcelight::text::Text;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;

const SETS: [&str; 5] = ["worldwide.dev", "worldwide.train", "gum.dev", "conllpp.dev", "finer-ord.dev"];

/// Margins in steps of so many units of a weight.
const STEP: i32 = 150;

/// Weights as the engine reads them.
pub struct Packed<'a> {
    /// The table of rows.
    pub table: &'a [u8],
    /// Scores of one tag after another.
    pub steps: Steps,
    /// What the tag of the rules is worth.
    pub trust: [i16; TAGS],
}

/// Prints strict and span F1 of each set, and the share of right names by margin over all of them.
pub fn all(data: &Path, packed: &Packed) -> Result<()> {
    let mut margins = BTreeMap::<i32, (usize, usize)>::new();
    for set in SETS {
        let (mut strict, mut spans, mut given, mut found) = (0, 0, 0, 0);
        // FiNER-ORD has no nationalities.
        let ours = |kind: names::sequence::tags::NameType| !set.starts_with("finer") || kind as usize != 3;
        for record in corpus::read_all(data, &format!("ner/{set}"))? {
            let read = Document::from_text(&record.text, None);
            let text = Text::new(&read);
            let map = OffsetMap::new(&record.text, OffsetUnit::CodePoints);
            let entities = record.entities.iter();
            let gold: HashSet<Name> = entities
                .filter_map(|e| Some((e.start, e.end, gold::kind(&e.kind)?)))
                .filter(|(_, _, kind)| ours(*kind))
                .collect();
            let places: HashSet<(usize, usize)> = gold.iter().map(|(a, b, _)| (*a, *b)).collect();
            given += gold.len();
            for name in tagged(&text, packed).into_iter().filter(|n| ours(n.kind)) {
                let span = text.span(name.from, name.to);
                let (start, end) = (map.convert(span.start), map.convert(span.end));
                let right = gold.contains(&(start, end, name.kind));
                strict += usize::from(right);
                spans += usize::from(places.contains(&(start, end)));
                found += 1;
                let margin = margins.entry((name.margin / STEP).min(20)).or_default();
                margin.0 += usize::from(right);
                margin.1 += 1;
            }
        }
        let f = |right: usize| 200.0 * right as f64 / (given + found) as f64;
        println!("{set:18} strict {:.1} span {:.1}", f(strict), f(spans));
    }
    for (margin, (right, all)) in margins {
        println!(
            "margin from {:4}: {:.1} % of {all} right",
            margin * STEP,
            100.0 * right as f64 / all as f64
        );
    }
    Ok(())
}

fn tagged(text: &Text, packed: &Packed) -> Vec<Labelled> {
    let rows = Table::<TAGS>::new(packed.table);
    let (mut labelled, mut decoded) = (Vec::new(), Vec::new());
    names::examples(text, |stretch, tokens, ruled| {
        let score = |(token, (rule, times)): (&Vec<_>, (usize, i16))| {
            let mut sum = [0; TAGS];
            sum[rule] = packed.trust[rule] * times;
            rows.add_all(token, &mut sum);
            sum.map(i32::from)
        };
        let scores: Vec<Scores> = tokens.iter().zip(ruled).map(score).collect();
        decode(&scores, &packed.steps, &mut decoded);
        read(stretch.from, &decoded, &mut labelled);
    });
    labelled
}
