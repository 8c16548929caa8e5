//! Logistic regression over hashed features: gradient ascent with a Gaussian prior (steps after Duchi, Hazan and Singer 2011).

use rustc_hash::FxHashMap;
use sourcelight::model::Feature;

/// How hard weights are held to nought.
const PRIOR: f64 = 0.6;
const ROUNDS: usize = 120;
const STEP: f64 = 0.3;

/// A proposal with what it is.
#[derive(Debug)]
pub struct Example {
    /// What the model reads of it.
    pub features: Vec<Feature>,
    /// How likely it is a claim: 0 or 1 where people say it.
    pub likely: f32,
    /// How much it counts.
    pub weight: f32,
}

/// Weights in logits.
#[derive(Debug, Default)]
pub struct Weights {
    places: FxHashMap<Feature, u32>,
    values: Vec<f64>,
}

impl Weights {
    /// Log odds of these features.
    pub fn score(&self, features: &[Feature]) -> f32 {
        let weight = |f: &Feature| self.places.get(f).map_or(0.0, |place| self.values[*place as usize]);
        features.iter().map(weight).sum::<f64>() as f32
    }

    /// Features with their weights, in the order of their hashes.
    pub fn rows(&self) -> impl Iterator<Item = (Feature, f32)> {
        let mut rows: Vec<_> =
            self.places.iter().map(|(f, place)| (*f, self.values[*place as usize] as f32)).collect();
        rows.sort_by_key(|(feature, _)| *feature);
        rows.into_iter()
    }
}

/// Fits the weights.
pub fn train(examples: &[Example]) -> Weights {
    let mut places = FxHashMap::default();
    let mut lists: Vec<Vec<u32>> = Vec::with_capacity(examples.len());
    for example in examples {
        let list = example.features.iter().map(|feature| {
            let next = places.len() as u32;
            *places.entry(*feature).or_insert(next)
        });
        lists.push(list.collect());
    }
    let mut values = vec![0.0f64; places.len()];
    let mut squares = vec![1e-6f64; places.len()];
    let mut gradient = vec![0.0f64; places.len()];
    for _ in 0..ROUNDS {
        gradient.iter_mut().zip(&values).for_each(|(g, w)| *g = -PRIOR * w);
        for (example, list) in examples.iter().zip(&lists) {
            let score: f64 = list.iter().map(|place| values[*place as usize]).sum();
            let slope = f64::from(example.weight) * (f64::from(example.likely) - likelihood(score));
            list.iter().for_each(|place| gradient[*place as usize] += slope);
        }
        for ((value, square), slope) in values.iter_mut().zip(&mut squares).zip(&gradient) {
            *square += slope * slope;
            *value += STEP * slope / square.sqrt();
        }
    }
    Weights { places, values }
}

/// Likelihood of log odds.
pub fn likelihood(score: f64) -> f64 {
    1.0 / (1.0 + (-score).exp())
}
