//! The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013).

use sourcelight::dependencies::{State, Transition};

/// What a transition costs, given the gold tree.
pub struct Oracle<'t> {
    heads: &'t [usize],
    /// The last gold child of each word; the word itself where it has none after it.
    last: Vec<usize>,
}

impl<'t> Oracle<'t> {
    /// The oracle for a tree: the head of each word, the length of the sentence for the root.
    pub fn new(heads: &'t [usize]) -> Self {
        let mut last: Vec<usize> = (0..heads.len()).collect();
        for (child, head) in heads.iter().enumerate() {
            if let Some(last) = last.get_mut(*head) {
                *last = child.max(*last);
            }
        }
        Self { heads, last }
    }

    /// How many gold arcs can no longer be made after an allowed transition.
    pub fn cost(&self, state: &State, transition: Transition) -> usize {
        let (top, below, next) = (state.on_stack(0), state.on_stack(1), state.ahead(0));
        let coming = || (next..=self.last[top]).filter(|child| self.heads[*child] == top).count();
        match transition {
            Transition::Shift => {
                let head = self.heads[next];
                state
                    .stack()
                    .filter(|word| (*word == head && *word != top) || self.heads[*word] == next)
                    .count()
            }
            // The root stands after the last word: it is lost with any head.
            Transition::Left => {
                let head = self.heads[top];
                coming()
                    + usize::from(head != next && (head == below && below < self.heads.len() || head > next))
            }
            Transition::Right => coming() + usize::from(self.heads[top] >= next),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Oracle;
    use sourcelight::dependencies::{Atom, Relation, State, Transition};
    use sourcelight::tags::{Tag, Word};

    #[test]
    fn following_it_makes_the_gold_tree() {
        // "The old mayor said that it rained .": no better sentence is needed to try all transitions.
        let heads = [2, 2, 3, 8, 6, 6, 3, 3];
        let oracle = Oracle::new(&heads);
        let mut state = State::default();
        state.start(heads.iter().map(|_| Atom::new(&Word::default(), Tag::default(), 0, 0)));
        while !state.is_done() {
            let allowed = Transition::ALL.into_iter().filter(|t| state.allows(*t));
            let Some(best) = allowed.min_by_key(|t| oracle.cost(&state, *t)) else { break };
            assert_eq!(oracle.cost(&state, best), 0);
            state.make(best, Relation::Dep);
        }
        let found: Vec<usize> = (0..heads.len()).map(|word| state.placed(word).0).collect();
        assert_eq!(found, heads);
    }
}
