//! The content beside a cue: where it stops.

use super::draft::Scope;
use super::reading::{Reading, Run};
use super::verb_group::{Shape, VerbGroup};
use super::words::Class;
use crate::tokens::TokenKind;

/// Words of time before "after" and its like.
pub(super) const TIMES: [&str; 9] =
    ["hours", "days", "weeks", "months", "years", "minutes", "moments", "shortly", "even"];

/// Words of a clause that a verb without "that" may introduce.
pub(super) const CLAUSE_REACH: usize = 12;

/// So far back a bracket, or the "that" of a clause, is sought.
const BRACKETED: usize = 60;

/// So far apart are verbs of one list.
const WIDEST_OF_SEVERAL: usize = 10;

/// Share of a verb below which it does not end the content before it: "and named", "and offered".
const WEAK: u32 = 40;

/// Past forms that are no participles or nouns.
const PAST: [&str; 24] = [
    "came", "went", "got", "took", "gave", "became", "began", "ran", "fell", "rose", "kept", "met", "led",
    "lost", "won", "sent", "brought", "stood", "sat", "drew", "drove", "chose", "fled", "saw",
];

/// Auxiliaries of what was said sooner than of saying.
const MODALS: [&str; 6] = ["would", "could", "should", "might", "may", "must"];

/// -ing words that begin another claim of the same source, or name its source.
const TURNS: [&str; 5] = ["citing", "quoting", "referring", "alluding", "speaking"];

impl Reading<'_, '_> {
    /// End of the content that starts at `start`: the end of its sentence without the full stop, or where
    /// another claim begins. `claims` tells whether a claim's subject starts at a token, and whether nothing
    /// follows its verb.
    pub fn content_end(&self, start: usize, scope: Scope, claims: &impl Fn(usize) -> Option<bool>) -> usize {
        let mut end = self.sentence(start).to;
        let mut at = start;
        while at < end {
            if let Some(quotation) = self.quote_starting(at) {
                let run = self.quote_run(quotation);
                at = run.to.max(at + 1);
                if at > end {
                    end = self.sentence(at - 1).to;
                }
                // "that “they knew,” citing": the comma stands inside the marks.
                let comma = self.text.slice(self.quotations[quotation].inner).ends_with(',') && at < end;
                // "read “Stop here,” a line from": the words alone; "called him “a fraud,” Ruiz said as she left".
                let alone = || {
                    let joins = self.any(at, Class::COORDINATOR) || self.quote_starting(at).is_some();
                    run.from == start && !joins && !self.any(at, Class::PREPOSITION)
                };
                let stops = || {
                    (run.from > start || scope.before_main) && self.stops_after_comma(at, scope, claims)
                        || claims(at).is_some()
                        || alone()
                };
                if comma && stops() {
                    end = at;
                    break;
                }
                continue;
            }
            if self.stops_content(at, start, scope, claims) {
                end = at;
                break;
            }
            at += 1;
        }
        self.trim_end(start, end)
    }

    /// The end without full stops, commas and the like that stand outside quotation marks.
    pub fn trim_end(&self, start: usize, mut end: usize) -> usize {
        // A bracket that was opened before the content closes after it.
        let closes = |end: usize| {
            let near = start.max(end.saturating_sub(BRACKETED));
            self.is(end - 1, ")") && !(near..end).any(|i| self.is(i, "("))
        };
        while end > start
            && self.quotation(end - 1).is_none()
            && (self.is_one(end - 1, &[".", "!", "?", ",", ";", ":", "…", "...", "—", "–", "--"])
                || closes(end))
        {
            end -= 1;
        }
        end
    }

