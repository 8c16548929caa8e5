//! Pictures of what a reader sees, for the documents and the stores, and to look at after a change.

use crate::browser::Browser;
use crate::workspace::Workspace;
use crate::{build, install};
use anyhow::Result;
use xshell::cmd;

/// What to draw.
#[derive(clap::Args)]
pub struct Options {
    /// Only this browser; both when not given
    #[arg(long)]
    browser: Option<Browser>,
    /// Only the few small pictures of docs/screenshots/, and write them there
    #[arg(long)]
    docs: bool,
}

/// Builds, and draws marks, card, panel and pages: light, dark, and in forced colours.
pub fn draw(workspace: &Workspace, options: &Options) -> Result<()> {
    let browsers = Browser::these(options.browser);
    for browser in &browsers {
        install::browser(workspace, *browser)?;
    }
    build::build(workspace, &browsers)?;
    let (folder, few) =
        if options.docs { ("docs/screenshots", Some("--few")) } else { ("target/screenshots", None) };
    for name in browsers.iter().map(|browser| browser.name()) {
        for look in [vec!["--scheme", "light"], vec!["--scheme", "dark"], vec!["--forced"]] {
            let draw = "tests/browser/screenshots.mjs";
            cmd!(workspace.shell, "node {draw} --browser {name} {look...} {few...} --out {folder}/{name}")
                .run()?;
        }
    }
    Ok(())
}
