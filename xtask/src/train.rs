//! Training: `crates/train` at full speed, with its output passed through.

use crate::workspace::Workspace;
use anyhow::Result;
use std::path::PathBuf;
use xshell::cmd;

/// What to train, and from what.
#[derive(clap::Args)]
pub struct Options {
    /// Folder with the corpora
    #[arg(long, value_name = "DIR", default_value = "../shared/data")]
    data: PathBuf,
    /// Only this model; may be given more than once
    #[arg(long, value_name = "LAYER")]
    only: Vec<String>,
}

/// Writes `models/en/` anew. The same data gives the same bytes.
pub fn train(workspace: &Workspace, options: &Options) -> Result<()> {
    let data = &options.data;
    let only = options.only.iter().flat_map(|layer| ["--only", layer]);
    cmd!(
        workspace.shell,
        "cargo run --quiet --locked --profile eval --package sourcelight-train -- --data {data} {only...}"
    )
    .quiet()
    .run()?;
    Ok(())
}
