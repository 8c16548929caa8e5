//! Saved pages through the real browser and the real extension.

use crate::browser::Browser;
use crate::workspace::Workspace;
use crate::{build, install};
use anyhow::Result;
use std::path::{Path, PathBuf};
use xshell::cmd;

/// Which pages, and where their text goes.
#[derive(clap::Args)]
pub struct Options {
    /// Folder with the pages, NAME.html each
    folder: PathBuf,
    /// Where to write {NAME: extracted text}
    out: PathBuf,
    /// The browser
    #[arg(long, default_value = "chromium")]
    browser: Browser,
}

/// Builds, opens every page, checks it and writes the extracted text.
pub fn pages(workspace: &Workspace, options: &Options) -> Result<()> {
    install::browser(workspace, options.browser)?;
    build::build(workspace, &[options.browser])?;
    let folder = std::path::absolute(&options.folder)?;
    let out = std::path::absolute(&options.out)?;
    extract(workspace, &folder, &out, options.browser)
}

/// Opens every page with the extension that was built.
pub fn extract(workspace: &Workspace, folder: &Path, out: &Path, browser: Browser) -> Result<()> {
    let name = browser.name();
    cmd!(workspace.shell, "node tests/browser/pages.mjs {folder} {out} --browser {name}").quiet().run()?;
    Ok(())
}
