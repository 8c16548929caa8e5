//! The document as this layer reads it: every token with its word classes, its quotation and its mention.

use super::lexemes::Lexeme;
use super::words::{self, Class};
use crate::entities::Entities;
use crate::names::Mention;
use crate::offsets::Span;
use crate::quotations::{Quotation, QuotationRole};
use crate::text::{Text, is_one, same};
use crate::tokens::TokenKind;
use smol_str::{SmolStr, StrExt};

/// A run of tokens: index of the first and one past the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Run {
    pub from: usize,
    pub to: usize,
}

impl Run {
    pub const fn new(from: usize, to: usize) -> Self {
        Self { from, to }
    }

    pub const fn is_empty(self) -> bool {
        self.from >= self.to
    }

    pub const fn len(self) -> usize {
        self.to.saturating_sub(self.from)
    }
}

/// The longest heading in tokens.
const HEADING: usize = 24;

/// No index.
const NONE: u32 = u32::MAX;

/// A document with what this layer wants to know of each token.
pub(super) struct Reading<'t, 'd> {
    pub text: &'t Text<'d>,
    pub entities: &'t Entities,
    pub quotations: &'t [Quotation],
    /// Of every word of the lists; each token has its number in it.
    lexemes: &'static [Lexeme],
    classes: Vec<Class>,
    quote_of: Vec<u32>,
    mention_of: Vec<u32>,
    sentence_of: Vec<u32>,
    /// Tokens of each quotation, marks included.
    quote_runs: Vec<Run>,
    /// For each sentence whether its words are written with capitals, as in headlines.
    title_case: Vec<bool>,
}

impl<'t, 'd> Reading<'t, 'd> {
    pub fn new(text: &'t Text<'d>, entities: &'t Entities, quotations: &'t [Quotation]) -> Self {
        let count = text.tokens.len();
        let lexemes = Lexeme::table();
        let classes = (0..count).map(|i| classes(text, lexemes, i)).collect();
        let mut quote_of = vec![NONE; count];
        let mut quote_runs = Vec::with_capacity(quotations.len());
        for (index, quotation) in quotations.iter().enumerate() {
            let tokens = text.tokens_in(quotation.span);
            let run = Run::new(tokens.start, tokens.end);
            quote_of[run.from..run.to].fill(index as u32);
            quote_runs.push(run);
        }
        let mut mention_of = vec![NONE; count];
        for (index, mention) in entities.mentions.iter().enumerate() {
            let (from, to) = mention.tokens;
            if from < to && to <= count {
                mention_of[from..to].fill(index as u32);
            }
        }
        let mut sentence_of = vec![0; count];
        for (index, sentence) in text.sentences.iter().enumerate() {
            sentence_of[sentence.tokens.0..sentence.tokens.1].fill(index as u32);
        }
        Self {
            text,
            entities,
            quotations,
            lexemes,
            classes,
            quote_of,
            mention_of,
            sentence_of,
            quote_runs,
            title_case: text.sentences.iter().map(|s| is_title_case(text, s.tokens)).collect(),
        }
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.classes.len()
    }

    /// Whether the token is this word, in any case.
    #[inline]
    pub fn is(&self, index: usize, word: &str) -> bool {
        same(self.text.get(index), word)
    }

    /// Whether the token is one of these words, in any case.
    #[inline]
    pub fn is_one(&self, index: usize, words: &[&str]) -> bool {
        is_one(self.text.get(index), words)
    }

    /// The token in lower case.
    pub fn lower(&self, index: usize) -> SmolStr {
        self.text.get(index).to_lowercase_smolstr()
    }

