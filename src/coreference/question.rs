//! One anaphor with the actors in mind that fit it, and how each of them stands to it.

use super::features::{self, Query, Standing};
use super::grammar::Role;
use super::phrase::{self, About, Phrase};
use super::pronoun::Case;
use super::referent::Referent;
use super::surroundings::Surroundings;
use super::{Anaphor, Choice};

/// A bare phrase takes up a name of the last sentences.
const NEAR: usize = 2;

/// What is known of a phrase beside the query.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sought<'w> {
    pub phrase: Phrase,
    /// Its last word, folded.
    pub word: &'w str,
    /// Whether that word may stand for any actor of its kind.
    pub open: bool,
    /// Whom the last phrase with that word stood for, if there was one.
    pub before: Option<Option<usize>>,
}

/// An actor in mind that fits.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    /// Index into the list of actors in mind.
    at: usize,
    /// How the head of a phrase stands to it.
    head: usize,
    /// How far the kinds of phrase and actor agree.
    kind: usize,
    agrees: bool,
}

/// A question to the model. Its buffers serve all questions of a text.
#[derive(Debug, Default)]
pub(super) struct Question {
    fitting: Vec<Candidate>,
    none: Vec<u16>,
    /// At least as many as are fitting: what is over is left from questions before.
    choices: Vec<Choice>,
    only: Option<usize>,
}

impl Question {
    /// Finds the actors in `list` that fit, and their features.
    pub fn fill<'e>(
        &mut self,
        list: &[Referent],
        around: &Surroundings,
        query: &Query,
        sought: Option<&Sought>,
        about: impl Fn(usize) -> Option<&'e About<'e>>,
    ) {
        self.find(list, query, sought, about);
        let count = self.fitting.len();
        let referents = || self.fitting.iter().filter_map(|c| Some((c, list.get(c.at)?)));
        let most = referents().map(|(_, r)| r.count).max().unwrap_or(0);
        let here = query.place.tokens.0;
        let since = referents().next_back().map_or(6, |(_, r)| around.phrases(r.last.tokens.1, here));
        features::of_none(query, since, count, &mut self.none);
        let agreeing = self.fitting.iter().filter(|c| c.agrees).count();
        let mut after = agreeing;
        self.choices.resize_with(self.choices.len().max(count), Choice::default);
        for (index, ((candidate, referent), choice)) in referents().zip(&mut self.choices).enumerate() {
            after -= usize::from(candidate.agrees);
            let standing = Standing {
                rank: count - 1 - index,
                fitting: count,
                agrees: candidate.agrees,
                agreeing_rank: after,
                agreeing,
                most: referent.count == most,
                head: candidate.head,
                kind: candidate.kind,
                same_head: match sought.and_then(|s| s.before) {
                    None => 0,
                    Some(before) => 1 + usize::from(before == Some(referent.entity)),
                },
            };
            choice.entity = referent.entity;
            features::of(around, query, referent, &standing, &mut choice.features);
        }
        self.only = match sought {
            Some(sought) => self.only_related(list, query, &sought.phrase),
            None if since == 0 => self.only_subject(list, query),
            None => None,
        };
    }

    fn find<'e>(
        &mut self,
        list: &[Referent],
        query: &Query,
        sought: Option<&Sought>,
        about: impl Fn(usize) -> Option<&'e About<'e>>,
    ) {
        let open = sought.is_some_and(|s| s.open);
        self.fitting.clear();
        for (at, referent) in list.iter().enumerate().filter(|(_, r)| features::fits(query.class, r)) {
            let mut candidate = Candidate { at, head: 0, kind: 0, agrees: false };
            if let Some(Sought { phrase, word, .. }) = sought {
                candidate.kind = phrase::kind_relation(phrase, referent);
                if candidate.kind == 0 || phrase.tokens.0 < referent.last.tokens.1 {
                    continue;
                }
                candidate.head = about(referent.entity)
                    .map_or(0, |about| phrase::head_relation(phrase, word, referent, about));
                if !open && !phrase::is_related(candidate.head) {
                    continue;
                }
                candidate.agrees = phrase::agrees(phrase, (candidate.head, candidate.kind));
            } else {
                candidate.agrees = features::agrees(query.class, referent);
            }
            self.fitting.push(candidate);
        }
    }

    /// The one actor of the last sentences that is of the sort which a bare phrase names.
    fn only_related(&self, list: &[Referent], query: &Query, phrase: &Phrase) -> Option<usize> {
        let near =
            |c: &Candidate| list.get(c.at).is_some_and(|r| r.last.sentence + NEAR >= query.place.sentence);
        self.only(|c| phrase::is_bare(phrase) && phrase::is_related(c.head) && near(c))
    }

    /// The one fitting actor of the same sentence before "its" and "itself", if it is a subject.
    fn only_subject(&self, list: &[Referent], query: &Query) -> Option<usize> {
        let last = |c: &Candidate| list.get(c.at).map(|r| r.last);
        let inside = |c: &Candidate| last(c).is_some_and(|l| l.sentence == query.place.sentence);
        let bound = matches!(query.case, Case::Possessive | Case::Reflexive);
        let only = self.only(|c| bound && c.agrees && inside(c))?;
        let subject = self.fitting.get(only).and_then(last).is_some_and(|l| l.role == Role::Subject);
        subject.then_some(only)
    }

    /// The one candidate for which something holds.
    fn only(&self, holds: impl Fn(&Candidate) -> bool) -> Option<usize> {
        let mut holding = (0..).zip(&self.fitting).filter(|(_, c)| holds(c)).map(|(index, _)| index);
        holding.next().filter(|_| holding.next().is_none())
    }

    /// The question as a model reads it.
    pub fn anaphor(&self, query: &Query) -> Anaphor<'_> {
        Anaphor {
            span: query.place.span,
            class: query.class,
            none: &self.none,
            choices: self.choices.get(..self.fitting.len()).unwrap_or_default(),
            only: self.only,
        }
    }

    /// The actor in `list` that a choice is.
    pub fn referent(&self, list: &[Referent], choice: usize) -> Option<Referent> {
        list.get(self.fitting.get(choice)?.at).copied()
    }
}
