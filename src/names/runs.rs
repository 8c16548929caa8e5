//! Runs of words with capitals, with the small words and hyphens that belong inside names.

use super::words::{Capital, Words};
use crate::lexicon::Facts;
use crate::tokens::TokenKind;

/// No name is longer; a text of nothing but capitals is read in pieces of this size.
const LONGEST: usize = 24;

/// Particles that join a name without a hyphen ("Osama bin Laden", "Ursula von der Leyen").
const JOINING: [&str; 24] = [
    "al", "el", "bin", "ibn", "bint", "binti", "ben", "de", "del", "della", "di", "da", "das", "dos", "du",
    "der", "den", "van", "von", "ter", "la", "ould", "abu", "wa",
];

/// Words after a hyphen that are no part of the name before it ("UK-based").
const TAILS: [&str; 16] = [
    "led", "run", "born", "era", "held", "based", "wide", "style", "made", "bound", "type", "like", "area",
    "free", "ly", "day",
];

/// Finds the runs of tokens that may hold names, in order, without overlap.
pub(super) fn find(words: &Words) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !starts(words, at) {
            at += 1;
            continue;
        }
        let start = at;
        at = atom(words, at);
        while at - start < LONGEST && at < words.len() && !words.starts_sentence(at) {
            match extend(words, start, at) {
                Some(next) => at = next.max(at + 1),
                None => break,
            }
        }
        at = at.min(words.len());
        runs.push((start, at));
    }
    runs
}

const LISTED: Facts = Facts(Facts::PLACE.0 | Facts::BODY.0 | Facts::PEOPLE.0 | Facts::NOT_ACTOR.0);

fn starts(words: &Words, at: usize) -> bool {
    let word = &words.list[at];
    if word.facts.any(Facts::CALENDAR) && word.listed == Facts::NONE {
        return false;
    }
    match word.capital {
        Capital::Chosen => true,
        Capital::Forced if word.listed.any(LISTED | Facts::TITLE) => true,
        Capital::Forced if word.facts.any(Facts::FUNCTION) => false,
        // "Police Chief Ana Ruiz": the first word may belong to what follows.
        Capital::Forced => {
            word.facts.any(Facts::TITLE | Facts::GIVEN)
                || (words.capital(at + 1) == Capital::Chosen
                    && words.spaced(at + 1)
                    && !words.facts(at + 1).any(Facts::CALENDAR))
        }
        Capital::None => is_article(words, at),
    }
}

/// "al-Sham": a particle, a hyphen and a capital.
fn is_article(words: &Words, at: usize) -> bool {
    words.kind(at) == Some(TokenKind::Lower)
        && words.facts(at).any(Facts::PARTICLE)
        && words.get(at + 1) == "-"
        && !words.spaced(at + 1)
        && !words.spaced(at + 2)
        && words.kind(at + 2).is_some_and(TokenKind::is_capital)
}

/// One past the listed name that starts here, or past the one word.
fn atom(words: &Words, at: usize) -> usize {
    let word = words.list[at];
    if word.listed.any(LISTED | Facts::TITLE) {
        word.listed_end
    } else if is_article(words, at) {
        at + 3
    } else {
        at + 1
    }
}

fn is_open(words: &Words, at: usize) -> bool {
    at < words.len()
        && !words.starts_sentence(at)
        && words.capital(at) == Capital::Chosen
        && !words.facts(at).any(Facts::CALENDAR)
}

/// One past the next piece of the run `start..end`, if the run goes on.
fn extend(words: &Words, start: usize, end: usize) -> Option<usize> {
    let next = words.get(end);
    if !words.spaced(end) {
        return match next {
            "-" | "‐" | "‑" => hyphen(words, start, end),
            "'s" | "’s" => possessive(words, start, end),
            _ if is_open(words, end) && words.get(end - 1).ends_with('.') => Some(atom(words, end)),
            _ => None,
        };
    }
    if is_open(words, end) || is_article(words, end) {
        return Some(atom(words, end));
    }
    match next {
        "&" => is_open(words, end + 1).then(|| atom(words, end + 1)),
        "of" => after_of(words, start, end),
        "for" | "on" | "against" | "to" | "in" | "with" => after_body(words, start, end, next),
        "and" => after_and(words, start, end),
        "," => matches!(words.get(end + 1), "Inc" | "Inc." | "Ltd" | "Ltd." | "LLC" | "Jr" | "Jr.")
            .then_some(end + 2),
        _ if JOINING.contains(&next) => {
            let mut at = end + 1;
            while at < words.len() && at < end + 3 && JOINING.contains(&words.get(at)) {
                at += 1;
            }
            (is_open(words, at) && !words.facts(end - 1).any(Facts::TITLE)).then(|| atom(words, at))
        }
        _ => None,
    }
}

