//! The text that the extension reads from saved pages, in the real browser.

use super::data::Data;
use super::score::{Prf, figure};
use super::table::Table;
use crate::browser::Browser;
use crate::{build, install, pages};
use anyhow::Result;

/// Extracts the pages and scores their text.
pub fn measure(data: &Data, browser: Browser, table: &mut Table) -> Result<()> {
    let set = format!("pages, {browser}");
    if !data.workspace.path("tests/browser/pages.mjs").exists() {
        table.words(&set, "token F1", "not measured: tests/browser/pages.mjs is not there");
        return Ok(());
    }
    install::browser(data.workspace, browser)?;
    build::build(data.workspace, &[browser])?;
    let folder = data.folder.join("pages/dev");
    let out = data.work(&format!("pages-{browser}.json"))?;
    if let Err(violation) = pages::extract(data.workspace, &folder, &out, browser) {
        table.words(&set, "promises to the page", format!("   broken: {violation}"));
    }
    let text = data.scorers.text("score_pages.py", &folder, &out, &[])?;
    let percent = |line: &str, name: &str| figure(line, name).map(|v| 100.0 * v);
    for line in text.lines() {
        let measure = match line.split_whitespace().next() {
            Some("pages") => "token F1",
            Some("shingle") => "shingle F1",
            _ => continue,
        };
        let value =
            Prf { precision: percent(line, "P"), recall: percent(line, "R"), f1: percent(line, "F1") };
        table.prf(&set, measure, value);
    }
    if data.errors > 0 {
        println!("\n## pages\n{text}");
    }
    Ok(())
}
