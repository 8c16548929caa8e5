//! What no likelihood is asked for: speech beside whole words in quotation marks, a denial of what was said; deeds of war and wishes
//! not to be named, which are no claims.

use super::Stance;
use super::draft::Draft;
use super::sweep::{SPEAKS, Sweep};
use super::verb_group::VerbGroup;
use crate::evidence::Rule;
use crate::names::ActorKind;

/// So few tokens in quotation marks may be a word that somebody used.
const SHORT: usize = 5;

/// A wish not to be named stands in the first tokens of a content: "not to be publicly named".
const TERMS: usize = 6;

/// So near its start the object of a denial names what was said: "the prison's allegations".
const OBJECT: usize = 3;

impl Sweep<'_, '_, '_> {
    /// Whether one country or armed group does another harm, not in words: "Norland attacked Sudland in May".
    pub(super) fn is_of_war(&self, draft: &Draft) -> bool {
        let fights = |at: usize| {
            self.reading.mention(at).is_some_and(|(_, m)| {
                matches!(
                    m.kind,
                    ActorKind::Place | ActorKind::Government | ActorKind::Group | ActorKind::Nationality
                )
            })
        };
        let first = draft.content.first().map(|c| c.from + usize::from(self.reading.is(c.from, "the")));
        draft.origin.group.is_some_and(|g| matches!(g.verb.lemma, "attack" | "hit" | "challenge" | "fight"))
            && draft.source.is_some_and(|s| fights(self.reading.head(s)))
            && first.is_some_and(fights)
    }

    /// Whether the content is no more than the terms on which the source speaks: "asked not to be named", "speaking on
    /// condition of anonymity".
    pub(super) fn asks_not_to_be_named(&self, draft: &Draft) -> bool {
        let hides = |i| self.reading.is_withheld(i) || self.reading.is(i, "anonymity");
        draft.content.first().is_some_and(|c| (c.from..c.to.min(c.from + TERMS)).any(hides))
    }

    /// Whether a verb of speech stands beside whole words in quotation marks and a source: that is no matter of likelihood.
    pub(super) fn is_plain_speech(&self, draft: &Draft) -> bool {
        let says = |g: VerbGroup| g.verb.class.is_said() && g.verb.frames.quote && g.verb.share >= SPEAKS;
        draft.rule == Rule::QuoteWithCue
            && draft.source.is_some()
            && draft.origin.group.is_some_and(says)
            && (draft.content.iter().map(|c| c.len()).sum::<usize>() > SHORT || self.is_introduced(draft))
    }

    /// Whether the words are a sentence after a comma or a colon: "said, “No.”"
    pub(super) fn is_introduced(&self, draft: &Draft) -> bool {
        let first = draft.content.first().map_or(0, |c| c.from);
        first.checked_sub(1).is_some_and(|b| self.reading.is_one(b, &[",", ":"])) && self.is_whole(first)
    }

    /// Whether somebody denies what others said: "denied the allegations of torture".
    pub(super) fn denies_words(&self, draft: &Draft) -> bool {
        let said = |i| self.reading.lexeme(i).noun.is_some();
        draft.stance == Stance::Denying
            && draft.source.is_some()
            && draft.content.first().is_some_and(|c| (c.from..c.to.min(c.from + OBJECT)).any(said))
    }
}
