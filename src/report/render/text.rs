//! Plain text for mail and messages.

use super::context::{Context, fold};
use super::{Phrase, Section, ledger};
use std::fmt::Write;

/// Renders the report as plain text.
pub(super) fn render(context: &Context) -> String {
    let mut out = String::new();
    _ = writeln!(out, "{}", context.title());
    for (label, value) in context.provenance() {
        _ = writeln!(out, "{label}: {value}");
    }
    if let Some(url) = &context.article.url {
        _ = writeln!(out, "{}", fold(url));
    }
    sources(&mut out, context);
    actors(&mut out, context);
    numbers(&mut out, context);
    findings(&mut out, context);
    _ = writeln!(out, "\n{}", context.signature());
    out
}

/// A heading, which capitals alone set apart.
fn heading(context: &Context, phrase: Phrase) -> String {
    context.say(phrase).to_uppercase()
}

fn sources(out: &mut String, context: &Context) {
    if !context.has(Section::Sources) {
        return;
    }
    _ = writeln!(out, "\n{}\n{}", heading(context, Phrase::Sources), context.coverage());
    for entry in ledger::entries(context) {
        _ = writeln!(
            out,
            "\n{} ({})",
            entry.name(str::to_owned, str::to_owned),
            entry.notes(str::to_owned, str::to_owned)
        );
        for said in entry.claims {
            let claim = said.claim;
            let cue = fold(&claim.cue_text);
            let space = if cue.is_empty() { "" } else { ": " };
            _ = write!(out, "  - {cue}{space}{}", fold(&claim.text));
            for relay in &claim.relay {
                _ = write!(out, " [{} {}]", context.say(Phrase::relay(relay.role)), fold(&relay.text));
            }
            out.push('\n');
            if let Some(link) = said.link {
                _ = writeln!(out, "    {link}");
            }
        }
    }
}

fn findings(out: &mut String, context: &Context) {
    if !context.has(Section::Findings) || context.report.findings.is_empty() {
        return;
    }
    _ = writeln!(out, "\n{}", heading(context, Phrase::Findings));
    for (index, finding) in context.report.findings.iter().enumerate() {
        _ = writeln!(out, "  - {}", context.finding(index, finding));
        for (source, sentence) in context.accounts(finding) {
            _ = writeln!(out, "      {source}: {sentence}");
        }
    }
}

fn actors(out: &mut String, context: &Context) {
    if !context.has(Section::Actors) {
        return;
    }
    _ = writeln!(out, "\n{}", heading(context, Phrase::Actors));
    for (kind, actors) in context.actors_by_kind() {
        let names: Vec<_> = actors.into_iter().map(|a| fold(&a.name)).collect();
        _ = writeln!(out, "  {}: {}", context.say(Phrase::actors(kind)), names.join(", "));
    }
}

fn numbers(out: &mut String, context: &Context) {
    let groups = context.numbers_by_sentence();
    if !context.has(Section::Numbers) || groups.is_empty() {
        return;
    }
    _ = writeln!(out, "\n{}", heading(context, Phrase::Numbers));
    for (sentence, numbers) in groups {
        _ = writeln!(out, "  - {sentence}");
        for number in numbers {
            let reading = number.reading();
            let equals = if reading.is_empty() { String::new() } else { format!(" = {reading}") };
            let source = number.said_by;
            let source = if source.is_empty() { source } else { format!(" [{source}]") };
            _ = writeln!(out, "      {}{equals}{source}", number.printed);
        }
    }
}
