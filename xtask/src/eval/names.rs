//! Names, in the types that each set annotates.

use super::data::Data;
use super::errors;
use super::score::Prf;
use super::table::Table;
use anyhow::Result;
use serde_json::Value;

const SETS: [&str; 3] = ["worldwide", "gum", "re3d"];

/// Types that are ours; a set's `OTHER` is time, money and the like.
const TYPES: [&str; 4] = ["PERSON", "ORG", "PLACE", "NORP"];

/// Scores the names of every set.
pub fn measure(data: &Data, table: &mut Table) -> Result<()> {
    let meta: Value = serde_json::from_str(&data.text("ner/META.json")?)?;
    for set in SETS {
        let annotated = meta[set]["types_annotated"].as_array();
        let has = |name: &&str| annotated.is_none_or(|list| list.iter().any(|v| v == *name));
        let types = TYPES.into_iter().filter(has).collect::<Vec<_>>().join(",");
        let file = format!("ner/{set}.dev.jsonl.gz");
        // re3d counts "rebels" and "regime forces" among its entities; no option leaves them out.
        let forms: &[&[&str]] = if set == "re3d" { &[&[], &["--nominals"]] } else { &[&[]] };
        for form in forms {
            let files = data.annotated(&file, form)?;
            let options = ["--types", &types];
            let score = data.scorers.json("score_ner.py", &files.gold, &files.found, &options)?;
            let nominals = if form.is_empty() { "" } else { ", nominal actors too" };
            let name = format!("{set}.dev");
            let mut row = |measure: &str, key: &str| {
                table.prf(&name, &format!("{measure}{nominals}"), Prf::fractions(&score[key]));
            };
            row("strict", "exact");
            row("span only", "span_only");
            if set == "re3d" {
                row("overlap", "overlap");
            }
            if data.errors > 0 && form.is_empty() {
                errors::names(data, &name, &files, &types)?;
            }
        }
    }
    Ok(())
}
