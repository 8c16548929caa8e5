//! From a claim in tokens to an [`Attribution`].

use super::draft::Draft;
use super::reading::{Reading, Run};
use super::speaker::Speakers;
use super::{Attribution, ClaimClass, ClaimForm, RelayRole, SourceKind};
use crate::evidence::Why;
use crate::offsets::Span;
use smallvec::SmallVec;

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
    let others = reading.passed_on(&draft);
    draft.relay.extend(others);
    let spans = |runs: &[Run]| runs.iter().map(|r| reading.span(*r)).collect::<SmallVec<[Span; 1]>>();
    let speaker = draft.source.and_then(|s| speakers.resolve(reading, s));
    let relay = draft
        .relay
        .iter()
        // Who is told passes it on only where it is an outlet.
        .filter(|(role, run)| *role != RelayRole::Told || reading.is_outlet(*run))
        .map(|(role, run)| {
            let head = reading.head(*run);
            let entity = reading.mention(head).and_then(|(m, _)| reading.entities.of_mention.get(m).copied());
            (*role, reading.span(*run), entity)
        })
        .collect();
    let cue = spans(&draft.cue);
    let mut source_kind = reading.source_kind(draft.source, speaker);
    if let Some(source) = draft.source {
        source_kind = speakers.settle(reading, source, speaker, source_kind);
    }
    let person = matches!(source_kind, SourceKind::Official | SourceKind::Organisation | SourceKind::Crowd);
    if person && reading.kept_back(&draft) {
        source_kind = SourceKind::Anonymous;
    }
    Attribution {
        source: draft.source.map(|s| reading.span(s)),
        source_kind,
        speaker,
        content: spans(&draft.content),
        form: form(reading, &draft.content),
        class: class(&draft, source_kind),
        stance: draft.stance,
        negated: reading.negated(&draft),
        hedged: reading.hedged(&draft),
        responsibility: reading.claims_deed(&draft),
        reason: (source_kind == SourceKind::Anonymous)
            .then(|| reading.reason(&draft))
            .flatten()
            .map(|r| reading.span(r)),
        parent: None,
        relay,
        why: Why { rule: draft.rule, spans: cue.clone() },
        certainty: draft.certainty,
        cue,
    }
}

/// What sort of act it is: a document shows where a person suggests, a person believes where data estimate.
fn class(draft: &Draft, source: SourceKind) -> ClaimClass {
    let lemma = draft.origin.group.map_or("", |g| g.verb.lemma);
    let document = source == SourceKind::Document;
    match lemma {
        "suggest" | "indicate" | "imply" | "confirm" | "reveal" | "conclude" | "put" | "record"
            if document =>
        {
            ClaimClass::Evidence
        }
        "estimate" | "forecast" | "project" | "reckon" if !document => ClaimClass::Belief,
        _ => draft.class,
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
