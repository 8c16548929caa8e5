//! What holds for any text: no panic, spans in order and on characters, the same answer twice, and offsets that
//! mean the same words in every unit.

use proptest::prelude::*;
use sourcelight::names::MentionForm;
use sourcelight::offsets::OffsetUnit;
use sourcelight::report::render::{Format, render};
use sourcelight::report::{BlockSpan, Report};
use sourcelight::{Article, Block, BlockKind, Document, analyze};

/// Pieces that the layers react to, so that random text reaches deep into them.
const PIECES: &[&str] = &[
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "'",
    "«",
    "»",
    "''",
    "``",
    ".",
    "...",
    "…",
    ",",
    ":",
    " ",
    "  ",
    "\n",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "-",
    "–",
    "—",
    "(",
    ")",
    "[",
    "]",
    "$",
    "€",
    "%",
    "°C",
    "/",
    "5",
    "3,000",
    "2.5bn",
    "10-15",
    "99999999999999999999999999999999",
    "1.5.6",
    "2026-03-04",
    "31 February",
    "million",
    "two",
    "dozen",
    "half",
    "more than",
    "between",
    "and",
    "km",
    "kilometres",
    "miles",
    "(35 miles)",
    "per cent",
    "said",
    "told",
    "according to",
    "he",
    "she",
    "they",
    "that",
    "who",
    "the",
    "a",
    "of",
    "in",
    "on",
    "Friday",
    "mid-December",
    "Reuters",
    "Ana",
    "Ruiz",
    "Dr.",
    "U.S.",
    "President",
    "Ministry of Health",
    "al-",
    "Sham",
    "rebels",
    "SYRIA",
    "citing",
    "statement",
    "denied",
    "'s",
    "n't",
    "😀",
    "👩‍👩‍👧",
    "é",
    "e\u{301}",
    "العربية",
    "שלום",
    "中文新闻",
    "İ",
    "ß",
    "\u{202e}",
    "\u{0}",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => "\\PC{0,8}",
        1 => "[A-Z][a-z]{1,8}",
    ];
    prop::collection::vec((piece, any::<bool>()), 0..60).prop_map(|pieces| {
        pieces.into_iter().map(|(piece, space)| if space { format!("{piece} ") } else { piece }).collect()
    })
}

fn article() -> impl Strategy<Value = Article> {
    let kind = prop::sample::select(vec![
        BlockKind::Headline,
        BlockKind::Paragraph,
        BlockKind::Quote,
        BlockKind::ListItem,
    ]);
    prop::collection::vec((kind, text()), 0..6).prop_map(|blocks| Article {
        title: Some("A \"title\"".into()),
        published: Some("2026-03-04".into()),
        blocks: blocks.into_iter().map(|(kind, text)| Block { kind, text }).collect(),
        ..Article::default()
    })
}

/// Every span of a report, with the words that the report gives for it where it does.
fn spans(report: &Report) -> Vec<(BlockSpan, Option<&str>)> {
    let mut spans: Vec<_> = report.sentences.iter().map(|s| (*s, None)).collect();
    for mention in report.actors.iter().flat_map(|a| &a.mentions) {
        spans.push((mention.span, Some(mention.text.as_str())));
        spans.extend(mention.evidence.spans.iter().map(|s| (*s, None)));
    }
    for number in &report.numbers {
        spans.push((number.span, Some(number.text.as_str())));
        spans.extend(number.of_span.map(|s| (s, number.of.as_deref())));
        spans.extend(number.evidence.spans.iter().map(|s| (*s, None)));
    }
    for claim in &report.claims {
        spans.extend(claim.source.iter().map(|s| (s.span, Some(s.text.as_str()))));
        spans.extend(claim.cue.iter().chain(&claim.content).map(|s| (*s, None)));
        spans.extend(claim.relay.iter().map(|r| (r.span, Some(r.text.as_str()))));
        spans.extend(claim.evidence.spans.iter().map(|s| (*s, None)));
    }
    spans.extend(report.findings.iter().flat_map(|f| &f.spans).map(|s| (*s, None)));
    spans
}

