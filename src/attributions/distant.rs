//! A content that does not follow its verb at once: after a hearer of many words, after an aside, or with its first word before the
//! source ("what he called a scandal").

use super::clause::ASIDE;
use super::draft::Complement;
use super::sweep::Sweep;
use super::verb_group::VerbGroup;
use super::words::Class;

/// Share of a verb from which it is one of speech although much stands between it and the words.
const SAYS: u32 = 60;

/// The most tokens of one who is told.
const HEARER: usize = 16;

impl Sweep<'_, '_, '_> {
    /// Whether the relative pronoun before a source belongs to the content: "the treaty, which Ruiz says is void", "what he
    /// called a scandal".
    pub(super) fn is_gap(&self, pronoun: usize, content: usize) -> bool {
        let r = self.reading;
        // "the fact that she said": a conjunction, unless a verb lacks its subject.
        let lacks = || r.any(content, Class::AUXILIARY.or(Class::VERB));
        r.is_one(pronoun, &["which", "what", "whom", "who"]) || (r.is(pronoun, "that") && lacks())
    }

    /// Whether the claim stands in a relative clause between commas, whose pronoun belongs to the content: "the port, which Ruiz
    /// calls a ruin, is open".
    pub(super) fn is_set_off(&self, pronoun: usize, content: usize) -> bool {
        let r = self.reading;
        self.is_gap(pronoun, content)
            && pronoun.checked_sub(1).is_some_and(|b| r.is(b, ",") || r.any(b, Class::PREPOSITION))
    }

    /// A verb whose subject is the relative pronoun before the source: "which Ruiz says was never read".
    pub(super) fn after_gap(
        &self,
        group: &VerbGroup,
        pronoun: usize,
        after: usize,
    ) -> Option<(usize, Complement)> {
        let frames = &group.verb.frames;
        let clause =
            (frames.that || frames.clause) && self.reading.any(after, Class::AUXILIARY.or(Class::VERB));
        // "which the minister described as a gift"
        let named = group.run.to;
        if frames.object && self.reading.is(named, "as") && self.is_gap(pronoun, named) {
            return Some((named, Complement::Phrase));
        }
        (clause && self.is_gap(pronoun, after)).then_some((after, Complement::Clause))
    }

    /// Where the content starts after a hearer of many words: "told one of the men on the boat that …".
    pub(super) fn after_hearer(&self, group: &VerbGroup, limit: usize) -> Option<(usize, Complement)> {
        let r = self.reading;
        if !group.verb.frames.recipient {
            return None;
        }
        for at in group.run.to + 1..limit.min(group.run.to + HEARER) {
            if r.is(at, "that") && group.verb.frames.that {
                return Some((at, Complement::That));
            }
            if r.is_one(at, &[",", ":"]) && r.speech_starting(at + 1) {
                return Some((at + 1, Complement::Quote));
            }
            if r.any(at, Class::AUXILIARY.or(Class::VERB).or(Class::RELATIVE))
                || r.is_stop(at)
                || r.is(at, ",")
            {
                return None;
            }
        }
        None
    }

    /// Where the words in quotation marks start after what says when or where they were said: "said in the spring, when the
    /// letter appeared, “…”".
    pub(super) fn after_aside(
        &self,
        group: &VerbGroup,
        after: usize,
        limit: usize,
    ) -> Option<(usize, Complement)> {
        let r = self.reading;
        let says = group.verb.class.is_said() && group.verb.frames.quote && group.verb.share >= SAYS;
        // "said — on the radio, as it happens — that"
        let closing = || (after + 1..limit.min(after + ASIDE)).find(|i| r.is_dash(*i));
        if r.is_dash(after)
            && let Some(close) = closing().filter(|c| says && r.is(*c + 1, "that"))
        {
            return Some((close + 1, Complement::That));
        }
        let mut between = after..limit.min(after + ASIDE);
        let quote = between.find(|i| r.quote_starting(*i).is_some() || r.is_stop(*i)).filter(|_| says)?;
        let other = r.is(quote - 1, ":") && quote > after + 1 && r.may_be_finite(quote - 2);
        let apart = other || (after..quote).any(|i| self.introduces(i) || r.is(i, "that") || r.adds_words(i));
        let introduced = r.is_one(quote - 1, &[",", ":"]) && r.speech_starting(quote);
        (introduced && !apart && self.is_whole(quote)).then_some((quote, Complement::Quote))
    }
}
