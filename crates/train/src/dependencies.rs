//! Training of the parser.

use crate::pack::{self, Pruning};
use crate::perceptron::Perceptron;
use crate::shuffle::{SEED, next, shuffle};
use crate::treebank::Sentence;
use oracle::Oracle;
use rustc_hash::{FxHashMap, FxHashSet};
use sourcelight::dependencies::{
    Atom, LAYER, Parser, Relation, State, Transition, relation_features, transition_features,
};
use sourcelight::model::{Feature, Model};
use sourcelight::tags::Tag;

mod oracle;

const ROUNDS: usize = 7;

/// From this round on the parser's own choice is followed, right or wrong, in so many of ten places.
const EXPLORE_FROM: usize = 1;
const EXPLORE: u64 = 9;

/// A right transition must lead the best wrong one by so much, or it is learned from all the same: what is left after
/// pruning then still tells them apart.
const MARGIN: f32 = 4.0;

/// A feature that was seen less often is left out.
const LEAST: u32 = 2;

/// How much of the weights of transitions ships.
const TRANSITIONS: Pruning = Pruning { keep: 70_000, least: 1, load: 0.85 };

/// How many weights of relations ship, and features in a bucket.
const RELATIONS: (usize, f64) = (50_000, 2.0);

/// Makes `dependencies.slm` from gold trees over predicted tags.
pub fn model(sentences: &[Sentence], tags: &[Vec<Tag>]) -> Vec<u8> {
    let mut trainer = Trainer::new(sentences, tags);
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut state = SEED;
    for round in 0..ROUNDS {
        shuffle(&mut order, &mut state);
        trainer.counts = [0; 4];
        for index in &order {
            trainer.sentence(&sentences[*index], &tags[*index], round, &mut state);
        }
        let [right, all, named, arcs] = trainer.counts.map(|count| count as f64);
        println!(
            "dependencies, round {}: {:.2} of transitions right, {:.2} of relations",
            round + 1,
            100.0 * right / all,
            100.0 * named / arcs
        );
    }
    let transitions = pack::table(&trainer.transitions.average(), 3, TRANSITIONS);
    let relations = pack::sparse(&trainer.relations.average(), RELATIONS.0, RELATIONS.1);
    pack::file(LAYER, &[transitions, relations])
}

/// The shares of words with the right head, and with the right head and relation, in percent.
pub fn accuracy(model: &[u8], sentences: &[Sentence], tags: &[Vec<Tag>]) -> (f64, f64) {
    let model = Model::read(model, LAYER).unwrap_or_default();
    let parser = Parser::new(&model);
    let mut state = State::default();
    let (mut heads, mut both, mut all) = (0usize, 0usize, 0usize);
    for (sentence, tags) in sentences.iter().zip(tags) {
        state.start(sentence.words.iter().zip(tags).map(|(word, tag)| Atom::new(word, *tag)));
        parser.parse(&mut state);
        for (at, gold) in sentence.heads.iter().enumerate() {
            let (head, relation) = state.placed(at);
            let main = |name: &str| name.split(':').next().map(str::to_owned);
            let named = main(relation.name()) == main(&sentence.relations[at]);
            all += 1;
            heads += usize::from(head == *gold);
            both += usize::from(head == *gold && named);
        }
    }
    (100.0 * heads as f64 / all as f64, 100.0 * both as f64 / all as f64)
}

struct Trainer {
    transitions: Perceptron,
    relations: Perceptron,
    /// The features that are seen often enough to learn from.
    common: FxHashSet<Feature>,
    state: State,
    found: Vec<Feature>,
    counts: [usize; 4],
}

impl Trainer {
    fn new(sentences: &[Sentence], tags: &[Vec<Tag>]) -> Self {
        let mut trainer = Self {
            transitions: Perceptron::new(3),
            relations: Perceptron::new(Relation::ALL.len()),
            common: FxHashSet::default(),
            state: State::default(),
            found: Vec::new(),
            counts: [0; 4],
        };
        trainer.common = trainer.count(sentences, tags);
        trainer
    }