fn utf16_slice(text: &str, span: BlockSpan) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[span.start as usize..span.end as usize])
        .expect("a span does not cut a surrogate pair")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn spans_are_in_bounds_and_mean_their_words(article in article()) {
        let report = analyze(&article);
        for (span, words) in spans(&report) {
            let block = &article.blocks[span.block as usize].text;
            let slice = block.get(span.start as usize..span.end as usize);
            prop_assert!(slice.is_some_and(|s| !s.is_empty()), "{span:?} of {block:?}");
            if let Some(words) = words { prop_assert_eq!(slice, Some(words)); }
        }
        let utf16 = report.clone().in_unit(&article, OffsetUnit::Utf16);
        for ((bytes, _), (units, _)) in spans(&report).iter().zip(spans(&utf16)) {
            let block = &article.blocks[bytes.block as usize].text;
            prop_assert_eq!(&block[bytes.start as usize..bytes.end as usize], utf16_slice(block, units));
        }
    }

    #[test]
    fn lists_are_sorted_and_marks_do_not_overlap(article in article()) {
        let document = Document::new(&article);
        let analysis = sourcelight::layers(&document);
        for pair in analysis.text.tokens.windows(2) { prop_assert!(pair[0].span.end <= pair[1].span.start); }
        for pair in analysis.text.sentences.windows(2) { prop_assert!(pair[0].tokens.1 == pair[1].tokens.0); }
        let mentions = &analysis.entities.mentions;
        for pair in mentions.windows(2) { prop_assert!(pair[0].span.start <= pair[1].span.start); }
        // A name may lie inside a common noun ("Turkish" in "Turkish forces"), two of one form may not overlap.
        for form in [MentionForm::Name, MentionForm::Nominal] {
            let of_form: Vec<_> = mentions.iter().filter(|m| m.form == form).collect();
            for pair in of_form.windows(2) { prop_assert!(pair[0].span.end <= pair[1].span.start); }
        }
        for pair in analysis.quantities.windows(2) { prop_assert!(pair[0].span.end <= pair[1].span.start); }
        for pair in analysis.quotations.windows(2) { prop_assert!(pair[0].span.end <= pair[1].span.start); }
        let first = |a: &sourcelight::attributions::Attribution| a.content.iter().map(|s| s.start).min();
        for pair in analysis.attributions.windows(2) { prop_assert!(first(&pair[0]) <= first(&pair[1])); }
        for a in &analysis.attributions {
            prop_assert!(!a.content.is_empty());
            for pair in a.content.windows(2) { prop_assert!(pair[0].end <= pair[1].start); }
            let blocks = |s: &sourcelight::offsets::Span| (document.block_at(s.start), document.block_at(s.end));
            for s in &a.content { prop_assert_eq!(blocks(s).0, blocks(s).1); }
            prop_assert_eq!(a.parent, None);
        }
        for (i, a) in analysis.nested.iter().enumerate() {
            let parent = a.parent.unwrap_or(usize::MAX);
            prop_assert!(parent < analysis.attributions.len() + i);
            let outer = analysis.attributions.iter().chain(&analysis.nested).nth(parent);
            let Some(outer) = outer else { continue };
            prop_assert!(!a.content.is_empty() && a.certainty <= outer.certainty);
            for s in a.content.iter().chain(&a.cue).chain(&a.source) {
                prop_assert!(outer.content.iter().any(|c| c.contains(*s)));
            }
        }
        prop_assert_eq!(analysis.entities.of_mention.len(), analysis.entities.mentions.len());
        for (i, e) in analysis.entities.list.iter().enumerate() {
            prop_assert!(!e.mentions.is_empty());
            for m in &e.mentions { prop_assert_eq!(analysis.entities.of_mention[*m], i); }
        }
    }

    #[test]
    fn every_sentence_is_one_tree(article in article()) {
        let document = Document::new(&article);
        let text = sourcelight::text::Text::new(&document);
        prop_assert_eq!((text.tags().len(), text.trees().len()), (text.tokens.len(), text.tokens.len()));
        for sentence in &text.sentences {
            let tokens = sentence.tokens.0..sentence.tokens.1;
            let roots: Vec<_> = tokens.clone().filter(|t| text.trees().head(*t).is_none()).collect();
            prop_assert_eq!(roots.len(), 1);
            prop_assert_eq!(text.trees().span(roots[0]), tokens.clone());
            for token in tokens.clone() {
                // What is under a token is one span, made of the token and of what is under its children.
                let mut under: Vec<usize> = text.trees().children(token).flat_map(|c| text.trees().span(c)).collect();
                under.push(token);
                under.sort_unstable();
                prop_assert_eq!(under, text.trees().span(token).collect::<Vec<_>>());
                for child in text.trees().children(token) { prop_assert_eq!(text.trees().head(child), Some(token)); }
            }
        }
    }

    #[test]
    fn the_same_article_gives_the_same_bytes(article in article()) {
        let (a, b) = (analyze(&article), analyze(&article));
        for format in Format::ALL {
            prop_assert_eq!(render(&article, &a, format), render(&article, &b, format));
        }
    }

    #[test]
    fn a_report_survives_json(article in article()) {
        let report = analyze(&article);
        let json = serde_json::to_string(&report).expect("a report is plain data");
        prop_assert_eq!(serde_json::from_str::<Report>(&json).expect("its own JSON"), report);
    }

    #[test]
    fn any_string_is_an_article(text in ".{0,200}") {
        analyze(&Article::from_text(&text));
    }
}

/// Long runs of one thing are where backtracking and quadratic loops hide. Each is analysed whole; a layer that
/// is not linear would take minutes here and never finish in the extension.
#[test]
fn long_runs_are_only_long() {
    for piece in [
        "9",
        "9,",
        "1-",
        "\"",
        "“",
        "'",
        "A ",
        "al-",
        "said ",
        "“a” said ",
        "million ",
        "a.",
        "$",
        "(",
        "U.S.",
        "the ",
        ". ",
        "@",
        "é",
    ] {
        let text = piece.repeat(300_000 / piece.len());
        analyze(&Article::from_text(&text));
    }
}
