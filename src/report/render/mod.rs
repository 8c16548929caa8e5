//! Renderings of a report: Markdown, plain text, JSON and CSV.
//!
//! All of them read an article and its report in bytes, as [`crate::analyze`] gives it.

mod context;
mod csv;
mod json;
mod ledger;
mod markdown;
mod text;
mod words;

use crate::article::Article;
use crate::report::Report;
use context::Context;
use serde::{Deserialize, Serialize};

/// A form in which a report can be copied or saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Markdown for notes.
    Markdown,
    /// Plain text for mail.
    Text,
    /// The report with the article's provenance, offsets in UTF-16.
    Json,
    /// One row for every actor, number and claim (RFC 4180).
    Csv,
}

/// Renders the report of `article`. What is only possible is left out, as it is on the page; JSON has all.
pub fn render(article: &Article, report: &Report, format: Format) -> String {
    let context = Context { article, report };
    match format {
        Format::Markdown => markdown::render(&context),
        Format::Text => text::render(&context),
        Format::Json => json::render(&context),
        Format::Csv => csv::render(&context),
    }
}
