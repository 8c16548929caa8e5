//! A subject at the head of its clause with what is set off after it: "Jana Holub, whose house burnt in Brod, Norland, said".

use super::phrase_words::PARTICIPLES;
use super::reading::{Reading, Run};
use super::words::Class;
use crate::tokens::TokenKind;

/// The most that is set off.
const MOST: usize = 7;

/// A dateline has so many tokens at most, and its town so many letters at least.
const DATELINE: usize = 14;
const TOWN: usize = 4;

/// So many phrases of time and place stand before a subject.
const SETTINGS: usize = 3;

/// The longest subject with all that is set off, in tokens.
const LONGEST: usize = 60;

/// What stands between two commas after a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Aside {
    /// Who they are: "the mayor", "52", "of Brod".
    Describes,
    /// "whose house burnt".
    Relative,
    /// When, where or how they speak: "in a letter", "speaking to reporters".
    Setting,
    /// "and his brother".
    Joined,
}

impl Reading<'_, '_> {
    /// The subject at the head of the clause whose verb follows the comma `close`; nothing where the words between are no
    /// row of asides. `floor`: nothing before this token belongs to it.
    pub(super) fn headed(&self, close: usize, floor: usize) -> Option<Run> {
        let start = self.clause_head(close, floor);
        self.headed_from(start, close).or_else(|| {
            // "On Friday, at the camp, Ruiz, 25, and her son, 7, pleaded"
            let mut at = start;
            for _ in 0..SETTINGS {
                if !self.any(at, Class::PREPOSITION) {
                    break;
                }
                let comma = (at..close).take(LONGEST).find(|i| self.is(*i, ","))?;
                at = self.after_region(comma);
            }
            (at > start).then(|| self.headed_from(at, close)).flatten()
        })
    }

    fn headed_from(&self, start: usize, close: usize) -> Option<Run> {
        if close.saturating_sub(start) > LONGEST {
            return None;
        }
        let first = self.phrase_forward(start, close)?;
        let timed = (start..first).any(|i| self.any(i, Class::TIME));
        let named = !self.any(start, Class::SUBJECT.or(Class::OBJECT)) && !self.is_participle(start);
        if !self.is(first, ",") || first >= close || timed || !named {
            return None;
        }
        let (mut end, mut open, mut relative) = (first, first, false);
        // Of a relative clause that an aside of its own parts the verb is still to come.
        let (mut settled, mut parted) = (false, false);
        for count in 0.. {
            let parts =
                |i: &usize| self.is(*i, ",") && self.quotation(*i).is_none() || self.ends_with_comma(*i);
            let next = (open + 1..=close).find(parts)?;
            // The last mark of quoted words may be the comma.
            let last = next + usize::from(!self.is(next, ","));
            let run = Run::new(open + 1, last);
            let goes_on = parted && (self.may_be_finite(run.from) || self.is_one(run.from, &PARTICIPLES));
            let aside = if goes_on { Aside::Relative } else { self.aside(run, relative)? };
            let verb = |from: usize| (from..run.to).any(|i| self.may_be_finite(i));
            // "a founder whose firm, Paradata, makes it"
            let inside = (run.from..run.to).find(|i| self.is(*i, "whose")).is_some_and(|w| !verb(w));
            let opens = inside || aside == Aside::Relative && !verb(run.from);
            parted = !goes_on && (parted || opens);
            relative |= aside == Aside::Relative;
            settled |= aside == Aside::Setting && !relative;
            // What follows a setting belongs to it: "in Brod, Norland".
            if !settled || aside == Aside::Joined {
                end = last;
                settled = false;
            }
            open = next;
            if next == close {
                return (!parted && (count > 0 || aside != Aside::Describes)).then_some(Run::new(start, end));
            }
            if count >= MOST {
                return None;
            }
        }
        None
    }

    /// Where the clause begins that reaches to token `close`: after words in quotation marks, after what joins.
    fn clause_head(&self, close: usize, floor: usize) -> usize {
        let quoted = (floor..close).rev().find(|i| self.quote_ending(*i).is_some_and(|_| self.in_speech(*i)));
        let mut start = quoted.map_or(floor, |q| q + 1);
        while start < close
            && (self.any(start, Class::COORDINATOR)
                || self.is_one(start, &["that", ","])
                || self.is_dash(start))
        {
            start += 1;
        }
        start
    }

    /// The first token after a dateline at `from`: "SELE, Norland (AP) —".
    pub(super) fn after_dateline(&self, from: usize, to: usize) -> usize {
        // "Sele (AFP) –"
        let agency = self.kind(from).is_capital() && self.is(from + 1, "(") && self.is(from + 3, ")");
        let agency = agency && self.kind(from + 2) == TokenKind::Upper && self.is_dash(from + 4);
        let town = agency || self.kind(from) == TokenKind::Upper && self.text.get(from).len() >= TOWN;
        let dash = (from + 1..to.min(from + DATELINE)).find(|i| self.is_dash(*i)).filter(|_| town);
        dash.map_or(from, |d| d + 1)
    }

    /// What the words between two commas are, if they can be set off after a subject.
    fn aside(&self, run: Run, relative: bool) -> Option<Aside> {
        let first = run.from;
        // "now 81 and retired in Sele"
        if self.is_one(first, &["now", "then", "just", "about"]) && self.kind(first + 1) == TokenKind::Number
        {
            return Some(Aside::Describes);
        }
        if run.is_empty() || self.any(first, Class::SUBJECT) && !self.any(first, Class::DETERMINER) {
            return None;
        }
        let verb = (first..run.to).any(|i| self.may_be_finite(i));
        // "The fire, which began at noon, injured 20, Holub said": the main verb.
        let plain = self.kind(first) == TokenKind::Lower
            && !self.any(first, Class::CLOSED)
            && !self.text.get(first).ends_with("ing");
        if relative && plain {
            return None;
        }
        if self.is_one(first, &["who", "whose", "which"]) {
            return (verb || self.is(first, "whose")).then_some(Aside::Relative);
        }
        let joined = self.is_one(first, &["and", "or"]);
        let whole = self.phrase_forward(first + usize::from(joined), run.to) == Some(run.to);
        if joined {
            return whole.then_some(if relative { Aside::Describes } else { Aside::Joined });
        }
        if self.is_one(first, &["of", "from"]) || (run.len() == 1 && self.kind(first) == TokenKind::Number) {
            return Some(Aside::Describes);
        }
        // "last year"
        let time = Class::TIME.or(Class::DETERMINER);
        if (first..run.to).all(|i| self.any(i, time) || self.is_one(i, &["last", "this", "earlier"])) {
            return Some(Aside::Describes);
        }
        let named = self.phrase_forward(first, run.to);
        // "a friend who lives nearby", "a plan signed in May"
        let carried = named.is_some_and(|n| self.any(n, Class::RELATIVE) || self.is_participle(n));
        if (named == Some(run.to) || carried) && !self.is_participle(first) {
            return Some(Aside::Describes);
        }
        let hung = self.any(first, Class::PREPOSITION) && (!verb || relative) || self.is_participle(first);
        hung.then_some(Aside::Setting)
    }
}
