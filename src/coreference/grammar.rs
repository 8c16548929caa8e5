//! Grammar by the words beside a mention: what stands before a verb is taken for its subject.

use crate::lexicon::Facts;
use crate::text::Text;
use crate::tokens::TokenKind;

/// The place of a mention in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A verb follows.
    Subject,
    /// A verb stands before it.
    Object,
    /// A preposition stands before it.
    Oblique,
    /// "'s" follows, or it is a possessive pronoun.
    Possessive,
    /// It stands inside another mention ("Turkish" in "Turkish forces").
    Modifier,
    /// Nothing is known.
    Other,
}

/// Bytes of the longest word in the lists of this layer.
const LONGEST: usize = 16;

/// Asks `is` about the word in small ASCII letters; a longer word is in no list.
#[inline]
pub(super) fn in_small<T: Default>(word: &str, is: impl FnOnce(&[u8]) -> T) -> T {
    let mut small = [0; LONGEST];
    let Some(small) = small.get_mut(..word.len()) else { return T::default() };
    for (to, from) in small.iter_mut().zip(word.bytes()) {
        *to = from.to_ascii_lowercase();
    }
    is(small)
}

/// Forms of "be", "have" and "do", and modal verbs.
pub(super) fn is_auxiliary(word: &str) -> bool {
    in_small(word, |small| {
        matches!(
            small,
            b"is"
                | b"are"
                | b"was"
                | b"were"
                | b"be"
                | b"been"
                | b"being"
                | b"has"
                | b"have"
                | b"had"
                | b"do"
                | b"does"
                | b"did"
                | b"will"
                | b"would"
                | b"can"
                | b"could"
                | b"may"
                | b"might"
                | b"must"
                | b"shall"
                | b"should"
                | b"'s"
                | b"\xe2\x80\x99s"
                | b"'ll"
                | b"'d"
                | b"cannot"
        )
    })
}

/// Prepositions of one word.
pub(super) fn is_preposition(word: &str) -> bool {
    in_small(word, |small| {
        matches!(
            small,
            b"of"
                | b"in"
                | b"to"
                | b"for"
                | b"on"
                | b"at"
                | b"by"
                | b"with"
                | b"from"
                | b"about"
                | b"against"
                | b"among"
                | b"around"
                | b"after"
                | b"before"
                | b"behind"
                | b"between"
                | b"during"
                | b"into"
                | b"near"
                | b"off"
                | b"onto"
                | b"over"
                | b"per"
                | b"through"
                | b"toward"
                | b"towards"
                | b"under"
                | b"upon"
                | b"via"
                | b"within"
                | b"without"
                | b"across"
                | b"along"
                | b"amid"
                | b"beside"
                | b"despite"
                | b"inside"
                | b"outside"
                | b"since"
                | b"than"
                | b"like"
                | b"as"
        )
    })
}

/// Whether the word at `index` may be a finite verb.
pub(super) fn is_verb(text: &Text, index: usize) -> bool {
    if text.tokens.get(index).is_none_or(|t| t.kind != TokenKind::Lower) {
        return matches!(text.get(index), "'ll" | "'d");
    }
    let word = text.word(index);
    is_auxiliary(word)
        || text.facts(index).any(Facts::VERB | Facts::FINITE)
        || (word.len() > 3 && word.ends_with("ed"))
}

/// Whether a verb follows what ends before `at`, perhaps after an adverb.
pub(super) fn verb_follows(text: &Text, at: usize) -> bool {
    let adverb = |i: usize| {
        let word = text.get(i);
        word.ends_with("ly")
            || matches!(word, "also" | "then" | "now" | "later" | "never" | "still" | "once" | "first")
    };
    is_verb(text, at) || (adverb(at) && is_verb(text, at + 1))
}

/// The role of the tokens `from..to`, which `inside` says stand in another mention.
pub(super) fn role(text: &Text, from: usize, to: usize, inside: bool) -> Role {
    if matches!(text.get(to), "'s" | "’s") || (matches!(text.get(to), "'" | "’") && !text.tokens[to].spaced)
    {
        return Role::Possessive;
    }
    if inside {
        return Role::Modifier;
    }
    if verb_follows(text, to) {
        return Role::Subject;
    }
    let mut before = from;
    // Titles and an article stand between a name and what governs it.
    for _ in 0..4 {
        let Some(at) = before.checked_sub(1) else { break };
        let word = text.word(at);
        let title = text.tokens[at].kind.is_capital() && text.facts(at).any(Facts::TITLE);
        let article = ["the", "a", "an"].iter().any(|a| a.eq_ignore_ascii_case(word));
        if !(title || article) {
            break;
        }
        before = at;
    }
    match before.checked_sub(1) {
        Some(at) if is_preposition(text.word(at)) => Role::Oblique,
        Some(at) if is_verb(text, at) => Role::Object,
        _ => Role::Other,
    }
}
