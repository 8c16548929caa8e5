//! Where the content after a cue starts, and what it is to the cue.

use super::content::CLAUSE_REACH;
use super::cues::Frames;
use super::draft::Complement;
use super::reading::Reading;
use super::words::Class;
use crate::quotations::QuotationRole;

impl Reading<'_, '_> {
    /// Where the content after a cue starts, given that its adjuncts end at `at`; with the end of the cue
    /// where a preposition belongs to it.
    pub fn content_start(&self, at: usize, ceiling: usize, frames: &Frames) -> Option<(usize, Complement)> {
        if at >= ceiling || self.is_stop(at) {
            return None;
        }
        if self.is_one(at, &[",", ":"]) {
            let quoted = self.speech_starting(at + 1) && at + 1 < ceiling;
            if quoted && (frames.quote || frames.clause || frames.that || frames.object) {
                return Some((at + 1, Complement::Quote));
            }
            // "explained, in a few words, that": what stands between the commas is no content.
            let that = (at + 1..ceiling.min(at + 14)).find(|i| self.is(*i, ",") && self.is(*i + 1, "that"));
            if let Some(comma) = that.filter(|_| self.is(at, ",") && (frames.that || frames.clause)) {
                return Some((comma + 1, Complement::That));
            }
            let colon = self.is(at, ":") && at + 1 < ceiling && frames.quote;
            return colon.then_some((at + 1, Complement::Clause));
        }
        if self.speech_starting(at) && (frames.quote || frames.clause || frames.that) {
            return Some((at, Complement::Quote));
        }
        let speaks = frames.that || frames.clause || frames.quote;
        // "said however that", "shows clearly that"
        let that = at + usize::from(self.any(at, Class::ADVERB) && self.is(at + 1, "that"));
        if self.is(that, "that") && (frames.that || frames.clause) {
            return Some((that, Complement::That));
        }
        if self.any(at, Class::QUESTION) && (frames.that || frames.clause || frames.object) {
            return Some((at, Complement::That));
        }
        let to = at + usize::from(self.is(at, "not"));
        let marked = || self.quote_starting(to + 1).is_some();
        if frames.infinitive && self.is(to, "to") && (self.kind(to + 1).is_word() || marked()) {
            return Some((at, Complement::Phrase));
        }
        // "claimed responsibility for the attack": the deed is what is claimed.
        if frames.object && self.is(at, "responsibility") && self.is(at + 1, "for") && at + 2 < ceiling {
            return Some((at + 2, Complement::Phrase));
        }
        // "pleaded not guilty"
        if frames.object && self.is(to, "guilty") {
            return Some((at, Complement::Phrase));
        }
        let mut after = at;
        while self.any(after, Class::ADVERB) && after < at + 2 && !self.any(after, Class::PREPOSITION) {
            after += 1;
        }
        if frames.prepositions.iter().any(|p| self.is(after, p)) && after + 1 < ceiling {
            return Some((after + 1, Complement::Phrase));
        }
        // "the book she wrote instead, a novel, has": what stands before a comma opens no clause.
        // "said as she left": when.
        let left = self.is(at, "as") && self.any(at + 1, Class::SUBJECT);
        let adverb = self.any(at, Class::SUBORDINATOR.or(Class::ADVERB)) && !self.is(at + 1, ",") && !left;
        let opens = self.starts_phrase(at)
            || adverb
            || self.is_one(at, &["there", "in", "at", "on", "under", "with", "for", "by", "after"]);
        // "argued he was", but not "states such as": without "that" a verb that wants it needs a plain opening.
        let plain = Class::DETERMINER.or(Class::POSSESSIVE).or(Class::SUBJECT);
        // "insist delegates must vote"
        let subject = self.text.get(at).ends_with('s') && self.any(at + 1, Class::AUXILIARY);
        let clause = frames.clause || (frames.that && (self.any(at, plain) || subject));
        if speaks && opens && clause && self.holds_verb(at, ceiling) {
            return Some((at, Complement::Clause));
        }
        // "testified voluntarily", "wrote under a pseudonym": how, not what.
        let said = self.starts_phrase(at)
            || self.is(at, "so")
            || (self.any(at, Class::ADVERB) && self.starts_phrase(at + 1) && !self.any(at + 1, Class::TIME));
        if frames.clause && said && !frames.object {
            return Some((at, Complement::Clause));
        }
        // "scolded him: “You knew.”"
        if frames.object
            && self.any(at, Class::OBJECT)
            && self.is(at + 1, ":")
            && self.speech_starting(at + 2)
        {
            return Some((at + 2, Complement::Quote));
        }
        // "supports temporarily closing the quay"
        let verb = at + usize::from(self.any(at, Class::ADVERB) && self.text.get(at + 1).ends_with("ing"));
        if frames.object && (self.is_participle(verb) || self.is_participle(at) || self.starts_phrase(at)) {
            return Some((at, Complement::Phrase));
        }
        None
    }

    /// Whether words in quotation marks that can be content begin here.
    pub fn speech_starting(&self, index: usize) -> bool {
        self.quote_starting(index).is_some_and(|q| self.quotations[q].role != QuotationRole::Title)
    }

    /// Whether a finite verb plainly follows soon: a clause, not a phrase.
    fn holds_verb(&self, at: usize, ceiling: usize) -> bool {
        (at + 1..ceiling.min(at + CLAUSE_REACH)).take_while(|i| !self.is_one(*i, &[",", ";", "."])).any(|i| {
            self.any(i, Class::AUXILIARY.or(Class::VERB))
                || self.lexeme(i).verbs.iter().any(|r| r.form.past || r.form.third)
                || (self.is_participle(i) && self.text.word(i).ends_with("ed"))
        })
    }
}
