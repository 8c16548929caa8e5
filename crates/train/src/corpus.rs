//! The annotated corpora, and which of them may train weights that ship.

use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// What a corpus says of one document. Offsets are code points of the text.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Record {
    /// Name of the document.
    pub id: String,
    /// Licence tier as in the README of the data; sets of attributions have none.
    pub tier: String,
    /// Licence in words.
    pub license: String,
    /// Genre in the words of the corpus.
    pub genre: String,
    /// The text.
    pub text: String,
    /// Start and end of each token.
    pub tokens: Vec<[usize; 2]>,
    /// Start and end of each sentence: code points in the sets of names, tokens in those of attributions.
    pub sents: Vec<[usize; 2]>,
    /// UPOS tag of each token.
    pub upos: Vec<String>,
    /// Penn Treebank tag of each token.
    pub pos: Vec<String>,
    /// Index of the head of each token, -1 for a root.
    #[serde(alias = "head")]
    pub heads: Vec<i64>,
    /// Universal Dependencies relation of each token to its head.
    #[serde(alias = "dep")]
    pub deprels: Vec<String>,
    /// Outermost names.
    pub entities: Vec<Entity>,
    /// All mentions, named or not (GUM).
    pub mentions: Vec<GoldMention>,
    /// Indices of the mentions of each entity that is mentioned more than once (GUM).
    pub coref: Vec<Vec<usize>>,
}

/// A name.
#[derive(Debug, Clone, Deserialize)]
pub struct Entity {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// PERSON, ORG, PLACE, NORP or OTHER:something.
    #[serde(rename = "type")]
    pub kind: String,
    /// NAM or NOM, where the corpus tells names from nominals (re3d).
    #[serde(default)]
    pub level: String,
}

/// What a set of attributions says of one document.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Attributed {
    /// Licence in words.
    pub license: String,
    /// The text.
    pub text: String,
    /// Its claims.
    pub attributions: Vec<GoldClaim>,
}

/// A claim with its parts, each a list of starts and ends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct GoldClaim {
    /// Who it is credited to; empty for nobody.
    pub source: Vec<[usize; 2]>,
    /// The words that credit it.
    pub cue: Vec<[usize; 2]>,
    /// What is said.
    pub content: Vec<[usize; 2]>,
    /// Whether it stands in the content of another.
    pub nested: bool,
}

/// A mention of an entity in GUM.
#[derive(Debug, Clone, Deserialize)]
pub struct GoldMention {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

impl Record {
    /// Whether weights that ship may be trained on it: tiers A, A? and B; a set of attributions says it in its licence.
    pub fn may_ship(&self) -> bool {
        ships(&self.tier, &self.license)
    }
}

fn ships(tier: &str, license: &str) -> bool {
    let restricted = license.contains("NC") || license.contains("not listed");
    match tier {
        "" => !restricted && license.contains("CC BY"),
        tier => matches!(tier, "A" | "A?" | "B") && !restricted,
    }
}

/// Reads the documents of a set such as `ner/gum.train`, those only that may train weights that ship.
///
/// # Errors
/// When the file is missing or a line is no document.
pub fn read(data: &Path, set: &str) -> Result<Vec<Record>> {
    let mut records = read_all(data, set)?;
    records.retain(Record::may_ship);
    Ok(records)
}

/// Reads the documents of a set of attributions, such as `attribution/gum_news.train`, those only that may train weights
/// that ship.
///
/// # Errors
/// When the file is missing or a line is no document.
pub fn read_attributed(data: &Path, set: &str) -> Result<Vec<Attributed>> {
    let mut records = read_all_attributed(data, set)?;
    records.retain(|record| ships("", &record.license));
    Ok(records)
}

/// Reads all documents of a set of attributions: to measure on, or to fit a teacher whose weights never ship.
///
/// # Errors
/// When the file is missing or a line is no document.
pub fn read_all_attributed(data: &Path, set: &str) -> Result<Vec<Attributed>> {
    read_lines(data, set)
}

/// Reads all documents of a set: to measure on, never to train on.
///
/// # Errors
/// When the file is missing or a line is no document.
pub fn read_all(data: &Path, set: &str) -> Result<Vec<Record>> {
    read_lines(data, set)
}

fn read_lines<T: DeserializeOwned>(data: &Path, set: &str) -> Result<Vec<T>> {
    let path = data.join(format!("{set}.jsonl.gz"));
    let file = File::open(&path).with_context(|| format!("{} is missing; see --data", path.display()))?;
    let mut records = Vec::new();
    for (number, line) in BufReader::new(GzDecoder::new(file)).lines().enumerate() {
        let record = serde_json::from_str(&line?)
            .with_context(|| format!("{}, line {}", path.display(), number + 1))?;
        records.push(record);
    }
    Ok(records)
}
