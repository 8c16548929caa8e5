//! Cues of two words: a verb that adds little with a noun ("voiced concern that"), a form of "be" with an adjective ("is
//! afraid that").

use super::cues::{self, CueVerb, Form};
use super::reading::{Reading, Run};
use super::verb_group::{Shape, VerbGroup};
use super::words::Class;
use crate::lexicon;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// The most words between the verb and its noun.
const WIDEST: usize = 4;

/// Verbs that join a subject to an adjective.
const COPULAS: [&str; 26] = [
    "is", "are", "was", "were", "am", "be", "been", "'s", "’s", "'re", "’re", "'m", "’m", "seem", "seems",
    "seemed", "feel", "feels", "felt", "remain", "remains", "remained", "sounded", "looked", "became",
    "being",
];

static LIGHT: LazyLock<FxHashMap<&'static str, Form>> = LazyLock::new(|| {
    let mut forms: FxHashMap<&'static str, Form> = FxHashMap::default();
    for row in lexicon::rows(include_str!("../../lexicon/cue_predicates.tsv")) {
        let ["light", words] = row[..] else { continue };
        for (index, word) in words.split(' ').enumerate() {
            let form = forms.entry(word).or_default();
            match index {
                0 => form.base = true,
                1 => form.third = true,
                2 => form.past = true,
                3 => form.participle = true,
                _ => form.ing = true,
            }
        }
    }
    forms
});

static ADJECTIVES: LazyLock<FxHashMap<&'static str, CueVerb>> = LazyLock::new(|| {
    let rows = lexicon::rows(include_str!("../../lexicon/cue_predicates.tsv"));
    rows.filter_map(|row| {
        let ["adjective", word, class, stance, frames] = row[..] else {
            return None;
        };
        let frames = cues::frames_named(frames);
        Some((word, cues::rare(word, cues::class_named(class), cues::stance_named(stance), frames)))
    })
    .collect()
});

/// The forms of a verb that a word in lower case may be, where the verb needs a noun to be a cue.
pub(super) fn light(word: &str) -> Option<Form> {
    LIGHT.get(word).copied()
}

/// The adjective of this word in lower case, read as a verb.
pub(super) fn adjective(word: &str) -> Option<&'static CueVerb> {
    ADJECTIVES.get(word)
}

impl Reading<'_, '_> {
    /// The cue of two words that begins, or whose adjective stands, at token `at`.
    pub fn predicate(&self, at: usize) -> Option<VerbGroup> {
        let lexeme = self.lexeme(at);
        if let Some(verb) = lexeme.adjective {
            return self.with_adjective(at, verb);
        }
        let form = lexeme.light?;
        let limit = self.sentence(at).to.min(at + 2 + WIDEST);
        let noun = (at + 1..limit).find(|i| self.lexeme(*i).noun.is_some())?;
        let determiners = Class::DETERMINER.or(Class::POSSESSIVE);
        let joined =
            (at + 1..noun).all(|i| self.is_nominal(i) || self.any(i, determiners) || self.is(i, "following"));
        let verb = &self.lexeme(noun).noun?.verb;
        let introduced = (verb.frames.that && self.is(noun + 1, "that") && !self.lacks_subject(noun + 2))
            || (verb.frames.infinitive && self.is(noun + 1, "to"))
            || (verb.frames.quote && self.is(noun + 1, ":"))
            || verb.frames.prepositions.iter().any(|p| self.is(noun + 1, p));
        // "rejected the mayor's claim that": the claim is the mayor's.
        let owned =
            (at + 1..noun).any(|i| self.any(i, Class::POSSESSIVE) || self.is_one(i, &["'s", "’s", "'", "’"]));
        (joined && introduced && !owned).then_some(())?;
        let (from, before) = super::verb_group::widen(self, at);
        let shape = super::verb_group::shape(self, form, Run::new(from, at))?;
        matches!(shape, Shape::Finite | Shape::Ing).then_some(VerbGroup {
            verb,
            run: Run::new(from, noun + 1),
            before,
            head: at,
            form,
            shape,
        })
    }

    fn with_adjective(&self, at: usize, verb: &'static CueVerb) -> Option<VerbGroup> {
        let (from, before) = super::verb_group::widen(self, at);
        let copula = (from..at).any(|i| self.is_one(i, &COPULAS));
        let lexical = from.checked_sub(1).filter(|l| from == at && self.is_one(*l, &COPULAS));
        let (from, before) = match lexical {
            Some(lexical) => super::verb_group::widen(self, lexical),
            None if copula => (from, before),
            None => return None,
        };
        let form = Form { past: true, ..Form::default() };
        Some(VerbGroup { verb, run: Run::new(from, at + 1), before, head: at, form, shape: Shape::Finite })
    }
}
