//! One sweep over the cues of a document, left to right: each cue becomes a claim unless it stands inside the
//! content of the claim before it, so that only outermost claims are made. [`super::nested`] sweeps once more over what
//! stands inside.

use super::agreement::agrees;
use super::colon::Credit;
use super::cue_nouns::OwnedNoun;
use super::draft::{Complement, Construction, Draft, Origin, Scope};
use super::judge::{Judge, POSSIBLE, UNIT};
use super::reading::{Reading, Run};
use super::verb_group::{self, Shape, VerbGroup};
use super::words::Class;
use crate::evidence::{Certainty, Rule};

/// A place where a claim may be credited.
#[derive(Debug, Clone, Copy)]
pub(super) enum Cue {
    Verb {
        group: VerbGroup,
        subject: Option<Run>,
    },
    /// "according to" or its like: its first token, and one past its last.
    According(usize, usize),
    /// A name at the start of a block, before a colon.
    Colon(Run),
    /// A source at the end of a block, after a dash or colon.
    Credit(Credit),
    /// "reportedly".
    Adverb(usize),
    /// A colon before words in quotation marks.
    Announced(usize),
    /// "his claim that".
    Noun(OwnedNoun),
    /// "quoted" and the "as" of "as saying".
    Quoted(usize, usize),
}

/// Log odds from which a claim is shown as likely, and as sure.
const LIKELY: f32 = 0.4;
const SURE: f32 = 1.9;

/// Share of a verb from which it is one of speech whatever stands around it.
pub(super) const SPEAKS: u32 = 40;

/// A word in quotation marks has so many tokens with them.
const WORD: usize = 3;

/// So many cues after one in a relative clause are asked whether they are the main verb.
const LATER: usize = 4;

/// No content of an article has so many tokens.
const ENDLESS: usize = 1500;

/// The state of the sweep.
pub(super) struct Sweep<'r, 't, 'd> {
    pub(super) reading: &'r Reading<'t, 'd>,
    pub(super) drafts: Vec<Draft>,
    judge: &'r dyn Judge,
    /// One past the last token that belongs to a claim.
    pub(super) done: usize,
    /// No claim reaches before this token.
    pub(super) floor: usize,
    /// Whether it reads what stands inside claims.
    pub(super) inside: bool,
    pub(super) cues: Vec<Cue>,
    /// For every token the cue whose subject starts there, plus one.
    starts: Vec<u32>,
}

/// All outermost claims of a document, in the order of their cues.
pub(super) fn claims(reading: &Reading, judge: &dyn Judge) -> Vec<Draft> {
    let mut sweep = Sweep::new(reading, judge);
    sweep.outermost()
}

impl<'r, 't, 'd> Sweep<'r, 't, 'd> {
    /// Reads the cues of a document.
    pub(super) fn new(reading: &'r Reading<'t, 'd>, judge: &'r dyn Judge) -> Self {
        let mut cues = Vec::new();
        let mut starts = vec![0; reading.len()];
        for at in 0..reading.len() {
            if reading.kind(at).is_capital()
                && let Some(name) = reading.speaker_colon(at)
            {
                cues.push(Cue::Colon(name));
            }
            // "‘congratulates’": a word somebody used.
            let word = || reading.quotation(at).is_some_and(|q| reading.quote_run(q).len() <= WORD);
            if !reading.may_open_cue(at) || reading.in_speech(at) || word() {
                continue;
            }
            if let Some(credit) = reading.credited(at) {
                cues.push(Cue::Credit(credit));
            } else if let Some(end) = reading.crediting(at) {
                cues.push(Cue::According(at, end));
            } else if reading.is_hearsay(at) {
                cues.push(Cue::Adverb(at));
            } else if let Some(as_at) = reading.quoted_as(at) {
                cues.push(Cue::Quoted(at, as_at));
            } else if reading.announces(at) {
                cues.push(Cue::Announced(at));
            } else if let Some(noun) = reading.owned_noun(at) {
                cues.push(Cue::Noun(noun));
            } else if let Some(group) = verb_group::at(reading, at) {
                let subject = (group.shape == Shape::Finite)
                    .then(|| reading.subject(group.before, reading.sentence(at).from))
                    .flatten()
                    // "who “never once mentions the weather”": somebody's words, whoever speaks in them.
                    .filter(|s| reading.quotation(s.from).is_none_or(|q| reading.quotation(at) != Some(q)))
                    .filter(|s| !reading.cuts_quotation(*s) && !reading.ends_in_clause(*s))
                    .filter(|s| agrees(reading, *s, &group));
                if group.verb.lemma == "hear" && subject.is_none() {
                    continue;
                }
                cues.push(Cue::Verb { group, subject });
                if let Some(subject) = subject.filter(|_| group.verb.class.is_said()) {
                    starts[subject.from] = cues.len() as u32;
                }
            }
        }
        Sweep { reading, drafts: Vec::new(), judge, done: 0, floor: 0, inside: false, cues, starts }
    }

