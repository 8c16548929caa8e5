//! The best sequence of tags, and how far it is ahead of the next one (Viterbi, in both directions).

use super::tags::{OUTSIDE, TAGS, followers};

/// Scores of the tags of one token.
pub type Scores = [i32; TAGS];

const NEVER: i32 = i32::MIN / 4;

/// One token's tag, and how much worse the best sequence with another tag there scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decoded {
    /// The tag.
    pub tag: usize,
    /// In the unit of the scores.
    pub margin: i32,
}

/// Finds the best tags for tokens with nothing but tokens outside before and after them. `steps` are the scores of one
/// tag after another.
pub fn decode(scores: &[Scores], steps: &[Scores; TAGS], decoded: &mut Vec<Decoded>) {
    decoded.clear();
    let mut forward = Vec::with_capacity(scores.len());
    let mut before = [NEVER; TAGS];
    before[OUTSIDE] = 0;
    for token in scores {
        let mut best = [NEVER; TAGS];
        for (from, so_far) in before.iter().enumerate().filter(|(_, s)| **s > NEVER / 2) {
            each(followers(from), |to| best[to] = best[to].max(so_far + steps[from][to]));
        }
        for (score, own) in best.iter_mut().zip(token) {
            *score += own;
        }
        forward.push(best);
        before = best;
    }
    let mut after = [NEVER; TAGS];
    for (tag, score) in after.iter_mut().enumerate() {
        if followers(tag) & (1 << OUTSIDE) != 0 {
            *score = steps[tag][OUTSIDE];
        }
    }
    for (index, token) in scores.iter().enumerate().rev() {
        let through: Scores = std::array::from_fn(|tag| forward[index][tag] + after[tag]);
        let tag = (0..TAGS).max_by_key(|tag| (through[*tag], TAGS - tag)).unwrap_or(OUTSIDE);
        let next = (0..TAGS).filter(|other| *other != tag).map(|other| through[other]).max().unwrap_or(NEVER);
        decoded.push(Decoded { tag, margin: through[tag] - next });
        let mut left = [NEVER; TAGS];
        for (from, score) in left.iter_mut().enumerate() {
            each(followers(from), |to| *score = (*score).max(steps[from][to] + token[to] + after[to]));
        }
        after = left;
    }
    decoded.reverse();
}

#[inline]
fn each(mut bits: u32, mut visit: impl FnMut(usize)) {
    while bits != 0 {
        visit(bits.trailing_zeros() as usize);
        bits &= bits - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{Decoded, decode};
    use crate::names::sequence::tags::{BEGIN, LAST, NameType, OUTSIDE, TAGS, UNIT, tag};

    #[test]
    fn a_name_that_begins_must_end() {
        let mut first = [0; TAGS];
        first[tag(NameType::Person, BEGIN)] = 9;
        let mut second = [0; TAGS];
        second[tag(NameType::Place, UNIT)] = 5;
        second[OUTSIDE] = 1;
        let mut decoded = Vec::new();
        decode(&[first, second], &[[0; TAGS]; TAGS], &mut decoded);
        let wanted = Decoded { tag: tag(NameType::Person, BEGIN), margin: 4 };
        assert_eq!(decoded, [wanted, Decoded { tag: tag(NameType::Person, LAST), margin: 4 }]);
    }

    #[test]
    fn nothing_gives_nothing() {
        let mut decoded = Vec::new();
        decode(&[], &[[0; TAGS]; TAGS], &mut decoded);
        assert!(decoded.is_empty());
    }
}
