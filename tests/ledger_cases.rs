//! Cases of the ledger: `tests/cases/ledger/NAME.txt`.
//!
//! Every paragraph is an article: each line a block, the first the headline. A line with `>` is a source: its name, what is
//! known of it, and the first words of each of its claims; the line with `=` is the coverage. `#` starts a comment.
//! `UPDATE_CASES=1 cargo test --test ledger_cases` writes what was found into the files.

use sourcelight::report::{LedgerEntry, Report};
use sourcelight::{Article, BlockKind, analyze};
use std::fmt::Write as _;
use std::path::Path;

#[test]
fn cases() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/ledger/sources.txt");
    let expected = std::fs::read_to_string(&path).expect("the cases");
    let articles: Vec<_> = expected.trim_end().split("\n\n").map(article).collect();
    let found = articles.join("\n\n") + "\n";
    if std::env::var_os("UPDATE_CASES").is_some() {
        std::fs::write(&path, &found).expect("a file that can be written");
    }
    assert_eq!(found, expected);
}

/// The article as it would be written if what is found were right.
fn article(words: &str) -> String {
    let lines: Vec<_> = words.lines().filter(|line| !line.starts_with(['>', '='])).collect();
    let blocks: Vec<_> = lines.iter().copied().filter(|line| !line.starts_with('#')).collect();
    let mut article = Article::from_text(&blocks.join("\n"));
    if let Some(first) = article.blocks.first_mut() {
        first.kind = BlockKind::Headline;
    }
    let report = analyze(&article);
    let mut out = lines.join("\n");
    for entry in &report.ledger {
        write!(out, "\n> {}", line(&report, entry)).expect("a string takes anything");
    }
    let coverage = report.coverage;
    write!(out, "\n= {} of {}", coverage.attributed, coverage.sentences).expect("a string takes anything");
    if let Some(first) = coverage.first_attributed {
        write!(out, ", the first {first} not").expect("a string takes anything");
    }
    out
}

fn line(report: &Report, entry: &LedgerEntry) -> String {
    let name = entry.name.as_deref().unwrap_or("nobody");
    let actor = if entry.actor.is_some() { ", actor" } else { "" };
    let role = entry.role.as_deref().map_or(String::new(), |role| format!(", {role}"));
    let first = |index: &u32| {
        let words = report.claims[*index as usize].text.split_whitespace();
        words.take(3).collect::<Vec<_>>().join(" ")
    };
    let claims: Vec<_> = entry.claims.iter().map(first).collect();
    format!("{name} ({:?}{actor}{role}; {} sentences): {}", entry.kind, entry.sentences, claims.join(" / "))
}
