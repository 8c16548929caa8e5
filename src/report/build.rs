//! From the layers' findings to the report: byte spans of the document become spans of blocks.

use super::{
    Actor, ActorMention, BlockSpan, Change, Claim, Coverage, Evidence, Finding, Headline, LedgerEntry,
    Measured, Number, REPORT_VERSION, Reason, Recurrence, Relay,
};
use super::{Report, Source};
use crate::Analysis;
use crate::article::Document;
use crate::attributions::{self, Attribution};
use crate::evidence::{Certainty, Why};
use crate::ledger;
use crate::names::Mention;
use crate::offsets::{OffsetUnit, Span};
use crate::quantities::{self, FindingKind, Quantity};
use std::cell::Cell;

/// Writes the report of an analysis, in bytes of each block.
pub(crate) fn build(analysis: &Analysis) -> Report {
    let maker = Maker { analysis, document: analysis.text.document, block: Cell::new(0) };
    Report {
        version: REPORT_VERSION,
        offsets: OffsetUnit::Bytes,
        sentences: analysis.text.sentences.iter().map(|s| maker.place(s.span)).collect(),
        actors: maker.actors(),
        numbers: analysis.quantities.iter().map(|q| maker.number(q)).collect(),
        claims: maker.claims(),
        ledger: maker.ledger(),
        findings: maker.findings(),
        coverage: maker.coverage(),
        headline: maker.headline(),
    }
}

struct Maker<'a> {
    analysis: &'a Analysis<'a>,
    document: &'a Document,
    /// The block of the last span: the next one mostly stands in it, too.
    block: Cell<usize>,
}

impl<'a> Maker<'a> {
    fn place(&self, span: Span) -> BlockSpan {
        let bytes = |index: usize| self.document.blocks.get(index).map_or(Span::default(), |b| b.span);
        let mut index = self.block.get();
        if !bytes(index).range().contains(&span.start) {
            index = self.document.block_at(span.start).unwrap_or(0);
            self.block.set(index);
        }
        let block = bytes(index);
        let end = span.end.min(block.end);
        BlockSpan {
            block: index as u32,
            start: span.start.saturating_sub(block.start) as u32,
            end: end.saturating_sub(block.start) as u32,
        }
    }

