//! The best sequence of tags, and how far it is ahead of the next one (Viterbi, in both directions).

use super::tags::{BEGIN, INSIDE, LAST, NameType, OUTSIDE, TAGS, UNIT, tag};

/// Scores of the tags of one token.
pub type Scores = [i32; TAGS];

/// One token's tag, and how much worse the best sequence with another tag there scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decoded {
    /// The tag.
    pub tag: usize,
    /// In the unit of the scores.
    pub margin: i32,
}

const NEVER: i32 = i32::MIN / 4;

const KINDS: usize = NameType::ALL.len();

/// Tags where no name is open afterwards, and as many where none was open before. Any of these may follow any of
/// those; an open name can only go on.
const ENDS: usize = 1 + 2 * KINDS;

/// `ENDS` filled up to whole vectors of four.
const LANES: usize = ENDS.next_multiple_of(4);

/// Outside, and the last token and the unit of each type.
const LEAVING: [usize; ENDS] = ends(LAST);

/// Outside, and the first token and the unit of each type.
const ENTERING: [usize; ENDS] = ends(BEGIN);

const fn ends(position: usize) -> [usize; ENDS] {
    let mut tags = [OUTSIDE; ENDS];
    let mut kind = 0;
    while kind < KINDS {
        tags[1 + 2 * kind] = tag(NameType::ALL[kind], position);
        tags[2 + 2 * kind] = tag(NameType::ALL[kind], UNIT);
        kind += 1;
    }
    tags
}

/// The scores of one tag after another, laid out for reading in rows.
#[derive(Debug, Clone)]
pub struct Steps {
    all: [Scores; TAGS],
    /// From each leaving tag to all entering ones.
    enter: [[i32; LANES]; ENDS],
    /// To each entering tag from all leaving ones.
    leave: [[i32; LANES]; ENDS],
}

impl Steps {
    /// Lays out the scores; `all[from][to]`. Those of steps that no sequence may take are not read.
    pub fn new(all: [Scores; TAGS]) -> Self {
        let (mut enter, mut leave) = ([[0; LANES]; ENDS], [[0; LANES]; ENDS]);
        for (f, from) in LEAVING.into_iter().enumerate() {
            for (t, to) in ENTERING.into_iter().enumerate() {
                enter[f][t] = all[from][to];
                leave[t][f] = all[from][to];
            }
        }
        Self { all, enter, leave }
    }

    /// The best scores of all tags of a token, after those of the token before.
    #[inline]
    fn forward(&self, before: &Scores, token: &Scores) -> Scores {
        let mut entered = [NEVER; LANES];
        for (from, steps) in LEAVING.iter().zip(&self.enter) {
            raise(&mut entered, before[*from], steps);
        }
        let mut best = [NEVER; TAGS];
        for (to, score) in ENTERING.iter().zip(&entered) {
            best[*to] = score + token[*to];
        }
        for kind in NameType::ALL {
            let [begin, inside, last] = [BEGIN, INSIDE, LAST].map(|position| tag(kind, position));
            for to in [inside, last] {
                let goes_on = |from: usize| before[from] + self.all[from][to];
                best[to] = goes_on(begin).max(goes_on(inside)) + token[to];
            }
        }
        best
    }

    /// The best scores of what comes after each tag, `next` being the scores from the next token on.
    #[inline]
    fn backward(&self, next: &Scores) -> Scores {
        let mut left = [NEVER; LANES];
        for (to, steps) in ENTERING.iter().zip(&self.leave) {
            raise(&mut left, next[*to], steps);
        }
        let mut best = [NEVER; TAGS];
        for (from, score) in LEAVING.iter().zip(&left) {
            best[*from] = *score;
        }
        for kind in NameType::ALL {
            let [begin, inside, last] = [BEGIN, INSIDE, LAST].map(|position| tag(kind, position));
            for from in [begin, inside] {
                let goes_on = |to: usize| self.all[from][to] + next[to];
                best[from] = goes_on(inside).max(goes_on(last));
            }
        }
        best
    }
}

