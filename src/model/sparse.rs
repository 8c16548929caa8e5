//! Single weights of features for classes, where most features speak for few of many classes.
//!
//! The weights lie in buckets of a few entries: three bytes each, the fingerprint of the feature, the class and the
//! weight. Before them stand the ends of the buckets, counted in entries, so that a look-up reads two places. The weights
//! are kept one by one, the heaviest first: at the same size that lost far less than keeping whole rows.

use super::{Feature, bucket_of, fingerprint};

/// Bytes of an entry.
pub const ENTRY: usize = 3;

/// A view of weights for fewer than `K` classes; `K` is a power of two.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sparse<'a, const K: usize> {
    ends: &'a [u8],
    entries: &'a [u8],
    buckets: u32,
}

impl<'a, const K: usize> Sparse<'a, K> {
    /// Views a section of a model: the number of buckets, the end of each, the entries.
    pub fn new(bytes: &'a [u8]) -> Self {
        let view = || {
            let (count, rest) = bytes.split_first_chunk::<4>()?;
            let buckets = u32::from_le_bytes(*count);
            let (ends, entries) = rest.split_at_checked((buckets as usize).checked_mul(4)?)?;
            Some(Self { ends, entries, buckets })
        };
        view().unwrap_or_default()
    }

    /// Adds the weights of a feature to the scores of the classes.
    #[inline]
    pub fn add(&self, feature: Feature, scores: &mut [i16; K]) {
        let bucket = bucket_of(feature, self.buckets) as usize;
        let end = |at: usize| {
            let four = self.ends.get(4 * at..)?.first_chunk::<4>()?;
            Some(u32::from_le_bytes(*four) as usize * ENTRY)
        };
        let from = if bucket == 0 { Some(0) } else { end(bucket - 1) };
        let entries = from.zip(end(bucket)).and_then(|(from, to)| self.entries.get(from..to));
        let wanted = fingerprint(feature);
        for entry in entries.unwrap_or_default().as_chunks::<ENTRY>().0 {
            if entry[0] == wanted {
                let score = &mut scores[usize::from(entry[1]) & (K - 1)];
                *score = score.wrapping_add(i16::from(entry[2] as i8));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Sparse;
    use crate::model::{Feature, fingerprint};

    #[test]
    fn adds_the_weights_of_its_feature_only() {
        let (here, other) = (Feature(0x2a00), Feature(0x2b00));
        let mut bytes = vec![1, 0, 0, 0, 3, 0, 0, 0];
        for (feature, class, weight) in [(here, 1, 5), (other, 1, 9), (here, 3, 0xfe)] {
            bytes.extend([fingerprint(feature), class, weight]);
        }
        let mut scores = [0; 4];
        Sparse::new(&bytes).add(here, &mut scores);
        assert_eq!(scores, [0, 5, 0, -2]);
    }

    #[test]
    fn odd_bytes_are_an_empty_model() {
        for bytes in [&[][..], &[9, 0, 0, 0, 1], &[1, 0, 0, 0, 9, 0, 0, 0, 1, 1, 1]] {
            let mut scores = [0; 2];
            Sparse::new(bytes).add(Feature(7), &mut scores);
            assert_eq!(scores, [0, 0]);
        }
    }
}
