//! Numbers that belong to the page and not to the article: "3 min read", "2 hours ago", "1.2k shares".

use super::item::Item;
use super::pieces::{Pieces, Shape};
use crate::article::{BlockKind, Document, DocumentBlock};
use crate::text::is_one;

/// Longest block, in bytes, that can be page furniture as a whole.
const LONGEST: usize = 100;

/// Words that begin a line about the page. The longer of two that begin alike comes first.
const LABELS: [&str; 13] = [
    "last updated",
    "last modified",
    "updated",
    "modified",
    "published",
    "posted",
    "photo",
    "page",
    "slide",
    "image",
    "advertisement",
    "copyright",
    "©",
];

/// What a page counts of itself.
const COUNTED: [&str; 17] = [
    "share",
    "shares",
    "comment",
    "comments",
    "likes",
    "view",
    "views",
    "retweets",
    "replies",
    "followers",
    "photos",
    "images",
    "min",
    "mins",
    "reactions",
    "reads",
    "votes",
];

/// Whether a block says when it was put up ("Updated 5 March", "2 hours ago"), or how often it was read or shared ("1.2k
/// shares"). By hand: a pattern that says the same takes milliseconds to build at the first click, and the machine for it a
/// tenth of the package.
fn is_furniture(block: &str) -> bool {
    let open = block.trim_end_matches(' ');
    let line = open.trim_start_matches(' ');
    labelled(line) || counted(line) || (!open.contains('\n') && ends_with(open, " ago"))
}

/// "Photo 3 of 12", "Updated: 14:30".
fn labelled(line: &str) -> bool {
    LABELS
        .iter()
        .filter_map(|label| after(line, label))
        .any(|rest| (rest.is_empty() || rest.starts_with([' ', ':'])) && !rest.contains('\n'))
}

/// "412 comments", "1.2k shares".
fn counted(line: &str) -> bool {
    if !line.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let rest = rest.strip_prefix(['k', 'K', 'm', 'M']).unwrap_or(rest);
    rest.strip_prefix(' ').is_some_and(|noun| is_one(noun, &COUNTED))
}

/// What follows `start` in a text that begins with it, in any case of ASCII letters.
fn after<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    let (begin, rest) = text.split_at_checked(start.len())?;
    begin.eq_ignore_ascii_case(start).then_some(rest)
}

/// Whether a text ends with `end`, in any case of ASCII letters.
fn ends_with(text: &str, end: &str) -> bool {
    let at = text.len().checked_sub(end.len());
    at.and_then(|at| text.get(at..)).is_some_and(|last| last.eq_ignore_ascii_case(end))
}

/// Leaves out what is page furniture.
pub(super) fn drop(document: &Document, p: &Pieces, items: &mut Vec<Item>) {
    items.retain(|item| !reading_time(p, item) && !alone(document, p, item));
}

/// "3 min read", "5-minute read", wherever it stands.
fn reading_time(p: &Pieces, item: &Item) -> bool {
    let next = item.to + usize::from(p.hyphen(item.to));
    let minutes = p.any(item.to.wrapping_sub(1), &["min", "mins", "minute", "minutes"]);
    minutes && p.is(next, "read") && !p.shaped(next + 1, Shape::Word)
}

/// A short block that is furniture as a whole. A sentence is none, however short.
fn alone(document: &Document, p: &Pieces, item: &Item) -> bool {
    let Some(block) = document.block_at(p.span(item.from, item.to).start) else { return false };
    let DocumentBlock { kind, span } = document.blocks[block];
    let text = document.slice(span);
    !matches!(kind, BlockKind::Headline | BlockKind::Standfirst)
        && text.len() <= LONGEST
        && !text.ends_with(['.', '!', '?', '”', '"'])
        && is_furniture(text)
}

#[cfg(test)]
mod tests {
    use super::is_furniture;

    #[test]
    fn lines_about_the_page_are_known() {
        for text in [
            "2 hours ago",
            "412 comments",
            "1.2k shares",
            "Updated 5 March 2026, 14:30",
            "Photo 3 of 12",
            "© 2026 Example",
            "  LAST UPDATED: today  ",
            "3,400 Likes ",
            "an hour AGO",
        ] {
            assert!(is_furniture(text), "{text}");
        }
        for text in [
            "Three killed in Marsa",
            "Photographers held for 3 days",
            "Mayor wins with 300 votes",
            "12 shared",
            "5k",
            "Pages 3",
            "3 days\n ago",
        ] {
            assert!(!is_furniture(text), "{text}");
        }
    }
}
