//! The extension has words for everything that the engine may give as a reason.

use serde_json::{Map, Value};
use sourcelight::evidence::Rule;
use sourcelight::quantities::{Event, FindingKind, Pattern};
use sourcelight::report::render::Phrase;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn messages() -> Map<String, Value> {
    messages_of("en")
}

fn messages_of(locale: &str) -> Map<String, Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("_locales/{locale}/messages.json"));
    let text = std::fs::read_to_string(path).expect("the messages");
    serde_json::from_str(&text).expect("an object of messages")
}

/// The key under which the card looks for the sentence of a rule.
fn key(rule: Rule) -> String {
    let name = serde_json::to_value(rule).expect("a rule has a name");
    format!("rule_{}", name.as_str().expect("as a string").replace('-', "_"))
}

#[test]
fn every_rule_has_its_sentence_and_every_sentence_its_rule() {
    let messages = messages();
    let given: BTreeSet<_> = messages.keys().filter(|name| name.starts_with("rule_")).cloned().collect();
    let wanted: BTreeSet<_> = Rule::ALL.into_iter().map(key).collect();
    assert_eq!(given, wanted);
}

#[test]
fn every_finding_has_its_sentence_and_every_sentence_its_finding() {
    let messages = messages();
    let given: BTreeSet<_> = messages.keys().filter(|name| name.starts_with("finding_")).cloned().collect();
    let name = |kind| serde_json::to_value(kind).expect("a finding has a name");
    let key = |kind| format!("finding_{}", name(kind).as_str().expect("as a string").replace('-', "_"));
    let wanted: BTreeSet<_> = FindingKind::ALL.into_iter().map(key).collect();
    assert_eq!(given, wanted);
}

/// The English that the engine writes by itself is the one that translators start from.
fn says_the_same(prefix: &str, engine: impl IntoIterator<Item = (String, &'static str)>) {
    let messages = messages();
    let is_meant =
        |name: &&String| name.starts_with(prefix) && !name.ends_with("_one") && !name.ends_with("_other");
    let given: BTreeMap<_, _> = messages
        .iter()
        .filter(|(name, _)| is_meant(name))
        .map(|(n, m)| (n.clone(), m["message"].as_str()))
        .collect();
    let wanted: BTreeMap<_, _> = engine.into_iter().map(|(name, words)| (name, Some(words))).collect();
    assert_eq!(given, wanted);
}

#[test]
fn every_phrase_of_a_summary_has_its_message() {
    says_the_same("summary_", Phrase::ALL.iter().map(|phrase| (phrase.key().to_owned(), phrase.english())));
}

#[test]
fn every_statement_has_its_message() {
    let name = |pattern| serde_json::to_value(pattern).expect("a pattern has a name");
    let key = |p| format!("statement_{}", name(p).as_str().expect("as a string").replace('-', "_"));
    says_the_same("statement_", Pattern::ALL.map(|pattern| (key(pattern), pattern.english())));
}

#[test]
fn what_happened_is_said_in_the_engines_words() {
    let name = |event| serde_json::to_value(event).expect("an event has a name");
    let key = |event| format!("event_{}", name(event).as_str().expect("as a string"));
    says_the_same("event_", Event::ALL.map(|event| (key(event), event.words())));
}

#[test]
fn a_reason_is_a_plain_sentence() {
    for (name, message) in messages().iter().filter(|(name, _)| name.starts_with("rule_")) {
        let sentence = message["message"].as_str().unwrap_or_default();
        assert!(sentence.ends_with('.') && sentence.len() < 100, "{name}: {sentence}");
        assert!(!sentence.contains('$'), "{name} takes no words: the card adds those it rests on");
    }
}

/// The places for words in a message: `$1`, `$NAME$`.
fn places(message: &Value) -> BTreeSet<String> {
    let text = message["message"].as_str().unwrap_or_default();
    text.split_inclusive(|c: char| c.is_whitespace() || ".,:;()“”„".contains(c))
        .filter_map(|word| word.find('$').map(|at| word[at..].to_owned()))
        .map(|word| word.trim_end_matches(|c: char| c != '$' && !c.is_ascii_alphanumeric()).to_owned())
        .map(|word| word.split('-').next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn the_german_words_are_complete_and_have_the_same_places() {
    let (english, german) = (messages(), messages_of("de"));
    let keys = |of: &Map<String, Value>| of.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(keys(&german), keys(&english));
    for (key, message) in &english {
        assert_eq!(places(&german[key]), places(message), "{key}");
        assert_eq!(german[key].get("placeholders"), message.get("placeholders"), "{key}");
        assert!(!german[key]["message"].as_str().unwrap_or_default().is_empty(), "{key}");
    }
}

#[test]
fn no_page_of_the_extension_holds_words_of_its_own() {
    let english = messages();
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/pages");
    let mut seen = 0;
    for entry in std::fs::read_dir(pages).expect("the pages").flatten() {
        if entry.path().extension().is_none_or(|e| e != "html") {
            continue;
        }
        let html = std::fs::read_to_string(entry.path()).expect("a page");
        let body = html.split_once("<body").map_or("", |(_, body)| body);
        for piece in body.split('<').skip(1) {
            let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
            assert!(text.trim().is_empty(), "{}: {}", entry.path().display(), text.trim());
            if let Some((_, rest)) = tag.split_once("data-message=\"") {
                let key = rest.split('"').next().unwrap_or_default();
                assert!(english.contains_key(key), "{}: no message {key}", entry.path().display());
                seen += 1;
            }
        }
    }
    assert!(seen > 30, "{seen} messages");
}
