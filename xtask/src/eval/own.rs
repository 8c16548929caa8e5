//! Our own articles: names and attributions.

use super::data::{Annotated, Data};
use super::errors;
use super::score::Prf;
use super::table::Table;
use anyhow::{Result, anyhow};
use serde_json::Value;
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
    let (right, all) = kinds(&files)?;
    table.of("own", "source kind, of claims found", right, all);
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

/// How many claims with the right cue and source have the right kind of source, and how many there are.
fn kinds(files: &Annotated) -> Result<(usize, usize)> {
    let meet = |one: &Value, other: &Value| {
        let spans =
            |value: &Value| -> Vec<[u64; 2]> { serde_json::from_value(value.clone()).unwrap_or_default() };
        let (one, other) = (spans(one), spans(other));
        (one.is_empty() && other.is_empty())
            || one.iter().any(|a| other.iter().any(|b| a[0] < b[1] && b[0] < a[1]))
    };
    let (gold, found) = (std::fs::read_to_string(&files.gold)?, std::fs::read_to_string(&files.found)?);
    let (mut right, mut all) = (0, 0);
    for (gold, found) in gold.lines().zip(found.lines()) {
        let [gold, found]: [Value; 2] = [serde_json::from_str(gold)?, serde_json::from_str(found)?];
        for wanted in gold["attributions"].as_array().into_iter().flatten() {
            let same = |given: &&Value| {
                ["source", "cue", "content"].iter().all(|part| meet(&wanted[part], &given[part]))
            };
            if let Some(given) = found["attributions"].as_array().and_then(|list| list.iter().find(same)) {
                all += 1;
                right += usize::from(given["source_kind"] == wanted["source_kind"]);
            }
        }
    }
    Ok((right, all))
}
