//! Noun phrases without a parser: from their last word back to their first, and from their first on.

use super::phrase_words::PARTICIPLES;
use super::reading::{Reading, Run};
use super::words::Class;
use crate::names::MentionForm;
use crate::quotations::QuotationRole;
use crate::text::same;
use crate::tokens::TokenKind;

/// The longest base phrase and the most phrases hung on it by prepositions: no source is longer, and the walk
/// stays linear.
const LONGEST: usize = 40;
const MOST: usize = 6;

/// Prepositions that hang a phrase on a noun, where they stand inside a source.
const ATTACH: [&str; 12] =
    ["of", "for", "at", "in", "from", "with", "by", "within", "inside", "to", "near", "behind"];

/// More of them, for a source before its verb: nothing else can stand there.
const ATTACH_BEFORE: [&str; 16] = [
    "on",
    "against",
    "about",
    "across",
    "through",
    "outside",
    "around",
    "between",
    "among",
    "under",
    "over",
    "along",
    "into",
    "without",
    "like",
    "including",
];

/// Numerals that a determiner may stand before: "the two lawyers".
pub(super) const COUNTS: [&str; 9] = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const BEFORE_COUNTS: [&str; 4] = ["the", "these", "those", "all"];

/// Nouns that name the occasion of saying something, not part of who says it.
const OCCASIONS: [&str; 22] = [
    "statement",
    "interview",
    "speech",
    "email",
    "e-mail",
    "tweet",
    "letter",
    "post",
    "report",
    "conference",
    "briefing",
    "remarks",
    "video",
    "message",
    "address",
    "call",
    "response",
    "article",
    "comments",
    "court",
    "testimony",
    "memo",
];

impl Reading<'_, '_> {
    /// Start of the noun phrase that ends before token `end`, with the phrases hung on it.
    pub fn phrase_back(&self, end: usize, floor: usize) -> Option<usize> {
        let mut start = self.base_back(end, floor)?;
        for _ in 0..MOST {
            start = self.before_count(start, floor);
            let Some(preposition) = start.checked_sub(1).filter(|p| *p > floor) else {
                break;
            };
            let attaches = self.is_one(preposition, &ATTACH) || self.is_one(preposition, &ATTACH_BEFORE);
            // "a poll released Monday by", "a report published in May by"
            let carrier = self.before_time(preposition, floor);
            if !attaches || carrier <= floor || !self.can_carry(carrier - 1) {
                break;
            }
            // "a list kept by": the participle hangs on the noun before it.
            let participle = carrier - 1;
            let carrier = if self.any(participle, Class::VERB) { participle } else { carrier };
            let Some(wider) = self.base_back(carrier, floor) else {
                break;
            };
            start = wider;
        }
        Some(start)
    }

    /// Whether a preposition after this token hangs on it: a noun or a participle, not a pronoun or a verb.
    fn can_carry(&self, index: usize) -> bool {
        let noun_before = || index.checked_sub(1).is_some_and(|b| self.is_nominal(b));
        // "a group started by an aide"
        let agent = self.is(index + 1, "by") && self.hangs_on_noun(index);
        let participle = (agent || self.is_one(index, &PARTICIPLES)) && noun_before();
        !self.is(index, "according")
            && (self.is_nominal(index)
                || self.any(index, Class::DETERMINER)
                || participle
                || self.is_one(
                    index,
                    &["someone", "somebody", "everyone", "anyone", "nobody", "others", "none"],
                ))
    }

    /// Where the words end before a time that stands before `end`: "released Monday", "published on Tuesday".
    fn before_time(&self, end: usize, floor: usize) -> usize {
        let mut at = end;
        while at > floor + 1 && self.any(at - 1, Class::TIME) {
            at -= 1;
        }
        while at < end
            && at > floor + 1
            && self.is_one(at - 1, &["on", "in", "last", "this", "late", "early"])
        {
            at -= 1;
        }
        at
    }

