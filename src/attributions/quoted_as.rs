//! "S was quoted as saying …", "R quoted S as saying …": the speaker and who passed it on.

use super::cues::Frames;
use super::draft::{Construction, Draft, Origin, Scope};
use super::reading::{Reading, Run};
use super::sweep::Sweep;
use super::words::Class;
use super::{ClaimClass, RelayRole, Stance};
use crate::evidence::{Certainty, Rule};

/// The widest the words between "quoted" and "as saying" can be.
const WIDEST: usize = 25;

impl Reading<'_, '_> {
    /// The token of "as" in "quoted … as saying", for the token `at` of "quoted".
    pub fn quoted_as(&self, at: usize) -> Option<usize> {
        if !self.is_one(at, &["quoted", "cited", "quoting", "quotes"]) {
            return None;
        }
        let limit = self.sentence(at).to.min(at + WIDEST);
        (at + 1..limit)
            .find(|i| self.is(*i, "as") && self.is_one(i + 1, &["saying", "telling", "stating", "warning"]))
    }
}

impl Sweep<'_, '_, '_> {
    /// The claim of "quoted … as saying", between the tokens of "quoted" and "as".
    pub(super) fn quoted(&mut self, at: usize, as_at: usize) {
        let r = self.reading;
        let sentence = r.sentence(at);
        let floor = sentence.from.max(self.done);
        let mut from = at;
        while from > floor && r.any(from - 1, Class::AUXILIARY) {
            from -= 1;
        }
        let Some(before) = r.subject(from, floor) else {
            return;
        };
        let passive = from < at
            && r.is_one(from, &["is", "are", "was", "were", "been", "has", "have"])
            && !r.starts_phrase(at + 1);
        let (source, via) = if passive {
            let agent = r.is(at + 1, "by").then(|| r.phrase_forward(at + 2, as_at)).flatten();
            (before, agent.map(|end| Run::new(at + 2, end)))
        } else {
            (Run::new(at + 1, as_at), Some(before))
        };
        let telling = Frames { recipient: r.is(as_at + 1, "telling"), ..Frames::default() };
        let adjuncts = r.adjuncts(as_at + 2, sentence.to, Some(&telling));
        let mut start = adjuncts.end;
        if r.is_one(start, &[",", ":"]) {
            start += 1;
        }
        if source.is_empty() {
            return;
        }
        // "“I will not go,” the mayor was quoted as saying."
        let trailing = (start >= sentence.to || r.is_stop(start))
            .then(|| source.from.checked_sub(1).and_then(|comma| r.content_before(comma, self.done)))
            .flatten();
        if start >= sentence.to && trailing.is_none() {
            return;
        }
        let direct = trailing.map_or(start > adjuncts.end && r.speech_starting(start), |(_, direct)| direct);
        let content = match (trailing, r.quotation(start).filter(|_| direct)) {
            (Some((before, _)), _) => before,
            (None, Some(quotation)) => r.quote_run(quotation),
            (None, None) => Run::new(start, self.content_end(start, Scope::default())),
        };
        if content.is_empty() {
            return;
        }
        let cue = if passive && via.is_none() {
            vec![Run::new(from, as_at + 2)]
        } else {
            vec![Run::new(from, at + 1), Run::new(as_at, as_at + 2)]
        };
        self.offer(Draft {
            source: Some(source),
            cue,
            content: vec![content],
            class: ClaimClass::Speech,
            stance: Stance::Neutral,
            rule: if direct { Rule::QuoteWithCue } else { Rule::CueVerb },
            certainty: Certainty::Sure,
            relay: via.map(|v| (RelayRole::Via, v)).into_iter().collect(),
            end: content.to.max(start),
            shared: false,
            origin: Origin::plain(Construction::Quoted, at),
        });
    }
}
