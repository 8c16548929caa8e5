//! The ledger: every source with its claims, in the order of the text.

use super::context::{Context, Said, fold};
use crate::attributions::SourceKind;
use std::collections::HashMap;

/// A source and what it says.
pub(super) struct Entry<'a> {
    /// The actor's fullest name, or the words of the article; nothing where nobody is named.
    pub name: Option<String>,
    /// The first kind that one of its claims gives it.
    pub kind: SourceKind,
    /// Its claims in the order of the text.
    pub claims: Vec<Said<'a>>,
}

#[derive(PartialEq, Eq, Hash)]
enum Key {
    Actor(u32),
    Words(String),
    Nobody,
}

/// Groups the claims by source. A source that is an actor of the article is one, however it is called; a
/// nameless one ("a source") stands for itself each time, since nobody knows whether two are the same.
pub(super) fn entries<'a>(context: &Context<'a>) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    let mut places: HashMap<Key, usize> = HashMap::new();
    for said in context.claims() {
        let (key, name, kind) = match &said.claim.source {
            None => (Key::Nobody, None, SourceKind::Unattributed),
            Some(source) => {
                let anonymous = source.kind == SourceKind::Anonymous;
                match source.actor.and_then(|i| Some((i, context.report.actors.get(i as usize)?))) {
                    Some((index, actor)) if !anonymous => {
                        (Key::Actor(index), Some(actor.name.clone()), source.kind)
                    }
                    _ => {
                        let words = fold(&source.text);
                        (Key::Words(words.to_lowercase()), Some(words), source.kind)
                    }
                }
            }
        };
        let place = *places.entry(key).or_insert_with(|| {
            entries.push(Entry { name, kind, claims: Vec::new() });
            entries.len() - 1
        });
        entries[place].claims.push(said);
    }
    entries
}
