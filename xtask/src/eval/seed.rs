//! The article this project began with, against its key made by hand.

use super::data::Data;
use super::table::Table;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use sourcelight::names::ActorKind;
use sourcelight::offsets::OffsetUnit;
use sourcelight::quantities::{FindingKind, NumberKind};
use sourcelight::report::BlockSpan;
use sourcelight::{Article, Block, BlockKind, Report};

const SET: &str = "seed article";

/// The day the article was published, so that "Saturday" is a date.
const PUBLISHED: &str = "2020-02-01";

/// Start and end in code points of the text.
type Range = (usize, usize);

/// Counts what the engine finds of each part of the key.
pub fn measure(data: &Data, table: &mut Table) -> Result<()> {
    let key: Value = serde_json::from_str(&data.text("articles/seed-aleppo.gold.json")?)?;
    let found = Found::new(&key)?;
    let (mentions, numbers, dates) = (found.mentions(&key), found.numbers(&key), found.dates(&key));
    table.of(SET, "actors and places, right kind", right(&mentions), mentions.len());
    table.of(SET, "numbers with value", right(&numbers), numbers.len());
    table.of(SET, "dates", right(&dates), dates.len());
    let (claims, all) = found.claims(data, &key)?;
    table.of(SET, "claims with source", claims, all);
    let finding = if found.conversion(&key) { "found" } else { "not found" };
    table.words(SET, "50 km that are not 35 miles", format!("   {finding}"));
    if data.errors > 0 {
        let missed = [("mention", mentions), ("number", numbers), ("date", dates)];
        for (part, list) in missed {
            for (span, _) in list.iter().filter(|(_, right)| !right) {
                println!("seed: {part} missed: {}", found.words(*span));
            }
        }
    }
    Ok(())
}

fn right(list: &[(Range, bool)]) -> usize {
    list.iter().filter(|(_, right)| *right).count()
}

fn range(value: &Value) -> Range {
    let at = |index: usize| value[index].as_u64().unwrap_or_default() as usize;
    (at(0), at(1))
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

const fn overlap(a: Range, b: Range) -> bool {
    a.0 < b.1 && b.0 < a.1
}

/// The report, and what leads from its blocks to the text of the key.
struct Found {
    report: Report,
    text: Vec<char>,
    /// First code point of each block.
    starts: Vec<usize>,
}

impl Found {
    fn new(key: &Value) -> Result<Self> {
        let texts = array(&key["blocks"]).iter().filter_map(Value::as_str);
        let block = |(index, text): (usize, &str)| Block {
            kind: if index == 0 { BlockKind::Headline } else { BlockKind::Paragraph },
            text: text.to_owned(),
        };
        let article = Article {
            published: Some(PUBLISHED.to_owned()),
            blocks: texts.enumerate().map(block).collect(),
            ..Article::default()
        };
        let mut starts = Vec::new();
        let mut at = 0;
        for block in &article.blocks {
            starts.push(at);
            // An empty line parts the blocks in the text of the key.
            at += block.text.chars().count() + 2;
        }
        Ok(Self {
            report: sourcelight::analyze(&article).in_unit(&article, OffsetUnit::CodePoints),
            text: key["text"].as_str().context("the key has a text")?.chars().collect(),
            starts,
        })
    }

    fn place(&self, span: BlockSpan) -> Range {
        let start = self.starts[span.block as usize];
        (start + span.start as usize, start + span.end as usize)
    }

    fn words(&self, span: Range) -> String {
        self.text[span.0..span.1].iter().collect()
    }

    /// A mention is right when both ends and the kind are.
    fn mentions(&self, key: &Value) -> Vec<(Range, bool)> {
        let mut list = Vec::new();
        for actor in array(&key["actors"]).iter().chain(array(&key["places"])) {
            let kind = actor["kind"].as_str().unwrap_or_default();
            for mention in array(&actor["mentions"]) {
                let wanted = range(mention);
                let found =
                    self.report.actors.iter().any(|a| {
                        fits(kind, a.kind) && a.mentions.iter().any(|m| self.place(m.span) == wanted)
                    });
                list.push((wanted, found));
            }
        }
        list
    }

    fn numbers(&self, key: &Value) -> Vec<(Range, bool)> {
        let one = |number: &Value| {
            let wanted = range(&number["span"]);
            let ends = [&number["value"][0], &number["value"][1]].map(Value::as_f64);
            let found = self.report.numbers.iter().any(|n| {
                let given = n.value.map(|a| [a.low, a.high].map(|v| v.to_string().parse().ok()));
                overlap(self.place(n.span), wanted) && given == Some(ends)
            });
            (wanted, found)
        };
        array(&key["numbers"]).iter().map(one).collect()
    }

    fn dates(&self, key: &Value) -> Vec<(Range, bool)> {
        let one = |date: &Value| {
            let wanted = range(&date["span"]);
            let found = self
                .report
                .numbers
                .iter()
                .any(|n| n.kind == NumberKind::Date && overlap(self.place(n.span), wanted));
            (wanted, found)
        };
        array(&key["dates"]).iter().map(one).collect()
    }

    fn conversion(&self, key: &Value) -> bool {
        let disputed: Vec<_> = array(&key["numbers"]).iter().filter(|n| n["issue"].is_string()).collect();
        let touches = |span: BlockSpan| disputed.iter().any(|n| overlap(range(&n["span"]), self.place(span)));
        let mut findings = self.report.findings.iter();
        findings.any(|f| f.kind == FindingKind::Conversion && f.spans.iter().any(|s| touches(*s)))
    }

    /// By the scorer of attributions: half of the content, and a source with the right head.
    fn claims(&self, data: &Data, key: &Value) -> Result<(usize, usize)> {
        let wanted: Vec<_> = array(&key["claims"])
            .iter()
            .map(|c| json!({ "source": [c["source"]], "cue": [c["cue"]], "content": c["content"] }))
            .collect();
        let spans = |list: &[BlockSpan]| -> Vec<_> { list.iter().map(|s| self.place(*s)).collect() };
        let given: Vec<_> = self
            .report
            .claims
            .iter()
            .map(|c| {
                let source: Vec<_> = c.source.iter().map(|s| self.place(s.span)).collect();
                json!({ "source": source, "cue": spans(&c.cue), "content": spans(&c.content) })
            })
            .collect();
        let (gold, found) = (data.work("seed.gold.jsonl")?, data.work("seed.out.jsonl")?);
        let text = self.text.iter().collect::<String>();
        let line = json!({ "id": "seed", "text": text, "attributions": wanted });
        std::fs::write(&gold, line.to_string())?;
        std::fs::write(&found, json!({ "id": "seed", "attributions": given }).to_string())?;
        let score = data.scorers.json("score_attribution.py", &gold, &found, &[])?;
        let recall = score["/None/rel/full"][1].as_f64().unwrap_or_default();
        if data.errors > 0 {
            let errors = data.errors.to_string();
            println!("{}", data.scorers.text("score_attribution.py", &gold, &found, &["--errors", &errors])?);
        }
        Ok(((recall / 100.0 * wanted.len() as f64).round() as usize, wanted.len()))
    }
}

/// Whether our kind is what the key means. The key has no outlets, and a capital stands for a government too.
fn fits(key: &str, kind: ActorKind) -> bool {
    match key {
        "person" => kind == ActorKind::Person,
        "group" => kind == ActorKind::Group,
        "organisation" => matches!(kind, ActorKind::Organisation | ActorKind::Outlet),
        "place" => matches!(kind, ActorKind::Place | ActorKind::Government),
        _ => false,
    }
}
