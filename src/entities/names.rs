//! Which names belong to one actor.

use super::forms;
use crate::names::{ActorKind, Mention, MentionForm};
use crate::text::Text;
use foldhash::{HashMap, HashMapExt};
use smol_str::SmolStr;
use std::borrow::Cow;

/// A person's name has no more parts; longer ones have no shorter forms sought.
const MOST_PARTS: usize = 12;

/// For every mention that is a name the index of the first mention of the same actor.
pub(super) fn group(text: &Text, mentions: &[Mention]) -> Vec<Option<usize>> {
    let mut linker = Linker {
        text,
        mentions,
        keys: mentions.iter().map(|m| compared(text, m)).collect(),
        groups: vec![None; mentions.len()],
    };
    linker.same_key();
    linker.persons();
    linker.acronyms();
    linker.groups
}

/// What a name is for comparison. Two names of different sorts are never one actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Sort {
    Person,
    People,
    Place,
    Body,
}

const fn sort(kind: ActorKind) -> Sort {
    match kind {
        ActorKind::Person => Sort::Person,
        ActorKind::Nationality => Sort::People,
        ActorKind::Place => Sort::Place,
        ActorKind::Organisation | ActorKind::Group | ActorKind::Government | ActorKind::Outlet => Sort::Body,
    }
}

fn compared(text: &Text, mention: &Mention) -> SmolStr {
    match (mention.form, mention.kind) {
        (MentionForm::Name, ActorKind::Nationality) => forms::people_key(text.slice(mention.span)),
        (MentionForm::Name, _) => forms::key(text.slice(mention.span)),
        _ => SmolStr::default(),
    }
}

struct Linker<'a, 'd> {
    text: &'a Text<'d>,
    mentions: &'a [Mention],
    keys: Vec<SmolStr>,
    groups: Vec<Option<usize>>,
}

impl Linker<'_, '_> {
    fn names(&self) -> impl Iterator<Item = (usize, &Mention)> {
        self.mentions.iter().enumerate().filter(|(_, m)| m.form == MentionForm::Name)
    }

    fn same_key(&mut self) {
        let mut first = HashMap::with_capacity(self.mentions.len() / 2);
        let mut groups = self.groups.clone();
        for (index, mention) in self.names() {
            let key = (sort(mention.kind), self.keys[index].as_str());
            groups[index] = Some(*first.entry(key).or_insert(index));
        }
        self.groups = groups;
    }

    /// Surname, first name or shorter form of a person: belongs to the fuller name last seen, else to the next one.
    fn persons(&mut self) {
        let mut holders = HashMap::<String, Vec<usize>>::new();
        for (index, mention) in self.names() {
            if mention.kind != ActorKind::Person || self.groups[index] != Some(index) {
                continue;
            }
            let parts = forms::parts(&self.keys[index]);
            if !(2..=MOST_PARTS).contains(&parts.len()) {
                continue;
            }
            for tail in 1..parts.len() {
                holders.entry(parts[tail..].join(" ")).or_default().push(index);
            }
            holders.entry(parts[0].to_owned()).or_default().push(index);
            let ends = format!("{} {}", parts[0], parts[parts.len() - 1]);
            if parts.len() > 2 {
                holders.entry(ends).or_default().push(index);
            }
        }
        let mut join = Vec::new();
        for (index, mention) in self.names() {
            if mention.kind != ActorKind::Person || self.groups[index] != Some(index) {
                continue;
            }
            let parts = forms::parts(&self.keys[index]);
            let short =
                if let [name] = parts[..] { Cow::Borrowed(name) } else { Cow::Owned(parts.join(" ")) };
            let Some(full) = holders.get(&*short) else { continue };
            let before = full.partition_point(|f| *f < index);
            let holder = full[..before].last().or_else(|| full[before..].first());
            if let Some(holder) = holder.filter(|h| **h != index) {
                join.push((index, *holder));
            }
        }
        self.merge(&join);
    }

    /// "Nile Basin Watch (NBW)", and later "NBW" alone; also where nothing introduces the short form, if its letters
    /// are the initials of just one name.
    fn acronyms(&mut self) {
        let mut known = HashMap::<String, Option<usize>>::new();
        for (index, mention) in self.names() {
            let fresh = self.groups[index] == Some(index) && sort(mention.kind) == Sort::Body;
            if fresh && mention.tokens.1 - mention.tokens.0 > 1 {
                for initials in forms::initials(self.text.slice(mention.span)) {
                    let other = known.entry(initials).or_insert(Some(index));
                    if *other != Some(index) {
                        *other = None;
                    }
                }
            }
        }
        let mut join = Vec::new();
        let mut last = None;
        for (index, mention) in self.names() {
            let body = sort(mention.kind) == Sort::Body;
            let short = body && self.is_short(mention);
            if short && let Some(long) = last.filter(|l| self.in_brackets_after(*l, mention)) {
                join.push((index, long));
            } else if short && let Some(Some(long)) = known.get(self.keys[index].as_str()) {
                join.push((index, *long));
            }
            last = body.then_some(index);
        }
        self.merge(&join);
    }

    fn is_short(&self, mention: &Mention) -> bool {
        let word = self.text.slice(mention.span);
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        mention.tokens.1 - mention.tokens.0 == 1 && capitals >= 2 && word.len() <= 10
    }

    fn in_brackets_after(&self, long: usize, short: &Mention) -> bool {
        let end = self.mentions[long].tokens.1;
        let initial = |span| self.text.slice(span).chars().next().map(|c| c.to_ascii_lowercase());
        self.text.get(end) == "("
            && short.tokens.0 == end + 1
            && self.text.get(short.tokens.1) == ")"
            && initial(self.mentions[long].span) == initial(short.span)
    }

    /// Joins the groups of pairs of mentions.
    fn merge(&mut self, pairs: &[(usize, usize)]) {
        if pairs.is_empty() {
            return;
        }
        let mut target: Vec<usize> = (0..self.mentions.len()).collect();
        for (one, other) in pairs {
            let (a, b) = (self.root(&target, *one), self.root(&target, *other));
            target[a.max(b)] = a.min(b);
        }
        for index in 0..self.groups.len() {
            self.groups[index] = self.groups[index].map(|g| self.root(&target, g));
        }
    }

    /// The first mention of the group that `index` belongs to, by way of the joins in `target`.
    fn root(&self, target: &[usize], index: usize) -> usize {
        let mut at = self.groups[index].unwrap_or(index);
        while target[at] != at {
            at = target[at];
        }
        at
    }
}
