//! Which proposals the corpora say are claims.

use crate::corpus::{Attributed, GoldClaim};
use sourcelight::attributions::Proposal;
use sourcelight::offsets::Span;
use sourcelight_train::own::{Article, Part};

/// A document with its claims, in bytes.
#[derive(Debug)]
pub struct Document {
    /// The text.
    pub text: String,
    claims: Vec<Claim>,
}

#[derive(Debug)]
struct Claim {
    source: Vec<Span>,
    cue: Vec<Span>,
    content: Vec<Span>,
    nested: bool,
}

/// What a proposal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// An outermost claim with its source, and at least half of its content.
    Claim,
    /// A claim inside another: it says nothing for or against.
    Inside,
    /// None.
    Nothing,
}

impl Document {
    /// A record of the sets of attributions.
    pub fn of_record(record: Attributed) -> Self {
        let mut bytes: Vec<usize> = record.text.char_indices().map(|(b, _)| b).collect();
        bytes.push(record.text.len());
        let spans = |list: &[[usize; 2]]| list.iter().map(|[s, e]| Span::new(bytes[*s], bytes[*e])).collect();
        let claim = |c: &GoldClaim| Claim {
            source: spans(&c.source),
            cue: spans(&c.cue),
            content: spans(&c.content),
            nested: c.nested,
        };
        let claims = record.attributions.iter().map(claim).collect();
        Self { text: record.text, claims }
    }

    /// A text that nobody annotated.
    pub fn of_text(text: String) -> Self {
        Self { text, claims: Vec::new() }
    }

    /// One of our own articles.
    pub fn of_article(article: &Article) -> Self {
        let claims = article.claims.iter().map(|claim| {
            let spans = |part| claim.spans(part).map(|s| Span::new(s.start, s.end)).collect();
            Claim {
                source: spans(Part::Source),
                cue: spans(Part::Cue),
                content: spans(Part::Content),
                nested: claim.parent.is_some(),
            }
        });
        Self { text: article.text.clone(), claims: claims.collect() }
    }

    /// What a proposal is: its content must be half of the claim's, and the claim's half of it (as the scorer has it). Of
    /// the claim those pieces count that the proposal touches, for quotations that go on are added only later.
    pub fn label(&self, proposal: &Proposal) -> Label {
        let matches = |claim: &&Claim| {
            let touched = claim.content.iter().filter(|piece| shared(&[**piece], &proposal.content) > 0);
            let touched: Vec<Span> = touched.copied().collect();
            let most = size(&touched).max(size(&proposal.content));
            let credited = claim.source.is_empty() == proposal.source.is_none()
                && proposal.source.is_none_or(|s| shared(&claim.source, &[s]) > 0);
            let cued = claim.cue.is_empty() || shared(&claim.cue, &proposal.cue) > 0;
            credited && cued && 2 * shared(&claim.content, &proposal.content) >= most
        };
        match self.claims.iter().find(matches) {
            Some(claim) if claim.nested => Label::Inside,
            Some(_) => Label::Claim,
            None => Label::Nothing,
        }
    }

    /// Whether the words of this cue are one.
    pub fn is_cue(&self, cue: &[Span]) -> bool {
        self.claims.iter().any(|claim| shared(&claim.cue, cue) > 0)
    }
}

fn size(spans: &[Span]) -> usize {
    spans.iter().map(|s| s.end - s.start).sum()
}

/// Bytes that two lists of spans have in common.
fn shared(one: &[Span], other: &[Span]) -> usize {
    let common = |a: &Span, b: &Span| a.end.min(b.end).saturating_sub(a.start.max(b.start));
    one.iter().flat_map(|a| other.iter().map(move |b| common(a, b))).sum()
}
