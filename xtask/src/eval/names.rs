//! Names, in the types that each set annotates.

use super::data::Data;
use super::errors;
use super::score::Prf;
use super::table::Table;
use anyhow::Result;
use serde_json::Value;

const SETS: [&str; 4] = ["worldwide.dev", "gum.dev", "conllpp.dev", "re3d.dev"];
const SEED: &str = "articles/seed-aleppo.names-numbers.jsonl";
const SCORER: &str = "score_ner.py";

/// Types that are ours; a set's `OTHER` is time, money and the like.
const TYPES: [&str; 4] = ["PERSON", "ORG", "PLACE", "NORP"];

/// Scores the names of every set.
pub fn measure(data: &Data, table: &mut Table) -> Result<()> {
    let meta: Value = serde_json::from_str(&data.text("ner/META.json")?)?;
    for set in data.sets(&SETS) {
        let base = set.split('.').next().unwrap_or_default();
        let annotated = meta[base]["types_annotated"].as_array();
        let has = |name: &&str| annotated.is_none_or(|list| list.iter().any(|v| v == *name));
        let types = TYPES.into_iter().filter(has).collect::<Vec<_>>();
        // re3d counts "rebels" and "regime forces" among its entities; no option leaves them out.
        let nominals = base == "re3d";
        let forms: &[&[&str]] = if nominals { &[&[], &["--nominals"]] } else { &[&[]] };
        for form in forms {
            let files = data.annotated_names(&set, form)?;
            let options = ["--types", &types.join(",")];
            let score = data.scorers.json(SCORER, &files.gold, &files.found, &options)?;
            let suffix = if form.is_empty() { "" } else { ", nominal actors too" };
            let mut row = |measure: &str, key: &str| {
                table.prf(&set, &format!("{measure}{suffix}"), Prf::fractions(&score[key]));
            };
            row("strict", "exact");
            row("span only", "span_only");
            if nominals {
                row("overlap", "overlap");
            }
            let by_type = by_type(&score["per_type"], &types, if nominals { "overlap" } else { "exact" });
            table.words(&set, "  F1 by type", by_type);
        }
        if data.errors > 0 {
            let options: &[&str] = if nominals { &["--possible", "--nominals"] } else { &["--possible"] };
            let files = data.annotated_names(&set, options)?;
            errors::names(data, &set, &files, &types)?;
        }
    }
    if data.usual() { seed(data, table) } else { Ok(()) }
}

/// The names of the article this project began with, nationalities among them.
fn seed(data: &Data, table: &mut Table) -> Result<()> {
    let files = data.annotated(SEED, &[])?;
    let score = data.scorers.json(SCORER, &files.gold, &files.found, &["--types", &TYPES.join(",")])?;
    let all = score["gold"].as_f64().unwrap_or_default();
    let right = all * score["exact"][1].as_f64().unwrap_or_default();
    table.of("seed article", "names, right span and type", right.round() as usize, all as usize);
    if data.errors > 0 {
        let files = data.annotated(SEED, &["--possible"])?;
        errors::names(data, "seed article", &files, &TYPES)?;
    }
    Ok(())
}

/// The F1 of each type in one line.
fn by_type(score: &Value, types: &[&str], measure: &str) -> String {
    let figure = |name: &&str| {
        let f1 = score[*name][measure][2].as_f64().unwrap_or_default();
        format!("   {name} {:.1}", 100.0 * f1)
    };
    types.iter().map(figure).collect()
}
