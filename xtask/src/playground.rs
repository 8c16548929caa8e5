//! The page on which text can be pasted, as a plain site: people can try it before they install anything.

use crate::workspace::Workspace;
use crate::{engine, install, lexicon, types};
use anyhow::Result;
use xshell::cmd;

/// Builds it into `dist/playground`. Any server of files can show it; it loads nothing else.
pub fn build(workspace: &Workspace) -> Result<()> {
    install::wasm_target(workspace)?;
    install::node_packages(workspace)?;
    lexicon::compile(workspace)?;
    types::generate(workspace)?;
    engine::build(workspace)?;
    cmd!(workspace.shell, "node www/build.mjs --playground --out dist/playground").quiet().run()?;
    eprintln!("dist/playground is ready");
    Ok(())
}