fn hyphen(words: &Words, start: usize, end: usize) -> Option<usize> {
    let after = end + 1;
    if words.spaced(after) || after >= words.len() {
        return None;
    }
    let kind = words.kind(after)?;
    if kind == TokenKind::Number || words.capital(after) == Capital::Chosen {
        return Some(after + 1);
    }
    if kind == TokenKind::Capitalised {
        return Some(after + 1);
    }
    let small = words.get(after);
    if kind != TokenKind::Lower || TAILS.contains(&small) {
        return None;
    }
    let joined = words.get(after + 1) == "-" && !words.spaced(after + 1) && !words.spaced(after + 2);
    if joined && small.len() <= 3 && words.kind(after + 2).is_some_and(TokenKind::is_capital) {
        return Some(after + 3);
    }
    // "Kim Jong-un": a short syllable after the second name.
    let syllable = |w: &str| (2..=6).contains(&w.len());
    let plain = !words.facts(after).any(Facts::MODIFIER);
    (end - start >= 2 && syllable(small) && syllable(words.get(end - 1)) && plain).then_some(after + 1)
}

/// "People's Front", "Workers' Party", but not "Syria's Army".
fn possessive(words: &Words, start: usize, end: usize) -> Option<usize> {
    let owner = words.facts(end - 1);
    let plural = matches!(
        words.get(end - 1),
        "People" | "Women" | "Men" | "Children" | "Workers" | "Teachers" | "Farmers" | "Lord"
    );
    let office =
        matches!(words.get(end + 1), "Office" | "Council" | "Hospital" | "College" | "Cathedral" | "Church");
    let saint = end - start >= 2 && matches!(words.get(start), "St" | "St." | "Saint");
    let chosen = words.capital(end - 1) == Capital::Chosen || end - start > 1;
    let ok = plural
        || saint
        || (office && !owner.any(Facts::PLACE | Facts::PEOPLE) && owner.any(Facts::COMMON | Facts::TITLE));
    (ok && chosen && is_open(words, end + 1)).then(|| atom(words, end + 1))
}

/// The token of a run that says what it names: its last one before "of", "for", "on".
pub(super) fn head_of(words: &Words, from: usize, to: usize) -> usize {
    let linked = |i: usize| {
        words.kind(i) == Some(TokenKind::Lower)
            && matches!(words.get(i), "of" | "for" | "on" | "against" | "to" | "in" | "with")
    };
    (from + 1..to).find(|i| linked(*i)).map_or(to - 1, |i| i - 1)
}

fn after_of(words: &Words, start: usize, end: usize) -> Option<usize> {
    let left = words.facts(end - 1);
    let mut at = end + 1;
    if words.get(at) == "the" {
        at += 1;
    }
    if !is_open(words, at) {
        return None;
    }
    let first = words.facts(head_of(words, start, end));
    let office = left.any(Facts::TITLE)
        && words.facts(at).any(Facts::COMMON)
        && !words.facts(at).any(Facts::PLACE | Facts::GIVEN)
        && (at == end + 1 || words.get(at) == "Republic");
    let headed = left.any(Facts::HEAD)
        || first.any(Facts::BODY_HEAD)
        || matches!(words.get(end - 1), "Bank" | "Republic");
    (office || (headed && !left.any(Facts::TITLE))).then(|| atom(words, at))
}

fn after_body(words: &Words, start: usize, end: usize, link: &str) -> Option<usize> {
    let left = words.facts(end - 1);
    let mut at = end + 1;
    if words.get(at) == "the" {
        at += 1;
    }
    let mission = matches!(words.get(end - 1), "Mission" | "Force" | "Office" | "Operation");
    let on = matches!(
        words.get(end - 1),
        "Commission"
            | "Committee"
            | "Council"
            | "Conference"
            | "Convention"
            | "Institute"
            | "Centre"
            | "Center"
    );
    let body = left.any(Facts::BODY_HEAD | Facts::OTHER_HEAD)
        || words.facts(head_of(words, start, end)).any(Facts::BODY_HEAD);
    if link == "in" && mission && is_open(words, at) {
        return words.facts(at).any(Facts::COUNTRY | Facts::REGION).then(|| atom(words, at));
    }
    let office = words.facts(end - 1).any(Facts::TITLE) && words.facts(at).any(Facts::COMMON);
    let fits = match link {
        "for" if office => true,
        "for" => body,
        "against" => body && at == end + 1,
        "on" => on,
        // "Medical Aid in Sudan" is seldom one name; "Call to Action" is none of ours.
        _ => false,
    };
    (fits
        && is_open(words, at)
        && !(words.facts(at) | words.list[at].listed).any(Facts::COUNTRY | Facts::CAPITAL | Facts::REGION))
    .then(|| atom(words, at))
}

/// "Ministry of Health and Education", "Justice and Development Party", but not "Russia and Turkey".
fn after_and(words: &Words, start: usize, end: usize) -> Option<usize> {
    let at = end + 1;
    if !is_open(words, at) {
        return None;
    }
    let ordinary = |i: usize| {
        let f = words.facts(i);
        f.any(Facts::COMMON) && !f.any(Facts::PLACE | Facts::PEOPLE | Facts::TITLE | Facts::GIVEN)
    };
    if !ordinary(end - 1) || !ordinary(at) {
        return None;
    }
    let linked = (start + 1..end).any(|i| matches!(words.get(i), "of" | "for" | "on"));
    let mut last = at;
    while last - at < 4 && is_open(words, last + 1) && words.spaced(last + 1) {
        last += 1;
    }
    let closes =
        last > at && words.facts(last).any(Facts::BODY_HEAD) && !words.facts(end - 1).any(Facts::BODY_HEAD);
    (linked || closes).then(|| atom(words, at))
}
