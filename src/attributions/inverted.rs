//! A cue before its source: "Q," said S; content, said S.

use super::draft::{Complement, Draft};
use super::reading::Run;
use super::sweep::Sweep;
use super::verb_group::VerbGroup;
use super::words::Class;

/// Verbs that stand before their subject after a comma too, without quotation marks.
const PLAIN: [&str; 6] = ["say", "add", "write", "report", "warn", "explain"];

impl Sweep<'_, '_, '_> {
    /// "Said Ruiz: “…”", at the head of a sentence.
    pub(super) fn fronted(&self, group: &VerbGroup) -> Option<Draft> {
        let r = self.reading;
        let sentence = r.sentence(group.head);
        if group.run.from != sentence.from || group.run.from != group.before || !group.form.past {
            return None;
        }
        let end = r.described_forward(group.run.to, sentence.to)?;
        let start = end + 1;
        if !r.is_one(end, &[":", ","]) || !r.speech_starting(start) {
            return None;
        }
        let content = r.quote_run(r.quotation(start)?);
        let source = Run::new(group.run.to, end);
        Some(self.draft(group, Some(source), vec![content], true, Complement::Quote))
    }

    /// The claim of a verb that stands before its subject.
    pub(super) fn inverted(&self, group: &VerbGroup, subject: Option<Run>) -> Option<Draft> {
        let r = self.reading;
        let comma = group.run.from.checked_sub(1).filter(|c| *c >= self.done)?;
        if group.run.from != group.before || r.block(comma) != r.block(group.head) {
            return None;
        }
        let inside = comma.checked_sub(1).filter(|_| r.is(comma, ","));
        let quoted = r.quote_ending(comma).or_else(|| inside.and_then(|c| r.quote_ending(c)));
        if quoted.is_none() {
            // "Without the bridge, lorries wait, said Ana Ruiz": what a preposition opens is no subject.
            let led = subject.is_some_and(|s| {
                let from = r.sentence(s.from).from;
                from == s.from || (from + 1 == s.from && !r.any(from, Class::PREPOSITION))
            });
            if !PLAIN.contains(&group.verb.lemma) || led || !r.is(comma, ",") {
                return None;
            }
        }
        if !(group.verb.frames.quote || group.verb.frames.clause) || r.is(group.run.to, "that") {
            return None;
        }
        let limit = r.sentence(group.head).to;
        let end = r.described_forward(group.run.to, limit)?;
        let source = Run::new(group.run.to, end);
        let after = r.adjuncts(end, limit, None).end;
        let hung = Class::SUBORDINATOR.or(Class::PREPOSITION).or(Class::RELATIVE);
        let ends = after >= limit
            || r.is_stop(after)
            || r.is_one(after, &[",", ":"])
            || r.any(after, hung)
            || r.is_dash(after)
            || r.is_participle(after);
        // A quotation and a verb of speech leave no doubt, whatever follows.
        let plain = quoted.is_some() && group.verb.share >= 60 && r.starts_phrase(group.run.to);
        if !ends && !plain {
            return None;
        }
        let (content, direct) = r.content_before(comma, self.done)?;
        let mut pieces = vec![content];
        pieces.extend(self.resumed(after, direct));
        let mut draft = self.draft(group, Some(source), pieces, direct, Complement::Clause);
        draft.end = draft.end.max(after).max(end);
        Some(draft)
    }
}
