//! The trained tagger of names: a linear-chain model over the tokens, which reads words and their neighbours, lists,
//! classes of words, and what the rules say (Lafferty et al. 2001; stacking after Wolpert 1992).

mod alone;
mod atoms;
mod decode;
mod features;
mod form;
mod ruled;
pub mod tags;

pub use decode::{Decoded, Scores, Steps, decode};

use super::document::Judged;
use super::words::Words;
use crate::model::{Feature, Layer, Model, Table};
use crate::text::Text;
use alone::{Alone, Sum, Sums};
use atoms::{Atom, REACH};
use features::{NEIGHBOURS, OUTSIDE, Window};
use form::Ends;
use std::cell::RefCell;
use std::sync::LazyLock;
use tags::{NameType, TAGS};

/// The layer of the file `models/en/names.slm`.
pub const LAYER: Layer = Layer { name: "name", version: 2 };

/// Tokens in a row that may be in names, within one sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Its first token.
    pub from: usize,
    /// One past its last.
    pub to: usize,
}

/// A text made ready for the tagger.
pub(super) struct Observed<'t, 'd> {
    text: &'t Text<'d>,
    atoms: Vec<Atom>,
    /// Each stretch with the tokens of its sentence.
    stretches: Vec<(Stretch, (usize, usize))>,
}

impl<'t, 'd> Observed<'t, 'd> {
    /// Reads the tokens with what the rules found.
    pub fn new(words: &Words<'t, 'd>, judged: &[Judged]) -> Self {
        let rules = ruled::lay(words, judged);
        let active = atoms::active(words, &rules);
        let atoms = atoms::atoms(words, &rules, &active);
        let mut stretches = Vec::with_capacity(2 * words.text.sentences.len());
        for sentence in &words.text.sentences {
            let (first, end) = sentence.tokens;
            let mut at = first;
            while at < end {
                if active[at] {
                    let to = (at..end).find(|i| !active[*i]).unwrap_or(end);
                    stretches.push((Stretch { from: at, to }, sentence.tokens));
                    at = to;
                }
                at += 1;
            }
        }
        Self { text: words.text, atoms, stretches }
    }

    /// Visits the features of every token of every stretch, in order, with the tag that the rules gave each token
    /// and how many times its weight it counts.
    pub fn examples(&self, mut visit: impl FnMut(Stretch, Vec<Vec<Feature>>, Vec<(usize, i16)>)) {
        for (stretch, sentence) in &self.stretches {
            let window = Window { atoms: &self.atoms, from: sentence.0, to: sentence.1 };
            let token = |index| {
                let mut features = Vec::new();
                window.features(index, &Ends::of(self.text.get(index)), |f| features.extend_from_slice(f));
                features
            };
            let ruled =
                self.atoms[stretch.from..stretch.to].iter().map(|a| (a.rule.tag(), a.rule.times())).collect();
            visit(*stretch, (stretch.from..stretch.to).map(token).collect(), ruled);
        }
    }
}

/// A name as the tagger has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Labelled {
    /// Its first token.
    pub from: usize,
    /// One past its last.
    pub to: usize,
    /// Its type.
    pub kind: NameType,
    /// How much worse the best reading without it scores, in units of the weights.
    pub margin: i32,
}

struct Weights {
    rows: Table<'static, TAGS>,
    steps: Steps,
    /// What the tag of the rules is worth by itself.
    trust: [i16; TAGS],
}

static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
    let model = Model::read(include_bytes!("../../../models/en/names.slm"), LAYER).unwrap_or_default();
    let mut steps = [[0; TAGS]; TAGS];
    let (values, _) = model.section(1).as_chunks::<2>();
    for (value, bytes) in steps.as_flattened_mut().iter_mut().zip(values) {
        *value = i32::from(i16::from_le_bytes(*bytes));
    }
    let (values, _) = model.section(2).as_chunks::<2>();
    let trust = std::array::from_fn(|tag| values.get(tag).map_or(0, |bytes| i16::from_le_bytes(*bytes)));
    Weights { rows: Table::new(model.section(0)), steps: Steps::new(steps), trust }
});

