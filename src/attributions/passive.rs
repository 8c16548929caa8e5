//! Passives: "is expected to …", "was accused of …", "it is believed that …", "was criticised by S".

use super::ClaimClass;
use super::draft::{Complement, Draft, Scope};
use super::reading::Run;
use super::sweep::Sweep;
use super::verb_group::VerbGroup;
use super::words::Class;

/// Verbs whose passive leads an infinitive: "is said to be".
const RAISING: [&str; 14] = [
    "expect",
    "believe",
    "say",
    "report",
    "think",
    "allege",
    "estimate",
    "suspect",
    "consider",
    "know",
    "understand",
    "tell",
    "rumour",
    "rumor",
];

impl Sweep<'_, '_, '_> {
    /// "Asked by a reporter whether he would resign, Ruiz said no": what is asked, at the head of the clause of the one who
    /// answers.
    pub(super) fn questioned(&self, group: &VerbGroup) -> Option<Draft> {
        let r = self.reading;
        let sentence = r.sentence(group.head);
        let bare = matches!(group.verb.lemma, "ask" | "question" | "press") && group.run.len() == 1;
        let led = group.run.from.checked_sub(1).filter(|b| *b >= sentence.from);
        let opens = led.is_none_or(|b| r.is_one(b, &["when", "while", "but", "and", ","]));
        if !bare || !group.form.participle || !opens || group.run.from < self.done {
            return None;
        }
        let adjuncts = r.adjuncts(group.run.to, sentence.to, Some(&group.verb.frames));
        let next = adjuncts.end;
        let asks = r.is_one(next, &["about", "if", "whether"]) || r.any(next, Class::QUESTION);
        let start = next + usize::from(r.is(next, "about"));
        if !asks || start >= sentence.to {
            return None;
        }
        let by = r.is(group.run.to, "by");
        let source = by.then(|| r.phrase_forward(group.run.to + 1, next)).flatten();
        let scope = Scope { before_main: true, ..Scope::default() };
        let piece = Run::new(start, self.content_end(start, scope));
        let mut draft = self.draft(
            group,
            source.map(|end| Run::new(group.run.to + 1, end)),
            vec![piece],
            false,
            Complement::Clause,
        );
        if start > next && next == group.run.to {
            draft.cue = vec![Run::new(group.run.from, start)];
        }
        draft.class = ClaimClass::Question;
        // "Ruiz, asked about the bill, had said": a clause of Ruiz goes on.
        let aside = led.is_some_and(|b| r.is(b, ","));
        let goes_on = || r.is(piece.to, ",") && r.is_main_verb(piece.to + 1);
        (!piece.is_empty() && (!aside || goes_on())).then_some(draft)
    }

    /// The claim of a passive: its subject and what follows, credited to the agent or to nobody.
    pub(super) fn passive(&self, group: &VerbGroup) -> Option<Draft> {
        let r = self.reading;
        let sentence = r.sentence(group.head);
        let subject = r.subject(group.before, sentence.from.max(self.done))?;
        let inside = (subject.from..subject.to).any(|i| r.is(i, "whose"));
        if inside || r.any(subject.from, Class::RELATIVE) || r.any(subject.to, Class::RELATIVE) {
            return None;
        }
        let mut next = group.run.to;
        let mut source = None;
        if r.is(next, "by") {
            let end = r.phrase_forward(next + 1, sentence.to)?;
            // "criticised by some rivals for failing to come"
            let deed = (next + 2..end).find(|i| r.is(*i, "for")).filter(|_| group.verb.frames.object);
            let end = deed.unwrap_or(end);
            source = Some(Run::new(next + 1, end));
            next = end;
        }
        let impersonal = r.is(subject.from, "it") && subject.len() == 1;
        let scope = Scope { phrase: true, before_main: self.before_main(subject.from), ..Scope::default() };
        let mut pieces = Vec::new();
        if impersonal {
            let (start, complement) = r.content_start(next, sentence.to, &group.verb.frames)?;
            if complement != Complement::That {
                return None;
            }
            pieces.push(Run::new(start, self.content_end(start, scope)));
        } else if group.verb.frames.recipient
            && let Some((start, Complement::That | Complement::Quote)) =
                r.content_start(next, sentence.to, &group.verb.frames)
        {
            // "Passengers were told that …": the subject hears it.
            pieces.push(Run::new(start, self.content_end(start, scope)));
        } else if source.is_none()
            && group.verb.frames.object
            && let Some(end) = r.base_forward(next, sentence.to).filter(|e| r.is(*e, "by"))
            && let Some(last) = r.phrase_forward(end + 1, sentence.to)
        {
            // "is called a liar by his own party": what they are called, then who says so.
            pieces.extend([subject, Run::new(next, end)]);
            source = Some(Run::new(end + 1, last));
            next = last;
        } else {
            let infinitive = r.is(next, "to") && RAISING.contains(&group.verb.lemma);
            let hung = r.is_one(next, &["of", "with", "as", "for"]) && group.verb.frames.object;
            if !infinitive && !hung && source.is_none() {
                return None;
            }
            pieces.push(subject);
            if infinitive || hung {
                pieces.push(Run::new(next, self.content_end(next, scope)));
            }
        }
        pieces.retain(|p| !p.is_empty());
        if pieces.is_empty() {
            return None;
        }
        let mut draft = self.draft(group, source, pieces, false, Complement::Phrase);
        draft.end = draft.end.max(next);
        Some(draft)
    }
}
