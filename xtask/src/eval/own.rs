//! Our own articles: names and attributions.

use super::data::Data;
use super::errors;
use super::score::Prf;
use super::table::Table;
use anyhow::{Result, anyhow};
use sourcelight_train::own;

const TYPES: [&str; 4] = ["PERSON", "ORG", "PLACE", "NORP"];

/// Row and key of the attribution scorer's measures.
const MEASURES: [(&str, &str); 7] = [
    ("claim and speaker", "/None/rel/full"),
    ("claim and speaker, direct", "/direct/rel/full"),
    ("claim and speaker, mixed", "/mixed/rel/full"),
    ("claim and speaker, indirect", "/indirect/rel/full"),
    ("claim", "/None/rel/content>=.5"),
    ("content exact", "/None/content/exact"),
    ("cue exact", "/None/cue/exact"),
];

/// Scores the articles of `corpus/`. What a model was trained on shows how well it fits, not how good it is.
pub fn measure(data: &Data, table: &mut Table) -> Result<()> {
    let articles = own::read(&data.workspace.path("corpus")).map_err(|what| anyhow!(what))?;
    let lines: Vec<String> =
        articles.iter().map(|article| own::record::record(article).to_string()).collect();
    let files = data.annotated_text("own", &lines.join("\n"), &[])?;

    let options = ["--types", &TYPES.join(",")];
    let score = data.scorers.json("score_ner.py", &files.gold, &files.found, &options)?;
    table.prf("own", "names, strict", Prf::fractions(&score["exact"]));
    table.prf("own", "names, span only", Prf::fractions(&score["span_only"]));

    let score = data.scorers.json("score_attribution.py", &files.gold, &files.found, &[])?;
    for (measure, key) in MEASURES {
        table.prf("own", measure, Prf::percentages(&score[key]));
    }
    if data.errors > 0 {
        errors::names(data, "own", &files, &TYPES)?;
        let errors = data.errors.to_string();
        let options = ["--errors", &errors];
        println!(
            "\n## own\n{}",
            data.scorers.text("score_attribution.py", &files.gold, &files.found, &options)?
        );
    }
    Ok(())
}
