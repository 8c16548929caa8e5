//! What a capital letter means where it stands: chosen for a name, or forced by the start of a sentence or by the
//! style of a headline.

use super::words::{Capital, Words};
use crate::lexicon::Facts;
use crate::tokens::TokenKind;
use foldhash::{HashSet, HashSetExt};

/// How a sentence uses capitals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Style {
    /// Names have capitals.
    #[default]
    Plain,
    /// Every longer word has one ("Rebels Storm Town in Northern Province").
    Headline,
    /// All letters are capitals.
    Shouting,
}

/// Sets what every capital means, sentence by sentence, then once more for words that start a sentence here and
/// have a chosen capital elsewhere.
pub(super) fn settle(words: &mut Words) {
    // Only words with a capital have one that may mean something, and they are few.
    let mut capitals = Vec::with_capacity(words.len() / 4);
    for sentence in &words.text.sentences {
        let (from, to) = sentence.tokens;
        let style = style(words, from, to);
        for index in from..to {
            let initial = is_initial(words, from, index);
            let word = &mut words.list[index];
            (word.initial, word.style) = (initial, style);
            if words.kind(index).is_some_and(|k| k.is_word() && k != TokenKind::Lower) {
                words.list[index].capital = capital(words, index, style);
                capitals.push(index);
            }
        }
    }
    // A forced capital is the one to be told from a chosen one, and seldom stands the same word elsewhere.
    let forced = |words: &Words, index: usize| {
        let word = &words.list[index];
        word.capital == Capital::Forced && !word.facts.any(Facts::FUNCTION | Facts::CALENDAR)
    };
    let wanted: HashSet<&str> =
        capitals.iter().filter(|i| forced(words, **i)).map(|i| words.get(*i)).collect();
    let chosen = chosen(words, &capitals, &wanted);
    if !chosen.is_empty() {
        for index in capitals {
            if forced(words, index) && chosen.contains(words.get(index)) {
                words.list[index].capital = Capital::Chosen;
            }
        }
    }
}

/// Which of the `wanted` words are written with a capital where nothing forced it, and never written small. `capitals` are
/// the words with one.
fn chosen<'d>(words: &Words<'_, 'd>, capitals: &[usize], wanted: &HashSet<&str>) -> HashSet<&'d str> {
    let mut chosen = HashSet::new();
    if wanted.is_empty() {
        return chosen;
    }
    for &index in capitals {
        if words.capital(index) == Capital::Chosen && wanted.contains(words.get(index)) {
            // Part of a longer name, a common word says little about itself ("National Assembly").
            let alone = words.capital(index + 1) == Capital::None
                && (index == 0 || words.capital(index - 1) == Capital::None);
            if alone || !words.facts(index).any(Facts::COMMON) {
                chosen.insert(words.get(index));
            }
        }
    }
    if chosen.is_empty() {
        return chosen;
    }
    // Most small words look like none of those, and need not be kept.
    let mut outlines = [false; OUTLINES];
    #[expect(clippy::iter_over_hash_type, reason = "marks are set in any order to the same end")]
    for word in &chosen {
        outlines[outline(word)] = true;
    }
    let small: HashSet<&str> = (0..words.len())
        .filter(|i| words.kind(*i) == Some(TokenKind::Lower))
        .map(|i| words.get(i))
        .filter(|w| outlines[outline(w)])
        .collect();
    chosen.retain(|w| {
        let mut letters = w.chars();
        let first = letters.next().map(|c| c.to_lowercase().to_string());
        first.is_some_and(|f| !small.contains((f + letters.as_str()).as_str()))
    });
    chosen
}

/// How many outlines there are.
const OUTLINES: usize = 1024;

/// A number that two words share which differ only in the case of their first letter.
fn outline(word: &str) -> usize {
    let bytes = word.as_bytes();
    // The case of a letter beyond ASCII may change all its bytes, and their count.
    let Some(first) = bytes.first().filter(|b| b.is_ascii()) else { return 0 };
    let last = if bytes.len() > 1 { bytes.last().copied().unwrap_or_default() } else { 0 };
    let mixed = usize::from(first | 0x20) * 7 + usize::from(last) * 31 + bytes.len() * 97;
    mixed % OUTLINES
}

