//! Claims that the article sets against each other: one denies the other, one says what the other says with a "not", or
//! the writer says that the accounts differ.
//!
//! Both must have sources that are known to be two. What is only alike is not compared: a wrong finding costs more than a
//! missed one.

use super::words::Words;
use crate::attributions::{self, Attribution, SourceKind, Stance};
use crate::evidence::Certainty;
use crate::lexicon::Grammar;
use crate::offsets::Span;
use crate::quantities::{Pattern, Statement, Term};
use crate::text::{Text, is_one, same};
use std::cell::OnceCell;

/// Two claims that cannot both be right, or that the article says to differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Indices of the claims, in the order of the text.
    pub claims: [usize; 2],
    /// Who says what, side by side.
    pub statement: Statement,
    /// How sure it is.
    pub certainty: Certainty,
}

/// Sentences between a claim and what takes it up with "the claim", and with "it".
const TAKEN_UP: usize = 2;
const NEXT: usize = 1;

/// Sentences between two claims in like words, and claims looked at before one.
const ALIKE: usize = 6;
const WINDOW: usize = 8;

/// Sentences in which the accounts stand of which the article says that they differ.
const FOLLOWS: usize = 3;

/// The most words of a claim in the statement.
const SHOWN: usize = 20;

/// How verbs of denial of what somebody said begin. Others with that stance refuse, forbid or oppose.
const DENIALS: [&str; 11] = [
    "deni",
    "deny",
    "disput",
    "reject",
    "contradict",
    "refut",
    "rebut",
    "dismiss",
    "debunk",
    "repudiat",
    "rubbish",
];

/// What a claim is called that is called untrue.
const UNTRUE: [&str; 13] = [
    "lie",
    "lies",
    "false",
    "untrue",
    "baseless",
    "nonsense",
    "fabrication",
    "fabricated",
    "unfounded",
    "groundless",
    "wrong",
    "fake",
    "invention",
];

/// Nouns that take up what somebody said.
const SAYINGS: [&str; 16] = [
    "claim",
    "claims",
    "accusation",
    "accusations",
    "allegation",
    "allegations",
    "charge",
    "charges",
    "account",
    "version",
    "assertion",
    "assertions",
    "report",
    "reports",
    "statement",
    "suggestion",
];

const NEGATIONS: [&str; 10] =
    ["not", "n't", "n’t", "no", "never", "none", "nobody", "neither", "nor", "without"];

/// What a writer calls accounts that differ.
const DIFFERENT: [&str; 8] = [
    "conflicting",
    "contradictory",
    "differing",
    "different",
    "competing",
    "diverging",
    "divergent",
    "contrasting",
];
const ACCOUNTS: [&str; 5] = ["accounts", "versions", "stories", "narratives", "explanations"];
/// Nouns of more senses, which need a plain adjective.
const REPORTS: [&str; 3] = ["reports", "statements", "claims"];
const DIFFER: [&str; 8] =
    ["differ", "differed", "diverge", "diverged", "conflict", "conflicted", "vary", "varied"];

/// Finds the claims that are set against each other, in the order of the second one.
pub(super) fn all(text: &Text, attributions: &[Attribution]) -> Vec<Conflict> {
    let reader = Reader::new(text, attributions);
    let mut pairs = reader.said_to_differ();
    for index in 0..attributions.len() {
        let denied = reader.denied_by(index);
        pairs.extend(denied.or_else(|| reader.negated_by(index)).map(|other| (other, index)));
    }
    let mut pairs: Vec<_> = pairs.into_iter().map(|(a, b)| (b.max(a), b.min(a))).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs.into_iter().filter_map(|(second, first)| reader.conflict(first, second)).collect()
}

struct Reader<'a, 'd> {
    text: &'a Text<'d>,
    attributions: &'a [Attribution],
    /// What is asked of each claim by each of its neighbours.
    met: Vec<Met>,
}

struct Met {
    /// The claim is shown, and who makes it is known.
    known: bool,
    /// The sentence in which its content begins.
    sentence: usize,
    /// Whether a word of the content negates.
    negated: OnceCell<bool>,
    /// The words of the content that say something.
    said: OnceCell<Words>,
}

impl<'a, 'd> Reader<'a, 'd> {
    fn new(text: &'a Text<'d>, attributions: &'a [Attribution]) -> Self {
        let mut reader = Self { text, attributions, met: Vec::new() };
        let met = |claim: &Attribution| Met {
            known: reader.names_its_source(claim),
            sentence: text.sentence_at(claim.content.first().map_or(0, |s| s.start)),
            negated: OnceCell::new(),
            said: OnceCell::new(),
        };
        reader.met = attributions.iter().map(met).collect();
        reader
    }

