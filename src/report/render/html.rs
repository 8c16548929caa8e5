//! HTML: a document that prints well, and keeps its headings, lists and tables when it is pasted.

use super::context::{Context, fold, name_with_notes};
use super::{Section, ledger, words};
use std::fmt::Write;

const STYLE: &str = "body{font:15px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}\
    h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2rem}h3{font-size:1rem;margin-bottom:0}\
    table{border-collapse:collapse;width:100%;font-size:.9em}th,td{text-align:left;vertical-align:top;padding:.3em .6em .3em 0;\
    border-bottom:1px solid #ccc}small{color:#595959}@media print{a{color:inherit}}";

/// Renders the report as an HTML document.
pub(super) fn render(context: &Context) -> String {
    let mut out = String::new();
    let title = escape(&context.title());
    _ = write!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<style>{STYLE}</style>\n<h1>{title}</h1>\n"
    );
    let facts: Vec<_> = context.provenance().iter().map(|(l, v)| format!("{l}: {}", escape(v))).collect();
    if !facts.is_empty() {
        _ = writeln!(out, "<p>{}</p>", facts.join(" · "));
    }
    if let Some(url) = context.address() {
        _ = writeln!(out, "<p><a href=\"{0}\">{0}</a></p>", escape(url));
    }
    sources(&mut out, context);
    actors(&mut out, context);
    numbers(&mut out, context);
    findings(&mut out, context);
    _ = writeln!(out, "<p><small>{}</small></p>\n</html>", context.signature());
    out
}

fn sources(out: &mut String, context: &Context) {
    if !context.has(Section::Sources) {
        return;
    }
    _ = writeln!(out, "<h2>Who says what</h2>\n<p>{}</p>", context.coverage());
    for entry in ledger::entries(context) {
        let (name, notes) = (entry.name(escape), entry.notes(escape));
        _ = writeln!(out, "<h3>{name}</h3>\n<small>{notes}</small>\n<ul>");
        for said in entry.claims {
            let claim = said.claim;
            let cue = escape(&fold(&claim.cue_text));
            let cue = if cue.is_empty() { cue } else { format!("<strong>{cue}</strong> ") };
            let text = escape(&fold(&claim.text));
            let text =
                said.link.map_or_else(|| text.clone(), |l| format!("<a href=\"{}\">{text}</a>", escape(l)));
            let mut notes = words::form(claim.form).to_owned();
            for relay in &claim.relay {
                _ = write!(notes, "; {} {}", words::relay(relay.role), escape(&fold(&relay.text)));
            }
            _ = writeln!(out, "<li>{cue}{text} <small>({notes})</small></li>");
        }
        _ = writeln!(out, "</ul>");
    }
}

fn actors(out: &mut String, context: &Context) {
    if !context.has(Section::Actors) {
        return;
    }
    _ = writeln!(out, "<h2>Actors</h2>\n<ul>");
    for (kind, actors) in context.actors_by_kind() {
        let names: Vec<_> = actors.into_iter().map(|a| name_with_notes(a, escape)).collect();
        _ = writeln!(out, "<li><strong>{}</strong>: {}</li>", words::actors(kind), names.join(", "));
    }
    _ = writeln!(out, "</ul>");
}

fn numbers(out: &mut String, context: &Context) {
    let groups = context.numbers_by_sentence();
    if !context.has(Section::Numbers) || groups.is_empty() {
        return;
    }
    let heads =
        ["Printed", "Value", "Unit", "Of what", "Who says so"].map(|h| format!("<th scope=\"col\">{h}</th>"));
    _ = writeln!(out, "<h2>Numbers</h2>\n<table>\n<thead><tr>{}</tr></thead>", heads.concat());
    for (sentence, numbers) in groups {
        _ = writeln!(out, "<tbody>\n<tr><td colspan=\"5\"><small>{}</small></td></tr>", escape(&sentence));
        for number in numbers {
            let cells = [
                fold(&number.text),
                words::amount(number),
                words::unit(number),
                words::of(number),
                context.said_by(number),
            ]
            .map(|cell| format!("<td>{}</td>", escape(&cell)));
            _ = writeln!(out, "<tr>{}</tr>", cells.concat());
        }
        _ = writeln!(out, "</tbody>");
    }
    _ = writeln!(out, "</table>");
}

fn findings(out: &mut String, context: &Context) {
    if !context.has(Section::Findings) || context.report.findings.is_empty() {
        return;
    }
    _ = writeln!(out, "<h2>Does not add up</h2>\n<ul>");
    for finding in &context.report.findings {
        _ = write!(out, "<li>{}", escape(&finding.detail));
        for (source, sentence) in context.accounts(finding) {
            _ = write!(out, "<br>{}: {}", escape(&source), escape(&sentence));
        }
        _ = writeln!(out, "</li>");
    }
    _ = writeln!(out, "</ul>");
}

/// Escapes what HTML could take for markup, in text and in quoted attributes.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}