    /// Start of the base noun phrase that ends before token `end`: determiner, adjectives, nouns, names.
    pub fn base_back(&self, end: usize, floor: usize) -> Option<usize> {
        let last = end.checked_sub(1).filter(|l| *l >= floor)?;
        if self.any(last, Class::SUBJECT) && !self.any(last, Class::DETERMINER) {
            return Some(last);
        }
        // "several of them", "Ruiz himself"
        let of_them = last > floor + 1 && self.is_one(last, &["them", "us"]) && self.is(last - 1, "of");
        let himself = last > floor && self.is_one(last, &["himself", "herself", "itself", "themselves"]);
        if of_them || himself {
            return self.base_back(last - usize::from(of_them), floor);
        }
        let floor = floor.max(end.saturating_sub(LONGEST));
        let mut start = end;
        while start > floor {
            let at = start - 1;
            if let Some(quotation) = self.quotation(at) {
                let run = self.quote_run(quotation);
                let inner = self.text.slice(self.quotations[quotation].inner);
                let speech = self.quotations[quotation].role == QuotationRole::Speech;
                if speech || run.from < floor || inner.ends_with([',', '.']) {
                    break;
                }
                start = run.from;
            } else if let Some((_, mention)) = self.mention(at)
                && mention.form == MentionForm::Name
                && mention.tokens.0 >= floor
                && mention.tokens.1 <= end
            {
                start = mention.tokens.0;
            } else if self.is(at, ")") {
                let open = (floor..at).rev().take(15).find(|i| self.is(*i, "("));
                let Some(open) = open.filter(|o| *o > floor) else {
                    break;
                };
                start = open;
            } else if self.is_one(at, &COUNTS)
                && at > floor
                && (self.is_one(at - 1, &BEFORE_COUNTS) || self.any(at - 1, Class::POSSESSIVE))
            {
                start = at;
            } else if self.is_half_of_number(at, floor) {
                start = at - 2;
            } else if self.any(at, Class::DETERMINER.or(Class::POSSESSIVE)) && !self.is_name_part(at) {
                start = at;
                // "many more", "several other"
                let more = self.is_one(start, &["more", "other"]);
                while start > floor
                    && (self.is_one(start - 1, &["all", "both", "such"])
                        || more && self.any(start - 1, Class::DETERMINER))
                {
                    start -= 1;
                }
                if start > floor + 1 && self.is(start - 1, "least") && self.is(start - 2, "at") {
                    start -= 2;
                }
                break;
            } else if self.is_nominal(at) && !self.is_dash(at)
                || start < end && at > floor && self.is_premodifier(at)
            {
                start = at;
            } else {
                break;
            }
        }
        // A phrase does not begin with what only joins.
        while start < end
            && (self.kind(start) == TokenKind::Mark || self.is_one(start, &["'s", "’s", "'", "’"]))
        {
            if self.quotation(start).is_some() || self.is_one(start, &["$", "£", "€"]) {
                break;
            }
            start += 1;
        }
        (start < end).then_some(start)
    }

    /// End of the base noun phrase that begins at token `start`.
    pub fn base_forward(&self, start: usize, ceiling: usize) -> Option<usize> {
        if start >= ceiling {
            return None;
        }
        if self.any(start, Class::SUBJECT.or(Class::OBJECT))
            && !self.any(start, Class::DETERMINER.or(Class::POSSESSIVE))
        {
            return Some(start + 1);
        }
        let ceiling = ceiling.min(start + LONGEST);
        let mut end = start;
        while end < ceiling && self.any(end, Class::DETERMINER.or(Class::POSSESSIVE)) {
            end += 1;
        }
        let mut heads = usize::from(end > start);
        while end < ceiling {
            if let Some((_, mention)) = self.mention(end)
                && mention.form == MentionForm::Name
                && mention.tokens.1 <= ceiling
                && mention.tokens.1 > end
            {
                end = mention.tokens.1;
            } else if let Some(quotation) = self.quote_starting(end) {
                let run = self.quote_run(quotation);
                if self.quotations[quotation].role == QuotationRole::Speech || run.to > ceiling {
                    break;
                }
                end = run.to;
            } else if self.is(end, "(") {
                let close = (end..ceiling).take(15).find(|i| self.is(*i, ")"));
                let Some(close) = close else { break };
                end = close + 1;
            } else if self.is_nominal(end) && !self.is_dash(end) && !self.is_finite_here(end, end > start)
                || end > start && self.is_premodifier(end)
            {
                end += 1;
            } else {
                break;
            }
            heads += 1;
        }
        (heads > 0 && end > start).then_some(end)
    }

