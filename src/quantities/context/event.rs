//! What happened to those that a number counts: "killed 12 people and wounded dozens", "12 were arrested".

use super::Each;
use crate::lexicon;
use crate::quantities::here::{Here, any};
use crate::quantities::people::counts_people;
use crate::quantities::words::Words;
use crate::quantities::{NumberKind, Quantity};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// What happened to people that are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// They died.
    Killed,
    /// They were hurt.
    Wounded,
    /// Nobody knows where they are.
    Missing,
    /// They left their homes.
    Displaced,
    /// They were arrested or held.
    Detained,
    /// They were carried off.
    Abducted,
    /// They were brought to safety.
    Rescued,
    /// They were let go.
    Freed,
    /// They fell ill.
    Infected,
    /// They came to a gathering.
    Attended,
}

impl Event {
    /// Every event, in the order of the type. The extension's messages are checked against this list.
    pub const ALL: [Self; 10] = [
        Self::Killed,
        Self::Wounded,
        Self::Missing,
        Self::Displaced,
        Self::Detained,
        Self::Abducted,
        Self::Rescued,
        Self::Freed,
        Self::Infected,
        Self::Attended,
    ];
}

impl Event {
    /// What happened, in plain words behind a number: "12 killed".
    pub const fn words(self) -> &'static str {
        match self {
            Self::Killed => "killed",
            Self::Wounded => "wounded",
            Self::Missing => "missing",
            Self::Displaced => "displaced",
            Self::Detained => "arrested or held",
            Self::Abducted => "abducted",
            Self::Rescued => "rescued",
            Self::Freed => "freed",
            Self::Infected => "infected",
            Self::Attended => "attending",
        }
    }
}

/// The events of a word, by where the count stands.
#[derive(Default, Clone, Copy)]
struct Places {
    object: Option<Event>,
    subject: Option<Event>,
    noun: Option<Event>,
    toll: Option<Event>,
    state: Option<Event>,
}

static WORDS: LazyLock<FxHashMap<&'static [u8], Places>> = LazyLock::new(|| {
    let mut words: FxHashMap<&'static [u8], Places> = FxHashMap::default();
    for row in lexicon::rows(include_str!("../../../lexicon/events.tsv")) {
        let &[word, event, place] = row.as_slice() else { continue };
        let event = named(event);
        let places = words.entry(word.as_bytes()).or_default();
        match place {
            "object" => places.object = event,
            "subject" => places.subject = event,
            "noun" => places.noun = event,
            "toll" => places.toll = event,
            "state" => places.state = event,
            _ => {}
        }
    }
    words
});

fn named(name: &str) -> Option<Event> {
    Some(match name {
        "killed" => Event::Killed,
        "wounded" => Event::Wounded,
        "missing" => Event::Missing,
        "displaced" => Event::Displaced,
        "detained" => Event::Detained,
        "abducted" => Event::Abducted,
        "rescued" => Event::Rescued,
        "freed" => Event::Freed,
        "infected" => Event::Infected,
        "attended" => Event::Attended,
        _ => return None,
    })
}

fn places(word: &str) -> Option<Places> {
    lexicon::in_small(word, |small| WORDS.get(small).copied())
}

/// The event of every quantity of the sentence. `links` says which are parts of which.
pub(super) fn of(here: &Here, links: &[Option<usize>]) -> Each<Option<Event>> {
    // Without a count of people or of deaths there is no event.
    if !here.list.iter().any(plain) {
        return Each::new();
    }
    let people: Each<_> = here.list.iter().map(|q| people(here, q)).collect();
    let mut events: Each<_> = (0..here.list.len()).map(|i| own(here, i, &people)).collect();
    // "killed five soldiers and eight civilians", "five soldiers and eight civilians were killed"
    for i in 1..events.len() {
        if events[i].is_none() && joined(here, i, &people) {
            events[i] = events[i - 1];
        }
    }
    for i in (1..events.len()).rev() {
        if events[i - 1].is_none() && joined(here, i, &people) {
            events[i - 1] = events[i];
        }
    }
    for i in 0..events.len() {
        let whole = links.get(i).copied().flatten().and_then(|whole| events.get(whole).copied().flatten());
        events[i] = events[i].or(whole);
    }
    events
}

