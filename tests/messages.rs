//! The extension has words for everything that the engine may give as a reason.

use serde_json::{Map, Value};
use sourcelight::evidence::Rule;
use sourcelight::quantities::{Event, FindingKind};
use std::collections::BTreeSet;
use std::path::Path;

fn messages() -> Map<String, Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("_locales/en/messages.json");
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

#[test]
fn every_event_has_its_words_and_all_words_their_event() {
    let messages = messages();
    let given: BTreeSet<_> = messages.keys().filter(|name| name.starts_with("event_")).cloned().collect();
    let name = |event| serde_json::to_value(event).expect("an event has a name");
    let wanted: BTreeSet<_> =
        Event::ALL.into_iter().map(|e| format!("event_{}", name(e).as_str().expect("as a string"))).collect();
    assert_eq!(given, wanted);
}

#[test]
fn a_reason_is_a_plain_sentence() {
    for (name, message) in messages().iter().filter(|(name, _)| name.starts_with("rule_")) {
        let sentence = message["message"].as_str().unwrap_or_default();
        assert!(sentence.ends_with('.') && sentence.len() < 100, "{name}: {sentence}");
        assert!(!sentence.contains('$'), "{name} takes no words: the card adds those it rests on");
    }
}
