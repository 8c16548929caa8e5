//! Where marks hang, by the guidelines of Universal Dependencies: the parser sees words only.
//!
//! A mark hangs on the head of the unit that it parts from the rest: of what follows it, if that hangs on something before
//! it, else of what it ends. A pair of quotation marks or brackets hangs on the head of what it encloses, and the last
//! full stop on the root. The trees stay projective.

use super::tree::Arc;

/// A mark between words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// Its place among the tokens of the sentence.
    pub token: u32,
    /// How many words stand before it.
    pub gap: u32,
    pub kind: MarkKind,
}

/// What matters of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MarkKind {
    Opens,
    Closes,
    /// The same mark opens and closes.
    Quote,
    Comma,
    Other,
}

/// Gives the word that each mark hangs on. `arcs` are those of the words, with their spans in words; there is one at least.
pub(super) fn heads(arcs: &[Arc], marks: &[Mark]) -> Vec<u32> {
    let words = arcs.len() as u32;
    let root = arcs.iter().position(|arc| arc.head >= words).unwrap_or(0) as u32;
    let tree = Tree { arcs, words };
    let mates = mates(marks);
    // The unit that the last comma began, and where the mark before hangs.
    let (mut begun, mut last) = (None, None);
    let mut heads = Vec::with_capacity(marks.len());
    for (mark, mate) in marks.iter().zip(mates) {
        let gap = mark.gap;
        let enclosed = mate.and_then(|mate| tree.enclosed(mate.min(gap), mate.max(gap)));
        let (after, before) = (tree.after(gap), tree.before(gap));
        let head = match (enclosed, after, before) {
            (Some(head), ..) => head,
            (_, Some(after), _) if tree.head(after) < gap || before.is_none() => {
                begun = (mark.kind == MarkKind::Comma).then_some(after).or(begun);
                after
            }
            (_, _, Some(before)) => match begun {
                Some(unit) if tree.end(unit) == gap && mark.kind == MarkKind::Comma => unit,
                _ => before,
            },
            _ => root,
        };
        // Marks of one gap must not cross: those of what ends come first, the lowest unit first, then those of what
        // begins, the highest first.
        let head = match last {
            Some((before, at)) if at == gap => match (before < gap, head < gap) {
                (true, true) if tree.start(head) > tree.start(before) => before,
                (false, true) => before,
                (false, false) if tree.end(head) > tree.end(before) => before,
                _ => head,
            },
            _ => head,
        };
        last = Some((head, gap));
        heads.push(head);
    }
    heads
}

struct Tree<'a> {
    arcs: &'a [Arc],
    words: u32,
}

impl Tree<'_> {
    fn head(&self, word: u32) -> u32 {
        self.arcs.get(word as usize).map_or(self.words, |arc| arc.head)
    }

    fn start(&self, word: u32) -> u32 {
        self.arcs.get(word as usize).map_or(u32::MAX, |arc| arc.span.0)
    }

    fn end(&self, word: u32) -> u32 {
        self.arcs.get(word as usize).map_or(u32::MAX, |arc| arc.span.1)
    }

    /// The highest word of which all that hangs on it begins at `gap`.
    fn after(&self, gap: u32) -> Option<u32> {
        let climb = |word: &u32| Some(self.head(*word)).filter(|head| self.start(*head) == gap);
        std::iter::successors(Some(gap).filter(|word| self.start(*word) == gap), climb).last()
    }

    /// The highest word of which all that hangs on it ends at `gap`.
    fn before(&self, gap: u32) -> Option<u32> {
        let first = gap.checked_sub(1).filter(|word| self.end(*word) == gap);
        let climb = |word: &u32| Some(self.head(*word)).filter(|head| self.end(*head) == gap);
        std::iter::successors(first, climb).last()
    }

    /// The head of the words from `from` to `to`, if an arc from either end of them to it crosses no other.
    ///
    /// What hangs on it may stand outside, as the article and the adjective do in `a bold "plan to go"`.
    fn enclosed(&self, from: u32, to: u32) -> Option<u32> {
        let last = to.checked_sub(1).filter(|last| from <= *last)?;
        let inside = |word: &u32| (from..to).contains(word);
        let from_left =
            |word: &u32| Some(self.head(*word)).filter(inside).filter(|_| self.start(*word) >= from);
        let from_right = |word: &u32| Some(self.head(*word)).filter(inside).filter(|_| self.end(*word) <= to);
        let head = std::iter::successors(Some(from), from_left).last();
        head.filter(|head| std::iter::successors(Some(last), from_right).last() == Some(*head))
    }
}

/// The gap of the other mark of each pair.
fn mates(marks: &[Mark]) -> Vec<Option<u32>> {
    let mut mates = vec![None; marks.len()];
    let mut open: Vec<usize> = Vec::new();
    for (at, mark) in marks.iter().enumerate() {
        let last = open.last().map(|opening| (*opening, marks[*opening].kind));
        let closes = match (mark.kind, last) {
            (MarkKind::Closes, Some((opening, MarkKind::Opens))) => Some(opening),
            (MarkKind::Quote, Some((opening, MarkKind::Quote))) => Some(opening),
            _ => None,
        };
        if let Some(opening) = closes {
            open.pop();
            mates[opening] = Some(mark.gap);
            mates[at] = Some(marks[opening].gap);
        } else if matches!(mark.kind, MarkKind::Opens | MarkKind::Quote) {
            open.push(at);
        }
    }
    mates
}

#[cfg(test)]
mod tests {
    use super::super::Relation;
    use super::{Arc, Mark, MarkKind, heads};

    fn arcs(heads: &[u32]) -> Vec<Arc> {
        let under = |word: u32, of: u32| {
            let chain = std::iter::successors(Some(word), |w| heads.get(*w as usize).copied());
            chain.take_while(|w| (*w as usize) < heads.len()).any(|w| w == of)
        };
        let words = || 0..heads.len() as u32;
        let arc = |of: u32| {
            let mut under = words().filter(|word| under(*word, of));
            let first = under.next().unwrap_or(of);
            Arc {
                head: heads[of as usize],
                relation: Relation::Dep,
                span: (first, under.next_back().unwrap_or(first) + 1),
            }
        };
        words().map(arc).collect()
    }

    fn mark(gap: u32, kind: MarkKind) -> Mark {
        Mark { token: 0, gap, kind }
    }

    #[test]
    fn marks_hang_on_the_unit_that_they_part() {
        use MarkKind::{Closes, Comma, Opens, Other, Quote};
        // Ruiz , the mayor , said " go " .
        let appos = arcs(&[3, 2, 0, 9, 3]);
        let marks = [mark(1, Comma), mark(3, Comma), mark(4, Quote), mark(5, Quote), mark(5, Other)];
        assert_eq!(heads(&appos, &marks), [2, 2, 4, 4, 3]);
        // When it rained , we left .
        let fronted = arcs(&[2, 2, 4, 4, 9]);
        assert_eq!(heads(&fronted, &[mark(3, Comma), mark(5, Other)]), [2, 4]);
        // roads , bridges , and dams ( new )
        let list = arcs(&[9, 0, 3, 0, 3]);
        let marks = [mark(1, Comma), mark(2, Comma), mark(4, Opens), mark(5, Closes)];
        assert_eq!(heads(&list, &marks), [1, 3, 4, 4]);
        // a bold " plan to go " , they said
        let inside = arcs(&[2, 2, 6, 4, 2, 6, 9]);
        assert_eq!(heads(&inside, &[mark(2, Quote), mark(5, Quote), mark(5, Comma)]), [2, 2, 2]);
    }
}
