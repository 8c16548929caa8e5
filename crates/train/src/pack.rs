//! From weights to the bytes of a model: prune, round to a signed byte, lay into buckets.

use sourcelight::model::{ENTRY, Feature, Layer, SLOTS, bucket_of, fingerprint, header};

/// How many weights may be too large for a byte: they are clipped, and the others keep more of their digits.
const CLIPPED: usize = 20;

/// How much of the weights is kept.
#[derive(Debug, Clone, Copy)]
pub struct Pruning {
    /// Share of the features, the heaviest, that is kept at most.
    pub keep: usize,
    /// A row whose greatest rounded weight is smaller is left out.
    pub least: u8,
    /// Rows for each slot of the table: 0.8 leaves few out and few empty.
    pub load: f64,
}

impl Default for Pruning {
    fn default() -> Self {
        Self { keep: usize::MAX, least: 2, load: 0.8 }
    }
}

/// Lays rows of `classes` weights into a table. Weights are scaled so that all but a few fit a byte.
pub fn table(rows: &[(Feature, Vec<f32>)], classes: usize, pruning: Pruning) -> Vec<u8> {
    scaled(rows, classes, pruning, scale(rows, |_| CLIPPED))
}

/// What to multiply weights by, for all but `clipped` of so many to fit a signed byte.
pub fn scale(rows: &[(Feature, Vec<f32>)], clipped: impl Fn(usize) -> usize) -> f32 {
    let mut sizes: Vec<f32> =
        rows.iter().flat_map(|(_, row)| row.iter().map(|w| w.abs())).filter(|w| *w > 0.0).collect();
    sizes.sort_by(f32::total_cmp);
    let top = sizes.get(sizes.len().saturating_sub(1 + clipped(sizes.len()))).copied().unwrap_or(1.0);
    127.0 / top
}

/// The table of weights times `scale`.
pub fn scaled(rows: &[(Feature, Vec<f32>)], classes: usize, pruning: Pruning, scale: f32) -> Vec<u8> {
    let round = |w: &f32| (w * scale).round().clamp(-127.0, 127.0) as i8;
    let mut kept: Vec<(u32, Feature, Vec<i8>)> = rows
        .iter()
        .map(|(feature, row)| (*feature, row.iter().map(round).collect::<Vec<i8>>()))
        .filter(|(_, row)| row.iter().any(|w| w.unsigned_abs() >= pruning.least))
        .map(|(feature, row)| {
            (row.iter().map(|w| u32::from(w.unsigned_abs())).max().unwrap_or(0), feature, row)
        })
        .collect();
    // The heaviest first; equal ones in the order of their hash, so that the same weights give the same bytes.
    kept.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    kept.truncate(pruning.keep);
    let kept: Vec<_> =
        kept.into_iter().map(|(_, feature, row)| (feature, row.iter().map(|w| *w as u8).collect())).collect();
    lay(&kept, classes, pruning.load)
}

/// Lays rows of `width` bytes into buckets, so that about `load` of the slots are taken. Where a bucket is full, or holds
/// the same fingerprint already, the later row is left out.
pub fn lay(rows: &[(Feature, Vec<u8>)], width: usize, load: f64) -> Vec<u8> {
    let buckets = ((rows.len() as f64 / load / SLOTS as f64).ceil() as u32).max(1);
    let (mut marks, mut weights) =
        (vec![0u8; buckets as usize * SLOTS], vec![0u8; buckets as usize * SLOTS * width]);
    for (feature, row) in rows {
        let first = bucket_of(*feature, buckets) as usize * SLOTS;
        let bucket = &mut marks[first..first + SLOTS];
        let mark = fingerprint(*feature);
        if bucket.contains(&mark) {
            continue;
        }
        if let Some(slot) = bucket.iter().position(|f| *f == 0) {
            bucket[slot] = mark;
            weights[(first + slot) * width..][..width].copy_from_slice(row);
        }
    }
    [marks, weights].concat()
}

/// Lays the heaviest weights into buckets of about `load` features each, for `model::Sparse`.
pub fn sparse(rows: &[(Feature, Vec<f32>)], keep: usize, load: f64) -> Vec<u8> {
    let mut weights: Vec<(Feature, u8, f32)> = rows
        .iter()
        .flat_map(|(feature, row)| row.iter().enumerate().map(|(class, w)| (*feature, class as u8, *w)))
        .filter(|(_, _, weight)| *weight != 0.0)
        .collect();
    // Equal ones in the order of their hash, so that the same weights give the same bytes.
    weights.sort_by(|a, b| b.2.abs().total_cmp(&a.2.abs()).then((a.0, a.1).cmp(&(b.0, b.1))));
    weights.truncate(keep);
    let top = weights.get(CLIPPED).map_or(1.0, |w| w.2.abs());
    let mut features: Vec<Feature> = weights.iter().map(|(feature, ..)| *feature).collect();
    features.sort_unstable();
    features.dedup();
    let count = ((features.len() as f64 / load).ceil() as u32).max(1);
    let mut buckets: Vec<Vec<[u8; ENTRY]>> = vec![Vec::new(); count as usize];
    for (feature, class, weight) in weights {
        let byte = (weight * 127.0 / top).round().clamp(-127.0, 127.0) as i8;
        buckets[bucket_of(feature, count) as usize].push([fingerprint(feature), class, byte as u8]);
    }
    let mut bytes = count.to_le_bytes().to_vec();
    let mut end = 0;
    for bucket in &mut buckets {
        bucket.sort_unstable();
        end += bucket.len() as u32;
        bytes.extend(end.to_le_bytes());
    }
    bytes.extend(buckets.iter().flatten().flatten());
    bytes
}

/// A model file of these sections.
pub fn file(layer: Layer, sections: &[Vec<u8>]) -> Vec<u8> {
    let lengths: Vec<u32> = sections.iter().map(|s| s.len() as u32).collect();
    let mut bytes = header(layer, &lengths);
    bytes.extend(sections.iter().flatten());
    bytes
}

#[cfg(test)]
mod tests {
    use super::{Pruning, file, table};
    use sourcelight::model::{Feature, Layer, Model, Table, word_hash};

    #[test]
    fn what_is_packed_is_read_again() {
        let feature = |n: u64| Feature::template(1).with(word_hash(&n.to_le_bytes()));
        let rows: Vec<_> = (0..500).map(|n| (feature(n), vec![1.0, -0.5, n as f32 / 500.0])).collect();
        let layer = Layer { name: "test", version: 1 };
        let bytes = file(layer, &[table(&rows, 3, Pruning::default())]);
        let model = Model::read(&bytes, layer).expect("it was just written");
        let weights = Table::<3>::new(model.section(0));
        let right = (0..500).filter(|n| {
            let mut scores = [0; 3];
            weights.add_all(&[feature(*n)], &mut scores);
            scores == [127, -64, (*n as f32 / 500.0 * 127.0).round() as i16]
        });
        // Some share a bucket with too many others.
        assert!(right.count() > 425);
    }
}
