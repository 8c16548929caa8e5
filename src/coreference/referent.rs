//! The actors that a reader has in mind as the text goes on.

use super::gender::Gender;
use super::grammar::Role;
use super::pronoun::Class;
use crate::evidence::Certainty;
use crate::names::ActorKind;
use crate::offsets::Span;

/// As many actors are kept in mind; the one not mentioned for longest goes.
const MEMORY: usize = 24;

/// No actor is kept in mind longer than this many sentences, unless it was mentioned [`SUBJECT`] times.
const SENTENCES: usize = 10;

/// An article is about whom it mentions so often.
const SUBJECT: usize = 4;

/// How an actor was last spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LastForm {
    Name,
    Definite,
    Indefinite,
    Pronoun(Class),
}

/// One place where an actor is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// Bytes of the document.
    pub span: Span,
    /// Index of its first token and one past its last.
    pub tokens: (usize, usize),
    pub sentence: usize,
    pub block: usize,
    /// Index of the quotation that holds it.
    pub quotation: Option<usize>,
    pub role: Role,
    /// Whether its sentence starts with it.
    pub initial: bool,
    pub certainty: Certainty,
    pub form: LastForm,
}

/// An actor in mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Referent {
    pub entity: usize,
    pub kind: ActorKind,
    pub named: bool,
    pub plural: bool,
    pub gender: Gender,
    /// How often it was spoken of so far.
    pub count: usize,
    /// Whether the headline or the first paragraph speaks of it.
    pub leads: bool,
    /// The class of the last pronoun that stood for it.
    pub pronoun: Option<Class>,
    pub last: Place,
}

/// Actors in mind, the one spoken of last at the end.
#[derive(Debug, Default)]
pub(super) struct Memory {
    pub list: Vec<Referent>,
    /// For every entity how often it was spoken of, and the class of its last pronoun: kept when it goes out of mind.
    seen: Vec<(usize, bool, Option<Class>)>,
}

impl Memory {
    /// A memory for so many entities.
    pub fn new(entities: usize) -> Self {
        Self { list: Vec::with_capacity(MEMORY), seen: vec![(0, false, None); entities] }
    }

    /// Takes note of a mention. `make` tells kind, name, number and gender of an actor that is not in mind.
    pub fn note(&mut self, entity: usize, place: Place, make: impl FnOnce() -> Referent) {
        let Some(seen) = self.seen.get_mut(entity) else { return };
        seen.0 += 1;
        seen.1 |= place.block < 2;
        if let LastForm::Pronoun(class) = place.form {
            seen.2 = Some(class);
        }
        let old = self.list.iter().position(|r| r.entity == entity);
        let referent = old.map_or_else(make, |at| self.list.remove(at));
        if self.list.len() == MEMORY {
            // Whom an article is about stays in mind.
            let oldest = self.list.iter().position(|r| r.count < SUBJECT).unwrap_or(0);
            self.list.remove(oldest);
        }
        let (count, leads, pronoun) = *seen;
        self.list.push(Referent { count, leads, pronoun, last: place, ..referent });
    }

    /// Forgets what was last spoken of long before this sentence.
    pub fn forget(&mut self, sentence: usize) {
        self.list.retain(|r| r.count >= SUBJECT || r.last.sentence + SENTENCES >= sentence);
    }
}
