//! Word lists. Short ones are read from `lexicon/*.tsv` at first use; the long list of names is a compiled
//! automaton under `models/`, read in place.

/// The rows of a word list: one fact a line, columns parted by tabs, `#` starts a comment line.
pub fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
        .map(|l| l.split('\t').collect())
}
