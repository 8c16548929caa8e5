//! Where a sentence ends.

use super::starters;
use crate::article::Document;
use crate::tokens::{Abbreviation, Token, TokenKind};

/// The tokens up to the end of one block.
pub(super) struct Line<'a> {
    pub document: &'a Document,
    pub tokens: &'a [Token],
}

impl Line<'_> {
    /// Index one past the last token of the sentence that begins at token `from`.
    pub fn end(&self, from: usize) -> usize {
        let mut at = from;
        while at < self.tokens.len() {
            if self.is_terminator(at) {
                let after = self.closers(at + 1);
                if after >= self.tokens.len() {
                    return self.tokens.len();
                }
                if self.parts(from, at, after) {
                    return after;
                }
                at = after;
            } else {
                at += 1;
            }
        }
        self.tokens.len()
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| self.document.slice(t.span))
    }

    fn is_terminator(&self, at: usize) -> bool {
        let word = self.word(at);
        // Of the bytes that a terminator may end with, words end with none.
        if word.as_bytes().last().is_none_or(|b| b.is_ascii() && !matches!(b, b'.' | b'?' | b'!')) {
            return false;
        }
        word == "…" || word.ends_with(['.', '?', '!', '。', '؟', '۔', '！', '？'])
    }

    /// The index after the quotation marks and brackets that close at `at`: those written onto what stands
    /// before them.
    fn closers(&self, mut at: usize) -> usize {
        while let Some(token) = self.tokens.get(at) {
            let word = self.document.slice(token.span);
            let closes = matches!(word, "”" | "’" | "»" | ")" | "]")
                || (matches!(word, "\"" | "'" | "''") && !token.spaced)
                || (token.kind == TokenKind::Mark && !token.spaced && word.ends_with(['.', '!', '?', '…']));
            if closes {
                at += 1;
            } else if self.is_note(at) {
                at += 3;
            } else {
                break;
            }
        }
        at
    }

    /// "[17]": the mark of a note belongs to the sentence before it.
    fn is_note(&self, at: usize) -> bool {
        self.word(at) == "["
            && self.tokens.get(at + 1).is_some_and(|t| t.kind == TokenKind::Number)
            && self.word(at + 2) == "]"
    }

    /// Whether the terminator at `at` ends the sentence that began at `from`, given that `next` follows it.
    fn parts(&self, from: usize, at: usize, next: usize) -> bool {
        let stop = self.word(at);
        let (token, following) = (self.tokens[at], self.tokens[next]);
        if token.kind == TokenKind::Address {
            return false;
        }
        // "1." and "(a)." count a list, they are no sentence.
        if at == from + 1 && self.tokens[from].kind == TokenKind::Number && stop == "." {
            return false;
        }
        let opens = self.opening(next);
        if opens.kind == TokenKind::Lower && !is_caseless(self.document.slice(opens.span)) {
            return false;
        }
        // A full stop with nothing after it is a sentence's end only where a capital follows ("end.Then").
        if !following.spaced && next == at + 1 {
            return stop == "."
                && token.kind == TokenKind::Mark
                && opens.kind.is_capital()
                && self.lower_before(at);
        }
        if token.kind.is_word() {
            return self.after_abbreviation(stop, next);
        }
        if next > at + 1 && stop != "." && self.is_spoken_by(next) {
            return false;
        }
        !matches!(self.word(next), "," | ";" | ":" | ")" | "-" | "–" | "—")
    }

    /// The first token from `next` on that is no opening mark.
    fn opening(&self, next: usize) -> Token {
        let found = self.tokens[next..]
            .iter()
            .take(3)
            .find(|t| t.kind != TokenKind::Quote && !matches!(self.document.slice(t.span), "(" | "["));
        *found.unwrap_or(&self.tokens[next])
    }

    fn lower_before(&self, at: usize) -> bool {
        at.checked_sub(1)
            .is_some_and(|i| self.tokens[i].kind == TokenKind::Lower && self.tokens[i].span.len() > 1)
    }

    /// "left for the U.S. The troops": an abbreviation ends a sentence where one may, and the next word is one
    /// that often begins a sentence and is no name.
    fn after_abbreviation(&self, word: &str, next: usize) -> bool {
        let kind = crate::tokens::Abbreviation::of(word.trim_end_matches('.'));
        kind == Some(Abbreviation::Either)
            && (starters::is_starter(self.word(next)) || self.tokens[next].kind == TokenKind::Quote)
    }

    /// "“Who goes there?” Ana Ruiz asked": the speaker belongs to the sentence of the quotation.
    fn is_spoken_by(&self, next: usize) -> bool {
        let words = self.tokens[next..].iter().take(8).map(|t| self.document.slice(t.span));
        words.take_while(|w| !matches!(*w, "." | "," | "\"" | "“")).any(starters::is_said)
    }
}

fn is_caseless(word: &str) -> bool {
    !word.chars().any(char::is_lowercase)
}
