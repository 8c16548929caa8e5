//! Everything that the lists of this layer say of a word, by one look-up.

use super::cue_nouns::{self, CueNoun};
use super::cues;
use super::predicates;
use super::source_words::{self, Lists};
use super::words::{self, Class};
use crate::lexicon::Listed;
use crate::text::Text;
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
}

impl Lexeme {
    /// Looks the token up, by its number in the short lists.
    pub fn at(text: &Text, index: usize) -> Self {
        static TABLE: LazyLock<Vec<Lexeme>> = LazyLock::new(|| Listed::table(Lexeme::look_up));
        let listed = text.listed(index);
        if listed.is_some() {
            listed.row(&TABLE)
        } else {
            Self { classes: words::by_ending(text.get(index)), ..Self::default() }
        }
    }

    fn look_up(word: &'static str) -> Self {
        Self {
            classes: words::classes(word),
            verbs: cues::readings(word),
            noun: cue_nouns::named(word),
            light: predicates::light(word),
            adjective: predicates::adjective(word),
            sources: source_words::lists(word),
        }
    }
}
