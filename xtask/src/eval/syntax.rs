//! Tokens, sentences, tags and dependencies, by character offsets against gold.

use super::data::Data;
use super::errors;
use super::score::Prf;
use super::table::Table;
use anyhow::Result;

const SETS: [&str; 2] = ["gum.dev", "uner-ewt.dev"];
const SCORER: &str = "score_syntax.py";

/// Measure, the layer that must be there, and the scorer's name for it.
const MEASURES: [(&str, &str, &str); 5] = [
    ("tokens", "tokens", "tok"),
    ("sentences", "sents", "sent"),
    ("UPOS", "upos", "upos"),
    ("UAS", "heads", "uas"),
    ("LAS", "heads", "las"),
];

/// Scores the syntax of every set, on the engine's own tokens and sentences.
pub fn measure(data: &Data, table: &mut Table) -> Result<()> {
    for set in data.sets(&SETS) {
        let files = data.annotated_names(&set, &["--layers"])?;
        if !files.wanted("upos")? {
            table.words(&set, "syntax", "   the set has none");
            continue;
        }
        let score = data.scorers.json(SCORER, &files.gold, &files.found, &[])?;
        for (measure, layer, key) in MEASURES {
            if files.given(layer)? {
                table.prf(&set, measure, Prf::f1(&score[key]));
            } else {
                table.words(&set, measure, "   no such layer yet");
            }
        }
        if data.errors > 0 {
            errors::syntax(data, &set, &files)?;
        }
    }
    Ok(())
}
