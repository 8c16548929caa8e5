//! Grammar by the words beside a mention: what stands before a verb is taken for its subject.

use crate::lexicon::{Facts, Grammar};
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

/// Whether the word at `index` may be a finite verb.
pub(super) fn is_verb(text: &Text, index: usize) -> bool {
    if text.tokens.get(index).is_none_or(|t| t.kind != TokenKind::Lower) {
        return matches!(text.get(index), "'ll" | "'d");
    }
    let word = text.word(index);
    text.grammar(index).any(Grammar::AUXILIARY)
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
        let title = text.tokens[at].kind.is_capital() && text.facts(at).any(Facts::TITLE);
        let article = text.grammar(at).any(Grammar::ARTICLE);
        if !(title || article) {
            break;
        }
        before = at;
    }
    match before.checked_sub(1) {
        Some(at) if text.grammar(at).any(Grammar::PREPOSITION) => Role::Oblique,
        Some(at) if is_verb(text, at) => Role::Object,
        _ => Role::Other,
    }
}
