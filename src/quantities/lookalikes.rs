//! What looks like a quantity and is none: "M5", "Flight 370", "AK-47", "Article 5", phone numbers, scores.

use super::numerals::{Form, Numeral};
use super::pieces::{Pieces, Shape};
use crate::lexicon;
use rust_decimal::Decimal;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

static HEADS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    lexicon::rows(include_str!("../../lexicon/numbered_things.tsv"))
        .filter_map(|row| row.first().copied())
        .collect()
});

/// Whether things of this name carry numbers: "Flight", "Article".
fn numbered(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    HEADS.contains(word.as_str()) || word.strip_suffix('s').is_some_and(|singular| HEADS.contains(singular))
}

/// Where to go on if what starts at `at` is no number at all.
pub(super) fn skip(p: &Pieces, at: usize) -> Option<usize> {
    if !p.shaped(at, Shape::Digits) {
        return None;
    }
    written_onto(p, at)
        .or_else(|| phone(p, at))
        .or_else(|| score(p, at))
        .or_else(|| marked(p, at))
        .or_else(|| lap_time(p, at))
        .or_else(|| aircraft(p, at))
}

/// Digits written onto letters: "M5", "G20", "COVID-19", "F-16".
fn written_onto(p: &Pieces, at: usize) -> Option<usize> {
    if !p.glued(at) {
        return None;
    }
    let before = at - 1;
    let past = |mut to: usize| {
        // The rest of the name: "A320-200", "B52s", "S23+".
        while p.glued(to)
            && to < at + 8
            && !matches!(p.text(to), "," | "." | ")" | ";" | ":" | "'" | "’" | "\"" | "”")
        {
            to += 1;
        }
        to
    };
    match p.get(before)?.shape {
        // Codes of currencies were read with their number before.
        Shape::Word if !p.any(before, &["sub", "minus"]) => Some(past(at + 1)),
        Shape::Sign if p.dash(before) && p.glued(before) && p.shaped(before.wrapping_sub(1), Shape::Word) => {
            let word = p.text(before - 1);
            let number = p.any(
                before - 1,
                &[
                    "minus", "sub", "mid", "pre", "post", "early", "late", "under", "over", "top", "about",
                    "around", "of",
                ],
            );
            let calendar = p.sense(before - 1).is_some_and(|s| s.calendar.is_some());
            let range = p.sense(before - 1).is_some_and(|s| s.number.is_some()) || calendar;
            let name = word.eq_ignore_ascii_case("last")
                || word.len() <= 2
                || word.chars().skip(1).any(char::is_uppercase)
                || p.capital(before - 1);
            (name && !number && !range).then(|| past(at + 1))
        }
        // "x >= 30"
        Shape::Sign if p.is(before, "=") && p.any(before.wrapping_sub(1), &["<", ">"]) => None,
        Shape::Sign if matches!(p.text(before), "#" | "/" | "@" | "_" | "&" | "=") => Some(past(at + 1)),
        _ => None,
    }
}

/// Three or more groups of digits with dashes, points or spaces: telephone and card numbers, versions.
fn phone(p: &Pieces, at: usize) -> Option<usize> {
    let country = p.is(at.wrapping_sub(1), "+") && p.glued(at) && p.text(at).len() <= 3;
    let mut to = at + 1;
    let mut groups = 1;
    let mut marks = 0;
    while to < at + 16 {
        let mark = matches!(p.text(to), "-" | "." | "‑" | "–") && p.glued(to) && p.glued(to + 1);
        let digits = to + usize::from(mark);
        let plain = p.shaped(digits, Shape::Digits) && !p.text(digits).contains(',');
        let spaced = country && p.shaped(to, Shape::Digits);
        if !plain || !(mark || spaced) {
            break;
        }
        marks += usize::from(mark);
        groups += 1;
        to = digits + 1;
    }
    let iso = p.text(at).len() == 4 && groups == 3 && p.text(at + 2).len() == 2;
    let date = groups == 3 && (1..=2).contains(&p.text(at).len()) && p.text(at + 4).len() == 4;
    let long = groups >= 3 && marks >= 2 && !iso && !date;
    // "555-0142": no amount is written with a zero in front.
    let local = groups == 2 && marks == 1 && p.text(at).len() >= 3 && p.text(at + 2).starts_with('0');
    (long || local || (country && groups >= 2)).then_some(to)
}

