//! One string for the whole article, so that a layer sees across blocks and a span is just a byte range.

use super::{Article, BlockKind, Post};
use crate::offsets::Span;

/// The text of an article in one piece, with the blocks as ranges in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The blocks, joined by an empty line.
    pub text: String,
    /// Where each block lies, in order, without overlap.
    pub blocks: Vec<DocumentBlock>,
    /// Date of publication as the article states it, ISO 8601.
    pub published: Option<String>,
    /// The posts of a live blog, the first block first.
    pub posts: Vec<Post>,
}

/// A block as a range of bytes of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentBlock {
    /// What the block is.
    pub kind: BlockKind,
    /// Bytes of [`Document::text`].
    pub span: Span,
}

impl Document {
    /// Joins the blocks of an article.
    pub fn new(article: &Article) -> Self {
        let mut text = String::with_capacity(article.blocks.iter().map(|b| b.text.len() + 2).sum());
        let mut blocks = Vec::with_capacity(article.blocks.len());
        for block in &article.blocks {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            let start = text.len();
            text.push_str(&block.text);
            blocks.push(DocumentBlock { kind: block.kind, span: Span::new(start, text.len()) });
        }
        let mut posts = article.posts.clone();
        posts.sort_by_key(|post| post.block);
        Self { text, blocks, published: article.published.clone(), posts }
    }

    /// A plain text with its lines as paragraphs. The text is kept as it is, so a span of the document is a span
    /// of `text`; `published` is an ISO 8601 date.
    pub fn from_text(text: &str, published: Option<&str>) -> Self {
        let mut at = 0;
        let mut blocks = Vec::new();
        for line in text.split_inclusive('\n') {
            let start = at + (line.len() - line.trim_start().len());
            let end = at + line.trim_end().len();
            if start < end {
                blocks.push(DocumentBlock { kind: BlockKind::Paragraph, span: Span::new(start, end) });
            }
            at += line.len();
        }
        Self { text: text.to_owned(), blocks, published: published.map(str::to_owned), posts: Vec::new() }
    }

    /// The text of a span.
    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.range()]
    }

    /// Index of the block that holds the byte `at`, if a block does.
    pub fn block_at(&self, at: usize) -> Option<usize> {
        let after = self.blocks.partition_point(|b| b.span.start <= at);
        let index = after.checked_sub(1)?;
        (at <= self.blocks[index].span.end).then_some(index)
    }
}
