//! Which antecedents the corpus says are right.

use crate::corpus::Record;
use sourcelight::coreference::{Anaphor, Class, Verdict, walk};
use sourcelight::evidence::Certainty;
use sourcelight::offsets::Span;
use sourcelight::text::Text;
use sourcelight::{Document, entities, names, quotations};
use std::collections::{BTreeMap, BTreeSet};

/// A pronoun or phrase with the features of its choices.
#[derive(Debug, Clone)]
pub struct Example {
    /// What it is.
    pub class: Class,
    /// The features of there being no antecedent.
    pub none: Vec<u16>,
    /// The features of each choice, and whether it is right.
    pub choices: Vec<(Vec<u16>, bool)>,
    /// The choice that a rule takes without asking the model.
    pub only: Option<usize>,
}

/// The examples of one document.
pub fn examples(record: &Record) -> Vec<Example> {
    let document = Document::from_text(&record.text, None);
    let text = Text::new(&document);
    let quotations = quotations::find(&text);
    let entities = entities::link(&text, names::find(&text));
    let gold = Gold::new(record);
    // The clusters of the gold that the names and nominals of each entity stand for.
    let clusters: Vec<BTreeSet<usize>> = entities
        .list
        .iter()
        .map(|e| e.mentions.iter().filter_map(|m| gold.cluster(entities.mentions[*m].span)).collect())
        .collect();
    let mut found = Vec::new();
    walk(&text, &quotations, &entities, &mut |anaphor: &Anaphor| {
        let cluster = gold.cluster(anaphor.span);
        let right = |entity: usize| cluster.is_some_and(|c| clusters[entity].contains(&c));
        let choices: Vec<_> = anaphor.choices.iter().map(|c| (c.features.clone(), right(c.entity))).collect();
        // The one last spoken of, where the engine has more than one entity for it.
        let choice = choices.iter().rposition(|(_, right)| *right);
        found.push(Example {
            class: anaphor.class,
            none: anaphor.none.to_vec(),
            choices,
            only: anaphor.only,
        });
        choice.map(|choice| Verdict { choice, certainty: Certainty::Likely })
    });
    found
}

/// The mentions of the gold by their place.
struct Gold {
    /// Mentions by the byte where their last word ends: start, and cluster.
    by_end: BTreeMap<usize, Vec<(usize, usize)>>,
}

impl Gold {
    fn new(record: &Record) -> Self {
        let mut bytes: Vec<usize> = record.text.char_indices().map(|(b, _)| b).collect();
        bytes.push(record.text.len());
        let mut of = vec![None; record.mentions.len()];
        for (cluster, members) in record.coref.iter().enumerate() {
            for member in members {
                of[*member] = Some(cluster);
            }
        }
        let mut by_end = BTreeMap::<usize, Vec<_>>::new();
        for (index, mention) in record.mentions.iter().enumerate() {
            // A mention that is alone is a cluster of its own.
            let cluster = of[index].unwrap_or(record.coref.len() + index);
            let (start, end) = (bytes[mention.start], bytes[mention.end]);
            let words = &record.text[start..end];
            let end =
                end - ["'s", "’s", "'", "’"].iter().find(|e| words.ends_with(**e)).map_or(0, |e| e.len());
            by_end.entry(end).or_default().push((start, cluster));
        }
        Self { by_end }
    }

    /// The cluster of the mention with these last words and the start next to this one.
    fn cluster(&self, span: Span) -> Option<usize> {
        let ends = self.by_end.get(&span.end)?;
        ends.iter().min_by_key(|(start, _)| start.abs_diff(span.start)).map(|(_, cluster)| *cluster)
    }
}
