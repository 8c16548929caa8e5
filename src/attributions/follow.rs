//! Quotations that go on: quoted sentences after a quotation of the same speaker, and paragraphs that take up
//! one left open.

use super::draft::Draft;
use super::reading::{Reading, Run};
use crate::quotations::QuotationRole;

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
    for quotation in 1..reading.quotations.len() {
        if holder[quotation] != 0 || reading.quotations[quotation].role == QuotationRole::Title {
            continue;
        }
        let Some(index) = holder[quotation - 1].checked_sub(1) else {
            continue;
        };
        let run = reading.quote_run(quotation);
        if !run.is_empty() && continues(reading, quotation, run, &drafts[index]) {
            drafts[index].content.push(run);
            drafts[index].end = drafts[index].end.max(run.to);
            holder[quotation] = index + 1;
        }
    }
}

/// Whether a quotation goes on with the one before it, which the claim holds.
fn continues(reading: &Reading, quotation: usize, run: Run, draft: &Draft) -> bool {
    let taken_up = reading.quotations[quotation].continues;
    if taken_up {
        return true;
    }
    // It begins a sentence, and nothing but the claim itself stands between.
    let between = reading.sentence(draft.end.max(1) - 1).to;
    let begins = reading.sentence(run.from).from == run.from;
    let same_block = reading.block(run.from) == reading.block(draft.end.max(1) - 1);
    begins && same_block && between >= run.from && run.from >= draft.end
}
