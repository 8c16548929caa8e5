//! Cases of numbers: `tests/cases/numbers/NAME.txt`, one phenomenon a file.
//!
//! Every line is a text of its own with each quantity in brackets, `[words|kind; value; unit=…; of=…; bound=…; date=…]`;
//! what stands in no bracket must not be found. A range is written `3..5`, a missing value is left out.
//! `#` starts a comment. `@2026-03-04` gives the date of publication for the lines below it. A line with `!` is a
//! finding about the line before it. A fraction without end is cut after nine places.
//!
//! The runner takes the brackets off, reads the text, writes the brackets again and compares.
//! `UPDATE_CASES=1 cargo test --test number_cases` writes what was found into the files: read the diff.

use sourcelight::quantities::{self, Amount, Quantity};
use sourcelight::{Document, text::Text};
use std::fmt::Write as _;
use std::path::Path;

#[test]
fn cases() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/numbers");
    let mut paths: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "no cases in {}", folder.display());
    let mut failures = String::new();
    for path in paths {
        let expected = std::fs::read_to_string(&path).unwrap();
        let found = run(&expected);
        if found == expected {
            continue;
        }
        if std::env::var_os("UPDATE_CASES").is_some() {
            std::fs::write(&path, &found).unwrap();
        }
        for (number, (want, got)) in expected.lines().zip(found.lines()).enumerate() {
            if want != got {
                writeln!(failures, "{}:{}\n  want {want}\n  got  {got}", path.display(), number + 1).unwrap();
            }
        }
        if expected.lines().count() != found.lines().count() {
            writeln!(failures, "{}: findings differ\n{found}", path.display()).unwrap();
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}

/// The file as it would be if what is found were right.
fn run(file: &str) -> String {
    let mut published = None;
    let mut out = String::new();
    for line in file.lines() {
        if let Some(date) = line.strip_prefix('@') {
            published = Some(date);
        } else if line.starts_with('!') {
            continue;
        } else if !line.starts_with('#') && !line.is_empty() {
            annotate(&plain(line), published, &mut out);
            continue;
        }
        writeln!(out, "{line}").unwrap();
    }
    out
}

/// The line without its brackets.
fn plain(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some(start) = rest.find('[') {
        let end = start + rest[start..].find(']').expect("a bracket that closes");
        let bar = start + rest[start..end].find('|').expect("a bar in the bracket");
        out.push_str(&rest[..start]);
        out.push_str(&rest[start + 1..bar]);
        rest = &rest[end + 1..];
    }
    out + rest
}

fn annotate(line: &str, published: Option<&str>, out: &mut String) {
    let document = Document::from_text(line, published);
    let text = Text::new(&document);
    let quantities = quantities::find(&text);
    let mut at = 0;
    for quantity in &quantities {
        let span = quantity.span;
        write!(out, "{}[{}|{}]", &line[at..span.start], text.slice(span), describe(&text, quantity)).unwrap();
        at = span.end;
    }
    writeln!(out, "{}", &line[at..]).unwrap();
    for finding in quantities::check(&text, &quantities) {
        writeln!(out, "! {}", finding.statement).unwrap();
    }
}

fn describe(text: &Text, quantity: &Quantity) -> String {
    let mut out = name(quantity.kind);
    if let Some(value) = quantity.value {
        write!(out, "; {}", amount(value)).unwrap();
    }
    if let Some(unit) = &quantity.unit {
        write!(out, "; unit={}", unit.name).unwrap();
    }
    if let Some(of) = quantity.of {
        write!(out, "; of={}", text.slice(of)).unwrap();
    }
    if let Some(bound) = quantity.bound {
        write!(out, "; bound={}", name(bound)).unwrap();
    }
    if let Some(date) = &quantity.date {
        write!(out, "; date={date}").unwrap();
    }
    out
}

/// The name of an enum's value as the report writes it.
fn name(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

fn amount(value: Amount) -> String {
    let show = |d: rust_decimal::Decimal| d.round_dp(9).normalize().to_string();
    if value.is_range() { format!("{}..{}", show(value.low), show(value.high)) } else { show(value.low) }
}
