//! What the engine reads: an article as blocks of plain text.

mod document;

pub use document::{Document, DocumentBlock};
use serde::{Deserialize, Serialize};

/// A news article as it was read from the page.
///
/// Every field but `blocks` may be missing. The engine never fails on an article: an empty one gives an
/// empty report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default, rename_all = "camelCase")]
pub struct Article {
    /// Address of the page.
    pub url: Option<String>,
    /// Headline as the page states it.
    pub title: Option<String>,
    /// Author line as printed.
    pub byline: Option<String>,
    /// Name of the outlet.
    pub site: Option<String>,
    /// Date of publication, ISO 8601 (`2026-03-04` or with a time). Relative dates are resolved against it.
    pub published: Option<String>,
    /// Moment of reading, ISO 8601, set by the caller: the engine has no clock.
    pub read: Option<String>,
    /// Blocks of text in reading order.
    pub blocks: Vec<Block>,
    /// The posts of a live blog, in the order of the blocks. None in an article that was written in one go.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "typescript", ts(as = "Option<Vec<Post>>", optional))]
    pub posts: Vec<Post>,
}

/// A post of a live blog: it goes on to where the next one begins.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default)]
pub struct Post {
    /// Index of its first block.
    pub block: usize,
    /// When it was written, ISO 8601. Relative dates in it are resolved against this day.
    pub time: String,
}

/// One block of text: what stands between two line breaks of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default, rename_all = "camelCase")]
pub struct Block {
    /// What the block is in the article.
    pub kind: BlockKind,
    /// Its text, as the reader sees it.
    pub text: String,
}

/// The part that a block plays in the article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// The main headline.
    Headline,
    /// The line under the headline.
    Standfirst,
    /// A heading inside the article.
    Subheading,
    /// Running text.
    #[default]
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A quotation set apart, which may repeat a sentence of the text.
    Quote,
    /// The caption of a picture.
    Caption,
}

impl Article {
    /// An article of plain text: every line with text is a paragraph.
    pub fn from_text(text: &str) -> Self {
        let blocks = text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| Block { kind: BlockKind::Paragraph, text: line.to_owned() })
            .collect();
        Self { blocks, ..Self::default() }
    }
}
