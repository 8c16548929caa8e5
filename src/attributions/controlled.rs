//! "The win led her to declare that …": an infinitive whose doer is the object of the verb before it.

use super::draft::{Complement, Draft};
use super::reading::Run;
use super::sweep::Sweep;
use super::verb_group::VerbGroup;
use super::words::Class;

/// Verbs whose object then does what the infinitive says; not those of asking, whose object need not ("asked him to say").
const MOVES: [&str; 30] = [
    "led",
    "lead",
    "leads",
    "leading",
    "prompted",
    "prompt",
    "prompts",
    "prompting",
    "forced",
    "force",
    "forces",
    "forcing",
    "caused",
    "cause",
    "causes",
    "causing",
    "drove",
    "drives",
    "driving",
    "driven",
    "pushed",
    "pushing",
    "compelled",
    "compelling",
    "inspired",
    "inspiring",
    "moved",
    "provoked",
    "spurred",
    "emboldened",
];

impl Sweep<'_, '_, '_> {
    /// The claim of an infinitive after such a verb and its object.
    pub(super) fn controlled(&self, group: &VerbGroup) -> Option<Draft> {
        let r = self.reading;
        let sentence = r.sentence(group.head);
        let to = group.run.from.checked_sub(1).filter(|t| r.is(*t, "to"))?;
        let floor = sentence.from.max(self.done);
        let from = if to > floor && r.any(to - 1, Class::OBJECT.or(Class::POSSESSIVE)) {
            to - 1
        } else {
            r.phrase_back(to, floor)?
        };
        let moved = from.checked_sub(1).is_some_and(|m| m >= floor && r.is_one(m, &MOVES));
        if !moved || from >= to {
            return None;
        }
        self.borrowed(group, Run::new(from, to), sentence.to, false)
            .filter(|d| d.origin.complement != Complement::Phrase)
    }
}
