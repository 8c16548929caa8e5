//! The tokens with what the word lists say of each, and how much its capital means.

use super::casing::Style;
use crate::lexicon::{Facts, Grammar};
use crate::offsets::Span;
use crate::text::Text;
use crate::tokens::TokenKind;

/// The longest listed name is nine words; hyphens and apostrophes count as tokens too.
const LONGEST: usize = 16;

/// What a capital letter tells of a word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Capital {
    /// There is none.
    #[default]
    None,
    /// It must stand there anyway: the first word of a sentence, a word of a headline.
    Forced,
    /// Somebody chose it.
    Chosen,
}

/// One token with its facts.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Word {
    /// What is known of the word alone.
    pub facts: Facts,
    /// What its capital means.
    pub capital: Capital,
    /// One past the last token of the longest listed name of two tokens or more that starts here.
    pub listed_end: usize,
    /// What is known of that name.
    pub listed: Facts,
    /// Whether a sentence, a quotation or a list entry starts here.
    pub initial: bool,
    /// How its sentence uses capitals.
    pub style: Style,
    /// Whether a sentence starts here.
    pub first: bool,
}

/// All tokens of a text with their facts.
pub(super) struct Words<'t, 'd> {
    pub text: &'t Text<'d>,
    pub list: Vec<Word>,
}

impl<'t, 'd> Words<'t, 'd> {
    /// Looks up every token once.
    pub fn new(text: &'t Text<'d>) -> Self {
        let mut words = Self { text, list: vec![Word::default(); text.tokens.len()] };
        for (index, token) in text.tokens.iter().enumerate() {
            if token.kind.is_word() {
                words.look_up(index);
            }
        }
        for sentence in &text.sentences {
            words.list[sentence.tokens.0].first = true;
        }
        words
    }

    fn look_up(&mut self, start: usize) {
        let text = self.text;
        let facts = text.facts(start);
        if facts != Facts::NONE {
            self.list[start].facts = self.allowed(facts, start, start + 1);
        }
        if !text.may_go_on(start) {
            return;
        }
        for (end, facts) in text.longer(start).take_while(|(end, _)| *end <= start + LONGEST) {
            let facts = self.allowed(facts, start, end);
            if facts != Facts::NONE {
                self.list[start].listed = facts;
                self.list[start].listed_end = end;
            }
        }
    }

    /// Facts of the tokens `from..to`, without what their case rules out.
    fn allowed(&self, facts: Facts, from: usize, to: usize) -> Facts {
        if facts == Facts::NONE {
            return facts;
        }
        let kind = |i: usize| self.text.tokens[i].kind;
        // "al-Shabaab" is a name all the same.
        let article = to - from > 2 && self.text.word(from + 1) == "-" && kind(from + 2).is_capital();
        let small = kind(from) == TokenKind::Lower && !article;
        let mixed = kind(from) == TokenKind::Mixed;
        // "The Nation" is a paper, "The nation" is not.
        let article_first = to - from > 1
            && self.text.word(from).eq_ignore_ascii_case("the")
            && kind(to - 1) == TokenKind::Lower;
        if (small && !mixed) || article_first {
            return facts.without(Facts::CAPITALISED | Facts::CAPITALS);
        }
        if facts.any(Facts::CAPITALS) && kind(from) != TokenKind::Upper {
            return facts.without(Facts::PLACE | Facts::BODY | Facts::NOT_ACTOR | Facts::CAPITALS);
        }
        facts
    }

    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Facts of the token `index`; none past either end.
    pub fn facts(&self, index: usize) -> Facts {
        self.list.get(index).map_or(Facts::NONE, |w| w.facts)
    }

    /// Facts of the token before `index`, if it stands in the same sentence.
    pub fn before(&self, index: usize) -> Option<usize> {
        let before = index.checked_sub(1)?;
        (!self.starts_sentence(index)).then_some(before)
    }

    /// Whether a sentence starts with this token.
    pub fn starts_sentence(&self, index: usize) -> bool {
        self.list[index].first
    }

    /// What is known of exactly the tokens `from..to`, by look-up.
    pub fn whole(&self, from: usize, to: usize) -> Facts {
        if to - from == 1 {
            return self.facts(from);
        }
        if self.list[from].listed_end == to {
            return self.list[from].listed;
        }
        self.allowed(self.text.facts_of(from, to), from, to)
    }

    /// The words of the token `index`, or nothing past either end.
    pub fn get(&self, index: usize) -> &'d str {
        self.text.get(index)
    }

    /// What the token does in a sentence.
    pub fn grammar(&self, index: usize) -> Grammar {
        self.text.grammar(index)
    }

    /// What the token is made of, if there is one.
    pub fn kind(&self, index: usize) -> Option<TokenKind> {
        self.text.tokens.get(index).map(|t| t.kind)
    }

    /// Whether the token stands apart from the one before it.
    pub fn spaced(&self, index: usize) -> bool {
        self.text.tokens.get(index).is_none_or(|t| t.spaced)
    }

    /// What the capital of the token means.
    pub fn capital(&self, index: usize) -> Capital {
        self.list.get(index).map_or(Capital::None, |w| w.capital)
    }

    /// Bytes of the tokens `from..to`.
    pub fn span(&self, from: usize, to: usize) -> Span {
        self.text.span(from, to)
    }
}
