//! A cue before its source: "Q," said S; content, said S.

use super::draft::{Complement, Draft};
use super::reading::{Reading, Run};
use super::sweep::Sweep;
use super::verb_group::VerbGroup;
use super::words::Class;
use crate::names::{ActorKind, MentionForm};
use crate::tokens::TokenKind;

/// Verbs that stand before their subject after a comma too, without quotation marks.
const PLAIN: [&str; 6] = ["say", "add", "write", "report", "warn", "explain"];

impl Reading<'_, '_> {
    /// Whether a verb stands here before the one who speaks, at the end of the sentence: "said Ana Ruiz, the mayor."
    pub fn inverts(&self, at: usize) -> bool {
        let said = self.lexeme(at).verbs.iter().any(|r| r.form.past && PLAIN.contains(&r.verb.lemma));
        if !said || self.kind(at) != TokenKind::Lower {
            return false;
        }
        let person = self.mention(at + 1).is_some_and(|(_, m)| {
            m.form == MentionForm::Name && m.kind == ActorKind::Person && m.tokens.0 == at + 1
        });
        let limit = self.sentence(at).to;
        person
            || self.described_forward(at + 1, limit).is_some_and(|end| {
                let named = (at + 1..end).any(|i| self.kind(i).is_capital() || self.any(i, Class::SUBJECT));
                let after = self.adjuncts(end, limit, None).end;
                named && (after >= limit || self.is_stop(after))
            })
    }
}

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
        // "Ruiz, who calls it “a gift,” said he": the words are part of who speaks.
        let within =
            |q: usize| subject.is_some_and(|s| s.from < r.quote_run(q).from && s.to >= r.quote_run(q).to);
        if quoted.is_some_and(within) {
            return None;
        }
        if quoted.is_none() {
            // "Without the bridge, lorries wait, said Ana Ruiz": what a preposition opens is no subject.
            let led = subject.is_some_and(|s| {
                let from = r.sentence(s.from).from;
                from == s.from || (from + 1 == s.from && !r.any(from, Class::PREPOSITION))
            });
            // "Ana Ruiz, R-Sele, says members know": the comma closes what is set off.
            let person = |s: Run| {
                let named = r.mention(r.head(s)).is_some_and(|(_, m)| m.kind == ActorKind::Person);
                named && !(s.from..comma).any(|i| r.may_be_finite(i))
            };
            if !PLAIN.contains(&group.verb.lemma) || led || !r.is(comma, ",") || subject.is_some_and(person) {
                return None;
            }
        }
        if !(group.verb.frames.quote || group.verb.frames.clause) || r.is(group.run.to, "that") {
            return None;
        }
        let limit = r.sentence(group.head).to;
        let end = r.described_forward(group.run.to, limit)?;
        let source = Run::new(group.run.to, end);
        // "…, said they touched": a clause.
        let pronoun = r.any(source.from, Class::SUBJECT) && !r.any(source.from, Class::DETERMINER);
        if quoted.is_none() && pronoun && source.len() == 1 && r.may_be_finite(end) {
            return None;
        }
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
