//! Which opening mark belongs to which closing one.

use super::marks::{self, Family, Mark, Side};
use std::cell::OnceCell;

/// A pair of marks in a block, or an opening mark whose words run to the end of the block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    /// Where the opening mark starts.
    pub open: usize,
    /// Where the words start.
    pub inner: usize,
    /// Where the closing mark starts.
    pub close: Option<usize>,
    /// One past the closing mark, or the end of the words.
    pub end: usize,
}

/// Pairs the marks of a block. `follows`: the next block opens with a mark, so that words left open here may go
/// on there.
pub(super) fn find(block: &str, follows: bool) -> Vec<Pair> {
    let marks = marks::of(block);
    // Most blocks have no single mark that may open.
    let closers = OnceCell::new();
    let mut pairs = Vec::new();
    let mut next = 0;
    while next < marks.len() {
        let mark = marks[next];
        let opens = match mark.side {
            Side::Opens => true,
            Side::Either => mark.family == Family::Double && !mark.weak,
            Side::Closes => false,
        };
        let closer = if !opens {
            None
        } else if mark.family == Family::Single {
            closers.get_or_init(|| Closers::new(&marks)).single(&marks, next)
        } else {
            double(&marks, next)
        };
        if let Some(close) = closer {
            pairs.push(Pair {
                open: mark.start,
                inner: mark.end,
                close: Some(marks[close].start),
                end: marks[close].end,
            });
            next = close + 1;
        } else if opens && mark.family != Family::Single && stays_open(block, &marks, next, follows) {
            let end = block.trim_end().len();
            pairs.push(Pair { open: mark.start, inner: mark.end, close: None, end });
            break;
        } else {
            next += 1;
        }
    }
    pairs
}

/// The closing mark of a double or angle mark.
///
/// Curly marks may nest. A straight mark that can only open means that the one before it was never closed:
/// that one is given up, so that a lone mark does not turn all that follows inside out.
fn double(marks: &[Mark], open: usize) -> Option<usize> {
    let family = marks[open].family;
    let mut depth = 0;
    // A mark after a digit, which may stand for inches: taken if no better one comes before the next opening.
    let mut inches = None;
    for (index, mark) in marks.iter().enumerate().skip(open + 1) {
        if mark.family != family {
            continue;
        }
        match mark.side {
            Side::Closes if depth == 0 && mark.weak => inches = inches.or(Some(index)),
            Side::Opens if inches.is_some() => return inches,
            Side::Opens if mark.straight || marks[open].straight => return None,
            Side::Opens if depth == 0 => depth = 1,
            // A third opening mark in a row: the first ones were lone.
            Side::Opens => return flat(marks, open),
            Side::Closes | Side::Either if depth == 0 => return Some(index),
            Side::Closes | Side::Either => depth -= 1,
        }
    }
    if inches.is_some() {
        inches
    } else if depth > 0 {
        None
    } else {
        flat(marks, open)
    }
}

/// The next closing mark before another one opens.
fn flat(marks: &[Mark], open: usize) -> Option<usize> {
    let family = marks[open].family;
    marks
        .iter()
        .enumerate()
        .skip(open + 1)
        .find(|(_, m)| m.family == family)
        .filter(|(_, m)| m.side != Side::Opens)
        .map(|(i, _)| i)
}

/// Whether words that no mark closes run to the end of the block: where the next block takes them up, or the
/// block opens with them; not where more marks follow, since then the mark is lone.
fn stays_open(block: &str, marks: &[Mark], open: usize, follows: bool) -> bool {
    let first = block[..marks[open].start].trim().is_empty();
    let more = marks[open + 1..].iter().any(|m| m.family == marks[open].family && !m.weak);
    let before = block[..marks[open].start].trim_end();
    let introduced = before.ends_with([':', ',']);
    // A sentence of its own: "…,” said Ruiz. “It …".
    let begins = before.ends_with(['.', '!', '?', '”']);
    (!more && (first || introduced || begins)) || (more && first && follows)
}

/// For every mark the next single mark that can close, so that pairing stays linear.
struct Closers {
    /// Next closing single mark after the mark.
    any: Vec<usize>,
    /// The same, weak ones left out.
    strong: Vec<usize>,
    /// How many double marks stand before the mark.
    doubles: Vec<usize>,
}

impl Closers {
    fn new(marks: &[Mark]) -> Self {
        let none = usize::MAX;
        let (mut any, mut strong) = (vec![none; marks.len()], vec![none; marks.len()]);
        let (mut next_any, mut next_strong) = (none, none);
        for (index, mark) in marks.iter().enumerate().rev() {
            (any[index], strong[index]) = (next_any, next_strong);
            if mark.family == Family::Single && mark.side == Side::Closes {
                next_any = index;
                if !mark.weak {
                    next_strong = index;
                }
            }
        }
        let mut count = 0;
        let doubles = marks
            .iter()
            .map(|m| {
                count += usize::from(m.family == Family::Double);
                count
            })
            .collect();
        Self { any, strong, doubles }
    }

    /// The mark that closes the single mark `open`: one that cannot be an apostrophe if there is one, with
    /// whole pairs of double marks between.
    fn single(&self, marks: &[Mark], open: usize) -> Option<usize> {
        let fits = |index: &usize| {
            *index < marks.len() && (self.doubles[*index] - self.doubles[open]).is_multiple_of(2)
        };
        [self.strong[open], self.any[open]].into_iter().find(fits)
    }
}
