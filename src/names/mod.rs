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
mod runs;
mod tally;
mod words;

pub use kind::{ActorKind, MentionForm};
pub use pronouns::pronouns;

use crate::evidence::{Certainty, Rule, Why};
use crate::offsets::Span;
use crate::text::Text;
use document::Judged;
use tally::{KINDS, NOTHING};
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
    let mut words = Words::new(text);
    casing::settle(&mut words);
    let mut judged: Vec<Judged> = candidates::find(&words)
        .into_iter()
        .map(|name| Judged { name, tally: judge::weigh(&words, &name) })
        .collect();
    document::share(&words, &mut judged);
    let (titles, judged): (Vec<_>, Vec<_>) = judged.into_iter().partition(|j| j.name.bare_title);
    let titles: Vec<_> = titles.into_iter().map(|j| j.name).collect();
    let mut mentions: Vec<_> = judged.iter().filter_map(|j| name(&words, j)).collect();
    mentions.extend(nominal::find(&words, &mentions, &titles));
    mentions.sort_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end)));
    mentions
}

/// The mention that a judged name makes, unless it is no actor.
fn name(words: &Words, judged: &Judged) -> Option<Mention> {
    let (kind, lead) = judged.tally.winner();
    if kind == NOTHING || judged.tally.points(kind) <= 0.0 {
        return None;
    }
    let (from, to) = (judged.name.from, judged.name.to);
    let span = words.span(from, to);
    let (rule, reason) = judged.tally.reason(kind).unwrap_or((Rule::CapitalLetters, span));
    let certainty = match lead {
        l if l >= 2.5 => Certainty::Sure,
        l if l >= 0.8 || rule != Rule::CapitalLetters => Certainty::Likely,
        _ => Certainty::Possible,
    };
    Some(Mention {
        span,
        tokens: (from, to),
        kind: KINDS[kind],
        form: MentionForm::Name,
        why: Why::new(rule, reason),
        certainty,
    })
}
