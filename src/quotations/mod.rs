//! Quotations: pairs of quotation marks and what stands between them.
//!
//! Marks are read block by block, each character once: first what a mark can be by its neighbours ([`marks`]),
//! then which marks belong together ([`pairs`]), then what the pair is for ([`role`]).

mod marks;
mod pairs;
mod role;

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

/// Index of the quotation that holds a place, in bytes of the document.
/// `quotations` must be in the order that [`find`] gives.
pub fn holding(quotations: &[Quotation], at: usize) -> Option<usize> {
    let after = quotations.partition_point(|q| q.span.start <= at);
    after.checked_sub(1).filter(|q| quotations[*q].span.end > at)
}

/// Finds all quotations, in the order of the text; one inside another is not listed.
pub fn find(text: &Text) -> Vec<Quotation> {
    let document = text.document;
    let blocks: Vec<_> = document.blocks.iter().map(|b| b.span).collect();
    let mut found: Vec<Quotation> = Vec::new();
    // Whether the last block ended inside a quotation.
    let mut open = false;
    for (index, block) in blocks.iter().enumerate() {
        let words = document.slice(*block);
        let follows =
            blocks.get(index + 1).is_some_and(|next| marks::starts_with_opening(document.slice(*next)));
        let mut left_open = false;
        for pair in pairs::find(words, follows) {
            let at = |byte: usize| block.start + byte;
            let continues = open && words[..pair.open].trim().is_empty();
            left_open = pair.close.is_none();
            let end = pair.close.map_or(words.trim_end().len(), |c| c);
            let inner = &words[pair.inner..end.max(pair.inner)];
            found.push(Quotation {
                span: Span::new(at(pair.open), at(pair.end.max(pair.inner))),
                inner: Span::new(at(pair.inner), at(end.max(pair.inner))),
                closed: pair.close.is_some(),
                continues,
                role: role::of(&words[..pair.open], inner, &words[pair.end.max(pair.inner)..]),
            });
        }
        open = left_open;
    }
    found
}
