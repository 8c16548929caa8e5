//! The templates of features. Each reads the atoms of a token and of its neighbours.

use super::atoms::{Atom, REACH};
use super::form::Ends;
use crate::classes::Class;
use crate::model::Feature;

/// Where the tokens stand that a token's features read beside it, in tokens ahead.
pub const NEIGHBOURS: [isize; 4] = [-2, -1, 1, 2];

const _: () = assert!(REACH == 2, "atoms are made for all neighbours");

/// The tokens of a sentence as the features see them.
pub struct Window<'a> {
    /// Atoms of the whole text.
    pub atoms: &'a [Atom],
    /// First token of the sentence.
    pub from: usize,
    /// One past its last.
    pub to: usize,
}

/// What stands beside the first and the last token of a sentence.
pub static OUTSIDE: Atom = Atom {
    word: 0,
    shape: 0,
    facts: crate::lexicon::Facts::NONE,
    cover: crate::lexicon::Facts::NONE,
    covered: 0,
    setting: 0,
    class: None,
    rule: super::ruled::Ruled { code: 0, doubt: 0, from: 0, to: 0, head: 0, listed: false },
};

impl Window<'_> {
    /// The atom of the token `index` of the sentence; none outside of it.
    pub fn within(&self, index: usize) -> Option<&Atom> {
        if index >= self.from && index < self.to { self.atoms.get(index) } else { None }
    }

    fn at(&self, index: usize, ahead: isize) -> &Atom {
        self.within(index.wrapping_add_signed(ahead)).unwrap_or(&OUTSIDE)
    }

    /// Visits all features of the token `index`, several at a time.
    pub fn features(&self, index: usize, ends: &Ends, mut visit: impl FnMut(&[Feature])) {
        self.at(index, 0).features(ends, &mut visit);
        for (place, ahead) in NEIGHBOURS.into_iter().enumerate() {
            self.at(index, ahead).beside(place, &mut visit);
        }
        self.context(index, visit);
    }

    /// Visits the features of the token `index` that neither [`Atom::features`] nor [`Atom::beside`] does: those that more
    /// than one token makes.
    pub fn context(&self, index: usize, mut visit: impl FnMut(&[Feature])) {
        self.words(index, &mut visit);
        self.facts(index, &mut visit);
        self.rules(index, &mut visit);
        self.classes(index, &mut visit);
    }

    fn words(&self, index: usize, visit: &mut impl FnMut(&[Feature])) {
        let [b, c, d] = [-1, 0, 1].map(|ahead| self.at(index, ahead));
        let t = Feature::template;
        let features = [
            t(6).with(b.word).with(c.word),
            t(7).with(c.word).with(d.word),
            t(8).with(b.word).with(c.shape),
            t(9).with(d.word).with(c.shape),
            t(10).with(b.shape).with(c.shape).with(d.shape),
        ];
        visit(&features);
    }

    fn facts(&self, index: usize, visit: &mut impl FnMut(&[Feature])) {
        let [b, c, d] = [-1, 0, 1].map(|ahead| self.at(index, ahead));
        let t = Feature::template;
        let features = [
            t(20).with(c.cover.0).with(u64::from(c.covered)),
            t(21).with(b.facts.0).with(c.facts.0),
            t(22).with(c.facts.0).with(d.facts.0),
        ];
        visit(&features);
    }

    fn rules(&self, index: usize, visit: &mut impl FnMut(&[Feature])) {
        let [b, c, d] = [-1, 0, 1].map(|ahead| self.at(index, ahead));
        let t = Feature::template;
        let [before, code, after] = [b, c, d].map(|a| u64::from(a.rule.code));
        let rule = |template: u64| t(template).with(code);
        let features = [
            rule(30),
            rule(31).with(u64::from(c.rule.doubt)),
            rule(32).with(before).with(after),
            rule(33).with(c.word),
            rule(34).with(b.word),
            rule(35).with(d.word),
            rule(36).with(c.facts.0),
            rule(37).with(c.shape).with(u64::from(c.setting)),
        ];
        visit(&features);
        if code > 0 {
            let (from, to) = (c.rule.from as usize, c.rule.to as usize);
            let far = |at: usize| self.at(at, 0);
            let length = (to - from).min(5) as u64;
            let features = [
                rule(38).with(far(c.rule.head as usize).word),
                rule(39).with(far(to).word),
                rule(40).with(far(from.wrapping_sub(1)).word),
                rule(41).with(far(to).facts.0),
                rule(42).with(far(from.wrapping_sub(1)).facts.0),
                rule(43).with(far(c.rule.head as usize).facts.0),
                rule(44).with(far(from).facts.0).with(length),
                rule(45).with(middle(far(to).class)),
                rule(46).with(middle(far(from.wrapping_sub(1)).class)),
            ];
            visit(&features);
        }
    }

    fn classes(&self, index: usize, visit: &mut impl FnMut(&[Feature])) {
        let [b, c, d] = [-1, 0, 1].map(|ahead| self.at(index, ahead).class);
        let t = Feature::template;
        let features = [
            t(59).with(coarse(b)).with(coarse(c)),
            t(60).with(coarse(c)).with(coarse(d)),
            t(61).with(coarse(b)).with(coarse(d)),
        ];
        visit(&features);
    }
}

