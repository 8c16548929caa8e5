//! Words of doubt: "may", "alleged".

use crate::offsets::Span;
use crate::text::{Text, same};

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
    let first = text.token_at(span.start);
    let tokens = text.tokens.iter().enumerate().skip(first).take_while(|(_, t)| t.span.start < span.end);
    tokens
        .filter(|(index, token)| {
            let word = text.word(*index);
            let month = word.starts_with('M') && token.span.start > span.start;
            DOUBTS.iter().any(|d| same(word, d)) && !month
        })
        .map(|(_, token)| token.span)
        .collect()
}
