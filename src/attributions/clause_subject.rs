//! The subject at the head of a clause, after phrases of time and place: for verbs that share it with a verb before them.

use super::reading::{Reading, Run};
use super::subject::FARTHEST;
use super::words::Class;
use crate::names::{ActorKind, MentionForm};
use crate::tokens::TokenKind;

/// What follows a verb of going sooner than a participle.
const WAYS: [&str; 10] =
    ["through", "across", "past", "toward", "towards", "along", "around", "outside", "inside", "for"];

impl Reading<'_, '_> {
    /// The first token after a comma, or after the land that the place before the comma lies in: "In Sele, Norland, Ruiz".
    pub(super) fn after_region(&self, comma: usize) -> usize {
        let place =
            |i: usize| self.mention(i).filter(|(_, m)| m.kind == ActorKind::Place).map(|(_, m)| m.tokens);
        match (comma.checked_sub(1).and_then(place), place(comma + 1)) {
            (Some(_), Some((from, to))) if from == comma + 1 => to + usize::from(self.is(to, ",")),
            _ => comma + 1,
        }
    }

    /// The subject of the clause that begins at `from` and reaches at most to `to`: for verbs that share it
    /// with a verb before them.
    pub fn clause_subject(&self, from: usize, to: usize) -> Option<Run> {
        let from = self.after_dateline(from, to);
        let mut at = from;
        let most = |i: usize| self.is(i, "most") && self.any(i + 1, Class::ADVERB);
        while at < to && (self.any(at, Class::COORDINATOR.or(Class::ADVERB)) || self.is(at, ",") || most(at))
        {
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
