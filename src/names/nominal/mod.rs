//! Nominal actors: common nouns for people, groups, governments, organisations, outlets and places, with what stands
//! before them ("a senior official", "Turkish-backed rebels", "the ministry", "the northern town").
//!
//! [`noun`] finds the noun and says what it stands for, [`phrase`] where its phrase begins, [`certainty`] how likely
//! the phrase speaks of somebody in particular.

mod certainty;
mod noun;
mod phrase;

use super::candidates::Candidate;
use super::words::Words;
use super::{ActorKind, Mention, MentionForm};
use crate::evidence::{Rule, Why};

/// Finds nominal actors. `names` are the names found, in order; a nominal may hold a name ("Turkish forces") but
/// is never part of one.
pub(super) fn find(words: &Words, names: &[Mention], bare_titles: &[Candidate]) -> Vec<Mention> {
    let mut scanner = Scanner { words, owner: owners(words, names), names, free: 0 };
    let mut found = Vec::new();
    let mut titles = bare_titles.iter().peekable();
    let mut at = 0;
    while at < words.len() {
        while titles.next_if(|t| t.from < at).is_some() {}
        let noun = match titles.next_if(|t| t.from == at) {
            Some(title) => Some(Noun { from: title.from, to: title.to, kind: ActorKind::Person }),
            None if !scanner.may_open(at) => None,
            None => scanner.noun(at).or_else(|| scanner.people(at)),
        };
        match noun {
            Some(noun) => {
                at = noun.to;
                found.push(scanner.mention(noun));
                scanner.free = at;
            }
            None => at += 1,
        }
    }
    found
}

/// For every token the name that holds it.
fn owners(words: &Words, names: &[Mention]) -> Vec<Option<u32>> {
    let mut owner = vec![None; words.len()];
    for (index, name) in (0..).zip(names) {
        owner[name.tokens.0..name.tokens.1].fill(Some(index));
    }
    owner
}

/// The noun of a nominal: one word or a compound whose last word is the head ("police officers").
#[derive(Debug, Clone, Copy)]
struct Noun {
    /// Its first token.
    from: usize,
    /// One past its last token.
    to: usize,
    kind: ActorKind,
}

struct Scanner<'w, 't, 'd> {
    words: &'w Words<'t, 'd>,
    names: &'w [Mention],
    owner: Vec<Option<u32>>,
    /// First token that no nominal holds yet.
    free: usize,
}

impl Scanner<'_, '_, '_> {
    /// Whether a nominal may have its noun here, as far as the token itself tells. Most say no.
    fn may_open(&self, at: usize) -> bool {
        let noun = self.words.list.get(at).is_some_and(|w| (w.facts | w.listed).any(noun::ANY));
        noun || self.owner.get(at).is_some_and(Option::is_some)
    }

    /// The name that holds the token.
    fn name_at(&self, at: usize) -> Option<&Mention> {
        let index = self.owner.get(at).copied().flatten()?;
        self.names.get(index as usize)
    }

    fn mention(&self, noun: Noun) -> Mention {
        let words = self.words;
        let head = noun.to - 1;
        let from = self.start(noun.from);
        Mention {
            span: words.span(from, noun.to),
            tokens: (from, noun.to),
            kind: noun.kind,
            form: MentionForm::Nominal,
            why: Why::new(Rule::NominalHead, words.span(head, head + 1)),
            certainty: self.certainty(from, noun),
        }
    }
}
