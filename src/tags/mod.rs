//! Parts of speech: a greedy tagger from left to right.
//!
//! Words with one tag only are looked up. The others are scored by a linear model over the word, its ends, its shape
//! and classes, its neighbours and the two tags before it, trained as an averaged perceptron (Collins 2002).

mod closed;
mod features;
mod tag;
mod word;

pub use closed::{Closed, ROW as CLOSED_ROW, key as closed_key, row as closed_row};
pub use features::features;
pub use tag::{Tag, Upos};
pub use word::{Word, shape};

use crate::model::{Layer, Model, Sparse};
use crate::sentences::Sentence;
use std::sync::LazyLock;

/// The layer of the file.
pub const LAYER: Layer = Layer { name: "tags", version: 2 };

/// Places for scores: the next power of two above the number of tags.
const CLASSES: usize = Tag::COUNT.next_power_of_two();

/// The weights of the tagger, read in place.
#[derive(Debug, Clone, Copy)]
pub struct Tagger<'a> {
    closed: Closed<'a>,
    weights: Sparse<'a, CLASSES>,
}

static TAGGER: LazyLock<Tagger<'static>> = LazyLock::new(|| {
    let model = Model::read(include_bytes!("../../models/en/tags.slm"), LAYER).unwrap_or_default();
    Tagger::new(&model)
});

/// Reads the words of all tokens.
pub fn words(texts: &[&str]) -> Vec<Word> {
    texts.iter().map(|text| Word::new(text)).collect()
}

/// Tags every token; `words` are those of [`words`].
pub fn find(sentences: &[Sentence], words: &[Word]) -> Vec<Tag> {
    let tagger = &*TAGGER;
    let mut tags = Vec::with_capacity(words.len());
    for sentence in sentences {
        let words = words.get(sentence.tokens.0..sentence.tokens.1).unwrap_or_default();
        tagger.tag(words, &mut tags);
    }
    tags
}

impl<'a> Tagger<'a> {
    /// Reads a model: the words with one tag only, then the weights.
    pub fn new(model: &Model<'a>) -> Self {
        Self { closed: Closed::new(model.section(0)), weights: Sparse::new(model.section(1)) }
    }

    /// Appends the tag of each word of a sentence.
    pub fn tag(&self, words: &[Word], tags: &mut Vec<Tag>) {
        let (mut last, mut earlier) = (None, None);
        for (at, word) in words.iter().enumerate() {
            let tag = self.closed.tag(word).unwrap_or_else(|| {
                let mut scores = [0i16; CLASSES];
                features(words, at, last, earlier, &mut |feature| self.weights.add(feature, &mut scores));
                best(&scores)
            });
            tags.push(tag);
            (earlier, last) = (last, Some(tag));
        }
    }
}

/// The first tag of the greatest score.
fn best(scores: &[i16; CLASSES]) -> Tag {
    let mut best = 0;
    for (number, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = number;
        }
    }
    Tag::new(best as u8)
}

#[cfg(test)]
mod tests {
    use super::{LAYER, Model};

    #[test]
    fn the_committed_model_is_of_this_version() {
        let model = Model::read(include_bytes!("../../models/en/tags.slm"), LAYER);
        assert_eq!(model.err(), None);
    }
}