    /// End of the noun phrase that begins at token `start`, with the phrases hung on it.
    pub fn phrase_forward(&self, start: usize, ceiling: usize) -> Option<usize> {
        let mut end = self.base_forward(start, ceiling)?;
        if end == start + 1
            && self.any(start, Class::SUBJECT.or(Class::OBJECT))
            && !self.any(start, Class::DETERMINER)
        {
            return Some(end);
        }
        for _ in 0..MOST {
            if self.is(end, "and") && self.is(end + 1, "others") && end + 2 <= ceiling {
                return Some(end + 2);
            }
            let joins = self.is_one(end, &ATTACH)
                || (self.is_one(end, &["and", "&"]) && self.kind(end + 1) == self.kind(end - 1));
            if !joins || self.any(end + 1, Class::TIME) {
                break;
            }
            let Some(wider) = self.base_forward(end + 1, ceiling) else {
                break;
            };
            if self.is_occasion(Run::new(end + 1, wider)) || self.kind(wider - 1) == TokenKind::Number {
                break;
            }
            end = wider;
        }
        Some(end)
    }

    /// Whether a phrase names the occasion of saying ("a statement", "an interview").
    pub fn is_occasion(&self, run: Run) -> bool {
        let named = |word: &str| OCCASIONS.iter().any(|o| same(word, o));
        let last = run.to.saturating_sub(1);
        let word = self.text.get(last);
        // "the Harbour Post"
        let name = self.kind(last).is_capital() && self.kind(last.saturating_sub(1)).is_capital();
        !run.is_empty() && !name && (named(word) || word.strip_suffix('s').is_some_and(named))
    }

    /// Like [`Self::phrase_forward`], with the appositions and relative clauses after commas that say who it is.
    pub fn described_forward(&self, start: usize, ceiling: usize) -> Option<usize> {
        let mut end = self.phrase_forward(start, ceiling)?;
        if self.any(start, Class::SUBJECT) && end == start + 1 {
            return Some(end);
        }
        // "a source within the group that claimed the attack"
        if self.is_one(end, &["who", "that", "which"])
            && (self.any(end + 1, Class::AUXILIARY.or(Class::VERB)) || self.is_past(end + 1))
        {
            end += 1;
            while end < ceiling && end - start < LONGEST && !self.is(end, ",") && !self.is_stop(end) {
                end += 1;
            }
        }
        for _ in 0..3 {
            if !self.is(end, ",") || end + 1 >= ceiling || !self.describes(end + 1) {
                break;
            }
            let relative = self.any(end + 1, Class::RELATIVE);
            let Some(mut next) =
                (if relative { Some(end + 1) } else { self.phrase_forward(end + 1, ceiling) })
            else {
                break;
            };
            if relative || self.any(next, Class::RELATIVE) || self.is_participle(next) {
                while next < ceiling && next - end < LONGEST && !self.is(next, ",") && !self.is_stop(next) {
                    next += 1;
                }
            }
            // "a former aide and vice president for public affairs"
            while self.is(next, "and")
                && let Some(wider) = self.phrase_forward(next + 1, ceiling)
                && next - end < LONGEST
            {
                next = wider;
            }
            // A clause of its own follows, not an apposition: "said Ruiz, the bridge was closed".
            if self.any(next, Class::AUXILIARY.or(Class::VERB)) && !relative {
                break;
            }
            end = next;
        }
        Some(end)
    }

    /// Whether what stands after a comma at `index` says who the phrase before it is.
    pub fn describes(&self, index: usize) -> bool {
        let opens = Class::DETERMINER.or(Class::POSSESSIVE);
        (self.any(index, opens) && !self.any(index, Class::SUBJECT))
            || self.is_one(index, &["who", "whose", "which", "of", "from"])
            || (self.kind(index) == TokenKind::Number)
            || (self.is_nominal(index) && !self.is_participle(index))
    }
}
