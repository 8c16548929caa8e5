//! Numbers that belong to the page and not to the article: "3 min read", "2 hours ago", "1.2k shares".

use super::item::Item;
use super::pieces::{Pieces, Shape};

/// Longest block, in pieces, that can be page furniture as a whole.
const LONGEST: usize = 12;

/// Leaves out what is page furniture.
pub(super) fn drop(p: &Pieces, items: &mut Vec<Item>) {
    items.retain(|item| !reading_time(p, item) && !alone(p, item));
}

/// "3 min read", "5-minute read", wherever it stands.
fn reading_time(p: &Pieces, item: &Item) -> bool {
    let next = item.to + usize::from(p.hyphen(item.to));
    let minutes = p.any(item.to.wrapping_sub(1), &["min", "mins", "minute", "minutes"]);
    minutes && p.is(next, "read") && !p.shaped(next + 1, Shape::Word)
}

/// A short block that says when it was put up, or how often it was read or shared.
fn alone(p: &Pieces, item: &Item) -> bool {
    let start = (1..LONGEST).map_while(|n| item.from.checked_sub(n)).find(|i| p.shaped(*i, Shape::Break));
    let start = match start {
        Some(at) => at + 1,
        None if item.from < LONGEST => 0,
        None => return false,
    };
    let Some(end) = (item.to..start + LONGEST + 1).find(|i| p.shaped(*i, Shape::Break)) else {
        return false;
    };
    // A sentence is no furniture, however short.
    if matches!(p.text(end - 1), "." | "!" | "?" | "”" | "\"") {
        return false;
    }
    let ago = p.is(end - 1, "ago");
    let count = item.to + 1 == end
        && p.any(
            item.to,
            &[
                "shares",
                "comments",
                "likes",
                "views",
                "retweets",
                "replies",
                "followers",
                "photos",
                "images",
                "min",
                "mins",
                "comment",
                "share",
                "view",
                "reactions",
                "reads",
                "votes",
            ],
        );
    let label = p.any(
        start,
        &[
            "updated",
            "published",
            "posted",
            "modified",
            "photo",
            "page",
            "slide",
            "image",
            "advertisement",
            "copyright",
        ],
    ) || p.is(start, "©")
        || (p.is(start, "last") && p.any(start + 1, &["updated", "modified"]));
    ago || count || label
}
