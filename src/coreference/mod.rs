//! Coreference: which actor a pronoun of the third person or a definite noun phrase stands for.
//!
//! The text is read once from left to right with the actors last spoken of in mind ([`referent`]). At each pronoun
//! ([`pronoun`]) or phrase that may take up a name ([`phrase`]) the features ([`features`]) of every actor in mind are
//! weighed by a small log-linear model ([`model`]) against those of there being no antecedent: a mention ranker after
//! Denis and Baldridge (2008). Where the lead is small the layer says nothing.

mod beside;
mod features;
mod gender;
mod grammar;
mod interview;
mod introduction;
mod model;
mod phrase;
mod pleonastic;
mod pronoun;
mod question;
mod rebuild;
mod referent;
mod surroundings;
mod walk;

pub use features::FEATURES;
pub use model::Model;
pub use pronoun::Class;
pub use walk::walk;

use crate::entities::Entities;
use crate::evidence::{Certainty, Rule};
use crate::names::MentionForm;
use crate::offsets::Span;
use crate::quotations::Quotation;
use crate::text::Text;
use rustc_hash::FxHashSet;

/// An actor in mind at an anaphor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// Index of the entity.
    pub entity: usize,
    /// Its features.
    pub features: Vec<u16>,
}

/// A pronoun or phrase with its possible antecedents.
#[derive(Debug, Clone, Copy)]
pub struct Anaphor<'a> {
    /// Bytes of the document.
    pub span: Span,
    /// What it is.
    pub class: Class,
    /// The features of none of the choices being right.
    pub none: &'a [u16],
    /// The actors that it may stand for, the one last spoken of at the end.
    pub choices: &'a [Choice],
    /// The one choice of the last sentences that is of the sort which a bare phrase names ("the city" after one city).
    pub only: Option<usize>,
}

/// The choice that an anaphor stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// Index of the choice.
    pub choice: usize,
    /// How sure that is.
    pub certainty: Certainty,
}

/// An anaphor with its antecedent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resolution {
    /// Bytes of the document.
    pub span: Span,
    /// Index of its first token and one past its last.
    pub tokens: (usize, usize),
    /// Why.
    pub rule: Rule,
    /// A pronoun or a noun phrase.
    pub form: MentionForm,
    /// The nominal mention that it is already.
    pub mention: Option<usize>,
    /// Index of the entity.
    pub entity: usize,
    /// The last mention of that entity before, in bytes of the document.
    pub antecedent: Span,
    /// How sure that is.
    pub certainty: Certainty,
}

/// Adds what a later layer has resolved. Beside the entities the new index of every old one.
pub fn add(entities: Entities, resolutions: &[Resolution]) -> (Entities, Vec<Option<usize>>) {
    rebuild::entities(entities, resolutions)
}

/// Whether the word is a pronoun of the first person in the singular.
pub fn is_first_person(word: &str) -> bool {
    interview::is_me(word)
}

/// Adds pronouns and definite noun phrases to the entities that they stand for, where that is likely right.
pub fn resolve(text: &Text, quotations: &[Quotation], entities: Entities) -> Entities {
    let model = model::get();
    let mut resolutions = walk(text, quotations, &entities, &mut |anaphor| model.choose(anaphor));
    let answers = interview::answers(text, quotations, &entities);
    let introduced = introduction::introduced(text, quotations, &entities);
    // Who gives a name is known better than who answers.
    let known: FxHashSet<usize> = introduced.iter().map(|r| r.tokens.0).collect();
    resolutions.extend(answers.into_iter().filter(|a| !known.contains(&a.tokens.0)));
    resolutions.extend(introduced);
    rebuild::entities(entities, &resolutions).0
}
