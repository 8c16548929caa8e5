//! The line under a paragraph: `  1 person; 2 official denying told`.

use super::{Article, Claim};

/// Kinds of source.
pub const KINDS: [&str; 8] =
    ["person", "official", "organisation", "outlet", "document", "anonymous", "crowd", "unattributed"];
const CLASSES: [&str; 6] = ["speech", "belief", "intention", "evidence", "decree", "question"];
const STANCES: [&str; 6] = ["neutral", "distancing", "denying", "confirming", "promising", "accusing"];
const FORMS: [&str; 3] = ["direct", "mixed", "indirect"];
const RELAYS: [&str; 3] = ["told", "via", "cited"];
const FLAGS: [&str; 4] = ["negated", "hedged", "responsibility", "noun"];

/// Reads the attributes of the claims of the paragraph above.
///
/// # Errors
/// When an attribute is unknown, or the paragraph has no part of the claim.
pub fn read(line: &str, article: &mut Article) -> Result<(), String> {
    // Claims of the headline may be noted under the paragraph after it.
    let headline = article.blocks.len() <= 2;
    let block = article.blocks.last().filter(|_| !headline).map_or(0, |block| block.start);
    for note in line.split(';') {
        let mut words = note.split_whitespace();
        let number = words.next().unwrap_or_default();
        let number: usize = number.parse().map_err(|_| format!("a note begins with {number:?}"))?;
        let here = |claim: &&mut Claim| {
            claim.number == number && claim.parts.iter().any(|(_, span)| span.start >= block)
        };
        let claim = article.claims.iter_mut().find(here);
        let claim = claim.ok_or(format!("no claim {number} in the paragraph above"))?;
        claim.class = "speech".to_owned();
        claim.stance = "neutral".to_owned();
        for word in words {
            attribute(word, claim)?;
        }
    }
    Ok(())
}

fn attribute(word: &str, claim: &mut Claim) -> Result<(), String> {
    let value = word.to_owned();
    if let Some(parent) = word.strip_prefix("in=") {
        claim.parent = Some(parent.parse().map_err(|_| format!("attribute {word}"))?);
    } else if KINDS.contains(&word) {
        claim.kind = value;
    } else if CLASSES.contains(&word) {
        claim.class = value;
    } else if STANCES.contains(&word) {
        claim.stance = value;
    } else if FORMS.contains(&word) {
        claim.form = value;
    } else if RELAYS.contains(&word) {
        claim.relay = value;
    } else if FLAGS.contains(&word) {
        claim.flags.push(value);
    } else {
        return Err(format!("unknown attribute {word}"));
    }
    Ok(())
}
