//! A fixed disorder.

/// The seed of every training.
pub const SEED: u64 = 20_261_125;

/// Mixes up `items` as the state of the generator (xorshift64, Marsaglia 2003) says.
pub fn shuffle<T>(items: &mut [T], state: &mut u64) {
    for at in (1..items.len()).rev() {
        items.swap(at, (next(state) % (at as u64 + 1)) as usize);
    }
}

/// The next number of the generator.
pub const fn next(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}
