//! What may stand between a cue and its content: times, occasions, and who was told.

use super::cues::Frames;
use super::reading::{Reading, Run};
use super::words::Class;
use crate::tokens::TokenKind;

/// Prepositions of an occasion, a medium, a place or a hearer.
const SETTING: [&str; 20] = [
    "in",
    "at",
    "on",
    "during",
    "to",
    "by",
    "via",
    "from",
    "through",
    "of",
    "after",
    "before",
    "about",
    "with",
    "over",
    "as",
    "upon",
    "following",
    "for",
    "when",
];

/// What stands after a cue, before the content.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Adjuncts {
    /// First token after them.
    pub end: usize,
    /// Who was told.
    pub told: Option<Run>,
}

impl Reading<'_, '_> {
    /// Reads the adjuncts from token `start` on. What the verb's frames take as content is left alone; its hearer
    /// is not ("told Reuters").
    pub fn adjuncts(&self, start: usize, ceiling: usize, frames: Option<&Frames>) -> Adjuncts {
        let recipient = frames.is_some_and(|f| f.recipient);
        let mut found = Adjuncts { end: self.after_time(start, ceiling), told: None };
        if recipient && let Some(end) = self.recipient(found.end, ceiling) {
            found.told = Some(Run::new(found.end, end));
            found.end = self.after_time(end, ceiling);
        }
        for _ in 0..4 {
            let taken = frames.is_some_and(|f| {
                f.prepositions.iter().any(|p| self.is(found.end, p))
                    || (f.infinitive && self.is(found.end, "to") && self.is_bare_verb(found.end + 1))
            });
            if taken {
                break;
            }
            let Some((end, told)) = self.setting(found.end, ceiling) else {
                break;
            };
            found.told = found.told.or(told);
            found.end = self.after_time(end, ceiling);
        }
        found
    }

    /// Whether the word after "to" can be a verb: in small letters, without an article, or in quotation marks.
    fn is_bare_verb(&self, index: usize) -> bool {
        let closed = Class::DETERMINER.or(Class::POSSESSIVE).or(Class::OBJECT).or(Class::SUBJECT);
        (self.kind(index) == TokenKind::Lower && !self.any(index, closed))
            || self.quote_starting(index).is_some()
    }

    /// End of the hearer that begins at `start`.
    fn recipient(&self, start: usize, ceiling: usize) -> Option<usize> {
        if self.any(start, Class::OBJECT) || self.is(start, "you") {
            return Some(start + 1);
        }
        if self.is(start, "that") || self.quote_starting(start).is_some() {
            return None;
        }
        let end = self.base_forward(start, ceiling)?;
        // Hearers may carry a phrase: "told a crowd in Ohio that".
        let wide = self.phrase_forward(start, ceiling).unwrap_or(end);
        Some(if self.begins_content(wide) { wide } else { end })
    }

    /// End of a phrase of occasion, place or hearer at `start`, if content or the end follows it.
    fn setting(&self, start: usize, ceiling: usize) -> Option<(usize, Option<Run>)> {
        let least = self.is(start, "at") && self.is_one(start + 1, &["least", "most"]);
        if least || !self.is_one(start, &SETTING) {
            return None;
        }
        let object = start + 1;
        let end = self.phrase_forward(object, ceiling)?;
        let mut base = self.base_forward(object, ceiling)?;
        // "in an interview with CNN that": the occasion carries phrases of its own.
        let mut next = if self.begins_content(self.after_time(end, ceiling)) { end } else { base };
        if self.is_occasion(Run::new(object, base)) {
            while self.is_one(base, &["with", "to", "on", "for", "from", "by", "at", "of"])
                && let Some(wider) = self.base_forward(base + 1, ceiling)
            {
                base = wider;
            }
            next = base;
        }
        let after = self.after_time(next, ceiling);
        let fits = self.begins_content(after)
            || after >= ceiling
            || self.is_stop(after)
            || self.is_one(after, &SETTING)
            || self.is_occasion(Run::new(object, next));
        let told = (self.is(start, "to")).then_some(Run::new(object, next));
        fits.then_some((next, told))
    }

    /// Whether content plainly begins here: "that", a comma, a colon, a quotation.
    fn begins_content(&self, index: usize) -> bool {
        self.is_one(index, &["that", ",", ":", "why", "how", "what", "whether"])
            || self.quote_starting(index).is_some_and(|_| self.in_speech(index))
    }

    /// The first token after a time at `start`: "on Friday", "late last week", "in 2015", "Sunday night".
    pub fn after_time(&self, start: usize, ceiling: usize) -> usize {
        const OPENERS: [&str; 12] =
            ["on", "in", "at", "by", "late", "early", "earlier", "last", "this", "next", "since", "during"];
        let mut at = start;
        while at < ceiling && at - start < 3 && self.is_one(at, &OPENERS) {
            at += 1;
        }
        let year = |i: usize| {
            self.kind(i) == TokenKind::Number
                && self.text.get(i).len() == 4
                && self.text.get(i).starts_with(['1', '2'])
        };
        let mut end = at;
        while end < ceiling
            && (self.any(end, Class::TIME)
                || (end > at && (self.kind(end) == TokenKind::Number || self.is(end, ".")))
                || (year(end) && at > start))
        {
            end += 1;
        }
        if end > at && self.is(end - 1, ".") {
            end -= 1;
        }
        let possessive = self.is_one(end, &["'s", "’s", "'", "’"]);
        // "Friday Turkey could": the time alone; "Friday prayers": part of the content.
        if end == at
            || possessive
            || (start == at && self.kind(end) == TokenKind::Lower && self.is_nominal(end))
        {
            return start;
        }
        end
    }
}