    fn stops_content(
        &self,
        at: usize,
        start: usize,
        mut scope: Scope,
        claims: &impl Fn(usize) -> Option<bool>,
    ) -> bool {
        if at == start {
            return false;
        }
        // "lamented the fact that the crew, who knew, were not asked": a clause from there on.
        if scope.phrase && !self.is(start, "to") && self.is(at, ",") && self.holds_that(start, at) {
            scope.phrase = self.any(at + 1, Class::ADVERB.or(Class::SUBORDINATOR));
        }
        if self.is(at, ";") {
            return !self.lists_on(at);
        }
        if scope.object && self.turns_to_setting(at) && !self.holds_that(start, at) {
            return true;
        }
        let phrase = || scope.phrase || !self.is(start, "that") && self.lacks_verb(start, at);
        if self.is_one(at, &["and", "but"]) && self.goes_on_finite(at, self.is(start, "to")) && phrase() {
            return true;
        }
        let joins = Class::COORDINATOR.or(Class::SUBORDINATOR);
        if self.is_dash(at) {
            let next = at + 1;
            return scope.between_dashes
                || claims(next).is_some()
                || (self.any(next, joins) && claims(next + 1).is_some());
        }
        if self.is(at, ",") {
            // "said this candidate, who lost, was a friend": the verb is still to come.
            scope.bare &= !self.lacks_verb(start, at) && !self.is_in_open_marks(start, at);
            return self.stops_after_comma(at + 1, scope, claims);
        }
        if self.is_one(at, &["and", "but"]) {
            let phrase = scope.phrase && (self.is(start, "to") || self.is(at, "but"));
            let pronoun = (self.any(at + 1, Class::SUBJECT) || phrase) && claims(at + 1).is_some();
            // "thought it sound but doubted its use"
            let other = self.is(at, "but") && self.finite_after(at).is_some();
            return pronoun
                || other
                || self.is_verb_after(at)
                || self.is_turn(at + 1) && !self.is(at - 1, ",");
        }
        // "said that, according to the survey, it fell": part of what is said.
        let begun = (start..at).any(|i| !self.is_one(i, &["that", ","]));
        begun && self.is(at, "according") && self.is(at + 1, "to")
    }

    /// Whether the content ends at the comma before token `next`.
    fn stops_after_comma(&self, next: usize, scope: Scope, claims: &impl Fn(usize) -> Option<bool>) -> bool {
        if scope.before_main {
            return true;
        }
        if scope.relative && self.is_main_verb(next) {
            return true;
        }
        let joins = Class::COORDINATOR.or(Class::SUBORDINATOR);
        let hung = Class::RELATIVE.or(Class::SUBORDINATOR).or(Class::ADVERB);
        // "Ruiz backs the plan, calls for a vote": a headline leaves "and" out.
        if self.in_heading(next) && self.finite_after(next - 1).is_some() {
            return true;
        }
        let ends = self.any(next, hung) || self.is(next, "but") || self.is_participle(next);
        if scope.phrase && ends && !self.goes_on_in_ing(next) && !self.is_between_adjectives(next - 1) {
            return true;
        }
        // "said the dam was safe, which the council doubts": a clause without "that" seldom reaches so far.
        if scope.bare && self.is_one(next, &["who", "which", "while"]) {
            // "say it is above inflation, which rose, and that it would cost millions"
            let end = self.sentence(next).to.min(next + BRACKETED);
            return !(next..end).any(|i| self.is(i, "and") && self.is(i + 1, "that"));
        }
        if self.is(next, "according") && !self.is(next - 2, "that")
            || self.compares(next)
            || claims(next) == Some(true)
            || self.is_turn(next)
            || self.inverts(next)
        {
            return true;
        }
        if self.any(next, joins) || self.is(next, "though") {
            let other = self.is_one(next, &["but", "and"]) && self.finite_after(next).is_some();
            return other || claims(next + 1).is_some() || self.is_verb_after(next) || self.is_turn(next + 1);
        }
        false
    }

    /// Whether the words after a comma set a figure beside another: "compared with 41 percent", "up from".
    fn compares(&self, at: usize) -> bool {
        // "compared with 41 percent for the mayor"
        let share =
            |i: usize| self.kind(i) == TokenKind::Number && self.is_one(i + 1, &["percent", "per", "%"]);
        let with = self.is_one(at, &["compared", "versus"]) && (at + 1..at + 3).any(share);
        let other = || self.is_one(at, &["up", "down"]) && self.is(at + 1, "from");
        let times = || self.is_one(at, &["double", "triple", "twice", "half"]) && self.is(at + 1, "the");
        with || other() || times()
    }

    /// Whether a finite verb stands at the token, after adverbs: in a relative clause, that of the clause around it.
    pub(super) fn is_main_verb(&self, index: usize) -> bool {
        let mut at = index;
        while at < index + 2 && (self.any(at, Class::ADVERB) || self.text.get(at).ends_with("ly")) {
            at += 1;
        }
        let finite = self.any(at, Class::AUXILIARY.or(Class::VERB)) || self.is_past(at);
        finite && self.kind(at) == TokenKind::Lower && !self.text.get(at).ends_with("ing")
    }

