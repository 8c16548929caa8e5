//! A country, its people and its government are not one actor, but a reader wants to know of the others.

use super::Entities;
use super::forms::{key, people_key};
use crate::lexicon;
use crate::names::{ActorKind, MentionForm};
use rustc_hash::FxHashMap;
use smol_str::SmolStr;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a name is to its country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Country,
    People,
    Capital,
}

/// By name as it is compared: the number of the country, and what the name is to it.
static COUNTRIES: LazyLock<FxHashMap<SmolStr, (usize, Part)>> = LazyLock::new(|| {
    let mut names = FxHashMap::default();
    for (number, row) in lexicon::rows(include_str!("../../lexicon/countries.tsv")).enumerate() {
        let mut columns = row.into_iter();
        if let Some(country) = columns.next() {
            names.insert(key(country), (number, Part::Country));
        }
        for people in columns.next().into_iter().flat_map(|p| p.split('|')) {
            names.entry(people_key(people)).or_insert((number, Part::People));
        }
        if let Some(capital) = columns.next() {
            names.entry(key(capital)).or_insert((number, Part::Capital));
        }
    }
    names
});

/// Fills in for every entity which others are of the same country: the country, its people, and its capital where that
/// stands for the government. A capital that stands for the place is related to its government only.
pub(super) fn relate(entities: &mut Entities) {
    let mut countries = BTreeMap::<usize, Vec<usize>>::new();
    let mut capitals = BTreeMap::<usize, Vec<usize>>::new();
    for (index, entity) in entities.list.iter_mut().enumerate() {
        entity.related.clear();
        let named = entity.mentions.iter().any(|m| entities.mentions[*m].form == MentionForm::Name);
        let people = entity.kind == ActorKind::Nationality;
        let placed = people || matches!(entity.kind, ActorKind::Place | ActorKind::Government);
        if !named || !placed {
            continue;
        }
        let name = if people { people_key(&entity.name) } else { key(&entity.name) };
        let Some((country, part)) = COUNTRIES.get(&*name).copied() else { continue };
        if people != (part == Part::People) {
            continue;
        }
        if part != Part::Capital || entity.kind == ActorKind::Government {
            countries.entry(country).or_default().push(index);
        }
        if part == Part::Capital {
            capitals.entry(country).or_default().push(index);
        }
    }
    for group in countries.into_values().chain(capitals.into_values()) {
        for one in &group {
            for other in group.iter().filter(|other| *other != one) {
                if !entities.list[*one].related.contains(other) {
                    entities.list[*one].related.push(*other);
                }
            }
        }
    }
    for entity in &mut entities.list {
        entity.related.sort_unstable();
    }
}
