//! What the words around a number say of it: `tests/cases/context/NAME.txt`.
//!
//! Every line is a text with each quantity of which something is said in brackets, `[words|event; part of WORDS;
//! rise to WORDS; = amount; 31 mile]`. `#` starts a comment. `UPDATE_CASES=1 cargo test --test context_cases` writes what was
//! found into the files.

use sourcelight::quantities::{self, Quantity, Way};
use sourcelight::{Document, text::Text};
use std::path::Path;

#[test]
fn cases() {
    for name in ["events.txt", "parts.txt", "changes.txt", "shares.txt", "other_units.txt"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/context").join(name);
        let expected = std::fs::read_to_string(&path).expect("the cases");
        let found: String = expected.lines().map(|line| read(line) + "\n").collect();
        if std::env::var_os("UPDATE_CASES").is_some() {
            std::fs::write(&path, &found).expect("a file that can be written");
        }
        assert_eq!(found, expected, "{name}");
    }
}

/// The line as it would be if what is found were right.
fn read(line: &str) -> String {
    if line.starts_with('#') || line.is_empty() {
        return line.to_owned();
    }
    let mut plain = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        let (inside, after) = after.split_once(']').expect("a bracket that closes");
        plain.push_str(before);
        plain.push_str(inside.split_once('|').expect("a bar in the bracket").0);
        rest = after;
    }
    plain.push_str(rest);
    let document = Document::from_text(&plain, None);
    let text = Text::new(&document);
    let quantities = quantities::find(&text);
    let mut out = String::new();
    let mut at = 0;
    for quantity in &quantities {
        let said = describe(&text, quantity, &quantities);
        if said.is_empty() {
            continue;
        }
        out.push_str(&plain[at..quantity.span.start]);
        out.push_str(&format!("[{}|{}]", text.slice(quantity.span), said.join("; ")));
        at = quantity.span.end;
    }
    out + &plain[at..]
}

fn describe(text: &Text, quantity: &Quantity, all: &[Quantity]) -> Vec<String> {
    let context = &quantity.context;
    let words = |i: usize| text.slice(all[i].span).to_owned();
    let mut said = Vec::new();
    said.extend(context.event.map(|e| e.words().to_owned()));
    said.extend(context.part_of.map(|i| format!("part of {}", words(i))));
    if let Some(change) = context.change {
        let mut way = if change.way == Way::Rise { "rise" } else { "fall" }.to_owned();
        for (tie, end) in [(" to ", change.to), (" from ", change.from)] {
            way += &end.map_or_else(String::new, |i| format!("{tie}{}", words(i)));
        }
        said.push(way);
    }
    said.extend(context.equals.map(|v| format!("= {v}")));
    said.extend(quantities::in_other_units(quantity).map(|(v, unit)| format!("{} {}", v.low, unit.name)));
    said
}
