//! The main job: a browser with the extension on a news page, and the toolbar button clicked.

use crate::browser::Browser;
use crate::workspace::Workspace;
use crate::{build, install};
use anyhow::Result;
use std::path::Path;
use xshell::cmd;

/// What to open and how.
#[derive(clap::Args)]
pub struct Options {
    /// The browser
    #[arg(long, default_value = "chromium")]
    browser: Browser,
    /// A file or address to open instead of the sample article
    #[arg(long, value_name = "FILE|URL")]
    page: Option<String>,
    /// Without a window: write a screenshot and the summary to target/run/ and print the summary
    #[arg(long)]
    headless: bool,
}

/// Installs what is missing, builds, and hands over to the driver of the browsers.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    install::browser(workspace, options.browser)?;
    build::build(workspace, &[options.browser])?;
    let name = options.browser.name();
    let mut arguments = vec!["--browser".to_owned(), name.to_owned()];
    if let Some(page) = &options.page {
        arguments.extend(["--page".to_owned(), absolute(page)]);
    }
    if options.headless {
        arguments.push("--headless".to_owned());
    }
    cmd!(workspace.shell, "node tests/browser/run.mjs {arguments...}").quiet().run()?;
    Ok(())
}

/// A file is named from where the command was given, not from the root of the workspace.
fn absolute(page: &str) -> String {
    if Path::new(page).exists() {
        std::path::absolute(page).map_or_else(|_| page.to_owned(), |path| path.display().to_string())
    } else {
        page.to_owned()
    }
}
