//! Words that are written as one and count as two: "don't", "we'll", "Aleppo's", "cannot".

/// The byte offsets inside `word` at which it is cut, at most one.
pub(super) fn cut(word: &str) -> Option<usize> {
    if let Some(at) = apostrophe(word) {
        let tail = &word[at..];
        let after = tail.trim_start_matches(['\'', '’']);
        if after.eq_ignore_ascii_case("t") {
            // "don't" is cut before the n; "can't" gives "ca" and "n't" as in the treebanks.
            let before = word[..at].strip_suffix(['n', 'N'])?;
            return (!before.is_empty()).then_some(before.len());
        }
        let known = ["s", "m", "d", "re", "ve", "ll"].iter().any(|c| after.eq_ignore_ascii_case(c));
        return (known && at > 0).then_some(at);
    }
    word.eq_ignore_ascii_case("cannot").then_some(3)
}

fn apostrophe(word: &str) -> Option<usize> {
    // Both apostrophes begin with one of these bytes; few words hold one.
    if !word.bytes().any(|b| b == b'\'' || b == 0xe2) {
        return None;
    }
    word.rfind(['\'', '’'])
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn cuts_where_the_treebanks_do() {
        for (word, at) in [
            ("don't", Some(2)),
            ("can’t", Some(2)),
            ("Aleppo's", Some(6)),
            ("we’ll", Some(2)),
            ("cannot", Some(3)),
            ("O'Brien", None),
            ("n't", None),
            ("'s", None),
        ] {
            assert_eq!(cut(word), at, "{word}");
        }
    }
}
