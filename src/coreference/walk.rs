//! The walk through the text with the actors last spoken of in mind.

use super::features::{self, Query, Standing};
use super::gender::{self, Gender};
use super::grammar::{self, Role};
use super::phrase::{self, Phrase};
use super::pronoun::{self, Case, Class, Pronoun};
use super::referent::{LastForm, Memory, Place, Referent};
use super::surroundings::Surroundings;
use super::{Anaphor, Choice, Resolution, Verdict, beside, pleonastic};
use crate::entities::Entities;
use crate::evidence::{Certainty, Rule};
use crate::lexicon::{self, Facts, fold};
use crate::names::{ActorKind, MentionForm};
use crate::offsets::Span;
use crate::quotations::Quotation;
use crate::text::Text;
use rustc_hash::FxHashMap;

/// Walks through the text, asks `decide` at every anaphor, and gives those that it found an antecedent for.
pub fn walk(
    text: &Text,
    quotations: &[Quotation],
    entities: &Entities,
    decide: &mut dyn FnMut(&Anaphor) -> Option<Verdict>,
) -> Vec<Resolution> {
    let mut walker = Walker {
        text,
        quotations,
        entities,
        around: Surroundings::new(text),
        memory: Memory::new(entities.list.len()),
        phrases: 0,
        heads: FxHashMap::default(),
        relations: FxHashMap::default(),
        named: entities
            .list
            .iter()
            .map(|e| e.mentions.iter().any(|m| entities.mentions[*m].form == MentionForm::Name))
            .collect(),
        resolutions: Vec::new(),
    };
    let mut mention = 0;
    // One past the last token of the names so far.
    let mut named = 0;
    for (number, sentence) in text.sentences.iter().enumerate() {
        walker.memory.forget(number);
        for at in sentence.tokens.0..sentence.tokens.1 {
            let inside = at < named;
            if let Some(pronoun) = pronoun::read(text, at).filter(|_| !inside) {
                walker.pronoun(at, number, pronoun, decide);
            }
            let mut taken = false;
            while let Some(next) = entities.mentions.get(mention).filter(|m| m.tokens.0 == at) {
                if next.form == MentionForm::Name {
                    named = named.max(next.tokens.1);
                }
                taken = true;
                walker.mention(mention, number, decide);
                mention += 1;
            }
            if !taken
                && !inside
                && let Some(found) = phrase::of_place(text, at)
            {
                walker.phrase(found, number, decide);
            }
        }
    }
    walker.resolutions
}

struct Walker<'a, 'd> {
    text: &'a Text<'d>,
    quotations: &'a [Quotation],
    entities: &'a Entities,
    around: Surroundings<'a, 'd>,
    memory: Memory,
    /// For every entity whether it has a name.
    named: Vec<bool>,
    /// One past the last token of the longest mention so far.
    phrases: usize,
    /// By the head of a definite phrase: whom the last one with it stood for.
    heads: FxHashMap<String, Option<usize>>,
    /// By owner and noun ("his father"): the entity, and where it was last called so.
    relations: FxHashMap<(usize, String), (usize, Span)>,
    resolutions: Vec<Resolution>,
}

/// A bare phrase takes up a name of the last sentences.
const NEAR: usize = 2;

type Decide<'f> = &'f mut dyn FnMut(&Anaphor) -> Option<Verdict>;

impl Walker<'_, '_> {
    fn place(&self, tokens: (usize, usize), sentence: usize, role: Role, form: LastForm) -> Place {
        let span = self.text.span(tokens.0, tokens.1);
        let after = self.quotations.partition_point(|q| q.span.start <= span.start);
        let quotation = after.checked_sub(1).filter(|q| self.quotations[*q].span.end > span.start);
        let (first, block) = self.text.sentences.get(sentence).map_or((0, 0), |s| (s.tokens.0, s.block));
        Place {
            span,
            tokens,
            sentence,
            block,
            quotation,
            role,
            // A quotation mark or a title may stand before it.
            initial: tokens.0 <= first + 2,
            certainty: Certainty::Sure,
            form,
        }
    }

    fn pronoun(&mut self, at: usize, sentence: usize, pronoun: Pronoun, decide: Decide) {
        let role = match pronoun.case {
            Case::Subject => Role::Subject,
            Case::Possessive => Role::Possessive,
            Case::Object | Case::Reflexive if at > 0 && grammar::is_preposition(self.text.word(at - 1)) => {
                Role::Oblique
            }
            Case::Object | Case::Reflexive => Role::Object,
        };
        let place = self.place((at, at + 1), sentence, role, LastForm::Pronoun(pronoun.class));
        let query = Query {
            class: pronoun.class,
            case: pronoun.case,
            place,
            next: pleonastic::next(self.text, at),
            head: 0,
            speech: self.around.speaks(at, at + 1),
            head_before: 0,
        };
        self.ask(query, None, decide);
    }

