//! What the model reads of a proposal: which verb in which construction, whose words, and what stands around them.

use super::super::draft::{Draft, Origin};
use super::super::reading::{Reading, Run};
use super::super::verb_group::Shape;
use super::super::words::Class;
use crate::model::{Feature, word_hash};
use crate::names::MentionForm;
use crate::tokens::TokenKind;
use smol_str::{SmolStr, format_smolstr};

/// How many templates there are.
const TEMPLATES: usize = 40;

const MODALS: [&str; 12] =
    ["will", "would", "can", "could", "may", "might", "must", "shall", "should", "’ll", "'ll", "ca"];
const DO: [&str; 3] = ["do", "does", "did"];
const HAVE: [&str; 6] = ["has", "have", "had", "having", "'ve", "’ve"];
const BE: [&str; 10] = ["is", "are", "was", "were", "be", "been", "being", "am", "'re", "’re"];

/// The features of a proposal.
pub(super) fn of(reading: &Reading, draft: &Draft) -> [Feature; TEMPLATES] {
    let origin = &draft.origin;
    let first = draft.content.iter().map(|c| c.from).min().unwrap_or(0);
    let last = draft.content.iter().map(|c| c.to).max().unwrap_or(0);
    let Inside { words, quoted, clause, commas, turns, participles } = Inside::of(reading, draft);
    let after = draft.cue.iter().map(|c| c.to).max().unwrap_or(0);

    let lemma = word_hash(lemma(reading, draft).as_bytes());
    let construction = origin.construction as u64;
    let complement = origin.complement as u64;
    let class = draft.class as u64;
    let source = source(reading, draft.source);
    let head = draft.source.map(|s| reading.head(s));
    let before = draft.source.map_or(origin.head, |s| s.from);
    let before = word(reading, before.checked_sub(1).filter(|b| reading.block(*b) == reading.block(before)));
    let opens = word(reading, Some(first));
    let follows = word(reading, Some(after));
    let ends = word(reading, Some(last).filter(|l| *l < reading.len()));
    let length = bucket(words);
    let helpers = helpers(reading, origin);
    let (form, share, with_clause) = verb(origin);
    let headline = u64::from(reading.block(first) == 0) * 2 + u64::from(reading.in_title_case(first));
    let sentence = reading.sentence(origin.head);
    let asked = sentence.to.checked_sub(1).is_some_and(|e| reading.is(e, "?"));
    let tails = turns * 2 + participles;
    let head_word = head.map_or(0, |h| word_hash(reading.lower(h).as_bytes()));
    let heads = head.map_or(0, |h| u64::from(reading.lexeme(h).sources.bits()));
    let depth = u64::from(origin.joined) + 2 * u64::from(draft.shared);

    let templates: [&[u64]; TEMPLATES] = [
        &[],
        &[construction, complement],
        &[lemma],
        &[lemma, complement],
        &[lemma, construction],
        &[class, complement, construction],
        &[share, complement],
        &[with_clause, complement],
        &[form, complement],
        &[source],
        &[source, class],
        &[source, lemma],
        &[source, complement],
        &[before],
        &[before, class],
        &[opens, complement],
        &[opens, lemma],
        &[length, complement],
        &[length, class],
        &[ends],
        &[helpers, class],
        &[helpers, lemma],
        &[quoted, complement],
        &[quoted, lemma],
        &[headline, class],
        &[u64::from(asked), class],
        &[draft.source.map_or(0, |s| bucket(s.len())), class],
        &[heads],
        &[head_word],
        &[follows],
        &[follows, lemma],
        &[depth, construction],
        &[clause, complement, class],
        &[share, source],
        &[with_clause, form],
        &[heads, class],
        &[commas, complement],
        &[tails, complement],
        &[tails, ends],
        &[quoted, construction],
    ];
    let mut number = 0;
    templates.map(|values| {
        let template = Feature::template(number);
        number += 1;
        values.iter().fold(template, |feature, value| feature.with(*value))
    })
}

/// What the tokens of the content say together.
#[derive(Default)]
struct Inside {
    words: usize,
    /// How much of them stands in quotation marks: none, some, all.
    quoted: u64,
    /// Whether one after the first of a piece may be a verb.
    clause: u64,
    /// Commas outside of quotation marks, at most four; those before a word that hangs a clause on, at most two; whether
    /// one stands before a word like a participle.
    commas: u64,
    turns: u64,
    participles: u64,
}

