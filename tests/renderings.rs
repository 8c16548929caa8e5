//! What a reader pastes or saves: safe, complete, and readable by the programs it is for.

use sourcelight::evidence::Certainty;
use sourcelight::report::render::{
    Extract, Format, Phrase, Section, Wording, Written, render, render_extract,
};
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
    let extract = Extract { sections: vec![Section::Sources], links, ..Extract::default() };
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
        let extract = Extract { sections: vec![section], ..Extract::default() };
        for format in [Format::Markdown, Format::Text, Format::Html] {
            let text = render_extract(&article, &report, format, &extract).to_lowercase();
            for heading in headings {
                let is_there = text.contains(&heading.to_lowercase());
                assert_eq!(is_there, heading == own, "{format:?}, {section:?}: {heading}");
            }
        }
    }
}

/// Words that stand in no language, so that each that is ours can be told from each of the article's.
fn other_language(report: &Report) -> Extract {
    let each = |name: &str, count: usize| (0..count).map(|i| format!("<{name} {i}>")).collect();
    let number = |i: usize| Written {
        amount: format!("<amount {i}>"),
        unit: format!("<unit {i}>"),
        event: format!("<event {i}>"),
    };
    let wording = Wording {
        language: Some("xx".into()),
        words: Phrase::ALL.iter().map(|p| (p.key().into(), format!("<{}>", p.key()))).collect(),
        published: Some("<day>".into()),
        read: Some("<today>".into()),
        coverage: Some("<coverage>".into()),
        shares: each("share", report.ledger.len()),
        numbers: (0..report.numbers.len()).map(number).collect(),
        findings: each("finding", report.findings.len()),
    };
    Extract { wording, ..Extract::default() }
}

/// An article with something for every part of a summary.
fn full() -> (Article, Report) {
    let (mut article, _) = hostile();
    article.blocks.extend(
        Article::from_text(
            "Rebels killed 12 people, 14 women among them, police said. It is 50 kilometres (50 miles) away, \
             witnesses told Reuters.\nUnited Nations officials deny it.",
        )
        .blocks,
    );
    let report = analyze(&article);
    assert!(!report.findings.is_empty(), "something does not agree");
    (article, report)
}

#[test]
fn all_that_is_ours_follows_the_language_and_nothing_else_does() {
    let (article, report) = full();
    let extract = other_language(&report);
    for format in [Format::Markdown, Format::Text, Format::Html] {
        let text = render_extract(&article, &report, format, &extract).to_lowercase();
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace(['\\'], "");
        let numbers = report
            .numbers
            .iter()
            .enumerate()
            .filter(|(_, n)| n.value.is_some() && n.certainty > Certainty::Possible);
        let amounts = numbers.flat_map(|(i, _)| [format!("<amount {i}>"), format!("<unit {i}>")]);
        let fixed = ["<coverage>", "<day>", "<today>", "<share 0>", "<finding 0>"].map(str::to_owned);
        for ours in amounts.chain(fixed) {
            assert!(text.contains(&ours), "{format:?}: {ours} in {text}");
        }
        for phrase in Phrase::ALL {
            let is_heading = |p: &Phrase| {
                matches!(p, Phrase::Sources | Phrase::Actors | Phrase::Numbers | Phrase::Findings)
            };
            if is_heading(phrase) {
                assert!(
                    text.contains(&format!("<{}>", phrase.key())),
                    "{format:?}: {} in {text}",
                    phrase.key()
                );
            }
        }
        for english in
            ["who says what", "does not add up", "sentences", "published:", "named person", "reported by"]
        {
            assert!(!text.contains(english), "{format:?}: {english} in {text}");
        }
        assert!(text.contains("mayor ada quill"), "the article's words stay");
    }
}

#[test]
fn in_html_the_articles_words_are_marked_as_english_where_ours_are_not() {
    let (article, report) = full();
    let html = render_extract(&article, &report, Format::Html, &other_language(&report));
    assert!(
        !html.contains("<summary_") && !html.contains("<share"),
        "our words are no markup, either: {html}"
    );
    assert!(html.contains("<html lang=\"xx\">") && html.contains("<h1><span lang=\"en\">"), "{html}");
    assert!(
        !render(&article, &report, Format::Html).contains("<span"),
        "in English there is nothing to mark"
    );
}

#[test]
fn data_for_programs_are_the_same_in_every_language() {
    let (article, report) = full();
    let extract = other_language(&report);
    for format in [Format::Json, Format::Csl, Format::Bibtex] {
        assert_eq!(render_extract(&article, &report, format, &extract), render(&article, &report, format));
    }
    let rows = |csv: String| csv.split_once("\r\n").map(|(head, rows)| (head.to_owned(), rows.to_owned()));
    let (head, ours) = rows(render_extract(&article, &report, Format::Csv, &extract)).expect("a header");
    let (_, theirs) = rows(render(&article, &report, Format::Csv)).expect("a header");
    assert_eq!(ours, theirs);
    assert!(head.split(',').all(|name| name.starts_with("<summary_column_")), "{head}");
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
