//! Everything that the lists of this layer say of a word, by one look-up.

use super::cue_nouns::{self, CueNoun};
use super::cues;
use super::predicates;
use super::source_words::{self, Lists};
use super::words::{self, Class};
use crate::lexicon::Listed;
use std::sync::LazyLock;

/// What the lists say of one word, whatever its case.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lexeme {
    /// Its closed classes.
    pub classes: Class,
    /// Its readings as a cue verb.
    pub verbs: &'static [cues::Reading],
    /// The cue noun that it is.
    pub noun: Option<&'static CueNoun>,
    /// The forms that it can be of a verb that is a cue with a noun only.
    pub light: Option<cues::Form>,
    /// The adjective that it is a cue as.
    pub adjective: Option<&'static cues::CueVerb>,
    /// The lists of words for sources that it is on.
    pub sources: Lists,
    /// Whether a cue may begin with it, by any of these.
    pub cue: bool,
}

impl Lexeme {
    /// A word of no list.
    pub const NOTHING: Self = Self {
        classes: Class::NONE,
        verbs: &[],
        noun: None,
        light: None,
        adjective: None,
        sources: Lists::NONE,
        cue: false,
    };

    /// Of every word of the short lists, in the order of their numbers. What is in none of them has the first, which says
    /// nothing.
    pub fn table() -> &'static [Self] {
        static TABLE: LazyLock<Vec<Lexeme>> = LazyLock::new(|| Listed::table(Lexeme::look_up));
        &TABLE
    }

    fn look_up(word: &'static str) -> Self {
        let mut lexeme = Self {
            classes: words::classes(word),
            verbs: cues::readings(word),
            noun: cue_nouns::named(word),
            light: predicates::light(word),
            adjective: predicates::adjective(word),
            sources: source_words::lists(word),
            cue: false,
        };
        lexeme.cue = lexeme.classes.any(Class::CUE)
            || !lexeme.verbs.is_empty()
            || lexeme.noun.is_some()
            || lexeme.light.is_some()
            || lexeme.adjective.is_some();
        lexeme
    }
}
