//! A cue verb where it stands: with its auxiliaries, its particle, and what form the group has.

use super::cues::{CueVerb, Form};
use super::reading::{Reading, Run};
use super::words::Class;
use crate::names::MentionForm;
use crate::tokens::TokenKind;

/// A cue verb in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct VerbGroup {
    pub verb: &'static CueVerb,
    /// Auxiliaries, verb and particle.
    pub run: Run,
    /// Where the words before the group end, adverbs left out: the subject ends here.
    pub before: usize,
    /// The verb itself.
    pub head: usize,
    pub form: Form,
    pub shape: Shape,
}

/// What form the group has, so far as words tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// "said", "has said", "will say".
    Finite,
    /// "saying", without an auxiliary.
    Ing,
    /// "to say".
    Infinitive,
    /// "was said", "is expected".
    Passive,
}

/// Verbs that may stand before "to" and a cue without changing who speaks: "went on to say".
const LEADS: [&str; 26] = [
    "on",
    "continued",
    "continues",
    "began",
    "started",
    "had",
    "wanted",
    "wants",
    "tried",
    "declined",
    "refused",
    "continue",
    "begins",
    "declines",
    "refuses",
    "failed",
    "fails",
    "needs",
    "need",
    "appeared",
    "seemed",
    "used",
    "ought",
    "like",
    "likes",
    "liked",
];

