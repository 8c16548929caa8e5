//! Verbs whose source stands with another verb: "and added that", ", saying", "Citing …, Ruiz said".

use super::RelayRole;
use super::draft::{Complement, Draft, Scope};
use super::reading::Run;
use super::subject::FARTHEST;
use super::sweep::{SPEAKS, Sweep};
use super::verb_group::{Shape, VerbGroup};
use super::words::Class;

/// Share of a verb from which it speaks although neither a subject nor a clause stands beside it.
const MOSTLY: u32 = 60;

/// Prepositions after which a form in -ing names what nobody need have said: "instead of saying".
const UNSAID: [&str; 5] = ["than", "of", "as", "without", "like"];

impl Sweep<'_, '_, '_> {
    /// The claim of a verb without a subject of its own, joined to one before it.
    pub(super) fn shared(&self, group: &VerbGroup) -> Option<Draft> {
        let r = self.reading;
        let joint = group.before.checked_sub(1)?;
        let sentence = r.sentence(group.head);
        if joint < sentence.from {
            return None;
        }
        let joined = r.is_one(joint, &["and", "but", ",", "while", "when", "or"])
            || r.is_dash(joint)
            || r.ends_with_comma(joint);
        let finite = group.form.past || group.form.third || group.run.from < group.head;
        if !joined || (group.shape == Shape::Finite && !finite) {
            return None;
        }
        self.borrowed(group, self.doer(sentence, group.run.from)?, sentence.to, false)
    }

    /// "Claiming that X, Ruiz said Y": a form in -ing at the head of a sentence.
    pub(super) fn opening(&self, group: &VerbGroup) -> Option<Draft> {
        let r = self.reading;
        let sentence = r.sentence(group.head);
        if group.run.from != sentence.from || !group.verb.class.is_said() {
            return None;
        }
        let comma = (group.run.to..sentence.to).find(|i| r.is(*i, ","))?;
        let end = r.phrase_forward(comma + 1, sentence.to)?;
        let mut draft = self.borrowed(group, Run::new(comma + 1, end), comma, true)?;
        draft.end = comma;
        Some(draft)
    }

    /// "footage of Ruiz saying: “…”", "before asking her, “…”": a form in -ing with words in quotation marks.
    pub(super) fn absolute(&self, group: &VerbGroup) -> Option<Draft> {
        let r = self.reading;
        let sentence = r.sentence(group.head);
        let last = group.run.from.checked_sub(1).filter(|l| *l >= sentence.from.max(self.done))?;
        let adjuncts = r.adjuncts(group.run.to, sentence.to, Some(&group.verb.frames));
        let (start, complement) = r.content_start(adjuncts.end, sentence.to, &group.verb.frames)?;
        if complement != Complement::Quote {
            return None;
        }
        let led = r.is_one(last, &["before", "after", "while", "by", "when", "in", "and", "without"]);
        let source = if led {
            r.clause_subject(sentence.from, last)?
        } else if r.mention(last).is_some() {
            Run::new(r.base_back(group.run.from, sentence.from)?, group.run.from)
        } else {
            return None;
        };
        let content = r.quote_run(r.quotation(start)?);
        Some(self.draft(group, Some(source), vec![content], true, complement))
    }

    /// "protesters chanting “…”", "by saying that", "While saying that …, Ruiz": a form in -ing that hangs on a noun phrase or a
    /// preposition.
    pub(super) fn attached(&self, group: &VerbGroup) -> Option<Draft> {
        self.hung(group).filter(|draft| self.is_plainly_said(group, draft))
    }

    fn hung(&self, group: &VerbGroup) -> Option<Draft> {
        let r = self.reading;
        let sentence = r.sentence(group.head);
        let last = group.before.checked_sub(1).filter(|l| *l >= sentence.from)?;
        if r.any(last, Class::PREPOSITION.or(Class::SUBORDINATOR)) {
            if r.is_one(last, &UNSAID) {
                return None;
            }
            if last == sentence.from {
                let comma = (group.run.to..sentence.to).find(|i| r.is(*i, ","))?;
                let end = r.phrase_forward(comma + 1, sentence.to)?;
                let mut draft = self.borrowed(group, Run::new(comma + 1, end), comma, true)?;
                draft.end = comma;
                return Some(draft);
            }
            return self.borrowed(group, self.doer(sentence, last)?, sentence.to, false);
        }
        if last < self.done || !(r.is_nominal(last) || r.any(last, Class::OBJECT)) {
            return None;
        }
        let floor = sentence.from.max(self.done);
        let from = r.phrase_back(group.before, floor)?;
        let head = Run::new(from, r.base_forward(from, group.before)?);
        // "a letter from the mayor saying"
        let carried = head.to < group.before && r.is_one(head.to, &["from", "by"]);
        let from = if carried && r.is_occasion(head) { head.to + 1 } else { from };
        let phrase = Run::new(from, group.before);
        // "issued a statement saying": who issued it speaks.
        let issued = !carried && r.is_occasion(head) && from > sentence.from;
        let source = if issued { self.doer(sentence, from).unwrap_or(phrase) } else { phrase };
        self.borrowed(group, source, sentence.to, false)
    }

    /// Whether a verb without a subject of its own speaks: with a clause or words in quotation marks, or mostly without them too.
    fn is_plainly_said(&self, group: &VerbGroup, draft: &Draft) -> bool {
        let phrase = draft.origin.complement == Complement::Phrase;
        group.verb.class.is_said() && group.verb.share >= if phrase { MOSTLY } else { SPEAKS }
    }

    /// Whether the verb stands in a relative clause that a comma opens: "Ruiz, who backed her and said she would win, lost".
    fn is_in_relative(&self, verb: usize) -> bool {
        let r = self.reading;
        let from = r.sentence(verb).from;
        let opened = (from..verb).rev().take(FARTHEST).find(|i| r.is(*i, ","));
        opened.is_some_and(|comma| r.is_one(comma + 1, &["who", "which"]))
    }

    /// Who does what the words before token `end` of a sentence say: the source of the claim before, or the subject.
    fn doer(&self, sentence: Run, end: usize) -> Option<Run> {
        match self.claim_before(sentence.from) {
            Some(draft) => draft.source,
            None => self.reading.clause_subject(sentence.from, end),
        }
    }

    /// The claim of a verb whose source stands elsewhere.
    pub(super) fn borrowed(
        &self,
        group: &VerbGroup,
        source: Run,
        limit: usize,
        before_main: bool,
    ) -> Option<Draft> {
        let r = self.reading;
        let adjuncts = r.adjuncts(group.run.to, limit, Some(&group.verb.frames));
        let (start, complement) = r.content_start(adjuncts.end, limit, &group.verb.frames)?;
        let introduced = start > adjuncts.end && r.speech_starting(start);
        let direct = introduced || (complement == Complement::Quote && self.is_whole(start));
        let piece = if direct {
            r.quote_run(r.quotation(start)?)
        } else {
            let phrase = complement == Complement::Phrase;
            let relative = self.is_in_relative(group.run.from);
            Run::new(
                start,
                self.content_end(start, Scope { phrase, before_main, relative, ..Scope::default() }),
            )
        };
        if piece.is_empty() {
            return None;
        }
        let mut draft = self.draft(group, Some(source), vec![piece], direct, complement);
        if complement == Complement::Phrase && start > adjuncts.end && adjuncts.end == group.run.to {
            draft.cue = vec![Run::new(group.run.from, start)];
        }
        draft.shared = true;
        draft.relay.extend(adjuncts.told.map(|told| (RelayRole::Told, told)));
        Some(draft)
    }
}
