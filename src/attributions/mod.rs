//! Attributions: a source, a cue and what the source says.

mod according;
mod adjunct;
mod adverb;
mod agreement;
mod announced;
mod attributes;
mod clause;
mod clause_subject;
mod colon;
mod complement;
mod content;
mod controlled;
mod cue_nouns;
mod cues;
mod distant;
mod draft;
mod finish;
mod first_person;
mod follow;
mod headed;
mod inverted;
mod judge;
mod kind;
mod lexemes;
mod modified;
mod nested;
mod noun_phrase;
mod passed_on;
mod passive;
mod phrase_words;
mod plain;
mod predicates;
mod quoted_as;
mod reading;
mod relay;
mod shared;
mod source_kind;
mod source_words;
mod speaker;
mod subject;
mod sweep;
mod verb_group;
mod words;

pub(crate) use first_person::join as join_first_persons;
pub use judge::{LAYER, POSSIBLE, Proposal, UNIT, propose};
pub use kind::{ClaimClass, ClaimForm, RelayRole, SourceKind, Stance};

use crate::entities::Entities;
use crate::evidence::{Certainty, Why};
use crate::offsets::Span;
use crate::quotations::Quotation;
use crate::text::Text;
use smallvec::SmallVec;

/// A claim as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// The noun phrase of the source.
    pub source: Option<Span>,
    /// What kind of source it is.
    pub source_kind: SourceKind,
    /// Index of the entity that speaks, where the text tells.
    pub speaker: Option<usize>,
    /// The words that credit it.
    pub cue: SmallVec<[Span; 1]>,
    /// What is said, in pieces; never empty. A piece does not cross the end of a block.
    pub content: SmallVec<[Span; 1]>,
    /// Direct, indirect or mixed.
    pub form: ClaimForm,
    /// Speech, belief, intention, evidence.
    pub class: ClaimClass,
    /// How the cue stands to the content.
    pub stance: Stance,
    /// Whether it was not said: "did not say", "neither of them said".
    pub negated: bool,
    /// Whether the cue is weakened: "could not confirm", "hinted".
    pub hedged: bool,
    /// Whether the source claims a deed as its own: "claimed responsibility".
    pub responsibility: bool,
    /// Why the name of the source is kept back, where the text says: "because he was not allowed to speak".
    pub reason: Option<Span>,
    /// Index of the claim in whose content it stands, among the outermost ones followed by the nested; none for the
    /// outermost.
    pub parent: Option<usize>,
    /// Others on the way.
    pub relay: Vec<(RelayRole, Span, Option<usize>)>,
    /// Why it was marked.
    pub why: Why,
    /// How sure that is.
    pub certainty: Certainty,
}

/// The claims of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attributions {
    /// Those that the article itself makes, in the order of the text. Everything that counts claims counts these.
    pub outermost: Vec<Attribution>,
    /// Those that stand inside the content of another one, in the order of the text within each depth.
    pub nested: Vec<Attribution>,
}

/// Finds the attributions.
pub fn find(text: &Text, entities: &Entities, quotations: &[Quotation]) -> Attributions {
    let reading = reading::Reading::new(text, entities, quotations);
    let mut sweep = sweep::Sweep::new(&reading, judge::get());
    let mut drafts = sweep.outermost();
    follow::extend(&reading, &mut drafts);
    let inside = sweep.nested(&drafts);
    let mut speakers = speaker::Speakers::default();
    let mut outermost: Vec<_> = drafts
        .into_iter()
        .map(|draft| finish::attribution(&reading, draft, &mut speakers))
        .enumerate()
        .collect();
    outermost.sort_by_key(|(_, a)| place(a));
    // Where each of the drafts stands in the order of the text.
    let mut places = vec![0; outermost.len()];
    outermost.iter().enumerate().for_each(|(new, (old, _))| places[*old] = new);
    let outermost = outermost.into_iter().map(|(_, a)| a).collect();
    let nested = inside.into_iter().map(|(parent, draft)| {
        let parent = Some(places.get(parent).copied().unwrap_or(parent));
        Attribution { parent, ..finish::attribution(&reading, draft, &mut speaker::Speakers::default()) }
    });
    Attributions { outermost, nested: nested.collect() }
}

/// By which claims stand in the order of the text: where the content begins, then the cue.
fn place(a: &Attribution) -> (usize, usize) {
    (a.content.first().map_or(0, |s| s.start), a.cue.first().map_or(0, |s| s.start))
}

/// How many claims before a place are asked whether they hold it: contents overlap only where one ends late.
const OVERLAPPING: usize = 6;

/// Index of the claim whose content holds `span`; the one that starts last where several do. `attributions` must be
/// the outermost ones, in the order that [`find`] gives.
pub fn holding(attributions: &[Attribution], span: Span) -> Option<usize> {
    let after = attributions.partition_point(|a| a.content.first().is_some_and(|s| s.start <= span.start));
    (after.saturating_sub(OVERLAPPING)..after)
        .rev()
        .find(|i| attributions.get(*i).is_some_and(|a| a.content.iter().any(|s| s.contains(span))))
}
