//! Dependencies: a greedy transition-based parser.
//!
//! Two models decide. One chooses the next of three transitions (see [`Transition`]); where that makes an arc, the other
//! names its relation, which the later decisions see. Both are linear over hashed features, trained with a dynamic oracle
//! (Goldberg and Nivre 2013): the trainer follows the parser's own mistakes and shows it the best way on. They see words
//! only, each with the marks before it; the marks are hung into the tree afterwards, by rule.

mod atoms;
mod features;
mod punctuation;
mod relation;
mod sentence;
mod state;
mod tree;

pub use atoms::Atom;
pub use features::{relation as relation_features, transition as transition_features};
pub use relation::Relation;
pub use sentence::{Parsing, is_mark};
pub use state::{State, Transition};
pub use tree::Dependencies;

use crate::model::{Gathered, Layer, Model, Sparse, Table};
use crate::sentences::Sentence;
use crate::tags::{Tag, Word};
use std::sync::LazyLock;

/// The layer of the file.
pub const LAYER: Layer = Layer { name: "deps", version: 6 };

/// With such a lead after the most telling features the others are not read: they hardly ever choose otherwise (in 0.03 %
/// of the decisions), and a quarter of the decisions are so clear. At 180 nearly half are, but 0.3 % of the heads were
/// lost.
const CLEAR: i16 = 250;

/// Places for the scores of relations: the next power of two above their number.
const RELATIONS: usize = Relation::ALL.len().next_power_of_two();

/// The weights of the parser, read in place.
#[derive(Debug, Clone, Copy)]
pub struct Parser<'a> {
    /// How much a feature speaks for either arc, against a shift.
    transitions: Table<'a, 2>,
    relations: Sparse<'a, RELATIONS>,
}

static PARSER: LazyLock<Parser<'static>> = LazyLock::new(|| {
    let model = Model::read(include_bytes!("../../models/en/dependencies.slm"), LAYER).unwrap_or_default();
    Parser::new(&model)
});

/// Parses every sentence; `words` and `tags` are those of [`crate::tags`].
pub fn find(sentences: &[Sentence], words: &[Word], tags: &[Tag]) -> Dependencies {
    let mut trees = Dependencies::with_capacity(words.len());
    let mut parsing = Parsing::default();
    for sentence in sentences {
        let range = sentence.tokens.0..sentence.tokens.1;
        let (words, tags) =
            (words.get(range.clone()).unwrap_or_default(), tags.get(range).unwrap_or_default());
        parsing.run(&PARSER, words, tags);
        trees.push(parsing.arcs().iter().copied());
    }
    trees
}

impl<'a> Parser<'a> {
    /// Reads a model: the weights of transitions, then those of relations.
    pub fn new(model: &Model<'a>) -> Self {
        Self { transitions: Table::new(model.section(0)), relations: Sparse::new(model.section(1)) }
    }

    /// Finds the tree of a sentence that was just started.
    pub fn parse(&self, state: &mut State) {
        while let Some(transition) = self.next(state) {
            let relation =
                state.arc(transition).map(|(head, dependent)| self.relation(state, head, dependent));
            state.make(transition, relation.unwrap_or_default());
        }
    }

    /// The transition to make: the only one that is allowed, or else the one of the greatest score, the first of equal
    /// ones; none when the sentence is done.
    fn next(&self, state: &State) -> Option<Transition> {
        if state.is_done() {
            return None;
        }
        let allowed = || Transition::ALL.into_iter().filter(|transition| state.allows(*transition));
        if allowed().nth(1).is_none() {
            return allowed().next();
        }
        let mut scores = [0i16; 2];
        let view = features::View::new(state);
        let mut telling = Gathered::<{ features::TELLING }>::default();
        features::telling(&view, &mut |feature| telling.push(feature));
        self.transitions.add_all(telling.all(), &mut scores);
        let (best, lead) = best(state, scores);
        if lead >= CLEAR {
            return Some(best);
        }
        let mut others = Gathered::<{ features::OTHERS }>::default();
        features::others(&view, &mut |feature| others.push(feature));
        self.transitions.add_all(others.all(), &mut scores);
        Some(self::best(state, scores).0)
    }

    fn relation(&self, state: &State, head: usize, dependent: usize) -> Relation {
        let mut scores = [0i16; RELATIONS];
        relation_features(state, head, dependent, &mut |feature| self.relations.add(feature, &mut scores));
        // A plain loop: adapters over the scores took six times as many instructions.
        let (mut best, mut most) = (0, i16::MIN);
        for (number, score) in scores.into_iter().enumerate().take(Relation::ALL.len()) {
            if score > most {
                (best, most) = (number, score);
            }
        }
        Relation::new(best as u8)
    }
}

/// The allowed transition of the greatest score, the first of equal ones, and its lead over the next.
fn best(state: &State, [left, right]: [i16; 2]) -> (Transition, i16) {
    let (mut best, mut second) = ((Transition::Shift, i16::MIN), i16::MIN);
    for (transition, score) in Transition::ALL.into_iter().zip([0, left, right]) {
        if !state.allows(transition) {
            continue;
        }
        if score > best.1 {
            second = best.1;
            best = (transition, score);
        } else {
            second = second.max(score);
        }
    }
    (best.0, best.1.saturating_sub(second))
}

#[cfg(test)]
mod tests {
    use super::{LAYER, Model};

    #[test]
    fn the_committed_model_is_of_this_version() {
        let model = Model::read(include_bytes!("../../models/en/dependencies.slm"), LAYER);
        assert_eq!(model.err(), None);
    }
}
