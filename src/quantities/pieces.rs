//! The text of a document in the pieces that numbers are read from.
//!
//! A tokeniser cuts for syntax and keeps "2.5bn" or "14:30" whole. A reader of numbers needs a cut wherever
//! digits, letters and signs meet, and must not read across the end of a block. So this layer cuts once more.

use super::vocabulary::{self, Sense};
use crate::article::Document;
use crate::offsets::Span;
use crate::text::{Text, is_one, same};
use std::borrow::Cow;

/// What a piece is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Digits, with grouping commas and a decimal point: `3,000.5`, `.534`.
    Digits,
    /// Letters; "a.m." and "U.S." with their points.
    Word,
    /// Any other character.
    Sign,
    /// The end of a block: nothing is read across it.
    Break,
}

/// A run of characters of one shape.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'t> {
    /// Its characters: they are asked for much more often than a piece is made.
    text: &'t str,
    /// Bytes of the document.
    pub span: Span,
    /// What it is made of.
    pub shape: Shape,
    /// Whether white space or the start of a block stands before it.
    pub spaced: bool,
    /// What the vocabulary says of a word.
    pub sense: Option<&'static Sense>,
}

/// All pieces of a document, in order.
#[derive(Debug)]
pub(super) struct Pieces<'t> {
    text: &'t str,
    list: Vec<Piece<'t>>,
}

impl<'t> Pieces<'t> {
    /// Cuts every block of a text.
    pub fn new(text: &Text<'t>) -> Self {
        let document = text.document;
        let mut pieces = Self { text: &document.text, list: Vec::with_capacity(document.text.len() / 4 + 2) };
        let mut tokens = Tokens { text, at: 0 };
        for block in &document.blocks {
            pieces.block(block.span, Some(&mut tokens));
            pieces.list.push(Piece {
                text: "",
                span: Span::new(block.span.end, block.span.end),
                shape: Shape::Break,
                spaced: true,
                sense: None,
            });
        }
        pieces
    }

    /// Cuts a part of one block.
    pub fn part(document: &'t Document, span: Span) -> Self {
        let mut pieces = Self { text: &document.text, list: Vec::new() };
        pieces.block(span, None);
        pieces
    }

    fn block(&mut self, block: Span, mut tokens: Option<&mut Tokens>) {
        let mut at = block.start;
        let mut spaced = true;
        let bytes = self.text.as_bytes().get(..block.end).unwrap_or_default();
        while let Some(byte) = bytes.get(at) {
            if *byte == b' ' {
                at += 1;
                spaced = true;
                continue;
            }
            let word = plain_word(bytes, at);
            if word > 0 {
                let span = Span::new(at, at + word);
                let text = &self.text[span.range()];
                let sense = sense(text, span, tokens.as_deref_mut());
                self.list.push(Piece { text, span, shape: Shape::Word, spaced, sense });
                at += word;
                spaced = false;
                continue;
            }
            let Some(c) = self.text[at..block.end].chars().next() else { break };
            if c.is_whitespace() {
                at += c.len_utf8();
                spaced = true;
                continue;
            }
            let rest = &self.text[at..block.end];
            if let Some(length) = address(rest) {
                // Nothing inside an address of the web or of mail is a quantity.
                at += length;
                spaced = false;
                continue;
            }
            let (shape, length) = measure(rest, c, spaced);
            let span = Span::new(at, at + length);
            let text = &rest[..length];
            let word = shape == Shape::Word;
            let sense = word.then(|| sense(text, span, tokens.as_deref_mut())).flatten();
            self.list.push(Piece { text, span, shape, spaced, sense });
            at += length;
            spaced = false;
        }
    }

    /// How many pieces there are.
    pub const fn len(&self) -> usize {
        self.list.len()
    }

    /// The piece `i`, if there is one.
    #[inline]
    pub fn get(&self, i: usize) -> Option<&Piece<'t>> {
        self.list.get(i)
    }

    /// The characters of the piece `i`; empty past either end.
    #[inline]
    pub fn text(&self, i: usize) -> &'t str {
        self.list.get(i).map_or("", |p| p.text)
    }

    /// The piece `i` with its letters of ASCII in small; most words need no copy.
    pub fn lower(&self, i: usize) -> Cow<'t, str> {
        let text = self.text(i);
        if text.bytes().any(|b| b.is_ascii_uppercase()) {
            Cow::Owned(text.to_ascii_lowercase())
        } else {
            Cow::Borrowed(text)
        }
    }

    /// Whether the piece `i` is this word or sign, in any case of ASCII letters.
    #[inline]
    pub fn is(&self, i: usize, word: &str) -> bool {
        same(self.text(i), word)
    }

    /// Whether the piece `i` is one of these.
    #[inline]
    pub fn any(&self, i: usize, words: &[&str]) -> bool {
        is_one(self.text(i), words)
    }

    /// Whether the piece `i` follows the one before it without a space.
    #[inline]
    pub fn glued(&self, i: usize) -> bool {
        self.list.get(i).is_some_and(|p| !p.spaced)
    }

    /// Whether the piece `i` has this shape.
    #[inline]
    pub fn shaped(&self, i: usize, shape: Shape) -> bool {
        self.list.get(i).is_some_and(|p| p.shape == shape)
    }

    /// What the vocabulary says of the piece `i`.
    #[inline]
    pub fn sense(&self, i: usize) -> Option<&'static Sense> {
        self.list.get(i).and_then(|p| p.sense)
    }

    /// Whether the piece `i` is a hyphen or dash.
    pub fn dash(&self, i: usize) -> bool {
        matches!(self.text(i), "-" | "–" | "—" | "−" | "‑" | "‐")
    }

    /// Whether a hyphen stands at `i` with no space on either side.
    pub fn hyphen(&self, i: usize) -> bool {
        matches!(self.text(i), "-" | "‑" | "‐") && self.glued(i) && self.glued(i + 1)
    }

    /// Whether the piece `i` is an apostrophe.
    pub fn apostrophe(&self, i: usize) -> bool {
        matches!(self.text(i), "'" | "’")
    }

    /// Whether the piece `i` starts with a capital letter.
    pub fn capital(&self, i: usize) -> bool {
        self.text(i).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether the piece `i` starts a block or a sentence.
    pub fn opens(&self, i: usize) -> bool {
        i == 0
            || self.shaped(i - 1, Shape::Break)
            || matches!(self.text(i - 1), "." | "!" | "?" | ":" | "“" | "\"" | "‘" | "•" | "—")
    }

    /// The characters between the pieces `first` and `second`.
    pub fn between(&self, first: usize, second: usize) -> &'t str {
        let bounds = self.list.get(first).zip(self.list.get(second));
        bounds.and_then(|(a, b)| self.text.get(a.span.end..b.span.start)).unwrap_or("")
    }

    /// The bytes from the piece `from` to before the piece `to`.
    pub fn span(&self, from: usize, to: usize) -> Span {
        let start = self.list.get(from).map_or(self.text.len(), |p| p.span.start);
        let end = to.checked_sub(1).and_then(|i| self.list.get(i)).map_or(start, |p| p.span.end);
        Span::new(start, end.max(start))
    }

    /// The pieces from `from` to before `to` as one string, each white space a single one.
    pub fn phrase(&self, from: usize, to: usize, into: &mut String) {
        into.clear();
        into.reserve(self.span(from, to).len());
        for i in from..to {
            if i > from && !self.glued(i) {
                into.push(' ');
            }
            into.push_str(self.text(i));
        }
    }
}

