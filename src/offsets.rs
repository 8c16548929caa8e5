//! The one place that knows about offsets.
//!
//! Inside the engine a span is a half-open range of **bytes**. At the edge it becomes UTF-16 code units, which
//! is what a browser counts, or code points, which is what the scorers and Python count.

use serde::{Deserialize, Serialize};

/// A half-open range of bytes, always on character boundaries of the text that it belongs to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span from `start` to `end`, both in bytes.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The span as a range for slicing.
    pub const fn range(self) -> std::ops::Range<usize> {
        self.start..self.end
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span holds nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly inside this span.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span over both.
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// What an offset counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum OffsetUnit {
    /// Bytes of UTF-8, as in Rust.
    Bytes,
    /// Code units of UTF-16, as in JavaScript and the DOM.
    Utf16,
    /// Unicode code points, as in Python.
    CodePoints,
}

impl OffsetUnit {
    /// How much one character counts in this unit.
    const fn width(self, c: char) -> usize {
        match self {
            Self::Bytes => c.len_utf8(),
            Self::Utf16 => c.len_utf16(),
            Self::CodePoints => 1,
        }
    }
}

/// Offsets of one text in another unit, each found by a binary search among the characters that are no ASCII, which
/// are few in English.
#[derive(Debug)]
pub struct OffsetMap {
    /// Bytes of the text.
    length: usize,
    /// For every character that counts less in the unit than in bytes: where it starts and ends in bytes, and how
    /// much less the text up to its end counts.
    wide: Vec<Wide>,
}

#[derive(Debug)]
struct Wide {
    start: u32,
    end: u32,
    less: u32,
}

impl OffsetMap {
    /// Prepares the conversion from bytes of `text` to `unit`.
    pub fn new(text: &str, unit: OffsetUnit) -> Self {
        let mut wide = Vec::new();
        if unit != OffsetUnit::Bytes && !text.is_ascii() {
            let mut less = 0;
            for (start, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
                less += c.len_utf8() - unit.width(c);
                let end = start + c.len_utf8();
                wide.push(Wide { start: start as u32, end: end as u32, less: less as u32 });
            }
        }
        Self { length: text.len(), wide }
    }

    /// The offset of byte `byte` in the map's unit. A byte inside a character counts as its start; a byte past
    /// the end counts as the end.
    pub fn convert(&self, byte: usize) -> usize {
        let byte = byte.min(self.length);
        if self.wide.first().is_none_or(|w| byte <= w.start as usize) {
            return byte;
        }
        let after = self.wide.partition_point(|w| w.end as usize <= byte);
        let start = self.wide.get(after).map_or(byte, |w| byte.min(w.start as usize));
        let less = after.checked_sub(1).and_then(|i| self.wide.get(i)).map_or(0, |w| w.less as usize);
        start - less
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts_each_unit() {
        let text = "a😀é\u{301}ع.";
        let at = text.find('ع').unwrap();
        assert_eq!(OffsetMap::new(text, OffsetUnit::Bytes).convert(at), at);
        assert_eq!(OffsetMap::new(text, OffsetUnit::Utf16).convert(at), 5);
        assert_eq!(OffsetMap::new(text, OffsetUnit::CodePoints).convert(at), 4);
    }

    proptest! {
        #[test]
        fn agrees_with_counting_from_the_start(text in "\\PC{0,300}", at in 0usize..1200) {
            let mut at = at.min(text.len());
            while !text.is_char_boundary(at) { at -= 1; }
            prop_assert_eq!(OffsetMap::new(&text, OffsetUnit::Utf16).convert(at), text[..at].encode_utf16().count());
            prop_assert_eq!(OffsetMap::new(&text, OffsetUnit::CodePoints).convert(at), text[..at].chars().count());
        }
    }
}
