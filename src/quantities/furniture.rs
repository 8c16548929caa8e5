//! Numbers that belong to the page and not to the article: "3 min read", "2 hours ago", "1.2k shares".

use super::item::Item;
use super::pieces::{Pieces, Shape};
use crate::article::{BlockKind, Document, DocumentBlock};
use regex::bytes::Regex;
use std::sync::LazyLock;

/// Longest block, in bytes, that can be page furniture as a whole.
const LONGEST: usize = 100;

/// A block that says when it was put up, or how often it was read or shared. Built once; blocks that are longer
/// than [`LONGEST`] are never matched against it.
static FURNITURE: LazyLock<Regex> = LazyLock::new(|| {
    let labels =
        "(last )?(updated|modified)|published|posted|photo|page|slide|image|advertisement|copyright|©";
    let counted =
        "shares?|comments?|likes|views?|retweets|replies|followers|photos|images|mins?|reactions|reads|votes";
    let pattern = format!("(?i-u)^ *(({labels})( .*|:.*)?|[0-9][0-9.,]*[km]? ({counted})|.* ago) *$");
    // The pattern is part of the program: `the_pattern_is_sound` builds it.
    Regex::new(&pattern).unwrap_or_else(|e| panic!("{e}"))
});

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
        && FURNITURE.is_match(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::FURNITURE;

    #[test]
    fn the_pattern_is_sound() {
        for text in [
            "2 hours ago",
            "412 comments",
            "1.2k shares",
            "Updated 5 March 2026, 14:30",
            "Photo 3 of 12",
            "© 2026 Example",
        ] {
            assert!(FURNITURE.is_match(text.as_bytes()), "{text}");
        }
        for text in ["Three killed in Marsa", "Photographers held for 3 days", "Mayor wins with 300 votes"] {
            assert!(!FURNITURE.is_match(text.as_bytes()), "{text}");
        }
    }
}
