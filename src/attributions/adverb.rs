//! "reportedly", "allegedly": somebody says it, and nobody is named.

use super::draft::{Construction, Draft, Origin, Scope};
use super::reading::{Reading, Run};
use super::sweep::Sweep;
use super::verb_group;
use super::words::Class;
use super::{ClaimClass, Stance};
use crate::evidence::{Certainty, Rule};

/// Adverbs that leave a statement with others.
const HEARSAY: [&str; 3] = ["reportedly", "allegedly", "purportedly"];

/// So far after the adverb a verb may stand that is the cue instead.
const NEAR: usize = 3;

impl Reading<'_, '_> {
    /// Whether the adverb at `at` leaves what is said around it with others: not "the allegedly stolen car", nor "he reportedly
    /// said", where the verb credits it.
    pub fn is_hearsay(&self, at: usize) -> bool {
        let speaks = |i| verb_group::at(self, i).is_some_and(|g| g.verb.class.is_said() && g.before <= at);
        self.is_one(at, &HEARSAY)
            && !at.checked_sub(1).is_some_and(|before| self.opens_noun(before))
            && !(at + 1..at + 1 + NEAR).any(speaks)
    }
}

impl Sweep<'_, '_, '_> {
    /// The claim of an adverb: the clause around it.
    pub(super) fn hearsay(&mut self, at: usize) {
        let r = self.reading;
        let floor = r.sentence(at).from.max(self.done);
        let (from, before) = verb_group::widen(r, at);
        let subject = r.subject(before, floor).map_or(from, |s| s.from).max(floor);
        let start = at + 1 + usize::from(r.is(at + 1, ","));
        // "the mayor, who reportedly took the money, has resigned"
        let scope = Scope { before_main: r.any(subject, Class::RELATIVE), ..Scope::default() };
        let rest = Run::new(start, self.content_end(start, scope));
        if rest.is_empty() {
            return;
        }
        let content: Vec<Run> =
            [Run::new(subject, at), rest].into_iter().filter(|piece| !piece.is_empty()).collect();
        self.offer(Draft {
            source: None,
            cue: vec![Run::new(at, at + 1)],
            content,
            class: ClaimClass::Speech,
            stance: Stance::Distancing,
            rule: Rule::CueAdverb,
            certainty: Certainty::Possible,
            relay: Vec::new(),
            end: rest.to,
            shared: false,
            origin: Origin::plain(Construction::Adverb, at),
        });
    }
}
