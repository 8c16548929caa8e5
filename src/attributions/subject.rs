//! The source before its verb: the subject of a clause, with what is set between commas.

use super::content::TIMES;
use super::noun_phrase::COUNTS;
use super::reading::{Reading, Run};
use super::words::Class;
use crate::tokens::TokenKind;

/// Adverbs of two words.
const PAIRS: [(&str, &str); 12] = [
    ("at", "first"),
    ("on", "average"),
    ("in", "part"),
    ("in", "turn"),
    ("in", "effect"),
    ("for", "now"),
    ("so", "far"),
    ("of", "course"),
    ("at", "last"),
    ("in", "particular"),
    ("in", "private"),
    ("in", "public"),
];

/// So many tokens stand at most between "who" and its verb, set off by commas.
const ASIDE: usize = 20;

/// So near "both" stands the "and" of those it counts.
const JOINED: usize = 10;

/// The most names before the last of several.
const LISTED: usize = 5;

/// How far back a subject may begin, in tokens.
pub(super) const FARTHEST: usize = 60;

impl Reading<'_, '_> {
    /// The subject that ends before token `end`, not before `floor`.
    pub fn subject(&self, end: usize, floor: usize) -> Option<Run> {
        let floor = floor.max(end.saturating_sub(FARTHEST));
        let verb = end;
        let end = self.before_adverbs(end, floor);
        let last = end.checked_sub(1).filter(|l| *l >= floor)?;
        // "The survey released on Friday shows"
        if let Some(noun) = self.before_participle(last, floor) {
            return Some(Run::new(self.phrase_back(noun, floor)?, verb));
        }
        if self.is(last, ",") {
            // "who, after the vote, said"
            if let Some(pronoun) = (floor..last)
                .rev()
                .take(ASIDE)
                .find(|i| self.any(*i, Class::RELATIVE) && self.is(*i, "who") && self.is(i + 1, ","))
            {
                return (pronoun + 1 < last).then_some(Run::new(pronoun, pronoun + 1));
            }
            // "The lawyers, however, argue": an adverb between commas.
            if let Some(open) = self.aside_back(last, floor) {
                return self.subject(open, floor);
            }
            return self.headed(last, floor).or_else(|| self.described_back(last, floor));
        }
        // "Marek, who calls it a “fraud,” said"
        if self.ends_with_comma(last)
            && let Some(subject) = self.headed(last, floor)
        {
            return Some(subject);
        }
        // "Doctors and nurses all say", "they both say"
        if self.is_one(last, &["all", "both", "each"]) && last > floor {
            let many = self.text.get(last - 1).ends_with('s') || self.any(last - 1, Class::SUBJECT);
            let several = || (floor..last).rev().take(JOINED).any(|i| self.is(i, "and"));
            if (many || self.kind(last - 1).is_capital() || several())
                && let Some(subject) = self.subject(last, floor)
            {
                return Some(subject);
            }
        }
        if self.is_dash(last) {
            let open = (floor..last).rev().take(25).find(|i| self.is_dash(*i))?;
            let start = self.phrase_back(open, floor)?;
            let heads = start == floor || self.opens_clause(start - 1);
            return heads.then_some(Run::new(start, open));
        }
        // "who in 2010 said", "who on Friday said": a phrase of time between the pronoun and its verb.
        if let Some(pronoun) = (floor..last).rev().take(5).find(|i| self.is(*i, "who"))
            && self.any(pronoun + 1, Class::PREPOSITION)
            && (pronoun + 2..end)
                .all(|i| self.kind(i) == TokenKind::Number || self.any(i, Class::TIME.or(Class::DETERMINER)))
        {
            return Some(Run::new(pronoun, pronoun + 1));
        }
        if self.is(last, "who") {
            return Some(Run::new(last, end));
        }
        if self.is_one(last, &["that", "which"]) {
            let head = if last > floor && self.is(last - 1, ",") { last - 1 } else { last };
            let start = self.phrase_back(head, floor)?;
            return Some(Run::new(start, head));
        }
        if self.is_one(last, &["what", "whom"]) {
            return None;
        }
        let start = self.phrase_back(end, floor)?;
        if self.is_one(last, &["the", "a", "an", "every", "its", "their", "his", "your"]) {
            return None;
        }
        let start = self
            .before_age(start, floor)
            .or_else(|| self.before_apposition(start, end, floor))
            .unwrap_or_else(|| self.joined(start, floor));
        // "that Ruiz has lied", "that voters want": a conjunction.
        let plural = || self.text.get(end - 1).ends_with('s') || self.kind(start + 1).is_capital();
        let start = start + usize::from(self.is(start, "that") && end > start + 1 && plural());
        let start = self.before_including(start, floor).unwrap_or(start);
        let whole = self.whole_clause(self.before_modifier(start, floor).unwrap_or(start), floor);
        // "has prompted calls": the words are a verb and its object.
        let object = whole == start && start > floor && self.is_participle(start);
        if object && self.any(start - 1, Class::AUXILIARY) {
            return None;
        }
        Some(Run::new(whole, end))
    }

