//! Attributions: source, cue and content.

use super::data::Data;
use super::score::Prf;
use super::table::Table;
use anyhow::Result;

const SCORER: &str = "score_attribution.py";

/// Set, what is asked of it, and the scorer's option for that.
const ROWS: [(&str, &str, &str); 3] = [
    ("polnear", "speech only", "--speech-only"),
    ("polnear", "all classes", ""),
    ("gum_news", "outermost", "--outermost"),
];

/// The scorer's relation measures. The first is the headline: the right claim with the right speaker.
const MEASURES: [(&str, &str); 3] = [
    ("claim and speaker", "/None/rel/full"),
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
        if data.errors > 0 {
            let errors = data.errors.to_string();
            let options = [&options[..], &["--errors", &errors]].concat();
            let text = data.scorers.text(SCORER, &files.gold, &files.found, &options)?;
            println!("\n## {set}, {what}\n{text}");
        }
    }
    Ok(())
}