    /// Whether a clause hangs on a noun that says something: "the fact that", "claims that".
    fn holds_that(&self, from: usize, to: usize) -> bool {
        // Not read again from its start at every comma of an endless list.
        (to.saturating_sub(BRACKETED).max(from + 1)..to)
            .any(|i| self.is(i, "that") && (self.lexeme(i - 1).noun.is_some() || self.is(i - 1, "fact")))
    }

    /// Whether no verb stands in these tokens: a noun phrase, which has none to share with what follows.
    fn lacks_verb(&self, from: usize, to: usize) -> bool {
        to - from < CLAUSE_REACH && !(from..to).any(|i| self.may_be_finite(i))
    }

    /// Whether a quotation mark before token `at` is closed nowhere: the words go on in the next paragraph.
    fn is_in_open_marks(&self, start: usize, at: usize) -> bool {
        let from = start.max(at.saturating_sub(BRACKETED));
        (from..at).any(|i| self.is_one(i, &["“", "\""]) && self.quotation(i).is_none())
    }

    /// Whether a semicolon parts names or things, not clauses: up to the next one no verb stands.
    fn lists_on(&self, at: usize) -> bool {
        let end = (at + 1..self.sentence(at).to).find(|i| self.is_stop(*i)).unwrap_or(at);
        end > at + 1
            && !(at + 1..end).any(|i| {
                self.any(i, Class::AUXILIARY.or(Class::VERB).or(Class::SUBJECT))
                    || self.is_past(i)
                    || self.kind(i) == TokenKind::Lower && !self.lexeme(i).verbs.is_empty()
            })
    }

    /// Whether the comma at `at` stands between two adjectives before a noun: "a kind, loving man".
    fn is_between_adjectives(&self, at: usize) -> bool {
        at >= 2
            && self.any(at - 2, Class::DETERMINER)
            && self.kind(at - 1) == TokenKind::Lower
            && self.is_participle(at + 1)
            && self.is_nominal(at - 1)
    }

    /// Whether the form in -ing after a comma is one of several: "of covering up, delaying and withholding".
    fn goes_on_in_ing(&self, next: usize) -> bool {
        let ing = |i: usize| self.is_ing(i + usize::from(self.any(i, Class::ADVERB)));
        let joint = (next + 1..next + WIDEST_OF_SEVERAL).find(|i| self.is_one(*i, &["and", "or", ","]));
        ing(next)
            && joint.is_some_and(|j| {
                ing(j + 1 + usize::from(self.is(j, ",") && self.is_one(j + 1, &["and", "or"])))
            })
    }

    /// Whether the words from here on say when, where or how something was said: "during a visit", "in a statement".
    fn turns_to_setting(&self, at: usize) -> bool {
        let turns = Class::PREPOSITION.or(Class::SUBORDINATOR);
        if !self.any(at, turns) && !self.any(at + 1, turns) {
            return false;
        }
        // "a man who in 2010 tried", "at a time when": part of what the noun before them says.
        if self.any(at - 1, Class::RELATIVE)
            || self.is(at, "when") && self.is_one(at - 1, &["time", "times", "moment", "day", "days", "era"])
        {
            return false;
        }
        let time = self.is(at, "on") && self.any(at + 1, Class::TIME);
        let occasion = self.is_one(at, &["in", "at"])
            && self
                .base_forward(at + 1, self.sentence(at).to)
                .is_some_and(|end| self.is_occasion(Run::new(at + 1, end)));
        let shown = self.is(at, "on")
            && self.is_one(
                at + 1,
                &["Twitter", "Facebook", "Instagram", "X", "Telegram", "television", "radio"],
            );
        // "in June", "in 2015"
        let year = self.kind(at + 1) == TokenKind::Number && self.text.get(at + 1).len() == 4;
        // "his account in 2008 of a storm", "from the fall in 2012 to the rise": what goes on is no setting.
        let after = at + 2 + usize::from(self.kind(at + 2) == TokenKind::Number);
        let goes_on = self.is_one(after, &["of", "that", "to", "all"]);
        let dated = self.is(at, "in") && (self.any(at + 1, Class::MONTH) || year) && !goes_on;
        // "by pointing out that", "when the vote came", "after the paper told of it"
        let by = self.is(at, "by") && self.text.get(at + 1).ends_with("ing");
        // "1,140 flight hours before the crash" says how long before.
        let measured = |i: usize| {
            let counted = |b: usize| matches!(self.kind(b), TokenKind::Number | TokenKind::Lower);
            self.is_one(i, &TIMES) && i.checked_sub(1).is_some_and(counted)
        };
        let led = |i: usize| {
            self.is_one(i, &["after", "before"]) && self.kind(i + 1) != TokenKind::Number && !measured(i - 1)
        };
        let clause = self.is_one(at, &["when", "since", "although", "though"])
            || self.is(at, "because") && !self.is(at + 1, "of")
            || led(at)
            // "just before", "hours after"
            || led(at + 1) && (self.any(at, Class::ADVERB) || self.is_one(at, &TIMES));
        self.is_one(at, &["during", "while", "amid"]) || time || occasion || shown || dated || by || clause
    }

