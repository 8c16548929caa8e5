//! Numbers, amounts and dates.

use super::data::Data;
use super::score::{Prf, figure};
use super::table::Table;
use anyhow::Result;

const SUITES: [&str; 4] = ["gum_dates", "ms_unit", "ms_number", "re3d_numbers"];
const SCORER: &str = "score_numbers.py";

/// Scores every suite. In the rows of values and units a number that was not found counts as wrong.
pub fn measure(data: &Data, table: &mut Table) -> Result<()> {
    let files = data.annotated("numbers/newsquant.jsonl", &[])?;
    let text = data.scorers.text(SCORER, &files.gold, &files.found, &["--bag"])?;
    for line in text.lines() {
        let value = Prf { precision: figure(line, "P"), recall: figure(line, "R"), f1: figure(line, "F1") };
        let measure = line.split_whitespace().next().unwrap_or_default();
        table.prf("newsquant", measure, value);
    }
    for suite in SUITES {
        let files = data.annotated(&format!("numbers/{suite}.jsonl"), &[])?;
        // Commands to an assistant ("set a timer") are no news.
        let register: &[&str] = if suite.starts_with("ms_") { &["--register", "prose"] } else { &[] };
        let score = data.scorers.json(SCORER, &files.gold, &files.found, register)?;
        table.prf(suite, "span exact", Prf::fractions(&score["span_exact"]));
        table.prf(suite, "span overlap", Prf::fractions(&score["span_overlap"]));
        for (measure, key) in [("value", "value_acc"), ("unit, of those found", "unit_acc")] {
            if score[key].is_number() {
                table.prf(suite, measure, Prf::recall(&score[key]));
            }
        }
        if data.errors > 0 {
            let show = data.errors.to_string();
            let text = data.scorers.text(SCORER, &files.gold, &files.found, &["--show", &show])?;
            println!("\n## {suite}\n{text}");
        }
    }
    Ok(())
}
