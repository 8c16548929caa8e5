//! Quotations: pairs of quotation marks and what stands between them.

use crate::offsets::Span;
use crate::text::Text;

/// Words in quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// From the opening mark to after the closing one, or to the end of the block where it stays open.
    pub span: Span,
    /// The words between the marks.
    pub inner: Span,
    /// Whether a closing mark was found.
    pub closed: bool,
    /// Whether it takes up a quotation left open at the end of the block before.
    pub continues: bool,
    /// What it is.
    pub role: QuotationRole,
}

/// What the marks are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuotationRole {
    /// Somebody's words, at least a clause of them.
    Speech,
    /// A word or phrase of somebody, inside another sentence; or held at arm's length.
    Phrase,
    /// The title of a work.
    Title,
}

/// Finds all quotations, in the order of the text; one inside another is not listed.
pub fn find(_text: &Text) -> Vec<Quotation> {
    Vec::new()
}
