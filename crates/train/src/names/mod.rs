//! The tagger of names.

mod chain;
mod gold;
mod measure;

use crate::corpus::{self, Record};
use crate::pack;
use anyhow::Result;
use chain::{Row, Weights, marginals};
use gold::{ANY, Convention, Example};
use rustc_hash::FxHashMap;
use sourcelight::model::Feature;
use sourcelight::names::sequence::LAYER;
use sourcelight::names::sequence::tags::TAGS;
use std::path::Path;

/// A corpus, the group whose own weights it shares, and its conventions.
struct Corpus {
    set: &'static str,
    group: usize,
    convention: Convention,
}

const GROUPS: usize = 5;

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

/// An example with numbered features.
struct Numbered {
    features: Vec<Vec<u32>>,
    allowed: Vec<u32>,
    ruled: Vec<usize>,
    group: usize,
}

/// How the weights are learnt.
#[derive(Debug, Clone, Copy)]
struct Course {
    rounds: usize,
    rate: f32,
    decay: f32,
}

/// Trains; gives the bytes of `names.slm`.
pub fn model(data: &Path) -> Result<Vec<u8>> {
    let mut all: Vec<(usize, Example)> = Vec::new();
    let mut documents = 0;
    for corpus in &CORPORA {
        let records = corpus::read(data, &format!("ner/{}", corpus.set))?;
        for record in records.iter().step_by(if corpus.group == 0 { env("STEP", 3.0) as usize } else { 1 }) {
            let found = gold::examples(record, documents, corpus.convention);
            documents += 1;
            all.extend(found.into_iter().map(|e| (corpus.group, e)));
        }
        println!("{:24} {:6} documents, {:7} stretches in all", corpus.set, records.len(), all.len());
    }
    let (numbers, features) = number(&all);
    println!("{} features", features.len());
    let course =
        Course { rounds: env("ROUNDS", 4.0) as usize, rate: env("RATE", 0.2), decay: env("DECAY", 0.0) };
    let model = learn(&numbers, features.len(), course);
    measure::all(data, &features, &model)?;
    Ok(packed(&features, &model))
}

