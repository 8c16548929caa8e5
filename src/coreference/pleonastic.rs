//! "It" that stands for nothing ("it is clear that", "it took years to"): what the words after it say.

use super::grammar;
use crate::text::Text;
use crate::tokens::TokenKind;

/// As many words after "it" are looked at.
const REACH: usize = 8;

/// What follows a pronoun, as a small number; 0 where nothing is known.
pub(super) fn next(text: &Text, index: usize) -> usize {
    let word = |i: usize| text.get(i);
    let mut at = index + 1;
    // "it would be", "it has been", "it will not take"
    let mut helped = false;
    while matches!(
        word(at),
        "will"
            | "would"
            | "could"
            | "can"
            | "may"
            | "might"
            | "must"
            | "should"
            | "has"
            | "had"
            | "'ll"
            | "'d"
            | "not"
            | "n't"
            | "also"
            | "now"
            | "still"
            | "never"
    ) {
        helped = true;
        at += 1;
    }
    let be = matches!(word(at), "is" | "was" | "'s" | "’s" | "be" | "been" | "are" | "were" | "being");
    let opens =
        (at + 1..at + REACH).take_while(|i| !matches!(word(*i), "." | "," | ";" | "?" | "!")).any(|i| {
            matches!(word(i), "that" | "to" | "who" | "how" | "whether" | "why" | "when" | "what" | "if")
        });
    let participle = matches!(text.tokens.get(at + 1), Some(t) if t.kind == TokenKind::Lower)
        && (word(at + 1).ends_with("ed") || word(at + 1).ends_with("en"));
    match word(at) {
        "seems" | "seemed" | "appears" | "appeared" | "turns" | "turned" | "happens" | "happened" => 1,
        "takes" | "took" | "take" if opens => 2,
        "rains" | "rained" | "snowed" => 1,
        _ if be && opens && participle => 3,
        _ if be && opens => 4,
        _ if be && participle => 5,
        _ if be => 6,
        // "make it clear that", "find it hard to"
        _ if index > 0
            && opens
            && matches!(
                word(index - 1),
                "make" | "makes" | "made" | "making" | "find" | "finds" | "found" | "consider" | "deem"
            ) =>
        {
            7
        }
        _ if grammar::is_verb(text, at) => 8 + usize::from(helped),
        _ if helped => 10,
        _ => 11,
    }
}
