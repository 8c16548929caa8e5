//! Verbs that credit words or thoughts to a source, from `lexicon/cue_verbs.tsv`.

use super::{ClaimClass, Stance};
use crate::lexicon;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What may follow a verb as the content of its claim.
#[derive(Debug, Clone, Default)]
pub(super) struct Frames {
    /// A bare clause: "said it was over".
    pub clause: bool,
    /// A clause with "that".
    pub that: bool,
    /// Words in quotation marks beside the verb.
    pub quote: bool,
    /// A noun phrase and what hangs on it: "announced a new plan".
    pub object: bool,
    /// "to" and a verb.
    pub infinitive: bool,
    /// Somebody who is told, before the content.
    pub recipient: bool,
    /// Content after one of these prepositions.
    pub prepositions: Vec<&'static str>,
}

/// A verb of the lexicon.
#[derive(Debug)]
pub(super) struct CueVerb {
    /// Base form.
    pub lemma: &'static str,
    /// "out" of "point out".
    pub particle: Option<&'static str>,
    pub class: ClaimClass,
    pub stance: Stance,
    pub frames: Frames,
    /// How many of 100 occurrences are cues.
    pub share: u32,
    /// The same where a clause follows.
    pub share_with_clause: u32,
}

/// The forms that a word can be of a verb.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Form {
    pub base: bool,
    pub third: bool,
    pub past: bool,
    pub participle: bool,
    pub ing: bool,
}

/// A reading of a word as a form of a cue verb.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading {
    pub verb: &'static CueVerb,
    pub form: Form,
}

/// Share for verbs too rare to count.
const UNKNOWN_SHARE: u32 = 50;

static VERBS: LazyLock<Vec<(CueVerb, [&'static str; 5])>> = LazyLock::new(|| {
    lexicon::rows(include_str!("../../lexicon/cue_verbs.tsv"))
        .filter_map(|row| {
            let [base, particle, third, past, participle, ing, class, stance, frames, share, clause] =
                row[..]
            else {
                return None;
            };
            let share = share.parse().unwrap_or(UNKNOWN_SHARE);
            let verb = CueVerb {
                lemma: base,
                particle: (particle != "-").then_some(particle),
                class: class_named(class),
                stance: stance_named(stance),
                frames: frames_named(frames),
                share,
                share_with_clause: clause.parse().unwrap_or(share),
            };
            Some((verb, [base, third, past, participle, ing]))
        })
        .collect()
});

static FORMS: LazyLock<FxHashMap<&'static str, Vec<Reading>>> = LazyLock::new(|| {
    let mut forms: FxHashMap<&'static str, Vec<Reading>> = FxHashMap::default();
    for (verb, words) in VERBS.iter() {
        for (index, word) in words.iter().enumerate() {
            let readings = forms.entry(word).or_default();
            if !readings.iter().any(|r| std::ptr::eq(r.verb, verb)) {
                readings.push(Reading { verb, form: Form::default() });
            }
            for reading in readings.iter_mut().filter(|r| std::ptr::eq(r.verb, verb)) {
                match index {
                    0 => reading.form.base = true,
                    1 => reading.form.third = true,
                    2 => reading.form.past = true,
                    3 => reading.form.participle = true,
                    _ => reading.form.ing = true,
                }
            }
        }
    }
    forms
});

/// The readings of a word in lower case as a cue verb; verbs with a particle come with those without.
pub(super) fn readings(word: &str) -> &'static [Reading] {
    FORMS.get(word).map_or(&[], Vec::as_slice)
}

pub(super) fn class_named(name: &str) -> ClaimClass {
    match name {
        "belief" => ClaimClass::Belief,
        "intention" => ClaimClass::Intention,
        "evidence" => ClaimClass::Evidence,
        "decree" => ClaimClass::Decree,
        "question" => ClaimClass::Question,
        _ => ClaimClass::Speech,
    }
}

pub(super) fn stance_named(name: &str) -> Stance {
    match name {
        "distancing" => Stance::Distancing,
        "denying" => Stance::Denying,
        "confirming" => Stance::Confirming,
        "promising" => Stance::Promising,
        "accusing" => Stance::Accusing,
        _ => Stance::Neutral,
    }
}

/// A cue that is no verb of the lexicon, with the share of what is too rare to count.
pub(super) const fn rare(lemma: &'static str, class: ClaimClass, stance: Stance, frames: Frames) -> CueVerb {
    let share = UNKNOWN_SHARE;
    CueVerb { lemma, particle: None, class, stance, frames, share, share_with_clause: share }
}

pub(super) fn frames_named(names: &'static str) -> Frames {
    let mut frames = Frames::default();
    for name in names.split(',') {
        match name {
            "clause" => frames.clause = true,
            "that" => frames.that = true,
            "quote" => frames.quote = true,
            "object" => frames.object = true,
            "infinitive" => frames.infinitive = true,
            "recipient" => frames.recipient = true,
            other => frames.prepositions.extend(other.strip_prefix("prep:")),
        }
    }
    frames
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        let rows = lexicon::rows(include_str!("../../lexicon/cue_verbs.tsv")).count();
        assert_eq!(VERBS.len(), rows);
    }

    #[test]
    fn forms_lead_to_their_verb() {
        let said = readings("said");
        assert_eq!(said[0].verb.lemma, "say");
        assert!(said[0].form.past && said[0].form.participle && !said[0].form.base);
        assert!(readings("pointed").iter().any(|r| r.verb.particle == Some("out")));
        assert!(readings("bridge").is_empty());
    }
}
