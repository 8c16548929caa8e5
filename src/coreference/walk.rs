//! The walk through the text with the actors last spoken of in mind.

use super::features::Query;
use super::gender::{self, Gender};
use super::grammar::{self, Role};
use super::phrase::{self, About, Phrase};
use super::pronoun::{self, Case, Class, Pronoun};
use super::question::{Question, Sought};
use super::referent::{LastForm, Memory, Place, Referent};
use super::surroundings::Surroundings;
use super::{Anaphor, Resolution, Verdict, beside, pleonastic};
use crate::entities::Entities;
use crate::evidence::{Certainty, Rule};
use crate::lexicon::{Grammar, fold};
use crate::names::{ActorKind, MentionForm};
use crate::offsets::Span;
use crate::quotations::{self, Quotation};
use crate::text::{Text, same};
use rustc_hash::FxHashMap;
use smol_str::SmolStr;
use std::cell::OnceCell;

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
        about: entities.list.iter().map(|_| OnceCell::new()).collect(),
        question: Question::default(),
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
                && text.grammar(at).any(phrase::OPENINGS)
                && !walker.place_description(at, number)
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
    heads: FxHashMap<SmolStr, Option<usize>>,
    /// By owner and noun ("his father"): the entity, and where it was last called so.
    relations: FxHashMap<(usize, SmolStr), (usize, Span)>,
    /// By entity.
    about: Vec<OnceCell<About<'a>>>,
    /// The last question, for its buffers.
    question: Question,
    resolutions: Vec<Resolution>,
}

type Decide<'f> = &'f mut dyn FnMut(&Anaphor) -> Option<Verdict>;

impl Walker<'_, '_> {
    fn place(&self, tokens: (usize, usize), sentence: usize, role: Role, form: LastForm) -> Place {
        let span = self.text.span(tokens.0, tokens.1);
        let quotation = quotations::holding(self.quotations, span.start);
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
            Case::Object | Case::Reflexive
                if at > 0 && self.text.grammar(at - 1).any(Grammar::PREPOSITION) =>
            {
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
        // "Her husband, Leo Brandt," says who "her husband" is from here on.
        if !nameless
            && mention.form == MentionForm::Nominal
            && let Some(owner) = self.owner(index)
        {
            self.relations.insert(owner, (entity, mention.span));
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
            _ if ["a", "an", "some"].iter().any(|a| same(a, first)) => LastForm::Indefinite,
            _ => LastForm::Definite,
        };
        let mut place = self.place(mention.tokens, sentence, role, form);
        place.certainty = mention.certainty;
        self.note(entity, place);
    }

    /// Whose relative a nominal is said to be, and the word for it ("his father").
    fn owner(&self, index: usize) -> Option<(usize, SmolStr)> {
        let (end, head) = beside::relation(self.text, &self.entities.mentions[index])?;
        // The owner is the last actor whose mention ends there: a pronoun, or a name inside this phrase.
        let pronoun = self.memory.list.iter().rev().find(|r| r.last.tokens.1 == end).map(|r| r.entity);
        let inside = || {
            let within =
                self.entities.mentions.get(index + 1..)?.iter().take(3).position(|m| m.tokens.1 == end)?;
            self.entities.of_mention.get(index + 1 + within).copied()
        };
        Some((pronoun.or_else(inside)?, head))
    }

    /// Whether the words beside a nominal say whose it is; takes note of it then.
    fn beside(&mut self, index: usize, sentence: usize, entity: usize) -> bool {
        let (text, mention) = (self.text, &self.entities.mentions[index]);
        let owner = self.owner(index);
        let list = &self.memory.list;
        let (rule, target, antecedent) =
            if let Some(at) = beside::subject(text, mention.tokens, mention.kind, list) {
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
        self.described((rule, target, antecedent), Some(index), mention.tokens, sentence, LastForm::Definite);
        true
    }

    /// Whether a phrase at `at` says what the place before it is ("Marrow is a small town"); takes note of it then.
    fn place_description(&mut self, at: usize, sentence: usize) -> bool {
        let Some(to) = phrase::describes_place(self.text, at) else { return false };
        let tokens = (at, to);
        let Some(found) = beside::subject(self.text, tokens, ActorKind::Place, &self.memory.list) else {
            return false;
        };
        let Referent { entity, last, .. } = self.memory.list[found];
        self.described((Rule::Predicate, entity, last.span), None, tokens, sentence, LastForm::Indefinite);
        true
    }

    /// Takes note of the actor that a noun phrase is said to be: by which rule, which one, and where it stood before.
    fn described(
        &mut self,
        (rule, entity, antecedent): (Rule, usize, Span),
        mention: Option<usize>,
        tokens: (usize, usize),
        sentence: usize,
        form: LastForm,
    ) {
        let place = self.place(tokens, sentence, grammar::role(self.text, tokens.0, tokens.1, false), form);
        self.resolutions.push(Resolution {
            span: place.span,
            tokens,
            rule,
            form: MentionForm::Nominal,
            mention,
            entity,
            antecedent,
            certainty: Certainty::Likely,
        });
        self.note(entity, place);
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
        let word = fold(self.text.get(to.saturating_sub(1)));
        let before = self.heads.get(&word).copied();
        let open = phrase::is_open(self.text, &phrase);
        let query = Query {
            class: Class::Phrase,
            case,
            place: self.place(phrase.tokens, sentence, role, LastForm::Definite),
            next: phrase.shape,
            head: phrase.head as usize,
            speech: self.around.speaks(from, to),
            head_before: before.map_or(0, |b| 1 + usize::from(b.is_some())),
        };
        let found = self.ask(query, Some(Sought { phrase, word: &word, open, before }), decide);
        let entity = self.resolutions.last().filter(|_| found).map(|r| r.entity);
        self.heads.insert(word, entity);
        found
    }

    /// Puts the question, and takes note of the answer.
    fn ask(&mut self, query: Query, sought: Option<Sought>, decide: Decide) -> bool {
        let mut question = std::mem::take(&mut self.question);
        question.fill(&self.memory.list, &self.around, &query, sought.as_ref(), |entity| self.about(entity));
        let verdict = decide(&question.anaphor(&query));
        let referent = verdict.and_then(|v| question.referent(&self.memory.list, v.choice));
        self.question = question;
        let (Some(verdict), Some(referent)) = (verdict, referent) else { return false };
        self.resolutions.push(Resolution {
            span: query.place.span,
            tokens: query.place.tokens,
            rule: if sought.is_some() { Rule::DefinitePhrase } else { Rule::PronounAgreement },
            form: if sought.is_some() { MentionForm::Nominal } else { MentionForm::Pronoun },
            mention: sought.and_then(|s| s.phrase.mention),
            entity: referent.entity,
            antecedent: referent.last.span,
            certainty: verdict.certainty,
        });
        self.note(referent.entity, query.place);
        true
    }

    /// What phrases are compared with, made at the first of them.
    fn about(&self, entity: usize) -> Option<&About<'_>> {
        let entities = self.entities;
        self.about.get(entity).map(|cell| cell.get_or_init(|| About::new(&entities.list[entity])))
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
                count: 0,
                leads: false,
                pronoun: None,
                last: place,
            }
        });
    }
}
