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
    /// Without weights yet, over these features only.
    pub fn new(classes: usize, features: impl IntoIterator<Item = Feature>) -> Self {
        let rows: FxHashMap<Feature, u32> = features.into_iter().zip(0..).collect();
        let size = rows.len() * classes;
        Self { classes, rows, weights: vec![0.0; size], timed: vec![0.0; size], moment: 1.0 }
    }

    /// The row of a feature, if it has weights.
    pub fn row(&self, feature: Feature) -> Option<u32> {
        self.rows.get(&feature).copied()
    }

    /// Adds the current weights of some rows to `scores`, which has a place for each class.
    pub fn score(&self, rows: &[u32], scores: &mut [f32]) {
        for row in rows {
            let start = *row as usize * self.classes;
            for (score, weight) in scores.iter_mut().zip(&self.weights[start..start + self.classes]) {
                *score += weight;
            }
        }
    }

    /// Changes the weight of some rows for one class.
    pub fn update(&mut self, rows: &[u32], class: usize, change: f32) {
        for row in rows {
            let at = *row as usize * self.classes + class;
            self.weights[at] += change;
            self.timed[at] += f64::from(change) * self.moment;
        }
    }

    /// Counts one more example, right or wrong.
    pub fn tick(&mut self) {
        self.moment += 1.0;
    }

    /// The average of the weights over all moments, in the order of the features' hashes; rows of nothing but zeros are
    /// left out.
    pub fn average(&self) -> Vec<(Feature, Vec<f32>)> {
        let mut rows: Vec<_> = self.rows.iter().map(|(feature, row)| (*feature, *row as usize)).collect();
        rows.sort_unstable();
        let mean = |at: usize| (f64::from(self.weights[at]) - self.timed[at] / self.moment) as f32;
        rows.into_iter()
            .map(|(feature, row)| {
                (feature, (row * self.classes..(row + 1) * self.classes).map(mean).collect())
            })
            .filter(|(_, row): &(_, Vec<f32>)| row.iter().any(|weight| *weight != 0.0))
            .collect()
    }
}

/// The features whose greatest weight is greatest.
pub fn heaviest(rows: &[(Feature, Vec<f32>)], count: usize) -> Vec<Feature> {
    let weight = |row: &[f32]| row.iter().fold(0f32, |most, weight| most.max(weight.abs()));
    let mut sorted: Vec<(f32, Feature)> = rows.iter().map(|(feature, row)| (weight(row), *feature)).collect();
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    sorted.into_iter().take(count).map(|(_, feature)| feature).collect()
}