    /// The claim that a denial denies.
    fn denied_by(&self, index: usize) -> Option<usize> {
        let denial = self.attributions.get(index).filter(|c| self.is_known(index) && !c.negated)?;
        let content = denial.content.first().copied()?;
        let named_untrue = self.starts_with(&denial.cue, &["call", "describ"])
            && self.words(content).any(|w| is_one(w, &UNTRUE));
        let denies = denial.stance == Stance::Denying && self.starts_with(&denial.cue, &DENIALS);
        if !denies && !named_untrue {
            return None;
        }
        let mut head: Vec<&str> = self.words(content).take(8).collect();
        let noun = head.iter().position(|w| is_one(w, &SAYINGS));
        let pronoun = head.first().is_some_and(|w| is_one(w, &["it", "that", "this", "them"]));
        if let Some(noun) = noun {
            // "rejected the ministry's claim": one of the ministry's. "Her statements" may be any of hers.
            head.truncate(noun);
            let hers = |w: &&str| is_one(w, &["his", "her", "its", "their"]);
            let reach = if head.iter().any(hers) { NEXT } else { TAKEN_UP };
            let owned = head.iter().any(|w| ["'s", "’s", "'", "’"].contains(w));
            // "Denied the allegations of torture": of what was alleged, where it says so.
            let of_what = Words::of(self.text, self.after_noun(content));
            return self.before(index, reach).find(|other| {
                let source = self.attributions[*other].source;
                let last = source.and_then(|s| self.words(s).last());
                let alike =
                    of_what.len() == 0 || self.said(*other).is_some_and(|words| of_what.shared(words) > 0);
                alike && (!owned || last.is_some_and(|l| is_one(l, &head)))
            });
        }
        if pronoun && (named_untrue || head.len() == 1) {
            return self.before(index, NEXT).next();
        }
        if named_untrue {
            return None;
        }
        let wanted = self.said(index)?;
        let around = self.before(index, ALIKE).chain(self.after(index, ALIKE));
        let shared = |other: &usize| self.said(*other).map_or(0, |words| wanted.shared(words));
        around.filter(|other| shared(other) >= 2 && 2 * shared(other) > wanted.len()).max_by_key(shared)
    }

    /// The claim before, of another source, that says the same but for a negation.
    fn negated_by(&self, index: usize) -> Option<usize> {
        if !self.is_known(index) || !self.is_plain(index) {
            return None;
        }
        // One says "not" and the other does not: seldom, so that comes before their words are compared.
        let opposed =
            |other: &usize| self.is_plain(*other) && self.is_negated(*other) != self.is_negated(index);
        self.before(index, ALIKE).filter(opposed).find(|other| {
            let (Some(words), Some(theirs)) = (self.said(index), self.said(*other)) else { return false };
            let shared = words.shared(theirs);
            let all = words.len() + theirs.len() - shared;
            shared >= 3 && 10 * shared >= 7 * all
        })
    }

