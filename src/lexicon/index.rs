//! A number for every word of the short lists, so that one look-up serves all layers.

use super::rows;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::LazyLock;

/// The lists whose words later layers ask for at every token. A field that is no word does no harm.
const LISTS: [&str; 7] = [
    include_str!("../../lexicon/calendar_words.tsv"),
    include_str!("../../lexicon/cue_nouns.tsv"),
    include_str!("../../lexicon/cue_predicates.tsv"),
    include_str!("../../lexicon/cue_verbs.tsv"),
    include_str!("../../lexicon/function_words.tsv"),
    include_str!("../../lexicon/number_words.tsv"),
    include_str!("../../lexicon/source_words.tsv"),
];

/// The number of a word of the short lists; 0 is for all other words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Listed(u16);

struct Index {
    numbers: FxHashMap<&'static str, Listed>,
    words: Vec<&'static str>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index { numbers: FxHashMap::default(), words: vec![""] };
    for word in LISTS.into_iter().flat_map(rows).flatten().flat_map(|field| field.split(' ')) {
        let Ok(next) = u16::try_from(index.words.len()) else { break };
        if !word.is_empty() && !index.numbers.contains_key(word) {
            index.numbers.insert(word, Listed(next));
            index.words.push(word);
        }
    }
    index
});

impl Listed {
    /// The number of a word, whatever its case.
    pub(super) fn of(word: &str) -> Self {
        let plain = word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase());
        let small = if plain { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) };
        INDEX.numbers.get(&*small).copied().unwrap_or_default()
    }

    /// Whether some short list holds the word.
    pub fn is_some(self) -> bool {
        self.0 != 0
    }

    /// What `ask` says of each word of the lists, in the order of their numbers; of the empty word at 0.
    pub fn table<V>(ask: impl Fn(&'static str) -> V) -> Vec<V> {
        INDEX.words.iter().map(|word| ask(word)).collect()
    }

    /// The row of this word in a table that [`Self::table`] made.
    pub fn row<V: Copy + Default>(self, table: &[V]) -> V {
        self.in_table(table).copied().unwrap_or_default()
    }

    /// The same in its place.
    #[inline]
    pub fn in_table<V>(self, table: &[V]) -> Option<&V> {
        table.get(usize::from(self.0))
    }
}
