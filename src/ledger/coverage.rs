//! How much of an article is credited to someone.

use super::{Touched, is_shown};
use crate::attributions::Attribution;
use std::collections::BTreeSet;

/// The sentences that stand in some claim, without what is only possible.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Coverage {
    /// How many they are.
    pub attributed: usize,
    /// Index of the first.
    pub first: Option<usize>,
}

/// Counts the sentences in some claim. `touched` holds the sentences of every claim.
pub(super) fn of(attributions: &[Attribution], touched: &[Touched]) -> Coverage {
    let shown = attributions.iter().zip(touched).filter(|(claim, _)| is_shown(claim));
    let sentences: BTreeSet<usize> = shown.flat_map(|(_, sentences)| sentences).copied().collect();
    Coverage { attributed: sentences.len(), first: sentences.first().copied() }
}
