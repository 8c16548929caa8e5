//! A live blog is written over hours or days: a relative date in a post is resolved against the post's own day.

use sourcelight::{Article, Document, quantities, text::Text};

/// The dates of an article as its JSON gives them, in the order of the text.
fn dates(json: &str) -> Vec<Option<String>> {
    let article: Article = serde_json::from_str(json).unwrap();
    let document = Document::new(&article);
    let text = Text::new(&document);
    quantities::find(&text).into_iter().map(|quantity| quantity.date.map(String::from)).collect()
}

const BLOCKS: &str = r#""blocks": [
    {"kind": "standfirst", "text": "The ferry has not sailed since Monday."},
    {"kind": "subheading", "text": "The ferry sails again"},
    {"kind": "paragraph", "text": "It left the quay on Monday, the harbour master said."},
    {"kind": "paragraph", "text": "The crew came back yesterday."},
    {"kind": "paragraph", "text": "The crew walked out on Monday."}
]"#;

fn found(head: &str) -> Vec<String> {
    dates(&format!("{{{head}{BLOCKS}}}")).into_iter().map(Option::unwrap_or_default).collect()
}

#[test]
fn a_post_has_its_own_day() {
    let head = r#""published": "2026-05-06", "posts": [
        {"block": 1, "time": "2026-05-13T08:00:00Z"}, {"block": 4, "time": "2026-05-05T21:10:00+02:00"}],"#;
    assert_eq!(found(head), ["2026-05-04", "2026-05-11", "2026-05-12", "2026-05-04"]);
}

#[test]
fn posts_may_come_in_any_order_and_with_times_that_are_none() {
    let head = r#""published": "2026-05-20", "posts": [
        {"block": 4, "time": "five past nine"}, {"block": 1, "time": "2026-05-13"}, {"block": 99, "time": ""}],"#;
    assert_eq!(found(head), ["2026-05-18", "2026-05-11", "2026-05-12", "2026-05-18"]);
}

#[test]
fn without_posts_the_day_of_the_article_counts() {
    assert_eq!(
        found(r#""published": "2026-05-06","#),
        ["2026-05-04", "2026-05-04", "2026-05-05", "2026-05-04"]
    );
    assert_eq!(serde_json::to_string(&Article::default()).unwrap().matches("posts").count(), 0);
}
