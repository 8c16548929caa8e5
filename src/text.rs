//! The document with its tokens, sentences, tags and trees: what every later layer reads.

use crate::article::Document;
use crate::dependencies::{self, Dependencies};
use crate::lexicon::{self, Cursor, Facts, Grammar, Known, Listed};
use crate::offsets::Span;
use crate::sentences::{self, Sentence};
use crate::tags::{self, Tag, Word};
use crate::tokens::{self, Token};
use std::ops::Range;
use std::sync::OnceLock;

/// Whether two words are the same in any case of ASCII letters.
///
/// Most words that are compared differ, and nearly all of those in their length or their first letter.
#[inline(always)]
pub(crate) fn same(word: &str, other: &str) -> bool {
    const CASE: u8 = 0x20;
    let first = |w: &str| w.as_bytes().first().map(|b| b | CASE);
    word.len() == other.len() && first(word) == first(other) && word.eq_ignore_ascii_case(other)
}

/// Whether a word is one of these in any case of ASCII letters.
#[inline(always)]
pub(crate) fn is_one(word: &str, words: &[&str]) -> bool {
    words.iter().any(|w| same(word, w))
}

/// A document, cut into tokens and sentences, tagged and parsed.
#[derive(Debug)]
pub struct Text<'d> {
    /// The document.
    pub document: &'d Document,
    /// Its tokens in order. No token crosses the end of a block.
    pub tokens: Vec<Token>,
    /// Its sentences in order, covering every token once.
    pub sentences: Vec<Sentence>,
    /// What models read of each token, its tag, and the trees: made when a layer first asks for them.
    forms: OnceLock<Vec<Word>>,
    tags: OnceLock<Vec<Tag>>,
    trees: OnceLock<Dependencies>,
    /// The words of each token.
    words: Vec<&'d str>,
    /// What the list of names says of each token.
    known: Vec<Known>,
}

impl<'d> Text<'d> {
    /// Cuts a document. It is tagged and parsed when that is first asked for.
    pub fn new(document: &'d Document) -> Self {
        let tokens = tokens::split(document);
        let sentences = sentences::split(document, &tokens);
        let words: Vec<_> = tokens.iter().map(|t| document.slice(t.span)).collect();
        let known = lexicon::known_of_all(&words);
        let (forms, tags, trees) = Default::default();
        Self { document, tokens, sentences, forms, tags, trees, words, known }
    }

    /// What models read of each token.
    pub fn forms(&self) -> &[Word] {
        self.forms.get_or_init(|| tags::words(&self.words))
    }

    /// The part of speech of each token. The text is tagged when this is first asked for.
    pub fn tags(&self) -> &[Tag] {
        self.tags.get_or_init(|| tags::find(&self.sentences, self.forms()))
    }

    /// One tree for each sentence. The text is parsed when this is first asked for.
    pub fn trees(&self) -> &Dependencies {
        self.trees.get_or_init(|| dependencies::find(&self.sentences, self.forms(), self.tags()))
    }

    /// What the list of names says of the token `index` alone, whatever its case; nothing past either end.
    pub fn facts(&self, index: usize) -> Facts {
        self.known.get(index).map_or(Facts::NONE, |k| k.facts)
    }

    /// The number of the token `index` in the short lists.
    pub fn listed(&self, index: usize) -> Listed {
        self.known.get(index).map_or(Listed::default(), |k| k.listed)
    }

    /// What the token `index` does in a sentence; nothing past either end.
    #[inline]
    pub fn grammar(&self, index: usize) -> Grammar {
        self.known.get(index).map_or(Grammar::NONE, |k| k.grammar)
    }

    /// What is known of exactly the tokens `from..to` as one name, whatever their case; `from..to` must not be empty.
    pub fn facts_of(&self, from: usize, to: usize) -> Facts {
        if to - from == 1 {
            return self.facts(from);
        }
        self.longer(from)
            .take_while(|(end, _)| *end <= to)
            .find(|(end, _)| *end == to)
            .map_or(Facts::NONE, |n| n.1)
    }

    /// Where in the list of names the token `from` leads, if some name goes on with the token after it.
    #[inline]
    fn goes_on(&self, from: usize) -> Option<Cursor> {
        let spaced = self.tokens.get(from + 1)?.spaced;
        self.known.get(from)?.before(self.get(from + 1), spaced)
    }

    /// Whether some name in the list may go on from the token `from`. Of most words none does.
    #[inline]
    pub fn may_go_on(&self, from: usize) -> bool {
        self.goes_on(from).is_some()
    }

    /// Reads on in the list of names from the token `from`, for as long as some name goes on: one past the last
    /// token read, and what is known of the name so far. Begins with two tokens.
    #[inline]
    pub fn longer(&self, from: usize) -> impl Iterator<Item = (usize, Facts)> {
        self.goes_on(from).into_iter().flat_map(move |cursor| self.longer_after(from, cursor))
    }

    fn longer_after(&self, from: usize, cursor: Cursor) -> impl Iterator<Item = (usize, Facts)> {
        let list = lexicon::names();
        let mut cursor = Some(cursor);
        let mut at = from + 1;
        std::iter::from_fn(move || {
            let mut read = cursor?;
            let token = self.tokens.get(at)?;
            // The place that is known of the first word lies behind the blank.
            let begins = at == from + 1 || !token.spaced || list.push(&mut read, " ");
            let alive = begins && list.push(&mut read, self.word(at));
            cursor = alive.then_some(read);
            at += 1;
            cursor.map(|c| (at, list.facts(&c)))
        })
    }

    /// The words of the token `index`.
    pub fn word(&self, index: usize) -> &'d str {
        self.words[index]
    }

    /// The words of the token `index`, or nothing past either end.
    pub fn get(&self, index: usize) -> &'d str {
        self.words.get(index).copied().unwrap_or_default()
    }

    /// The words of a span.
    pub fn slice(&self, span: Span) -> &'d str {
        self.document.slice(span)
    }

    /// The bytes from the first of these tokens to the last; `from..to` must not be empty.
    pub fn span(&self, from: usize, to: usize) -> Span {
        self.tokens[from].span.cover(self.tokens[to - 1].span)
    }

    /// Index of the sentence that holds the byte `at`; of the last one before it where none does.
    pub fn sentence_at(&self, at: usize) -> usize {
        self.sentences.partition_point(|s| s.span.start <= at).saturating_sub(1)
    }

    /// Indices of the tokens that a span holds or touches.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let from = self.token_at(span.start);
        let to = self.tokens.partition_point(|t| t.span.start < span.end);
        from..to.max(from)
    }

    /// Index of the first token that ends after the byte `at`.
    pub fn token_at(&self, at: usize) -> usize {
        self.tokens.partition_point(|t| t.span.end <= at)
    }
}
