//! Training of the tagger.

use crate::pack;
use crate::perceptron::{Perceptron, heaviest};
use crate::shuffle::{SEED, shuffle};
use crate::treebank::Sentence;
use rustc_hash::FxHashMap;
use sourcelight::model::{Feature, Model};
use sourcelight::tags::{CLOSED_ROW, Closed, LAYER, Tag, Tagger, closed_key, closed_row, features};
use std::collections::BTreeMap;

/// Rounds with all features, to choose those that ship, and with these only.
const ROUNDS: [usize; 2] = [4, 6];

/// A right tag must lead the best wrong one by so much, or it is learned from all the same.
const MARGIN: f32 = 5.0;

/// How many features ship.
const FEATURES: usize = 40_000;

/// A word has one tag only when it was seen so often ...
const SEEN: usize = 30;

/// ... and with another tag at most in this share of the places, as annotators err.
const STRAY: f64 = 0.002;

/// A feature that was seen less often is left out.
const LEAST: u32 = 2;

/// How many weights ship.
const KEEP: usize = 80_000;

/// Features in a bucket.
const LOAD: f64 = 2.0;

/// Makes `tags.slm`.
pub fn model(sentences: &[Sentence]) -> Vec<u8> {
    let closed = closed(sentences);
    let view = Closed::new(&closed);
    // What is left out by pruning is missed less when the rest was trained without it.
    let first = train(sentences, &view, common(sentences, &view), ROUNDS[0]).average();
    let kept = heaviest(&first, FEATURES);
    let weights = train(sentences, &view, kept, ROUNDS[1]);
    let table = pack::sparse(&weights.average(), KEEP, LOAD);
    pack::file(LAYER, &[closed, table])
}

/// The share of tokens that a model tags right, in percent.
pub fn accuracy(model: &[u8], sentences: &[Sentence]) -> f64 {
    let (mut right, mut all) = (0usize, 0usize);
    let predicted = predict(model, sentences);
    for (sentence, tags) in sentences.iter().zip(predicted) {
        all += tags.len();
        right += tags.iter().zip(&sentence.tags).filter(|(a, b)| a.upos() == b.upos()).count();
    }
    100.0 * right as f64 / all as f64
}

/// The tags that a model gives to the sentences.
pub fn predict(model: &[u8], sentences: &[Sentence]) -> Vec<Vec<Tag>> {
    let model = Model::read(model, LAYER).unwrap_or_default();
    let tagger = Tagger::new(&model);
    let tag = |sentence: &Sentence| {
        let mut tags = Vec::with_capacity(sentence.words.len());
        tagger.tag(&sentence.words, &mut tags);
        tags
    };
    sentences.iter().map(tag).collect()
}

/// Tags for the sentences that they are trained on, as wrong as those of unseen text: each part of the sentences gets
/// those of a tagger that was trained on the other parts.
pub fn jackknifed(sentences: &[Sentence]) -> Vec<Vec<Tag>> {
    const PARTS: usize = 5;
    // Runs of sentences, so that a document is seldom on both sides.
    let part_of = |index: usize| index / 50 % PARTS;
    let mut tags = vec![Vec::new(); sentences.len()];
    for part in 0..PARTS {
        let (out, rest): (Vec<_>, Vec<_>) = (0..sentences.len()).partition(|index| part_of(*index) == part);
        let those = |of: &[usize]| of.iter().map(|index| sentences[*index].clone()).collect::<Vec<_>>();
        for (index, predicted) in out.iter().zip(predict(&model(&those(&rest)), &those(&out))) {
            tags[*index] = predicted;
        }
    }
    tags
}

fn closed(sentences: &[Sentence]) -> Vec<u8> {
    let mut seen: BTreeMap<Feature, ([u8; CLOSED_ROW], BTreeMap<Tag, usize>)> = BTreeMap::new();
    for sentence in sentences {
        for (word, tag) in sentence.words.iter().zip(&sentence.tags) {
            let entry = seen.entry(closed_key(word)).or_insert((closed_row(word, *tag), BTreeMap::new()));
            *entry.1.entry(*tag).or_default() += 1;
        }
    }
    let mut rows = Vec::new();
    for (key, (mut row, tags)) in seen {
        let all: usize = tags.values().sum();
        let best = tags.iter().max_by_key(|(tag, count)| (**count, tag.number()));
        if let Some((tag, count)) = best
            && all >= SEEN
            && (all - count) as f64 <= STRAY * all as f64
        {
            row[CLOSED_ROW - 1] = tag.number();
            rows.push((all, key, row.to_vec()));
        }
    }
    // The commonest first: where a bucket is full, the rarest are scored.
    rows.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let rows: Vec<_> = rows.into_iter().map(|(_, key, row)| (key, row)).collect();
    pack::lay(&rows, CLOSED_ROW, 0.7)
}

fn train(sentences: &[Sentence], closed: &Closed, kept: Vec<Feature>, rounds: usize) -> Perceptron {
    let mut perceptron = Perceptron::new(Tag::COUNT, kept);
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut state = SEED;
    let mut found = Vec::new();
    for round in 0..rounds {
        shuffle(&mut order, &mut state);
        let (mut right, mut all) = (0usize, 0usize);
        for index in &order {
            let sentence = &sentences[*index];
            let (mut last, mut earlier) = (None, None);
            for (at, gold) in sentence.tags.iter().enumerate() {
                let tag = closed.tag(&sentence.words[at]).unwrap_or_else(|| {
                    found.clear();
                    features(&sentence.words, at, last, earlier, &mut |feature| {
                        found.extend(perceptron.row(feature));
                    });
                    let mut scores = [0f32; Tag::COUNT];
                    perceptron.score(&found, &mut scores);
                    let tag = best(&scores);
                    let lead = scores[usize::from(gold.number())];
                    scores[usize::from(gold.number())] = f32::NEG_INFINITY;
                    let rival = best(&scores);
                    if lead - scores[usize::from(rival.number())] < MARGIN {
                        perceptron.update(&found, usize::from(gold.number()), 1.0);
                        perceptron.update(&found, usize::from(rival.number()), -1.0);
                    }
                    perceptron.tick();
                    all += 1;
                    right += usize::from(tag == *gold);
                    tag
                });
                (earlier, last) = (last, Some(tag));
            }
        }
        println!("tags, round {}: {:.2} right", round + 1, 100.0 * right as f64 / all as f64);
    }
    perceptron
}

/// The features that are seen often enough to learn from, as the gold tags give them.
fn common(sentences: &[Sentence], closed: &Closed) -> Vec<Feature> {
    let mut seen: FxHashMap<Feature, u32> = FxHashMap::default();
    for Sentence { words, tags, .. } in sentences {
        for at in (0..words.len()).filter(|at| closed.tag(&words[*at]).is_none()) {
            let before = |distance| at.checked_sub(distance).map(|i| tags[i]);
            features(words, at, before(1), before(2), &mut |feature| *seen.entry(feature).or_default() += 1);
        }
    }
    seen.into_iter().filter(|(_, count)| *count >= LEAST).map(|(feature, _)| feature).collect()
}

fn best(scores: &[f32]) -> Tag {
    let mut best = 0;
    for (number, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = number;
        }
    }
    Tag::new(best as u8)
}
