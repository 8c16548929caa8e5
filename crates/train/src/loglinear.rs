//! A log-linear model over choices of which several may be right: gradient ascent on the likelihood of the right ones
//! together, with a Gaussian prior (Denis and Baldridge 2008; steps after Duchi, Hazan and Singer 2011).

use crate::antecedents::Example;

/// How hard weights are held to nought.
const PRIOR: f64 = 1.2;
const ROUNDS: usize = 250;
const STEP: f64 = 0.25;

/// The weights of so many features.
pub fn train<'e>(examples: impl Iterator<Item = &'e Example> + Clone, features: usize) -> Vec<f64> {
    let mut weights = vec![0.0f64; features];
    let mut squares = vec![1e-6f64; features];
    let mut gradient = vec![0.0f64; features];
    for _ in 0..ROUNDS {
        gradient.iter_mut().zip(&weights).for_each(|(g, w)| *g = -PRIOR * w);
        for example in examples.clone() {
            climb(example, &weights, &mut gradient);
        }
        for ((weight, square), slope) in weights.iter_mut().zip(&mut squares).zip(&gradient) {
            *square += slope * slope;
            *weight += STEP * slope / square.sqrt();
        }
    }
    weights
}

fn climb(example: &Example, weights: &[f64], gradient: &mut [f64]) {
    let score = |features: &[u16]| features.iter().map(|f| weights[usize::from(*f)]).sum::<f64>();
    let none_right = !example.choices.iter().any(|(_, right)| *right);
    let all: Vec<(&[u16], bool)> = std::iter::once((example.none.as_slice(), none_right))
        .chain(example.choices.iter().map(|(f, right)| (f.as_slice(), *right)))
        .collect();
    let scores: Vec<f64> = all.iter().map(|(f, _)| score(f)).collect();
    let top = scores.iter().copied().fold(f64::MIN, f64::max);
    let weigh = |s: &f64| (s - top).exp();
    let total: f64 = scores.iter().map(weigh).sum();
    let right: f64 = scores.iter().zip(&all).filter(|(_, (_, right))| *right).map(|(s, _)| weigh(s)).sum();
    for (s, (features, is_right)) in scores.iter().zip(&all) {
        let expected = weigh(s) / total;
        let wanted = if *is_right { weigh(s) / right } else { 0.0 };
        for feature in *features {
            gradient[usize::from(*feature)] += wanted - expected;
        }
    }
}
