//! Nouns that credit words or thoughts to their owner: "his claim that …", "the ministry's warning of …".

use super::cues::{CueVerb, Frames, class_named, rare, stance_named};
use super::draft::{Construction, Draft, Origin, Scope};
use super::reading::{Reading, Run};
use super::sweep::Sweep;
use super::words::Class;
use super::{ClaimClass, Stance};
use crate::evidence::{Certainty, Rule};
use crate::lexicon;
use crate::tokens::TokenKind;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A noun of the lexicon.
#[derive(Debug)]
pub(super) struct CueNoun {
    class: ClaimClass,
    stance: Stance,
    introduces: Vec<&'static str>,
    /// The noun with a verb that adds nothing: "gave a warning".
    pub verb: CueVerb,
}

static NOUNS: LazyLock<FxHashMap<&'static str, CueNoun>> = LazyLock::new(|| {
    let mut nouns = FxHashMap::default();
    for row in lexicon::rows(include_str!("../../lexicon/cue_nouns.tsv")) {
        let [singular, plural, class, stance, introduces] = row[..] else {
            continue;
        };
        for word in [singular, plural] {
            let (class, stance) = (class_named(class), stance_named(stance));
            let words: Vec<_> = introduces.split(',').collect();
            let prepositions = words.iter().copied().filter(|w| !matches!(*w, "that" | "to")).collect();
            let frames = Frames {
                that: words.contains(&"that"),
                infinitive: words.contains(&"to"),
                quote: class.is_said(),
                prepositions,
                ..Frames::default()
            };
            let noun =
                CueNoun { class, stance, introduces: words, verb: rare(singular, class, stance, frames) };
            nouns.insert(word, noun);
        }
    }
    nouns
});

/// The cue noun of this word in lower case.
pub(super) fn named(word: &str) -> Option<&'static CueNoun> {
    NOUNS.get(word)
}

/// A noun with its owner, where content follows.
#[derive(Debug, Clone, Copy)]
pub(super) struct OwnedNoun {
    pub owner: Run,
    pub noun: usize,
    /// The token after both, or the one after the noun.
    pub after: usize,
}

impl Reading<'_, '_> {
    /// The cue noun at token `at`, where an owner stands before it and something that introduces content after.
    pub fn owned_noun(&self, at: usize) -> Option<OwnedNoun> {
        let noun = self.lexeme(at).noun.filter(|_| self.kind(at).is_word())?;
        if self.is_one(at + 1, &["by", "from"]) {
            return self.agent(at, noun);
        }
        if !noun.introduces.iter().any(|w| self.is(at + 1, w)) {
            return None;
        }
        if self.is(at + 1, "that") && self.lacks_subject(at + 2) {
            return None;
        }
        let floor = self.sentence(at).from;
        // "his infamous claim", "Mr. Ruiz's own claim": at most two words between.
        let owner = (floor..at).rev().take(3).find(|i| {
            let clitic = self.is_one(*i, &["'s", "’s", "'", "’"]);
            clitic || (self.any(*i, Class::POSSESSIVE) && !self.is(*i, "whose"))
        })?;
        if self.any(owner, Class::POSSESSIVE) {
            return Some(OwnedNoun { owner: Run::new(owner, owner + 1), noun: at, after: at + 1 });
        }
        let start = self.phrase_back(owner, floor)?;
        Some(OwnedNoun { owner: Run::new(start, owner), noun: at, after: at + 1 })
    }

    /// Whether a verb stands at the token, after "that": "remarks that seemed to help", where the remarks seem.
    pub(super) fn lacks_subject(&self, at: usize) -> bool {
        let finite =
            |i: usize| self.any(i, Class::AUXILIARY.or(Class::VERB)) && self.kind(i) == TokenKind::Lower;
        finite(at) || self.text.get(at).ends_with("ly") && finite(at + 1)
    }

    /// "claims by the rebels that": the owner stands after the noun.
    fn agent(&self, at: usize, noun: &CueNoun) -> Option<OwnedNoun> {
        let end = self.phrase_forward(at + 2, self.sentence(at).to)?;
        let introduced = noun.introduces.contains(&"that") && self.is(end, "that");
        introduced.then_some(OwnedNoun { owner: Run::new(at + 2, end), noun: at, after: end })
    }
}

impl Reading<'_, '_> {
    /// Where a clause inside a subject ends: before the second finite verb that nothing joins to the first ("his claim that
    /// the lake was clean | was denied").
    fn before_main_verb(&self, start: usize, end: usize) -> usize {
        let joins = Class::COORDINATOR.or(Class::SUBORDINATOR).or(Class::RELATIVE).or(Class::QUESTION);
        let (mut finite, mut open) = (false, true);
        for at in start + 1..end {
            let helper = self.any(at, Class::AUXILIARY);
            if self.any(at, joins) || self.is_one(at, &[",", "that"]) || self.quotation(at).is_some() {
                open = true;
            } else if helper || self.any(at, Class::VERB) {
                let group = at > start + 1
                    && self.any(at - 1, Class::AUXILIARY.or(Class::ADVERB).or(Class::NEGATION));
                if helper
                    && finite
                    && !open
                    && !group
                    && !self.is_one(at, &["be", "been", "being", "having", "had"])
                {
                    return at;
                }
                finite = true;
                open = false;
            }
        }
        end
    }
}

impl Sweep<'_, '_, '_> {
    /// The claim of a noun with its owner.
    pub(super) fn noun(&mut self, found: OwnedNoun) {
        let r = self.reading;
        let Some(noun) = r.lexeme(found.noun).noun else {
            return;
        };
        let mut start = found.after;
        let clause = r.is_one(start, &["that", "to"]);
        if !clause {
            start += 1;
        }
        let scope = Scope { phrase: !clause, before_main: true, ..Scope::default() };
        let end = self.content_end(start, scope);
        let content = Run::new(start, r.trim_end(start, r.before_main_verb(start, end)));
        if content.len() < 2 || found.owner.from.min(found.noun) < self.done {
            return;
        }
        self.offer(Draft {
            source: Some(found.owner),
            cue: vec![Run::new(found.noun, found.noun + 1)],
            content: vec![content],
            class: noun.class,
            stance: noun.stance,
            rule: Rule::CueNoun,
            // Measured on PolNeAR train: with a clause 43 % are right with their speaker, without one 20 %.
            certainty: Certainty::Possible,
            relay: Vec::new(),
            end: content.to,
            shared: false,
            origin: Origin::plain(Construction::Noun, found.noun),
        });
    }
}