/// "2-1", "89–89": a score unless something counted follows.
fn score(p: &Pieces, at: usize) -> Option<usize> {
    let dash = p.dash(at + 1) && p.glued(at + 1) && p.glued(at + 2) && p.shaped(at + 2, Shape::Digits);
    if !dash
        || p.glued(at + 3)
            && (p.shaped(at + 3, Shape::Word) || matches!(p.text(at + 3), "%" | "-" | "°" | "/"))
    {
        return None;
    }
    let first: u32 = p.text(at).parse().ok().filter(|n| *n < 200)?;
    let second: u32 = p.text(at + 2).parse().ok().filter(|n| *n < 200)?;
    let before = (1..=4).any(|n| {
        at >= n
            && p.any(
                at - n,
                &[
                    "won", "win", "wins", "beat", "beats", "lost", "lose", "lead", "led", "leads", "draw",
                    "drew", "victory", "defeat", "defeated", "record", "ended", "finished", "score", "tied",
                    "vote", "voted", "ruled", "ahead",
                ],
            )
    });
    let after = p.any(
        at + 3,
        &[
            "win",
            "victory",
            "defeat",
            "loss",
            "draw",
            "lead",
            "aggregate",
            "scoreline",
            "on",
            "record",
            "vote",
        ],
    );
    let counted = p.shaped(at + 3, Shape::Word) && super::counted::plural(&p.lower(at + 3))
        || super::units::at(p, at + 3, false).is_some()
        || p.any(at + 3, &["per", "percent", "million", "billion", "thousand", "hundred"]);
    (!counted && (second <= first || before || after)).then_some(at + 3)
}

/// "1:36.6", "4:39 left": a clock that shows no time of day.
fn lap_time(p: &Pieces, at: usize) -> Option<usize> {
    let colon = |i: usize| p.is(i, ":") && p.glued(i) && p.glued(i + 1) && p.shaped(i + 1, Shape::Digits);
    if !colon(at + 1) || super::clock::find(p, at).is_some() {
        return None;
    }
    let mut to = at + 3;
    while colon(to) {
        to += 2;
    }
    Some(to)
}

/// "787 Dreamliner", "737-800", "new 737 Max jets": the types of one maker have three digits like no others.
fn aircraft(p: &Pieces, at: usize) -> Option<usize> {
    let bytes = p.text(at).as_bytes();
    let digits = bytes.len() == 3 && bytes[0] == b'7' && bytes[2] == b'7';
    let variant = p.hyphen(at + 1) && p.shaped(at + 2, Shape::Digits);
    let model =
        p.capital(at + 1) || p.any(at + 1, &["program", "programme", "jet", "jets", "fleet", "aircraft"]);
    (digits && (model || variant)).then_some(if variant { at + 3 } else { at + 1 })
}

/// List numbers, references and shirt numbers: "[12]", "(4)" after a name, "1." before a text.
fn marked(p: &Pieces, at: usize) -> Option<usize> {
    let before = at.wrapping_sub(1);
    let bracket = p.is(before, "[") && p.is(at + 1, "]");
    let short = p.text(at).len() <= 2 && !p.text(at).contains('.');
    let shirt = short && p.is(before, "(") && p.is(at + 1, ")") && p.capital(at.wrapping_sub(2));
    let starts = at == 0 || p.shaped(before, Shape::Break);
    let list = starts && short && matches!(p.text(at + 1), "." | ")") && !p.glued(at + 2);
    let footnote = p.glued(at) && p.is(before, "^");
    let postal = p.is(at + 1, "zip");
    if p.is(at, "24") && p.is(at + 1, "/") && p.is(at + 2, "7") {
        return Some(at + 3);
    }
    (bracket || shirt || list || footnote || postal).then_some(at + 1)
}

