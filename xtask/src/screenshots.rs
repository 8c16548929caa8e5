//! Pictures of what a reader sees, for the documents and the stores, and to look at after a change.

use crate::browser::Browser;
use crate::workspace::Workspace;
use crate::{build, install};
use anyhow::Result;
use xshell::cmd;

/// What to draw.
#[derive(clap::Args)]
pub struct Options {
    /// The browser
    #[arg(long, default_value = "chromium")]
    browser: Browser,
    /// The folder to write to
    #[arg(long, default_value = "target/screenshots")]
    out: String,
}

/// Builds, and draws marks, card, panel and pages: light, dark, and in forced colours.
pub fn draw(workspace: &Workspace, options: &Options) -> Result<()> {
    install::browser(workspace, options.browser)?;
    build::build(workspace, &[options.browser])?;
    let Options { browser, out } = options;
    let name = browser.name();
    for scheme in [vec!["--scheme", "light"], vec!["--scheme", "dark"], vec!["--forced"]] {
        cmd!(workspace.shell, "node tests/browser/screenshots.mjs --browser {name} {scheme...} --out {out}")
            .run()?;
    }
    Ok(())
}