/// Raises each score to `base` with its step. What cannot be is not looked at: at the first token that is nearly all.
#[inline]
fn raise(best: &mut [i32; LANES], base: i32, steps: &[i32; LANES]) {
    if base > NEVER / 2 {
        for lane in 0..LANES {
            best[lane] = best[lane].max(base + steps[lane]);
        }
    }
}

/// Finds the best tags for tokens with nothing but tokens outside before and after them.
pub fn decode(scores: &[Scores], steps: &Steps, decoded: &mut Vec<Decoded>) {
    decoded.clear();
    if let [token] = scores {
        decoded.push(alone(token, steps));
        return;
    }
    let mut forward = Vec::with_capacity(scores.len());
    let mut before = [NEVER; TAGS];
    before[OUTSIDE] = 0;
    for token in scores {
        before = steps.forward(&before, token);
        forward.push(before);
    }
    let mut after = [NEVER; TAGS];
    for tag in LEAVING {
        after[tag] = steps.all[tag][OUTSIDE];
    }
    let mut left = scores.len();
    for (so_far, token) in forward.iter().zip(scores).rev() {
        decoded.push(choose(&std::array::from_fn(|tag| so_far[tag] + after[tag])));
        left -= 1;
        if left > 0 {
            after = steps.backward(&std::array::from_fn(|tag| token[tag] + after[tag]));
        }
    }
    decoded.reverse();
}

/// A token by itself, as most are: it is a unit, or outside.
fn alone(token: &Scores, steps: &Steps) -> Decoded {
    let mut through = [NEVER; TAGS];
    let mut set = |tag: usize| through[tag] = steps.all[OUTSIDE][tag] + token[tag] + steps.all[tag][OUTSIDE];
    set(OUTSIDE);
    for kind in NameType::ALL {
        set(tag(kind, UNIT));
    }
    choose(&through)
}

/// The best tag, the first of equals, and its lead over the next.
#[inline]
fn choose(through: &Scores) -> Decoded {
    let (mut tag, mut best, mut next) = (OUTSIDE, through[OUTSIDE], NEVER);
    for (other, score) in through.iter().enumerate().skip(1) {
        if *score > best {
            (tag, next, best) = (other, best, *score);
        } else {
            next = next.max(*score);
        }
    }
    Decoded { tag, margin: best - next }
}

#[cfg(test)]
mod tests {
    use super::{Decoded, Steps, decode};
    use crate::names::sequence::tags::{BEGIN, LAST, NameType, OUTSIDE, TAGS, UNIT, tag};

    #[test]
    fn a_name_that_begins_must_end() {
        let mut first = [0; TAGS];
        first[tag(NameType::Person, BEGIN)] = 9;
        let mut second = [0; TAGS];
        second[tag(NameType::Place, UNIT)] = 5;
        second[OUTSIDE] = 1;
        let mut decoded = Vec::new();
        decode(&[first, second], &Steps::new([[0; TAGS]; TAGS]), &mut decoded);
        let wanted = Decoded { tag: tag(NameType::Person, BEGIN), margin: 4 };
        assert_eq!(decoded, [wanted, Decoded { tag: tag(NameType::Person, LAST), margin: 4 }]);
    }

    #[test]
    fn a_token_alone_is_outside_or_a_unit() {
        let mut scores = [0; TAGS];
        scores[tag(NameType::Person, BEGIN)] = 9;
        scores[tag(NameType::Place, UNIT)] = 5;
        scores[OUTSIDE] = 2;
        let mut decoded = Vec::new();
        decode(&[scores], &Steps::new([[0; TAGS]; TAGS]), &mut decoded);
        assert_eq!(decoded, [Decoded { tag: tag(NameType::Place, UNIT), margin: 3 }]);
    }

    #[test]
    fn nothing_gives_nothing() {
        let mut decoded = Vec::new();
        decode(&[], &Steps::new([[0; TAGS]; TAGS]), &mut decoded);
        assert!(decoded.is_empty());
    }
}
