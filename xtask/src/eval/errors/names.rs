//! Errors in names: missed, spurious, wrong boundary, wrong type; and how far each kind of evidence can be trusted.

use super::lines::Lines;
use super::listing::Listing;
use super::record::{Range, Record, list, number, records, shared};
use crate::eval::data::{Annotated, Data};
use anyhow::Result;
use serde_json::Value;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A mention, by people or by the engine.
struct Entity {
    range: Range,
    kind: String,
    /// `, nominal` in sets that say so.
    level: &'static str,
    rule: String,
    certainty: String,
}

impl Entity {
    fn read(value: &Value) -> Self {
        let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
        Self {
            range: (number(&value["start"]), number(&value["end"])),
            kind: text("type"),
            level: if value["level"] == "NOM" { ", nominal" } else { "" },
            rule: text("rule"),
            certainty: text("certainty"),
        }
    }

    fn why(&self) -> String {
        format!("{}, {}", self.rule, self.certainty)
    }
}

/// Given and right mentions by rule and certainty.
type Trust = BTreeMap<String, BTreeMap<String, (usize, usize)>>;

/// Prints what is wrong in a set that was annotated with `--possible`: what is only possible counts as held back.
pub fn names(data: &Data, set: &str, files: &Annotated, types: &[&str]) -> Result<()> {
    let (mut listing, mut trust, mut lines) = (Listing::default(), Trust::new(), Lines::default());
    for record in records(files)? {
        let all: Vec<_> = list(&record.gold["entities"]).iter().map(Entity::read).collect();
        let (gold, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|e| types.contains(&&*e.kind));
        let given = list(&record.found["entities"]).iter().map(Entity::read);
        let given: Vec<_> = given.filter(|e| types.contains(&&*e.kind)).collect();
        for entity in &given {
            let by_rule = trust.entry(entity.rule.clone()).or_default();
            let (count, right) = by_rule.entry(entity.certainty.clone()).or_default();
            *count += 1;
            *right += usize::from(gold.iter().any(|g| g.range == entity.range && g.kind == entity.kind));
        }
        let (held, given): (Vec<_>, Vec<_>) = given.into_iter().partition(|e| e.certainty == "possible");
        let same = |a: &Entity, b: &Entity| a.range == b.range && a.kind == b.kind;
        for entity in &gold {
            lines.count(&record.text, entity.range, true, given.iter().any(|g| same(g, entity)));
            wanted(&mut listing, &record, entity, &given, &held);
        }
        for entity in given.iter().filter(|e| !gold.iter().any(|g| same(g, e))) {
            lines.count(&record.text, entity.range, false, true);
            if touching(entity, &gold).is_some() {
                continue;
            }
            let other = touching(entity, &others).map(|o| format!(", where gold has {}", o.kind));
            let kind = format!("spurious {}{}", entity.kind, other.unwrap_or_default());
            note(&mut listing, &record, kind, entity, &entity.why());
        }
    }
    listing.print(&format!("{set}, names"), data.errors);
    println!("# {set}: names by the line they stand in, strict\n\n{lines}");
    print_trust(set, &trust);
    Ok(())
}

/// Notes what is wrong with a mention that people marked.
fn wanted(listing: &mut Listing, record: &Record, gold: &Entity, given: &[Entity], held: &[Entity]) {
    let Some(found) = touching(gold, given) else {
        let (kind, level) = (&gold.kind, gold.level);
        match touching(gold, held) {
            Some(h) => note(listing, record, format!("held back {kind}{level}"), gold, &h.why()),
            None => note(listing, record, format!("missed {kind}{level}"), gold, ""),
        }
        return;
    };
    if found.range == gold.range {
        if found.kind != gold.kind {
            let kind = format!("type: {} given as {}", gold.kind, found.kind);
            note(listing, record, kind, gold, &found.why());
        }
        return;
    }
    let (g, f) = (gold.range, found.range);
    let how = if f.0 <= g.0 && g.1 <= f.1 {
        "too long"
    } else if g.0 <= f.0 && f.1 <= g.1 {
        "too short"
    } else {
        "shifted"
    };
    let as_well = if found.kind == gold.kind { "" } else { ", and type" };
    let remark = format!("given “{}” {}: {}", record.words(f), found.kind, found.why());
    let kind = format!("boundary {}{}: {how}{as_well}", gold.kind, gold.level);
    let line = format!("{}   {remark}   {}", record.shown(g), record.id);
    listing.note(kind, difference(record, g, f), line);
}