    /// The comma before adverbs that end with the comma `close`: ", however,".
    fn aside_back(&self, close: usize, floor: usize) -> Option<usize> {
        let open = (floor + 1..close).rev().take(4).find(|i| self.is(*i, ","))?;
        let adverbs = self.before_adverbs(close, open + 1) == open + 2 && self.any(open + 1, Class::ADVERB);
        let pair =
            close == open + 3 && PAIRS.iter().any(|(a, b)| self.is(open + 1, a) && self.is(open + 2, b));
        // One aside, not a row of them: the walk back stays short.
        let alone = !self.is(self.before_adverbs(open, floor).saturating_sub(1), ",");
        ((adverbs || pair) && alone).then_some(open)
    }

    /// Where the words end before the adverbs and times that stand before `end`: "Ruiz on Friday said".
    fn before_adverbs(&self, end: usize, floor: usize) -> usize {
        let mut at = end;
        while at > floor + 1 {
            let last = at - 1;
            // "at first", "on average"
            if at > floor + 2 && PAIRS.iter().any(|(a, b)| self.is(at - 2, a) && self.is(last, b)) {
                at -= 2;
                continue;
            }
            // "Mrs. Schlafly": no adverb, for all its ending.
            let adverb = self.any(last, Class::ADVERB)
                && !self.any(last, Class::SUBORDINATOR)
                && !self.is_named_like_adverb(last);
            // "May" after a name, "TODAY" of a newspaper
            let upper = |i: usize| self.kind(i) == TokenKind::Upper;
            let named = self.any(last, Class::MONTH) && self.kind(last - 1).is_capital()
                || upper(last) && upper(last - 1);
            if named || (!adverb && !self.any(last, Class::TIME) && !self.is(last, "ago")) {
                break;
            }
            at = last;
            // "less than two weeks ago", "most recently"
            if self.is(last, "ago") {
                at = self.before_measure(last, floor);
            } else if adverb && at > floor + 1 && self.is_one(at - 1, &["most", "more"]) {
                at -= 1;
            }
            while at > floor + 1
                && self.is_one(at - 1, &["on", "in", "last", "this", "late", "early", "earlier", "from"])
            {
                at -= 1;
            }
        }
        at
    }

    /// Where the words end before those that say how long ago: "less than two weeks".
    fn before_measure(&self, ago: usize, floor: usize) -> usize {
        let measures = |i: usize| {
            self.kind(i) == TokenKind::Number
                || self.any(i, Class::TIME)
                || self.is_one(i, &TIMES)
                || self.is_one(i, &COUNTS)
                || self.is_one(i, &["a", "an", "few", "several", "than", "less", "more", "about", "nearly"])
        };
        let mut at = ago;
        while at > floor + 1 && ago - at < 6 && measures(at - 1) {
            at -= 1;
        }
        at
    }

