//! Relays beside a claim: ", citing a witness,", "a draft seen by Reuters".

use super::RelayRole;
use super::draft::Draft;
use super::reading::{Reading, Run};

/// Participles before "by" or "to" that say through whose hands a document came.
const SEEN: [&str; 9] =
    ["seen", "obtained", "reviewed", "viewed", "read", "leaked", "given", "shown", "provided"];

/// The most tokens between a cue and "citing".
const NEAR: usize = 14;

impl Reading<'_, '_> {
    /// Who else stands on the way of the claim, besides those that its cue names.
    pub fn passed_on(&self, draft: &Draft) -> Vec<(RelayRole, Run)> {
        let mut found = Vec::new();
        if let Some(source) = draft.source {
            found.extend(self.seen_by(source));
        }
        let Some(cue) =
            draft.cue.first().filter(|_| draft.relay.iter().all(|(role, _)| *role != RelayRole::Cited))
        else {
            return found;
        };
        let sentence = self.sentence(cue.from);
        let said = |i: usize| draft.content.iter().any(|c| c.from <= i && i < c.to);
        let from = draft.source.map_or(cue.from, |s| s.from.min(cue.from)).max(sentence.from);
        let to = sentence.to.min(cue.to + NEAR);
        let citing =
            (from..to).find(|i| self.is_one(*i, &["citing", "quoting"]) && !said(*i) && *i != cue.from);
        if let Some(at) = citing
            && let Some(end) = self.described_forward(at + 1, sentence.to)
        {
            found.push((RelayRole::Cited, Run::new(at + 1, end)));
        }
        found
    }

    /// "a draft seen by Reuters", "a memo leaked to the Sele Courier".
    fn seen_by(&self, source: Run) -> Option<(RelayRole, Run)> {
        let at = (source.from..source.to.saturating_sub(2))
            .find(|i| self.is_one(*i, &SEEN) && self.is_one(i + 1, &["by", "to"]))?;
        let end = self.base_forward(at + 2, source.to)?;
        let run = Run::new(at + 2, end);
        (self.is_outlet(run) && !self.is(run.from, "this")).then_some((RelayRole::Via, run))
    }
}
