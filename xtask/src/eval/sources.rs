//! Kinds of source, names kept back and relays, on sentences of our own: `tests/claims/source_kinds.txt`.

use super::data::Data;
use super::score::Prf;
use super::table::Table;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::ops::Range;

const FILE: &str = "tests/claims/source_kinds.txt";

/// A sentence with what it says of its source. Ranges are code points.
#[derive(Debug, Default)]
struct Sentence {
    text: String,
    /// The kind of the source, or "none" where nothing is credited.
    kind: String,
    /// What the relay did; empty without one.
    role: String,
    source: Option<Range<usize>>,
    relay: Option<Range<usize>>,
    reason: Option<Range<usize>>,
}

/// What was wanted, what was given, and what was right of it.
#[derive(Debug, Default, Clone, Copy)]
struct Count {
    wanted: usize,
    given: usize,
    right: usize,
}

impl Count {
    fn add(&mut self, wanted: bool, given: bool, right: bool) {
        self.wanted += usize::from(wanted);
        self.given += usize::from(given);
        self.right += usize::from(right);
    }

    fn prf(self) -> Prf {
        let share = |of: usize| 100.0 * self.right as f64 / of.max(1) as f64;
        let (precision, recall) = (share(self.given), share(self.wanted));
        let f1 = 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE);
        Prf::percentages(&json!([precision, recall, f1]))
    }
}

/// Scores the sentences.
pub fn measure(data: &Data, table: &mut Table) -> Result<()> {
    let file = std::fs::read_to_string(data.workspace.path(FILE))?;
    let lines = file.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let sentences: Vec<Sentence> = lines.map(parse).collect::<Result<_>>()?;
    let gold: Vec<String> =
        sentences.iter().enumerate().map(|(id, s)| json!({ "id": id, "text": s.text }).to_string()).collect();
    let files = data.annotated_text("sources", &gold.join("\n"), &[])?;
    let found = std::fs::read_to_string(&files.found)?;
    let (mut kinds, mut anonymous, mut relays, mut reasons) =
        (Count::default(), Count::default(), Count::default(), Count::default());
    for (sentence, line) in sentences.iter().zip(found.lines()) {
        let record: Value = serde_json::from_str(line)?;
        let claims = record["attributions"].as_array().cloned().unwrap_or_default();
        let credited = sentence.kind != "none";
        // The claim of the sentence; any other was made of nothing.
        let mut own = None;
        for claim in claims {
            let source = range(&claim["source"][0]);
            let same = match (&sentence.source, &source) {
                (Some(wanted), Some(given)) => meet(wanted, given),
                (None, None) => credited,
                _ => false,
            };
            if own.is_none() && same {
                own = Some(claim);
                continue;
            }
            kinds.add(false, true, false);
            anonymous.add(false, claim["source_kind"] == "anonymous", false);
            wrong(data, sentence, &claim, "no claim of this source");
        }
        let given = own.is_some();
        let claim = own.unwrap_or_default();
        let kind = claim["source_kind"].as_str().unwrap_or_default();
        kinds.add(credited, given, credited && kind == sentence.kind);
        let hidden = sentence.kind == "anonymous";
        anonymous.add(hidden, kind == "anonymous", hidden && kind == "anonymous");
        if kind != sentence.kind && credited {
            wrong(data, sentence, &claim, &format!("{:?} for {}", kind, sentence.kind));
        }
        let given = claim["relay"].as_array().map_or(0, Vec::len);
        let relay = claim["relay"].as_array().and_then(|r| r.first());
        let right = relay.is_some_and(|r| {
            r[0] == sentence.role.as_str()
                && range(&r[1]).zip(sentence.relay.clone()).is_some_and(|(g, w)| meet(&w, &g))
        });
        relays.add(sentence.relay.is_some(), given > 0, right);
        if (given > 0 || sentence.relay.is_some()) && !right {
            wrong(data, sentence, &claim, "relay");
        }
        let reason = range(&claim["reason"]);
        let right = reason.clone().zip(sentence.reason.clone()).is_some_and(|(g, w)| g == w);
        reasons.add(sentence.reason.is_some(), reason.is_some(), right);
        if (reason.is_some() || sentence.reason.is_some()) && !right {
            wrong(data, sentence, &claim, "reason");
        }
    }
    let what = format!("{} sentences", sentences.len());
    table.prf(&what, "kind of source", kinds.prf());
    table.prf(&what, "anonymous", anonymous.prf());
    table.prf(&what, "relay", relays.prf());
    table.prf(&what, "reason of anonymity", reasons.prf());
    Ok(())
}

fn wrong(data: &Data, sentence: &Sentence, claim: &Value, what: &str) {
    if data.errors > 0 {
        println!(
            "{what}: {}\n    {}",
            sentence.text,
            json!([claim["source"], claim["relay"], claim["reason"]])
        );
    }
}

fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

fn range(value: &Value) -> Option<Range<usize>> {
    let at = |index: usize| value[index].as_u64().map(|n| n as usize);
    Some(at(0)?..at(1)?)
}

/// Reads `anonymous reason | {s A clerk} said …`.
fn parse(line: &str) -> Result<Sentence> {
    let (head, marked) = line.split_once(" | ").with_context(|| format!("{FILE}: no bar in {line:?}"))?;
    let mut words = head.split(' ');
    let mut sentence = Sentence { kind: words.next().unwrap_or_default().to_owned(), ..Sentence::default() };
    for word in words {
        if let Some(role) = word.strip_prefix("relay=") {
            sentence.role = role.to_owned();
        }
    }
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut at = 0;
    let mut letters = marked.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '{' => {
                let label = letters.next().unwrap_or_default();
                letters.next();
                open.push((label, at));
            }
            '}' => match open.pop() {
                Some(('s', start)) => sentence.source = Some(start..at),
                Some(('r', start)) => sentence.relay = Some(start..at),
                Some(('a', start)) => sentence.reason = Some(start..at),
                other => bail!("{FILE}: mark {other:?} in {line:?}"),
            },
            letter => {
                sentence.text.push(letter);
                at += 1;
            }
        }
    }
    Ok(sentence)
}
