//! Articles for measuring: real paragraphs in an order that does not repeat.

use crate::workspace::Workspace;
use anyhow::{Context, Result, ensure};
use flate2::read::GzDecoder;
use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

/// Words after which an article ends.
const WORDS: usize = 580;

/// Sets of the development data with whole news articles.
const SETS: [&str; 2] = ["attribution/polnear.dev.jsonl.gz", "ner/worldwide.dev.jsonl.gz"];

/// Writes articles of some `megabytes` in all to a file of JSON Lines and gives its path. The same input gives
/// the same file.
pub fn write(workspace: &Workspace, data: Option<&Path>, megabytes: f64) -> Result<PathBuf> {
    let paragraphs = match data {
        Some(folder) => from_data(folder)?,
        None => from_tests(workspace)?,
    };
    ensure!(!paragraphs.is_empty(), "there is no text to measure on");
    let mut random = Random(1);
    let (mut lines, mut bytes) = (String::new(), 0);
    while (bytes as f64) < megabytes * 1e6 {
        let (mut blocks, mut words) = (Vec::new(), 0);
        while words < WORDS {
            let text = &paragraphs[random.below(paragraphs.len())];
            words += text.split_whitespace().count();
            bytes += text.len();
            blocks.push(json!({ "kind": "paragraph", "text": text }));
        }
        lines += &json!({ "published": "2026-03-04", "blocks": blocks }).to_string();
        lines.push('\n');
    }
    let folder = workspace.shell.create_dir(workspace.path("target/bench"))?;
    let file = folder.join("articles.jsonl");
    std::fs::write(&file, lines)?;
    Ok(file)
}

fn from_tests(workspace: &Workspace) -> Result<Vec<String>> {
    let mut paragraphs = Vec::new();
    for file in workspace.shell.read_dir("tests/articles")? {
        if file.extension().is_some_and(|e| e == "txt") {
            keep(&mut paragraphs, &workspace.shell.read_file(file)?);
        }
    }
    Ok(paragraphs)
}

fn from_data(folder: &Path) -> Result<Vec<String>> {
    let mut paragraphs = Vec::new();
    for set in SETS {
        let path = folder.join(set);
        let file = File::open(&path).with_context(|| format!("{} is missing", path.display()))?;
        for line in BufReader::new(GzDecoder::new(file)).lines() {
            let record: Value = serde_json::from_str(&line?)?;
            keep(&mut paragraphs, record["text"].as_str().unwrap_or_default());
        }
    }
    Ok(paragraphs)
}

fn keep(paragraphs: &mut Vec<String>, text: &str) {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    paragraphs.extend(lines.map(str::to_owned));
}

/// Knuth's 64-bit linear congruential generator (MMIX): the same order in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }
}