/// Tags the text and reads the names off the tags, in order.
pub(super) fn label(observed: &Observed) -> Vec<Labelled> {
    thread_local! {
        static ALONE: RefCell<Alone> = RefCell::new(Alone::new());
    }
    ALONE.with(|alone| match alone.try_borrow_mut() {
        Ok(mut alone) => label_with(observed, &mut alone),
        Err(_) => label_with(observed, &mut Alone::new()),
    })
}

fn label_with(observed: &Observed, alone: &mut Alone) -> Vec<Labelled> {
    let weights = &*WEIGHTS;
    let mut names = Vec::new();
    let mut sums = Vec::new();
    let mut scores = Vec::new();
    let mut decoded = Vec::new();
    let outside = Sums::of(&OUTSIDE, &Ends::default(), &weights.rows);
    for (stretch, sentence) in &observed.stretches {
        let window = Window { atoms: &observed.atoms, from: sentence.0, to: sentence.1 };
        sums.clear();
        sums.resize(stretch.to - stretch.from, [0; TAGS]);
        // Every token of the stretch, and its neighbours on either side, gives to those it stands beside.
        for place in 0..sums.len() + 2 * REACH {
            let index = (stretch.from + place).wrapping_sub(REACH);
            let given = match window.within(index) {
                Some(atom) => alone.sums(atom, observed.text.get(index), &weights.rows),
                None => &outside,
            };
            let mut give = |ahead: isize, part: &Sum| {
                if let Some(sum) = sums.get_mut(place.wrapping_sub(REACH).wrapping_sub_signed(ahead)) {
                    add(sum, part);
                }
            };
            give(0, &given.own);
            NEIGHBOURS.into_iter().zip(&given.beside).for_each(|(ahead, part)| give(ahead, part));
        }
        scores.clear();
        for (index, sum) in (stretch.from..stretch.to).zip(&mut sums) {
            let rule = &observed.atoms[index].rule;
            sum[rule.tag()] = sum[rule.tag()].wrapping_add(weights.trust[rule.tag()] * rule.times());
            window.context(index, |f| weights.rows.add_all(f, sum));
            scores.push(sum.map(i32::from));
        }
        decode(&scores, &weights.steps, &mut decoded);
        read(stretch.from, &decoded, &mut names);
    }
    for name in &mut names {
        let rule = &observed.atoms[name.from].rule;
        let extra = i32::from(weights.trust[rule.tag()]) * i32::from(rule.times() - 1);
        // What the list holds fast is shown, but no surer for that.
        name.margin = (name.margin - extra).max(name.margin.min(HELD));
    }
    names
}

/// Adds one sum to another; see [`Table::add`] for why by number, and why it cannot pass the range.
fn add(sum: &mut Sum, other: &Sum) {
    for tag in 0..TAGS {
        sum[tag] = sum[tag].wrapping_add(other[tag]);
    }
}

/// The margin that is left at least of a name that the list holds fast: it is shown, and not as sure.
const HELD: i32 = 500;

/// No name has more tokens: a line of nothing but capitals is read in pieces, as the rules read it.
const LONGEST: usize = 24;

/// Reads names off the tags of a stretch that begins at the token `first`.
pub fn read(first: usize, decoded: &[Decoded], names: &mut Vec<Labelled>) {
    let mut at = 0;
    while at < decoded.len() {
        let Some((kind, position)) = tags::parts(decoded[at].tag) else {
            at += 1;
            continue;
        };
        let mut to = at + 1;
        if matches!(position, tags::BEGIN | tags::INSIDE) {
            let goes_on = |to: usize| {
                let next = tags::parts(decoded[to].tag);
                next.is_some_and(|(k, p)| k == kind && matches!(p, tags::INSIDE | tags::LAST))
            };
            while to < decoded.len()
                && to - at < LONGEST
                && goes_on(to)
                && decoded[to - 1].tag != tags::tag(kind, tags::LAST)
            {
                to += 1;
            }
        }
        let margin = decoded[at..to].iter().map(|d| d.margin).min().unwrap_or(0);
        names.push(Labelled { from: first + at, to: first + to, kind, margin });
        at = to;
    }
}
