//! Rows of weights, found by the hash of a feature in one step.
//!
//! The rows lie in buckets of four. A bucket holds four fingerprints of one byte (0 is an empty slot), then four rows
//! of `K` signed bytes. A feature can only be in the bucket that its hash names, so a look-up reads one place and ends;
//! a fingerprint of another feature fits by chance in about one look-up of a hundred, which the scores do not feel. What
//! does not fit into its bucket was left out by the trainer, the lightest weights first.

use super::Feature;

/// Rows in a bucket.
pub const SLOTS: usize = 4;

/// A view of rows with one weight for each of `K` classes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Table<'a, const K: usize> {
    bytes: &'a [u8],
    buckets: u32,
}

/// The bucket of a feature in a table of so many.
#[inline]
pub const fn bucket_of(feature: Feature, buckets: u32) -> u32 {
    (((feature.0 >> 32) * buckets as u64) >> 32) as u32
}

/// The fingerprint of a feature: never 0.
#[inline]
pub const fn fingerprint(feature: Feature) -> u8 {
    let byte = (feature.0 >> 8) as u8;
    if byte == 0 { 1 } else { byte }
}

impl<'a, const K: usize> Table<'a, K> {
    const BUCKET: usize = SLOTS * (1 + K);

    /// Views a section of a model. Bytes past the last whole bucket are not read.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, buckets: (bytes.len() / Self::BUCKET) as u32 }
    }

    /// The row of a feature, if the model has one.
    #[inline]
    pub fn row(&self, feature: Feature) -> Option<&'a [u8; K]> {
        let start = bucket_of(feature, self.buckets) as usize * Self::BUCKET;
        let bucket = self.bytes.get(start..start + Self::BUCKET)?;
        // The four fingerprints at once: a byte of `differs` is 0 where its slot has the wanted one, and the lowest byte
        // of `found` that is not 0 is the first such (Bit Twiddling Hacks, "determine if a word has a zero byte").
        const ONES: u32 = 0x0101_0101;
        let differs = u32::from_le_bytes(*bucket.first_chunk()?) ^ (u32::from(fingerprint(feature)) * ONES);
        let found = differs.wrapping_sub(ONES) & !differs & (ONES << 7);
        if found == 0 {
            return None;
        }
        let slot = found.trailing_zeros() as usize / 8;
        bucket.get(SLOTS + slot * K..)?.first_chunk()
    }

    /// Adds the weights of a feature to the scores of the classes.
    #[inline]
    pub fn add(&self, feature: Feature, scores: &mut [i16; K]) {
        if let Some(row) = self.row(feature) {
            // By number, for a zip is a call of its own in some builds: nothing is left of this but vectors.
            for class in 0..K {
                // 250 features of the greatest weight would be needed to pass the range of the sum.
                scores[class] = scores[class].wrapping_add(i16::from(row[class] as i8));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Feature, SLOTS, Table, fingerprint};

    #[test]
    fn finds_the_row_of_its_feature_only() {
        let (here, other) = (Feature(0x1_0000_2a00), Feature(0x1_0000_2b00));
        let mut bytes = vec![0; SLOTS * 3];
        bytes[2] = fingerprint(here);
        bytes[SLOTS + 4..SLOTS + 6].copy_from_slice(&[5, 0xfe]);
        let table = Table::<2>::new(&bytes);
        let mut scores = [0; 2];
        table.add(here, &mut scores);
        table.add(other, &mut scores);
        assert_eq!(scores, [5, -2]);
    }

    #[test]
    fn an_empty_model_knows_nothing() {
        let mut scores = [0; 2];
        Table::<2>::default().add(Feature(9), &mut scores);
        assert_eq!(scores, [0, 0]);
    }
}
