//! The tagger of names.

mod chain;
mod gold;
mod measure;

use crate::corpus;
use crate::pack;
use anyhow::Result;
use chain::{Row, Weights, marginals};
use gold::{ANY, Convention, Example};
use measure::Packed;
use rustc_hash::FxHashMap;
use sourcelight::model::Feature;
use sourcelight::names::sequence::tags::TAGS;
use sourcelight::names::sequence::{LAYER, Steps};
use std::path::Path;

/// A corpus, the group whose own weights it shares, and its conventions.
struct Corpus {
    set: &'static str,
    group: usize,
    convention: Convention,
}

const GROUPS: usize = 5;

/// Of the order in which the examples are read.
const SEED: u64 = 20_251_125;

/// A token whose tags are as good as certain changes nothing.
const LEAST_GRADIENT: f32 = 1e-3;

const fn corpus(set: &'static str, group: usize, nationalities: bool) -> Corpus {
    Corpus {
        set,
        group,
        convention: Convention {
            nationalities,
            adjectives: group == 1 || group == 2 && nationalities,
            complete: group != 4,
        },
    }
}

const CORPORA: [Corpus; 10] = [
    corpus("gmb.train", 0, true),
    corpus("gum.train", 1, true),
    corpus("redocred.dev", 2, true),
    corpus("redocred.test", 2, true),
    corpus("wikigold.train", 2, true),
    corpus("crossner-politics.train", 2, false),
    corpus("crossner-politics.dev", 2, false),
    corpus("uner-ewt.dev", 3, false),
    corpus("uner-ewt.test", 3, false),
    corpus("re3d.train", 4, true),
];

/// How many documents of the largest corpus are read, one in so many, and what its gradients weigh: its labels are
/// silver, and those of its organisations weak.
const SILVER: (usize, f32) = (3, 0.3);

/// Passes over the examples, and the rate of AdaGrad. More passes change nothing on the sets that train nothing.
const ROUNDS: usize = 4;
const RATE: f32 = 0.2;

/// Features kept: with 20,000 of 215,000 the F1 is 0.3 lower and the file a fifth.
const KEEP: usize = 20_000;

/// Weights nearer to zero than so many steps of a byte are left out, for the file to pack better.
const DEAD: f32 = 2.0;

/// What the tag of the rules is worth by itself: outside, and each type. Tuned on worldwide.train, which trains nothing.
const TRUST: [f32; 5] = [1.2, 1.2, 1.2, 1.2, 2.5];

/// An example with numbered features.
struct Numbered {
    features: Vec<Vec<u32>>,
    allowed: Vec<u32>,
    group: usize,
}

/// Trains; gives the bytes of `names.slm`.
pub fn model(data: &Path) -> Result<Vec<u8>> {
    let mut all: Vec<(usize, Example)> = Vec::new();
    for corpus in &CORPORA {
        let records = corpus::read(data, &format!("ner/{}", corpus.set))?;
        let step = if corpus.group == 0 { SILVER.0 } else { 1 };
        for record in records.iter().step_by(step) {
            let found = gold::examples(record, corpus.convention);
            all.extend(found.into_iter().map(|example| (corpus.group, example)));
        }
        println!("{:24} {:6} documents, {:7} stretches in all", corpus.set, records.len(), all.len());
    }
    let (numbers, features) = number(&all);
    println!("{} features", features.len());
    packed(data, &features, &learn(&numbers, features.len()))
}

/// Numbers the features that occur at least twice, in the order of their first occurrence.
fn number(all: &[(usize, Example)]) -> (Vec<Numbered>, FxHashMap<Feature, u32>) {
    let mut counts = FxHashMap::<Feature, u32>::default();
    for feature in all.iter().flat_map(|(_, e)| e.features.iter().flatten()) {
        *counts.entry(*feature).or_default() += 1;
    }
    let mut numbers = FxHashMap::default();
    let mut numbered = Vec::with_capacity(all.len());
    for (group, example) in all.iter().filter(|(_, e)| e.allowed.iter().any(|a| *a != ANY)) {
        let mut token = |features: &Vec<Feature>| {
            let common = features.iter().filter(|f| counts[f] >= 2);
            common
                .map(|f| {
                    let next = numbers.len() as u32;
                    *numbers.entry(*f).or_insert(next)
                })
                .collect()
        };
        numbered.push(Numbered {
            features: example.features.iter().map(&mut token).collect(),
            allowed: example.allowed.clone(),
            group: *group,
        });
    }
    (numbered, numbers)
}

