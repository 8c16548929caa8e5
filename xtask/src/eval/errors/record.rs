//! Records with the annotations of people and of the engine, and words in their context.

use crate::eval::data::Annotated;
use anyhow::Result;
use serde_json::Value;
use std::collections::BTreeMap;

/// Characters of context before and after the words.
const BEFORE: usize = 45;
const AFTER: usize = 35;

/// Start and end in code points of the text.
pub type Range = (usize, usize);

/// One text of a set.
pub struct Record {
    /// Its name in the set.
    pub id: String,
    /// Its code points.
    pub text: Vec<char>,
    /// What people annotated.
    pub gold: Value,
    /// What the engine annotated; null where it gave nothing.
    pub found: Value,
}

/// The records of a set in its order.
pub fn records(files: &Annotated) -> Result<Vec<Record>> {
    let mut found: BTreeMap<String, Value> = BTreeMap::new();
    for record in lines(&std::fs::read_to_string(&files.found)?) {
        let record = record?;
        found.insert(record["id"].to_string(), record);
    }
    let record = |gold: Result<Value>| {
        let gold = gold?;
        Ok(Record {
            id: gold["id"].as_str().unwrap_or_default().to_owned(),
            text: gold["text"].as_str().unwrap_or_default().chars().collect(),
            found: found.remove(&gold["id"].to_string()).unwrap_or_default(),
            gold,
        })
    };
    lines(&std::fs::read_to_string(&files.gold)?).map(record).collect()
}

fn lines(text: &str) -> impl Iterator<Item = Result<Value>> {
    text.lines().filter(|line| !line.trim().is_empty()).map(|line| Ok(serde_json::from_str(line)?))
}

impl Record {
    /// The words of a range; a paragraph's end shows as `¶`.
    pub fn words(&self, (start, end): Range) -> String {
        let end = end.min(self.text.len());
        let text: String = self.text[start.min(end)..end].iter().collect();
        text.replace("\n\n", "\n").replace('\n', " ¶ ")
    }

    /// A range in brackets between its neighbours, so that the brackets of many lines stand under each other.
    pub fn shown(&self, (start, end): Range) -> String {
        let before = self.words((start.saturating_sub(BEFORE), start));
        let cut = before.chars().count().saturating_sub(BEFORE);
        let before: String = before.chars().skip(cut).collect();
        format!("{before:>BEFORE$}[{}]{}", self.words((start, end)), self.words((end, end + AFTER)))
    }
}

/// The items of a list; none where it is missing.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// A pair `[start, end]`.
pub fn pair(value: &Value) -> Range {
    (number(&value[0]), number(&value[1]))
}

/// A count or an offset.
pub fn number(value: &Value) -> usize {
    value.as_u64().unwrap_or_default() as usize
}

/// The code points that two ranges share.
pub fn shared(a: Range, b: Range) -> usize {
    a.1.min(b.1).saturating_sub(a.0.max(b.0))
}
