//! One sweep over the cues of a document, left to right: each cue becomes a claim unless it stands inside the
//! content of the claim before it, so that only outermost claims are made.

use super::ClaimClass;
use super::draft::{Complement, Draft};
use super::reading::{Reading, Run};
use super::verb_group::{self, Shape, VerbGroup};
use super::words::Class;
use crate::evidence::{Certainty, Rule};
use crate::quotations::QuotationRole;

/// A place where a claim may be credited.
#[derive(Debug, Clone, Copy)]
enum Cue {
    Verb {
        group: VerbGroup,
        subject: Option<Run>,
    },
    /// "according to" at this token.
    According(usize),
    /// A name at the start of a block, with a colon at this token.
    Colon(Run),
}

/// The state of the sweep.
pub(super) struct Sweep<'r, 't, 'd> {
    pub(super) reading: &'r Reading<'t, 'd>,
    pub(super) drafts: Vec<Draft>,
    /// One past the last token that belongs to a claim.
    pub(super) done: usize,
    cues: Vec<Cue>,
    /// For every token the cue whose subject starts there, plus one.
    starts: Vec<u32>,
}

/// All claims of a document, in the order of their cues.
pub(super) fn claims(reading: &Reading) -> Vec<Draft> {
    let mut cues = Vec::new();
    let mut starts = vec![0; reading.len()];
    for at in 0..reading.len() {
        if let Some(name) = reading.speaker_colon(at) {
            cues.push(Cue::Colon(name));
        }
        if reading.in_speech(at) {
            continue;
        }
        if reading.is(at, "according") && reading.is(at + 1, "to") {
            cues.push(Cue::According(at));
        } else if let Some(group) = verb_group::at(reading, at) {
            let subject = (group.shape == Shape::Finite)
                .then(|| reading.subject(group.before, reading.sentence(at).from))
                .flatten()
                .filter(|s| agrees(reading, *s, &group));
            cues.push(Cue::Verb { group, subject });
            if let Some(subject) = subject.filter(|_| group.verb.class == ClaimClass::Speech) {
                starts[subject.from] = cues.len() as u32;
            }
        }
    }
    let mut sweep = Sweep {
        reading,
        drafts: Vec::new(),
        done: 0,
        cues,
        starts,
    };
    for index in 0..sweep.cues.len() {
        match sweep.cues[index] {
            Cue::Verb { group, subject } if group.run.from >= sweep.done => sweep.verb(&group, subject),
            Cue::According(at) if at >= sweep.done => sweep.according(at),
            Cue::Colon(name) if name.from >= sweep.done => sweep.colon(name),
            _ => {}
        }
    }
    sweep.drafts
}

/// Whether subject and verb can go together: a base form wants a plural or an auxiliary.
fn agrees(reading: &Reading, subject: Run, group: &VerbGroup) -> bool {
    let verb = group.run.to - 1;
    let word = reading.lower(verb);
    let base = word == group.verb.lemma && group.run.len() == 1;
    if !base || reading.kind(verb).is_capital() {
        return true;
    }
    let last = reading.lower(subject.to - 1);
    let plural = last.ends_with('s')
        || matches!(
            last.as_str(),
            "i" | "we"
                | "you"
                | "they"
                | "who"
                | "people"
                | "some"
                | "many"
                | "most"
                | "others"
                | "all"
                | "both"
                | "police"
                | "men"
                | "women"
        );
    let joined = (subject.from..subject.to).any(|i| reading.is(i, "and"));
    let past_too = super::cues::readings(&word).iter().any(|r| r.form.past);
    plural
        || joined
        || past_too
        || reading.any(subject.from, Class::DETERMINER)
            && reading.is_one(
                subject.from,
                &[
                    "some", "many", "most", "several", "these", "those", "two", "three", "few", "all", "both",
                ],
            )
}

