//! What a teacher says of newswire that nobody annotated for claims.

use super::gold::Document;
use super::logistic::{Example, Weights, likelihood};
use super::proposals;
use crate::corpus;
use anyhow::Result;
use std::path::Path;

/// How much a proposal weighs of which only the teacher says what it is: there are six of them to one that people
/// annotated.
const WEIGHT: f32 = 0.3;

/// Texts, and a teacher who says how likely each proposal in them is a claim (Hinton, Vinyals and Dean 2015).
pub struct Lesson {
    teacher: Weights,
    documents: Vec<Document>,
}

impl Lesson {
    /// The texts of GMB, which are in the public domain.
    ///
    /// # Errors
    /// When the corpus cannot be read.
    pub fn new(data: &Path, teacher: Weights) -> Result<Self> {
        let records = corpus::read(data, "ner/gmb.train")?;
        Ok(Self { teacher, documents: records.into_iter().map(|r| Document::of_text(r.text)).collect() })
    }

    /// What the teacher says of each proposal; where the pupil has weights, of those that come up when what they keep is kept.
    pub fn examples(&self, pupil: Option<&Weights>) -> impl Iterator<Item = Example> {
        self.documents.iter().flat_map(move |d| proposals(d, pupil)).map(|proposal| Example {
            likely: likelihood(f64::from(self.teacher.score(&proposal.features))) as f32,
            weight: WEIGHT,
            features: proposal.features,
        })
    }
}
