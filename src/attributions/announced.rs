//! Words in quotation marks that a clause leads to with a colon, whatever its verb: "She then turned to the crowd: “…”".

use super::draft::{Construction, Draft, Origin};
use super::reading::{Reading, Run};
use super::sweep::Sweep;
use super::words::Class;
use super::{ClaimClass, Stance};
use crate::evidence::{Certainty, Rule};
use crate::names::ActorKind;

/// The least tokens in the quotation marks, and the most between the subject and its verb.
const SHORT: usize = 4;
const ASIDE: usize = 30;

impl Reading<'_, '_> {
    /// Whether the token is a colon before somebody's words.
    pub(super) fn announces(&self, at: usize) -> bool {
        self.is(at, ":")
            && at > 0
            && !self.is_one(at - 1, &["including", "as", "of"])
            && self.quotation(at).is_none()
            && self.speech_starting(at + 1)
            && self.quotation(at + 1).is_some_and(|q| {
                // A comma before the last mark: a verb of speech follows. No mark: a title, a name.
                let words = self.text.slice(self.quotations[q].inner).trim();
                self.quote_run(q).len() > SHORT
                    && words.starts_with(char::is_uppercase)
                    && words.ends_with(['.', '!', '?', '…'])
            })
    }

    /// Whether the phrase can speak: a person, several, or what people write in.
    fn can_speak(&self, source: Run) -> bool {
        let pronoun = source.len() == 1 && self.is_one(source.from, &["he", "she", "they", "we", "i"]);
        let head = self.head(source);
        let actor = self
            .mention(head)
            .is_some_and(|(_, m)| !matches!(m.kind, ActorKind::Place | ActorKind::Nationality));
        pronoun || actor || self.lexeme(head).sources.bits() != 0
    }
}

impl Sweep<'_, '_, '_> {
    /// The claim of the subject of the clause before a colon, where no verb of it took the words after it.
    pub(super) fn announced(&mut self, colon: usize) {
        let r = self.reading;
        let from = r.sentence(colon).from.max(self.done);
        let Some(mut source) = r.clause_subject(from, colon) else { return };
        let finite = |i: &usize| r.may_be_finite(*i) && !r.is_ing(*i);
        let Some(verb) = (source.to..colon.min(source.to + ASIDE)).find(finite) else { return };
        if r.is(source.to, ",") {
            let Some(described) = r.subject(verb, from) else { return };
            source = described;
        }
        let beside = (source.to..verb).all(|i| r.any(i, Class::ADVERB.or(Class::NEGATION)) || r.is(i, ","));
        let Some(quotation) = r.quotation(colon + 1).filter(|_| beside && r.can_speak(source)) else {
            return;
        };
        let content = r.quote_run(quotation);
        self.offer(Draft {
            source: Some(source),
            cue: vec![Run::new(verb, colon + 1)],
            content: vec![content],
            class: ClaimClass::Speech,
            stance: Stance::Neutral,
            rule: Rule::QuoteAfterColon,
            certainty: Certainty::Possible,
            relay: Vec::new(),
            end: content.to,
            shared: false,
            origin: Origin::plain(Construction::Announced, colon),
        });
    }
}