    fn mention(&mut self, index: usize, sentence: usize, decide: Decide) {
        let (text, mention) = (self.text, &self.entities.mentions[index]);
        let Some(entity) = self.entities.of_mention.get(index).copied() else { return };
        let nameless = !self.named.get(entity).copied().unwrap_or_default();
        if nameless && self.beside(index, sentence, entity) {
            return;
        }
        if nameless
            && let Some(found) = phrase::of_mention(text, index, mention)
            && self.phrase(found, sentence, decide)
        {
            return;
        }
        // What is hardly an actor is nobody's antecedent.
        if nameless && mention.certainty == Certainty::Possible {
            return;
        }
        let inside = mention.tokens.1 < self.phrases || self.is_first_of_longer(index);
        self.phrases = self.phrases.max(mention.tokens.1);
        let role = grammar::role(text, mention.tokens.0, mention.tokens.1, inside);
        let first = text.get(mention.tokens.0);
        let form = match mention.form {
            MentionForm::Name => LastForm::Name,
            _ if ["a", "an", "some"].iter().any(|a| a.eq_ignore_ascii_case(first)) => LastForm::Indefinite,
            _ => LastForm::Definite,
        };
        let mut place = self.place(mention.tokens, sentence, role, form);
        place.certainty = mention.certainty;
        self.note(entity, place);
    }

    /// Whether the words beside a nominal say whose it is; takes note of it then.
    fn beside(&mut self, index: usize, sentence: usize, entity: usize) -> bool {
        let (text, mention) = (self.text, &self.entities.mentions[index]);
        let owner = beside::relation(text, mention).and_then(|(end, head)| {
            // The owner is the last actor whose mention ends there: a pronoun, or a name inside this phrase.
            let pronoun = self.memory.list.iter().rev().find(|r| r.last.tokens.1 == end).map(|r| r.entity);
            let inside = || {
                let within = self
                    .entities
                    .mentions
                    .get(index + 1..)?
                    .iter()
                    .take(3)
                    .position(|m| m.tokens.1 == end)?;
                self.entities.of_mention.get(index + 1 + within).copied()
            };
            Some((pronoun.or_else(inside)?, head))
        });
        let list = &self.memory.list;
        let (rule, target, antecedent) = if let Some(at) = beside::subject(text, mention, list) {
            (Rule::Predicate, list[at].entity, list[at].last.span)
        } else if let Some((same, span)) = owner.as_ref().and_then(|o| self.relations.get(o).copied()) {
            (Rule::SameRelation, same, span)
        } else {
            if let Some(owner) = owner {
                self.relations.insert(owner, (entity, mention.span));
            }
            return false;
        };
        if let Some(owner) = owner {
            self.relations.insert(owner, (target, mention.span));
        }
        self.resolutions.push(Resolution {
            span: mention.span,
            tokens: mention.tokens,
            rule,
            form: MentionForm::Nominal,
            mention: Some(index),
            entity: target,
            antecedent,
            certainty: Certainty::Likely,
        });
        let role = grammar::role(text, mention.tokens.0, mention.tokens.1, false);
        self.note(target, self.place(mention.tokens, sentence, role, LastForm::Definite));
        true
    }

    /// Whether the mention stands first in a longer one ("Turkish" in "Turkish forces").
    fn is_first_of_longer(&self, index: usize) -> bool {
        let mentions = &self.entities.mentions;
        index
            .checked_sub(1)
            .and_then(|before| mentions.get(before))
            .is_some_and(|before| before.tokens.1 > mentions[index].tokens.1)
    }

    /// Seeks the name that a phrase takes up; says whether there is one.
    fn phrase(&mut self, phrase: Phrase, sentence: usize, decide: Decide) -> bool {
        let (from, to) = phrase.tokens;
        let role = grammar::role(self.text, from, to, false);
        let case = match role {
            Role::Subject => Case::Subject,
            Role::Possessive => Case::Possessive,
            _ => Case::Object,
        };
        let head = fold(self.text.get(to.saturating_sub(1)));
        let before = self.heads.get(&head).copied();
        let query = Query {
            class: Class::Phrase,
            case,
            place: self.place(phrase.tokens, sentence, role, LastForm::Definite),
            next: phrase.shape,
            head: phrase.head as usize,
            speech: self.around.speaks(from, to),
            head_before: before.map_or(0, |b| 1 + usize::from(b.is_some())),
        };
        let found = self.ask(query, Some(phrase), decide);
        let entity = self.resolutions.last().filter(|_| found).map(|r| r.entity);
        self.heads.insert(head, entity);
        found
    }

