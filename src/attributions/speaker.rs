//! Which actor of the article a source is.

use super::SourceKind;
use super::reading::{Reading, Run};
use super::words::Class;
use crate::names::{ActorKind, MentionForm};

/// How many sentences back a pronoun may reach.
const REACH: usize = 3;

/// Follows the speakers through a document, so that a pronoun finds the last one.
#[derive(Debug, Default)]
pub(super) struct Speakers {
    /// The last person who spoke, with the sentence.
    last: Option<(usize, usize)>,
    /// Kinds of the last sources that were no pronouns, with their sentences.
    kinds: Vec<(SourceKind, usize)>,
}

impl Speakers {
    /// The kind of a source, where a pronoun that no actor stands behind takes it from the source before it: "The report
    /// said … It said …".
    pub fn settle(
        &mut self,
        reading: &Reading,
        source: Run,
        speaker: Option<usize>,
        kind: SourceKind,
    ) -> SourceKind {
        let sentence = reading.sentence_index(source.from);
        let pronoun = source.len() == 1 && reading.any(source.from, Class::SUBJECT.or(Class::POSSESSIVE));
        if !pronoun {
            self.kinds.push((kind, sentence));
            return kind;
        }
        let fits = |kind: SourceKind| {
            let thing = matches!(
                kind,
                SourceKind::Document | SourceKind::Organisation | SourceKind::Official | SourceKind::Outlet
            );
            match () {
                () if reading.is_one(source.from, &["it", "its"]) => thing,
                () if reading.is_one(source.from, &["he", "she", "his", "her"]) => {
                    matches!(kind, SourceKind::Person | SourceKind::Anonymous | SourceKind::Official)
                }
                () if reading.is_one(source.from, &["they", "their"]) => kind != SourceKind::Person,
                () => false,
            }
        };
        let near = self.kinds.iter().rev().take_while(|(_, s)| sentence.saturating_sub(*s) <= REACH);
        let before = if speaker.is_none() { near.map(|k| k.0).find(|k| fits(*k)) } else { None };
        before.unwrap_or(kind)
    }

    /// The entity behind a source, where the text tells.
    pub fn resolve(&mut self, reading: &Reading, source: Run) -> Option<usize> {
        let pronoun = reading.is_one(source.from, &["he", "she", "who"]) && source.len() == 1;
        let sentence = reading.sentence_index(source.from);
        let entity = if pronoun { self.pronoun(reading, source, sentence) } else { named(reading, source) };
        if let Some(entity) = entity.filter(|e| reading.entities.list[*e].kind == ActorKind::Person) {
            self.last = Some((entity, sentence));
        }
        entity
    }

    fn pronoun(&self, reading: &Reading, source: Run, sentence: usize) -> Option<usize> {
        // The coreference layer has looked at more than speech.
        let resolved = reading.mention(source.from).filter(|(_, m)| m.form == MentionForm::Pronoun);
        if let Some((index, _)) = resolved {
            return reading.entities.of_mention.get(index).copied();
        }
        if reading.is(source.from, "who") {
            let before = source.from.checked_sub(1)?;
            let at = if reading.is(before, ",") { before.checked_sub(1)? } else { before };
            return entity_at(reading, at);
        }
        let near = self.last.filter(|(_, s)| sentence - s.min(&sentence) <= REACH);
        // The person named last before the pronoun, outside quotations; where two are near, the last speaker.
        let floor = reading.text.sentences[sentence.saturating_sub(REACH)].tokens.0;
        let mut people = Vec::new();
        let mentions = &reading.entities.mentions;
        let after = mentions.partition_point(|m| m.tokens.0 < source.from);
        for index in (0..after).rev() {
            let mention = &mentions[index];
            if mention.tokens.0 < floor || people.len() > 1 {
                break;
            }
            let entity = *reading.entities.of_mention.get(index)?;
            let person = mention.kind == ActorKind::Person && mention.form == MentionForm::Name;
            if person && !reading.in_speech(mention.tokens.0) && !people.contains(&entity) {
                people.push(entity);
            }
        }
        match (people.as_slice(), near) {
            ([only], _) => Some(*only),
            (_, Some((entity, _))) => Some(entity),
            _ => None,
        }
    }
}

/// The entity that the head of a source names; for "the mayor, Ana Ruiz," the person in the apposition.
fn named(reading: &Reading, source: Run) -> Option<usize> {
    let head = reading.head(source);
    if let Some(entity) = entity_at(reading, head) {
        return Some(entity);
    }
    let comma = (head..source.to).find(|i| reading.is(*i, ","))?;
    let entity = entity_at(reading, comma + 1)?;
    let person = reading.entities.list.get(entity)?.kind == ActorKind::Person;
    person.then_some(entity)
}

fn entity_at(reading: &Reading, token: usize) -> Option<usize> {
    let (index, _) = reading.mention(token)?;
    reading.entities.of_mention.get(index).copied()
}
