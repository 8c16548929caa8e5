//! A speaker and a colon: transcripts ("RUIZ: We will not.") and headlines ("Ruiz: Bridge will close").

use super::draft::{Construction, Draft, Origin};
use super::reading::{Reading, Run};
use super::sweep::Sweep;
use super::{ClaimClass, Stance};
use crate::evidence::{Certainty, Rule};
use crate::names::ActorKind;
use crate::tokens::TokenKind;

/// The most words of a speaker's name before a colon.
const LONGEST: usize = 5;

/// Words before a colon that are no speaker.
const LABELS: [&str; 24] = [
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
];

impl Reading<'_, '_> {
    /// The speaker whose name begins at `at`, the first word of a block, where a colon follows it.
    pub fn speaker_colon(&self, at: usize) -> Option<Run> {
        if !self.kind(at).is_capital() {
            return None;
        }
        let first = |i: usize| i == 0 || self.block(i) != self.block(i - 1);
        let after_mark = at > 0 && self.kind(at - 1) == TokenKind::Quote && first(at - 1) && !first(at);
        if !(first(at) || after_mark) {
            return None;
        }
        let colon = (at + 1..=at + LONGEST).find(|i| self.is(*i, ":"))?;
        let named = (at..colon).all(|i| self.kind(i).is_capital());
        let label = (at..colon).any(|i| self.is_one(i, &LABELS));
        let loud = (at..colon).all(|i| self.kind(i) == TokenKind::Upper);
        let speaker = self.mention(at).is_some_and(|(_, m)| {
            m.tokens.1 <= colon && !matches!(m.kind, ActorKind::Place | ActorKind::Nationality)
        });
        let more = colon + 1 < self.len() && self.block(colon + 1) == self.block(at);
        (named && !label && more && (loud || speaker)).then_some(Run::new(at, colon))
    }
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
        if content.is_empty() {
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
}
