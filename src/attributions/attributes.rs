//! What the cue and its surroundings say of a claim: whether it is denied or weakened, whether a deed is claimed, and why a
//! name is kept back.

use super::draft::Draft;
use super::reading::{Reading, Run};
use super::source_words::Lists;
use super::words::Class;
use crate::tokens::TokenKind;

/// Verbs that turn a cue down without a negation: "refused to say".
const REFUSING: [&str; 9] =
    ["refuse", "refused", "refuses", "refusing", "decline", "declined", "declines", "declining", "unwilling"];

/// Words that weaken a cue.
const WEAKENING: [&str; 28] = [
    "could",
    "might",
    "may",
    "unable",
    "appear",
    "appears",
    "appeared",
    "seem",
    "seems",
    "seemed",
    "hint",
    "hints",
    "hinted",
    "hinting",
    "reportedly",
    "apparently",
    "allegedly",
    "seemingly",
    "implied",
    "implies",
    "intimated",
    "insinuated",
    "supposedly",
    "cannot",
    "can",
    "ca",
    "immediately",
    "rumoured",
];

/// Deeds that are claimed: "claimed the attack".
const DEEDS: [&str; 26] = [
    "responsibility",
    "attack",
    "attacks",
    "blast",
    "blasts",
    "bombing",
    "bombings",
    "bomb",
    "killing",
    "killings",
    "shooting",
    "shootings",
    "assault",
    "raid",
    "raids",
    "hijacking",
    "kidnapping",
    "kidnappings",
    "abduction",
    "explosion",
    "explosions",
    "assassination",
    "strike",
    "strikes",
    "ambush",
    "hack",
];

/// How far from a source its anonymity may be spoken of, in tokens.
const WIDEST: usize = 80;

/// How far after the words that keep a name back the reason may begin, in tokens.
const NEAR: usize = 8;

impl Reading<'_, '_> {
    /// Whether the claim was not made: "did not say", "refused to say", "neither of them said".
    pub fn negated(&self, draft: &Draft) -> bool {
        let cue = || draft.cue.iter().flat_map(|c| c.from..c.to);
        // "No official said", but "No 10 said"
        let nobody = |s: Run| {
            self.is_one(s.from, &["neither", "none", "nobody"])
                || self.is(s.from, "no") && self.kind(s.from + 1) == TokenKind::Lower
        };
        draft.source.is_some_and(nobody)
            || cue().any(|i| {
                self.any(i, Class::NEGATION)
                    || self.is_one(i, &REFUSING)
                    || self.is_one(i, &["cannot", "no", "nor"])
            })
    }

    /// Whether the cue is weakened: "could not confirm", "hinted", "appears to show".
    pub fn hedged(&self, draft: &Draft) -> bool {
        let cue = || draft.cue.iter().flat_map(|c| c.from..c.to);
        let able = ["can", "ca", "could", "cannot"];
        let negated = self.negated(draft);
        // "can say" is as strong as "says"; "cannot say" is not.
        cue().any(|i| self.is_one(i, &WEAKENING) && (negated || !self.is_one(i, &able)))
    }

    /// Whether the source claims a deed as its own: "claimed responsibility", "claimed the attack".
    pub fn claims_deed(&self, draft: &Draft) -> bool {
        let claims = draft.origin.group.is_some_and(|g| matches!(g.verb.lemma, "claim" | "admit" | "accept"));
        let phrase = draft.origin.complement == super::draft::Complement::Phrase;
        let Some(content) = draft.content.first().filter(|_| claims && phrase && !self.negated(draft)) else {
            return false;
        };
        let from = draft.origin.group.map_or(content.from, |g| g.run.to.min(content.from));
        (from..content.to.min(content.from + 6)).any(|i| self.is_one(i, &DEEDS))
    }

    /// Why the name of the source is kept back, as the text says: in the words for the source, elsewhere in the sentence
    /// outside what is said, or in the next sentence.
    pub fn reason(&self, draft: &Draft) -> Option<Run> {
        let source = draft.source?;
        let sentence = self.sentence(source.from);
        let said = |i: usize| draft.content.iter().any(|c| c.from <= i && i < c.to);
        let outside = self.around(source, sentence).filter(|i| !said(*i));
        if let Some(reason) =
            outside.filter(|i| self.is_mark(*i)).find_map(|i| self.reason_after(i, sentence.to))
        {
            return Some(reason);
        }
        let next = self.sentence(sentence.to.min(self.len().checked_sub(1)?));
        let apart = next.from < sentence.to || self.block(next.from) != self.block(source.from);
        let next = Run::new(next.from, next.to.min(next.from + WIDEST));
        let taken = (next.from..next.to).any(|i| self.quotation(i).is_some());
        if apart || taken || !self.takes_up(next, source) {
            return None;
        }
        (next.from..next.to).filter(|i| self.is_mark(*i)).find_map(|i| self.reason_after(i, next.to))
    }

