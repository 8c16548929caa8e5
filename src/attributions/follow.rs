//! Quotations that go on: quoted sentences after a quotation of the same speaker, and paragraphs that take up
//! one left open.

use super::draft::Draft;
use super::reading::{Reading, Run};
use crate::quotations::QuotationRole;

/// A quotation of so few tokens that makes a paragraph may be a pull quote or a heading.
const SHORT: usize = 4;

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
    // For every sentence the last claim with words of its own there, plus one.
    let mut speaker = vec![0usize; reading.text.sentences.len()];
    for (index, draft) in drafts.iter().enumerate() {
        for run in draft.cue.iter().chain(&draft.content) {
            speaker[reading.sentence_index(run.to - 1)] = index + 1;
        }
    }
    for quotation in 0..reading.quotations.len() {
        if holder[quotation] != 0 || reading.quotations[quotation].role == QuotationRole::Title {
            continue;
        }
        let run = reading.quote_run(quotation);
        let Some(index) = continued(reading, drafts, quotation, run, &holder, &speaker) else {
            continue;
        };
        drafts[index].content.push(run);
        drafts[index].end = drafts[index].end.max(run.to);
        holder[quotation] = index + 1;
        speaker[reading.sentence_index(run.to - 1)] = index + 1;
    }
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
    let quoted = drafts[index].content.iter().any(|c| reading.quote_starting(c.from).is_some());
    (whole && speech && quoted).then_some(index)
}
