//! The trained weights: how much each feature speaks for or against an antecedent.

use super::features::{FEATURES, TEMPLATES, WIDTH};
use super::pronoun::Class;
use super::{Anaphor, Verdict};
use crate::evidence::Certainty;
use crate::lexicon;
use std::fmt::Write;
use std::sync::LazyLock;

/// Weights of all features in hundredths.
pub struct Model {
    weights: Box<[i16; PLACES]>,
}

/// Places for the weights of all features: with a power of two, no feature must be asked whether it has one.
const PLACES: usize = FEATURES.next_power_of_two();

/// Lead over the next best, in hundredths of a logit, from which an antecedent is taken for possible, likely and sure: where
/// cross-validation on the training documents gives about two of three, four of five and nine of ten right (of "he" and
/// "she" nine of ten at the least, of phrases fewer).
const fn leads(class: Class) -> [i32; 3] {
    match class {
        Class::He | Class::She => [0, 40, 200],
        Class::It => [0, 80, 200],
        Class::They => [0, 80, 160],
        Class::Phrase => [0, 80, 180],
    }
}

/// The committed weights.
pub(super) fn get() -> &'static Model {
    static MODEL: LazyLock<Model> =
        LazyLock::new(|| Model::read(include_str!("../../models/en/coreference.tsv")));
    &MODEL
}

impl Model {
    /// A model with these weights, in hundredths; what is missing is nought.
    pub fn new(weights: Vec<i16>) -> Self {
        let mut model = Self { weights: Box::new([0; PLACES]) };
        for (place, weight) in model.weights.iter_mut().zip(weights) {
            *place = weight;
        }
        model
    }

    /// Reads `class, template, value, weight` a line; lines that do not read are left out.
    pub fn read(text: &'static str) -> Self {
        let mut weights = Box::new([0; PLACES]);
        for row in lexicon::rows(text) {
            let [class, template, value, weight] = row[..] else { continue };
            let class = Class::ALL.iter().position(|c| c.name() == class);
            let template = TEMPLATES.iter().position(|t| *t == template);
            let (Some(class), Some(template), Ok(value), Ok(weight)) =
                (class, template, value.parse::<usize>(), weight.parse())
            else {
                continue;
            };
            if let Some(place) = weights.get_mut((class * TEMPLATES.len() + template) * WIDTH + value) {
                *place = weight;
            }
        }
        Self { weights }
    }

    /// The model as [`Model::read`] reads it.
    pub fn write(&self) -> String {
        let mut out = String::new();
        for (index, weight) in self.weights.iter().enumerate().filter(|(_, w)| **w != 0) {
            let (slot, value) = (index / WIDTH, index % WIDTH);
            let class = Class::ALL.get(slot / TEMPLATES.len()).map_or("", |c| c.name());
            let template = TEMPLATES.get(slot % TEMPLATES.len()).copied().unwrap_or_default();
            let _ = writeln!(out, "{class}\t{template}\t{value}\t{weight}");
        }
        out
    }

    fn score(&self, features: &[u16]) -> i32 {
        features.iter().map(|f| i32::from(self.weights[usize::from(*f) % PLACES])).sum()
    }

    /// The best antecedent and its lead over the next best and over none, in hundredths; the later one wins a draw.
    pub fn best(&self, anaphor: &Anaphor) -> Option<(usize, i32)> {
        let mut best: Option<(usize, i32)> = None;
        let mut next = self.score(anaphor.none);
        for (index, choice) in anaphor.choices.iter().enumerate() {
            let score = self.score(&choice.features);
            match best {
                Some((_, top)) if score < top => next = next.max(score),
                _ => {
                    next = best.map_or(next, |(_, top)| next.max(top));
                    best = Some((index, score));
                }
            }
        }
        best.map(|(index, score)| (index, score - next))
    }

    /// The antecedent, where it is likely right.
    pub(super) fn choose(&self, anaphor: &Anaphor) -> Option<Verdict> {
        // The corpus has too few such phrases to learn from.
        if let Some(choice) = anaphor.only {
            return Some(Verdict { choice, certainty: Certainty::Likely });
        }
        let (choice, lead) = self.best(anaphor)?;
        let [possible, likely, sure] = leads(anaphor.class);
        let certainty = match lead {
            lead if lead >= sure => Certainty::Sure,
            lead if lead >= likely => Certainty::Likely,
            _ => Certainty::Possible,
        };
        (lead >= possible).then_some(Verdict { choice, certainty })
    }
}
