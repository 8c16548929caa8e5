//! Tokens: words, numbers and marks, cut by the conventions of Universal Dependencies for English.
//!
//! "don't" is "do" and "n't", "Aleppo's" is "Aleppo" and "'s", hyphens stand alone between words ("pro", "-",
//! "regime"), an abbreviation keeps its full stop, "3,000" and "2.5bn" are one token, "$" and "%" are their own.

mod abbreviations;
mod address;
mod case;
mod clitics;
mod number;
mod scan;

pub use abbreviations::Abbreviation;
pub use scan::split;

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
    /// Letters with the first one a capital and a small one after it, or one capital alone.
    Capitalised,
    /// Two or more letters, all capitals; "U.S." too.
    Upper,
    /// Letters of both cases that begin with a small one ("iPhone").
    Mixed,
    /// Digits with their grouping and decimal marks, and what is written onto them ("3,000", "2.5bn", "19th").
    Number,
    /// A quotation mark, or an apostrophe that stands alone.
    Quote,
    /// Any other mark.
    Mark,
    /// An address of the web or of mail, a handle, a hashtag.
    Address,
}

impl TokenKind {
    /// Whether the token is made of letters.
    pub const fn is_word(self) -> bool {
        matches!(self, Self::Lower | Self::Capitalised | Self::Upper | Self::Mixed)
    }

    /// Whether the token begins with a capital letter.
    pub const fn is_capital(self) -> bool {
        matches!(self, Self::Capitalised | Self::Upper)
    }
}
