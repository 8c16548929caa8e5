//! Entities: the mentions that belong to one actor.
//!
//! Names first ([`names`]): the same name, surname, short form in brackets, alias. Then nominals ([`nominals`]): the
//! same words, and "the group" for the group just named. Then the role in the article's words ([`description`]).

mod description;
mod forms;
mod names;
mod nominals;
mod related;

use crate::names::{ActorKind, Mention, MentionForm};
use crate::text::Text;
use smallvec::SmallVec;
use smol_str::SmolStr;

/// One actor of the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// Its fullest name in the article.
    pub name: SmolStr,
    /// What it is.
    pub kind: ActorKind,
    /// Its other names in the article.
    pub aliases: Vec<String>,
    /// Its role in the article's own words.
    pub description: Option<String>,
    /// Indices of its mentions, in the order of the text.
    pub mentions: SmallVec<[usize; 4]>,
    /// Indices of the entities that it belongs together with: a country, its people, and its capital where that stands
    /// for the government.
    pub related: Vec<usize>,
}

/// The entities of an article with their mentions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entities {
    /// All mentions, in the order of the text.
    pub mentions: Vec<Mention>,
    /// Entities in the order of their first mention.
    pub list: Vec<Entity>,
    /// For every mention the index of its entity.
    pub of_mention: Vec<usize>,
}

/// Groups mentions into entities: full name, surname, acronym and alias; equal nominals; "the group".
///
/// All names of one entity get its kind.
pub fn link(text: &Text, mut mentions: Vec<Mention>) -> Entities {
    let mut groups = names::group(text, &mentions);
    nominals::join(text, &mut mentions, &mut groups);
    let mut number = vec![usize::MAX; mentions.len()];
    // Most are mentioned twice or more.
    let mut list: Vec<Entity> = Vec::with_capacity(mentions.len() / 2);
    let mut of_mention = Vec::with_capacity(mentions.len());
    for index in 0..mentions.len() {
        let group = groups[index].unwrap_or(index);
        if number[group] == usize::MAX {
            number[group] = list.len();
            list.push(Entity {
                name: SmolStr::default(),
                kind: mentions[index].kind,
                aliases: Vec::new(),
                description: None,
                mentions: SmallVec::new(),
                related: Vec::new(),
            });
        }
        list[number[group]].mentions.push(index);
        of_mention.push(number[group]);
    }
    for entity in &mut list {
        describe(text, entity, &mut mentions);
    }
    let mut entities = Entities { mentions, list, of_mention };
    related::relate(&mut entities);
    entities
}

/// Fills in name, kind, aliases and description, and gives the kind to all names.
fn describe(text: &Text, entity: &mut Entity, mentions: &mut [Mention]) {
    let is_name = |mentions: &[Mention], i: usize| mentions[i].form == MentionForm::Name;
    let nameless = !entity.mentions.iter().any(|i| is_name(mentions, *i));
    let pool = entity.mentions.iter().copied().filter(|i| nameless || is_name(mentions, *i));
    let full = pool.reduce(|best, i| {
        let size = |m: usize| mentions[m].tokens.1 - mentions[m].tokens.0;
        if size(i) > size(best) { i } else { best }
    });
    let Some(full) = full else { return };
    entity.kind = mentions[full].kind;
    entity.name = forms::plain(text.slice(mentions[full].span), nameless).into();
    for index in &entity.mentions {
        if !is_name(mentions, *index) {
            continue;
        }
        mentions[*index].kind = entity.kind;
        let words = text.slice(mentions[*index].span);
        // Most are the same to the letter.
        if words == entity.name && !forms::may_have_article(words) {
            continue;
        }
        let name = forms::plain(words, false);
        if *name != *entity.name && !entity.aliases.iter().any(|alias| *alias == name) {
            entity.aliases.push(name.into_owned());
        }
    }
    let describable = !matches!(entity.kind, ActorKind::Place | ActorKind::Nationality);
    if describable {
        // A name that stands a thousand times is introduced at its first mentions.
        let names = entity.mentions.iter().filter(|i| is_name(mentions, **i)).take(8);
        let found = names.into_iter().find_map(|i| description::of(text, &mentions[*i]));
        entity.description = found;
    }
}
