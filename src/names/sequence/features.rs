//! The templates of features. Each reads the atoms of a token and of its neighbours.

use super::atoms::{Atom, REACH};
use crate::classes::Class;
use crate::model::Feature;

/// The tokens of a sentence as the features see them.
pub struct Window<'a> {
    /// Atoms of the whole text.
    pub atoms: &'a [Atom],
    /// First token of the sentence.
    pub from: usize,
    /// One past its last.
    pub to: usize,
}

static OUTSIDE: Atom = Atom {
    word: 0,
    shape: 0,
    prefix: 0,
    suffixes: [0; 3],
    facts: crate::lexicon::Facts::NONE,
    cover: crate::lexicon::Facts::NONE,
    covered: 0,
    setting: 0,
    class: None,
    rule: super::ruled::Ruled { code: 0, doubt: 0, from: 0, to: 0, head: 0 },
};

impl Window<'_> {
    fn at(&self, index: usize, ahead: isize) -> &Atom {
        let at = index.wrapping_add_signed(ahead);
        if at >= self.from && at < self.to { self.atoms.get(at).unwrap_or(&OUTSIDE) } else { &OUTSIDE }
    }

    /// Visits the features of the token `index`.
    pub fn features(&self, index: usize, mut visit: impl FnMut(Feature)) {
        const _: () = assert!(REACH == 2, "the templates below read two tokens on either side");
        let [a, b, c, d, e] = [-2, -1, 0, 1, 2].map(|ahead| self.at(index, ahead));
        let t = Feature::template;
        visit(t(0));
        visit(t(1).with(c.word).with(c.shape));
        visit(t(2).with(b.word));
        visit(t(3).with(d.word));
        visit(t(4).with(a.word));
        visit(t(5).with(e.word));
        visit(t(6).with(b.word).with(c.word));
        visit(t(7).with(c.word).with(d.word));
        visit(t(8).with(b.word).with(c.shape));
        visit(t(9).with(d.word).with(c.shape));
        visit(t(10).with(b.shape).with(c.shape).with(d.shape));
        visit(t(11).with(c.shape).with(u64::from(c.setting)));
        visit(t(12).with(c.prefix));
        visit(t(13).with(c.suffixes[0]).with(c.shape));
        visit(t(14).with(c.suffixes[1]));
        visit(t(15).with(c.suffixes[2]));
        let mut facts = c.facts.0;
        while facts != 0 {
            visit(t(16).with(u64::from(facts.trailing_zeros())));
            facts &= facts - 1;
        }
        visit(t(17).with(c.facts.0).with(c.shape));
        visit(t(18).with(b.facts.0).with(b.word & u64::from(b.facts.0 == 0)));
        visit(t(19).with(d.facts.0).with(d.word & u64::from(d.facts.0 == 0)));
        visit(t(20).with(c.cover.0).with(u64::from(c.covered)));
        visit(t(21).with(b.facts.0).with(c.facts.0));
        visit(t(22).with(c.facts.0).with(d.facts.0));
        self.rules(index, &mut visit);
        self.classes(index, &mut visit);
    }

    fn rules(&self, index: usize, visit: &mut impl FnMut(Feature)) {
        let [b, c, d] = [-1, 0, 1].map(|ahead| self.at(index, ahead));
        let t = Feature::template;
        let [before, code, after] = [b, c, d].map(|a| u64::from(a.rule.code));
        let rule = |template: u64| t(template).with(code);
        visit(rule(30));
        visit(rule(31).with(u64::from(c.rule.doubt)));
        visit(rule(32).with(before).with(after));
        visit(rule(33).with(c.word));
        visit(rule(34).with(b.word));
        visit(rule(35).with(d.word));
        visit(rule(36).with(c.facts.0));
        visit(rule(37).with(c.shape).with(u64::from(c.setting)));
        if code > 0 {
            let (from, to) = (c.rule.from as usize, c.rule.to as usize);
            let far = |at: usize| self.at(at, 0);
            let length = (to - from).min(5) as u64;
            visit(rule(38).with(far(c.rule.head as usize).word));
            visit(rule(39).with(far(to).word));
            visit(rule(40).with(far(from.wrapping_sub(1)).word));
            visit(rule(41).with(far(to).facts.0));
            visit(rule(42).with(far(from.wrapping_sub(1)).facts.0));
            visit(rule(43).with(far(c.rule.head as usize).facts.0));
            visit(rule(44).with(far(from).facts.0).with(length));
            visit(rule(45).with(class(far(to).class, |c| u64::from(c.c256))));
            visit(rule(46).with(class(far(from.wrapping_sub(1)).class, |c| u64::from(c.c256))));
        }
    }

    fn classes(&self, index: usize, visit: &mut impl FnMut(Feature)) {
        let [a, b, c, d, e] = [-2, -1, 0, 1, 2].map(|ahead| self.at(index, ahead).class);
        let t = Feature::template;
        let fine = |c: Option<Class>| class(c, |c| u64::from(c.c1024));
        let middle = |c: Option<Class>| class(c, |c| u64::from(c.c256));
        let coarse = |c: Option<Class>| class(c, |c| u64::from(c.c64));
        visit(t(50).with(fine(c)));
        visit(t(51).with(middle(c)));
        visit(t(52).with(coarse(c)).with(self.at(index, 0).shape));
        visit(t(53).with(fine(b)));
        visit(t(54).with(fine(d)));
        visit(t(55).with(coarse(b)));
        visit(t(56).with(coarse(d)));
        visit(t(57).with(middle(a)));
        visit(t(58).with(middle(e)));
        visit(t(59).with(coarse(b)).with(coarse(c)));
        visit(t(60).with(coarse(c)).with(coarse(d)));
        visit(t(61).with(coarse(b)).with(coarse(d)));
    }
}

/// A class as a number; 0 where the word has none.
fn class(class: Option<Class>, choose: impl Fn(Class) -> u64) -> u64 {
    class.map_or(0, |c| 1 + choose(c))
}