/// Whether the count `i` is listed with the one before it, and nothing parts them.
fn joined(here: &Here, i: usize, people: &[bool]) -> bool {
    people.get(i - 1..=i) == Some(&[true, true])
        && here.list.get(i).is_some_and(|q| q.of.is_some())
        && here.gap(i - 1, i).is_some_and(|g| g.are("and") || g.are(",") || g.are(", and"))
}

/// Whether it counts people, or nothing that is named.
fn people(here: &Here, q: &Quantity) -> bool {
    let counted = |of| matches!(here.text.slice(of), "lives") || counts_people(here.text.slice(of));
    plain(q) && q.of.is_none_or(counted)
}

fn plain(q: &Quantity) -> bool {
    q.kind == NumberKind::Count && q.unit.is_none()
}

fn own(here: &Here, i: usize, people: &[bool]) -> Option<Event> {
    let q = here.list.get(i).filter(|q| plain(q))?;
    if let Some(noun) = q.of.and_then(|of| here.text.slice(of).rsplit(' ').next()).and_then(places) {
        // "12 deaths", and "12 dead" where no other noun is counted.
        let event = noun.noun.or(noun.state);
        if event.is_some() {
            return event;
        }
    }
    if people.get(i) != Some(&true) {
        return None;
    }
    let before = here.before(i);
    let after = here.after(here.end(i));
    let mut nearest =
        before.iter().rev().filter(|w| !any(w, &["a", "another", "further", "some", "the", "also"]));
    let last = nearest.next();
    if let Some(last) = last {
        // "left 12 dead", "leaving at least 30 injured"
        if any(last, &["left", "leaving", "leaves"]) {
            return after.first().and_then(places).and_then(|p| p.state);
        }
        let passive = nearest.next().is_some_and(|w| any(w, &["were", "was", "been", "being", "are"]));
        let object = places(last).and_then(|p| p.object).filter(|_| !passive);
        if object.is_some() {
            return object;
        }
        // "driven more than 600,000 from their homes", "forced 200 to flee"
        if any(last, &["driven", "drove", "driving", "forced", "forcing", "forces"]) {
            let home = after.iter().take(6).any(|w| any(w, &["home", "homes", "houses", "flee", "leave"]));
            return home.then_some(Event::Displaced);
        }
        if any(last, &["of", "to", "at", "from"]) {
            let mut words = before.iter().rev().skip(1).take(8);
            let toll = words.by_ref().any(|w| any(w, &["toll", "tolls"]));
            if toll {
                let kind = words.next().and_then(places).and_then(|p| p.toll);
                return Some(kind.unwrap_or(Event::Killed));
            }
        }
    }
    subject(after).or_else(|| past_apposition(after))
}

/// "nine people, four of them women, were killed": the verb stands behind what is put between commas.
fn past_apposition(after: Words) -> Option<Event> {
    let (first, rest) = after.split_first()?;
    let end = rest.iter().take(12).position(|w| w == ",").filter(|_| first == ",")?;
    let verb = rest.skip(end + 1);
    verb.first().filter(|w| any(w, &["were", "was", "have", "had", "are"]))?;
    subject(verb)
}

/// "were killed", "have died", "people dead", "who were arrested", "lost their lives", "took part".
fn subject(after: Words) -> Option<Event> {
    const BETWEEN: [&str; 20] = [
        "were",
        "was",
        "have",
        "has",
        "had",
        "been",
        "are",
        "is",
        "being",
        "who",
        "also",
        "others",
        "more",
        "all",
        "feared",
        "reportedly",
        "still",
        "confirmed",
        "remain",
        "reported",
    ];
    let at = after.iter().take(5).position(|w| !any(w, &BETWEEN))?;
    let rest = after.skip(at);
    let (word, next) = (rest.first()?, rest.get(1).unwrap_or_default());
    if any(word, &["lost"]) && any(next, &["their"]) && rest.get(2).is_some_and(|w| any(w, &["lives"])) {
        return Some(Event::Killed);
    }
    if any(word, &["took", "taken"]) && any(next, &["part"]) {
        return Some(Event::Attended);
    }
    if any(word, &["turned"]) && any(next, &["out", "up"]) {
        return Some(Event::Attended);
    }
    // "12 people killed three soldiers" does, and does not suffer.
    let places = places(word)?;
    let object_follows = places.object.is_some()
        && !next.is_empty()
        && at == 0
        && (next.chars().all(|c| c.is_ascii_digit())
            || any(next, &["the", "a", "an", "two", "three", "his", "her", "their"]));
    places.subject.filter(|_| !object_follows)
}
