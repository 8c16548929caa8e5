//! Attributions: source, cue and content.

use super::data::Annotated;
use super::data::Data;
use super::score::Prf;
use super::table::Table;
use anyhow::Result;
use serde_json::Value;
use std::path::PathBuf;

const SCORER: &str = "score_attribution.py";

/// Set, what is asked of it, and the scorer's option for that.
const ROWS: [(&str, &str, &str); 3] = [
    ("polnear", "speech only", "--speech-only"),
    ("polnear", "all classes", ""),
    ("gum_news", "outermost", "--outermost"),
];

/// The scorer's relation measures. The first is the headline: the right claim with the right speaker.
const MEASURES: [(&str, &str); 4] = [
    ("claim and speaker", "/None/rel/full"),
    ("claim and speaker, direct", "/direct/rel/full"),
    ("claim", "/None/rel/content>=.5"),
    ("content exact", "/None/content/exact"),
];

/// Scores every set.
pub fn measure(data: &Data, table: &mut Table) -> Result<()> {
    for (set, what, option) in ROWS {
        let files = data.annotated(&format!("attribution/{set}.dev.jsonl.gz"), &[])?;
        let options: Vec<_> = [option].into_iter().filter(|o| !o.is_empty()).collect();
        let score = data.scorers.json(SCORER, &files.gold, &files.found, &options)?;
        for (measure, key) in MEASURES {
            let name = format!("{set}.dev");
            table.prf(&name, &format!("{what}: {measure}"), Prf::percentages(&score[key]));
        }
        if set == "polnear" && option == "--speech-only" {
            let sure = sure_only(data, &files)?;
            let score = data.scorers.json(SCORER, &files.gold, &sure, &options)?;
            let measure = format!("{what}, sure: claim and speaker");
            table.prf(&format!("{set}.dev"), &measure, Prf::percentages(&score["/None/rel/full"]));
        }
        if data.errors > 0 {
            let errors = data.errors.to_string();
            let options = [&options[..], &["--errors", &errors]].concat();
            let text = data.scorers.text(SCORER, &files.gold, &files.found, &options)?;
            println!("\n## {set}, {what}\n{text}");
        }
    }
    Ok(())
}

/// A file with only those claims that the engine shows as sure.
fn sure_only(data: &Data, files: &Annotated) -> Result<PathBuf> {
    let path = data.work("claims-sure.out.jsonl")?;
    let mut lines = String::new();
    for line in std::fs::read_to_string(&files.found)?.lines() {
        let mut record: Value = serde_json::from_str(line)?;
        if let Some(claims) = record["attributions"].as_array_mut() {
            claims.retain(|claim| claim["certainty"] == "sure");
        }
        lines.push_str(&record.to_string());
        lines.push('\n');
    }
    std::fs::write(&path, lines)?;
    Ok(path)
}