/// Weights of the features, and of the steps from tag to tag.
struct Trained {
    weights: Weights,
    steps: [Row; TAGS],
}

/// Feature augmentation (Daumé 2007): each group of corpora has weights of its own beside the general ones, which take
/// up what is peculiar to it; only the general ones are kept.
fn learn(examples: &[Numbered], features: usize) -> Trained {
    let mut general = Weights::new(features);
    let mut own: Vec<Weights> = (0..GROUPS).map(|_| Weights::new(features)).collect();
    let mut steps = Weights::new(TAGS);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = Random(SEED);
    let (mut free, mut bound) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        random.shuffle(&mut order);
        let mut loss = 0.0;
        for index in &order {
            let example = &examples[*index];
            let own = &mut own[example.group];
            let weight = if example.group == 0 { SILVER.1 } else { 1.0 };
            let score = |features: &Vec<u32>| {
                let mut sum = [0.0; TAGS];
                for feature in features {
                    let rows = general.row(*feature as usize).iter().zip(own.row(*feature as usize));
                    sum.iter_mut().zip(rows).for_each(|(sum, (general, own))| *sum += general + own);
                }
                sum
            };
            let scores: Vec<Row> = example.features.iter().map(score).collect();
            let table: [Row; TAGS] = std::array::from_fn(|t| *steps.row(t));
            let (mut moves, mut wanted) = ([[0.0; TAGS]; TAGS], [[0.0; TAGS]; TAGS]);
            let all = marginals(&scores, None, &table, &mut free, &mut moves);
            let right = marginals(&scores, Some(&example.allowed), &table, &mut bound, &mut wanted);
            loss += f64::from(all - right);
            for (token, features) in example.features.iter().enumerate() {
                let gradient: Row = std::array::from_fn(|t| (free[token][t] - bound[token][t]) * weight);
                if gradient.iter().all(|g| g.abs() < LEAST_GRADIENT) {
                    continue;
                }
                for feature in features {
                    general.step(*feature as usize, &gradient, RATE);
                    own.step(*feature as usize, &gradient, RATE);
                }
            }
            for tag in 0..TAGS {
                steps.step(tag, &std::array::from_fn(|t| moves[tag][t] - wanted[tag][t]), RATE);
            }
        }
        println!("round {round}: loss {:.4} a stretch", loss / examples.len() as f64);
    }
    Trained { weights: general, steps: std::array::from_fn(|t| *steps.row(t)) }
}

/// Prunes, rounds, measures and packs.
fn packed(data: &Path, features: &FxHashMap<Feature, u32>, model: &Trained) -> Result<Vec<u8>> {
    let mut rows: Vec<(Feature, Vec<f32>)> =
        features.iter().map(|(f, at)| (*f, model.weights.row(*at as usize).to_vec())).collect();
    rows.sort_unstable_by_key(|(feature, _)| *feature);
    let scale = pack::scale(&rows, |weights| weights / 1000);
    for weight in rows.iter_mut().flat_map(|(_, row)| row) {
        if weight.abs() * scale < DEAD {
            *weight = 0.0;
        }
    }
    let table = pack::scaled(&rows, TAGS, pack::Pruning { keep: KEEP, ..pack::Pruning::default() }, scale);
    let unit = |weight: f32| (weight * scale).round() as i16;
    let trust: [i16; TAGS] = std::array::from_fn(|tag| unit(TRUST[tag.div_ceil(4)]));
    let steps = model.steps.map(|row| row.map(unit));
    let packed = Packed { table: &table, steps: Steps::new(steps.map(|row| row.map(i32::from))), trust };
    measure::all(data, &packed)?;
    let bytes = |values: &[i16]| values.iter().flat_map(|value| value.to_le_bytes()).collect::<Vec<u8>>();
    Ok(pack::file(LAYER, &[table, bytes(steps.as_flattened()), bytes(&trust)]))
}

/// A generator of numbers for shuffling: SplitMix64 (Steele et al. 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for index in (1..order.len()).rev() {
            order.swap(index, (self.next() % (index as u64 + 1)) as usize);
        }
    }
}