const BE: [&str; 12] = ["is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "'re", "’re"];

/// The most words between an auxiliary and its verb.
const WIDEST: usize = 8;

/// The cue verb at token `at`, if it is one.
pub(super) fn at(reading: &Reading, at: usize) -> Option<VerbGroup> {
    if let Some(group) = reading.predicate(at) {
        return Some(group);
    }
    let readings = reading.lexeme(at).verbs;
    if readings.is_empty() || !reading.kind(at).is_word() {
        return None;
    }
    let name =
        reading.mention(at).is_some_and(|(_, m)| m.form == MentionForm::Name && m.tokens.1 > m.tokens.0 + 1);
    if name
        || (reading.kind(at).is_capital() && at != reading.sentence(at).from && !reading.in_title_case(at))
    {
        return None;
    }
    if at > 0 && reading.is(at - 1, "United")
        || reading.is(at, "think") && reading.is_one(at + 1, &["tank", "tanks"])
    {
        return None;
    }
    // "Iran-backed": half of a word.
    let glued = reading.text.tokens.get(at).is_some_and(|t| !t.spaced);
    if glued && at > 0 && reading.is(at - 1, "-") {
        return None;
    }
    // "People briefed on the plan said": who they are.
    if reading.is(at, "briefed") && reading.is_one(at + 1, &["on", "about", "by"]) {
        return None;
    }
    // "refused to say whether": the cue is what was refused.
    let opens = Class::QUESTION.or(Class::DETERMINER).or(Class::SUBJECT).or(Class::POSSESSIVE);
    if reading.is_one(at, &LEADS)
        && reading.is(at + 1, "to")
        && (reading.any(at + 3, opens) || reading.is(at + 3, "that"))
        && reading
            .lexeme(at + 2)
            .verbs
            .iter()
            .any(|r| r.form.base && r.verb.frames.that && r.verb.class.is_said())
    {
        return None;
    }
    // "cities like Sele": a preposition, unless an auxiliary or a pronoun stands before it.
    if reading.any(at, Class::PREPOSITION)
        && !at.checked_sub(1).is_some_and(|b| reading.any(b, Class::AUXILIARY.or(Class::SUBJECT)))
    {
        return None;
    }
    // "pointed clearly out", "made it clear": the particle after at most two words.
    let particle = |p: &str| {
        (at + 1..at + 4).find(|i| reading.is(*i, p)).filter(|end| {
            (at + 1..*end).all(|i| reading.any(i, Class::ADVERB) || (p == "clear" && reading.is(i, "it")))
        })
    };
    let found = readings
        .iter()
        .filter(|r| r.verb.particle.is_none_or(|p| particle(p).is_some()))
        .max_by_key(|r| r.verb.particle.is_some())?;
    let to = found.verb.particle.and_then(particle).unwrap_or(at) + 1;
    let (from, before) = widen(reading, at);
    let shape = shape(reading, found.form, Run::new(from, at))?;
    Some(VerbGroup { verb: found.verb, run: Run::new(from, to), before, head: at, form: found.form, shape })
}

/// Start of the group and end of the words before it.
pub(super) fn widen(reading: &Reading, at: usize) -> (usize, usize) {
    let auxiliary = Class::AUXILIARY.or(Class::NEGATION);
    let mut from = at;
    let mut low = at;
    while low > 0 && at - low < WIDEST {
        let i = low - 1;
        let month = reading.kind(i) == TokenKind::Capitalised && reading.any(i, Class::MONTH);
        if reading.any(i, auxiliary) && !month && !reading.any(i, Class::SUBJECT) {
            from = i;
            low = i;
        } else if reading.any(i, Class::ADVERB)
                && !reading.any(i, Class::TIME.or(Class::SUBORDINATOR))
                && !reading.is_named_like_adverb(i)
            // "who once said", not "once said, it was done": somebody stands before it.
            || reading.is(i, "once") && i > reading.sentence(i).from
            // "have both said"
            || reading.is_one(i, &["both", "all", "each"]) && i > 0 && reading.any(i - 1, Class::AUXILIARY)
            || reading.is(i, "since") && i > 0 && reading.is_one(i - 1, &["has", "have", "had"])
        {
            low = i;
        } else if low == from
            && let Some(lead) = lead(reading, i)
        {
            from = lead;
            low = lead;
        } else {
            break;
        }
    }
    (from, low)
}

/// Where the verb begins that leads to a cue by the "to" at `to`: "continued to", "went on to", "went so far as to".
fn lead(reading: &Reading, to: usize) -> Option<usize> {
    let before = to.checked_sub(1).filter(|_| reading.is(to, "to"))?;
    if to >= 4 && reading.is(before, "as") && reading.is(before - 1, "far") {
        return Some(to - 4);
    }
    let led = reading.is_one(before, &LEADS);
    led.then(|| if reading.is(before, "on") { before.saturating_sub(1) } else { before })
}

/// Whether a form in -ing is the verb of a headline, which leaves "is" out: "Ruiz planning to leave".
fn runs_a_headline(reading: &Reading, verb: usize) -> bool {
    let from = reading.sentence(verb).from;
    verb > from && reading.in_heading(verb) && reading.base_back(verb, from) == Some(from)
}

pub(super) fn shape(reading: &Reading, form: Form, auxiliaries: Run) -> Option<Shape> {
    let verb = auxiliaries.to;
    let has = |words: &[&str]| (auxiliaries.from..auxiliaries.to).any(|i| reading.is_one(i, words));
    if auxiliaries.is_empty() {
        if verb > 0 && reading.is(verb - 1, "to") {
            return form.base.then_some(Shape::Infinitive);
        }
        if form.past || form.third || form.base {
            return Some(Shape::Finite);
        }
        if form.ing && runs_a_headline(reading, verb) {
            return Some(Shape::Finite);
        }
        return form.ing.then_some(Shape::Ing);
    }
    // "the mayor's claim": a noun.
    if has(&["'s", "’s"]) && auxiliaries.len() == 1 && !form.ing && !form.participle {
        return None;
    }
    if form.ing {
        return has(&BE).then_some(Shape::Finite);
    }
    if form.participle && has(&BE) {
        // "has" and "is" look the same: "he's said".
        let clitic = auxiliaries.len() == 1 && has(&["'s", "’s"]);
        return Some(if clitic { Shape::Finite } else { Shape::Passive });
    }
    Some(Shape::Finite)
}