    /// Counts the features on the gold paths.
    fn count(&mut self, sentences: &[Sentence], tags: &[Vec<Tag>]) -> FxHashSet<Feature> {
        let mut seen: FxHashMap<Feature, u32> = FxHashMap::default();
        let state = &mut self.state;
        for (sentence, tags) in sentences.iter().zip(tags) {
            let oracle = Oracle::new(&sentence.heads);
            state.start(sentence.words.iter().zip(tags).map(|(word, tag)| Atom::new(word, *tag)));
            while !state.is_done() {
                transition_features(state, &mut |feature| *seen.entry(feature).or_default() += 1);
                let Some(best) = Transition::ALL
                    .into_iter()
                    .filter(|t| state.allows(*t))
                    .min_by_key(|t| oracle.cost(state, *t))
                else {
                    break;
                };
                let mut relation = Relation::default();
                if let Some((head, dependent)) = state.arc(best) {
                    // A template of relations is told from one of transitions by one more value.
                    relation_features(state, head, dependent, &mut |f| {
                        *seen.entry(f.with(1)).or_default() += 1
                    });
                    relation = Relation::of(&sentence.relations[dependent]);
                }
                state.make(best, relation);
            }
        }
        seen.retain(|_, count| *count >= LEAST);
        seen.into_keys().collect()
    }

    fn sentence(&mut self, sentence: &Sentence, tags: &[Tag], round: usize, random: &mut u64) {
        let oracle = Oracle::new(&sentence.heads);
        let mut state = std::mem::take(&mut self.state);
        state.start(sentence.words.iter().zip(tags).map(|(word, tag)| Atom::new(word, *tag)));
        while !state.is_done() {
            let (common, found) = (&self.common, &mut self.found);
            found.clear();
            transition_features(&state, &mut |feature| {
                if common.contains(&feature) {
                    found.push(feature);
                }
            });
            let mut scores = [0f32; 3];
            self.transitions.score(found, &mut scores);
            let allowed = || Transition::ALL.into_iter().enumerate().filter(|(_, t)| state.allows(*t)).rev();
            let greatest = |all: &mut dyn Iterator<Item = (usize, Transition)>| {
                all.max_by(|a, b| scores[a.0].total_cmp(&scores[b.0]))
            };
            let least = allowed().map(|(_, t)| oracle.cost(&state, t)).min();
            let best = greatest(&mut allowed());
            let right = greatest(&mut allowed().filter(|(_, t)| Some(oracle.cost(&state, *t)) == least));
            let (Some(best), Some(right)) = (best, right) else { break };
            let good = Some(oracle.cost(&state, best.1)) == least;
            let rival = greatest(&mut allowed().filter(|(_, t)| Some(oracle.cost(&state, *t)) != least));
            if let Some(rival) = rival
                && scores[right.0] - scores[rival.0] < MARGIN
            {
                self.transitions.update(found, right.0, 1.0);
                self.transitions.update(found, rival.0, -1.0);
            }
            self.transitions.tick();
            self.counts[0] += usize::from(good);
            self.counts[1] += 1;
            let explores = round >= EXPLORE_FROM && next(random) % 10 < EXPLORE;
            let made = if good || explores { best.1 } else { right.1 };
            let relation =
                state.arc(made).map(|(head, dependent)| self.relation(&state, head, dependent, sentence));
            state.make(made, relation.unwrap_or_default());
        }
        self.state = state;
    }

    fn relation(&mut self, state: &State, head: usize, dependent: usize, sentence: &Sentence) -> Relation {
        let (common, found) = (&self.common, &mut self.found);
        found.clear();
        relation_features(state, head, dependent, &mut |feature| {
            if common.contains(&feature.with(1)) {
                found.push(feature);
            }
        });
        let mut scores = [0f32; Relation::ALL.len()];
        self.relations.score(found, &mut scores);
        let best =
            scores.iter().enumerate().rev().max_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(number, _)| number);
        if sentence.heads[dependent] == head {
            let gold = usize::from(Relation::of(&sentence.relations[dependent]).number());
            if best != gold {
                self.relations.update(found, gold, 1.0);
                self.relations.update(found, best, -1.0);
            }
            self.relations.tick();
            self.counts[2] += usize::from(best == gold);
            self.counts[3] += 1;
        }
        Relation::new(best as u8)
    }
}
