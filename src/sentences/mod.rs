//! Sentences.

mod ends;
mod starters;

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

/// Cuts the tokens of a document into sentences. Every token is in exactly one, and none crosses a block.
pub fn split(document: &Document, tokens: &[Token]) -> Vec<Sentence> {
    let mut sentences = Vec::with_capacity(tokens.len() / 20 + 1);
    let mut from = 0;
    for (block, place) in document.blocks.iter().enumerate() {
        let to = from + tokens[from..].partition_point(|t| t.span.start < place.span.end);
        let line = ends::Line { document, tokens: &tokens[..to] };
        while from < to {
            let end = line.end(from);
            let span = tokens[from].span.cover(tokens[end - 1].span);
            sentences.push(Sentence { span, tokens: (from, end), block });
            from = end;
        }
    }
    sentences
}