/// The tokens of a text, read along with it: most pieces are tokens, and those were looked up.
struct Tokens<'a, 'd> {
    text: &'a Text<'d>,
    at: usize,
}

impl Tokens<'_, '_> {
    /// What the vocabulary says of the token that is this piece, if one is. Asked from left to right.
    fn sense(&mut self, span: Span) -> Option<Option<&'static Sense>> {
        loop {
            let token = self.text.tokens.get(self.at)?;
            if token.span.start >= span.start {
                return (token.span == span).then(|| vocabulary::listed(self.text.listed(self.at)));
            }
            self.at += 1;
        }
    }
}

/// What the vocabulary says of a word.
#[inline]
fn sense(word: &str, span: Span, tokens: Option<&mut Tokens>) -> Option<&'static Sense> {
    tokens.and_then(|tokens| tokens.sense(span)).unwrap_or_else(|| vocabulary::sense(word))
}

/// Length of nearly every word: two letters or more of ASCII, and then another byte of ASCII; else 0. What starts with
/// "ww" may be an address.
#[inline]
fn plain_word(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    while bytes.get(end).is_some_and(u8::is_ascii_alphabetic) {
        end += 1;
    }
    let long = end > at + 1 && bytes.get(end).is_none_or(u8::is_ascii);
    let address = bytes.get(at) == Some(&b'w') && bytes.get(at + 1) == Some(&b'w');
    if long && !address { end - at } else { 0 }
}

/// Shape and length in bytes of the piece at the start of `rest`, whose first character is `c`.
fn measure(rest: &str, c: char, spaced: bool) -> (Shape, usize) {
    if c.is_ascii_digit() {
        return (Shape::Digits, digits(rest.as_bytes()));
    }
    if c == '.' && spaced && rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit) {
        return (Shape::Digits, 1 + run(&rest.as_bytes()[1..]));
    }
    if c.is_alphabetic() {
        let word = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        return (Shape::Word, word.max(pointed(rest)));
    }
    (Shape::Sign, c.len_utf8())
}

/// Number of ASCII digits at the start.
fn run(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|b| b.is_ascii_digit()).count()
}

/// Length of a numeral in digits: groups after commas, then decimals.
fn digits(bytes: &[u8]) -> usize {
    let mut end = run(bytes);
    if end <= 3 {
        while bytes.get(end) == Some(&b',') {
            let group = run(&bytes[end + 1..]);
            // "1,00,000" is how India writes a lakh: groups of two may come before one of three.
            let more = bytes.get(end + 1 + group) == Some(&b',');
            if group == 3 || (group == 2 && more && run(&bytes[end + 4..]) >= 2) {
                end += 1 + group;
            } else {
                break;
            }
        }
    }
    if bytes.get(end) == Some(&b'.') {
        let decimals = run(&bytes[end + 1..]);
        let after = &bytes[end + 1 + decimals..];
        // Two points make a date, a version or an address, not a decimal.
        let second = after.first() == Some(&b'.') && after.get(1).is_some_and(u8::is_ascii_digit);
        if decimals > 0 && !second {
            end += 1 + decimals;
        }
    }
    end
}

/// Length of single letters with points at the start ("a.m.", "U.S."), or 0.
fn pointed(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut end = 0;
    while bytes.get(end).is_some_and(u8::is_ascii_alphabetic) && bytes.get(end + 1) == Some(&b'.') {
        end += 2;
    }
    let letter_after = rest[end..].chars().next().is_some_and(char::is_alphanumeric);
    if end >= 4 && !letter_after { end } else { 0 }
}

/// Length of an address of the web or of mail at the start of `rest`, if it starts with what only those have.
fn address(rest: &str) -> Option<usize> {
    let starts = match rest.as_bytes().first() {
        Some(b'@') => true,
        Some(b':') => rest.starts_with("://"),
        Some(b'w') => rest.starts_with("www."),
        _ => false,
    };
    starts.then(|| rest.find(char::is_whitespace).unwrap_or(rest.len()))
}
