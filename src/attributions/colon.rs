//! A speaker and a colon: transcripts ("RUIZ: We will not.") and headlines ("Ruiz: Bridge will close").

use super::draft::{Construction, Draft, Origin};
use super::reading::{Reading, Run};
use super::sweep::Sweep;
use super::words::Class;
use super::{ClaimClass, Stance};
use crate::evidence::{Certainty, Rule};
use crate::names::ActorKind;
use crate::tokens::TokenKind;

/// The most words of a speaker's name before a colon.
const LONGEST: usize = 7;

/// So few words alone after a name say nothing.
const SHORT: usize = 4;

/// Words before a colon that are no speaker.
const LABELS: [&str; 37] = [
    "photo",
    "image",
    "update",
    "updated",
    "related",
    "video",
    "watch",
    "read",
    "more",
    "note",
    "source",
    "topics",
    "correction",
    "editor",
    "listen",
    "credit",
    "tags",
    "live",
    "analysis",
    "opinion",
    "breaking",
    "exclusive",
    "also",
    "caption",
    "email",
    "e-mail",
    "phone",
    "tel",
    "contact",
    "claim",
    "facts",
    "assessment",
    "verdict",
    "rating",
    "background",
    "context",
    "summary",
];

impl Reading<'_, '_> {
    /// The speaker whose name or role begins at `at`, at the head of a block, where a colon follows it. A time may stand
    /// before it: "10.20 Ana Ruiz: we will not".
    pub fn speaker_colon(&self, at: usize) -> Option<Run> {
        if !self.kind(at).is_capital() {
            return None;
        }
        let first = |i: usize| {
            i == 0
                || self.sentence_index(i) != self.sentence_index(i - 1) && self.block(i) != self.block(i - 1)
        };
        let after_mark = at > 0 && self.kind(at - 1) == TokenKind::Quote && first(at - 1) && !first(at);
        let mut start = at;
        while start > 0 && at - start < 4 && !first(start) && self.is_clock(start - 1) {
            start -= 1;
        }
        if !(first(start) || after_mark) {
            return None;
        }
        let colon = (at + 1..=at + LONGEST).find(|i| self.is(*i, ":"))?;
        let joins = |i: usize| self.is_one(i, &["of", "the", "for", "and", "&", "to"]);
        // "Ana Ruiz reports: …": the verb is the cue.
        let verb = |i: usize| {
            let last = i + 1 == colon;
            self.kind(i) == TokenKind::Lower
                && self.lexeme(i).verbs.iter().any(|r| r.form.past || (last && r.form.third))
        };
        // "Brod 2 Sele 3: as it happened"
        let score = |i: usize| self.kind(i) == TokenKind::Number;
        let named = (at..colon).all(|i| (self.is_nominal(i) || joins(i)) && !verb(i) && !score(i));
        let label = (at..colon).any(|i| self.is_one(i, &LABELS));
        let loud = self.is_loud(Run::new(at, colon));
        let actor = [at, colon - 1].iter().any(|i| {
            self.mention(*i).is_some_and(|(_, m)| {
                m.tokens.1 <= colon && !matches!(m.kind, ActorKind::Place | ActorKind::Nationality)
            })
        });
        let role = self.lexeme(colon - 1).sources.bits() != 0;
        // "“Ruiz:you are wrong”" calls somebody.
        let spaced = self.text.tokens.get(colon + 1).is_some_and(|t| t.spaced);
        let more = spaced && self.block(colon + 1) == self.block(at);
        (named && !label && more && (loud || actor || role)).then_some(Run::new(at, colon))
    }

    /// Whether all of a name is in capitals, as in transcripts.
    fn is_loud(&self, name: Run) -> bool {
        (name.from..name.to).all(|i| self.kind(i) == TokenKind::Upper)
    }

    /// Part of a time of day at the head of an entry: "10.20", "14:32".
    fn is_clock(&self, index: usize) -> bool {
        match self.kind(index) {
            TokenKind::Number => true,
            TokenKind::Mark => self.is_one(index, &[":", ".", "|"]),
            _ => self.text.get(index).len() <= 3 && self.is_one(index, &["am", "pm", "gmt"]),
        }
    }