    /// The outermost claims, in the order of their cues.
    pub(super) fn outermost(&mut self) -> Vec<Draft> {
        for index in 0..self.cues.len() {
            self.read_main_verb(index);
            self.read(self.cues[index]);
        }
        std::mem::take(&mut self.drafts)
    }

    /// Makes a claim of a cue, unless it stands inside the claim before it.
    pub(super) fn read(&mut self, cue: Cue) {
        match cue {
            Cue::Verb { group, subject } if group.run.from >= self.done => self.verb(&group, subject),
            Cue::According(at, end) if at >= self.done => self.according(at, end),
            Cue::Adverb(at) if at >= self.done => self.hearsay(at),
            Cue::Colon(name) if name.from >= self.done => self.colon(name),
            Cue::Announced(at) if at >= self.done => self.announced(at),
            Cue::Credit(credit) => self.credit(credit),
            Cue::Noun(noun) if noun.owner.from >= self.done => self.noun(noun),
            Cue::Quoted(at, as_at) if at >= self.done => self.quoted(at, as_at),
            Cue::Verb { group, subject: Some(subject) } => self.inside_source(&group, subject),
            _ => {}
        }
    }

    /// Whether a claim's subject starts at the token, and whether its verb ends the sentence there.
    pub(super) fn claim_at(&self, at: usize) -> Option<bool> {
        let index = self.starts.get(at).filter(|i| **i > 0)?;
        let Cue::Verb { group, .. } = self.cues[*index as usize - 1] else {
            return None;
        };
        let sentence = self.reading.sentence(at);
        let after = self.reading.adjuncts(group.run.to, sentence.to, Some(&group.verb.frames)).end;
        Some(after >= sentence.to || self.reading.is_stop(after) || self.reading.is(after, ","))
    }

    /// Whether the claim whose subject starts at the token introduces words in quotation marks: "Ruiz replied: “…”".
    pub(super) fn introduces(&self, at: usize) -> bool {
        let Some(Cue::Verb { group, .. }) =
            self.starts.get(at).and_then(|i| i.checked_sub(1)).and_then(|i| self.cues.get(i as usize))
        else {
            return false;
        };
        let limit = self.reading.sentence(at).to;
        let after = self.reading.adjuncts(group.run.to, limit, Some(&group.verb.frames)).end;
        group.verb.frames.quote
            && self.reading.is_one(after, &[":", ","])
            && self.reading.speech_starting(after + 1)
    }

    /// End of the content that starts at `start`.
    pub(super) fn content_end(&self, start: usize, scope: Scope) -> usize {
        let r = self.reading;
        // "said that when she asked, he replied: “…”": the clause at the head leads to the other claim.
        let first = start + usize::from(r.is(start, "that"));
        let leads = r.any(first, Class::SUBORDINATOR) && !r.is_one(first, &["if", "whether"]);
        r.content_end(start, scope, &|at| {
            self.claim_at(at).map(|ends| ends || (!leads && self.introduces(at)))
        })
    }

    fn verb(&mut self, group: &VerbGroup, subject: Option<Run>) {
        let after_comma = |at: usize| {
            at.checked_sub(1).is_some_and(|c| self.reading.is(c, ",") || self.reading.goes_on_in_marks(c))
        };
        let closing = subject.is_some_and(|s| self.claim_at(s.from) == Some(true) && after_comma(s.from));
        let inverted = after_comma(group.run.from) && self.reading.inverts(group.run.from);
        if (closing || inverted) && group.verb.class.is_said() && group.verb.share >= 70 {
            self.take_back(group.run.from);
        }
        if self.relays(group, subject) || subject.is_some_and(|s| self.names_a_thing(group, s)) {
            return;
        }
        let questioned = || self.judged(self.questioned(group), Construction::Questioned);
        let set_off = group.run.from.checked_sub(1).is_some_and(|b| self.reading.is(b, ","));
        let draft = match group.shape {
            Shape::Finite if set_off && let Some(asked) = questioned() => Some(asked),
            Shape::Finite => self
                .judged(self.inverted(group, subject), Construction::Inverted)
                .or_else(|| self.judged(self.fronted(group), Construction::Inverted))
                .or_else(|| subject.and_then(|s| self.subject_verb(group, s)))
                .or_else(|| {
                    let shared = if subject.is_none() { self.shared(group) } else { None };
                    self.judged(shared, Construction::Shared)
                })
                .or_else(questioned),
            Shape::Ing => self
                .judged(self.opening(group), Construction::Opening)
                .or_else(|| self.judged(self.absolute(group), Construction::Absolute))
                .or_else(|| self.judged(self.shared(group), Construction::Shared))
                .or_else(|| self.judged(self.attached(group), Construction::Attached)),
            Shape::Infinitive => self.judged(self.controlled(group), Construction::Attached),
            Shape::Passive => self.judged(self.passive(group), Construction::Passive).or_else(questioned),
        };
        if let Some(draft) = draft {
            self.push(draft);
        }
    }

