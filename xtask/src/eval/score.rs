//! What the scorers say. They are Python programs beside the data and belong to the measure, not to us.

use anyhow::{Context, Result};
use serde_json::Value;
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

/// Precision, recall and F1 in percent; what a measure does not have is missing.
#[derive(Clone, Copy, Default)]
pub struct Prf {
    /// Right among those given.
    pub precision: Option<f64>,
    /// Found among those wanted.
    pub recall: Option<f64>,
    /// Harmonic mean of the two.
    pub f1: Option<f64>,
}

impl Prf {
    /// From a JSON list of three fractions, each a number or null.
    pub fn fractions(list: &Value) -> Self {
        Self::scaled(list, 100.0)
    }

    /// From a JSON list of three percentages.
    pub fn percentages(list: &Value) -> Self {
        Self::scaled(list, 1.0)
    }

    /// A harmonic mean alone, as a fraction.
    pub fn f1(fraction: &Value) -> Self {
        Self { f1: fraction.as_f64().map(|v| 100.0 * v), ..Self::default() }
    }

    /// A share of the wanted ones, as a fraction.
    pub fn recall(fraction: &Value) -> Self {
        Self { recall: fraction.as_f64().map(|v| 100.0 * v), ..Self::default() }
    }

    fn scaled(list: &Value, by: f64) -> Self {
        let at = |index: usize| list[index].as_f64().map(|v| by * v);
        Self { precision: at(0), recall: at(1), f1: at(2) }
    }
}

/// The folder of scorers.
pub struct Scorers<'w> {
    /// Runs them.
    pub shell: &'w Shell,
    /// Where they are.
    pub folder: PathBuf,
}

impl Scorers<'_> {
    /// What a scorer prints.
    pub fn text(&self, scorer: &str, gold: &Path, found: &Path, options: &[&str]) -> Result<String> {
        let program = self.folder.join(scorer);
        cmd!(self.shell, "python3 {program} {gold} {found} {options...}")
            .quiet()
            .read()
            .with_context(|| format!("{scorer} could not score {}", found.display()))
    }

    /// What a scorer says as JSON.
    pub fn json(&self, scorer: &str, gold: &Path, found: &Path, options: &[&str]) -> Result<Value> {
        let mut options = options.to_vec();
        options.push("--json");
        let text = self.text(scorer, gold, found, &options)?;
        serde_json::from_str(&text).with_context(|| format!("{scorer} did not write JSON"))
    }
}

/// The number after a word such as `F1` in a scorer's line.
pub fn figure(line: &str, name: &str) -> Option<f64> {
    let mut words = line.split_whitespace();
    words.find(|word| *word == name)?;
    words.next()?.parse().ok()
}
