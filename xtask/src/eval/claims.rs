//! Attributions: source, cue and content.

use super::data::Annotated;
use super::data::Data;
use super::score::Prf;
use super::table::Table;
use anyhow::Result;
use serde_json::Value;
use std::path::PathBuf;

const SCORER: &str = "score_attribution.py";

/// What is measured in one row.
struct Row {
    set: &'static str,
    /// The parts of the set, one after the other.
    parts: &'static [&'static str],
    what: &'static str,
    /// The scorer's option for that.
    option: &'static str,
}

/// Of `gum_news` all that is there is measured, for the two articles of its dev part say little; the judge of claims is trained
/// on its train part.
const ROWS: [Row; 3] = [
    Row { set: "polnear", parts: &["dev"], what: "speech only", option: "--speech-only" },
    Row { set: "polnear", parts: &["dev"], what: "all classes", option: "" },
    Row { set: "gum_news", parts: &["train", "dev"], what: "outermost", option: "--outermost" },
];

/// The scorer's relation measures. The first is the headline: the right claim with the right speaker.
const MEASURES: [(&str, &str); 5] = [
    ("claim and speaker", "/None/rel/full"),
    ("claim and speaker, direct", "/direct/rel/full"),
    ("claim", "/None/rel/content>=.5"),
    ("content exact", "/None/content/exact"),
    ("content, exact fragments", "/None/content/frag"),
];

/// Scores every set.
pub fn measure(data: &Data, table: &mut Table) -> Result<()> {
    for Row { set, parts, what, option } in ROWS {
        let texts: Result<Vec<_>> =
            parts.iter().map(|part| data.text(&format!("attribution/{set}.{part}.jsonl.gz"))).collect();
        let name = format!("{set}.{}", parts.join("+"));
        let files = data.annotated_text(&format!("attribution-{name}"), &texts?.concat(), &[])?;
        let options: Vec<_> = [option].into_iter().filter(|o| !o.is_empty()).collect();
        let score = data.scorers.json(SCORER, &files.gold, &files.found, &options)?;
        for (measure, key) in MEASURES {
            table.prf(&name, &format!("{what}: {measure}"), Prf::percentages(&score[key]));
        }
        if set == "polnear" && option == "--speech-only" {
            let sure = sure_only(data, &files)?;
            let score = data.scorers.json(SCORER, &files.gold, &sure, &options)?;
            let measure = format!("{what}, sure: claim and speaker");
            table.prf(&name, &measure, Prf::percentages(&score["/None/rel/full"]));
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
