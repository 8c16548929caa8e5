//! One pass over the text of each block.

use super::{Abbreviation, Token, TokenKind, address, case, clitics, number};
use crate::article::Document;
use crate::offsets::Span;

/// Cuts a document into tokens, in order. White space and invisible format characters belong to none.
pub fn split(document: &Document) -> Vec<Token> {
    // English news has nearly five bytes to a token, marks and spaces included: the list seldom grows.
    let mut tokens = Vec::with_capacity(document.text.len() / 4);
    for block in &document.blocks {
        Scanner {
            text: &document.text[..block.span.end],
            at: block.span.start,
            spaced: true,
            tokens: &mut tokens,
        }
        .run();
    }
    tokens
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    spaced: bool,
    tokens: &'a mut Vec<Token>,
}

impl Scanner<'_> {
    fn run(&mut self) {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            // Nearly all of a text is words of ASCII letters and single blanks.
            if *byte == b' ' {
                self.at += 1;
                self.spaced = true;
                continue;
            }
            if byte.is_ascii_alphabetic()
                && let Some((length, kind)) = plain_word(bytes.get(self.at..).unwrap_or_default())
            {
                self.push(length, kind);
                continue;
            }
            let Some(c) = self.text[self.at..].chars().next() else { return };
            if c.is_whitespace() || is_invisible(c) {
                self.at += c.len_utf8();
                self.spaced = true;
            } else {
                self.token(c);
            }
        }
    }

    fn push(&mut self, length: usize, kind: TokenKind) {
        let span = Span::new(self.at, self.at + length);
        self.tokens.push(Token { span, kind, spaced: self.spaced });
        self.at = span.end;
        self.spaced = false;
    }

    fn token(&mut self, c: char) {
        let rest = &self.text[self.at..];
        // An address stands after a space or an opening mark, so a long run of marks is not searched at each.
        let starts = self.spaced
            || self.tokens.last().is_some_and(|t| {
                t.kind == TokenKind::Quote || matches!(&self.text[t.span.range()], "(" | "[" | "<" | "/")
            });
        if starts && let Some(length) = address::length(rest) {
            return self.push(length, TokenKind::Address);
        }
        if c.is_ascii_digit() {
            return self.push(number::length(rest), TokenKind::Number);
        }
        if c.is_alphanumeric() {
            return self.word(rest);
        }
        if is_apostrophe(c) {
            return self.apostrophe(rest, c);
        }
        if is_quote(c) {
            return self.push(c.len_utf8(), TokenKind::Quote);
        }
        if rest.starts_with("``") {
            return self.push(2, TokenKind::Quote);
        }
        // "...", "--" and "!!!" are one mark each.
        let same = if matches!(c, '.' | '-' | '!' | '?' | '*' | '_' | '=') {
            rest.bytes().take_while(|b| *b == c as u8).count()
        } else {
            c.len_utf8()
        };
        self.push(same, TokenKind::Mark);
    }

    fn word(&mut self, rest: &str) {
        let mut end = word_length(rest);
        if rest.as_bytes().get(end) == Some(&b'$') && rest[..end].bytes().all(|b| b.is_ascii_uppercase()) {
            return self.push(end + 1, TokenKind::Mark);
        }
        if let Some(after) = rest[end..].strip_prefix('.') {
            end += match Abbreviation::of(&rest[..end]) {
                Some(Abbreviation::BeforeNumber) => {
                    usize::from(after.trim_start().starts_with(|c: char| c.is_ascii_digit()))
                }
                Some(_) => 1,
                None => 0,
            };
        }
        let word = &rest[..end];
        let Some(cut) = clitics::cut(word) else {
            return self.push(end, case::of(word));
        };
        self.push(cut, case::of(&word[..cut]));
        self.push(end - cut, TokenKind::Lower);
    }

    /// An apostrophe that does not stand inside a word: a clitic on its own ("'s" after a number), a left-out
    /// century ("'90s"), or a quotation mark.
    fn apostrophe(&mut self, rest: &str, c: char) {
        let after = &rest[c.len_utf8()..];
        if rest.starts_with("''") {
            return self.push(2, TokenKind::Quote);
        }
        let letters = after.chars().take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum::<usize>();
        let next = &after[..letters];
        let clitic = !self.spaced
            && c != '‘'
            && ["s", "d", "m", "re", "ve", "ll"].iter().any(|w| next.eq_ignore_ascii_case(w));
        let decade =
            next.len() == 3 && next.ends_with('s') && next.bytes().take(2).all(|b| b.is_ascii_digit());
        if clitic || decade {
            let kind = if decade { TokenKind::Number } else { TokenKind::Lower };
            return self.push(c.len_utf8() + letters, kind);
        }
        self.push(c.len_utf8(), TokenKind::Quote);
    }
}

