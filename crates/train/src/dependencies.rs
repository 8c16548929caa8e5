//! Training of the parser.

use crate::pack::{self, Pruning};
use crate::perceptron::{Perceptron, heaviest};
use crate::shuffle::{SEED, next, shuffle};
use crate::treebank::Sentence;
use oracle::Oracle;
use rustc_hash::FxHashMap;
use sourcelight::dependencies::{
    LAYER, Parser, Parsing, Relation, State, Transition, is_mark, relation_features, transition_features,
};
use sourcelight::model::{Feature, Model};
use sourcelight::tags::Tag;

mod oracle;

/// Rounds with all features, to choose those that ship, and with these only.
const ROUNDS: [usize; 2] = [4, 8];

/// From this round on the parser's own choice is followed, right or wrong, in so many of ten places.
const EXPLORE_FROM: usize = 1;
const EXPLORE: u64 = 9;

/// A right transition must lead the best wrong one by so much, or it is learned from all the same: what rounding
/// changes then still tells them apart.
const MARGIN: f32 = 15.0;

/// A feature that was seen less often is left out.
const LEAST: u32 = 2;

/// How many features of transitions and of relations ship, and how many weights of the latter.
const TRANSITIONS: usize = 240_000;
const RELATIONS: usize = 30_000;
const WEIGHTS: usize = 70_000;

/// A sentence without its marks.
struct Example<'t> {
    sentence: &'t Sentence,
    tags: &'t [Tag],
    /// The gold heads of its words among them, their number for the root, and the relations.
    heads: Vec<usize>,
    relations: Vec<Relation>,
}

impl<'t> Example<'t> {
    fn new(sentence: &'t Sentence, tags: &'t [Tag]) -> Self {
        let words: Vec<usize> = (0..tags.len()).filter(|token| !is_mark(tags[*token])).collect();
        let head = |token: &usize| {
            let above = std::iter::successors(Some(sentence.heads[*token]), |head| {
                sentence.heads.get(*head).copied()
            });
            let word = above.take(tags.len()).find(|head| tags.get(*head).is_some_and(|tag| !is_mark(*tag)));
            word.and_then(|word| words.binary_search(&word).ok()).unwrap_or(words.len())
        };
        let heads = words.iter().map(head).collect();
        let relations = words.iter().map(|token| Relation::of(&sentence.relations[*token])).collect();
        Self { sentence, tags, heads, relations }
    }
}

/// Makes `dependencies.slm` from gold trees over predicted tags.
pub fn model(sentences: &[Sentence], tags: &[Vec<Tag>]) -> Vec<u8> {
    let examples: Vec<_> =
        sentences.iter().zip(tags).map(|(sentence, tags)| Example::new(sentence, tags)).collect();
    // What is left out by pruning is missed less when the rest was trained without it.
    let first = Trainer::train(&examples, common(&examples), ROUNDS[0]);
    let transitions = heaviest(&first.transitions.average(), TRANSITIONS);
    let relations = heaviest(&first.relations.average(), RELATIONS);
    let last = Trainer::train(&examples, [transitions, relations], ROUNDS[1]);
    let pruning = Pruning { keep: TRANSITIONS, least: 1, load: 0.8 };
    let against_shift = |(feature, row): (Feature, Vec<f32>)| {
        (feature, row.iter().skip(1).map(|weight| weight - row[0]).collect::<Vec<f32>>())
    };
    let rows: Vec<_> = last.transitions.average().into_iter().map(against_shift).collect();
    let transitions = pack::table(&rows, Transition::ALL.len() - 1, pruning);
    let relations = pack::sparse(&last.relations.average(), WEIGHTS, 2.0);
    pack::file(LAYER, &[transitions, relations])
}

/// The shares of words with the right head, and with the right head and relation, in percent.
pub fn accuracy(model: &[u8], sentences: &[Sentence], tags: &[Vec<Tag>]) -> (f64, f64) {
    let model = Model::read(model, LAYER).unwrap_or_default();
    let parser = Parser::new(&model);
    let mut parsing = Parsing::default();
    let (mut heads, mut both, mut all) = (0usize, 0usize, 0usize);
    for (sentence, tags) in sentences.iter().zip(tags) {
        parsing.run(&parser, &sentence.words, tags);
        for (at, gold) in sentence.heads.iter().enumerate() {
            let (head, relation) = parsing.placed(at);
            let main = |name: &str| name.split(':').next().map(str::to_owned);
            let named = main(relation.name()) == main(&sentence.relations[at]);
            all += 1;
            heads += usize::from(head == *gold);
            both += usize::from(head == *gold && named);
        }
    }
    (100.0 * heads as f64 / all as f64, 100.0 * both as f64 / all as f64)
}

