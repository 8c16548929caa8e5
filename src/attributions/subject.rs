//! The source before its verb: the subject of a clause, with what is set between commas.

use super::reading::{Reading, Run};
use super::words::Class;
use crate::names::{ActorKind, MentionForm};
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

/// What follows a verb of going sooner than a participle.
const WAYS: [&str; 10] =
    ["through", "across", "past", "toward", "towards", "along", "around", "outside", "inside", "for"];

/// So many tokens stand at most between "who" and its verb, set off by commas.
const ASIDE: usize = 20;

/// So near "both" stands the "and" of those it counts.
const JOINED: usize = 10;

/// The most names before the last of several.
const LISTED: usize = 5;

/// How far back a subject may begin, in tokens.
const FARTHEST: usize = 60;

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

    /// The start of the phrase whose second adjective is an age: "the bespectacled, 71-year-old diplomat".
    fn before_age(&self, start: usize, floor: usize) -> Option<usize> {
        let comma = start.checked_sub(1).filter(|c| *c > floor && self.is(*c, ","))?;
        let aged = self.kind(start) == TokenKind::Number
            && self.is(start + 1, "-")
            && self.is_one(start + 2, &["year", "month"]);
        let from = self.base_back(comma, floor).filter(|_| aged)?;
        let described =
            self.any(from, Class::DETERMINER) && (from + 1..comma).all(|i| self.kind(i) == TokenKind::Lower);
        described.then_some(from)
    }

    /// The start of the phrase before the comma that the one at `start` says more of, where no comma closes it: "“…,” a friend,
    /// Ana Ruiz told", "Ana Ruiz, head of the guild told".
    fn before_apposition(&self, start: usize, end: usize, floor: usize) -> Option<usize> {
        let comma = start
            .checked_sub(1)
            .filter(|c| *c > floor && self.is(*c, ",") && self.quotation(*c).is_none())?;
        let wider = self.phrase_back(comma, floor)?;
        let quoted = wider.checked_sub(1).is_some_and(|b| b >= floor && self.ends_with_comma(b));
        let person = |from: usize, to: usize| {
            self.mention(to - 1).is_some_and(|(_, m)| {
                m.form == MentionForm::Name && m.kind == ActorKind::Person && m.tokens.0 >= from
            })
        };
        let role = |from: usize| self.any(from, Class::DETERMINER) || self.kind(from) == TokenKind::Lower;
        let reversed = quoted && role(wider) && !self.is_participle(wider) && person(start, end);
        let set = (quoted || wider == floor)
            && person(wider, comma)
            && role(start)
            && !self.any(wider, Class::DETERMINER)
            && !self.is_participle(start);
        (reversed || set).then_some(wider)
    }

    /// The start of the phrase before those of its kind that are named: "Some members, including Ruiz, Weber and Brandt said".
    fn before_including(&self, start: usize, floor: usize) -> Option<usize> {
        let comma = start.checked_sub(2).filter(|c| *c > floor && self.is(*c, ","))?;
        let wider = self.phrase_back(comma, floor).filter(|_| self.is(comma + 1, "including"))?;
        (wider == floor || self.opens_clause(wider - 1)).then_some(wider)
    }

    /// The start of the phrase at the head of its clause whose noun the words before `start` describe by what they do: "The last
    /// man to climb the tower said", "A judge handling the case ordered".
    fn before_modifier(&self, start: usize, floor: usize) -> Option<usize> {
        let verb = start.checked_sub(1).filter(|v| *v > floor && self.kind(*v) == TokenKind::Lower)?;
        let noun = match verb {
            v if self.is(v - 1, "to") && !self.any(v, Class::CLOSED) => v - 1,
            v if self.is_ing(v) => v,
            _ => return None,
        };
        let carries = noun > floor && self.is_nominal(noun - 1) && !self.is_participle(noun - 1);
        let wider = self.phrase_back(noun, floor).filter(|_| carries)?;
        (wider == floor || self.opens_clause(wider - 1)).then_some(wider)
    }

    /// Where the noun ends that the participle at `last` hangs on: "figures released", "figures to be released".
    fn before_participle(&self, last: usize, floor: usize) -> Option<usize> {
        if !self.hangs_on_noun(last) {
            return None;
        }
        let future = last >= floor + 3 && self.is(last - 1, "be") && self.is(last - 2, "to");
        let noun = if future { last - 2 } else { last };
        let carried = noun.checked_sub(1).filter(|n| *n >= floor)?;
        let named = !self.any(carried, Class::CLOSED.or(Class::TIME)) && self.kind(carried).is_word();
        let first = carried == self.sentence(carried).from && self.mention(carried).is_none();
        let plain = first || (self.kind(carried) == TokenKind::Lower && !self.is_participle(carried));
        (named && plain).then_some(noun)
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
            let adverb = self.any(last, Class::ADVERB) && !self.any(last, Class::SUBORDINATOR);
            // "May" after a name, "TODAY" of a newspaper
            let upper = |i: usize| self.kind(i) == TokenKind::Upper;
            let named = self.any(last, Class::MONTH) && self.kind(last - 1).is_capital()
                || upper(last) && upper(last - 1);
            if named || (!adverb && !self.any(last, Class::TIME)) {
                break;
            }
            at = last;
            while at > floor + 1
                && self.is_one(at - 1, &["on", "in", "last", "this", "late", "early", "earlier", "from"])
            {
                at -= 1;
            }
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
        let mut from = start;
        for count in 0..=LISTED {
            let joint = if count == 0 { &["and", "or", "&"][..] } else { &[","][..] };
            // "Politicians and even some engineers"
            let even = from > floor + 1 && self.is_one(from - 1, &["even", "also"]);
            let joined = from.checked_sub(1 + usize::from(even));
            let Some(at) = joined.filter(|a| *a > floor && self.is_one(*a, joint)) else {
                break;
            };
            let Some(wider) = self.phrase_back(at, floor) else {
                break;
            };
            let heads = wider == floor || self.opens_clause(wider - 1);
            let hangs = wider > floor && self.any(wider - 1, Class::PREPOSITION);
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
        from
    }

    /// Whether a clause or a phrase at its head can begin after this token.
    fn opens_clause(&self, index: usize) -> bool {
        let opens = Class::COORDINATOR.or(Class::SUBORDINATOR).or(Class::PREPOSITION);
        self.is_one(index, &[",", ":", ";", "(", "that"])
            || self.is_dash(index)
            || self.any(index, opens.or(Class::ADVERB).or(Class::TIME))
            || self.quote_ending(index).is_some()
    }

    /// The first token after a comma, or after the land that the place before the comma lies in: "In Sele, Norland, Ruiz".
    pub(super) fn after_region(&self, comma: usize) -> usize {
        let place =
            |i: usize| self.mention(i).filter(|(_, m)| m.kind == ActorKind::Place).map(|(_, m)| m.tokens);
        match (comma.checked_sub(1).and_then(place), place(comma + 1)) {
            (Some(_), Some((from, to))) if from == comma + 1 => to + usize::from(self.is(to, ",")),
            _ => comma + 1,
        }
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

    /// The subject of the clause that begins at `from` and reaches at most to `to`: for verbs that share it
    /// with a verb before them.
    pub fn clause_subject(&self, from: usize, to: usize) -> Option<Run> {
        let from = self.after_dateline(from, to);
        let mut at = from;
        while at < to && (self.any(at, Class::COORDINATOR.or(Class::ADVERB)) || self.is(at, ",")) {
            at += 1;
        }
        // "In a speech on Friday, Ruiz ...": the subject stands after the comma.
        let opener = Class::PREPOSITION.or(Class::SUBORDINATOR);
        // "About 200 protesters": a count, no place.
        if self.is_one(at, &["about", "around", "over", "under"]) && self.kind(at + 1) == TokenKind::Number {
            at += 1;
        }
        let participle = at == from && self.kind(at).is_capital() && self.mention(at).is_none();
        let formed = self.text.get(at).ends_with("ed") || self.text.get(at).ends_with("ing");
        let participle = participle && formed || self.is_participle(at);
        // "On Friday, after the vote, Ruiz ..."
        for round in 0..3 {
            if !(self.any(at, opener) || round == 0 && participle) {
                break;
            }
            let comma = (at..to).take(FARTHEST).find(|i| self.is(*i, ","))?;
            at = self.after_region(comma);
        }
        let mut end = self.phrase_forward(at, to)?;
        // "Hours later, Ruiz ...": a time at the head of the clause.
        let comma = if self.is(end, ",") { end } else { end + 1 };
        let timed =
            (at..comma).any(|i| self.any(i, Class::TIME) || self.is_one(i, &["later", "earlier", "ago"]));
        if timed && self.is(comma, ",") && comma < to {
            at = comma + 1;
            end = self.phrase_forward(at, to)?;
        }
        // "Protesters marched through the town": the verb of the clause.
        let after_name = || {
            self.mention(end - 2).is_some_and(|(_, m)| m.form == MentionForm::Name && m.tokens.1 == end - 1)
        };
        let moved = end > at + 1 && self.hangs_on_noun(end - 1) && (self.is_one(end, &WAYS) || after_name());
        Some(Run::new(at, end - usize::from(moved)))
    }
}
