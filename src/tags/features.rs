//! What the tagger looks at. `crates/train` counts with the same code.

use super::{Tag, Word};
use crate::model::Feature;

/// Gives `sink` the features of the word at `at`; `words` are those of its sentence, `last` the tag before it and
/// `earlier` the one before that.
#[inline]
pub fn features(
    words: &[Word],
    at: usize,
    last: Option<Tag>,
    earlier: Option<Tag>,
    sink: &mut impl FnMut(Feature),
) {
    let edge = Word::default();
    let get = |offset: isize| at.checked_add_signed(offset).and_then(|i| words.get(i)).unwrap_or(&edge);
    let (w, l1, l2, r1, r2) = (get(0), get(-1), get(-2), get(1), get(2));
    let number = |tag: Option<Tag>| tag.map_or(255, |t| u64::from(t.number()));
    let (t1, t2) = (number(last), number(earlier));
    let shape = u64::from(w.shape) | u64::from(at == 0) << 5;
    let next_shape = u64::from(r1.shape);
    let template = Feature::template;
    let mut one = |t: u64, a: u64| sink(template(t).with(a));
    one(0, w.lower);
    one(1, w.suffix(1) | shape << 32);
    one(2, w.suffix(2));
    one(3, w.suffix(3));
    one(4, w.suffix(4));
    one(5, w.prefix(3));
    one(6, shape | next_shape << 8 | u64::from(l1.shape) << 16);
    one(7, w.fine());
    one(8, w.middle() | shape << 16);
    one(9, t1);
    one(10, t1 | t2 << 8);
    one(11, l1.lower);
    one(12, r1.lower);
    one(13, r2.lower);
    one(14, l2.lower);
    one(15, l1.fine());
    one(16, r1.fine());
    one(17, r2.middle());
    one(18, r1.suffix(3));
    one(19, t1 | r1.middle() << 8);
    one(20, t1 | w.middle() << 8);
    one(21, w.middle() | r1.middle() << 16);
    one(22, t1 | w.suffix(3) << 8);
    one(23, r1.coarse() | r2.coarse() << 16);
    let mut two = |t: u64, a: u64, b: u64| sink(template(t).with(a).with(b));
    two(24, w.lower, t1);
    two(25, w.lower, r1.middle());
    two(26, w.lower, shape);
    two(27, w.lower, r1.lower);
    two(28, w.lower, l1.lower);
    two(29, t1, r1.lower);
}
