//! Errors in names, by kind. The scorers of numbers and claims list theirs themselves.

use super::data::{Annotated, Data};
use anyhow::Result;
use serde_json::Value;
use std::collections::BTreeMap;

/// Start, end and type of an entity.
type Entity = (usize, usize, String);

/// Prints up to `data.errors` of each kind: missed, spurious, wrong type, wrong boundary.
pub fn names(data: &Data, set: &str, files: &Annotated, types: &str) -> Result<()> {
    let gold = records(&std::fs::read_to_string(&files.gold)?)?;
    let found = records(&std::fs::read_to_string(&files.found)?)?;
    let mut kinds: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut note = |kind: String, example: String| kinds.entry(kind).or_default().push(example);
    for (id, record) in &gold {
        let text: Vec<char> = record["text"].as_str().unwrap_or_default().chars().collect();
        let wanted = entities(record, types);
        let given = found.get(id).map(|r| entities(r, types)).unwrap_or_default();
        for entity in wanted.iter().filter(|e| !given.contains(e)) {
            let overlapping = given.iter().find(|g| g.0 < entity.1 && entity.0 < g.1);
            match overlapping {
                Some(g) if (g.0, g.1) == (entity.0, entity.1) => {
                    note(format!("type {}, given {}", entity.2, g.2), shown(&text, entity));
                }
                Some(g) => {
                    let pair = format!("{}   given {}", shown(&text, entity), words(&text, g));
                    note(format!("boundary {}", entity.2), pair);
                }
                None => note(format!("missed {}", entity.2), shown(&text, entity)),
            }
        }
        let spurious = given.iter().filter(|g| !wanted.iter().any(|w| w.0 < g.1 && g.0 < w.1));
        for entity in spurious {
            note(format!("spurious {}", entity.2), shown(&text, entity));
        }
    }
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|(_, examples)| std::cmp::Reverse(examples.len()));
    for (kind, examples) in kinds {
        println!("\n## {set}: {kind}: {}", examples.len());
        // Spread over the set, so that one odd document does not fill the list.
        for example in examples.iter().step_by(examples.len().div_ceil(data.errors)) {
            println!("  {example}");
        }
    }
    println!();
    Ok(())
}

fn records(lines: &str) -> Result<BTreeMap<String, Value>> {
    let mut map = BTreeMap::new();
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let record: Value = serde_json::from_str(line)?;
        map.insert(record["id"].to_string(), record);
    }
    Ok(map)
}

fn entities(record: &Value, types: &str) -> Vec<Entity> {
    let list = record["entities"].as_array().map(Vec::as_slice).unwrap_or_default();
    let offset = |value: &Value| value.as_u64().unwrap_or_default() as usize;
    list.iter()
        .map(|e| {
            let kind = e["type"].as_str().unwrap_or_default().to_owned();
            (offset(&e["start"]), offset(&e["end"]), kind)
        })
        .filter(|e| types.split(',').any(|t| t == e.2))
        .collect()
}

fn words(text: &[char], entity: &Entity) -> String {
    text[entity.0.min(text.len())..entity.1.min(text.len())].iter().collect()
}

fn shown(text: &[char], entity: &Entity) -> String {
    let before: String = text[entity.0.saturating_sub(35)..entity.0].iter().collect();
    let after: String = text[entity.1..text.len().min(entity.1 + 25)].iter().collect();
    format!("{before}[{}]{after}", words(text, entity)).replace('\n', " ")
}
