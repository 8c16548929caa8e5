//! Names, nominal actors and entities on sentences of our own: `tests/cases/names/*.txt`, one phenomenon a file.
//!
//! A file holds articles, parted by empty lines; every line is a paragraph. `[Ana Ruiz|person]` marks a mention,
//! `[protesters|group*]` a nominal one, `[she|person~]` a pronoun; marks may nest. `[Ruiz|person=a]` names its actor: mentions with one label are
//! one actor, with two labels two. Pronouns and what takes up a name are looked for in the files `coreference_*` only. A
//! `#` line explains. What the engine calls only possible need not be marked.

use sourcelight::coreference;
use sourcelight::entities::{self, Entities};
use sourcelight::evidence::Certainty;
use sourcelight::names::{self, MentionForm};
use sourcelight::quotations;
use sourcelight::text::Text;
use sourcelight::{Article, Document};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// A mention as the case marks it: bytes of the plain text, `kind` or `kind*`, label of its actor.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    start: usize,
    end: usize,
    kind: String,
    label: Option<String>,
}

/// Takes the marks out of a text.
fn parse(marked: &str) -> (String, Vec<Mark>) {
    let (mut plain, mut marks, mut open) = (String::new(), Vec::new(), Vec::new());
    let mut rest = marked;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '[' => open.push(plain.len()),
            '|' => {
                let (note, after) = rest.split_once(']').expect("a mark ends with ]");
                let (kind, label) = match note.split_once('=') {
                    Some((kind, label)) => (kind, Some(label.to_owned())),
                    None => (note, None),
                };
                marks.push(Mark {
                    start: open.pop().expect("a mark begins with ["),
                    end: plain.len(),
                    kind: kind.to_owned(),
                    label,
                });
                rest = after;
            }
            _ => plain.push(c),
        }
    }
    (plain, marks)
}

fn analyse(plain: &str, resolved: bool) -> (Document, Vec<(Mark, bool, usize)>) {
    // The document joins paragraphs by an empty line, as the case does after this.
    let document = Document::new(&Article::from_text(plain));
    let text = Text::new(&document);
    let mut entities = entities::link(&text, names::find(&text));
    if resolved {
        entities = coreference::resolve(&text, &quotations::find(&text), entities);
    }
    let Entities { mentions, of_mention, .. } = entities;
    let found = mentions.iter().zip(of_mention).map(|(m, entity)| {
        let star = match m.form {
            MentionForm::Name => "",
            MentionForm::Nominal => "*",
            MentionForm::Pronoun => "~",
        };
        let mark = Mark {
            start: m.span.start,
            end: m.span.end,
            kind: format!("{:?}{star}", m.kind).to_lowercase(),
            label: None,
        };
        (mark, m.certainty == Certainty::Possible, entity)
    });
    let found = found.collect();
    (document, found)
}

/// What is wrong with one article; empty if nothing.
fn check(marked: &str, resolved: bool) -> String {
    let (plain, wanted) = parse(&marked.lines().collect::<Vec<_>>().join("\n\n"));
    let (document, found) = analyse(&plain, resolved);
    assert_eq!(document.text, plain, "a case holds plain paragraphs only");
    let mut wrong = String::new();
    let show = |m: &Mark| format!("[{}|{}]", &plain[m.start..m.end], m.kind);
    let same = |a: &Mark, b: &Mark| (a.start, a.end, &a.kind) == (b.start, b.end, &b.kind);
    for mark in &wanted {
        if !found.iter().any(|(f, ..)| same(f, mark)) {
            writeln!(wrong, "    not found: {}", show(mark)).unwrap();
        }
    }
    for (mark, possible, _) in &found {
        if !possible && !wanted.iter().any(|w| same(w, mark)) {
            writeln!(wrong, "    not wanted: {}", show(mark)).unwrap();
        }
    }
    let mut actors = BTreeMap::<&str, Vec<(usize, String)>>::new();
    for mark in &wanted {
        let entity = found.iter().find(|(f, ..)| same(f, mark)).map(|f| f.2);
        if let (Some(label), Some(entity)) = (&mark.label, entity) {
            actors.entry(label).or_default().push((entity, show(mark)));
        }
    }
    let mut owner = BTreeMap::new();
    for (label, mentions) in &actors {
        for (entity, shown) in mentions {
            if *entity != mentions[0].0 {
                writeln!(wrong, "    two actors, not one ({label}): {} and {shown}", mentions[0].1).unwrap();
            } else if let Some(other) = owner.insert(*entity, *label).filter(|o| o != label) {
                writeln!(wrong, "    one actor, not two ({other} and {label}): {shown}").unwrap();
            }
        }
    }
    wrong
}

#[test]
fn finds_what_the_cases_mark() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/names");
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty(), "no cases in {}", folder.display());
    let mut report = String::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let lines: Vec<&str> = text.lines().filter(|l| !l.starts_with('#')).collect();
        for article in lines.join("\n").split("\n\n").map(str::trim).filter(|a| !a.is_empty()) {
            let name = file.file_name().unwrap().to_string_lossy();
            let wrong = check(article, name.starts_with("coreference_"));
            if !wrong.is_empty() {
                writeln!(report, "{name}: {article}\n{wrong}").unwrap();
            }
        }
    }
    assert!(report.is_empty(), "\n{report}");
}
