//! Sentences with gold tags and trees.

use crate::corpus::{self, Record};
use anyhow::Result;
use sourcelight::tags::{Tag, Word};
use std::path::Path;

/// What the tagger and the parser are trained on.
pub const TRAIN: &[&str] = &["ner/gum.train", "attribution/ewt_propbank.train", "ner/uner-ewt.test"];

/// What measures them.
pub const HELD_OUT: &[&str] = &["ner/gum.dev"];

/// A sentence of a treebank.
#[derive(Debug, Clone, Default)]
pub struct Sentence {
    /// Its words as the models see them.
    pub words: Vec<Word>,
    /// Their gold tags.
    pub tags: Vec<Tag>,
    /// The head of each word in the sentence; the length of the sentence for the root.
    pub heads: Vec<usize>,
    /// The relation of each word to its head.
    pub relations: Vec<String>,
}

/// The sentences of some sets, in order.
pub fn read(data: &Path, sets: &[&str]) -> Result<Vec<Sentence>> {
    let mut sentences = Vec::new();
    for set in sets {
        for record in corpus::read(data, set)? {
            sentences.extend(of(&record));
        }
    }
    Ok(sentences)
}

fn of(record: &Record) -> Vec<Sentence> {
    let mut places: Vec<usize> = record.text.char_indices().map(|(at, _)| at).collect();
    places.push(record.text.len());
    let word = |[from, to]: [usize; 2]| {
        places.get(from).zip(places.get(to)).map_or("", |(a, b)| &record.text[*a..*b])
    };
    let range = |[from, to]: [usize; 2]| match record.tier.as_str() {
        "" => (from, to),
        _ => {
            let first = record.tokens.partition_point(|t| t[0] < from);
            (first, record.tokens.partition_point(|t| t[0] < to))
        }
    };
    let sentence = |(from, to): (usize, usize)| {
        let mut sentence = Sentence::default();
        for at in from..to {
            let inside = |head: i64| usize::try_from(head).ok().and_then(|h| h.checked_sub(from));
            sentence.words.push(Word::new(word(record.tokens[at])));
            sentence.tags.push(Tag::of(&record.upos[at], &record.pos[at]));
            sentence.heads.push(inside(record.heads[at]).map_or(to - from, |h| h.min(to - from)));
            sentence.relations.push(record.deprels[at].clone());
        }
        sentence
    };
    let whole = |range: &(usize, usize)| range.0 < range.1 && range.1 <= record.upos.len();
    let known = |range: &(usize, usize)| record.upos[range.0..range.1].iter().all(|tag| tag != "_");
    record.sents.iter().map(|s| range(*s)).filter(whole).filter(known).map(sentence).collect()
}