fn style(words: &Words, from: usize, to: usize) -> Style {
    let (mut capitals, mut all, mut shouting, mut letters) = (0, 0, 0, 0);
    for index in from..to {
        let Some(kind) = words.kind(index).filter(|k| k.is_word()) else {
            continue;
        };
        letters += 1;
        shouting += usize::from(kind == TokenKind::Upper);
        if words.get(index).len() > 3 && !words.facts(index).any(Facts::FUNCTION) {
            all += 1;
            capitals += usize::from(kind.is_capital());
        }
    }
    if letters > 2 && shouting * 10 >= letters * 8 {
        return Style::Shouting;
    }
    // Headlines have no full stop.
    if all < 4 || capitals * 10 < all * 7 || words.get(to - 1) == "." {
        return Style::Plain;
    }
    // A list of names has many capitals too; a headline gives them to ordinary words.
    let ordinary = (from + 1..to)
        .filter(|i| {
            let facts = words.facts(*i);
            words.kind(*i).is_some_and(TokenKind::is_capital)
                && facts.any(Facts::COMMON)
                && !facts.any(Facts::HEAD | Facts::TITLE | Facts::GIVEN | Facts::PLACE | Facts::PEOPLE)
        })
        .count();
    if ordinary >= 2 { Style::Headline } else { Style::Plain }
}

/// Whether a sentence, a quotation or an entry of a list starts with this token.
fn is_initial(words: &Words, from: usize, index: usize) -> bool {
    let Some(before) = index.checked_sub(1).filter(|_| index > from) else { return true };
    match words.kind(before) {
        Some(TokenKind::Quote) => true,
        Some(TokenKind::Number) => before == from,
        Some(TokenKind::Mark) => match words.get(before) {
            ":" | "•" | "*" | "–" | "—" | "(" | "[" | "…" | "..." => true,
            "-" => words.spaced(index) && words.spaced(before),
            _ => false,
        },
        _ => false,
    }
}

fn capital(words: &Words, index: usize, style: Style) -> Capital {
    let word = words.list[index];
    let kind = words.kind(index);
    let mixed = kind == Some(TokenKind::Mixed) && words.get(index).chars().any(char::is_uppercase);
    if !mixed && !kind.is_some_and(TokenKind::is_capital) {
        return Capital::None;
    }
    let function = word.facts.any(Facts::FUNCTION);
    // "NOW, THEREFORE": emphasis, not a short form.
    let acronym =
        kind == Some(TokenKind::Upper) && (words.get(index).len() < 5 || word.facts.any(Facts::CAPITALISED));
    let ordinary = word.facts.any(Facts::COMMON)
        || function
        || (word.initial && looks_ordinary(word.facts, words.get(index)));
    match style {
        _ if words.get(index) == "I" => Capital::None,
        // "Al Baker", "El Faro": an article of another language.
        Style::Plain
            if matches!(words.get(index), "Al" | "El" | "Bin" | "Abu") && words.spaced(index + 1) =>
        {
            Capital::Chosen
        }
        Style::Shouting if ordinary => Capital::Forced,
        Style::Headline if ordinary && !acronym => Capital::Forced,
        Style::Plain if (word.initial || kind == Some(TokenKind::Upper)) && ordinary && !acronym => {
            Capital::Forced
        }
        _ if function && !acronym => Capital::Forced,
        _ => Capital::Chosen,
    }
}

/// An unknown word with the ending of an ordinary one ("Additionally", "Doorstepping").
fn looks_ordinary(facts: Facts, word: &str) -> bool {
    const ENDINGS: [&str; 16] = [
        "ly", "ing", "ed", "ists", "ism", "tion", "tions", "ments", "ment", "ness", "ities", "ising", "ages",
        "ers", "ives", "ings",
    ];
    facts == Facts::NONE && word.len() > 6 && ENDINGS.iter().any(|e| word.ends_with(e))
}
