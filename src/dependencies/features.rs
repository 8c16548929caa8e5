//! What the parser looks at, after Zhang and Nivre (2011), with classes of words. `crates/train` counts with the same
//! code.

use super::atoms::Atom;
use super::state::{Node, State};
use crate::model::Feature;

/// How many features [`telling`] gives, and how many [`others`].
pub(super) const TELLING: usize = 20;
pub(super) const OTHERS: usize = 50;

/// Gives `sink` all features for the next transition.
#[inline]
pub fn transition(state: &State, sink: &mut impl FnMut(Feature)) {
    let view = View::new(state);
    telling(&view, sink);
    others(&view, sink);
}

/// What the features of transitions read: the three words on top of the stack and the next three, the nodes of some of
/// them, and the outermost left children, which tell what a phrase is for: its preposition, conjunction or pronoun.
pub(super) struct View<'s> {
    state: &'s State,
    s: [&'s Atom; 3],
    b: [&'s Atom; 3],
    nodes: [&'s Node; 3],
    /// How far the top of the stack is from the next word and from the word below it, and the commas between them.
    distances: [u64; 2],
    commas: [u64; 2],
}

impl<'s> View<'s> {
    #[inline]
    pub(super) fn new(state: &'s State) -> Self {
        let (i0, i1, i2) = (state.on_stack(0), state.on_stack(1), state.on_stack(2));
        let (j0, j1, j2) = (state.ahead(0), state.ahead(1), state.ahead(2));
        let (a, n) = (&state.atoms[..], &state.nodes[..]);
        let (s, b) = ([&a[i0], &a[i1], &a[i2]], [&a[j0], &a[j1], &a[j2]]);
        let commas = |from: &Atom, to: &Atom| u64::from(to.commas.saturating_sub(from.commas).min(3));
        Self {
            state,
            s,
            b,
            nodes: [&n[i0], &n[i1], &n[j0]],
            distances: [distance(i0, j0), distance(i1, i0)],
            commas: [commas(s[0], b[0]), commas(s[1], s[0])],
        }
    }

    fn word(&self, at: u32) -> u64 {
        self.state.atoms[at as usize].word
    }

    /// The tag of a word with its relation.
    fn edge(&self, at: u32) -> u64 {
        self.state.atoms[at as usize].tag | u64::from(self.state.nodes[at as usize].relation.number()) << 8
    }
}

/// The features that decide most: chosen by how much they say for the transition that all of them choose, on average.
#[inline]
pub(super) fn telling(view: &View, sink: &mut impl FnMut(Feature)) {
    let [s0, s1, _] = view.s;
    let [b0, b1, b2] = view.b;
    let [n0, _, m0] = view.nodes;
    let [c0, _] = view.commas;
    let (u0, u1, v0, v1, v2) = (s0.broad, s1.broad, b0.broad, b1.broad, b2.broad);
    let kids = |node: &Node| u64::from(node.kids);
    let q0 = view.word(m0.left[0]);
    let template = Feature::template;
    let mut one = |t: u64, x: u64| sink(template(t).with(x));
    one(2, s0.tag | b0.tag << 8 | b1.tag << 16);
    one(3, b0.tag | b1.tag << 8 | b2.tag << 16);
    one(8, s0.tag | b0.tag << 8 | view.edge(n0.left[0]) << 16);
    one(10, s0.tag | b0.tag << 8 | view.edge(m0.left[0]) << 16);
    one(15, s0.tag | b0.tag << 8 | kids(m0) << 16);
    one(19, b0.word);
    one(20, b1.word);
    one(22, s0.tag | kids(n0) << 8);
    one(23, b0.tag | kids(m0) << 8);
    one(24, s0.tag | u64::from(n0.lefts) << 8 | u64::from(n0.rights) << 16);
    one(26, b0.fine);
    one(49, s0.tag | b0.tag << 8 | b0.marks << 16 | c0 << 24);
    one(53, b0.tag | b1.tag << 8 | b0.marks << 16 | b1.marks << 24 | s0.tag << 32);
    one(54, u1 | u0 << 8 | v0 << 16 | v1 << 24);
    one(56, u0 | v0 << 8 | v1 << 16 | v2 << 24);
    one(57, u0 | v0 << 8 | kids(m0) << 16 | kids(n0) << 32);
    one(59, u1 | u0 << 8 | v0 << 16 | kids(m0) << 24 | c0 << 48);
    let mut two = |t: u64, x: u64, y: u64| sink(template(t).with(x).with(y));
    two(41, b0.word, kids(m0));
    two(60, s0.tag | b0.tag << 8, q0);
    two(69, b0.word, q0);
}

/// The features that are left.
#[inline]
pub(super) fn others(view: &View, sink: &mut impl FnMut(Feature)) {
    let [s0, s1, s2] = view.s;
    let [b0, b1, _] = view.b;
    let [n0, n1, m0] = view.nodes;
    let [d0, d1] = view.distances;
    let [c0, c1] = view.commas;
    let (u0, u1, u2, v0) = (s0.broad, s1.broad, s2.broad, b0.broad);
    let kids = |node: &Node| u64::from(node.kids);
    let p0 = view.word(n0.left[0]);
    let q0 = view.word(m0.left[0]);
    let template = Feature::template;
    let mut one = |t: u64, x: u64| sink(template(t).with(x));
    one(0, s0.tag | b0.tag << 8);
    one(1, s1.tag | s0.tag << 8);
    one(4, s1.tag | s0.tag << 8 | b0.tag << 16);
    one(5, s2.tag | s1.tag << 8 | s0.tag << 16);
    one(6, s0.tag | b0.tag << 8 | d0 << 16);
    one(7, s1.tag | s0.tag << 8 | d1 << 16);
    one(9, s0.tag | b0.tag << 8 | view.edge(n0.right[0]) << 16);
    one(11, s1.tag | s0.tag << 8 | view.edge(n1.right[0]) << 16);
    one(12, s1.tag | s0.tag << 8 | view.edge(n0.left[0]) << 16);
    one(13, s1.tag | s0.tag << 8 | view.edge(n0.right[0]) << 16);
    one(14, s0.tag | b0.tag << 8 | kids(n0) << 16);
    one(16, s1.tag | s0.tag << 8 | kids(n1) << 16);
    one(17, s1.tag | s0.tag << 8 | kids(n0) << 16);
    one(18, s0.word);
    one(21, s1.word);
    one(25, s0.fine);
    one(50, s1.tag | s0.tag << 8 | s0.marks << 16 | c1 << 24);
    one(51, s1.tag | s0.tag << 8 | b0.tag << 16 | b0.marks << 24 | c1 << 32);
    one(52, s0.tag | b0.tag << 8 | s0.marks << 16 | c0 << 24 | b1.marks << 32);
    one(55, u2 | u1 << 8 | u0 << 16 | v0 << 24);
    one(58, u1 | u0 << 8 | kids(n1) << 16 | kids(n0) << 32);
    let mut two = |t: u64, x: u64, y: u64| sink(template(t).with(x).with(y));
    two(27, s0.word, b0.word);
    two(28, s0.word, b0.tag);
    two(29, b0.word, s0.tag);
    two(30, s1.word, s0.word);
    two(31, s1.word, s0.tag);
    two(32, s0.word, s1.tag);
    two(33, s1.word, b0.word);
    two(34, s1.tag | s0.tag << 8, b0.word);
    two(35, s1.tag | b0.tag << 8, s0.word);
    two(36, s0.tag | b0.tag << 8, s1.word);
    two(37, s0.class, b0.class);
    two(38, s1.class, s0.class);
    two(39, s1.class, b0.class);
    two(40, s0.word, kids(n0));
    two(42, s1.word, kids(n1));
    two(43, s1.tag | s0.tag << 8, p0);
    two(44, s1.word, p0);
    two(45, s0.fine, b0.tag);
    two(46, s1.fine, s0.tag);
    two(47, s0.fine, s1.tag);
    two(48, b0.fine, s0.tag);
    two(61, s0.word, q0);
    two(62, s1.word, q0);
    two(63, s1.tag | s0.tag << 8 | b0.tag << 16, q0);
    two(64, s0.class, q0);
    two(65, s1.class, q0);
    two(66, s2.tag | s1.tag << 8 | s0.tag << 16, p0);
    two(67, s2.word, s1.tag | s0.tag << 8);
    two(68, s2.class, s0.class);
}

/// Gives `sink` the features for the relation of `dependent` to `head`, before that arc is made.
#[inline]
pub fn relation(state: &State, head: usize, dependent: usize, sink: &mut impl FnMut(Feature)) {
    let (a, n) = (&state.atoms[..], &state.nodes[..]);
    let (h, d) = (&a[head], &a[dependent]);
    let (hn, dn) = (&n[head], &n[dependent]);
    let left = u64::from(dependent < head);
    let tags = h.tag | d.tag << 8 | left << 16;
    let edge = |at: u32| a[at as usize].tag | u64::from(n[at as usize].relation.number()) << 8;
    let none = state.len();
    let before = if dependent == 0 { none } else { dependent - 1 };
    let after = (dependent + 1).min(none);
    let template = Feature::template;
    let mut one = |t: u64, x: u64| sink(template(t).with(x));
    one(0, tags);
    one(1, tags | distance(head, dependent) << 24);
    one(2, tags | u64::from(dn.kids) << 24);
    one(3, tags | u64::from(hn.kids) << 24);
    one(4, tags | edge(dn.left[0]) << 24);
    one(5, tags | edge(hn.left[0]) << 24);
    one(6, tags | edge(hn.right[0]) << 24);
    one(7, tags | a[before].tag << 24 | a[after].tag << 32);
    one(8, d.word);
    one(9, h.word);
    one(10, d.fine);
    let commas = u64::from(h.commas.abs_diff(d.commas).min(3));
    one(22, tags | d.marks << 24 | commas << 32);
    let mut two = |t: u64, x: u64, y: u64| sink(template(t).with(x).with(y));
    two(11, h.word, d.word);
    two(12, h.word, d.tag | left << 8);
    two(13, d.word, h.tag | left << 8);
    two(14, h.class, d.class);
    two(15, tags, a[dn.left[0] as usize].word);
    two(16, h.word, a[dn.left[0] as usize].word);
    two(17, h.word, u64::from(dn.kids) | d.tag << 32);
    two(18, h.fine, d.tag | u64::from(dn.kids) << 8);
    two(19, d.fine, h.tag | left << 8 | u64::from(dn.kids) << 16);
    two(20, d.word, u64::from(hn.kids));
    two(21, h.word, u64::from(hn.kids) | d.tag << 32);
}

/// How far two words are apart: exact up to 4, then in steps.
const fn distance(from: usize, to: usize) -> u64 {
    match from.abs_diff(to) {
        near @ 0..=4 => near as u64,
        5..=6 => 5,
        7..=10 => 6,
        _ => 7,
    }
}
