//! The report of one article.

use anyhow::{Context, Result};
use sourcelight::Article;
use sourcelight::report::render::{Format, render};
use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

/// Writes the report of the article in `file` to standard output.
pub fn run(file: &Path, format: Format) -> Result<ExitCode> {
    let text = read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let article = if text.trim_start().starts_with('{') {
        serde_json::from_str(&text)
            .with_context(|| format!("{} is not an article as JSON", file.display()))?
    } else {
        Article::from_text(&text)
    };
    print!("{}", render(&article, &sourcelight::analyze(&article), format));
    Ok(ExitCode::SUCCESS)
}

/// The text of a file, or of standard input for "-". Bytes that are no UTF-8 become U+FFFD.
fn read(file: &Path) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        std::io::stdin().lock().read_to_end(&mut bytes)?;
    } else {
        bytes = std::fs::read(file)?;
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
