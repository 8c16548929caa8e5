//! Plain text for mail and messages.

use super::context::{Context, fold};
use super::{ledger, words};
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
    _ = writeln!(out, "\nWHO SAYS WHAT\n{}", context.coverage());
    for entry in ledger::entries(context) {
        _ = writeln!(
            out,
            "\n{} ({})",
            entry.name.as_deref().unwrap_or("Nobody named"),
            words::source(entry.kind)
        );
        for claim in entry.claims {
            let cue = fold(&claim.cue_text);
            let space = if cue.is_empty() { "" } else { ": " };
            _ = write!(out, "  - {cue}{space}{}", fold(&claim.text));
            for relay in &claim.relay {
                _ = write!(out, " [{} {}]", words::relay(relay.role), fold(&relay.text));
            }
            out.push('\n');
        }
    }
    actors(&mut out, context);
    numbers(&mut out, context);
    if !context.report.findings.is_empty() {
        _ = writeln!(out, "\nDOES NOT ADD UP");
        for finding in &context.report.findings {
            _ = writeln!(out, "  - {}", finding.detail);
        }
    }
    out
}

fn actors(out: &mut String, context: &Context) {
    _ = writeln!(out, "\nACTORS");
    for kind in words::ACTOR_ORDER {
        let names: Vec<_> = context
            .named_actors()
            .filter(|a| a.kind == kind)
            .map(|a| fold(&a.name))
            .collect();
        if !names.is_empty() {
            _ = writeln!(out, "  {}: {}", words::actors(kind), names.join(", "));
        }
    }
}

fn numbers(out: &mut String, context: &Context) {
    let mut rows = context.numbers().peekable();
    if rows.peek().is_none() {
        return;
    }
    _ = writeln!(out, "\nNUMBERS");
    for number in rows {
        let value = words::value(number);
        let value = if value.is_empty() {
            value
        } else {
            format!(" = {value}")
        };
        let of = number
            .of
            .as_deref()
            .map_or(String::new(), |of| format!(" of {}", fold(of)));
        _ = writeln!(
            out,
            "  - {}{value}{of}: {}",
            fold(&number.text),
            context.sentence(number.sentence)
        );
    }
}
