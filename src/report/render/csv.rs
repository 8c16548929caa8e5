//! CSV by RFC 4180 for spreadsheets: one row for every actor, number and claim.

use super::context::{Context, fold};
use super::{Phrase, Section, words};
use csv::{Terminator, WriterBuilder};

/// The heads of the columns. What stands below is for programs, and the same in every language.
const HEADER: [Phrase; 8] = [
    Phrase::ColumnCategory,
    Phrase::ColumnKind,
    Phrase::ColumnText,
    Phrase::ColumnValue,
    Phrase::ColumnSource,
    Phrase::ColumnCue,
    Phrase::ColumnSentence,
    Phrase::ColumnLink,
];

/// Renders the report as CSV with a header line.
pub(super) fn render(context: &Context) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory cannot fail; a row that did would only be missing.
    _ = writer.write_record(HEADER.map(|phrase| context.say(phrase)));
    for row in rows(context) {
        _ = writer.write_record(row.iter().map(|cell| harmless(cell)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn rows(context: &Context) -> Vec<[String; 8]> {
    let mut rows = Vec::new();
    for actor in context.named_actors().filter(|_| context.has(Section::Actors)) {
        let others = actor.aliases.iter().map(|a| fold(a)).collect::<Vec<_>>().join("; ");
        let kind = Phrase::actors(actor.kind).english();
        rows.push([
            "actor".into(),
            kind.into(),
            fold(&actor.name),
            others,
            String::new(),
            String::new(),
            String::new(),
            String::new(),
        ]);
    }
    for (_, number) in context.numbers().filter(|_| context.has(Section::Numbers)) {
        let value = words::reading(number);
        let kind = format!("{:?}", number.kind).to_lowercase();
        let sentence = context.sentence(number.sentence);
        let source = context.claim_of(number).map_or_else(String::new, |claim| context.source(claim));
        rows.push([
            "number".into(),
            kind,
            fold(&number.text),
            value,
            source,
            String::new(),
            sentence,
            String::new(),
        ]);
    }
    for said in context.claims().filter(|_| context.has(Section::Sources)) {
        let claim = said.claim;
        let source = context.source(claim);
        let kind = Phrase::form(claim.form).english();
        let sentence = context.sentence_of(claim);
        rows.push([
            "claim".into(),
            kind.into(),
            fold(&claim.text),
            String::new(),
            source,
            fold(&claim.cue_text),
            sentence,
            said.link.unwrap_or_default().to_owned(),
        ]);
    }
    rows
}

/// A cell that begins like a formula gets an apostrophe, so that no spreadsheet runs words of a web page
/// (OWASP, "CSV Injection").
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}