impl Sweep<'_, '_, '_> {
    /// Whether a claim's subject starts at the token, and whether its verb ends the sentence there.
    fn claim_at(&self, at: usize) -> Option<bool> {
        let index = self.starts.get(at).filter(|i| **i > 0)?;
        let Cue::Verb { group, .. } = self.cues[*index as usize - 1] else {
            return None;
        };
        let sentence = self.reading.sentence(at);
        let after = self
            .reading
            .adjuncts(group.run.to, sentence.to, group.verb.frames.recipient)
            .end;
        Some(after >= sentence.to || self.reading.is_stop(after) || self.reading.is(after, ","))
    }

    pub(super) fn content_end(&self, start: usize) -> usize {
        self.reading.content_end(start, &|at| self.claim_at(at))
    }

    fn verb(&mut self, group: &VerbGroup, subject: Option<Run>) {
        let draft = match group.shape {
            Shape::Finite => self
                .inverted(group, subject)
                .or_else(|| subject.and_then(|s| self.subject_verb(group, s)))
                .or_else(|| {
                    if subject.is_none() {
                        self.shared(group)
                    } else {
                        None
                    }
                }),
            Shape::Ing => self.shared(group),
            Shape::Infinitive => None,
            Shape::Passive => self.passive(group),
        };
        if let Some(draft) = draft {
            self.push(draft);
        }
    }

    pub(super) fn push(&mut self, draft: Draft) {
        self.done = self.done.max(draft.end);
        self.drafts.push(draft);
    }

    /// "Q," said S — or, with a comma, content, said S.
    fn inverted(&self, group: &VerbGroup, subject: Option<Run>) -> Option<Draft> {
        let r = self.reading;
        let comma = group.run.from.checked_sub(1).filter(|c| *c >= self.done)?;
        if group.run.from != group.before {
            return None;
        }
        let quoted = r.quote_ending(comma).or_else(|| {
            comma
                .checked_sub(1)
                .filter(|_| r.is(comma, ","))
                .and_then(|c| r.quote_ending(c))
        });
        if quoted.is_none() {
            let plain = matches!(
                group.verb.lemma,
                "say" | "add" | "write" | "report" | "warn" | "explain"
            );
            let led = subject.is_some_and(|s| r.sentence(s.from).from + 1 >= s.from);
            if !plain || led || !r.is(comma, ",") {
                return None;
            }
        }
        if !(group.verb.frames.quote || group.verb.frames.clause) {
            return None;
        }
        let limit = r.sentence(group.run.to - 1).to;
        let end = r.described_forward(group.run.to, limit)?;
        if r.is(group.run.to, "that") {
            return None;
        }
        let source = Run::new(group.run.to, end);
        let after = r.adjuncts(end, limit, false).end;
        let ends = after >= limit
            || r.is_stop(after)
            || r.is_one(after, &[",", ":"])
            || r.any(
                after,
                Class::SUBORDINATOR.or(Class::PREPOSITION).or(Class::RELATIVE),
            )
            || r.is_dash(after)
            || r.is_participle(after);
        if !ends {
            return None;
        }
        let (content, direct) = r.content_before(comma, self.done)?;
        let mut pieces = vec![content];
        let mut last = after.max(end);
        if r.is_one(after, &[",", ":"])
            && let Some(piece) = self.resumed(after, direct)
        {
            last = piece.to;
            pieces.push(piece);
        }
        Some(self.draft(group, Some(source), pieces, direct, last))
    }

    /// S V content, or content, S V.
    fn subject_verb(&self, group: &VerbGroup, source: Run) -> Option<Draft> {
        let r = self.reading;
        if source.from < self.done {
            return None;
        }
        let limit = r.sentence(group.run.to - 1).to;
        let frames = &group.verb.frames;
        let adjuncts = r.adjuncts(group.run.to, limit, frames.recipient);
        let after = adjuncts.end;
        let before = source
            .from
            .checked_sub(1)
            .filter(|b| *b >= self.done && r.block(*b) == r.block(source.from));
        let as_said = before.filter(|b| r.is(*b, "as") && (frames.that || frames.clause));
        let quoted = before
            .filter(|_| r.quotation(source.from).is_none())
            .is_some_and(|b| self.is_cut(b));
        let comma = before.filter(|b| quoted || r.is(*b, ","));

        let mut pieces = Vec::new();
        let mut cue = vec![group.run];
        let mut direct = false;
        let mut complement = Complement::Clause;
        let mut end = after.max(group.run.to);
        if let Some(at) = as_said {
            let first =
                at == r.sentence(at).from.max(self.done) || r.any(at.saturating_sub(1), Class::COORDINATOR);
            if first && r.is(after, ",") {
                pieces.push(Run::new(after + 1, self.content_end(after + 1)));
            } else if at > self.done && r.is(at - 1, ",") {
                pieces.push(r.content_before(at - 1, self.done)?.0);
            } else {
                return None;
            }
        } else if let Some((start, found)) = r
            .content_start(after, limit, frames)
            .filter(|(_, c)| !quoted || *c == Complement::Quote)
        {
            complement = found;
            if r.is(start - 1, ":") && start - 1 == group.run.to {
                cue = vec![Run::new(group.run.from, start)];
            } else if found == Complement::Phrase && start == after + 1 {
                cue = vec![Run::new(group.run.from, group.run.to)];
                if after == group.run.to {
                    cue = vec![Run::new(group.run.from, start)];
                }
            }
            let introduced = start > after || self.is_whole(start);
            if found == Complement::Quote && introduced {
                if let Some(left) = comma
                    .filter(|_| quoted)
                    .and_then(|c| r.content_before(c, self.done))
                {
                    pieces.push(left.0);
                }
                pieces.push(r.quote_run(r.quotation(start)?));
                direct = true;
            } else {
                pieces.push(Run::new(start, self.content_end(start)));
            }
        } else if let Some(comma) = comma {
            if !(frames.clause || frames.quote || frames.that) {
                return None;
            }
            let ends = after >= limit
                || r.is_stop(after)
                || r.is(after, ",")
                || r.is_dash(after)
                || r.is(after, ":");
            if !quoted && !ends && !r.any(after, Class::SUBORDINATOR.or(Class::PREPOSITION)) {
                return None;
            }
            let (content, all) = r.content_before(comma, self.done)?;
            direct = all;
            pieces.push(content);
            if r.is_one(after, &[",", ":"])
                && let Some(piece) = self.resumed(after, direct)
            {
                pieces.push(piece);
            }
        } else {
            return None;
        }
        pieces.retain(|p| !p.is_empty());
        end = pieces.iter().map(|p| p.to).fold(end, usize::max);
        if pieces.is_empty() {
            return None;
        }
        let mut draft = self.draft(group, Some(source), pieces, direct, end);
        draft.cue = cue;
        if let Some(told) = adjuncts.told {
            draft.relay.push((super::RelayRole::Told, told));
        }
        if !direct {
            draft.certainty = certainty(group, complement, r.is(source.from, "it"));
        }
        Some(draft)
    }

    /// Whether a quotation ends here, or before the comma here, in a way that a speaker may follow: not with a
    /// full stop.
    fn is_cut(&self, at: usize) -> bool {
        let r = self.reading;
        let outside = r.is(at, ",") && r.quotation(at).is_none();
        let mark = if outside { at.saturating_sub(1) } else { at };
        r.quote_ending(mark).is_some_and(|q| {
            let quotation = &r.quotations[q];
            let words = r.text.slice(quotation.inner).trim_end();
            quotation.role != QuotationRole::Title
                && (outside || !words.ends_with('.') || words.ends_with(".."))
        })
    }

    /// Whether the quotation that starts here is a sentence of its own: "chanted “What curfew?” and left".
    fn is_whole(&self, start: usize) -> bool {
        let r = self.reading;
        r.quote_starting(start).is_some_and(|q| {
            let quotation = &r.quotations[q];
            let words = r.text.slice(quotation.inner);
            quotation.role == QuotationRole::Speech
                && words.starts_with(char::is_uppercase)
                && words.trim_end().ends_with(['.', '!', '?', ','])
        })
    }

    /// What goes on after "…, he said," in the same sentence.
    fn resumed(&self, comma: usize, direct: bool) -> Option<Run> {
        let r = self.reading;
        let start = comma + 1;
        let limit = r.sentence(comma).to;
        if start >= limit {
            return None;
        }
        if r.speech_starting(start) {
            return Some(r.quote_run(r.quotation(start)?));
        }
        let turns = r.is_turn(start)
            || r.is_participle(start)
            || r.any(start, Class::RELATIVE)
            || r.is(start, "according");
        let joined = r.any(start, Class::COORDINATOR.or(Class::SUBORDINATOR));
        if direct || turns || joined {
            return None;
        }
        let piece = Run::new(start, self.content_end(start));
        (piece.len() >= 2).then_some(piece)
    }

    /// "and added that …", ", saying …": a verb whose source stands before another verb.
    fn shared(&self, group: &VerbGroup) -> Option<Draft> {
        let r = self.reading;
        let joint = group.before.checked_sub(1)?;
        let sentence = r.sentence(group.run.from);
        if joint < sentence.from {
            return None;
        }
        let joined =
            r.is_one(joint, &["and", "but", ","]) || r.any(joint, Class::SUBORDINATOR) || r.is_dash(joint);
        if !joined
            || group.verb.class != ClaimClass::Speech
            || (group.shape == Shape::Finite && !is_past_or_third(r, group))
        {
            return None;
        }
        let frames = &group.verb.frames;
        let adjuncts = r.adjuncts(group.run.to, sentence.to, frames.recipient);
        let (start, _) = r.content_start(adjuncts.end, sentence.to, frames)?;
        let previous = self.drafts.last().filter(|d| {
            d.cue
                .first()
                .is_some_and(|c| r.sentence_index(c.from) == r.sentence_index(group.run.from))
        });
        let source = match previous {
            Some(draft) => draft.source?,
            None => r.clause_subject(sentence.from, group.run.from)?,
        };
        let direct = r.speech_starting(start) && start > adjuncts.end;
        let piece = if direct {
            r.quote_run(r.quotation(start)?)
        } else {
            Run::new(start, self.content_end(start))
        };
        if piece.is_empty() {
            return None;
        }
        let mut draft = self.draft(group, Some(source), vec![piece], direct, piece.to);
        draft.certainty = if group.verb.share >= 70 {
            Certainty::Likely
        } else {
            Certainty::Possible
        };
        draft.shared = true;
        if let Some(told) = adjuncts.told {
            draft.relay.push((super::RelayRole::Told, told));
        }
        Some(draft)
    }

    /// "is expected to …", "was said to …": nobody is named.
    fn passive(&self, _group: &VerbGroup) -> Option<Draft> {
        None
    }

    fn draft(
        &self,
        group: &VerbGroup,
        source: Option<Run>,
        content: Vec<Run>,
        direct: bool,
        end: usize,
    ) -> Draft {
        Draft {
            source,
            cue: vec![group.run],
            content,
            class: group.verb.class,
            stance: group.verb.stance,
            rule: if direct { Rule::QuoteWithCue } else { Rule::CueVerb },
            certainty: if direct {
                Certainty::Sure
            } else {
                certainty(group, Complement::Clause, false)
            },
            relay: Vec::new(),
            end,
            shared: false,
        }
    }
}

fn is_past_or_third(reading: &Reading, group: &VerbGroup) -> bool {
    let at = (group.run.from..group.run.to).find(|i| !super::cues::readings(&reading.lower(*i)).is_empty());
    at.is_some_and(|i| {
        super::cues::readings(&reading.lower(i))
            .iter()
            .any(|r| r.form.past || r.form.third)
    })
}

fn certainty(group: &VerbGroup, complement: Complement, impersonal: bool) -> Certainty {
    let share = match complement {
        Complement::That | Complement::Quote => group.verb.share_with_clause.max(group.verb.share),
        Complement::Clause => group.verb.share_with_clause,
        Complement::Phrase => group.verb.share.saturating_sub(10),
    };
    let speech = group.verb.class == ClaimClass::Speech;
    if speech && share >= 75 && !impersonal && complement != Complement::Phrase {
        Certainty::Sure
    } else if share >= 45 {
        Certainty::Likely
    } else {
        Certainty::Possible
    }
}
