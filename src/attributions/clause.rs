//! A subject and its cue: S V content; content, S V; as S V.

use super::adjunct::Adjuncts;
use super::content::TIMES;
use super::draft::{Complement, Construction, Draft, Scope};
use super::reading::Run;
use super::sweep::{SPEAKS, Sweep};
use super::verb_group::VerbGroup;
use super::words::Class;
use super::{ClaimClass, RelayRole};
use crate::quotations::QuotationRole;
use crate::tokens::TokenKind;

/// Verbs whose forms are no nouns: "insists".
const VERBS_ONLY: [&str; 12] = [
    "say", "insist", "argue", "deny", "admit", "agree", "predict", "maintain", "allege", "warn", "contend",
    "tell",
];

/// The most tokens between the two halves of a quotation.
pub(super) const ASIDE: usize = 30;

/// So many tokens stand before a clause that itself stands before the main one: "In May 1991, when".
const LEAD: usize = 6;

impl Sweep<'_, '_, '_> {
    /// The claim of a verb with its subject before it.
    pub(super) fn subject_verb(&self, group: &VerbGroup, source: Run) -> Option<Draft> {
        let r = self.reading;
        // "Ruiz, who said X, denied Y": a claim between subject and verb does not part them.
        let aside = self.drafts.last().is_some_and(|d| {
            d.cue.iter().all(|c| c.from >= source.to) && d.source.is_none_or(|s| s.from >= source.to)
        });
        if source.from < self.done && !aside {
            return None;
        }
        let limit = r.sentence(group.head).to;
        let adjuncts = r.adjuncts(group.run.to, limit, Some(&group.verb.frames));
        let before =
            source.from.checked_sub(1).filter(|b| *b >= self.done && r.block(*b) == r.block(source.from));
        let mut draft = match before {
            Some(at) if r.is(at, "as") => self
                .judged(self.as_said(group, source, at, adjuncts.end), Construction::As)
                // "even as the owners accused the guild of lying": no aside, a clause.
                .or_else(|| {
                    self.judged(self.leading(group, source, before, adjuncts), Construction::Leading)
                }),
            _ => self.judged(self.leading(group, source, before, adjuncts), Construction::Leading).or_else(
                || self.judged(self.trailing(group, source, before, adjuncts), Construction::Trailing),
            ),
        }?;
        draft.end = draft.end.max(adjuncts.end).max(group.run.to);
        draft.relay.extend(adjuncts.told.map(|told| (RelayRole::Told, told)));
        Some(draft)
    }

    /// S V content.
    fn leading(
        &self,
        group: &VerbGroup,
        source: Run,
        before: Option<usize>,
        adjuncts: Adjuncts,
    ) -> Option<Draft> {
        let r = self.reading;
        let after = adjuncts.end;
        let limit = r.sentence(group.head).to;
        let cut = before.filter(|b| r.quotation(source.from).is_none() && self.is_cut(*b));
        if r.is(after, ":") && after + 1 == limit {
            return self.next_block(group, source, after);
        }
        // "If it fell, Ruiz said, the reason was plain: “…”": the clause goes on around the cue.
        let set_off = r.is(after, ",") && before.is_some_and(|b| r.is(b, ","));
        let (start, complement) = r
            .content_start(after, limit, &group.verb.frames)
            .filter(|(_, c)| *c != Complement::Phrase || !group.verb.frames.recipient)
            .or_else(|| self.after_hearer(group, limit))
            .or_else(|| r.content_start(after, limit, &group.verb.frames))
            .or_else(|| if set_off { None } else { self.after_aside(group, after, limit) })
            .or_else(|| before.and_then(|b| self.after_gap(group, b, after)))?;
        // "Experts warn ferry rules too weak": nobody is told, in a headline.
        let start = match adjuncts.told {
            Some(told)
                if complement == Complement::Clause
                    && told.to == start
                    && r.in_heading(start)
                    && told.len() > 1 =>
            {
                told.from
            }
            _ => start,
        };
        if cut.is_some() && complement != Complement::Quote {
            return None;
        }
        if complement != Complement::Quote
            && is_noun_like(group)
            && !self.plainly_opens(start)
            && !r.in_heading(group.head)
        {
            return None;
        }
        let introduced = start > after || self.is_whole(start);
        let begun = before
            .filter(|_| set_off && cut.is_none() && complement == Complement::Quote)
            .and_then(|comma| self.begun(comma, start));
        let direct = complement == Complement::Quote && introduced && begun.is_none();
        let mut pieces = Vec::from_iter(begun);
        if direct {
            pieces.extend(cut.and_then(|c| r.content_before(c, self.done)).map(|l| l.0));
            pieces.push(r.quote_run(r.quotation(start)?));
        } else {
            let scope = Scope {
                phrase: complement == Complement::Phrase,
                bare: complement == Complement::Clause,
                object: complement == Complement::Phrase && !r.is(start, "to") && !r.is_ing(start),
                before_main: self.before_main(source.from)
                    || before.is_some_and(|b| self.is_set_off(b, start)),
                between_dashes: before.is_some_and(|b| r.is_dash(b)),
                relative: r.is_one(source.from, &["who", "which"]) && before.is_some_and(|b| r.is(b, ",")),
            };
            // "asked the court to freeze": who is asked belongs to what is asked.
            let asked = adjuncts
                .told
                .filter(|t| complement == Complement::Phrase && r.is(start, "to") && t.to == start);
            let end = self.content_end(start, scope);
            // "They found that:" before a list.
            if end == start + 1 && r.is(start, "that") && r.is(end, ":") {
                return None;
            }
            pieces.push(Run::new(asked.map_or(start, |t| t.from), end));
            pieces.extend(before.filter(|b| self.is_gap(*b, start)).map(|b| Run::new(b, b + 1)));
        }
        if pieces.iter().any(|p| p.is_empty()) {
            return None;
        }
        let mut draft = self.draft(group, Some(source), pieces, direct, complement);
        let colon = r.is(start - 1, ":");
        let preposition = complement == Complement::Phrase && start > after;
        if after == group.run.to && (colon || preposition) {
            draft.cue = vec![Run::new(group.run.from, start)];
        }
        Some(draft)
    }

    /// The words before the comma `comma` that those in quotation marks at `quote` go on with: "The plan for the quay, Ruiz
    /// said, “is dead.”"
    fn begun(&self, comma: usize, quote: usize) -> Option<Run> {
        let r = self.reading;
        let inner = r.quotation(quote).map_or("", |q| r.text.slice(r.quotations[q].inner));
        let (left, _) = r.content_before(comma, self.done)?;
        let light = Class::TIME.or(Class::ADVERB).or(Class::SUBORDINATOR).or(Class::PREPOSITION);
        let subject = r.starts_phrase(left.from) && !r.any(left.from, light) && !r.is_participle(left.from);
        let first = r.quote_run(r.quotation(quote)?).from + 1;
        let goes_on = r.any(first, Class::AUXILIARY)
            || r.is(first, "that")
            || r.is(left.to - 1, "that")
            || r.may_be_finite(first);
        let noun = !(left.from..left.to).any(|i| r.may_be_finite(i) || r.any(i, Class::TIME));
        (inner.starts_with(char::is_lowercase) && subject && (goes_on || noun)).then_some(left)
    }

    /// "Ruiz added:" at the end of a block, with the content in the next one.
    fn next_block(&self, group: &VerbGroup, source: Run, colon: usize) -> Option<Draft> {
        let r = self.reading;
        let start = colon + 1;
        let frames = &group.verb.frames;
        if start >= r.len() || !(frames.quote || frames.that) {
            return None;
        }
        let direct = r.speech_starting(start);
        let piece = if direct {
            r.quote_run(r.quotation(start)?)
        } else {
            let end = r.text.sentences[r.sentence_index(start)..]
                .iter()
                .take_while(|s| s.block == r.block(start))
                .last()
                .map_or(start, |s| s.tokens.1);
            Run::new(start, r.trim_end(start, end))
        };
        let mut draft = self.draft(group, Some(source), vec![piece], direct, Complement::Clause);
        draft.cue = vec![Run::new(group.run.from, if colon == group.run.to { start } else { group.run.to })];
        (!piece.is_empty()).then_some(draft)
    }

    /// Content, S V.
    fn trailing(
        &self,
        group: &VerbGroup,
        source: Run,
        before: Option<usize>,
        adjuncts: Adjuncts,
    ) -> Option<Draft> {
        let r = self.reading;
        let frames = &group.verb.frames;
        if !(frames.clause || frames.quote || frames.that) {
            return None;
        }
        let limit = r.sentence(group.head).to;
        let after = adjuncts.end;
        // "“We will stay.” Ruiz said.": a full stop for a comma, where nothing else is said.
        let alone = after >= limit || r.is_stop(after) && after + 1 >= limit;
        let stopped =
            |b: usize| alone && group.verb.share >= SPEAKS && r.in_speech(b) && r.quote_ending(b).is_some();
        let cut = before.filter(|b| r.quotation(source.from).is_none() && (self.is_cut(*b) || stopped(*b)));
        let comma = cut.or(before.filter(|b| r.is(*b, ",")))?;
        let ends =
            after >= limit || r.is_stop(after) || r.is_one(after, &[",", ":", ")"]) || r.is_dash(after);
        if cut.is_none() {
            if !(frames.clause || frames.that) {
                return None;
            }
            let hung = r.any(after, Class::SUBORDINATOR.or(Class::PREPOSITION)) && !r.is(after, "to");
            let strong = group.verb.share_with_clause >= 60 && !is_noun_like(group);
            if !(ends || hung && strong) {
                return None;
            }
        }
        let (content, direct) = r.content_before(comma, self.done)?;
        let mut pieces = vec![content];
        pieces.extend(self.resumed(after, direct));
        let words: usize = pieces.iter().map(|p| p.len()).sum();
        if !direct && (words < 2 || pieces.len() == 1 && self.only_leads(content)) {
            return None;
        }
        Some(self.draft(group, Some(source), pieces, direct, Complement::Clause))
    }

    /// Whether the words only say when or where: "As the doors closed, Ruiz testified", "In her post, she reminded".
    fn only_leads(&self, run: Run) -> bool {
        let r = self.reading;
        let verb = || (run.from..run.to).any(|i| r.any(i, Class::AUXILIARY.or(Class::VERB)) || r.is_past(i));
        let clause = r.any(run.from, Class::SUBORDINATOR) && !r.is(run.from, "if");
        let quoted = (run.from..run.to).any(|i| r.quotation(i).is_some() || r.is(i, ","));
        !quoted && (clause || r.any(run.from, Class::PREPOSITION) && !verb())
    }

    /// "As S V, content"; "content, as S V"; "content, as S V, content".
    fn as_said(&self, group: &VerbGroup, source: Run, at: usize, after: usize) -> Option<Draft> {
        let r = self.reading;
        let frames = &group.verb.frames;
        if !(frames.that || frames.clause || frames.quote) {
            return None;
        }
        let limit = r.sentence(at).to;
        let floor = r.sentence(at).from.max(self.done);
        let first = at == floor || r.any(at - 1, Class::COORDINATOR);
        let mut pieces = Vec::new();
        if first {
            // "As he told the guild that the dam was safe, the wall broke": what he told follows the verb.
            if r.is(after, "that") || (r.is(after, "to") && frames.infinitive) {
                return None;
            }
            let comma = (after..limit).take(12).find(|i| r.is_one(*i, &[",", ":"]))?;
            if let Some(quotation) = r.quote_starting(comma + 1).filter(|_| r.speech_starting(comma + 1)) {
                let piece = r.quote_run(quotation);
                return Some(self.draft(group, Some(source), vec![piece], true, Complement::Quote));
            }
            if !(frames.that || frames.clause) {
                return None;
            }
            pieces.push(Run::new(comma + 1, self.content_end(comma + 1, Scope::default())));
        } else if r.is(at - 1, ",") {
            pieces.push(r.content_before(at - 1, self.done)?.0);
            if r.is(after, ",") {
                pieces.extend(self.resumed(after, false));
            }
        }
        pieces.retain(|p| !p.is_empty());
        let words: usize = pieces.iter().map(|p| p.len()).sum();
        (words >= 2).then(|| self.draft(group, Some(source), pieces, false, Complement::Clause))
    }

    /// What goes on after "…, he said," in the same sentence. `after`: where the adjuncts of the verb end.
    pub(super) fn resumed(&self, after: usize, direct: bool) -> Option<Run> {
        let r = self.reading;
        let comma = r.is_one(after, &[",", ":"]);
        let start = after + usize::from(comma);
        let sentence = r.sentence(after.checked_sub(1)?);
        if start >= sentence.to {
            return None;
        }
        if comma && r.speech_starting(start) {
            return Some(r.quote_run(r.quotation(start)?));
        }
        if direct {
            // "“…,” she said at a rally in Sele, a port, “but …”": nobody else speaks in between.
            let limit = sentence.to.min(start + ASIDE);
            let quote = (start..limit).find(|i| r.quote_starting(*i).is_some())?;
            let inner = r.quotation(quote).map_or("", |q| r.text.slice(r.quotations[q].inner));
            // A small letter goes on, whoever is spoken of before it.
            let small = inner.starts_with(char::is_lowercase);
            // "“…,” she said on Friday, adding, “…”": the words of the other verb.
            let apart =
                (start..quote).any(|i| (!small && self.introduces(i)) || r.is_stop(i) || r.adds_words(i));
            // "but “when …”": a word of the writer's own between.
            let joined = r.any(quote - 1, Class::COORDINATOR) && r.is(quote - 2, ",");
            let goes_on = (r.is(quote - 1, ",") || joined) && r.speech_starting(quote) && !apart;
            return (goes_on && (comma || small))
                .then(|| r.quotation(quote).map(|q| r.quote_run(q)))
                .flatten();
        }
        if !comma {
            return None;
        }
        // "There is a risk, they say, that it floods": what hangs on a word before the cue.
        let turns = r.is_turn(start)
            || r.text.word(start).ends_with("ing")
            || (r.any(start, Class::RELATIVE) && !r.is(start, "that"))
            || r.is(start, "according");
        let joined = r.any(start, Class::COORDINATOR.or(Class::SUBORDINATOR));
        if turns || (joined && self.claim_at(start + 1).is_some()) {
            return None;
        }
        let piece = Run::new(start, self.content_end(start, Scope::default()));
        (piece.len() >= 2).then_some(piece)
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
    pub(super) fn is_whole(&self, start: usize) -> bool {
        let r = self.reading;
        r.quote_starting(start).is_some_and(|q| {
            let quotation = &r.quotations[q];
            let words = r.text.slice(quotation.inner);
            quotation.role == QuotationRole::Speech
                && words.starts_with(char::is_uppercase)
                && words.trim_end().ends_with(['.', '!', '?', ','])
        })
    }

    /// Whether a clause that begins at `from` stands before the main one: "While he said X, ...".
    pub(super) fn before_main(&self, from: usize) -> bool {
        let r = self.reading;
        let floor = r.sentence(from).from.max(self.done);
        let Some(opener) = from.checked_sub(1).filter(|o| *o >= floor) else {
            return false;
        };
        let opens = r.any(opener, Class::SUBORDINATOR) && !r.is_one(opener, &["where", "so", "lest"]);
        // "Two weeks after Ruiz said X, ...", "Just as Ruiz said X, ..."
        let timed = || {
            opener - floor <= 4
                && (floor..opener).all(|i| {
                    r.any(i, Class::TIME.or(Class::ADVERB).or(Class::DETERMINER))
                        || r.kind(i) == TokenKind::Number
                        || r.is_one(i, &TIMES)
                })
        };
        // "In 1991, when Ruiz said X, ..."
        let placed = || opener - floor <= LEAD && r.is(opener - 1, ",") && r.any(floor, Class::PREPOSITION);
        // "For a man who said X, ..."
        // "Although in May she said X, ...": a time between.
        let between = Class::TIME.or(Class::PREPOSITION);
        let timed_later = opener > floor
            && opener - floor <= 3
            && r.any(floor, Class::SUBORDINATOR)
            && (floor + 1..=opener).all(|i| r.any(i, between) || r.kind(i) == TokenKind::Number);
        let carried = r.is_one(from, &["who", "which", "that"])
            && r.any(floor, Class::PREPOSITION)
            && r.phrase_forward(floor + 1, from) == Some(from);
        carried
            || timed_later
            || opens && (opener == floor || r.any(opener - 1, Class::COORDINATOR) || timed() || placed())
    }

    /// Whether what starts here is no noun's company: a word that a noun before it could not carry.
    fn plainly_opens(&self, start: usize) -> bool {
        let r = self.reading;
        let opens =
            Class::DETERMINER.or(Class::POSSESSIVE).or(Class::SUBJECT).or(Class::OBJECT).or(Class::QUESTION);
        r.any(start, opens)
            || r.is_one(start, &["that", "to"])
            || r.kind(start).is_capital()
            || r.kind(start) == TokenKind::Number
            || r.quote_starting(start).is_some()
            || r.is(start - 1, ":")
    }
}

/// Whether the form may as well be a noun: "claims", "report".
fn is_noun_like(group: &VerbGroup) -> bool {
    let bare = group.run.from == group.head;
    let says = VERBS_ONLY.contains(&group.verb.lemma) || group.verb.class == ClaimClass::Belief;
    bare && !says && (group.form.third || group.form.base) && !group.form.past
}