    /// Puts the question, and takes note of the answer.
    fn ask(&mut self, query: Query, phrase: Option<Phrase>, decide: Decide) -> bool {
        let fitting: Vec<&Referent> =
            self.memory.list.iter().filter(|r| self.may_be(&query, phrase.as_ref(), r)).collect();
        let most = fitting.iter().map(|r| r.count).max().unwrap_or(0);
        let count = fitting.len();
        let here = query.place.tokens.0;
        let since = fitting.last().map_or(6, |r| self.around.phrases(r.last.tokens.1, here));
        let none = features::of_none(&query, since, count);
        let relations: Vec<(usize, usize)> = fitting
            .iter()
            .map(|referent| {
                phrase.as_ref().map_or((0, 0), |p| {
                    let head = phrase::head_relation(self.text, p, referent, self.entities);
                    (head, phrase::kind_relation(p, referent))
                })
            })
            .collect();
        let agrees: Vec<bool> = fitting
            .iter()
            .zip(&relations)
            .map(|(referent, relation)| match &phrase {
                Some(phrase) => phrase::agrees(phrase, *relation),
                None => features::agrees(query.class, referent),
            })
            .collect();
        let before = phrase.as_ref().and_then(|p| {
            let head = p.tokens.1.checked_sub(1).map(|i| fold(self.text.get(i)))?;
            self.heads.get(&head).copied()
        });
        let agreeing = agrees.iter().filter(|a| **a).count();
        let mut after = agreeing;
        let choices: Vec<Choice> = fitting
            .iter()
            .enumerate()
            .map(|(index, referent)| {
                after -= usize::from(agrees[index]);
                let standing = Standing {
                    rank: count - 1 - index,
                    fitting: count,
                    agrees: agrees[index],
                    agreeing_rank: after,
                    agreeing,
                    most: referent.count == most,
                    head: relations[index].0,
                    kind: relations[index].1,
                    same_head: match before {
                        None => 0,
                        Some(before) => 1 + usize::from(before == Some(referent.entity)),
                    },
                };
                let features = features::of(&self.around, &query, referent, &standing);
                Choice { entity: referent.entity, features }
            })
            .collect();
        let span = query.place.span;
        let bare = phrase.as_ref().is_some_and(phrase::is_bare);
        let near = |index: &usize| fitting[*index].last.sentence + NEAR >= query.place.sentence;
        let mut related = (0..count).filter(|i| bare && phrase::is_related(relations[*i].0)).filter(near);
        let only = related.next().filter(|_| related.next().is_none()).or_else(|| {
            // "Its" and "itself" after the one fitting subject of the same sentence.
            let bound = matches!(query.case, Case::Possessive | Case::Reflexive) && phrase.is_none();
            let inside = |index: &usize| fitting[*index].last.sentence == query.place.sentence;
            let mut near = (0..count).filter(|i| bound && agrees[*i]).filter(inside);
            let subject = |index: &usize| fitting[*index].last.role == Role::Subject;
            near.next().filter(|i| near.next().is_none() && subject(i) && since == 0)
        });
        let anaphor = Anaphor { span, class: query.class, none: &none, choices: &choices, only };
        let Some(verdict) = decide(&anaphor) else { return false };
        let Some(referent) = fitting.get(verdict.choice).copied().copied() else { return false };
        self.resolutions.push(Resolution {
            span,
            tokens: query.place.tokens,
            rule: if phrase.is_some() { Rule::DefinitePhrase } else { Rule::PronounAgreement },
            form: if phrase.is_some() { MentionForm::Nominal } else { MentionForm::Pronoun },
            mention: phrase.and_then(|p| p.mention),
            entity: referent.entity,
            antecedent: referent.last.span,
            certainty: verdict.certainty,
        });
        self.note(referent.entity, query.place);
        true
    }

    fn may_be(&self, query: &Query, phrase: Option<&Phrase>, referent: &Referent) -> bool {
        features::fits(query.class, referent)
            && phrase.is_none_or(|p| {
                phrase::kind_relation(p, referent) > 0
                    && p.tokens.0 >= referent.last.tokens.1
                    && phrase::may_name(self.text, p, referent, self.entities)
            })
    }

    fn note(&mut self, entity: usize, place: Place) {
        let (text, entities, named) = (self.text, self.entities, &self.named);
        self.memory.note(entity, place, || {
            let about = entities.list.get(entity);
            let first = about.and_then(|e| e.mentions.first()).and_then(|m| entities.mentions.get(*m));
            let named = named.get(entity).copied().unwrap_or_default();
            let head = first.and_then(|m| m.tokens.1.checked_sub(1)).map_or("", |i| text.get(i));
            Referent {
                entity,
                kind: about.map_or(ActorKind::Place, |e| e.kind),
                named,
                plural: !named && gender::is_plural(head),
                gender: about.map_or(Gender::Unknown, |e| gender::of(text, e, &entities.mentions)),
                facts: about.map_or(Facts::NONE, |e| lexicon::names().get(&e.name)),
                count: 0,
                leads: false,
                pronoun: None,
                last: place,
            }
        });
    }
}