    /// What the lists say of the token, whose own ending may say more of its classes.
    #[inline]
    pub fn lexeme(&self, index: usize) -> &'static Lexeme {
        self.text.listed(index).in_table(self.lexemes).unwrap_or(&Lexeme::NOTHING)
    }

    /// Whether the token is in any of these classes.
    #[inline]
    pub fn any(&self, index: usize, classes: Class) -> bool {
        self.classes.get(index).is_some_and(|c| c.any(classes))
    }

    /// Whether a cue may begin with the token, be it a word or a mark.
    #[inline]
    pub fn may_open_cue(&self, index: usize) -> bool {
        self.lexeme(index).cue || self.kind(index) == TokenKind::Mark
    }

    /// What the token is made of.
    #[inline]
    pub fn kind(&self, index: usize) -> TokenKind {
        self.text.tokens.get(index).map_or(TokenKind::Mark, |t| t.kind)
    }

    /// Tokens of the sentence that holds the token.
    pub fn sentence(&self, index: usize) -> Run {
        let sentence = self.sentence_of.get(index).and_then(|s| self.text.sentences.get(*s as usize));
        sentence.map_or(Run::new(index, index), |s| Run::new(s.tokens.0, s.tokens.1))
    }

    /// Index of the sentence that holds the token.
    pub fn sentence_index(&self, index: usize) -> usize {
        self.sentence_of.get(index).map_or(0, |s| *s as usize)
    }

    /// Whether the sentence that holds the token is written with capitals, as in headlines.
    pub fn in_title_case(&self, index: usize) -> bool {
        self.title_case.get(self.sentence_index(index)).copied().unwrap_or(false)
    }

    /// Whether the token stands in a heading: a block of one short sentence that no full stop ends.
    pub fn in_heading(&self, index: usize) -> bool {
        let run = self.sentence(index);
        let Some(last) = run.to.checked_sub(1) else { return false };
        let alone = (run.from == 0 || self.block(run.from - 1) != self.block(index))
            && (run.to >= self.len() || self.block(run.to) != self.block(index));
        alone && run.len() <= HEADING && !self.is_stop(last) && !self.is_one(last, &[":", ","])
    }

    /// Index of the block that holds the token.
    pub fn block(&self, index: usize) -> usize {
        self.text.sentences.get(self.sentence_index(index)).map_or(0, |s| s.block)
    }

    /// Index of the quotation that holds the token.
    pub fn quotation(&self, index: usize) -> Option<usize> {
        self.quote_of.get(index).filter(|q| **q != NONE).map(|q| *q as usize)
    }

    /// Tokens of a quotation, marks included.
    pub fn quote_run(&self, quotation: usize) -> Run {
        self.quote_runs[quotation]
    }

    /// Whether words in quotation marks stand in the run with only some of their tokens: it is no phrase.
    pub fn cuts_quotation(&self, run: Run) -> bool {
        (run.from..run.to)
            .filter_map(|i| self.quotation(i))
            .map(|q| self.quote_run(q))
            .any(|q| (q.from < run.from || q.to > run.to) && !(q.from < run.from && q.to >= run.to))
    }

    /// Whether the last words of the run after a comma are the main clause: "The ferry, which sank, was old". It is no phrase.
    pub fn ends_in_clause(&self, run: Run) -> bool {
        let comma = (run.from..run.to.saturating_sub(1)).rev().find(|i| self.is(*i, ","));
        comma.is_some_and(|c| c + 2 < run.to && self.any(c + 1, Class::AUXILIARY))
    }

    /// Index of the quotation whose last token this is.
    pub fn quote_ending(&self, index: usize) -> Option<usize> {
        self.quotation(index).filter(|q| self.quote_runs[*q].to == index + 1)
    }

    /// Index of the quotation whose first token this is.
    pub fn quote_starting(&self, index: usize) -> Option<usize> {
        self.quotation(index).filter(|q| self.quote_runs[*q].from == index)
    }

    /// Whether the token stands in quotation marks that hold somebody's words.
    pub fn in_speech(&self, index: usize) -> bool {
        self.quotation(index).is_some_and(|q| self.quotations[q].role == QuotationRole::Speech)
    }

    /// The mention that holds the token, with its index.
    pub fn mention(&self, index: usize) -> Option<(usize, &'t Mention)> {
        let at = *self.mention_of.get(index)?;
        self.entities.mentions.get(at as usize).map(|m| (at as usize, m))
    }

    /// Whether the token can be part of a noun phrase after its determiner: a name, a noun, an adjective, a
    /// number, or what joins them.
    pub fn is_nominal(&self, index: usize) -> bool {
        match self.kind(index) {
            TokenKind::Address => true,
            TokenKind::Quote => self.is_one(index, &["'s", "’s", "'", "’"]),
            TokenKind::Mark => self.is_one(index, &["-", "‑", "&", "/", "%", "$", "£", "€"]),
            TokenKind::Number => true,
            _ if self.is_one(index, &["'s", "’s"]) => true,
            kind => {
                let (verb, closed) =
                    (self.any(index, Class::VERB), self.any(index, Class::CLOSED.or(Class::TIME)));
                if !verb && !closed || self.is(index, "per") && self.is(index + 1, "cent") {
                    return true;
                }
                // "warm-and-fuzzy", "left-leaning", "US-led": what hyphens join is one word.
                let glued = |i: usize| self.is(i, "-") && self.text.tokens.get(i).is_some_and(|t| !t.spaced);
                let (before, after) = (index > 0 && glued(index - 1), glued(index + 1));
                if before && after || (before || after) && verb {
                    return true;
                }
                // "July's figures"
                if self.any(index, Class::TIME) && self.is_one(index + 1, &["'s", "’s"]) {
                    return true;
                }
                let odd = verb && kind == TokenKind::Lower;
                !odd && (!closed || self.is_name_of_time(index) || self.is_ranked(index))
            }
        }
    }

    /// "first" in "his first aide": an adverb that counts as an adjective.
    fn is_ranked(&self, index: usize) -> bool {
        let opens = Class::DETERMINER.or(Class::POSSESSIVE);
        let before =
            index.checked_sub(1).is_some_and(|b| self.any(b, opens) || self.is_one(b, &["'s", "’s"]));
        before && self.is_one(index, &["first", "then", "once", "now", "long", "far"])
    }

    /// "Morning" in "the Sydney Morning Herald": a word of time inside a name.
    fn is_name_of_time(&self, index: usize) -> bool {
        let capital = |i: usize| self.kind(i).is_capital() && !self.any(i, Class::CLOSED.or(Class::TIME));
        // "“…,” Morning News editor Ana Ruiz said"
        let part = || self.is_one(index, &["morning", "evening", "today", "tonight"]);
        let before = match index.checked_sub(1) {
            Some(b) => capital(b) || self.is(b, "the") || self.quote_ending(b).is_some() && part(),
            None => part(),
        };
        let upper = |i: usize| self.kind(i) == TokenKind::Upper;
        let ends = upper(index) && index.checked_sub(1).is_some_and(upper);
        self.any(index, Class::TIME)
            && self.kind(index).is_capital()
            && before
            && (capital(index + 1) || ends)
    }

    /// Whether the token can begin a noun phrase.
    pub fn starts_phrase(&self, index: usize) -> bool {
        let opens = Class::DETERMINER.or(Class::POSSESSIVE).or(Class::SUBJECT).or(Class::OBJECT);
        self.any(index, opens)
            || (self.is_nominal(index) && self.kind(index) != TokenKind::Mark)
            || self.is_one(index, &["$", "£", "€"])
            || self.any(index, Class::TIME)
            || self.quote_starting(index).is_some()
    }

    /// Whether the token ends what came before: a full stop, a question or exclamation mark, a semicolon.
    pub fn is_stop(&self, index: usize) -> bool {
        index >= self.len() || self.is_one(index, &[".", "!", "?", ";", "…", "..."])
    }

    /// Whether the token is a dash that sets words apart.
    pub fn is_dash(&self, index: usize) -> bool {
        self.is_one(index, &["—", "–", "--", "―"])
            || (self.is(index, "-") && self.text.tokens.get(index).is_some_and(|t| t.spaced))
    }

    /// Whether the token closes words in quotation marks whose last mark is a comma: "the “green lane,” saying".
    pub fn ends_with_comma(&self, index: usize) -> bool {
        self.quote_ending(index)
            .is_some_and(|q| self.text.slice(self.quotations[q].inner).trim_end().ends_with(','))
    }

    /// Whether the token closes words in quotation marks whose last mark is a comma, and that are part of the writer's sentence:
    /// "cannot say that “he knew,” Ruiz added".
    pub fn goes_on_in_marks(&self, index: usize) -> bool {
        let before = self.quotation(index).and_then(|q| self.quote_run(q).from.checked_sub(1));
        self.ends_with_comma(index)
            && before.is_some_and(|b| self.kind(b).is_word() && self.block(b) == self.block(index))
    }

    /// Bytes of a run of tokens.
    pub fn span(&self, run: Run) -> Span {
        self.text.span(run.from, run.to)
    }
}

/// The classes of a token: by the lists, or by its ending.
fn classes(text: &Text, lexemes: &[Lexeme], index: usize) -> Class {
    let listed = text.listed(index);
    if listed.is_some() {
        listed.in_table(lexemes).map_or(Class::default(), |l| l.classes)
    } else {
        words::by_ending(text.get(index))
    }
}

/// Whether most longer words of a sentence begin with a capital.
fn is_title_case(text: &Text, (from, to): (usize, usize)) -> bool {
    let (mut words, mut capitals) = (0, 0);
    for index in from..to {
        let kind = text.tokens[index].kind;
        if kind.is_word() && text.word(index).len() > 3 {
            words += 1;
            capitals += usize::from(kind.is_capital());
        }
    }
    words >= 2 && capitals * 10 >= words * 7
}
