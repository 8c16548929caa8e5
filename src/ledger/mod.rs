//! The ledger: every source of an article with its claims, and how much of the article is credited to someone.
//!
//! A source that is an actor of the article is one, however it is called. A nameless one ("a witness", "sources") stands for
//! itself each time that it is brought in, since nobody knows whether two are the same; what takes it up again ("the
//! witness", "he") goes with it.

mod coverage;

pub use coverage::Coverage;

use crate::attributions::{Attribution, SourceKind};
use crate::entities::Entities;
use crate::evidence::Certainty;
use crate::lexicon::Grammar;
use crate::offsets::Span;
use crate::text::Text;
use rustc_hash::{FxBuildHasher, FxHashMap};
use smallvec::SmallVec;
use std::collections::BTreeSet;

/// Who says what in an article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The sources, in the order in which they first speak.
    pub entries: Vec<Entry>,
    /// For every claim the sentences that its content touches, in the order of the text.
    pub sentences: Vec<Touched>,
    /// How much of the article they cover.
    pub coverage: Coverage,
}

/// A source with what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where the article first says who it is; missing where nobody is named.
    pub source: Option<Span>,
    /// Index of its entity, where it alone is that entity.
    pub entity: Option<usize>,
    /// The kind that its first claim gives it.
    pub kind: SourceKind,
    /// Indices of its claims, in the order of the text.
    pub claims: Vec<usize>,
    /// Sentences that touch what it says, without what is only possible.
    pub sentences: usize,
}

/// Sentences, nearly always one or two.
pub type Touched = SmallVec<[usize; 2]>;

/// Makes the ledger of an article.
pub fn make(text: &Text, entities: &Entities, attributions: &[Attribution]) -> Ledger {
    let sentences: Vec<_> = attributions.iter().map(|claim| touched(text, claim)).collect();
    Ledger {
        entries: entries(text, entities, attributions, &sentences),
        coverage: coverage::of(attributions, &sentences),
        sentences,
    }
}

/// Groups the claims by source. `touched` holds the sentences of every claim.
fn entries(
    text: &Text,
    entities: &Entities,
    attributions: &[Attribution],
    touched: &[Touched],
) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut places = FxHashMap::with_capacity_and_hasher(2 * attributions.len(), FxBuildHasher);
    for (index, claim) in attributions.iter().enumerate() {
        let key = Key::of(text, claim);
        let taken_up = claim.source.is_none_or(|s| !is_brought_in(text, claim.source_kind, s));
        // Two claims may share the words of their source: "a witness said … and added …".
        let same_words = claim.source.and_then(|s| places.get(&Key::Place(s))).copied();
        let known = same_words.or_else(|| places.get(&key).copied().filter(|_| taken_up));
        let place = known.unwrap_or_else(|| {
            let (source, entity) = (claim.source, claim.speaker.filter(|e| *e < entities.list.len()));
            entries.push(Entry { source, entity, kind: claim.source_kind, claims: Vec::new(), sentences: 0 });
            entries.len() - 1
        });
        places.insert(key, place);
        if let Some(source) = claim.source {
            places.insert(Key::Place(source), place);
        }
        if let Some(entry) = entries.get_mut(place) {
            entry.claims.push(index);
        }
    }
    let mut times: FxHashMap<usize, u32> = FxHashMap::default();
    for entity in entries.iter().filter_map(|e| e.entity) {
        *times.entry(entity).or_default() += 1;
    }
    for entry in &mut entries {
        entry.entity = entry.entity.filter(|e| times.get(e) == Some(&1));
        let shown = entry.claims.iter().filter(|i| attributions.get(**i).is_some_and(is_shown));
        entry.sentences = shown.filter_map(|i| touched.get(*i)).flatten().collect::<BTreeSet<_>>().len();
    }
    entries
}

/// The sentences that the content of a claim touches, in the order of the text.
pub(crate) fn touched(text: &Text, claim: &Attribution) -> Touched {
    let mut sentences = Touched::new();
    for span in &claim.content {
        let first = text.sentence_at(span.start).max(sentences.last().map_or(0, |s| s + 1));
        let reached = |i: &usize| text.sentences.get(*i).is_some_and(|s| s.span.start < span.end);
        sentences.extend((first..text.sentences.len()).take_while(reached));
    }
    sentences
}

/// What makes two sources one.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Key {
    Entity(usize),
    Words(String),
    /// Only the same words in the same place.
    Place(Span),
    Nobody,
}

impl Key {
    fn of(text: &Text, claim: &Attribution) -> Self {
        match (claim.source, claim.speaker) {
            (None, _) => Self::Nobody,
            (_, Some(entity)) => Self::Entity(entity),
            (Some(source), None) if is_pronoun(text, source) => Self::Place(source),
            (Some(source), None) => {
                let words: Vec<_> = text.slice(source).split_whitespace().collect();
                Self::Words(words.join(" ").to_lowercase())
            }
        }
    }
}

/// Whether a nameless source is a new one here: nothing says that the reader knows it.
fn is_brought_in(text: &Text, kind: SourceKind, source: Span) -> bool {
    let grammar = text.grammar(text.token_at(source.start));
    let known = Grammar::DEFINITE.or(Grammar::POSSESSIVE).or(Grammar::PRONOUN);
    kind == SourceKind::Anonymous && !grammar.any(known)
}

/// Whether a source is one pronoun: "he", "they", "who".
fn is_pronoun(text: &Text, source: Span) -> bool {
    let first = text.token_at(source.start);
    let pronoun = text.grammar(first).any(Grammar::PRONOUN) || text.get(first).eq_ignore_ascii_case("who");
    pronoun && text.token_at(source.end) <= first + 1
}

/// What is only possible is not shown, so it does not count.
fn is_shown(claim: &Attribution) -> bool {
    claim.certainty > Certainty::Possible
}
