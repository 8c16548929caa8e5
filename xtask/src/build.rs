//! From sources to an unpacked extension for each browser.

use crate::browser::Browser;
use crate::workspace::Workspace;
use crate::{engine, install, lexicon, types};
use anyhow::Result;
use xshell::cmd;

/// Installs what is missing and builds everything.
pub fn build(workspace: &Workspace, browsers: &[Browser]) -> Result<()> {
    install::wasm_target(workspace)?;
    install::node_packages(workspace)?;
    lexicon::compile(workspace)?;
    types::generate(workspace)?;
    engine::build(workspace)?;
    extension(workspace, browsers)
}

/// Checks the TypeScript and bundles it with the engine.
fn extension(workspace: &Workspace, browsers: &[Browser]) -> Result<()> {
    let shell = &workspace.shell;
    cmd!(shell, "npx --no-install tsc --noEmit").quiet().run()?;
    for browser in browsers {
        let name = browser.name();
        cmd!(shell, "node www/build.mjs --browser {name} --out dist/{name}").quiet().run()?;
        eprintln!("dist/{name} is ready");
    }
    Ok(())
}
