//! "According to S", before, after or inside its content.

use super::draft::{Construction, Draft, Origin, Scope};
use super::reading::{Reading, Run};
use super::sweep::Sweep;
use super::words::Class;
use super::{ClaimClass, RelayRole, Stance};
use crate::evidence::{Certainty, Rule};

/// What is done by the one whom "as … by" credits.
const PASSED_ON: [&str; 10] = [
    "reported",
    "noted",
    "described",
    "explained",
    "stated",
    "quoted",
    "cited",
    "outlined",
    "told",
    "reiterated",
];

impl Reading<'_, '_> {
    /// One past the words that credit a clause to the phrase after them, where such words begin at `at`: "according to", "in
    /// the words of", "per".
    pub fn crediting(&self, at: usize) -> Option<usize> {
        if self.is(at, "according") && self.is(at + 1, "to") {
            return Some(at + 2);
        }
        if self.is(at, "in") && self.is(at + 1, "the") && self.is(at + 3, "of") {
            return self
                .is_one(at + 2, &["words", "view", "opinion", "eyes", "judgment", "judgement"])
                .then_some(at + 4);
        }
        // "as first reported by the Courier"
        if self.is(at, "as") {
            let verb = at + 1 + usize::from(self.any(at + 1, Class::ADVERB));
            return (self.is_one(verb, &PASSED_ON) && self.is(verb + 1, "by")).then_some(verb + 2);
        }
        // "per the party's rules", not "per person" or "per cent".
        let named =
            self.any(at + 1, Class::DETERMINER.or(Class::POSSESSIVE)) || self.kind(at + 1).is_capital();
        let apart = at > 0 && self.is(at - 1, ",") && self.block(at - 1) == self.block(at);
        (self.is(at, "per") && named && apart && !self.any(at + 1, Class::TIME)).then_some(at + 1)
    }
}

impl Sweep<'_, '_, '_> {
    /// Reads "according to" from token `at` to before `after`.
    pub(super) fn according(&mut self, at: usize, after: usize) {
        let r = self.reading;
        let sentence = r.sentence(at);
        let Some(mut end) = r.described_forward(after, sentence.to) else {
            return;
        };
        let first = self.done <= sentence.from
            && (sentence.from.max(self.done)..at)
                .all(|i| r.any(i, Class::COORDINATOR.or(Class::ADVERB)) || r.is(i, ","));
        if first {
            end = self.first_source(after, end, sentence.to);
        }
        let source = Run::new(after, end);
        let mut content = Vec::new();
        let mut last = end;
        if first {
            let start = self.after_source(end, sentence.to);
            let piece = Run::new(start, self.content_end(start, Scope::default()));
            if piece.is_empty() {
                return;
            }
            last = piece.to;
            content.push(piece);
        } else {
            self.take_back(at);
            let comma = if r.is(at - 1, ",") { at - 1 } else { at };
            // "X said ..., according to Tass": the claim came through Tass.
            if let Some(claim) = self.drafts.last_mut().filter(|d| d.end == comma || d.end == at) {
                claim.relay.push((RelayRole::Via, source));
                claim.end = end;
                self.done = self.done.max(end);
                return;
            }
            let before = if comma == at { at - 1 } else { comma };
            let Some((piece, _)) = r.content_before(before, self.done) else {
                return;
            };
            content.push(piece);
            if r.is(end, ",")
                && !r.any(end + 1, Class::RELATIVE.or(Class::COORDINATOR).or(Class::SUBORDINATOR))
                && !r.is_participle(end + 1)
            {
                let rest = Run::new(end + 1, self.content_end(end + 1, Scope::default()));
                if rest.len() >= 2 {
                    last = rest.to;
                    content.push(rest);
                }
            }
        }
        self.offer(Draft {
            source: Some(source),
            cue: vec![Run::new(at, after)],
            content,
            class: ClaimClass::Speech,
            stance: Stance::Neutral,
            rule: Rule::AccordingTo,
            certainty: Certainty::Sure,
            relay: Vec::new(),
            end: last,
            shared: false,
            origin: Origin::plain(Construction::According, at),
        });
    }

    /// End of a source that stands before its content, where `end` is with all that may describe it: what
    /// follows the comma describes it only if a comma and a clause come after ("According to Ruiz, the mayor,
    /// the bridge ...").
    fn first_source(&self, start: usize, end: usize, limit: usize) -> usize {
        let r = self.reading;
        let bare = r.phrase_forward(start, limit).unwrap_or(end).min(end);
        let described =
            bare < end && r.is(end, ",") && r.any(bare + 1, Class::DETERMINER.or(Class::RELATIVE));
        if described || !r.is(bare, ",") { end } else { bare }
    }

    /// Where the content starts after such a source: after the comma, or at once where a clause goes on.
    fn after_source(&self, end: usize, limit: usize) -> usize {
        let r = self.reading;
        let comma = (end..limit).take(30).find(|i| r.is(*i, ","));
        match comma {
            Some(comma) if !(end..comma).any(|i| r.any(i, Class::AUXILIARY)) => comma + 1,
            _ => end,
        }
    }
}
