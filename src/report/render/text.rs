//! Plain text for mail and messages.

use super::context::{Context, fold};
use super::{Section, ledger, words};
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

fn sources(out: &mut String, context: &Context) {
    if !context.has(Section::Sources) {
        return;
    }
    _ = writeln!(out, "\nWHO SAYS WHAT\n{}", context.coverage());
    for entry in ledger::entries(context) {
        _ = writeln!(out, "\n{} ({})", entry.name(str::to_owned), entry.notes(str::to_owned));
        for said in entry.claims {
            let claim = said.claim;
            let cue = fold(&claim.cue_text);
            let space = if cue.is_empty() { "" } else { ": " };
            _ = write!(out, "  - {cue}{space}{}", fold(&claim.text));
            for relay in &claim.relay {
                _ = write!(out, " [{} {}]", words::relay(relay.role), fold(&relay.text));
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
    _ = writeln!(out, "\nDOES NOT ADD UP");
    for finding in &context.report.findings {
        _ = writeln!(out, "  - {}", finding.detail);
        for (source, sentence) in context.accounts(finding) {
            _ = writeln!(out, "      {source}: {sentence}");
        }
    }
}

fn actors(out: &mut String, context: &Context) {
    if !context.has(Section::Actors) {
        return;
    }
    _ = writeln!(out, "\nACTORS");
    for (kind, actors) in context.actors_by_kind() {
        let names: Vec<_> = actors.into_iter().map(|a| fold(&a.name)).collect();
        _ = writeln!(out, "  {}: {}", words::actors(kind), names.join(", "));
    }
}

fn numbers(out: &mut String, context: &Context) {
    let groups = context.numbers_by_sentence();
    if !context.has(Section::Numbers) || groups.is_empty() {
        return;
    }
    _ = writeln!(out, "\nNUMBERS");
    for (sentence, numbers) in groups {
        _ = writeln!(out, "  - {sentence}");
        for number in numbers {
            let reading = words::reading(number);
            let equals = if reading.is_empty() { String::new() } else { format!(" = {reading}") };
            let source = context.said_by(number);
            let source = if source.is_empty() { source } else { format!(" [{source}]") };
            _ = writeln!(out, "      {}{equals}{source}", fold(&number.text));
        }
    }
}
