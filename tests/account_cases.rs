//! Cases of accounts that differ: `tests/cases/accounts/NAME.txt`.
//!
//! Every paragraph is an article: each line a block, the first the headline. A line with `!` is a finding, as kind and
//! detail. `#` starts a comment. `UPDATE_CASES=1 cargo test --test account_cases` writes what was found into the files.

use sourcelight::quantities::FindingKind;
use sourcelight::{Article, BlockKind, analyze};
use std::fmt::Write as _;
use std::path::Path;

#[test]
fn cases() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/accounts");
    for name in ["differ.txt", "conflict.txt", "agree.txt"] {
        let path = folder.join(name);
        let expected = std::fs::read_to_string(&path).expect("the cases");
        let found = run(&expected);
        if std::env::var_os("UPDATE_CASES").is_some() {
            std::fs::write(&path, &found).expect("a file that can be written");
        }
        assert_eq!(found, expected, "{name}");
        assert!(name != "agree.txt" || !found.contains('!'), "{name} has no findings");
    }
}

fn run(file: &str) -> String {
    let articles: Vec<_> = file.trim_end().split("\n\n").map(article).collect();
    articles.join("\n\n") + "\n"
}

/// The article as it would be written if what is found were right.
fn article(words: &str) -> String {
    let lines: Vec<_> = words.lines().filter(|line| !line.starts_with('!')).collect();
    let blocks: Vec<_> = lines.iter().copied().filter(|line| !line.starts_with('#')).collect();
    let mut article = Article::from_text(&blocks.join("\n"));
    if let Some(first) = article.blocks.first_mut() {
        first.kind = BlockKind::Headline;
    }
    let mut out = lines.join("\n");
    for finding in analyze(&article).findings {
        let kind = match finding.kind {
            FindingKind::AccountsDiffer => "accounts",
            FindingKind::ClaimsConflict => "claims",
            _ => "figures",
        };
        write!(out, "\n! {kind}: {}", finding.detail).expect("a string takes anything");
    }
    out
}
