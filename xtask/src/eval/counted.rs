//! What numbers count: our own sentences, annotated by hand, and the nouns of newsquant.

use super::data::Data;
use super::table::Table;
use anyhow::{Context, Result};
use serde_json::Value;
use sourcelight::quantities::{NumberKind, singular_head};
use sourcelight::report::Number;
use sourcelight::{Article, Block, BlockKind, analyze};
use std::ops::Range;

const OWN: &str = "tests/quantities/counted.txt";

/// A sentence without its brackets, and what stood in them.
struct Sentence {
    text: String,
    wanted: Vec<(Range<usize>, String)>,
}

/// Counts how often the thing counted is right: its head, and the whole phrase.
pub fn measure(data: &Data, table: &mut Table) -> Result<()> {
    own(data, table)?;
    newsquant(data, table)
}

fn own(data: &Data, table: &mut Table) -> Result<()> {
    let file = std::fs::read_to_string(data.workspace.path(OWN)).context(OWN)?;
    let lines = file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let sentences = lines.map(sentence).collect::<Result<Vec<_>>>()?;
    let block = |s: &Sentence| Block { kind: BlockKind::Paragraph, text: s.text.clone() };
    let article = Article { blocks: sentences.iter().map(block).collect(), ..Article::default() };
    let numbers = analyze(&article).numbers;
    let (mut heads, mut phrases, mut all) = (0, 0, 0);
    for (index, sentence) in sentences.iter().enumerate() {
        for (span, wanted) in &sentence.wanted {
            let overlaps = |n: &&Number| {
                let found = n.span.start as usize..n.span.end as usize;
                n.span.block as usize == index && found.start < span.end && span.start < found.end
            };
            let found = numbers.iter().find(overlaps).and_then(|n| n.of.clone());
            let found = found.unwrap_or_else(|| "-".into());
            let head = singular_head(&found) == singular_head(wanted);
            all += 1;
            heads += usize::from(head);
            phrases += usize::from(found == *wanted);
            if !head && data.errors > 0 {
                println!("counted: {} | want {wanted} | got {found}", sentence.text);
            }
        }
    }
    table.of("our own sentences", "thing counted, head", heads, all);
    table.of("our own sentences", "thing counted, whole phrase", phrases, all);
    Ok(())
}

/// "killed [12|people] people" is "killed 12 people" with one bracket.
fn sentence(line: &str) -> Result<Sentence> {
    let (mut text, mut wanted) = (String::new(), Vec::new());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        let (inside, after) = after.split_once(']').context("a bracket that closes")?;
        let (words, of) = inside.split_once('|').context("a bar in the bracket")?;
        text.push_str(before);
        let start = text.len();
        text.push_str(words);
        wanted.push((start..text.len(), of.to_owned()));
        rest = after;
    }
    text.push_str(rest);
    Ok(Sentence { text, wanted })
}

/// The gold gives the noun of a plain number as its unit, with some words around it. What is a measure, money or an
/// age to us is scored with its unit elsewhere, and so are rates.
fn newsquant(data: &Data, table: &mut Table) -> Result<()> {
    let (mut right, mut all) = (0, 0);
    for line in data.text("numbers/newsquant.jsonl")?.lines() {
        let record: Value = serde_json::from_str(line)?;
        let article = Article::from_text(record["text"].as_str().unwrap_or_default());
        let numbers = analyze(&article).numbers;
        for gold in record["expect"].as_array().into_iter().flatten() {
            let (Some(unit), Some(value)) = (gold["unit"].as_str(), gold["value"].as_f64()) else { continue };
            if gold["kind"] != "number" || matches!(unit, "-" | "count") || unit.contains(" per ") {
                continue;
            }
            let same = |n: &&Number| {
                let found = n.value.and_then(|v| v.low.to_string().parse::<f64>().ok());
                found.is_some_and(|v| (v - value).abs() < 1e-6)
            };
            let Some(number) = numbers.iter().find(same) else { continue };
            if number.kind != NumberKind::Count {
                continue;
            }
            all += 1;
            let head = number.of.as_deref().map(singular_head);
            right += usize::from(head.is_some_and(|h| unit.split(' ').any(|word| singular_head(word) == h)));
        }
    }
    table.of("newsquant", "thing counted, head", right, all);
    Ok(())
}
