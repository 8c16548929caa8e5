//! How good the weights are before they are packed, on sets that train nothing.

use super::chain::Row;
use super::gold::{self, Name};
use super::{Trained, measured};
use anyhow::Result;
use rustc_hash::FxHashMap;
use sourcelight::Document;
use sourcelight::model::Feature;
use sourcelight::names::sequence::tags::TAGS;
use sourcelight::names::sequence::{Scores, decode, read};
use sourcelight::names::{self};
use sourcelight::offsets::{OffsetMap, OffsetUnit};
use sourcelight::text::Text;
use std::collections::HashSet;
use std::path::Path;

const SETS: [&str; 5] = ["worldwide.dev", "worldwide.train", "gum.dev", "conllpp.dev", "finer-ord.dev"];

/// Prints strict and span F1.
pub fn all(data: &Path, features: &FxHashMap<Feature, u32>, model: &Trained) -> Result<()> {
    for bias in [1.2] {
        for set in SETS {
            let (mut strict, mut spans, mut given, mut found) = (0, 0, 0, 0);
            for record in measured(data, set)? {
                let read = Document::from_text(&record.text, None);
                let text = Text::new(&read);
                let map = OffsetMap::new(&record.text, OffsetUnit::CodePoints);
                let types = if set.starts_with("finer") { 3 } else { 4 };
                let gold: HashSet<Name> = record
                    .entities
                    .iter()
                    .filter_map(|e| Some((e.start, e.end, gold::kind(&e.kind)?)))
                    .filter(|(_, _, k)| (*k as usize) < types)
                    .collect();
                let ours: Vec<Name> = tagged(&text, features, model, bias)
                    .into_iter()
                    .map(|(from, to, kind)| {
                        let span = text.span(from, to);
                        (map.convert(span.start), map.convert(span.end), kind)
                    })
                    .filter(|(_, _, k)| (*k as usize) < types)
                    .collect();
                if let Ok(folder) = std::env::var("DUMP") {
                    use std::io::Write;
                    let names = ["PERSON", "ORG", "PLACE", "NORP"];
                    let list: Vec<_> = ours
                        .iter()
                        .map(
                            |(a, b, k)| serde_json::json!({"start": a, "end": b, "type": names[*k as usize]}),
                        )
                        .collect();
                    let mut file = std::fs::OpenOptions::new()
                        .create(true)
                        .append(true)
                        .open(format!("{folder}/{set}.out"))?;
                    writeln!(file, "{}", serde_json::json!({"id": record.id, "entities": list}))?;
                }
                let places: HashSet<(usize, usize)> = gold.iter().map(|(a, b, _)| (*a, *b)).collect();
                strict += ours.iter().filter(|n| gold.contains(n)).count();
                spans += ours.iter().filter(|(a, b, _)| places.contains(&(*a, *b))).count();
                given += gold.len();
                found += ours.len();
            }
            let f = |right: usize| 200.0 * right as f64 / (given + found) as f64;
            println!("{set:18} strict {:.1} span {:.1} bias {bias}", f(strict), f(spans));
        }
    }
    Ok(())
}

fn tagged(text: &Text, features: &FxHashMap<Feature, u32>, model: &Trained, bias: f32) -> Vec<Name> {
    const UNIT: f32 = 1000.0;
    let whole = |row: &Row| -> Scores { row.map(|w| (w * UNIT).round() as i32) };
    let steps: [Scores; TAGS] = std::array::from_fn(|t| whole(&model.steps[t]));
    let mut labelled = Vec::new();
    let mut decoded = Vec::new();
    names::examples(text, |stretch, tokens, ruled| {
        let scores: Vec<Scores> = tokens
            .iter()
            .zip(ruled)
            .map(|(token, rule)| {
                let mut sum = [0.0; TAGS];
                sum[rule] += bias;
                for feature in token.iter().filter_map(|f| features.get(f)) {
                    super::add(&mut sum, &model.weights[*feature as usize]);
                }
                whole(&sum)
            })
            .collect();
        decode(&scores, &steps, &mut decoded);
        read(stretch.from, &decoded, &mut labelled);
    });
    labelled.into_iter().map(|n| (n.from, n.to, n.kind)).collect()
}
