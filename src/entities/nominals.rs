//! Which nominals belong together, and which speak of an actor that has a name.

use super::forms;
use crate::evidence::Certainty;
use crate::lexicon::Facts;
use crate::names::{ActorKind, Mention, MentionForm};
use crate::text::{Text, is_one};
use crate::tokens::TokenKind;
use foldhash::{HashMap, HashMapExt};
use smol_str::SmolStr;

/// Gives every nominal a group: that of the name it stands for, that of the same words before it, or its own.
pub(super) fn join(text: &Text, mentions: &mut [Mention], groups: &mut [Option<usize>]) {
    let mut same = HashMap::<SmolStr, usize>::new();
    let mut named: Vec<Named> = Vec::new();
    for index in 0..mentions.len() {
        let mention = &mentions[index];
        let sentence = text.sentence_at(mention.span.start);
        if mention.form == MentionForm::Name {
            if let Some(group) = groups[index].filter(|_| !only_modifies(text, mention)) {
                note(&mut named, group, index, mention, sentence);
            }
            continue;
        }
        let phrase = Phrase::new(text, mention);
        if let Some(name) = antecedent(text, mentions, &phrase, &named, sentence, mention) {
            let (group, last, kind) = (name.group, name.last, name.kind);
            let span = mentions[last].span;
            groups[index] = Some(group);
            mentions[index].kind = kind;
            mentions[index].why.spans.push(span);
            mentions[index].certainty = Certainty::Likely;
            continue;
        }
        if let Some(name) = apposed(text, mentions, &phrase, index).filter(|n| groups[*n].is_some()) {
            groups[index] = groups[name];
            mentions[index].why.spans.push(mentions[name].span);
            continue;
        }
        groups[index] = if phrase.owned {
            Some(index)
        } else if phrase.definite || phrase.plural {
            Some(*same.entry(phrase.key).or_insert(index))
        } else {
            same.insert(phrase.key, index);
            Some(index)
        };
    }
}

/// A named body as the text goes on.
#[derive(Clone, Copy)]
struct Named {
    group: usize,
    kind: ActorKind,
    /// The last mention of it.
    last: usize,
    sentence: usize,
}

/// "Dana Weller, the minister," and "the minister, Dana Weller,": the name that a phrase stands beside.
fn apposed(text: &Text, mentions: &[Mention], phrase: &Phrase, index: usize) -> Option<usize> {
    let mention = &mentions[index];
    if phrase.plural || mention.kind != ActorKind::Person {
        return None;
    }
    let person = |i: usize| {
        let m = &mentions[i];
        m.form == MentionForm::Name && m.kind == ActorKind::Person
    };
    let (from, to) = mention.tokens;
    let beside = |i: &usize| {
        let name = mentions[*i].tokens;
        let after = name.1 + 1 == from && text.get(name.1) == ",";
        let before = (phrase.definite || phrase.owned)
            && name.0 == to + 1
            && text.get(to) == ","
            && matches!(text.get(name.1), "," | "." | ";" | ")" | ":" | "");
        person(*i) && (after || before)
    };
    // Names inside the phrase stand between it and its neighbour in the list.
    let near = index.saturating_sub(2)..mentions.len().min(index + 4);
    near.filter(|i| *i != index).find(beside)
}

/// "an Al-Qaeda affiliate" speaks of the affiliate.
fn only_modifies(text: &Text, name: &Mention) -> bool {
    let next = name.tokens.1;
    let word = text.get(next);
    let lower = text.tokens.get(next).is_some_and(|t| t.kind == TokenKind::Lower && t.spaced);
    lower
        && !text.facts(next).any(Facts::FUNCTION | Facts::VERB)
        && !["ed", "ly", "ing"].iter().any(|e| word.ends_with(e))
}

/// As many named bodies are kept in mind, the latest last.
const MEMORY: usize = 12;

fn note(named: &mut Vec<Named>, group: usize, last: usize, mention: &Mention, sentence: usize) {
    if !is_body(mention.kind) {
        return;
    }
    named.retain(|n| n.group != group);
    if named.len() == MEMORY {
        named.remove(0);
    }
    named.push(Named { group, kind: mention.kind, last, sentence });
}

const fn is_body(kind: ActorKind) -> bool {
    !matches!(kind, ActorKind::Person | ActorKind::Nationality | ActorKind::Place)
}

struct Phrase {
    /// The words without their article, folded.
    key: SmolStr,
    /// The last word.
    head: SmolStr,
    /// Whether "the" or "this" stands first.
    definite: bool,
    /// Whether it speaks of several.
    plural: bool,
    /// Whether it is somebody's: "the group's forces", "their leader".
    owned: bool,
}

impl Phrase {
    fn new(text: &Text, mention: &Mention) -> Self {
        let (from, to) = mention.tokens;
        let first = text.get(from);
        let is = |list: &[&str]| is_one(first, list);
        let definite = is(&["the", "this", "that"]);
        let article = definite || is(&["a", "an", "some", "these", "those", "several", "many"]);
        let rest = text.slice(text.span(from + usize::from(article && to - from > 1), to));
        let before = from.checked_sub(1).map_or("", |i| text.word(i));
        let owned = matches!(before, "'s" | "’s") || is(&["his", "her", "its", "their", "our", "my", "your"]);
        let head = forms::key(to.checked_sub(1).map_or("", |i| text.word(i)));
        Self {
            plural: head.ends_with('s') || head.ends_with("men") || head == "people" || head == "police",
            head,
            key: forms::key(rest),
            definite,
            owned,
        }
    }
}

/// Nouns that take up the name of a group just named.
const GROUP_WORDS: [&str; 8] =
    ["group", "faction", "militia", "movement", "organisation", "organization", "gang", "cartel"];

/// The named body that a definite singular phrase stands for. Only the plain cases: the nearest fitting name in the same
/// sentence or the one before, or the only one so far.
fn antecedent<'n>(
    text: &Text,
    mentions: &[Mention],
    phrase: &Phrase,
    named: &'n [Named],
    sentence: usize,
    mention: &Mention,
) -> Option<&'n Named> {
    if !phrase.definite || phrase.plural || !is_body(mention.kind) {
        return None;
    }
    let fits = |n: &&Named| {
        let group = GROUP_WORDS.contains(&&*phrase.head);
        let headed = || forms::key(text.slice(mentions[n.last].span)).split(' ').any(|w| w == phrase.head);
        match n.kind {
            ActorKind::Group => group,
            // "the ministry" needs a ministry; "the company" any organisation.
            ActorKind::Organisation => {
                (mention.kind == ActorKind::Organisation
                    && matches!(&*phrase.head, "company" | "firm" | "organisation" | "organization"))
                    || headed()
            }
            ActorKind::Outlet => mention.kind == ActorKind::Outlet || headed(),
            _ => headed(),
        }
    };
    let mut fitting = named.iter().rev().filter(fits);
    let nearest = fitting.next()?;
    let only = fitting.next().is_none();
    (only || sentence - nearest.sentence <= 1).then_some(nearest)
}
