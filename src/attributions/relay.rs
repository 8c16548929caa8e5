//! Others on the way: an outlet that reports another's claim, a witness whom the source cites; and claims that a
//! source makes inside the words that describe another source.

use super::draft::{Construction, Scope};
use super::reading::Run;
use super::sweep::Sweep;
use super::verb_group::{Shape, VerbGroup};
use super::{ClaimClass, RelayRole};
use crate::evidence::{Certainty, Rule};

impl Sweep<'_, '_, '_> {
    /// Adds a relay to the claim before, where the verb only passes it on: ", Tass reported", ", citing S".
    pub(super) fn relays(&mut self, group: &VerbGroup, subject: Option<Run>) -> bool {
        let r = self.reading;
        let sentence = r.sentence(group.head);
        let from = subject.map_or(group.run.from, |s| s.from);
        let Some(comma) = from.checked_sub(1).filter(|c| r.is(*c, ",") || r.ends_with_comma(*c)) else {
            return false;
        };
        let Some(last) = self.drafts.last().filter(|d| d.end == comma || d.end == comma + 1) else {
            return false;
        };
        if r.sentence_index(last.end - 1) != r.sentence_index(group.head) {
            return false;
        }
        // "When somebody shouted, “…,” the singer laughed": a clause that stands before the main one.
        let asked = last.origin.construction == Construction::Questioned;
        if asked || last.source.is_some_and(|s| self.before_main(s.from)) {
            return false;
        }
        let relay = match (group.shape, subject) {
            (Shape::Ing, None) if group.verb.lemma == "cite" => r
                .described_forward(group.run.to, sentence.to)
                .map(|end| (RelayRole::Cited, Run::new(group.run.to, end))),
            (Shape::Finite, Some(source)) if self.claim_at(source.from) == Some(true) => {
                Some((RelayRole::Via, source))
            }
            _ => None,
        };
        let Some((role, run)) = relay else { return false };
        let end = run.to.max(group.run.to);
        if let Some(draft) = self.drafts.last_mut() {
            draft.relay.push((role, run));
            draft.end = end;
        }
        self.done = self.done.max(end);
        true
    }

    /// "the group that claimed responsibility, a spokesman said": a claim inside the words for a source.
    pub(super) fn inside_source(&mut self, group: &VerbGroup, subject: Run) {
        let r = self.reading;
        let Some(source) = self.drafts.last().and_then(|d| d.source) else {
            return;
        };
        let who = r.is(subject.from, "who") && subject.len() == 1;
        let relative = who || r.is_one(subject.to, &["that", "which"]);
        if !relative || subject.from < source.from || group.run.to >= source.to {
            return;
        }
        // The clause hangs on the nearest phrase: "a source within the group that claimed".
        let Some(start) = r.base_back(subject.to, subject.from).or(who.then_some(subject.from)) else {
            return;
        };
        let subject = Run::new(start, subject.to);
        let after = r.adjuncts(group.run.to, source.to, Some(&group.verb.frames)).end;
        let Some((start, complement)) = r.content_start(after, source.to, &group.verb.frames) else {
            return;
        };
        let end = self.content_end(start, Scope::default()).min(r.trim_end(start, source.to));
        if end > start {
            let draft = self.draft(group, Some(subject), vec![Run::new(start, end)], false, complement);
            self.drafts.extend(self.judged(Some(draft), Construction::Inside));
        }
    }

    /// Takes back the weaker claims of the sentence up to its cue at `cue`, where that one credits the whole
    /// sentence: "… needed to win, according to S".
    pub(super) fn take_back(&mut self, cue: usize) {
        let r = self.reading;
        let sentence = r.sentence(cue);
        while let Some(last) = self.drafts.last() {
            let first = last.content.iter().chain(&last.cue).map(|p| p.from).min().unwrap_or(0);
            let asked = last.origin.construction == Construction::Questioned;
            let said = last.certainty == Certainty::Sure && last.class == ClaimClass::Speech;
            let weak = !said && last.rule == Rule::CueVerb && !asked;
            if !weak || first < sentence.from || last.end > cue {
                break;
            }
            self.drafts.pop();
        }
        self.done = self.drafts.iter().rev().take(3).map(|d| d.end).max().unwrap_or(0).max(self.floor);
    }
}
