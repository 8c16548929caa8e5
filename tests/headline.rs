//! The headline against the text below it.

use sourcelight::{Article, Report, analyze};

fn report(text: &str) -> Report {
    analyze(&Article::from_text(text))
}

/// The words of doubt that the headline leaves out.
fn dropped(report: &Report, text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().filter(|l| !l.is_empty()).collect();
    let spans = report.headline.iter().flat_map(|h| &h.dropped);
    spans.map(|s| lines[s.block as usize][s.start as usize..s.end as usize].to_owned()).collect()
}

#[test]
fn a_claim_and_a_number_that_recur_are_found() {
    let text = "Harbour bridge will close for 90 days, mayor says\n\
                The harbour bridge will close in May, Mayor Ilse Marant said on Monday. Repairs take 90 days.";
    let headline = report(text).headline.expect("a headline");
    assert_eq!(headline.claims.len(), 1);
    assert!(headline.claims[0].below.is_some(), "{headline:?}");
    assert!(headline.numbers.iter().all(|n| n.below.is_some()), "{headline:?}");
    assert_eq!(headline.credited, None);
}

#[test]
fn who_says_it_below_is_named() {
    let text = "Harbour bridge was mined by rebels\n\
                Rebels mined the harbour bridge, the interior ministry said on Monday.";
    let report = report(text);
    let claim = report.headline.as_ref().and_then(|h| h.credited).expect("a claim below");
    let source = report.claims[claim as usize].source.as_ref().map(|s| s.text.as_str());
    assert_eq!(source, Some("the interior ministry"));
}

#[test]
fn a_word_of_doubt_that_is_left_out_is_shown() {
    let text = "Harbour bridge to collapse within weeks\n\
                The harbour bridge may collapse within weeks. Traffic was stopped on Monday.";
    assert_eq!(dropped(&report(text), text), ["may"]);
}

#[test]
fn doubt_in_the_headline_or_another_matter_is_no_finding() {
    for text in [
        "Harbour bridge may collapse within weeks\nThe harbour bridge may collapse within weeks. It is old.",
        "Harbour bridge to collapse within weeks?\nThe harbour bridge may collapse within weeks. It is old.",
        "Harbour bridge reopens after repairs\nThe tower may be sold. Nobody wants it.",
    ] {
        assert!(dropped(&report(text), text).is_empty(), "{text}");
    }
}

#[test]
fn a_text_without_a_headline_has_none() {
    assert_eq!(report("").headline, None);
    assert_eq!(report("One line only").headline, None);
    assert_eq!(report("A whole sentence stands here.\nAnd another.").headline, None);
}