impl Atom {
    /// What the features of this token by itself read; all of it where the features are the same.
    pub fn key(&self) -> Key {
        let class = self.class.map_or(0, |c| 1 + u32::from(c.c1024));
        Key {
            word: self.word,
            shape: self.shape,
            facts: self.facts.0,
            rest: class << 8 | u32::from(self.setting),
        }
    }

    /// Visits the features of this token by itself, whatever stands beside it.
    pub fn features(&self, ends: &Ends, mut visit: impl FnMut(&[Feature])) {
        self.word(&mut visit);
        self.form(ends, &mut visit);
        self.classes(&mut visit);
    }

    /// Visits the features that this token by itself gives to the one beside which it stands: `place` is its place in
    /// [`NEIGHBOURS`].
    pub fn beside(&self, place: usize, visit: &mut impl FnMut(&[Feature])) {
        let t = Feature::template;
        let known = |template| t(template).with(self.facts.0).with(self.word & u64::from(self.facts.0 == 0));
        match place {
            0 => visit(&[t(4).with(self.word), t(57).with(middle(self.class))]),
            1 => {
                let class = [t(53).with(fine(self.class)), t(55).with(coarse(self.class))];
                visit(&[t(2).with(self.word), known(18), class[0], class[1]]);
            }
            2 => {
                let class = [t(54).with(fine(self.class)), t(56).with(coarse(self.class))];
                visit(&[t(3).with(self.word), known(19), class[0], class[1]]);
            }
            _ => visit(&[t(5).with(self.word), t(58).with(middle(self.class))]),
        }
    }

    fn word(&self, visit: &mut impl FnMut(&[Feature])) {
        let t = Feature::template;
        visit(&[t(0), t(1).with(self.word).with(self.shape)]);
    }

    fn form(&self, ends: &Ends, visit: &mut impl FnMut(&[Feature])) {
        let t = Feature::template;
        let features = [
            t(11).with(self.shape).with(u64::from(self.setting)),
            t(12).with(ends.prefix),
            t(13).with(ends.suffixes[0]).with(self.shape),
            t(14).with(ends.suffixes[1]),
            t(15).with(ends.suffixes[2]),
        ];
        visit(&features);
        let mut facts = self.facts.0;
        while facts != 0 {
            visit(&[t(16).with(u64::from(facts.trailing_zeros()))]);
            facts &= facts - 1;
        }
        visit(&[t(17).with(self.facts.0).with(self.shape)]);
    }

    fn classes(&self, visit: &mut impl FnMut(&[Feature])) {
        let t = Feature::template;
        let features = [
            t(50).with(fine(self.class)),
            t(51).with(middle(self.class)),
            t(52).with(coarse(self.class)).with(self.shape),
        ];
        visit(&features);
    }
}

/// A token by itself, as far as its features read it: the ends of a word follow from the word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Key {
    word: u64,
    shape: u64,
    facts: u64,
    rest: u32,
}

impl Key {
    /// One of so many places, a power of two.
    pub const fn place(&self, places: usize) -> usize {
        let mixed = Feature(self.word ^ self.shape).with(self.facts).with(self.rest as u64);
        (mixed.0 >> 32) as usize & (places - 1)
    }
}

/// The finest class as a number; 0 where the word has none.
fn fine(class: Option<Class>) -> u64 {
    class.map_or(0, |c| 1 + u64::from(c.c1024))
}

/// One of 256.
fn middle(class: Option<Class>) -> u64 {
    class.map_or(0, |c| 1 + u64::from(c.c256))
}

/// One of 64.
fn coarse(class: Option<Class>) -> u64 {
    class.map_or(0, |c| 1 + u64::from(c.c64))
}
