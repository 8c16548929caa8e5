//! One sentence with its quantities, and the words between them.

use crate::offsets::Span;
use crate::quantities::Quantity;
use crate::text::Text;

/// A sentence that holds quantities.
pub(super) struct Here<'a> {
    pub text: &'a Text<'a>,
    pub span: Span,
    /// Index of the first of its quantities among all.
    pub first: usize,
    pub list: &'a [Quantity],
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
        let here = Here { text, span, first, list: &rest[..count] };
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
    pub fn words(&self, start: usize, end: usize) -> Option<Vec<&'a str>> {
        let short = start <= end && end - start <= LONGEST;
        let between = self.text.document.text.get(start..end).filter(|_| short)?;
        Some(words(between))
    }

    /// The words between the quantity `i` with its noun and the quantity `j`.
    pub fn gap(&self, i: usize, j: usize) -> Option<Vec<&'a str>> {
        self.words(self.end(i), self.start(j))
    }

    /// Some words of the sentence before the quantity `i`, the nearest last.
    pub fn before(&self, i: usize) -> Vec<&'a str> {
        self.nearest(i, LONGEST)
    }

    /// Those of [`Here::before`] that end within so many bytes before the quantity `i`.
    pub fn nearest(&self, i: usize, bytes: usize) -> Vec<&'a str> {
        let end = self.start(i);
        let text = &self.text.document.text;
        let from = self.span.start.max(end.saturating_sub(bytes));
        let from = (from..=end).find(|at| text.is_char_boundary(*at)).unwrap_or(end);
        let mut words = self.words(from, end).unwrap_or_default();
        // The first may be cut.
        if from > self.span.start && !words.is_empty() {
            words.remove(0);
        }
        words
    }

    /// The words of the sentence after the byte `start`, as far as they are read.
    pub fn after(&self, start: usize) -> Vec<&'a str> {
        let text = &self.text.document.text;
        let to = self.span.end.min(start.saturating_add(LONGEST));
        let to = (start..=to).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(start);
        self.words(start, to).unwrap_or_default()
    }

    /// Index of the quantity `i` among all.
    pub const fn index(&self, i: usize) -> usize {
        self.first + i
    }
}

/// Runs of letters and digits, and every other sign by itself.
pub(super) fn words(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            out.push(&text[from..at]);
        }
        if !c.is_whitespace() {
            out.push(&text[at..at + c.len_utf8()]);
        }
    }
    if let Some(from) = start {
        out.push(&text[from..]);
    }
    out
}

/// Whether these are the words of `phrase`, in any case of ASCII letters.
pub(super) fn are(words: &[&str], phrase: &str) -> bool {
    let mut wanted = phrase.split(' ').filter(|w| !w.is_empty());
    words.iter().all(|w| wanted.next().is_some_and(|p| w.eq_ignore_ascii_case(p))) && wanted.next().is_none()
}

/// Whether a word is one of these, in any case of ASCII letters.
pub(super) fn any(word: &str, list: &[&str]) -> bool {
    list.iter().any(|w| word.eq_ignore_ascii_case(w))
}
