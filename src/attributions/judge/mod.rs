//! Judges the claims that the rules propose: how likely each is one, by a log-linear model over its parts.
//!
//! The rules say where source, cue and content would be; whether the words credit anything at all ("the order exempts",
//! "she wants", "according to age") is learned. What is unlikely is dropped before it takes the place of another claim,
//! and the likelihood is what the certainty of a claim says.

mod features;
mod model;

pub(super) use model::get;
pub use model::{LAYER, UNIT};

use super::draft::Draft;
use super::reading::Reading;
use crate::entities::Entities;
use crate::model::Feature;
use crate::offsets::Span;
use crate::quotations::Quotation;
use crate::text::Text;

/// Log odds from which a proposal is taken for a possible claim.
pub const POSSIBLE: f32 = -0.5;

/// Log odds of a proposal being a claim, in parts of a logit ([`UNIT`]).
pub(super) trait Judge {
    fn score(&self, reading: &Reading, draft: &Draft) -> i32;
}

/// A claim that the rules propose.
#[derive(Debug)]
pub struct Proposal {
    /// Who it would be credited to, in bytes of the document.
    pub source: Option<Span>,
    /// The words that would credit it.
    pub cue: Vec<Span>,
    /// What would be said.
    pub content: Vec<Span>,
    /// The word that decides whether it is a cue, without its ending: the lemma of a verb, or the word itself.
    pub lemma: String,
    /// What the model reads of it.
    pub features: Vec<Feature>,
}

/// Reads a document as [`super::find`] does, but lets `judge` give the log odds of every proposal: for training.
pub fn propose(text: &Text, entities: &Entities, quotations: &[Quotation], judge: &dyn Fn(Proposal) -> i32) {
    struct Asking<'j>(&'j dyn Fn(Proposal) -> i32);
    impl Judge for Asking<'_> {
        fn score(&self, reading: &Reading, draft: &Draft) -> i32 {
            let spans = |runs: &[super::reading::Run]| runs.iter().map(|r| reading.span(*r)).collect();
            (self.0)(Proposal {
                source: draft.source.map(|s| reading.span(s)),
                cue: spans(&draft.cue),
                content: spans(&draft.content),
                lemma: features::lemma(reading, draft).to_string(),
                features: features::of(reading, draft).to_vec(),
            })
        }
    }
    let reading = Reading::new(text, entities, quotations);
    super::sweep::claims(&reading, &Asking(judge));
}
