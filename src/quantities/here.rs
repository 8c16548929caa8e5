//! One sentence with its quantities, and the words between them.

use super::words::{Cut, Words};
use crate::offsets::Span;
use crate::quantities::Quantity;
use crate::text::Text;
pub(super) use crate::text::is_one as any;
use std::cell::OnceCell;

/// A sentence that holds quantities.
pub(super) struct Here<'a> {
    pub text: &'a Text<'a>,
    pub span: Span,
    /// Index of the first of its quantities among all.
    pub first: usize,
    pub list: &'a [Quantity],
    /// Its words, cut when the first of them is asked for: many a sentence holds nothing but a date.
    cut: OnceCell<Cut>,
}

/// The sentences that hold quantities, in order.
pub(super) fn sentences<'a>(
    text: &'a Text<'a>,
    quantities: &'a [Quantity],
) -> impl Iterator<Item = Here<'a>> + use<'a> {
    let mut first = 0;
    std::iter::from_fn(move || {
        let start = quantities.get(first)?.span.start;
        let span = text.sentences.get(text.sentence_at(start)).map_or(Span::new(start, start), |s| s.span);
        let rest = &quantities[first..];
        let count = rest.iter().take_while(|q| q.span.start < span.end).count().max(1);
        let here = Here { text, span, first, list: &rest[..count], cut: OnceCell::new() };
        first += count;
        Some(here)
    })
}

/// Longest stretch between two numbers that is read, in bytes.
const LONGEST: usize = 80;

/// A sentence with more numbers than this is a table or a list of results: its words tie nothing together.
const TABLE: usize = 100;

impl<'a> Here<'a> {
    /// Whether it is prose.
    pub const fn is_prose(&self) -> bool {
        self.list.len() <= TABLE
    }

    /// The first byte of a quantity with the words that limit it.
    pub fn start(&self, i: usize) -> usize {
        self.list
            .get(i)
            .map_or(self.span.end, |q| q.bound_span.map_or(q.span.start, |b| b.start.min(q.span.start)))
    }

    /// One past the last byte of a quantity: of its number, its bound ("or more") and what it counts, where that follows.
    pub fn end(&self, i: usize) -> usize {
        let Some(q) = self.list.get(i) else { return self.span.end };
        let next = self.list.get(i + 1).map_or(usize::MAX, |n| n.span.start);
        let parts = [q.bound_span, q.of].into_iter().flatten();
        parts.map(|s| s.end).filter(|end| *end <= next).fold(q.span.end, usize::max)
    }

    /// One past the number itself.
    pub fn number_end(&self, i: usize) -> usize {
        self.list.get(i).map_or(self.span.end, |q| q.span.end)
    }

    /// The words between two bytes; nothing if they are too far apart or the wrong way round.
    pub fn words(&self, start: usize, end: usize) -> Option<Words<'_>> {
        (start <= end && end - start <= LONGEST).then(|| self.within(Span::new(start, end)))
    }

    /// The words of a stretch of the sentence or of one of its quantities, however long.
    pub fn within(&self, span: Span) -> Words<'_> {
        let text = self.text.document.text.as_str();
        let cut = self.cut.get_or_init(|| {
            // What limits the first quantity or is counted by the last may stand outside the sentence.
            let ends = (0..self.list.len()).map(|i| (self.start(i), self.end(i)));
            let (start, end) = ends.fold((self.span.start, self.span.end), |(start, end), (from, to)| {
                (start.min(from), end.max(to))
            });
            Cut::new(text, start, end)
        });
        cut.between(text, span.start, span.end)
    }

    /// The words between the quantity `i` with its noun and the quantity `j`.
    pub fn gap(&self, i: usize, j: usize) -> Option<Words<'_>> {
        self.words(self.end(i), self.start(j))
    }

    /// Some words of the sentence before the quantity `i`, the nearest last.
    pub fn before(&self, i: usize) -> Words<'_> {
        self.nearest(i, LONGEST)
    }

    /// Those of [`Here::before`] that end within so many bytes before the quantity `i`.
    pub fn nearest(&self, i: usize, bytes: usize) -> Words<'_> {
        let end = self.start(i);
        let text = &self.text.document.text;
        let from = self.span.start.max(end.saturating_sub(bytes));
        let from = (from..=end).find(|at| text.is_char_boundary(*at)).unwrap_or(end);
        let words = self.within(Span::new(from, end));
        // The first may be cut.
        words.skip(usize::from(from > self.span.start))
    }

    /// The words of the sentence after the byte `start`, as far as they are read.
    pub fn after(&self, start: usize) -> Words<'_> {
        let text = &self.text.document.text;
        let to = self.span.end.min(start.saturating_add(LONGEST));
        let to = (start..=to).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(start);
        self.within(Span::new(start, to))
    }

    /// Index of the quantity `i` among all.
    pub const fn index(&self, i: usize) -> usize {
        self.first + i
    }
}
