//! Trains the weights of antecedents, and says how good they are on documents that they were not trained on.

use crate::antecedents::{Example, examples};
use crate::{corpus, loglinear};
use anyhow::Result;
use sourcelight::coreference::{Anaphor, Choice, Class, FEATURES, Model};
use sourcelight::offsets::Span;
use std::path::Path;

/// Parts of the corpus for the cross-validation.
const FOLDS: usize = 6;

/// Leads at which precision and recall are told, in hundredths.
const LEADS: [i32; 8] = [0, 40, 80, 120, 160, 200, 250, 300];

const HEAD: &str = "\
# Weights of coreference in hundredths, trained by `cargo xtask train --only coreference` on the part of GUM whose licence
# allows it (see MODEL_CARD.md). What the templates and their values are stands in src/coreference/features.rs.
# class, template, value, weight
";

/// The file of weights.
pub fn model(data: &Path) -> Result<String> {
    let documents: Vec<Vec<Example>> = corpus::read(data, "ner/gum.train")?.iter().map(examples).collect();
    validate(&documents);
    let all = documents.iter().flatten();
    println!("{} examples in {} documents", all.clone().count(), documents.len());
    Ok(HEAD.to_owned() + &fit(all).write())
}

fn fit<'e>(examples: impl Iterator<Item = &'e Example> + Clone) -> Model {
    let weights = loglinear::train(examples, FEATURES);
    Model::new(weights.iter().map(|w| (w * 100.0).round().clamp(-30_000.0, 30_000.0) as i16).collect())
}

/// Prints precision and recall by class and by lead, each document judged by a model of the others.
fn validate(documents: &[Vec<Example>]) {
    let mut judged: Vec<(Class, i32, bool, bool)> = Vec::new();
    for fold in 0..FOLDS {
        let held = |index: usize| index % FOLDS == fold;
        let numbered = || documents.iter().enumerate();
        let model = fit(numbered().filter(|(i, _)| !held(*i)).flat_map(|(_, d)| d));
        for example in numbered().filter(|(i, _)| held(*i)).flat_map(|(_, d)| d) {
            let choices: Vec<Choice> = (0..)
                .zip(&example.choices)
                .map(|(entity, (features, _))| Choice { entity, features: features.clone() })
                .collect();
            let anaphor = Anaphor {
                span: Span::default(),
                class: example.class,
                none: &example.none,
                choices: &choices,
                only: example.only,
            };
            // Certain enough for every lead.
            let best = example.only.map(|only| (only, i32::MAX)).or_else(|| model.best(&anaphor));
            let right = best.is_some_and(|(choice, _)| example.choices[choice].1);
            let possible = example.choices.iter().any(|(_, right)| *right);
            judged.push((example.class, best.map_or(-1, |(_, lead)| lead), right, possible));
        }
    }
    for class in Class::ALL {
        let of = || judged.iter().filter(|j| j.0 == class);
        let possible = of().filter(|j| j.3).count();
        print!("{:7} {:5} of {:5} have one;", class.name(), possible, of().count());
        for lead in LEADS {
            let given = of().filter(|j| j.1 >= lead).count();
            let right = of().filter(|j| j.1 >= lead && j.2).count();
            let share = |n: usize, of: usize| 100.0 * n as f64 / of.max(1) as f64;
            print!("  {lead}: {:.0}/{:.0}", share(right, given), share(right, possible));
        }
        println!();
    }
}