    /// The subject before what is set off by the comma `close`: "Ana Ruiz, the mayor, said".
    fn described_back(&self, close: usize, floor: usize) -> Option<Run> {
        let mut commas = 0;
        let mut found: Option<(usize, usize)> = None;
        for open in (floor..close).rev() {
            if self.is_stop(open) || self.in_speech(open) {
                break;
            }
            if !self.is(open, ",") {
                continue;
            }
            commas += 1;
            if commas > 4 {
                break;
            }
            let Some(mut start) = self.phrase_back(open, floor) else {
                continue;
            };
            // "Ana Ruiz, 71, of Mill Lane, Sele, said": the place hangs on the name before it.
            if start > floor + 1 && self.is_one(start - 1, &["of", "from"]) && self.is(start - 2, ",") {
                start -= 1;
            }
            let heads = start == floor || self.opens_clause(start - 1);
            if !heads {
                continue;
            }
            // "Ruiz, the mayor of Sele, a port, said": a phrase before the one found is the head, unless it hangs
            // on a preposition ("In Sele, Ruiz, the mayor, said") or a phrase with a name stands alone.
            let nested = found.is_none_or(|(s, _)| {
                s == open + 1
                    && (start == floor || !self.any(start - 1, Class::PREPOSITION.or(Class::SUBORDINATOR)))
                    && self.describes(s)
                    && (!self.kind(s).is_capital()
                        || start == floor
                        || self.quote_ending(start - 1).is_some())
            });
            if nested {
                found = Some((start, open));
            } else {
                break;
            }
        }
        let (start, open) = found?;
        let both = start > floor && self.is(start - 1, "and");
        let start = if both { self.joined(start, floor) } else { start };
        let inside = open + 1;
        let identifies = self.describes(inside) && !self.is_participle(inside);
        Some(Run::new(start, if identifies { close } else { open }))
    }

    /// The start of the first of several phrases joined by "and": "Ruiz, Weber and Brandt said". Only where they
    /// stand at the head of their clause.
    fn joined(&self, start: usize, floor: usize) -> usize {
        let pair = |i: usize| self.is_one(i, &["neither", "either", "both"]);
        let mut from = start;
        for count in 0..=LISTED {
            let joint = if count == 0 { &["and", "or", "nor", "&"][..] } else { &[","][..] };
            // "Politicians and even some engineers"
            let even = from > floor + 1 && self.is_one(from - 1, &["even", "also"]);
            let joined = from.checked_sub(1 + usize::from(even));
            let Some(at) = joined.filter(|a| *a > floor && self.is_one(*a, joint)) else {
                break;
            };
            // "unions, groups, and many lawmakers"
            let third = count == 0 && at > floor + 1 && self.is(at - 1, ",");
            let Some(wider) = self.phrase_back(at - usize::from(third), floor) else {
                break;
            };
            if third && !(wider > floor && self.is(wider - 1, ",")) {
                break;
            }
            let heads = wider == floor || self.opens_clause(wider - 1) || pair(wider - 1);
            // "after the agency and 14 organizations called": "after" leads a clause too.
            let leads = |i: usize| self.any(i, Class::SUBORDINATOR);
            let hangs = wider > floor && self.any(wider - 1, Class::PREPOSITION) && !leads(wider - 1);
            // "residents said and videos showed": a clause of its own.
            let clause = (wider + 1..at).any(|i| {
                self.kind(i) == TokenKind::Lower
                    && self.lexeme(i).verbs.iter().any(|r| r.form.past && !r.form.base)
                    && !self.is(i + 1, "by")
            });
            if hangs || clause || !(heads || self.is(wider - 1, ",")) {
                break;
            }
            from = wider;
        }
        // "Neither the mayor nor the council"
        from - usize::from(from > floor && from < start && pair(from - 1))
    }

    /// Whether a clause or a phrase at its head can begin after this token.
    pub(super) fn opens_clause(&self, index: usize) -> bool {
        let opens = Class::COORDINATOR.or(Class::SUBORDINATOR).or(Class::PREPOSITION);
        self.is_one(index, &[",", ":", ";", "(", "that"])
            || self.is_dash(index)
            || self.any(index, opens.or(Class::ADVERB).or(Class::TIME))
            || self.quote_ending(index).is_some()
    }

    /// The start of the whole clause where the phrase found is only its end: "The man who shot him said".
    fn whole_clause(&self, start: usize, floor: usize) -> usize {
        let mut from = start;
        let mut relative = None;
        while from > floor && start - from < 25 {
            let at = from - 1;
            let stops = self.is_one(at, &[",", ":", ";", "(", ")"])
                || self.is_dash(at)
                || self.quotation(at).is_some();
            if stops
                || (self.any(at, Class::COORDINATOR.or(Class::SUBORDINATOR))
                    && !self.any(at, Class::RELATIVE))
            {
                break;
            }
            if self.is_one(at, &["who", "whose"]) {
                relative = Some(at);
            }
            from = at;
        }
        let Some(relative) = relative.filter(|r| *r > from) else {
            return start;
        };
        // "Even Republicans who"
        let light = |s: usize| (from..s).all(|i| self.any(i, Class::ADVERB) || self.is(i, "even"));
        self.phrase_back(relative, from).filter(|s| light(*s)).unwrap_or(start)
    }
}
