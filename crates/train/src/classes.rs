//! The classes of words, from their list to the table that the engine reads.

use crate::pack;
use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use sourcelight::classes::{LAYER, PARENTS, ROW, key};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// Words seen less often say more about the corpus than about the word (see the README of the list).
const LEAST: u64 = 5;

/// Makes `classes.slm` from the list over text of permissive licences.
pub fn model(data: &Path) -> Result<Vec<u8>> {
    let path = data.join("clusters/word_clusters_permissive.tsv.gz");
    let file = File::open(&path).with_context(|| format!("{} is missing; see --data", path.display()))?;
    let mut rows = Vec::new();
    let mut parents = vec![0u8; 1024 * PARENTS];
    for line in BufReader::new(GzDecoder::new(file)).lines() {
        let line = line?;
        if line.starts_with("#") {
            continue;
        }
        // word  path  c1024  c256  c64  c16  count
        let columns: Vec<&str> = line.split('\t').collect();
        let number = |at: usize| columns.get(at).and_then(|c| c.parse::<u64>().ok());
        let entry = (|| {
            Some((number(2)? as u16, [number(3)? as u8, number(4)? as u8, number(5)? as u8], number(6)?))
        })();
        let (fine, coarser, count) = entry.with_context(|| format!("{}: {line}", path.display()))?;
        if count >= LEAST {
            rows.push((key(columns[0]), fine.to_le_bytes().to_vec()));
            parents[usize::from(fine) * PARENTS..][..PARENTS].copy_from_slice(&coarser);
        }
    }
    // The list is sorted by count, so that a full bucket leaves out the rarest words.
    Ok(pack::file(LAYER, &[pack::lay(&rows, ROW, 0.75), parents]))
}
