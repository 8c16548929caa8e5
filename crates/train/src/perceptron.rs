//! The averaged perceptron (Collins 2002), over features by their hash.

use rustc_hash::FxHashMap;
use sourcelight::model::Feature;

/// Weights of features while they are trained: `classes` weights a feature.
#[derive(Debug)]
pub struct Perceptron {
    classes: usize,
    rows: FxHashMap<Feature, u32>,
    /// Current weights, and beside them each change times the moment it was made: the average needs no more.
    weights: Vec<f32>,
    timed: Vec<f64>,
    moment: f64,
}

impl Perceptron {
    /// Without weights yet.
    pub fn new(classes: usize) -> Self {
        Self { classes, rows: FxHashMap::default(), weights: Vec::new(), timed: Vec::new(), moment: 1.0 }
    }

    /// Adds the current weights of the features to `scores`, which has a place for each class.
    pub fn score(&self, features: &[Feature], scores: &mut [f32]) {
        for feature in features {
            if let Some(row) = self.rows.get(feature) {
                let start = *row as usize * self.classes;
                for (score, weight) in scores.iter_mut().zip(&self.weights[start..start + self.classes]) {
                    *score += weight;
                }
            }
        }
    }

    /// Changes the weight of the features for one class.
    pub fn update(&mut self, features: &[Feature], class: usize, change: f32) {
        for feature in features {
            let next = self.rows.len() as u32;
            let row = *self.rows.entry(*feature).or_insert(next) as usize;
            if row == next as usize {
                self.weights.resize(self.weights.len() + self.classes, 0.0);
                self.timed.resize(self.weights.len(), 0.0);
            }
            self.weights[row * self.classes + class] += change;
            self.timed[row * self.classes + class] += f64::from(change) * self.moment;
        }
    }

    /// Counts one more example, right or wrong.
    pub fn tick(&mut self) {
        self.moment += 1.0;
    }

    /// The average of the weights over all moments, in the order of the features' hashes.
    pub fn average(&self) -> Vec<(Feature, Vec<f32>)> {
        let mut rows: Vec<_> = self.rows.iter().map(|(feature, row)| (*feature, *row as usize)).collect();
        rows.sort_unstable();
        let mean = |at: usize| (f64::from(self.weights[at]) - self.timed[at] / self.moment) as f32;
        rows.into_iter()
            .map(|(feature, row)| {
                (feature, (row * self.classes..(row + 1) * self.classes).map(mean).collect())
            })
            .collect()
    }
}

/// The features whose greatest weight is greatest.
pub fn heaviest(rows: &[(Feature, Vec<f32>)], count: usize) -> impl Iterator<Item = Feature> + use<> {
    let weight = |row: &[f32]| row.iter().fold(0f32, |most, weight| most.max(weight.abs()));
    let mut sorted: Vec<(f32, Feature)> = rows.iter().map(|(feature, row)| (weight(row), *feature)).collect();
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    sorted.into_iter().take(count).map(|(_, feature)| feature)
}
