//! What a pair of marks is for: speech, a phrase, or the title of a work.

use super::QuotationRole;
use crate::text::same;
use smallvec::SmallVec;

/// Words that name a kind of work, before or after its title.
const WORKS: [&str; 30] = [
    "book",
    "novel",
    "memoir",
    "film",
    "movie",
    "documentary",
    "song",
    "single",
    "album",
    "play",
    "show",
    "series",
    "sitcom",
    "programme",
    "program",
    "podcast",
    "magazine",
    "poem",
    "painting",
    "article",
    "essay",
    "report",
    "episode",
    "musical",
    "opera",
    "game",
    "entitled",
    "titled",
    "column",
    "ballad",
];

/// Small words that a title keeps in lower case.
const SMALL: [&str; 22] = [
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to",
    "with", "vs", "vs.", "nor", "into", "over",
];

/// Words that make a clause of a few words.
const FINITE: [&str; 60] = [
    "i",
    "we",
    "you",
    "he",
    "she",
    "it",
    "they",
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "am",
    "has",
    "have",
    "had",
    "do",
    "does",
    "did",
    "will",
    "would",
    "can",
    "could",
    "should",
    "shall",
    "may",
    "might",
    "must",
    "it's",
    "it’s",
    "i'm",
    "i’m",
    "we're",
    "we’re",
    "that's",
    "that’s",
    "don't",
    "don’t",
    "can't",
    "can’t",
    "won't",
    "won’t",
    "i've",
    "i’ve",
    "we've",
    "we’ve",
    "i'll",
    "i’ll",
    "we'll",
    "we’ll",
    "they're",
    "they’re",
    "he's",
    "he’s",
    "she's",
    "she’s",
    "there's",
    "there’s",
    "not",
];

/// Judges a quotation by its words and by what stands around it in its block.
pub(super) fn of(before: &str, inner: &str, after: &str) -> QuotationRole {
    let is_one = |word: &str, list: &[&str]| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        list.iter().any(|w| same(bare, w))
    };
    // No more are asked for.
    let words: SmallVec<[&str; 13]> = inner.split_whitespace().take(13).collect();
    let finite = || words.iter().any(|w| is_one(w, &FINITE));
    let upper = inner.trim_start().starts_with(|c: char| c.is_uppercase() || c == '…' || c == '[');
    let stop = inner.trim_end().ends_with(['.', '!', '?', '…', ',', '—', '–', '-']);
    let alone = before.trim().is_empty() || before.trim_end().ends_with([':', '.', '!', '?', '”', '"']);
    let introduced = before.trim_end().ends_with([':', ',']);

    let named = is_one(last_word(before), &WORKS);
    if upper && words.len() <= 12 && title_case(&words) && !inner.trim_end().ends_with(['!', '?']) {
        let full_stop = inner.trim_end().ends_with('.') && after.trim().is_empty() && alone;
        if named || (words.len() >= 2 && !full_stop && !introduced && !alone) {
            return QuotationRole::Title;
        }
    }
    if named && upper && words.len() <= 12 && !finite() {
        return QuotationRole::Title;
    }
    let sentence = upper && (stop || words.len() >= 4);
    // What many words must be compared for is asked last.
    let clause = || (upper || words.len() >= 4) && finite();
    let speech = sentence || words.len() >= 9 || (alone && stop) || clause();
    if speech { QuotationRole::Speech } else { QuotationRole::Phrase }
}

/// The word at the end of `text`, or its last letters: no word that names a work has more than 32 bytes, and
/// looking further back at every mark would read a block without spaces again and again.
fn last_word(text: &str) -> &str {
    let text = text.trim_end();
    let from = (text.len().saturating_sub(32)..text.len()).find(|i| text.is_char_boundary(*i));
    let tail = &text[from.unwrap_or(text.len())..];
    tail.rsplit(char::is_whitespace).next().unwrap_or(tail)
}

/// Whether every word but the small ones starts with a capital.
fn title_case(words: &[&str]) -> bool {
    let mut capitals = 0;
    for word in words {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        if word.starts_with(char::is_uppercase) {
            capitals += 1;
        } else if !SMALL.contains(&word) && !word.starts_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
    }
    capitals > 0
}
