//! From a claim in tokens to an [`Attribution`].

use super::draft::Draft;
use super::reading::{Reading, Run};
use super::speaker::Speakers;
use super::{Attribution, ClaimForm};
use crate::evidence::Why;
use crate::offsets::Span;

/// Turns a claim in tokens into an attribution in bytes, with its form, kind of source and speaker.
pub(super) fn attribution(reading: &Reading, mut draft: Draft, speakers: &mut Speakers) -> Attribution {
    // Pieces in the order of the text, none over another.
    draft.content.sort();
    let mut end = 0;
    draft.content.retain(|piece| {
        let apart = piece.from >= end;
        end = end.max(piece.to);
        apart
    });
    let spans = |runs: &[Run]| runs.iter().map(|r| reading.span(*r)).collect::<Vec<Span>>();
    let speaker = draft.source.and_then(|s| speakers.resolve(reading, s));
    // Only a pronoun borrows the kind of the actor; a noun phrase tells its own.
    let pronoun = draft.source.filter(|s| s.len() == 1 && reading.is_pronoun(s.from));
    let actor = pronoun.and(speaker).and_then(|e| reading.entities.list.get(e)).map(|e| e.kind);
    let relay = draft
        .relay
        .iter()
        .map(|(role, run)| {
            let head = reading.head(*run);
            let entity = reading.mention(head).and_then(|(m, _)| reading.entities.of_mention.get(m).copied());
            (*role, reading.span(*run), entity)
        })
        .collect();
    let cue = spans(&draft.cue);
    Attribution {
        source: draft.source.map(|s| reading.span(s)),
        source_kind: reading.source_kind(draft.source, actor),
        speaker,
        content: spans(&draft.content),
        form: form(reading, &draft.content),
        class: draft.class,
        stance: draft.stance,
        relay,
        why: Why { rule: draft.rule, spans: cue.clone() },
        certainty: draft.certainty,
        cue,
    }
}

/// Direct where all words stand in quotation marks, indirect where none do. One word of four or more may
/// stand outside a direct quotation.
fn form(reading: &Reading, content: &[Run]) -> ClaimForm {
    let (mut words, mut quoted) = (0, 0);
    for at in content.iter().flat_map(|run| run.from..run.to) {
        let kind = reading.kind(at);
        if kind.is_word() || kind == crate::tokens::TokenKind::Number {
            words += 1;
            quoted += usize::from(reading.quotation(at).is_some());
        }
    }
    match quoted {
        0 => ClaimForm::Indirect,
        _ if quoted + usize::from(words > 3) >= words => ClaimForm::Direct,
        _ => ClaimForm::Mixed,
    }
}
