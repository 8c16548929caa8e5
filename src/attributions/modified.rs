//! The start of a subject whose noun is described before its verb: by an age, an apposition, an infinitive or a participle.

use super::reading::Reading;
use super::words::Class;
use crate::names::{ActorKind, MentionForm};
use crate::tokens::TokenKind;

impl Reading<'_, '_> {
    /// The start of the phrase whose second adjective is an age: "the bespectacled, 71-year-old diplomat".
    pub(super) fn before_age(&self, start: usize, floor: usize) -> Option<usize> {
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
    pub(super) fn before_apposition(&self, start: usize, end: usize, floor: usize) -> Option<usize> {
        let comma = start
            .checked_sub(1)
            .filter(|c| *c > floor && self.is(*c, ",") && self.quotation(*c).is_none())?;
        let wider = self.phrase_back(comma, floor)?;
        let quoted = wider.checked_sub(1).is_some_and(|b| b >= floor && self.ends_with_comma(b));
        let person = |from: usize, to: usize| {
            // "Ana Ruiz (D-NY)"
            let open = (from..to).find(|i| self.is(*i, "(")).filter(|o| *o > from && self.is(to - 1, ")"));
            self.mention(open.unwrap_or(to) - 1).is_some_and(|(_, m)| {
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

    /// Where the noun ends that the participle at `last` hangs on: "figures released", "figures to be released".
    pub(super) fn before_participle(&self, last: usize, floor: usize) -> Option<usize> {
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

    /// The start of the phrase before those of its kind that are named: "Some members, including Ruiz, Weber and Brandt said".
    pub(super) fn before_including(&self, start: usize, floor: usize) -> Option<usize> {
        let comma = start.checked_sub(2).filter(|c| *c > floor && self.is(*c, ","))?;
        let wider = self.phrase_back(comma, floor).filter(|_| self.is(comma + 1, "including"))?;
        (wider == floor || self.opens_clause(wider - 1)).then_some(wider)
    }

    /// The start of the phrase at the head of its clause whose noun the words before `start` describe by what they do: "The last
    /// man to climb the tower said", "A judge handling the case ordered".
    pub(super) fn before_modifier(&self, start: usize, floor: usize) -> Option<usize> {
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
}
