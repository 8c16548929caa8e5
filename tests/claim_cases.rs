//! Claims, case by case: `tests/cases/claims/*.txt`.
//!
//! Format as in `marking`. Labels: `s` source, `q` cue, `c` content, `r` relay, `a` reason of anonymity, with the number of the claim where a
//! text has several (`{s1 …}`), and all numbers where claims share the words (`{s1,2 …}`). Notes hold for claim 1, or
//! for the number they start with: `2: form=mixed kind=official`. Keys: `form`, `class`, `stance`, `kind`,
//! `certainty`, `rule`, `negated`, `hedged`, `responsibility`, `relay` (the role of the first relay); values as in the report. Every claim found must be
//! marked: a text without marks holds none. `tests/cases/nested/*.txt` also marks the claims inside the content of others;
//! there the key `in` is the number of the claim that holds this one.

mod marking;

use marking::{Case, cases, mark};
use sourcelight::attributions::Attribution;
use sourcelight::offsets::Span;
use sourcelight::{Document, layers};
use std::collections::BTreeMap;

/// What a claim is made of: label without number, bytes.
type Parts = Vec<(char, usize, usize)>;

fn parts(attribution: &Attribution) -> Parts {
    let mut parts = Vec::new();
    let mut add = |label, span: &Span| parts.push((label, span.start, span.end));
    attribution.source.iter().for_each(|s| add('s', s));
    attribution.cue.iter().for_each(|s| add('q', s));
    attribution.content.iter().for_each(|s| add('c', s));
    attribution.relay.iter().for_each(|(_, s, _)| add('r', s));
    attribution.reason.iter().for_each(|s| add('a', s));
    parts.sort();
    parts
}

/// The claims that a case marks, by number.
fn expected(case: &Case) -> BTreeMap<usize, Parts> {
    let mut claims: BTreeMap<usize, Parts> = BTreeMap::new();
    for (label, start, end) in &case.marks {
        let (kind, numbers) = label.split_at(1);
        let numbers = if numbers.is_empty() { "1" } else { numbers };
        for number in numbers.split(',') {
            let number = number.parse().unwrap_or_else(|_| panic!("{}: label {label}", case.place));
            let kind = kind.chars().next().unwrap_or('?');
            claims.entry(number).or_default().push((kind, *start, *end));
        }
    }
    claims.values_mut().for_each(|parts| parts.sort());
    claims
}

fn value(attribution: &Attribution, key: &str) -> String {
    let json = match key {
        "form" => serde_json::to_string(&attribution.form),
        "class" => serde_json::to_string(&attribution.class),
        "stance" => serde_json::to_string(&attribution.stance),
        "kind" => serde_json::to_string(&attribution.source_kind),
        "certainty" => serde_json::to_string(&attribution.certainty),
        "negated" => serde_json::to_string(&attribution.negated),
        "hedged" => serde_json::to_string(&attribution.hedged),
        "responsibility" => serde_json::to_string(&attribution.responsibility),
        "rule" => serde_json::to_string(&attribution.why.rule),
        "relay" => serde_json::to_string(&attribution.relay.first().map(|r| r.0)),
        _ => panic!("no key {key}"),
    };
    json.expect("a plain value").trim_matches('"').to_owned()
}

fn check(case: &Case, nested: bool) -> Option<String> {
    let document = Document::new(&case.article());
    let analysis = layers(&document);
    let inside: &[Attribution] = if nested { &analysis.nested } else { &[] };
    let found: Vec<_> = analysis.attributions.iter().chain(inside).collect();
    let expected = expected(case);
    let mut wanted: Vec<_> = expected.values().cloned().collect();
    let mut got: Vec<_> = found.iter().map(|a| parts(a)).collect();
    wanted.sort();
    got.sort();
    if wanted != got {
        let marks: Vec<_> = found
            .iter()
            .enumerate()
            .flat_map(|(i, a)| parts(a).into_iter().map(move |(l, s, e)| (format!("{l}{}", i + 1), s, e)))
            .collect();
        return Some(format!(
            "{}\n  expected  {}\n  found     {}",
            case.place,
            mark(&document.text, &case.marks),
            mark(&document.text, &marks)
        ));
    }
    let mut wrong = Vec::new();
    for note in &case.notes {
        let (number, pairs) = note.split_once(": ").unwrap_or(("1", note));
        let number: usize = number.parse().unwrap_or_else(|_| panic!("{}: note {note}", case.place));
        let claim = found.iter().copied().find(|a| Some(&parts(a)) == expected.get(&number));
        let claim = claim.unwrap_or_else(|| panic!("{}: no claim {number}", case.place));
        for pair in pairs.split_whitespace() {
            let (key, want) = pair.split_once('=').unwrap_or_else(|| panic!("{}: note {note}", case.place));
            let number_of = |parent: usize| {
                let held =
                    expected.iter().find(|(_, of)| found.get(parent).map(|a| parts(a)).as_ref() == Some(of));
                held.map_or_else(String::new, |(number, _)| number.to_string())
            };
            let got = if key == "in" {
                claim.parent.map_or_else(String::new, number_of)
            } else {
                value(claim, key)
            };
            if got != want {
                wrong.push(format!("  claim {number}: {key} expected {want}, found {got}"));
            }
        }
    }
    (!wrong.is_empty()).then(|| format!("{}  {}\n{}", case.place, document.text, wrong.join("\n")))
}

#[test]
fn claims_are_found() {
    let failures: Vec<_> = cases("claims").iter().filter_map(|case| check(case, false)).collect();
    assert!(failures.is_empty(), "{} cases fail\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn claims_inside_claims_are_found() {
    let failures: Vec<_> = cases("nested").iter().filter_map(|case| check(case, true)).collect();
    assert!(failures.is_empty(), "{} cases fail\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn endless_cues_are_read_in_one_pass() {
    let pieces = [
        "said ",
        "he said ",
        "\"No,\" he said. ",
        "according to ",
        "and said, ",
        "he, ",
        "he said that ",
        "— he said ",
        "of the man ",
        "A, said B, ",
        "saying, ",
        "as he said, ",
        "he said she said that they thought ",
        "said that he said, ",
    ];
    for piece in pieces {
        let text = piece.repeat(200_000 / piece.len());
        let document = Document::new(&sourcelight::Article::from_text(&text));
        for attribution in layers(&document).attributions {
            assert!(attribution.content.iter().all(|s| s.end <= document.text.len()));
        }
    }
}
