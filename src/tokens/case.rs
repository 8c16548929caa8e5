//! The case of a word.

use super::TokenKind;

/// The kind of a token made of letters, by the case of its letters.
pub(super) fn of(word: &str) -> TokenKind {
    let (mut upper, mut lower, mut first) = (0usize, 0usize, None);
    for c in word.chars().filter(|c| c.is_alphabetic()) {
        first.get_or_insert(c.is_uppercase());
        if c.is_uppercase() {
            upper += 1;
        } else {
            lower += 1;
        }
    }
    kind(first, upper, lower)
}

/// The kind of a word whose first letter is a capital or not, with so many capitals and other letters.
pub(super) const fn kind(first: Option<bool>, upper: usize, lower: usize) -> TokenKind {
    match (matches!(first, Some(true)), upper, lower) {
        (_, 0, _) => TokenKind::Lower,
        (_, 2.., 0) => TokenKind::Upper,
        (true, ..) => TokenKind::Capitalised,
        (false, ..) => TokenKind::Mixed,
    }
}