    /// Whether the verb after "and" or "but" has the subject of the claim: a noun phrase has no verb to share it with ("promised
    /// a veto and has tried").
    fn goes_on_finite(&self, joint: usize, infinitive: bool) -> bool {
        let mut at = joint + 1;
        while self.any(at, Class::ADVERB) && at < joint + 3 {
            at += 1;
        }
        let object = Class::DETERMINER.or(Class::POSSESSIVE).or(Class::OBJECT);
        let acts = || {
            self.text.get(at).ends_with("ed")
                && (self.any(at + 1, object)
                    || self.kind(at + 1).is_capital() && self.mention(at + 1).is_some())
        };
        self.kind(at) == TokenKind::Lower
            && (self.any(at, Class::AUXILIARY)
                || self.is_one(at, &PAST)
                || (self.any(at, Class::VERB) && !infinitive)
                || acts())
    }

    /// Whether a form in -ing gives other words of the same source: ", adding: “…”".
    pub fn adds_words(&self, index: usize) -> bool {
        self.is(index, "adding") && (self.is_one(index + 1, &[",", ":"]) || self.speech_starting(index + 1))
    }

    /// Whether an -ing form of a verb of speech stands here: ", adding that".
    pub fn is_turn(&self, index: usize) -> bool {
        if self.is_one(index, &TURNS) {
            // "speaking fees"
            return !self.is(index, "speaking") || self.any(index + 1, Class::PREPOSITION.or(Class::ADVERB));
        }
        super::verb_group::at(self, index)
            .is_some_and(|g| g.shape == Shape::Ing && g.verb.class.is_said() && g.verb.share >= 45)
    }

    /// Whether a finite verb of speech without a subject follows the word that joins: "and added that".
    fn is_verb_after(&self, joint: usize) -> bool {
        self.finite_after(joint).is_some_and(|g| g.verb.class.is_said() && g.verb.share >= WEAK)
    }

    /// The finite cue verb without a subject that follows the word that joins.
    fn finite_after(&self, joint: usize) -> Option<VerbGroup> {
        let mut at = joint + 1;
        while self.any(at, Class::ADVERB.or(Class::AUXILIARY).or(Class::NEGATION)) && at < joint + 4 {
            at += 1;
        }
        super::verb_group::at(self, at).filter(|g| {
            // "said he has held none and never called one", "said she hoped so and would call": what is said goes on.
            let inner = (joint + 1..g.head).any(|i| self.is(i, "never") || self.is_one(i, &MODALS));
            g.shape == Shape::Finite
                && g.run.from > joint
                && !inner
                && (g.run.from < g.head || self.lexeme(at).verbs.iter().any(|r| r.form.past || r.form.third))
        })
    }

    /// The content before a trailing cue, where `end` is the comma or the closing quotation mark before its
    /// source; with whether it is all a quotation. Nothing before token `done` belongs to it.
    pub fn content_before(&self, end: usize, done: usize) -> Option<(Run, bool)> {
        let outside = self.is(end, ",") && self.quotation(end).is_none();
        let last = if outside { end.checked_sub(1)? } else { end };
        let mut from = self.sentence(last).from.max(done);
        if let Some(quotation) = self.quote_ending(last) {
            let run = self.quote_run(quotation);
            if run.from < done {
                return None;
            }
            from = self.sentence(run.from).from.max(done);
            let light = Class::COORDINATOR.or(Class::ADVERB);
            let alone = (from..run.from).all(|i| self.any(i, light) || self.is_one(i, &[",", ":"]));
            if alone || self.is(run.from - 1, ":") {
                return Some((run, true));
            }
        }
        while from < last
            && (self.any(from, Class::COORDINATOR) || self.is_one(from, &[",", ";"]) || self.is_dash(from))
        {
            from += 1;
        }
        let run = Run::new(from, self.trim_end(from, last + 1));
        (!run.is_empty()).then_some((run, false))
    }
}
