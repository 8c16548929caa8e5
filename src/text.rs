//! The document with its tokens, sentences, tags and trees: what every later layer reads.

use crate::article::Document;
use crate::dependencies::{self, Dependencies};
use crate::offsets::Span;
use crate::sentences::{self, Sentence};
use crate::tags::{self, Tag, Word};
use crate::tokens::{self, Token};

/// A document, cut into tokens and sentences, tagged and parsed.
#[derive(Debug)]
pub struct Text<'d> {
    /// The document.
    pub document: &'d Document,
    /// Its tokens in order. No token crosses the end of a block.
    pub tokens: Vec<Token>,
    /// Its sentences in order, covering every token once.
    pub sentences: Vec<Sentence>,
    /// What models read of each token.
    pub words: Vec<Word>,
    /// The part of speech of each token.
    pub tags: Vec<Tag>,
    /// One tree for each sentence.
    pub trees: Dependencies,
}

impl<'d> Text<'d> {
    /// Cuts, tags and parses a document.
    pub fn new(document: &'d Document) -> Self {
        let tokens = tokens::split(document);
        let sentences = sentences::split(document, &tokens);
        let words = tags::words(document, &tokens);
        let tags = tags::find(&sentences, &words);
        let trees = dependencies::find(&sentences, &words, &tags);
        Self { document, tokens, sentences, words, tags, trees }
    }

    /// The words of the token `index`.
    pub fn word(&self, index: usize) -> &'d str {
        self.document.slice(self.tokens[index].span)
    }

    /// The words of the token `index`, or nothing past either end.
    pub fn get(&self, index: usize) -> &'d str {
        self.tokens.get(index).map_or("", |t| self.document.slice(t.span))
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

    /// Index of the first token that ends after the byte `at`.
    pub fn token_at(&self, at: usize) -> usize {
        self.tokens.partition_point(|t| t.span.end <= at)
    }
}
