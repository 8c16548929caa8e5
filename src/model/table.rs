//! Rows of weights, found by the hash of a feature in one step.
//!
//! The rows lie in buckets of four. First stand the fingerprints of all buckets, one byte for each row (0 is an empty
//! slot), then the rows of `K` signed bytes in the same order. A feature can only be in the bucket that its hash names, so
//! a look-up reads four fingerprints and ends; most features have no row, and the fingerprints of a whole model stay in the
//! cache of a processor where its rows would not. A fingerprint of another feature fits by chance in about one look-up of a
//! hundred, which the scores do not feel. What does not fit into its bucket was left out by the trainer, the lightest
//! weights first.

use super::Feature;

/// Rows in a bucket.
pub const SLOTS: usize = 4;

/// Features that are looked up before the first row is read.
const TOGETHER: usize = 16;

/// A view of rows with one weight for each of `K` classes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Table<'a, const K: usize> {
    marks: &'a [[u8; SLOTS]],
    rows: &'a [[u8; K]],
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
    /// Views a section of a model. Bytes past the last whole bucket are not read.
    pub const fn new(bytes: &'a [u8]) -> Self {
        let buckets = bytes.len() / (SLOTS * (1 + K));
        let (marks, rows) = bytes.split_at(buckets * SLOTS);
        Self { marks: marks.as_chunks().0, rows: rows.as_chunks().0 }
    }

    /// Where the row of a feature is, and whether the model has one.
    #[inline]
    fn find(&self, feature: Feature) -> (usize, bool) {
        let bucket = bucket_of(feature, self.marks.len() as u32) as usize;
        let Some(marks) = self.marks.get(bucket) else { return (0, false) };
        // The four fingerprints at once: a byte of `differs` is 0 where its slot has the wanted one, and the lowest byte
        // of `found` that is not 0 is the first such (Bit Twiddling Hacks, "determine if a word has a zero byte").
        const ONES: u32 = 0x0101_0101;
        let differs = u32::from_le_bytes(*marks) ^ (u32::from(fingerprint(feature)) * ONES);
        let found = differs.wrapping_sub(ONES) & !differs & (ONES << 7);
        (bucket * SLOTS + found.trailing_zeros() as usize / 8, found != 0)
    }

    /// The row of a feature, if the model has one.
    #[inline]
    pub fn row(&self, feature: Feature) -> Option<&'a [u8; K]> {
        let (at, found) = self.find(feature);
        if found { self.rows.get(at) } else { None }
    }

    /// Adds the weights of features to the scores of the classes. All are looked up first, so that nothing has to be guessed
    /// about each, then the rows that there are come one after another.
    #[inline]
    pub fn add_all(&self, features: &[Feature], scores: &mut [i16; K]) {
        for features in features.chunks(TOGETHER) {
            let mut found = [0; TOGETHER];
            let mut count = 0;
            for feature in features {
                let (at, is_there) = self.find(*feature);
                found[count % TOGETHER] = at;
                count += usize::from(is_there);
            }
            for at in found.iter().take(count) {
                if let Some(row) = self.rows.get(*at) {
                    add(row, scores);
                }
            }
        }
    }
}

#[inline]
fn add<const K: usize>(row: &[u8; K], scores: &mut [i16; K]) {
    // By number, for a zip is a call of its own in some builds: nothing is left of this but vectors.
    for class in 0..K {
        // 250 features of the greatest weight would be needed to pass the range of the sum.
        scores[class] = scores[class].wrapping_add(i16::from(row[class] as i8));
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
        table.add_all(&[here, other], &mut scores);
        assert_eq!(scores, [5, -2]);
        // More than are looked up together.
        table.add_all(&[[here; 10], [other; 10], [here; 10]].concat(), &mut scores);
        assert_eq!(scores, [105, -42]);
    }

    #[test]
    fn an_empty_model_knows_nothing() {
        let mut scores = [0; 2];
        Table::<2>::default().add_all(&[Feature(9)], &mut scores);
        assert_eq!(scores, [0, 0]);
    }
}