impl Inside {
    fn of(reading: &Reading, draft: &Draft) -> Self {
        let verb = Class::AUXILIARY.or(Class::VERB);
        let hung = Class::RELATIVE.or(Class::SUBORDINATOR).or(Class::COORDINATOR);
        let mut inside = Self::default();
        let mut quoted = 0;
        for piece in &draft.content {
            inside.words += piece.len();
            for at in piece.from..piece.to {
                inside.clause |= u64::from(at > piece.from && reading.any(at, verb));
                if reading.quotation(at).is_some() {
                    quoted += 1;
                } else if reading.is(at, ",") {
                    inside.commas += 1;
                    inside.turns += u64::from(reading.any(at + 1, hung));
                    inside.participles |= u64::from(reading.text.get(at + 1).ends_with("ing"));
                }
            }
        }
        inside.commas = inside.commas.min(4);
        inside.turns = inside.turns.min(2);
        inside.quoted = match quoted {
            0 => 0,
            n if n == inside.words => 2,
            _ => 1,
        };
        inside
    }
}

/// The word that decides whether it is a cue.
pub(super) fn lemma(reading: &Reading, draft: &Draft) -> SmolStr {
    match &draft.origin.group {
        Some(group) => match group.verb.particle {
            Some(particle) => format_smolstr!("{} {particle}", group.verb.lemma),
            None => SmolStr::new_static(group.verb.lemma),
        },
        None => reading.lower(draft.origin.head),
    }
}

/// The word itself where it is of a closed class, else its shape.
fn word(reading: &Reading, at: Option<usize>) -> u64 {
    let Some(at) = at.filter(|a| *a < reading.len()) else {
        return 0;
    };
    if reading.any(at, Class::CLOSED) || reading.kind(at) == TokenKind::Mark {
        return word_hash(reading.lower(at).as_bytes());
    }
    let ending = if reading.kind(at) == TokenKind::Lower {
        ["ing", "ed", "s", "ly"]
            .iter()
            .position(|e| reading.text.get(at).ends_with(e))
            .map_or(0, |p| p as u64 + 1)
    } else {
        0
    };
    1 + reading.kind(at) as u64 * 8 + ending
}

/// Who speaks, as far as the words tell.
fn source(reading: &Reading, source: Option<Run>) -> u64 {
    let Some(run) = source else { return 0 };
    if run.len() == 1
        && reading
            .any(run.from, Class::SUBJECT.or(Class::RELATIVE).or(Class::POSSESSIVE).or(Class::DETERMINER))
    {
        return word_hash(reading.lower(run.from).as_bytes());
    }
    let head = reading.head(run);
    if let Some((_, mention)) = reading.mention(head)
        && mention.form == MentionForm::Name
    {
        return 1 + mention.kind as u64;
    }
    let lists = reading.lexeme(head).sources.bits();
    if lists != 0 {
        return 64 + u64::from(lists);
    }
    let opened = reading.any(run.from, Class::DETERMINER.or(Class::POSSESSIVE));
    let plural = reading.text.get(head).ends_with('s');
    let name = reading.kind(head).is_capital();
    32 + u64::from(opened) * 4 + u64::from(plural) * 2 + u64::from(name)
}

/// The auxiliaries of the verb, and what stands before it.
fn helpers(reading: &Reading, origin: &Origin) -> u64 {
    let Some(group) = origin.group else { return 0 };
    let has = |words: &[&str]| u64::from((group.run.from..group.head).any(|i| reading.is_one(i, words)));
    let negated = (group.run.from..group.head).any(|i| reading.any(i, Class::NEGATION));
    has(&MODALS)
        + has(&DO) * 2
        + has(&HAVE) * 4
        + has(&BE) * 8
        + has(&["to"]) * 16
        + u64::from(negated) * 32
        + 64
}

/// Form and shape of the verb, and how often it is a cue.
fn verb(origin: &Origin) -> (u64, u64, u64) {
    let Some(group) = origin.group else { return (0, 99, 99) };
    let form = group.form;
    let flags = u64::from(form.base)
        + u64::from(form.third) * 2
        + u64::from(form.past) * 4
        + u64::from(form.participle) * 8
        + u64::from(form.ing) * 16;
    let shape = match group.shape {
        Shape::Finite => 0,
        Shape::Ing => 1,
        Shape::Infinitive => 2,
        Shape::Passive => 3,
    };
    (flags * 4 + shape, u64::from(group.verb.share / 10), u64::from(group.verb.share_with_clause / 10))
}

/// A length in few steps.
fn bucket(length: usize) -> u64 {
    [1, 2, 3, 5, 8, 12, 20, 40].iter().position(|most| length <= *most).unwrap_or(8) as u64
}
