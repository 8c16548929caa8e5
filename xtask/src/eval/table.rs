//! The table that `eval` prints.

use super::score::Prf;
use std::fmt;

/// Rows in the order of measuring.
#[derive(Default)]
pub struct Table {
    rows: Vec<Row>,
}

struct Row {
    set: String,
    measure: String,
    value: Value,
}

enum Value {
    /// Precision, recall and their harmonic mean, in percent.
    Prf(Prf),
    /// Right ones of all.
    Of(usize, usize),
    /// A sentence.
    Words(String),
}

impl Table {
    /// Adds precision, recall and F1.
    pub fn prf(&mut self, set: &str, measure: &str, value: Prf) {
        self.add(set, measure, Value::Prf(value));
    }

    /// Adds a count of right ones.
    pub fn of(&mut self, set: &str, measure: &str, right: usize, all: usize) {
        self.add(set, measure, Value::Of(right, all));
    }

    /// Adds words.
    pub fn words(&mut self, set: &str, measure: &str, words: impl Into<String>) {
        self.add(set, measure, Value::Words(words.into()));
    }

    fn add(&mut self, set: &str, measure: &str, value: Value) {
        self.rows.push(Row { set: set.to_owned(), measure: measure.to_owned(), value });
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (set, measure) = ("set", "measure");
        writeln!(f, "{set:<22}{measure:<34}{:>7}{:>7}{:>7}", "P", "R", "F1")?;
        let mut before = "";
        for row in &self.rows {
            let set = if row.set == before { "" } else { &row.set };
            write!(f, "{set:<22}{:<34}", row.measure)?;
            match &row.value {
                Value::Prf(value) => {
                    for figure in [value.precision, value.recall, value.f1] {
                        match figure {
                            Some(figure) => write!(f, "{figure:>7.1}")?,
                            None => write!(f, "{:>7}", "")?,
                        }
                    }
                    writeln!(f)?;
                }
                Value::Of(right, all) => writeln!(f, "{right:>4} of {all}")?,
                Value::Words(words) => writeln!(f, "{words}")?,
            }
            before = &row.set;
        }
        Ok(())
    }
}
