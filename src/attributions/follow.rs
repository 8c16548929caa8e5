//! Quotations that go on: quoted sentences after a quotation of the same speaker, and paragraphs that take up
//! one left open.

use super::draft::Draft;
use super::reading::{Reading, Run};
use super::words::Class;
use crate::quotations::QuotationRole;

/// A quotation of so few tokens that makes a paragraph may be a pull quote or a heading.
const SHORT: usize = 4;

/// The most tokens of the writer's at the head of a sentence that is a quotation.
const OPENER: usize = 2;

/// Gives every quotation that no claim holds to the claim whose quotation it continues.
pub(super) fn extend(reading: &Reading, drafts: &mut [Draft]) {
    // For every quotation the claim that holds it, plus one.
    let mut holder = vec![0usize; reading.quotations.len()];
    for (index, draft) in drafts.iter().enumerate() {
        for piece in &draft.content {
            let mut at = piece.from;
            while at < piece.to {
                match reading.quotation(at) {
                    Some(quotation) => {
                        holder[quotation] = index + 1;
                        at = reading.quote_run(quotation).to.max(at + 1);
                    }
                    None => at += 1,
                }
            }
        }
    }
    // For every sentence the last claim with words of its own there, plus one; but one in quotation marks before one that
    // hangs on it: "“…,” she said, adding that …. “…”".
    let mut speaker = vec![0usize; reading.text.sentences.len()];
    for (index, draft) in drafts.iter().enumerate() {
        for run in draft.cue.iter().chain(&draft.content) {
            let last = &mut speaker[reading.sentence_index(run.to - 1)];
            let hangs =
                last.checked_sub(1).is_some_and(|l| l < index && hangs_on(reading, &drafts[l], draft));
            if !hangs {
                *last = index + 1;
            }
        }
    }
    for quotation in 0..reading.quotations.len() {
        if holder[quotation] != 0 || reading.quotations[quotation].role == QuotationRole::Title {
            continue;
        }
        let run = with_opener(reading, reading.quote_run(quotation));
        let Some(index) = continued(reading, drafts, quotation, run, &holder, &speaker) else {
            continue;
        };
        drafts[index].content.push(run);
        drafts[index].end = drafts[index].end.max(run.to);
        holder[quotation] = index + 1;
        speaker[reading.sentence_index(run.to - 1)] = index + 1;
    }
}

/// A quotation that makes up its sentence but for a first word of the writer's: "But “we will go on.”", with that word.
fn with_opener(reading: &Reading, run: Run) -> Run {
    let sentence = reading.sentence(run.from);
    let light = Class::COORDINATOR.or(Class::ADVERB);
    let mut words = sentence.from..run.from;
    let led = words.len() <= OPENER && words.all(|i| reading.any(i, light) || reading.is(i, ","));
    let to_the_end = run.to > run.from && run.to + 1 >= reading.sentence(run.to - 1).to;
    if led && to_the_end { Run::new(sentence.from, run.to) } else { run }
}

/// Whether a claim without quotation marks hangs on a quotation in its sentence: it has no subject of its own but a pronoun.
fn hangs_on(reading: &Reading, quoted: &Draft, draft: &Draft) -> bool {
    let quotes = |d: &Draft| d.content.iter().any(|c| reading.quote_starting(c.from).is_some());
    let pronoun = |s: Run| s.len() == 1 && reading.any(s.from, Class::SUBJECT.or(Class::RELATIVE));
    let dependent = draft.shared || draft.source.is_none_or(pronoun) || draft.source == quoted.source;
    quotes(quoted) && !quotes(draft) && dependent
}

/// The claim that a quotation goes on with: that of the quotation left open before it, or that of the sentence
/// before it in its block.
fn continued(
    reading: &Reading,
    drafts: &[Draft],
    quotation: usize,
    run: Run,
    holder: &[usize],
    speaker: &[usize],
) -> Option<usize> {
    if run.is_empty() {
        return None;
    }
    if reading.quotations[quotation].continues {
        return quotation.checked_sub(1).and_then(|q| holder[q].checked_sub(1));
    }
    let before = run.from.checked_sub(1)?;
    let begins = reading.sentence(run.from).from == run.from;
    if !begins {
        return None;
    }
    let index = speaker[reading.sentence_index(before)].checked_sub(1)?;
    if reading.block(before) == reading.block(run.from) {
        return Some(index);
    }
    // A paragraph that is all quotation goes on with the speaker of the one before, if that one was quoted.
    let whole = run.to >= reading.len() || reading.block(run.to) != reading.block(run.from);
    let sentences = &reading.quotations[quotation];
    let speech = sentences.role == QuotationRole::Speech && run.len() > SHORT;
    // In marks of the same kind: a line in other marks between paragraphs is a heading.
    let alike = |at: usize| reading.text.get(at).chars().next() == reading.text.get(run.from).chars().next();
    let quoted =
        drafts[index].content.iter().any(|c| reading.quote_starting(c.from).is_some() && alike(c.from));
    (whole && speech && quoted).then_some(index)
}
