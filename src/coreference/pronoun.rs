//! Personal pronouns of the third person: the only ones that this layer reads.

use crate::lexicon::Facts;
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

/// Bytes of "themselves".
const LONGEST: usize = 10;

/// The pronoun at the token `index`, if there is one.
pub(super) fn read(text: &Text, index: usize) -> Option<Pronoun> {
    let word = text.get(index);
    if !(2..=LONGEST).contains(&word.len())
        || !matches!(word.as_bytes().first()?, b'h' | b'H' | b's' | b'S' | b'i' | b'I' | b't' | b'T')
        || !text.tokens.get(index)?.kind.is_word()
    {
        return None;
    }
    if text.tokens[index].kind == TokenKind::Upper {
        // "IT" is a trade, "HE" a title.
        return None;
    }
    let mut small = [0; LONGEST];
    let small = small.get_mut(..word.len())?;
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    let (class, case) = match std::str::from_utf8(small).unwrap_or_default() {
        "he" => (Class::He, Case::Subject),
        "him" => (Class::He, Case::Object),
        "his" => (Class::He, Case::Possessive),
        "himself" => (Class::He, Case::Reflexive),
        "she" => (Class::She, Case::Subject),
        "her" => (Class::She, if owns(text, index + 1) { Case::Possessive } else { Case::Object }),
        "hers" => (Class::She, Case::Possessive),
        "herself" => (Class::She, Case::Reflexive),
        "it" => (Class::It, if governs(text, index) { Case::Object } else { Case::Subject }),
        "its" => (Class::It, Case::Possessive),
        "itself" => (Class::It, Case::Reflexive),
        "they" => (Class::They, Case::Subject),
        "them" => (Class::They, Case::Object),
        "their" | "theirs" => (Class::They, Case::Possessive),
        "themselves" => (Class::They, Case::Reflexive),
        _ => return None,
    };
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
        let word = text.word(before);
        super::grammar::is_preposition(word)
            || (super::grammar::is_verb(text, before) && !super::grammar::is_auxiliary(word))
    })
}