/// The features of transitions and of relations that are seen often enough on the gold paths to learn from.
fn common(examples: &[Example]) -> [Vec<Feature>; 2] {
    let mut seen = [FxHashMap::default(), FxHashMap::default()];
    let [transitions, relations] = &mut seen;
    let mut parsing = Parsing::default();
    for example in examples {
        let oracle = Oracle::new(&example.heads);
        parsing.start(&example.sentence.words, example.tags);
        let state = &mut parsing.state;
        while !state.is_done() {
            transition_features(state, &mut |feature| *transitions.entry(feature).or_default() += 1);
            let allowed = Transition::ALL.into_iter().filter(|t| state.allows(*t));
            let Some(best) = allowed.min_by_key(|t| oracle.cost(state, *t)) else { break };
            let mut relation = Relation::default();
            if let Some((head, dependent)) = state.arc(best) {
                let mut count = |feature| *relations.entry(feature).or_default() += 1;
                relation_features(state, head, dependent, &mut count);
                relation = example.relations[dependent];
            }
            state.make(best, relation);
        }
    }
    seen.map(|seen: FxHashMap<Feature, u32>| {
        seen.into_iter().filter(|(_, count)| *count >= LEAST).map(|(feature, _)| feature).collect()
    })
}

struct Trainer {
    transitions: Perceptron,
    relations: Perceptron,
    found: Vec<u32>,
    random: u64,
    /// Transitions that are right, all of them; relations that are right, all of them.
    counts: [usize; 4],
}

impl Trainer {
    fn train(examples: &[Example], [transitions, relations]: [Vec<Feature>; 2], rounds: usize) -> Self {
        println!("dependencies: {} features", transitions.len() + relations.len());
        let mut trainer = Self {
            transitions: Perceptron::new(Transition::ALL.len(), transitions),
            relations: Perceptron::new(Relation::ALL.len(), relations),
            found: Vec::new(),
            random: SEED,
            counts: [0; 4],
        };
        let mut order: Vec<usize> = (0..examples.len()).collect();
        let mut parsing = Parsing::default();
        for round in 0..rounds {
            shuffle(&mut order, &mut trainer.random);
            trainer.counts = [0; 4];
            for example in order.iter().map(|index| &examples[*index]) {
                parsing.start(&example.sentence.words, example.tags);
                trainer.example(example, &mut parsing.state, round);
            }
            let [right, all, named, arcs] = trainer.counts.map(|count| count as f64);
            let (right, named) = (100.0 * right / all, 100.0 * named / arcs);
            println!(
                "dependencies, round {}: {right:.2} of transitions right, {named:.2} of relations",
                round + 1
            );
        }
        trainer
    }

    fn example(&mut self, example: &Example, state: &mut State, round: usize) {
        let oracle = Oracle::new(&example.heads);
        while !state.is_done() {
            let found = &mut self.found;
            found.clear();
            transition_features(state, &mut |feature| found.extend(self.transitions.row(feature)));
            let mut scores = [0f32; Transition::ALL.len()];
            self.transitions.score(found, &mut scores);
            let allowed = || Transition::ALL.into_iter().enumerate().filter(|(_, t)| state.allows(*t));
            let least = allowed().map(|(_, t)| oracle.cost(state, t)).min();
            let is_right = |(_, t): &(usize, Transition)| Some(oracle.cost(state, *t)) == least;
            let greater =
                |a: &(usize, Transition), b: &(usize, Transition)| scores[a.0].total_cmp(&scores[b.0]);
            let Some(right) = allowed().filter(is_right).max_by(greater) else { break };
            let wrong = allowed().filter(|t| !is_right(t)).max_by(greater);
            let lead = wrong.map_or(f32::INFINITY, |wrong| scores[right.0] - scores[wrong.0]);
            let mut made = right.1;
            if let Some(wrong) = wrong {
                if lead < MARGIN {
                    self.transitions.update(found, right.0, 1.0);
                    self.transitions.update(found, wrong.0, -1.0);
                }
                let explores = round >= EXPLORE_FROM && next(&mut self.random) % 10 < EXPLORE;
                if lead <= 0.0 && explores {
                    made = wrong.1;
                }
            }
            self.transitions.tick();
            self.counts[0] += usize::from(lead > 0.0);
            self.counts[1] += 1;
            let arc = state.arc(made);
            let relation = arc.map(|(head, dependent)| self.relation(state, head, dependent, example));
            state.make(made, relation.unwrap_or_default());
        }
    }

    fn relation(&mut self, state: &State, head: usize, dependent: usize, example: &Example) -> Relation {
        let found = &mut self.found;
        found.clear();
        relation_features(state, head, dependent, &mut |feature| found.extend(self.relations.row(feature)));
        let mut scores = [0f32; Relation::ALL.len()];
        self.relations.score(found, &mut scores);
        let greatest = |skip: usize| {
            let others = scores.iter().enumerate().filter(|(number, _)| *number != skip);
            others.max_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(number, _)| number)
        };
        let best = greatest(usize::MAX);
        if example.heads[dependent] == head {
            let gold = usize::from(example.relations[dependent].number());
            let rival = greatest(gold);
            if scores[gold] - scores[rival] < MARGIN {
                self.relations.update(found, gold, 1.0);
                self.relations.update(found, rival, -1.0);
            }
            self.relations.tick();
            self.counts[2] += usize::from(best == gold);
            self.counts[3] += 1;
        }
        Relation::new(best as u8)
    }
}
