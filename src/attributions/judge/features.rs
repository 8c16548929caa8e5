//! What the model reads of a proposal: which verb in which construction, whose words, and what stands around them.

use super::super::draft::{Draft, Origin};
use super::super::reading::{Reading, Run};
use super::super::verb_group::Shape;
use super::super::words::Class;
use crate::model::{Feature, word_hash};
use crate::names::MentionForm;
use crate::tokens::TokenKind;

const MODALS: [&str; 12] =
    ["will", "would", "can", "could", "may", "might", "must", "shall", "should", "’ll", "'ll", "ca"];
const DO: [&str; 3] = ["do", "does", "did"];
const HAVE: [&str; 6] = ["has", "have", "had", "having", "'ve", "’ve"];
const BE: [&str; 10] = ["is", "are", "was", "were", "be", "been", "being", "am", "'re", "’re"];

/// The features of a proposal.
pub(super) fn of(reading: &Reading, draft: &Draft) -> Vec<Feature> {
    let origin = &draft.origin;
    let first = draft.content.iter().map(|c| c.from).min().unwrap_or(0);
    let last = draft.content.iter().map(|c| c.to).max().unwrap_or(0);
    let words: usize = draft.content.iter().map(|c| c.len()).sum();
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
    let quoted = quoted(reading, draft);
    let helpers = helpers(reading, origin);
    let (form, share, with_clause) = verb(origin);
    let headline = u64::from(reading.block(first) == 0) * 2 + u64::from(reading.in_title_case(first));
    let sentence = reading.sentence(origin.head);
    let asked = sentence.to.checked_sub(1).is_some_and(|e| reading.is(e, "?"));
    let clause = u64::from(
        draft
            .content
            .iter()
            .any(|c| (c.from + 1..c.to).any(|i| reading.any(i, Class::AUXILIARY.or(Class::VERB)))),
    );
    let outside = |i: &usize| reading.quotation(*i).is_none();
    let inner = || draft.content.iter().flat_map(|c| c.from..c.to).filter(outside);
    let commas = inner().filter(|i| reading.is(*i, ",")).count().min(4) as u64;
    let hung = Class::RELATIVE.or(Class::SUBORDINATOR).or(Class::COORDINATOR);
    let turns = inner().filter(|i| reading.is(*i, ",") && reading.any(i + 1, hung)).count().min(2) as u64;
    let participles =
        inner().filter(|i| reading.is(*i, ",") && reading.text.get(i + 1).ends_with("ing")).count().min(1)
            as u64;
    let tails = turns * 2 + participles;
    let head_word = head.map_or(0, |h| word_hash(reading.lower(h).as_bytes()));
    let heads = head.map_or(0, |h| u64::from(reading.lexeme(h).sources.bits()));
    let depth = u64::from(origin.joined) + 2 * u64::from(draft.shared);

    let templates: [&[u64]; 40] = [
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
    (0..)
        .zip(templates)
        .map(|(number, values)| values.iter().fold(Feature::template(number), |f, v| f.with(*v)))
        .collect()
}

/// The word that decides whether it is a cue.
pub(super) fn lemma(reading: &Reading, draft: &Draft) -> String {
    match &draft.origin.group {
        Some(group) => match group.verb.particle {
            Some(particle) => format!("{} {particle}", group.verb.lemma),
            None => group.verb.lemma.to_owned(),
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

/// How much of the content stands in quotation marks: none, some, all.
fn quoted(reading: &Reading, draft: &Draft) -> u64 {
    let tokens = || draft.content.iter().flat_map(|c| c.from..c.to);
    let inside = tokens().filter(|t| reading.quotation(*t).is_some()).count();
    match inside {
        0 => 0,
        n if n == tokens().count() => 2,
        _ => 1,
    }
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