    /// Whether a name is kept back in the sentence of the claim, outside what is said, or in the next.
    pub fn kept_back(&self, draft: &Draft) -> bool {
        let Some(source) = draft.source else { return false };
        let sentence = self.sentence(source.from);
        let said = |i: usize| draft.content.iter().any(|c| c.from <= i && i < c.to);
        self.around(source, sentence).any(|i| !said(i) && i > source.from && self.is_mark(i))
    }

    /// The tokens of a sentence that are not far from the source.
    fn around(&self, source: Run, sentence: Run) -> std::ops::Range<usize> {
        sentence.from.max(source.from.saturating_sub(WIDEST))..sentence.to.min(source.to + WIDEST)
    }

    /// Whether a word that keeps a name back stands here.
    pub fn is_mark(&self, at: usize) -> bool {
        let kept = self.is_one(at, &["withheld", "withhold"])
            && (at.saturating_sub(4)..at).any(|i| self.is_one(i, &["name", "names", "identity"]));
        kept || self.is_withheld(at) || self.is_one(at, &["anonymity", "anonymous", "anonymously", "unnamed"])
    }

    /// Whether the sentence speaks of the source of the one before: "The people asked not to be named".
    fn takes_up(&self, sentence: Run, source: Run) -> bool {
        let pronoun = self.is_one(sentence.from, &["he", "she", "they", "both", "all", "neither"]);
        let head = self.lower(self.head(source));
        let again = (sentence.from..sentence.to.min(sentence.from + 5)).any(|i| self.lower(i) == head);
        let person = (sentence.from..sentence.to.min(sentence.from + 5))
            .any(|i| self.is_one(i, &["people", "person", "man", "woman", "official", "source"]));
        let lists = self.lexeme(self.head(source)).sources;
        pronoun || again || (person && !lists.has(Lists::DOCUMENT))
    }

    /// The reason after the words that keep a name back.
    fn reason_after(&self, mark: usize, limit: usize) -> Option<Run> {
        let opens = |i: usize| {
            self.is_one(i, &["because", "since", "as", "citing"])
                || (self.is(i, "for")
                    && self.is_one(i + 1, &["fear", "his", "her", "their", "safety", "security", "privacy"]))
                || (self.is(i, "in") && self.is(i + 1, "order"))
                || (self.is(i, "to")
                    && self.kind(i + 1) == TokenKind::Lower
                    && !self.is_one(i + 1, &["be", "remain", "the"]))
                || (self.is(i, "due") && self.is(i + 1, "to"))
                || (self.is(i, "given") && self.any(i + 1, Class::DETERMINER))
        };
        let start = (mark + 1..limit.min(mark + 1 + NEAR)).find(|i| opens(*i))?;
        let mut end = start;
        while end < limit
            && !self.is_stop(end)
            && !self.is(end, ",")
            && !self.is_dash(end)
            && !self.is(end, ")")
        {
            end += 1;
        }
        (end > start + 1).then_some(Run::new(start, end))
    }

    /// Whether the phrase names a news outlet: one who is told and passes it on.
    pub fn is_outlet(&self, run: Run) -> bool {
        let head = self.head(run);
        let listed = |i: usize| self.lexeme(i).sources;
        let outlet =
            |i: usize| self.mention(i).is_some_and(|(_, m)| m.kind == crate::names::ActorKind::Outlet);
        if self.is(head, "press") && self.kind(head) == TokenKind::Lower {
            return false;
        }
        let name = (run.from..=head).any(outlet) || self.is_outlet_name(run, head);
        let common = listed(head).has(Lists::OUTLET)
            && !self.is_one(head, &["agency", "press", "station", "paper", "site"]);
        let paper = self.is_one(head, &["paper", "station", "site", "agency"])
            && (run.from..head).any(|i| self.is_one(i, &["the", "news", "local", "television", "radio"]));
        name || common || paper
    }
}
