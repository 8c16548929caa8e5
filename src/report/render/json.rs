//! JSON for programs: the whole report, what is only possible included, with where it came from.

use super::context::Context;
use crate::offsets::OffsetUnit;
use crate::report::Report;
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct File<'a> {
    /// Version of the engine.
    engine: &'static str,
    title: String,
    url: Option<&'a str>,
    byline: Option<&'a str>,
    site: Option<&'a str>,
    published: Option<&'a str>,
    read: Option<&'a str>,
    report: Report,
}

/// Renders the report as JSON with offsets in UTF-16.
pub(super) fn render(context: &Context) -> String {
    let article = context.article;
    let file = File {
        engine: env!("CARGO_PKG_VERSION"),
        title: context.title(),
        url: article.url.as_deref(),
        byline: article.byline.as_deref(),
        site: article.site.as_deref(),
        published: article.published.as_deref(),
        read: article.read.as_deref(),
        report: context.report.clone().in_unit(article, OffsetUnit::Utf16),
    };
    // Plain data with string keys cannot fail to serialise.
    let mut json = serde_json::to_string_pretty(&file).unwrap_or_default();
    json.push('\n');
    json
}