    /// The source at the end of a block, after the dash or colon at `at`: "“We will not go” – Ana Ruiz", "Bridge will close
    /// – mayor".
    pub fn credited(&self, at: usize) -> Option<Credit> {
        let dash = self.is_dash(at);
        if !(dash || self.is(at, ":")) {
            return None;
        }
        let block = self.block(at);
        let mut end = at + 1;
        while end < self.len() && self.block(end) == block && end <= at + LONGEST + 1 {
            end += 1;
        }
        let whole = end >= self.len() || self.block(end) != block;
        let end = self.trim_end(at + 1, end);
        let joins =
            |i: usize| self.is_one(i, &["of", "the", "a", "an", ",", "and", "&", "for", "from", "in", "to"]);
        let nominal = (at + 1..end).all(|i| self.is_nominal(i) && !self.is_dash(i) || joins(i));
        let numbers = (at + 1..end).any(|i| self.kind(i) == TokenKind::Number || self.is_one(i, &LABELS));
        if !whole || end <= at + 1 || !nominal || numbers {
            return None;
        }
        // "A book (Ana Ruiz – Courier)": a bracket that is open holds a note.
        let start = self.sentence(at).from;
        let bracket = (start..at).rev().find(|i| self.is_one(*i, &["(", ")"]));
        if bracket.is_some_and(|i| self.is(i, "(")) {
            return None;
        }
        let source = Run::new(at + 1, end);
        let before = at.checked_sub(1).filter(|b| self.block(*b) == block)?;
        if let Some(quotation) =
            self.quote_ending(before).filter(|_| self.kind(at + 1).is_capital() || self.in_heading(at))
        {
            return Some(Credit { source, content: self.quote_run(quotation), mark: at });
        }
        let quoted = (start..at).any(|i| self.quotation(i).is_some());
        let role = self.lexeme(end - 1).sources.bits() != 0;
        let known = role || self.mention(end - 1).is_some();
        // "Ferry fire was arson: police"
        let verb = (start..at).any(|i| self.may_be_finite(i));
        let told = role && end - at <= 3;
        // "August 8 – Brod, Norland": a list of dates.
        let fits = self.in_heading(at) && at >= start + 3 && known && (quoted || verb && (dash || told));
        fits.then(|| Credit { source, content: Run::new(start, self.trim_end(start, at)), mark: at })
    }
}

/// A source at the end of its block, and what stands before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Credit {
    pub source: Run,
    pub content: Run,
    /// The dash or colon.
    pub mark: usize,
}

impl Sweep<'_, '_, '_> {
    /// The claim of a speaker before a colon: all that follows in the block.
    pub(super) fn colon(&mut self, name: Run) {
        let r = self.reading;
        let block = r.block(name.from);
        let start = name.to + 1;
        let mut end = start;
        while end < r.len() && r.block(end) == block {
            end = r.sentence(end).to.max(end + 1);
        }
        let content = Run::new(start, r.trim_end(start, end));
        if content.is_empty() || self.is_section_head(name, content, end) {
            return;
        }
        self.offer(Draft {
            source: Some(name),
            cue: vec![Run::new(name.to, name.to + 1)],
            content: vec![content],
            class: ClaimClass::Speech,
            stance: Stance::Neutral,
            rule: Rule::SpeakerColon,
            certainty: Certainty::Likely,
            relay: Vec::new(),
            end,
            shared: false,
            origin: Origin::plain(Construction::Colon, name.to),
        });
    }

    /// Whether a name and a few words without a verb head what follows on that person, not what they say: "Ruiz: A closing surge".
    /// In a conversation another speaker stands before or after. `next`: the first token of the next block.
    fn is_section_head(&self, name: Run, content: Run, next: usize) -> bool {
        let r = self.reading;
        let verb = Class::AUXILIARY.or(Class::VERB).or(Class::SUBJECT);
        let said =
            (content.from..content.to).any(|i| r.any(i, verb) || r.is_past(i) || r.quotation(i).is_some());
        let before = self
            .drafts
            .last()
            .is_some_and(|d| d.origin.construction == Construction::Colon && d.end + 1 >= name.from);
        content.len() <= SHORT && !said && !r.is_loud(name) && !before && r.speaker_colon(next).is_none()
    }

    /// The claim of a source at the end of its block.
    pub(super) fn credit(&mut self, credit: Credit) {
        if credit.content.from < self.done || credit.content.is_empty() {
            return;
        }
        self.offer(Draft {
            source: Some(credit.source),
            cue: vec![Run::new(credit.mark, credit.mark + 1)],
            content: vec![credit.content],
            class: ClaimClass::Speech,
            stance: Stance::Neutral,
            rule: Rule::SpeakerColon,
            certainty: Certainty::Likely,
            relay: Vec::new(),
            end: credit.source.to,
            shared: false,
            origin: Origin::plain(Construction::Credit, credit.mark),
        });
    }
}
