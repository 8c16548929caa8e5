//! Personal pronouns of the third person: the only ones that this layer reads.

use crate::lexicon::{Facts, Grammar, in_small};
use crate::text::Text;
use crate::tokens::TokenKind;

/// What a pronoun, or a phrase that takes up a name, asks of its antecedent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// "he", "him", "his", "himself".
    He,
    /// "she", "her", "hers", "herself".
    She,
    /// "it", "its", "itself".
    It,
    /// "they", "them", "their", "theirs", "themselves".
    They,
    /// A definite noun phrase: "the group", "this city".
    Phrase,
}

impl Class {
    /// Every class, in the order of the type.
    pub const ALL: [Self; 5] = [Self::He, Self::She, Self::It, Self::They, Self::Phrase];

    /// The name of the class in the file of weights.
    pub const fn name(self) -> &'static str {
        match self {
            Self::He => "he",
            Self::She => "she",
            Self::It => "it",
            Self::They => "they",
            Self::Phrase => "phrase",
        }
    }
}

/// The place of a pronoun in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    Subject,
    Object,
    Possessive,
    Reflexive,
}

/// A pronoun of the third person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pronoun {
    pub class: Class,
    pub case: Case,
}

/// The pronoun at the token `index`, if there is one.
pub(super) fn read(text: &Text, index: usize) -> Option<Pronoun> {
    if !text.grammar(index).any(Grammar::PRONOUN) {
        return None;
    }
    // "IT" is a trade, "HE" a title.
    let kind = text.tokens.get(index)?.kind;
    if !kind.is_word() || kind == TokenKind::Upper {
        return None;
    }
    let (class, case) = in_small(text.get(index), |small| {
        Some(match small {
            b"he" => (Class::He, Case::Subject),
            b"him" => (Class::He, Case::Object),
            b"his" => (Class::He, Case::Possessive),
            b"himself" => (Class::He, Case::Reflexive),
            b"she" => (Class::She, Case::Subject),
            b"her" => (Class::She, if owns(text, index + 1) { Case::Possessive } else { Case::Object }),
            b"hers" => (Class::She, Case::Possessive),
            b"herself" => (Class::She, Case::Reflexive),
            b"it" => (Class::It, if governs(text, index) { Case::Object } else { Case::Subject }),
            b"its" => (Class::It, Case::Possessive),
            b"itself" => (Class::It, Case::Reflexive),
            b"they" => (Class::They, Case::Subject),
            b"them" => (Class::They, Case::Object),
            b"their" | b"theirs" => (Class::They, Case::Possessive),
            b"themselves" => (Class::They, Case::Reflexive),
            _ => return None,
        })
    })?;
    Some(Pronoun { class, case })
}

/// Whether what stands at `next` may be owned: a word that is no function word.
fn owns(text: &Text, next: usize) -> bool {
    text.tokens.get(next).is_some_and(|t| t.kind.is_word() || t.kind == TokenKind::Number)
        && !text.facts(next).any(Facts::FUNCTION)
}

/// Whether a preposition or a verb before `index` takes it as its object.
fn governs(text: &Text, index: usize) -> bool {
    index.checked_sub(1).is_some_and(|before| {
        let grammar = text.grammar(before);
        grammar.any(Grammar::PREPOSITION)
            || (super::grammar::is_verb(text, before) && !grammar.any(Grammar::AUXILIARY))
    })
}
