//! Renderings of a report: Markdown, HTML, plain text, JSON and CSV; and a citation of its article.
//!
//! All of them read an article and its report in bytes, as [`crate::analyze`] gives it.

mod citation;
mod context;
mod csv;
mod html;
mod json;
mod ledger;
mod markdown;
mod text;
mod units;
mod wording;
mod words;

pub use wording::{Phrase, Wording, Written};

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
    /// A document to print or to paste with its headings and tables.
    Html,
    /// A citation of the article in CSL-JSON.
    Csl,
    /// A citation of the article in BibTeX.
    Bibtex,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Markdown, Self::Text, Self::Json, Self::Csv, Self::Html, Self::Csl, Self::Bibtex];
}

/// A section of a rendering.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// The sources and what they say.
    Sources,
    /// Who is named.
    Actors,
    /// The figures.
    Numbers,
    /// What does not agree.
    Findings,
}

/// Which part of a report is rendered, and where its claims are found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default)]
pub struct Extract {
    /// The sections; all when none is named. JSON and citations have always all.
    pub sections: Vec<Section>,
    /// For each claim of the report the address that leads to its words, if there is one.
    pub links: Vec<Option<String>>,
    /// What is ours, in the reader's language; in English by default. Data for programs are the same in every language.
    pub wording: Wording,
}

/// Renders the report of `article`. What is only possible is left out, as it is on the page; JSON has all.
pub fn render(article: &Article, report: &Report, format: Format) -> String {
    render_extract(article, report, format, &Extract::default())
}

/// Renders some sections of a report.
pub fn render_extract(article: &Article, report: &Report, format: Format, extract: &Extract) -> String {
    let context = Context { article, report, extract };
    match format {
        Format::Markdown => markdown::render(&context),
        Format::Text => text::render(&context),
        Format::Json => json::render(&context),
        Format::Csv => csv::render(&context),
        Format::Html => html::render(&context),
        Format::Csl => citation::csl(&context),
        Format::Bibtex => citation::bibtex(&context),
    }
}
