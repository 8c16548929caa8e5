//! `sourcelight`: the engine of the extension for newsrooms and researchers.

mod annotate;
mod batches;
mod flat;
mod labels;
mod report;
mod syntax;

use anyhow::Result;
use clap::{Parser, Subcommand, ValueEnum};
use sourcelight::report::render::Format;
use std::path::PathBuf;
use std::process::ExitCode;

/// Finds who says what in news articles: actors, numbers and attributed claims. Nothing leaves the machine.
#[derive(Parser)]
#[command(version, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  Annotate a corpus, one JSON object a line, on all cores:
    sourcelight annotate < articles.jsonl > annotated.jsonl
  A summary of one article in Markdown:
    sourcelight report article.txt
  The same as data:
    sourcelight report article.json --format json

A line of the corpus is {\"id\": \"a1\", \"text\": \"...\"}, and may have \"title\", \"date\" (2026-03-04) and \"url\".";

#[derive(Subcommand)]
enum Command {
    /// Read articles as JSON Lines from standard input, write their annotations as JSON Lines.
    ///
    /// Each input line is an object with "id" and "text", and optionally "title", "date" (ISO 8601, against
    /// which "Friday" is resolved) and "url". Each output line has the same "id" and
    ///   "entities":     [{start, end, type, rule, certainty}]  PERSON, ORG, PLACE, NORP
    ///   "numbers":      [{start, end, kind, value, unit, alts}]  value is a number, [low, high] or an ISO 8601 date;
    ///                  alts are the intervals of a limited number, "[5000,)" for "at least 5,000"
    ///   "attributions": [{source, cue, content, class, stance, source_kind, relay: [[role, [start, end]]], reason,
    ///                    flags, rule, certainty}]  each of the first three a list of [start, end]
    ///   "nested_attributions": claims inside the content of others, alike, with "parent": their place in the list above
    ///                    followed by this one
    ///   "findings":     [{kind, spans, detail, certainty}]  numbers that do not agree, with the arithmetic; claims that do not
    /// Offsets count Unicode code points of "text", end exclusive. The order of lines is kept. A line that
    /// cannot be read is reported with its number on standard error and skipped; the exit code is then 1.
    #[command(verbatim_doc_comment)]
    Annotate {
        /// Also write "tokens", "sents", "upos", "pos" (Penn Treebank), "heads", "deprels" and "clusters".
        #[arg(long)]
        layers: bool,
        /// Also write actors that are no names ("rebels", "the ministry", "she"), as a flat list of whole phrases.
        #[arg(long)]
        nominals: bool,
        /// Also write actors that are only "possible": about one in five of those is right. Claims are written
        /// whatever their certainty, since half of the "possible" ones are right.
        #[arg(long)]
        possible: bool,
    },
    /// Write the report of one article.
    ///
    /// FILE is plain text, one paragraph a line, or an article as JSON ({"title", "url", "published",
    /// "blocks": [{"kind": "paragraph", "text": "..."}]}). "-" reads standard input.
    #[command(verbatim_doc_comment)]
    Report {
        /// The article.
        file: PathBuf,
        /// Form of the report.
        #[arg(long, value_enum, default_value_t = Form::Markdown)]
        format: Form,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Form {
    Markdown,
    Text,
    Json,
    Csv,
    Html,
    Csl,
    Bibtex,
}

impl From<Form> for Format {
    fn from(form: Form) -> Self {
        match form {
            Form::Markdown => Self::Markdown,
            Form::Text => Self::Text,
            Form::Json => Self::Json,
            Form::Csv => Self::Csv,
            Form::Html => Self::Html,
            Form::Csl => Self::Csl,
            Form::Bibtex => Self::Bibtex,
        }
    }
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("sourcelight: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::Annotate { layers, nominals, possible } => {
            batches::run(annotate::Options { layers, nominals, possible })
        }
        Command::Report { file, format } => report::run(&file, format.into()),
    }
}
