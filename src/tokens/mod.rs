//! Tokens: words, numbers and marks.

use crate::article::Document;
use crate::offsets::Span;

/// A word, a number or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the document.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Whether white space, a line break or the start of a block stands before it.
    pub spaced: bool,
}

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenKind {
    /// Letters, all small or of a script without case.
    Lower,
    /// Letters with the first one a capital.
    Capitalised,
    /// Two or more letters, all capitals; "U.S." too.
    Upper,
    /// Letters of both cases in another order ("iPhone", "McDonald" is capitalised).
    Mixed,
    /// Digits with their grouping and decimal marks, and what is written into them ("3,000", "2.5bn", "40k").
    Number,
    /// A quotation mark, or an apostrophe that stands alone.
    Quote,
    /// Any other mark.
    Mark,
    /// An address of the web or of mail, a handle, a hashtag.
    Address,
}

/// Cuts a document into tokens.
pub fn split(_document: &Document) -> Vec<Token> {
    Vec::new()
}
