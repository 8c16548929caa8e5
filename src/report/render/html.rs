//! HTML: a document that prints well, and keeps its headings, lists and tables when it is pasted.

use super::context::{Context, fold, name_with_notes};
use super::{Phrase, Section, ledger};
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
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<style>{STYLE}</style>\n<h1>{}</h1>\n",
        escape(context.extract.wording.language()),
        quoting(context)(&context.title())
    );
    let facts: Vec<_> =
        context.provenance().iter().map(|(l, v)| format!("{}: {}", escape(l), escape(v))).collect();
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
    _ = writeln!(out, "<h2>{}</h2>\n<p>{}</p>", say(context, Phrase::Sources), escape(&context.coverage()));
    let quote = quoting(context);
    for entry in ledger::entries(context) {
        let (name, notes) = (entry.name(quote, escape), entry.notes(quote, escape));
        _ = writeln!(out, "<h3>{name}</h3>\n<small>{notes}</small>\n<ul>");
        for said in entry.claims {
            let claim = said.claim;
            let cue = fold(&claim.cue_text);
            let cue = if cue.is_empty() { cue } else { format!("<strong>{}</strong> ", quote(&cue)) };
            let text = quote(&fold(&claim.text));
            let text =
                said.link.map_or_else(|| text.clone(), |l| format!("<a href=\"{}\">{text}</a>", escape(l)));
            let mut notes = say(context, Phrase::form(claim.form));
            for relay in &claim.relay {
                _ = write!(
                    notes,
                    "; {} {}",
                    say(context, Phrase::relay(relay.role)),
                    quote(&fold(&relay.text))
                );
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
    _ = writeln!(out, "<h2>{}</h2>\n<ul>", say(context, Phrase::Actors));
    for (kind, actors) in context.actors_by_kind() {
        let names: Vec<_> = actors.into_iter().map(|a| name_with_notes(a, quoting(context))).collect();
        _ = writeln!(
            out,
            "<li><strong>{}</strong>: {}</li>",
            say(context, Phrase::actors(kind)),
            names.join(", ")
        );
    }
    _ = writeln!(out, "</ul>");
}

fn numbers(out: &mut String, context: &Context) {
    let groups = context.numbers_by_sentence();
    if !context.has(Section::Numbers) || groups.is_empty() {
        return;
    }
    let heads = [Phrase::Printed, Phrase::Value, Phrase::Unit, Phrase::Of, Phrase::SaidBy]
        .map(|phrase| format!("<th scope=\"col\">{}</th>", say(context, phrase)));
    let title = say(context, Phrase::Numbers);
    _ = writeln!(out, "<h2>{title}</h2>\n<table>\n<thead><tr>{}</tr></thead>", heads.concat());
    let quote = quoting(context);
    for (sentence, numbers) in groups {
        _ = writeln!(out, "<tbody>\n<tr><td colspan=\"5\"><small>{}</small></td></tr>", quote(&sentence));
        for number in numbers {
            let cells = number.cells().map(|cell| format!("<td>{}</td>", escape(&cell)));
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
    _ = writeln!(out, "<h2>{}</h2>\n<ul>", say(context, Phrase::Findings));
    for (index, finding) in context.report.findings.iter().enumerate() {
        _ = write!(out, "<li>{}", escape(context.finding(index, finding)));
        for (source, sentence) in context.accounts(finding) {
            _ = write!(out, "<br>{}: {}", escape(&source), quoting(context)(&sentence));
        }
        _ = writeln!(out, "</li>");
    }
    _ = writeln!(out, "</ul>");
}

/// A phrase of ours.
fn say(context: &Context, phrase: Phrase) -> String {
    escape(context.say(phrase))
}

/// How words of the article are written: safe, and marked as English where what is ours is not.
fn quoting(context: &Context) -> fn(&str) -> String {
    if context.extract.wording.language() == "en" { escape } else { escape_english }
}

fn escape_english(text: &str) -> String {
    format!("<span lang=\"en\">{}</span>", escape(text))
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