    fn words<S: From<&'a str>>(&self, span: Span) -> S {
        self.document.slice(span).into()
    }

    /// The words of some spans, nearly always of one.
    fn joined<S: From<&'a str> + From<String>>(&self, spans: &[Span], with: &str) -> S {
        match spans {
            [span] => self.words(*span),
            _ => spans.iter().map(|s| self.document.slice(*s)).collect::<Vec<_>>().join(with).into(),
        }
    }

    fn evidence(&self, why: &Why) -> Evidence {
        Evidence { rule: why.rule, spans: why.spans.iter().map(|s| self.place(*s)).collect() }
    }

    fn sentence(&self, at: usize) -> u32 {
        self.analysis.text.sentence_at(at) as u32
    }

    fn actors(&self) -> Vec<Actor> {
        let entities = &self.analysis.entities;
        let mention = |m: &Mention| ActorMention {
            span: self.place(m.span),
            text: self.words(m.span),
            form: m.form,
            evidence: self.evidence(&m.why),
            certainty: m.certainty,
        };
        entities
            .list
            .iter()
            .map(|e| {
                let mentions: Vec<_> = e.mentions.iter().map(|i| mention(&entities.mentions[*i])).collect();
                Actor {
                    name: e.name.clone(),
                    kind: e.kind,
                    aliases: e.aliases.clone(),
                    description: e.description.clone(),
                    related: e.related.iter().map(|i| *i as u32).collect(),
                    certainty: mentions.iter().map(|m| m.certainty).max().unwrap_or(Certainty::Possible),
                    mentions,
                }
            })
            .collect()
    }

    fn number(&self, q: &Quantity) -> Number {
        let span = q.bound_span.map_or(q.span, |b| b.cover(q.span));
        Number {
            span: self.place(span),
            text: self.words(span),
            kind: q.kind,
            value: q.value,
            unit: q.unit.clone(),
            bound: q.bound,
            of: q.of.map(|s| self.words(s)),
            of_span: q.of.map(|s| self.place(s)),
            event: q.context.event,
            part_of: q.context.part_of.map(|i| i as u32),
            change: q.context.change.map(|c| Change {
                way: c.way,
                to: c.to.map(|i| i as u32),
                from: c.from.map(|i| i as u32),
            }),
            equals: q.context.equals,
            also: quantities::in_other_units(q).map(|(value, unit)| Measured { value, unit }),
            claim: attributions::holding(&self.analysis.attributions, q.span).map(|i| i as u32),
            date: q.date.clone(),
            sentence: self.sentence(q.span.start),
            evidence: self.evidence(&q.why),
            certainty: q.certainty,
        }
    }

    fn claims(&self) -> Vec<Claim> {
        let Analysis { text, attributions, nested, ledger, .. } = self.analysis;
        let outermost = attributions.iter().zip(&ledger.sentences).map(|(a, s)| self.claim(a, s));
        let inside = nested.iter().map(|a| self.claim(a, &ledger::touched(text, a)));
        outermost.chain(inside).collect()
    }

    fn claim(&self, a: &Attribution, sentences: &[usize]) -> Claim {
        Claim {
            source: a.source.map(|span| Source {
                span: self.place(span),
                text: self.words(span),
                kind: a.source_kind,
                actor: a.speaker.map(|i| i as u32),
                reason: a.reason.map(|span| Reason { span: self.place(span), text: self.words(span) }),
            }),
            cue: a.cue.iter().map(|s| self.place(*s)).collect(),
            cue_text: self.joined(&a.cue, " "),
            content: a.content.iter().map(|s| self.place(*s)).collect(),
            text: self.joined(&a.content, " … "),
            form: a.form,
            class: a.class,
            stance: a.stance,
            negated: a.negated,
            hedged: a.hedged,
            responsibility: a.responsibility,
            relay: a
                .relay
                .iter()
                .map(|(role, span, actor)| Relay {
                    role: *role,
                    span: self.place(*span),
                    text: self.words(*span),
                    actor: actor.map(|i| i as u32),
                })
                .collect(),
            parent: a.parent.map(|i| i as u32),
            sentences: indices(sentences),
            evidence: self.evidence(&a.why),
            certainty: a.certainty,
        }
    }

    fn findings(&self) -> Vec<Finding> {
        let (quantities, claims) = (&self.analysis.quantities, &self.analysis.attributions);
        let numbers = self.analysis.disagreements.iter().map(|d| Finding {
            kind: d.kind,
            numbers: indices(&d.quantities),
            claims: Vec::new(),
            spans: d.quantities.iter().map(|i| self.place(quantities[*i].span)).collect(),
            detail: d.statement.to_string(),
            statement: d.statement.clone(),
            certainty: d.certainty,
        });
        let conflicts = self.analysis.conflicts.iter().map(|c| Finding {
            kind: FindingKind::ClaimsConflict,
            numbers: Vec::new(),
            claims: indices(&c.claims),
            spans: c.claims.iter().flat_map(|i| &claims[*i].content).map(|s| self.place(*s)).collect(),
            detail: c.statement.to_string(),
            statement: c.statement.clone(),
            certainty: c.certainty,
        });
        numbers.chain(conflicts).collect()
    }

    fn headline(&self) -> Option<Headline> {
        let found = self.analysis.headline.as_ref()?;
        let all = |list: &[(usize, Option<usize>)]| {
            list.iter()
                .map(|(index, below)| Recurrence { index: *index as u32, below: below.map(|b| b as u32) })
                .collect()
        };
        Some(Headline {
            block: found.block as u32,
            claims: all(&found.claims),
            numbers: all(&found.numbers),
            credited: found.credited.map(|i| i as u32),
            dropped: found.dropped.iter().map(|s| self.place(*s)).collect(),
        })
    }

    fn ledger(&self) -> Vec<LedgerEntry> {
        let (entities, claims) = (&self.analysis.entities, &self.analysis.attributions);
        let entry = |entry: &ledger::Entry| {
            let actor = entry.entity.and_then(|e| entities.list.get(e));
            let words = entry.source.map(|s| self.words(s));
            let said = entry.claims.first().and_then(|i| claims.get(*i)?.content.first()).copied();
            LedgerEntry {
                name: actor.map(|a| a.name.clone()).or(words),
                actor: entry.entity.map(|e| e as u32),
                kind: entry.kind,
                role: actor.and_then(|a| a.description.clone()),
                first: self.place(entry.source.or(said).unwrap_or_default()),
                claims: indices(&entry.claims),
                sentences: entry.sentences as u32,
            }
        };
        self.analysis.ledger.entries.iter().map(entry).collect()
    }

    fn coverage(&self) -> Coverage {
        let coverage = self.analysis.ledger.coverage;
        Coverage {
            sentences: self.analysis.text.sentences.len() as u32,
            attributed: coverage.attributed as u32,
            first_attributed: coverage.first.map(|i| i as u32),
        }
    }
}

fn indices<L: FromIterator<u32>>(list: &[usize]) -> L {
    list.iter().map(|i| *i as u32).collect()
}
