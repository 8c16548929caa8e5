//! A citation of the article itself, for reference managers.

use super::context::{Context, fold};
use serde::Serialize;
use std::fmt::Write;

/// An item of CSL-JSON 1.0.2, as far as a news page fills it.
#[derive(Serialize)]
struct Item<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Name>,
    #[serde(rename = "container-title", skip_serializing_if = "Option::is_none")]
    container: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<Date>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct Name {
    literal: String,
}

#[derive(Serialize)]
struct Date {
    #[serde(rename = "date-parts")]
    parts: [Vec<u32>; 1],
}

/// Renders the citation as CSL-JSON.
pub(super) fn csl(context: &Context) -> String {
    let article = context.article;
    let item = Item {
        id: key(context),
        kind: "article-newspaper",
        title: context.title(),
        author: authors(context).into_iter().map(|literal| Name { literal }).collect(),
        container: article.site.as_deref().map(fold).filter(|site| !site.is_empty()),
        issued: article.published.as_deref().and_then(date).map(|parts| Date { parts: [parts] }),
        accessed: article.read.as_deref().and_then(date).map(|parts| Date { parts: [parts] }),
        url: context.address(),
    };
    // Plain data with string keys cannot fail to serialise.
    let mut json = serde_json::to_string_pretty(&[item]).unwrap_or_default();
    json.push('\n');
    json
}

/// Renders the citation as BibTeX.
pub(super) fn bibtex(context: &Context) -> String {
    let article = context.article;
    let mut out = format!("@misc{{{},\n", key(context));
    let mut field = |name: &str, value: &str| {
        if !value.is_empty() {
            _ = writeln!(out, "  {name} = {{{value}}},");
        }
    };
    let names: Vec<_> = authors(context).iter().map(|name| tex(name)).collect();
    field("author", &names.join(" and "));
    // A second pair of braces keeps the capitals.
    field("title", &format!("{{{}}}", tex(&context.title())));
    field("howpublished", &article.site.as_deref().map_or_else(String::new, |site| tex(&fold(site))));
    let published = article.published.as_deref().and_then(date).unwrap_or_default();
    for (name, part) in ["year", "month", "day"].into_iter().zip(&published) {
        field(name, &part.to_string());
    }
    field("url", context.address().unwrap_or_default());
    let read = article.read.as_deref().and_then(|read| read.get(..10)).unwrap_or_default();
    field("note", &if read.is_empty() { String::new() } else { format!("Read {}", tex(read)) });
    out.push_str("}\n");
    out
}

/// The names in a byline: "By A and B, C".
fn authors(context: &Context) -> Vec<String> {
    let byline = fold(context.article.byline.as_deref().unwrap_or_default());
    let names = byline.strip_prefix("By ").or_else(|| byline.strip_prefix("by ")).unwrap_or(&byline);
    names
        .split(", ")
        .flat_map(|part| part.split(" and "))
        .map(|name| name.trim().trim_start_matches("and ").to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

/// Year, and month and day where the text goes on with them: "2025-06-12T17:40:00Z".
fn date(text: &str) -> Option<Vec<u32>> {
    let day = text.get(..10).unwrap_or(text);
    let parts: Vec<u32> = day.split('-').map_while(|part| part.parse().ok()).collect();
    parts.first().is_some_and(|year| *year > 999).then_some(parts)
}

/// A key of letters and digits: the first word of outlet or title, and the year.
fn key(context: &Context) -> String {
    let from = context.article.site.as_deref().map_or_else(|| context.title(), fold);
    let word: String = from.chars().filter(char::is_ascii_alphanumeric).take(20).collect();
    let year = context.article.published.as_deref().and_then(date).and_then(|d| d.first().copied());
    let word = if word.is_empty() { "article".to_owned() } else { word.to_lowercase() };
    year.map_or_else(|| word.clone(), |year| format!("{word}{year}"))
}

/// Escapes what TeX would take for a command.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                out.push('\\');
                out.push(c);
            }
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '\\' => out.push_str("\\textbackslash{}"),
            _ => out.push(c),
        }
    }
    out
}
