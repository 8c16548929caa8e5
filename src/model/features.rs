//! Features as hashes.

use xxhash_rust::xxh3::xxh3_64;

/// A feature: the number of its template with the values that the template reads, mixed into one number.
///
/// The same values give the same number on every machine, for the weights in `models/` are found by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Feature(pub u64);

/// Odd, with its bits well spread (the fractional part of the golden ratio).
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

impl Feature {
    /// A template without values yet.
    #[inline]
    pub const fn template(number: u64) -> Self {
        Self((number + 1).wrapping_mul(SPREAD))
    }

    /// This feature with one more value. The order of the values counts.
    #[inline]
    #[must_use]
    pub const fn with(self, value: u64) -> Self {
        let mixed = (self.0 ^ value).wrapping_mul(SPREAD);
        Self(mixed ^ (mixed >> 32))
    }
}

/// Features gathered to be looked up together; at most `N`, more are dropped.
#[derive(Debug, Clone, Copy)]
pub struct Gathered<const N: usize> {
    features: [Feature; N],
    count: usize,
}

impl<const N: usize> Default for Gathered<N> {
    /// None yet.
    fn default() -> Self {
        Self { features: [Feature(0); N], count: 0 }
    }
}

impl<const N: usize> Gathered<N> {
    /// One more.
    #[inline]
    pub fn push(&mut self, feature: Feature) {
        debug_assert!(self.count < N, "room for {N} features only");
        if let Some(place) = self.features.get_mut(self.count) {
            *place = feature;
            self.count += 1;
        }
    }

    /// All of them.
    #[inline]
    pub fn all(&self) -> &[Feature] {
        self.features.get(..self.count).unwrap_or_default()
    }
}

/// The number that stands for a word, or for a piece of one.
///
/// XXH3, whose output its specification fixes: the hashers of Rust's maps differ between 32 and 64 bits, and the models
/// are trained on the one and read on the other.
#[inline]
pub fn word_hash(bytes: &[u8]) -> u64 {
    xxh3_64(bytes)
}

#[cfg(test)]
mod tests {
    use super::{Feature, word_hash};

    #[test]
    fn features_are_the_same_on_every_machine() {
        assert_eq!(Feature::template(3).with(word_hash(b"said")).with(7), Feature(FEATURE));
        assert_eq!(word_hash(b"said"), SAID);
    }

    #[test]
    fn order_and_template_count() {
        let base = Feature::template(1);
        assert_ne!(base.with(1).with(2), base.with(2).with(1));
        assert_ne!(base.with(1), Feature::template(2).with(1));
    }

    const FEATURE: u64 = 4_933_536_798_909_046_751;
    const SAID: u64 = 1_496_282_869_850_183_987;
}