/// Length and kind of a word of nothing but letters of ASCII before a blank, or before a comma and a blank, as most words
/// are: no part of it needs a second look but "cannot", which is two.
#[inline]
fn plain_word(rest: &[u8]) -> Option<(usize, TokenKind)> {
    let (mut length, mut upper) = (0, 0);
    while let Some(byte) = rest.get(length).filter(|b| b.is_ascii_alphabetic()) {
        upper += usize::from(byte.is_ascii_uppercase());
        length += 1;
    }
    let comma = rest.get(length) == Some(&b',');
    if rest.get(length + usize::from(comma)) != Some(&b' ') {
        return None;
    }
    let word = rest.get(..length)?;
    let first = word.first()?.is_ascii_uppercase();
    (length != 6 || !word.eq_ignore_ascii_case(b"cannot"))
        .then(|| (length, case::kind(Some(first), upper, length - upper)))
}

/// Letters and digits, with an apostrophe between letters ("O'Brien"), stops between single letters ("U.S") and
/// "&" between capitals ("AT&T").
fn word_length(rest: &str) -> usize {
    // Nearly all words: two letters or more of ASCII, and then a byte that joins nothing.
    let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let next = rest.as_bytes().get(plain);
    if plain > 1 && next.is_none_or(|b| b.is_ascii() && !matches!(b, b'\'' | b'&')) {
        return plain;
    }
    let mut end = 0;
    let mut run = 0;
    let mut chars = rest.char_indices().peekable();
    let mut initials = true;
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        let joins = match c {
            _ if c.is_alphanumeric() || is_combining(c) => {
                run += 1;
                true
            }
            '\'' | '’' => end > 0 && next.is_some_and(char::is_alphabetic),
            '.' => {
                initials && run == 1 && next.is_some_and(char::is_alphabetic) && lone_letter(&rest[at + 1..])
            }
            '&' => {
                rest[..end].bytes().all(|b| b.is_ascii_uppercase()) && next.is_some_and(char::is_uppercase)
            }
            _ => false,
        };
        if !joins {
            break;
        }
        if c == '.' {
            run = 0;
        } else if run > 1 {
            initials = false;
        }
        end = at + c.len_utf8();
    }
    end
}

/// Whether one letter stands alone at the start of `rest`.
fn lone_letter(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next().is_some_and(char::is_alphabetic) && !chars.next().is_some_and(char::is_alphanumeric)
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '‛')
}

const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '‚' | '＂')
}

const fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{591}'..='\u{5c7}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{ad}' | '\u{200c}' | '\u{200d}')
}

/// Characters without width that part nothing to the eye but belong to no word at its edge.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
        || c.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Article;

    fn words(text: &str) -> String {
        let document = Document::new(&Article::from_text(text));
        let tokens = split(&document);
        tokens.iter().map(|t| document.slice(t.span)).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn follows_the_treebanks() {
        for (text, want) in [
            ("They don't, can’t and won't.", "They|do|n't|,|ca|n’t|and|wo|n't|."),
            ("Idlib's pro-regime forces", "Idlib|'s|pro|-|regime|forces"),
            ("U.S. Gen. H. R. Mills, of Acme Inc., left.", "U.S.|Gen.|H.|R.|Mills|,|of|Acme|Inc.|,|left|."),
            ("$2.5bn, US$40m or €3,000.50", "$|2.5bn|,|US$|40m|or|€|3,000.50"),
            ("50% at 10:30pm", "50|%|at|10:30|pm"),
            ("“We won’t,” she said…", "“|We|wo|n’t|,|”|she|said|…"),
            ("the 1990s and '90s... the boys' club", "the|1990s|and|'90s|...|the|boys|'|club"),
            ("O'Brien of AT&T and e.g. others", "O'Brien|of|AT&T|and|e.g.|others"),
            ("see https://example.org/x. Then", "see|https://example.org/x|.|Then"),
            ("No. 5 said no. No. He left.", "No.|5|said|no|.|No|.|He|left|."),
            ("It ended.Then it began", "It|ended|.|Then|it|began"),
            ("'hello' he said", "'|hello|'|he|said"),
            ("قال الوزير: لا", "قال|الوزير|:|لا"),
            ("👍🏽 ok", "👍|🏽|ok"),
        ] {
            assert_eq!(words(text), want);
        }
    }
}
