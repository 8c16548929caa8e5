//! Names and nominal actors: every place in the text that speaks of someone or somewhere.
//!
//! First look: words with a capital that somebody chose form runs ([`runs`]); titles come off and lists fall apart
//! ([`candidates`]); lists, last words and neighbours give points for each kind ([`judge`]). Second look
//! ([`document`]): all mentions of one name share their points, and a full name lends its kind to its parts.

mod candidates;
mod casing;
mod document;
mod judge;
mod kind;
mod nominal;
mod pronouns;
mod results;
mod runs;
pub mod sequence;
mod settle;
mod tally;
mod words;

pub use kind::{ActorKind, MentionForm};
pub use pronouns::pronouns;

use crate::evidence::{Certainty, Why};
use crate::model::Feature;
use crate::offsets::Span;
use crate::text::Text;
use document::Judged;
use words::Words;

/// A place in the text that speaks of an actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Bytes of the document.
    pub span: Span,
    /// Indices of its first token and one past its last.
    pub tokens: (usize, usize),
    /// What it is.
    pub kind: ActorKind,
    /// A name or a common noun.
    pub form: MentionForm,
    /// Why it was marked.
    pub why: Why,
    /// How sure that is.
    pub certainty: Certainty,
}

/// Finds all mentions in the order of the text: by start, the longer first.
///
/// Names do not overlap each other, nor do nominals; a name may lie inside a nominal ("Turkish" in "Turkish forces",
/// "Weller" in "Weller's supporters").
pub fn find(text: &Text) -> Vec<Mention> {
    let words = words(text);
    let judged = judge(&words);
    let names = sequence::label(&sequence::Observed::new(&words, &judged));
    let titles: Vec<_> = judged.iter().filter(|j| j.name.bare_title).map(|j| j.name).collect();
    let mut mentions: Vec<_> =
        settle::names(&words, &judged, &settle::with_teams(names, &results::teams(&words)));
    mentions.extend(nominal::find(&words, &mentions, &titles));
    mentions.sort_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end)));
    mentions
}

/// Features of the tokens that may be in names, stretch by stretch, with the tag that the rules alone give each token and how many times its weight it counts:
/// what `crates/train` learns from.
pub fn examples(text: &Text, visit: impl FnMut(sequence::Stretch, Vec<Vec<Feature>>, Vec<(usize, i16)>)) {
    let words = words(text);
    sequence::Observed::new(&words, &judge(&words)).examples(visit);
}

fn words<'t, 'd>(text: &'t Text<'d>) -> Words<'t, 'd> {
    let mut words = Words::new(text);
    casing::settle(&mut words);
    words
}

/// What the rules find.
fn judge(words: &Words) -> Vec<Judged> {
    let mut judged: Vec<Judged> = candidates::find(words)
        .into_iter()
        .map(|name| Judged { name, tally: judge::weigh(words, &name) })
        .collect();
    document::share(words, &mut judged);
    judged
}