fn env(name: &str, default: f32) -> f32 {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

/// Numbers the features that occur at least twice, in the order of their first occurrence.
fn number(all: &[(usize, Example)]) -> (Vec<Numbered>, FxHashMap<Feature, u32>) {
    let least = env("LEAST", 2.0) as u32;
    let mut counts = FxHashMap::<Feature, u32>::default();
    for feature in all.iter().flat_map(|(_, e)| e.features.iter().flatten()) {
        *counts.entry(*feature).or_default() += 1;
    }
    let mut numbers = FxHashMap::default();
    let mut numbered = Vec::with_capacity(all.len());
    for (group, example) in all {
        if example.allowed.iter().all(|a| *a == ANY) {
            continue;
        }
        let token = |features: &Vec<Feature>| {
            features
                .iter()
                .filter(|f| counts[f] >= least)
                .map(|f| {
                    let next = numbers.len() as u32;
                    *numbers.entry(*f).or_insert(next)
                })
                .collect()
        };
        let features = example.features.iter().map(token).collect();
        numbered.push(Numbered {
            features,
            allowed: example.allowed.clone(),
            ruled: example.ruled.clone(),
            group: *group,
        });
    }
    (numbered, numbers)
}

/// General weights of the features, and of the steps from tag to tag.
struct Trained {
    weights: Vec<Row>,
    steps: [Row; TAGS],
}

fn learn(examples: &[Numbered], features: usize, course: Course) -> Trained {
    let copies = env("COPIES", 1.0) > 0.0;
    let mut general = Weights::new(features);
    // Feature augmentation (Daumé 2007): each group of corpora has weights of its own beside the general ones, which
    // take up what is peculiar to it; only the general ones are kept.
    let mut own: Vec<Weights> =
        (0..GROUPS).map(|_| Weights::new(if copies { features } else { 0 })).collect();
    let mut steps = Weights::new(TAGS);
    let drop = env("DROP", 0.0);
    let averaged = env("AVG", 1.0) as usize;
    let mut mean: Vec<Row> = vec![[0.0; TAGS]; features];
    let mut mean_steps = [[0.0; TAGS]; TAGS];
    let prior = env("PRIOR", 0.0);
    let heavy: [f32; GROUPS] = std::array::from_fn(|g| env(&format!("W{g}"), if g == 0 { 0.3 } else { 1.0 }));
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = Random(20_251_125);
    let (mut free, mut bound) = (Vec::new(), Vec::new());
    for round in 0..course.rounds {
        random.shuffle(&mut order);
        let mut loss = 0.0;
        for index in &order {
            let example = &examples[*index];
            let own = &mut own[example.group];
            let kept: Vec<Vec<u32>> = if drop > 0.0 {
                let few = (drop * 65536.0) as u64;
                let mut keep = |features: &Vec<u32>| {
                    features.iter().copied().filter(|_| random.next() & 0xffff >= few).collect()
                };
                example.features.iter().map(&mut keep).collect()
            } else {
                example.features.clone()
            };
            let scores: Vec<Row> = kept
                .iter()
                .zip(&example.ruled)
                .map(|(features, rule)| {
                    let mut sum = [0.0; TAGS];
                    sum[*rule] += prior;
                    for feature in features {
                        add(&mut sum, general.row(*feature as usize));
                        if copies {
                            add(&mut sum, own.row(*feature as usize));
                        }
                    }
                    sum
                })
                .collect();
            let table: [Row; TAGS] = std::array::from_fn(|t| *steps.row(t));
            let (mut moves, mut wanted) = ([[0.0; TAGS]; TAGS], [[0.0; TAGS]; TAGS]);
            let all = marginals(&scores, None, &table, &mut free, &mut moves);
            let right = marginals(&scores, Some(&example.allowed), &table, &mut bound, &mut wanted);
            loss += f64::from(all - right);
            for (token, features) in kept.iter().enumerate() {
                let gradient: Row =
                    std::array::from_fn(|t| (free[token][t] - bound[token][t]) * heavy[example.group]);
                if gradient.iter().all(|g| g.abs() < 1e-3) {
                    continue;
                }
                for feature in features {
                    general.step(*feature as usize, &gradient, course.rate, course.decay);
                    if copies {
                        own.step(*feature as usize, &gradient, course.rate, course.decay);
                    }
                }
            }
            for tag in 0..TAGS {
                let gradient: Row = std::array::from_fn(|t| moves[tag][t] - wanted[tag][t]);
                steps.step(tag, &gradient, course.rate, 0.0);
            }
        }
        if round + averaged >= course.rounds {
            for (sum, row) in mean.iter_mut().zip(0..features) {
                for (s, w) in sum.iter_mut().zip(general.row(row)) {
                    *s += (1.0 - drop) * w / averaged as f32;
                }
            }
            for (sum, row) in mean_steps.iter_mut().zip(0..TAGS) {
                for (s, w) in sum.iter_mut().zip(steps.row(row)) {
                    *s += w / averaged as f32;
                }
            }
        }
        println!("round {round}: loss {:.4} a stretch", loss / examples.len() as f64);
    }
    Trained { weights: mean, steps: mean_steps }
}

fn add(sum: &mut Row, row: &Row) {
    for (sum, weight) in sum.iter_mut().zip(row) {
        *sum += weight;
    }
}

fn packed(features: &FxHashMap<Feature, u32>, model: &Trained) -> Vec<u8> {
    let mut rows: Vec<(Feature, Vec<f32>)> =
        features.iter().map(|(f, at)| (*f, model.weights[*at as usize].to_vec())).collect();
    rows.sort_unstable_by_key(|(feature, _)| *feature);
    let pruning = pack::Pruning { keep: env("KEEP", 40_000.0) as usize, ..pack::Pruning::default() };
    let (table, scale) = pack::scaled_table(&rows, TAGS, pruning);
    let steps: Vec<u8> =
        model.steps.as_flattened().iter().flat_map(|w| ((w * scale).round() as i16).to_le_bytes()).collect();
    let trust = ((env("BIAS", 1.2) * scale).round() as i16).to_le_bytes().to_vec();
    pack::file(LAYER, &[table, steps, trust])
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

/// Reads a set whatever its tier, to measure on.
fn measured(data: &Path, set: &str) -> Result<Vec<Record>> {
    corpus::read_all(data, &format!("ner/{set}"))
}