/// The mention that shares most with this one: the same range if there is one.
fn touching<'e>(entity: &Entity, others: &'e [Entity]) -> Option<&'e Entity> {
    let touching = others.iter().filter(|o| shared(o.range, entity.range) > 0);
    touching.max_by_key(|o| (o.range == entity.range, shared(o.range, entity.range), Reverse(o.range)))
}

/// The words that stand on one side only: `+` what is too much, `-` what is missing.
fn difference(record: &Record, gold: Range, found: Range) -> String {
    let part = |from: usize, to: usize, sign: char| {
        (from < to).then(|| format!("{sign}“{}”", record.words((from, to)).trim()))
    };
    let parts = [
        part(found.0, gold.0.min(found.1), '+'),
        part(gold.0, found.0.min(gold.1), '-'),
        part(found.1.max(gold.0), gold.1, '-'),
        part(gold.1.max(found.0), found.1, '+'),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn note(listing: &mut Listing, record: &Record, kind: String, entity: &Entity, remark: &str) {
    let line = format!("{}   {remark}   {}", record.shown(entity.range), record.id);
    listing.note(kind, record.words(entity.range), line);
}

/// Prints how many of the mentions by each rule are right, for each certainty.
fn print_trust(set: &str, trust: &Trust) {
    const CERTAINTIES: [&str; 3] = ["sure", "likely", "possible"];
    println!("# {set}: mentions by evidence, and how many of them are right in span and type\n");
    println!("{:<26}{:>16}{:>16}{:>16}", "", CERTAINTIES[0], CERTAINTIES[1], "possible (held)");
    let total = |rule: &BTreeMap<String, (usize, usize)>| rule.values().map(|cell| cell.0).sum::<usize>();
    let mut rules: Vec<_> = trust.iter().collect();
    rules.sort_by_key(|(_, cells)| Reverse(total(cells)));
    for (rule, cells) in rules {
        let cell = |certainty: &&str| {
            let figure = cells
                .get(*certainty)
                .map(|(count, right)| format!("{count} {:>4.0} %", 100.0 * *right as f64 / *count as f64));
            format!("{:>16}", figure.unwrap_or_default())
        };
        println!("{rule:<26}{}", CERTAINTIES.iter().map(cell).collect::<String>());
    }
    println!();
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn record(text: &str, gold: Value) -> Record {
        Record { id: "r".to_owned(), text: text.chars().collect(), gold, found: Value::Null }
    }

    fn entity(start: usize, end: usize, kind: &str) -> Entity {
        Entity::read(
            &json!({ "start": start, "end": end, "type": kind, "rule": "model", "certainty": "sure" }),
        )
    }

    #[test]
    fn errors_have_their_kind() {
        let record = record("The Port of Sela wrote to Ada Field.", json!({}));
        let gold = entity(4, 16, "ORG");
        let kind = |given: &[Entity], held: &[Entity]| {
            let mut listing = Listing::default();
            wanted(&mut listing, &record, &gold, given, held);
            listing.kinds().collect::<String>()
        };
        assert_eq!(kind(&[entity(4, 16, "ORG")], &[]), "");
        assert_eq!(kind(&[entity(4, 16, "PLACE")], &[]), "type: ORG given as PLACE");
        assert_eq!(kind(&[entity(0, 16, "ORG")], &[]), "boundary ORG: too long");
        assert_eq!(kind(&[entity(12, 16, "PLACE")], &[]), "boundary ORG: too short, and type");
        assert_eq!(kind(&[entity(26, 35, "PERSON")], &[entity(12, 16, "ORG")]), "held back ORG");
        assert_eq!(kind(&[], &[]), "missed ORG");
    }

    #[test]
    fn a_boundary_shows_the_words_of_one_side() {
        let record = record("The Port of Sela wrote", json!({}));
        assert_eq!(difference(&record, (4, 16), (0, 16)), "+“The”");
        assert_eq!(difference(&record, (4, 16), (12, 22)), "-“Port of” +“wrote”");
    }
}
