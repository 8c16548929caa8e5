//! Renderings of a report: Markdown, plain text, JSON and CSV. All of them read the report in bytes.

use crate::article::Article;
use crate::report::Report;
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
    /// The report itself with the article's provenance, offsets in UTF-16.
    Json,
    /// One row for every actor, number and claim (RFC 4180).
    Csv,
}

/// Renders a report of `article` whose offsets are bytes.
pub fn render(_article: &Article, _report: &Report, _format: Format) -> String {
    String::new()
}
