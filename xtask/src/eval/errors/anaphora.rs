//! Pronouns and nominals with a wrong link, or with none where people know the name.

use super::coref::{Mention, forms, instead};
use super::listing::Listing;
use super::record::Record;

/// Notes what is wrong with the pronouns and nominals of one text.
pub fn note(listing: &mut Listing, record: &Record, mentions: &[Mention]) {
    let names: Vec<_> = mentions.iter().filter(|m| m.is_name()).collect();
    for mention in mentions.iter().filter(|m| m.form == "pronoun" || m.form == "nominal") {
        let wanted: Vec<_> = names.iter().copied().filter(|n| n.gold == mention.gold).collect();
        let linked = |name: &&Mention| mention.given.is_some() && name.given == mention.given;
        let given: Vec<_> = names.iter().copied().filter(linked).collect();
        if given.iter().any(|name| name.gold == mention.gold) {
            continue;
        }
        let form = &mention.form;
        let kind = match (given.is_empty(), wanted.is_empty(), mention.given) {
            (true, true, _) => continue,
            (true, false, None) if instead(record, mention).is_some() => {
                format!("missed {form}: marked, but ends elsewhere")
            }
            (true, false, None) => format!("missed {form}: not marked"),
            (true, false, Some(_)) => format!("missed {form}: marked, linked to no name"),
            (false, false, _) => format!("wrong {form}: linked to another name"),
            (false, true, _) => format!("wrong {form}: gold has no name for it"),
        };
        let line = format!(
            "{}   gold: {}; given: {}   {}   {}",
            record.shown(mention.range),
            nearest(record, mention, &wanted),
            nearest(record, mention, &given),
            mention.why,
            record.id
        );
        listing.note(kind, record.words(mention.range).to_lowercase(), line);
    }
}

/// The name before a mention, or after it if there is none, and how far away it is.
fn nearest(record: &Record, mention: &Mention, names: &[&Mention]) -> String {
    let before = names.iter().rev().find(|n| n.range.1 <= mention.range.0);
    before.or(names.first()).map_or_else(
        || "–".to_owned(),
        |name| {
            let letters = mention.range.0.abs_diff(name.range.1);
            let side = if name.range.0 < mention.range.0 { "before" } else { "after" };
            format!("{} ({letters} letters {side})", forms(record, std::iter::once(*name)))
        },
    )
}
