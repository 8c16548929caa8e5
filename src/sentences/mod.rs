//! Sentences.

use crate::article::Document;
use crate::offsets::Span;
use crate::tokens::Token;

/// A sentence, or a line that stands alone such as a headline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// From its first token to its last. Bytes of the document.
    pub span: Span,
    /// Indices of its first token and one past its last.
    pub tokens: (usize, usize),
    /// Index of the block it stands in.
    pub block: usize,
}

/// Cuts the tokens of a document into sentences.
pub fn split(_document: &Document, _tokens: &[Token]) -> Vec<Sentence> {
    Vec::new()
}
