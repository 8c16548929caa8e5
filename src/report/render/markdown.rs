//! Markdown (CommonMark with tables) for notes.

use super::context::{Context, Said, fold, name_with_notes};
use super::{Phrase, Section, ledger};
use std::fmt::Write;

/// Renders the report as Markdown. Words of the article are escaped, so they cannot become markup.
pub(super) fn render(context: &Context) -> String {
    let mut out = String::new();
    head(&mut out, context);
    sources(&mut out, context);
    actors(&mut out, context);
    numbers(&mut out, context);
    findings(&mut out, context);
    _ = writeln!(out, "\n{}", context.signature());
    out
}

fn head(out: &mut String, context: &Context) {
    let title = escape(&context.title());
    _ = writeln!(out, "# {}", if title.is_empty() { context.say(Phrase::Untitled) } else { &title });
    let facts: Vec<_> =
        context.provenance().iter().map(|(l, v)| format!("{l}: {}", escape_inside(v))).collect();
    if !facts.is_empty() {
        _ = writeln!(out, "\n{}", facts.join(" · "));
    }
    if let Some(url) = context.address() {
        _ = writeln!(out, "\n<{url}>");
    }
}

fn sources(out: &mut String, context: &Context) {
    if !context.has(Section::Sources) {
        return;
    }
    _ = writeln!(out, "\n## {}\n\n{}", context.say(Phrase::Sources), context.coverage());
    for entry in ledger::entries(context) {
        let (name, notes) = (entry.name(escape, escape), entry.notes(escape, escape));
        _ = writeln!(out, "\n### {name}\n\n*{notes}*\n");
        for said in entry.claims {
            _ = writeln!(out, "- {}", claim_line(context, said));
        }
    }
}

fn claim_line(context: &Context, Said { claim, link }: Said) -> String {
    let mut line = String::new();
    if !claim.cue_text.is_empty() {
        _ = write!(line, "**{}** ", escape(&fold(&claim.cue_text)));
    }
    _ = write!(line, "{} ({}", escape(&fold(&claim.text)), context.say(Phrase::form(claim.form)));
    for relay in &claim.relay {
        _ = write!(line, "; {} {}", context.say(Phrase::relay(relay.role)), escape(&fold(&relay.text)));
    }
    line.push(')');
    if let Some(link) = link {
        _ = write!(line, " [↗](<{link}>)");
    }
    line
}

fn actors(out: &mut String, context: &Context) {
    if !context.has(Section::Actors) {
        return;
    }
    _ = writeln!(out, "\n## {}\n", context.say(Phrase::Actors));
    for (kind, actors) in context.actors_by_kind() {
        let names: Vec<_> = actors
            .into_iter()
            .map(|a| {
                let name = name_with_notes(a, escape);
                if a.mentions.len() > 1 { format!("{name} ×{}", a.mentions.len()) } else { name }
            })
            .collect();
        _ = writeln!(out, "- **{}**: {}", context.say(Phrase::actors(kind)), names.join(", "));
    }
}

/// A table: the number as printed, its value and unit, of what, who says so, and the sentence once for its numbers.
fn numbers(out: &mut String, context: &Context) {
    let groups = context.numbers_by_sentence();
    if !context.has(Section::Numbers) || groups.is_empty() {
        return;
    }
    let heads = [Phrase::Printed, Phrase::Value, Phrase::Unit, Phrase::Of, Phrase::SaidBy, Phrase::Sentence];
    let heads = heads.map(|phrase| context.say(phrase)).join(" | ");
    _ = writeln!(out, "\n## {}\n\n| {heads} |", context.say(Phrase::Numbers));
    _ = writeln!(out, "| --- | ---: | --- | --- | --- | --- |");
    for (sentence, numbers) in groups {
        let mut sentence = escape_inside(&sentence);
        for number in numbers {
            let cells = number.cells().map(|cell| escape_inside(&cell));
            _ = writeln!(out, "| {} | {sentence} |", cells.join(" | "));
            // The next number of the same sentence.
            "″".clone_into(&mut sentence);
        }
    }
}

fn findings(out: &mut String, context: &Context) {
    if !context.has(Section::Findings) || context.report.findings.is_empty() {
        return;
    }
    _ = writeln!(out, "\n## {}\n", context.say(Phrase::Findings));
    for (index, finding) in context.report.findings.iter().enumerate() {
        _ = writeln!(out, "- {}", escape(context.finding(index, finding)));
        for (source, sentence) in context.accounts(finding) {
            _ = writeln!(out, "  - {}: {}", escape(&source), escape(&sentence));
        }
    }
}

/// Escapes what Markdown or HTML could take for markup, at the start of a line or in it.
fn escape(text: &str) -> String {
    let mut out = escape_inside(text);
    // "1. " at the start of a line would begin a list.
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    let mark = out[digits..].strip_prefix(['.', ')']);
    if digits > 0 && mark.is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')) {
        out.insert(digits, '\\');
    }
    out
}

/// Escapes what Markdown or HTML could take for markup behind other words of a line.
fn escape_inside(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (i, c) in text.char_indices() {
        let block = i == 0 && matches!(c, '-' | '+' | '=' | '~');
        if block || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn escapes_markup_only() {
        for (text, want) in [
            ("a*b_c", "a\\*b\\_c"),
            ("- no list", "\\- no list"),
            ("2016. A year", "2016\\. A year"),
            ("3.7 miles", "3.7 miles"),
            ("<b>[x](y)", "\\<b\\>\\[x\\](y)"),
            ("It's 5-2.", "It's 5-2."),
        ] {
            assert_eq!(super::escape(text), want);
        }
    }
}