    /// Whether the verb only says what something is called: "a movement called the Red Lantern".
    fn names_a_thing(&self, group: &VerbGroup, subject: Run) -> bool {
        let r = self.reading;
        let first = group.run.to + usize::from(r.is(group.run.to, "the"));
        matches!(group.verb.lemma, "call" | "name" | "dub" | "title")
            && group.form.participle
            && group.run.len() == 1
            && r.is_one(subject.from, &["a", "an", "another", "one"])
            && (r.quote_starting(first).is_some()
                || r.kind(first).is_capital()
                    && r.base_forward(first, r.sentence(first).to).is_some_and(|end| {
                        // "one lawmaker called Ruiz “a fraud”"
                        !(first..=end).any(|i| r.quote_starting(i).is_some() || r.any(i, Class::DETERMINER))
                    }))
    }

    /// Makes the claim of the verb whose subject this one, in a relative clause, helps to describe, lest it takes that one's
    /// place: "said" before "viewed" in "Two experts who viewed it for this report said".
    fn read_main_verb(&mut self, index: usize) {
        let r = self.reading;
        let Some(Cue::Verb { group, .. }) = self.cues.get(index) else { return };
        if group.run.from < self.done {
            return;
        }
        let (before, end, known) = (group.before, group.run.to, self.drafts.len());
        let Some(pronoun) = before.checked_sub(1).filter(|p| r.is_one(*p, &["who", "that", "which"])) else {
            return;
        };
        let sentence = r.sentence(pronoun);
        for later in index + 1..self.cues.len().min(index + 1 + LATER) {
            let cue = self.cues[later];
            let describes =
                matches!(cue, Cue::Verb { subject: Some(s), .. } if s.from < pronoun && s.to > end);
            if describes && cue.at() < sentence.to {
                self.read(cue);
            }
            if self.drafts.len() > known {
                return;
            }
        }
    }

    pub(super) fn push(&mut self, draft: Draft) {
        self.done = self.done.max(draft.end);
        self.drafts.push(draft);
    }

    /// A claim that no verb makes, if the judge takes it for one.
    pub(super) fn offer(&mut self, draft: Draft) {
        let construction = draft.origin.construction;
        if let Some(draft) = self.judged(Some(draft), construction) {
            self.push(draft);
        }
    }

    /// The claim that a rule proposes, with the certainty that the judge gives it; nothing where it is unlikely to be one.
    pub(super) fn judged(&self, proposal: Option<Draft>, construction: Construction) -> Option<Draft> {
        // "The" alone, where the words were misread, is nobody.
        let nobody = |s: Run| {
            s.len() == 1 && self.reading.is_one(s.from, &["the", "a", "an"])
                || s.len() == 2 && self.reading.is(s.to - 1, "time")
        };
        let mut draft = proposal.filter(|d| {
            !self.asks_not_to_be_named(d) && !d.source.is_some_and(nobody) && !self.is_of_war(d)
        })?;
        if self.inside && !self.says_plainly(&draft) {
            return None;
        }
        draft.origin.construction = construction;
        draft.origin.joined = self.claim_before(draft.origin.head).is_some();
        // What is proposed again and again over such a stretch would be read again and again: the first is kept.
        let endless = draft.content.iter().map(|c| c.len()).sum::<usize>() > ENDLESS;
        let score = if endless { POSSIBLE } else { self.judge.score(self.reading, &draft) as f32 / UNIT };
        let score = if self.is_plain_speech(&draft) { score.max(POSSIBLE) } else { score };
        // What a court hears is always said; no corpus tells the judge so.
        let heard = draft.origin.group.is_some_and(|g| g.verb.lemma == "hear");
        let score = if heard { score.max(LIKELY) } else { score };
        // Measured on PolNeAR train: of nouns with their speaker less than half are right, of passives little more.
        let weak = matches!(
            construction,
            Construction::Noun
                | Construction::Passive
                | Construction::Inside
                | Construction::Questioned
                | Construction::Announced
        );
        draft.certainty = match score {
            s if s >= SURE && !weak => Certainty::Sure,
            s if s >= LIKELY || self.denies_words(&draft) => Certainty::Likely,
            _ => Certainty::Possible,
        };
        (score >= POSSIBLE).then_some(draft)
    }

    /// The claim before, if its cue stands in the sentence of the token.
    pub(super) fn claim_before(&self, token: usize) -> Option<&Draft> {
        let sentence = |at: usize| self.reading.sentence_index(at);
        self.drafts.last().filter(|d| d.cue.first().is_some_and(|c| sentence(c.from) == sentence(token)))
    }

    /// A claim of a verb.
    pub(super) fn draft(
        &self,
        group: &VerbGroup,
        source: Option<Run>,
        content: Vec<Run>,
        direct: bool,
        complement: Complement,
    ) -> Draft {
        let end = content.iter().map(|p| p.to).fold(group.run.to, usize::max);
        Draft {
            source,
            cue: vec![group.run],
            content,
            class: group.verb.class,
            stance: group.verb.stance,
            rule: if direct { Rule::QuoteWithCue } else { Rule::CueVerb },
            certainty: Certainty::Possible,
            relay: Vec::new(),
            end,
            shared: false,
            origin: Origin {
                construction: Construction::Leading,
                complement,
                group: Some(*group),
                head: group.head,
                joined: false,
            },
        }
    }
}
