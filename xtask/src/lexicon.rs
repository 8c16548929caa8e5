//! The compiled list of names: `lexicon/*.tsv` to `models/en/names.fst`.

use crate::workspace::Workspace;
use anyhow::{Context, Result, ensure};

const MODEL: &str = "models/en/names.fst";

/// Compiles the lists, and writes the model where it is not the same already.
pub fn compile(workspace: &Workspace) -> Result<()> {
    let (fresh, same) = compare(workspace)?;
    if !same {
        workspace.shell.write_file(MODEL, fresh)?;
        eprintln!("{MODEL} is written anew: the lists have changed");
    }
    Ok(())
}

/// Fails when the committed model is not what the lists give.
pub fn check(workspace: &Workspace) -> Result<()> {
    let (_, same) = compare(workspace)?;
    ensure!(same, "{MODEL} is out of date: run `cargo xtask lexicon` and commit it");
    Ok(())
}

fn compare(workspace: &Workspace) -> Result<(Vec<u8>, bool)> {
    let fresh = sourcelight::lexicon::compile(&workspace.path("lexicon"))
        .context("the lists in lexicon/ cannot be compiled")?;
    let same = std::fs::read(workspace.path(MODEL)).is_ok_and(|old| old == fresh);
    Ok((fresh, same))
}
