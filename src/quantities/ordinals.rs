//! Ordinals: "third", "21st", "twenty-first".

use super::pieces::{Pieces, Shape};
use super::vocabulary::NumberWord;

/// The ordinal at `at`, and the piece after it.
pub(super) fn read(p: &Pieces, at: usize) -> Option<(u32, usize)> {
    if p.shaped(at, Shape::Digits) {
        let ending = p.glued(at + 1) && p.any(at + 1, &["st", "nd", "rd", "th"]);
        if !ending {
            return None;
        }
        return p.text(at).replace(',', "").parse().ok().map(|n| (n, at + 2));
    }
    let sense = p.sense(at)?;
    if let Some(number) = sense.ordinal {
        return Some((number, at + 1));
    }
    let Some(NumberWord::Ten(ten)) = sense.number else {
        return None;
    };
    let word = at + 1 + usize::from(p.hyphen(at + 1));
    let unit = p.sense(word)?.ordinal.filter(|n| *n < 10)?;
    Some((ten + unit, word + 1))
}

/// The ordinal at `at` where it tells a position: not "at first", "second-hand", "First Lady".
pub(super) fn find(p: &Pieces, at: usize) -> Option<(u32, usize)> {
    let (number, to) = read(p, at)?;
    let before = at.wrapping_sub(1);
    let adverb = p.any(before, &["at"]) || (p.opens(at) && p.any(to, &[",", "of"]) && number <= 2);
    let compound = p.hyphen(to)
        && p.any(
            to + 1,
            &["hand", "degree", "rate", "class", "guess", "in", "ever", "aid", "person", "line"],
        );
    let office = p.capital(at)
        && p.any(
            to,
            &["lady", "minister", "secretary", "amendment", "avenue", "street", "nations", "world", "vice"],
        );
    // "Trump first called", "smell it first": an adverb. A number has a word before it that takes a noun.
    let adverb = adverb
        || (number == 1
            && p.shaped(at, Shape::Word)
            && !p.any(
                before,
                &[
                    "the", "a", "his", "her", "its", "their", "our", "my", "your", "this", "that", "s",
                    "very", "only", "whose", "another", "in", "of", "and", "or", "for", "second",
                ],
            )
            && !(p.capital(at) && p.shaped(to, Shape::Word) && !p.opens(at)))
        || (number == 1 && ["ed", "ing"].iter().any(|end| p.text(to).len() > 4 && p.text(to).ends_with(end)));
    let idiom = p.any(to, &["aid", "hand", "thing", "place"]) && number == 1 && !p.is(before, "in")
        || (number == 2 && p.any(to, &["thoughts", "guess", "nature"]));
    let part =
        p.any(before, &["two", "three", "four", "split"]) || (number == 2 && p.any(before, &["a", "per"]));
    let unit_second = number == 2 && p.shaped(at, Shape::Word) && p.any(before, &["every", "each"]);
    (!adverb && !compound && !office && !idiom && !part && !unit_second).then_some((number, to))
}
