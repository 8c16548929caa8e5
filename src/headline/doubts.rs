//! Words of doubt: "may", "alleged".

use crate::offsets::Span;
use crate::text::{Text, is_one};

/// Words of doubt.
const DOUBTS: [&str; 20] = [
    "may",
    "might",
    "could",
    "alleged",
    "allegedly",
    "reportedly",
    "suspected",
    "apparently",
    "apparent",
    "possibly",
    "possible",
    "perhaps",
    "likely",
    "unconfirmed",
    "believed",
    "thought",
    "appears",
    "appeared",
    "seems",
    "claimed",
];

/// The words of doubt in a span. "May" with a capital is a month unless it begins the span.
pub(super) fn doubts(text: &Text, span: Span) -> Vec<Span> {
    text.tokens_in(span)
        .map(|index| (text.word(index), text.tokens[index].span))
        .filter(|(word, at)| is_one(word, &DOUBTS) && !(word.starts_with('M') && at.start > span.start))
        .map(|(_, at)| at)
        .collect()
}
