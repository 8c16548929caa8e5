//! What a reader pastes or saves: safe, complete, and readable by the programs it is for.

use sourcelight::report::render::{Extract, Format, Section, render, render_extract};
use sourcelight::{Article, Report, analyze};

/// An article whose words try to become markup, formulas and commands.
fn hostile() -> (Article, Report) {
    let mut article = Article::from_text(
        "Mayor <b>sings</b> & 50% of | town [listens](x)\n\
         Mayor Ada Quill said the bridge would open on Friday. “It <i>will</i> open,” she told the Harbour Post.\n\
         =2+5 people (40%) had left Marsa, according to the ministry.",
    );
    article.url = Some("https://news.example/a?b=1&c=2".into());
    article.site = Some("The Harbour & Post".into());
    article.byline = Some("By Ines Falk and Tomo Brandt".into());
    article.published = Some("2025-06-12T17:40:00Z".into());
    article.read = Some("2025-06-13T08:00:00Z".into());
    let report = analyze(&article);
    assert!(report.claims.len() >= 2 && !report.numbers.is_empty(), "the article has something to render");
    (article, report)
}

#[test]
fn html_holds_no_markup_of_the_article() {
    let (article, report) = hostile();
    let html = render(&article, &report, Format::Html);
    assert!(html.starts_with("<!doctype html>"));
    for forbidden in ["<b>", "<i>", "<script"] {
        assert!(!html.contains(forbidden), "{forbidden} in {html}");
    }
    assert!(html.contains("Mayor &lt;b&gt;sings&lt;/b&gt; &amp; 50% of | town"));
    assert!(html.contains("href=\"https://news.example/a?b=1&amp;c=2\""));
}

#[test]
fn a_link_stands_at_its_claim_and_no_script_becomes_one() {
    let (article, report) = hostile();
    let address = "https://news.example/a#:~:text=It%20will%20open";
    let mut links = vec![Some(address.to_owned())];
    links.resize(report.claims.len(), Some("javascript:alert(1)".to_owned()));
    let extract = Extract { sections: vec![Section::Sources], links };
    for format in [Format::Markdown, Format::Text, Format::Csv, Format::Html] {
        let text = render_extract(&article, &report, format, &extract);
        assert_eq!(text.matches(address).count(), 1, "{format:?}: {text}");
        assert!(!text.contains("javascript:"), "{format:?}");
    }
}

#[test]
fn a_section_comes_alone() {
    let (article, report) = hostile();
    let headings = ["Who says what", "Actors", "Numbers"];
    for (section, own) in [Section::Sources, Section::Actors, Section::Numbers].into_iter().zip(headings) {
        let extract = Extract { sections: vec![section], links: Vec::new() };
        for format in [Format::Markdown, Format::Text, Format::Html] {
            let text = render_extract(&article, &report, format, &extract).to_lowercase();
            for heading in headings {
                let is_there = text.contains(&heading.to_lowercase());
                assert_eq!(is_there, heading == own, "{format:?}, {section:?}: {heading}");
            }
        }
    }
}

#[test]
fn csv_has_a_row_for_each_and_runs_no_formula() {
    let (article, report) = hostile();
    let csv = render(&article, &report, Format::Csv);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row as RFC 4180 has it")).collect();
    assert!(rows.len() >= report.claims.len());
    for cell in rows.iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
    }
}

#[test]
fn the_article_is_cited() {
    let (article, report) = hostile();
    let csl = render(&article, &report, Format::Csl);
    let items: serde_json::Value = serde_json::from_str(&csl).expect("JSON");
    let item = &items[0];
    assert_eq!(item["type"], "article-newspaper");
    assert_eq!(item["author"][1]["literal"], "Tomo Brandt");
    assert_eq!(item["issued"]["date-parts"][0], serde_json::json!([2025, 6, 12]));
    assert_eq!(item["URL"], "https://news.example/a?b=1&c=2");

    let bibtex = render(&article, &report, Format::Bibtex);
    for line in [
        "@misc{theharbourpost2025,",
        "author = {Ines Falk and Tomo Brandt},",
        "howpublished = {The Harbour \\& Post},",
    ] {
        assert!(bibtex.contains(line), "{line} in {bibtex}");
    }
}