/// Whether a number without unit is one: not part of a name, an address or an idiom.
pub(super) fn plain(p: &Pieces, at: usize, numeral: &Numeral) -> bool {
    let before = at.wrapping_sub(1);
    if numeral.value == Some(Decimal::ONE) && numeral.form == Form::Words {
        return one(p, at, numeral.to);
    }
    // "5G", "3D", "9AB": letters written onto a number that are no unit.
    if numeral.form == Form::Digits && p.glued(numeral.to) && p.shaped(numeral.to, Shape::Word) {
        return false;
    }
    // "the bottom three", "the top ten" are places in a table.
    let listed = p.shaped(numeral.to, Shape::Word) && super::counted::plural(&p.lower(numeral.to));
    if p.any(before, &["bottom", "top"]) && !listed {
        return false;
    }
    if numeral.form == Form::Vague {
        return !p.any(before, &["the"]) || p.is(numeral.to, "of");
    }
    let whole = numeral.value.is_some_and(|v| v.scale() == 0);
    if !whole || numeral.scale > 0 || p.text(at).contains(',') {
        return true;
    }
    // "articles 5 and 4"
    let listed = p.any(before, &["and", "or", "to"])
        && p.shaped(before.wrapping_sub(1), Shape::Digits)
        && numbered(p.text(before.wrapping_sub(2)));
    if listed && numeral.form == Form::Digits {
        return false;
    }
    if p.hyphen(numeral.to) && p.capital(numeral.to + 1) && p.capital(at) {
        // "Six-Day War"
        return false;
    }
    if p.shaped(before, Shape::Word) && numbered(p.text(before)) {
        return capital_or_bare(p, before, numeral);
    }
    if numeral.form == Form::Digits {
        if p.is(before, ".")
            && p.any(at.wrapping_sub(2), &["no", "nos", "p", "pp", "vol", "fig", "art", "ch"])
        {
            return false;
        }
        if named(p, before, numeral) || address(p, numeral.to) || p.is(before, "№") {
            return false;
        }
    }
    true
}

/// "article 5" in small letters is one too, but "flight two passengers" is not.
fn capital_or_bare(p: &Pieces, before: usize, numeral: &Numeral) -> bool {
    let counted = p.shaped(numeral.to, Shape::Word)
        && super::counted::plural(&p.lower(numeral.to))
        && !p.capital(before);
    counted || (numeral.form == Form::Words && !p.capital(before))
}

/// A number after a capitalised word, "Voyager 2", unless something counted follows it.
fn named(p: &Pieces, before: usize, numeral: &Numeral) -> bool {
    let name = p.shaped(before, Shape::Word)
        && p.capital(before)
        && !super::counted::ends_phrase(&p.lower(before))
        && p.sense(before).is_none_or(|s| s.opener)
        && !p.any(before, &["age", "ages", "aged"])
        && !p.glued(numeral.to - 1);
    let next = p.lower(numeral.to);
    let counted = p.shaped(numeral.to, Shape::Word)
        && super::counted::plural(&next)
        && !super::counted::ends_phrase(&next);
    name && !counted
}

/// A house number: "49 Zorro Ranch Road", "9 E 71st St".
fn address(p: &Pieces, to: usize) -> bool {
    const STREETS: [&str; 20] = [
        "street",
        "st",
        "road",
        "rd",
        "avenue",
        "ave",
        "av",
        "drive",
        "dr",
        "lane",
        "way",
        "boulevard",
        "blvd",
        "square",
        "place",
        "terrace",
        "court",
        "crescent",
        "close",
        "quay",
    ];
    (to..to + 5)
        .take_while(|i| p.capital(*i) || p.shaped(*i, Shape::Digits) || p.glued(*i))
        .skip(1)
        .any(|i| p.any(i, &STREETS))
        || p.capital(to) && p.any(to, &["rue", "via", "calle", "ave", "avenue", "boulevard"])
}

/// Whether "one" is a number here and no pronoun.
fn one(p: &Pieces, at: usize, to: usize) -> bool {
    let before = p.any(
        at.wrapping_sub(1),
        &[
            "no", "any", "every", "each", "this", "that", "the", "another", "which", "some", "other", "as",
            "number", "day", "not", "someone", "for", "just", "like", "if", "such",
        ],
    ) || p.apostrophe(at.wrapping_sub(1))
        || p.hyphen(at.wrapping_sub(1))
        // "the only one", but "only one hospital"
        || (p.is(at.wrapping_sub(1), "only") && p.any(at.wrapping_sub(2), &["the", "an", "its", "their"]));
    let after = p.any(
        to,
        &["another", "thing", "way", "hand", "side", "moment", "time", "where", "more", "last", "such"],
    );
    let next = p.lower(to);
    let share = (p.is(to, "in") && may_count(p, to + 1))
        || (p.is(to, "out") && p.is(to + 1, "of") && may_count(p, to + 2));
    if share {
        return true;
    }
    let noun = p.shaped(to, Shape::Word) && (p.is(to, "of") || !super::counted::ends_phrase(&next));
    noun && !before && !after && !p.hyphen(to)
}

/// Whether a number may start at `at`.
fn may_count(p: &Pieces, at: usize) -> bool {
    p.shaped(at, Shape::Digits) || p.sense(at).is_some_and(|s| s.number.is_some())
}

/// "one day" as "some day".
pub(super) fn one_day(p: &Pieces, at: usize, unit: usize) -> bool {
    p.is(at, "one") && p.is(unit, "day") && !p.hyphen(unit - 1)
}
