//! Entities: names that are one actor, and the pronouns and nominals that stand for them.

use super::data::Data;
use super::errors;
use super::score::Prf;
use super::table::Table;
use anyhow::Result;

const SETS: [&str; 1] = ["gum.dev"];
const SCORER: &str = "score_coref.py";

/// Measure, and the scorer's name for it.
const MEASURES: [(&str, &str); 4] = [
    ("clusters of names, B-cubed", "names_b3"),
    ("pronouns, right antecedent", "anaphora_pronoun"),
    ("nominals, right antecedent", "anaphora_nominal"),
    ("both", "anaphora_both"),
];

/// Scores the clusters of every set.
pub fn measure(data: &Data, table: &mut Table) -> Result<()> {
    for set in data.sets(&SETS) {
        let files = data.annotated_names(&set, &["--layers", "--nominals"])?;
        if !files.wanted("mentions")? {
            table.words(&set, "clusters", "   the set has none");
            continue;
        }
        let score = data.scorers.json(SCORER, &files.gold, &files.found, &[])?;
        for (measure, key) in MEASURES {
            table.prf(&set, measure, Prf::fractions(&score[key]));
        }
        table.prf(&set, "names that are marked at all", Prf::recall(&score["names_seen"]));
        if data.errors > 0 {
            errors::coref(data, &set, &files)?;
        }
    }
    Ok(())
}