    /// The first two accounts after the words of the article that say they differ.
    fn said_to_differ(&self) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for (number, sentence) in self.text.sentences.iter().enumerate() {
            let Some(at) = (sentence.tokens.0..sentence.tokens.1).find(|i| self.differ(*i)) else { continue };
            let span = self.text.tokens[at].span;
            if attributions::holding(self.attributions, span).is_some() {
                continue;
            }
            let first = self.met.partition_point(|m| m.sentence < number);
            let near = (first..self.attributions.len().min(first + WINDOW)).filter(|i| {
                self.is_known(*i)
                    && self.sentence(*i) <= number + FOLLOWS
                    && self.attributions[*i].content.first().is_some_and(|c| c.start > span.end)
            });
            let near: Vec<_> = near.collect();
            let Some((one, rest)) = near.split_first() else { continue };
            if let Some(other) = rest.iter().find(|other| self.are_two(*one, **other)) {
                found.push((*one, *other));
            }
        }
        found
    }

    /// Whether "conflicting accounts", or "the accounts differ", stands at a token.
    fn differ(&self, at: usize) -> bool {
        if self.is(at, &ACCOUNTS) {
            return at.checked_sub(1).is_some_and(|b| self.is(b, &DIFFERENT))
                || (at + 1..at + 6).any(|i| self.is(i, &DIFFER));
        }
        self.is(at, &REPORTS) && at.checked_sub(1).is_some_and(|b| self.is(b, &DIFFERENT[..2]))
    }

    /// Claims before this one that it may be set against, the nearest first.
    fn before(&self, index: usize, reach: usize) -> impl Iterator<Item = usize> {
        (index.saturating_sub(WINDOW)..index).rev().filter(move |other| self.may_meet(index, *other, reach))
    }

    fn after(&self, index: usize, reach: usize) -> impl Iterator<Item = usize> {
        let last = self.attributions.len().min(index + 1 + WINDOW);
        (index + 1..last).filter(move |other| self.may_meet(index, *other, reach))
    }

    fn may_meet(&self, index: usize, other: usize, reach: usize) -> bool {
        let met = &self.attributions[other];
        self.is_known(other)
            && met.class.is_said()
            && met.stance != Stance::Denying
            && self.sentence(index).abs_diff(self.sentence(other)) <= reach
            && self.are_two(index, other)
    }

    fn is_known(&self, index: usize) -> bool {
        self.met.get(index).is_some_and(|m| m.known)
    }

    fn sentence(&self, index: usize) -> usize {
        self.met.get(index).map_or(0, |m| m.sentence)
    }

    /// Whether the claim is shown, and who makes it is known.
    fn names_its_source(&self, claim: &Attribution) -> bool {
        let pronoun = claim.source.is_some_and(|s| {
            claim.speaker.is_none() && self.text.grammar(self.text.token_at(s.start)).any(Grammar::PRONOUN)
        });
        let nobody = |s: Span| self.words(s).next().is_some_and(|w| is_one(w, &NEGATIONS));
        let named = claim.source_kind != SourceKind::Unattributed && claim.source.is_some_and(|s| !nobody(s));
        claim.certainty > Certainty::Possible && named && !pronoun
    }

    /// Whether nothing but the content says "not".
    fn is_plain(&self, index: usize) -> bool {
        let claim = &self.attributions[index];
        claim.stance != Stance::Denying && !claim.negated && !claim.hedged && claim.class.is_said()
    }

    /// Whether two claims have two sources.
    fn are_two(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.attributions[one], &self.attributions[other]);
        let words = |c: &Attribution| c.source.map_or("", |s| self.text.slice(s));
        !same(words(one), words(other)) && (one.speaker.is_none() || one.speaker != other.speaker)
    }

    fn is_negated(&self, index: usize) -> bool {
        let mut words = self.attributions[index].content.iter().flat_map(|span| self.words(*span));
        self.met.get(index).is_some_and(|m| *m.negated.get_or_init(|| words.any(|w| is_one(w, &NEGATIONS))))
    }

    /// The words of a content that say something.
    fn said(&self, index: usize) -> Option<&Words> {
        let content = &self.attributions.get(index)?.content;
        let words =
            || content.iter().fold(Words::default(), |all, span| all.and(Words::of(self.text, *span)));
        Some(self.met.get(index)?.said.get_or_init(words))
    }

    fn words(&self, span: Span) -> impl Iterator<Item = &str> {
        self.text.tokens_in(span).map(|index| self.text.get(index))
    }

    /// Whether the token is one of these words.
    fn is(&self, index: usize, words: &[&str]) -> bool {
        is_one(self.text.get(index), words)
    }

    /// Whether a word of a cue begins like one of these.
    fn starts_with(&self, cue: &[Span], beginnings: &[&str]) -> bool {
        cue.iter().flat_map(|span| self.words(*span)).any(|word| {
            beginnings.iter().any(|b| word.get(..b.len()).is_some_and(|start| start.eq_ignore_ascii_case(b)))
        })
    }

    /// What the noun in a content that takes up somebody's words says of them: "torture" in "the allegations of torture".
    fn after_noun(&self, content: Span) -> Span {
        let noun =
            self.text.tokens_in(content).find(|i| self.is(*i, &SAYINGS) && self.is(i + 1, &["of", "that"]));
        Span::new(noun.map_or(content.end, |noun| self.text.tokens[noun].span.end), content.end)
    }

    fn conflict(&self, first: usize, second: usize) -> Option<Conflict> {
        let shown = |index| Some(Term::Words { text: self.shown(index)? });
        let statement = Statement::new(Pattern::Claims, vec![shown(first)?, shown(second)?]);
        Some(Conflict { claims: [first, second], statement, certainty: Certainty::Likely })
    }

    /// "The ministry said the bridge had been hit".
    fn shown(&self, index: usize) -> Option<String> {
        let claim = self.attributions.get(index)?;
        let spans = claim.source.iter().chain(&claim.cue).chain(&claim.content);
        let words: Vec<_> = spans.flat_map(|s| self.text.slice(*s).split_whitespace()).collect();
        let more = if words.len() > SHOWN { " …" } else { "" };
        Some(words.get(..SHOWN.min(words.len()))?.join(" ") + more)
    }
}
