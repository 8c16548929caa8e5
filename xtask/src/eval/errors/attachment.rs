//! Errors in dependencies: wrong relations under the right head, and wrong heads by relation.

use super::listing::Listing;
use super::record::Record;
use super::syntax::Layer;
use serde_json::Value;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A token of one side.
type Node<'r> = (&'r Layer<'r>, usize);

/// What is wrong in the trees of a set.
#[derive(Default)]
pub struct Trees {
    listing: Listing,
    /// For every relation of the gold: tokens, those with the right head, those with the right relation too.
    relations: BTreeMap<String, [usize; 3]>,
}

impl Trees {
    /// Compares the head and the relation of a token that both sides have.
    pub fn note(&mut self, record: &Record, gold: Node, given: Node) {
        let (wanted, found) = (relation(gold), relation(given));
        let (head, other) = (head(gold), head(given));
        let range = |node: Node, head: Option<usize>| head.and_then(|h| node.0.tokens.get(h)).copied();
        let same = range(gold, head) == range(given, other);
        let counts = self.relations.entry(wanted.to_owned()).or_default();
        counts[0] += 1;
        counts[1] += usize::from(same);
        counts[2] += usize::from(same && wanted == found);
        if same && wanted == found {
            return;
        }
        let word = |node, head| {
            range(node, head).map_or_else(|| "root".to_owned(), |range| format!("“{}”", record.words(range)))
        };
        let line = format!(
            "{}   gold {wanted} of {}; given {found} of {}   {}",
            record.shown(gold.0.tokens[gold.1]),
            word(gold, head),
            word(given, other),
            record.id
        );
        if same {
            let kind = format!("relation: {wanted} given as {found}");
            self.listing.note(kind, record.words(gold.0.tokens[gold.1]), line);
        } else {
            let tag = |head: Option<usize>| head.map_or("root", |h| gold.0.tag(h));
            let given_tag = other.map_or("root", |h| given.0.tag(h));
            self.listing.note(format!("head: {wanted}"), format!("{} → {given_tag}", tag(head)), line);
        }
    }

    /// Prints the kinds with examples, and each relation with its share of right heads.
    pub fn print(self, set: &str, examples: usize) {
        self.listing.print(&format!("{set}, dependencies"), examples);
        println!("# {set}: relations, of tokens that both sides have\n");
        println!("{:<14}{:>8}{:>12}{:>22}", "", "tokens", "right head", "and right relation");
        let mut relations: Vec<_> = self.relations.into_iter().collect();
        relations.sort_by_key(|(_, [count, ..])| Reverse(*count));
        for (name, [count, heads, both]) in relations {
            let share = |right: usize| 100.0 * right as f64 / count as f64;
            println!("{name:<14}{count:>8}{:>10.1} %{:>20.1} %", share(heads), share(both));
        }
        println!();
    }
}

/// The relation without its subtype, as it is scored.
fn relation<'r>((layer, token): Node<'r>) -> &'r str {
    let relation = layer.deprels.get(token).and_then(Value::as_str).unwrap_or_default();
    relation.split(':').next().unwrap_or_default()
}

/// The index of the head; none for a root.
fn head((layer, token): Node) -> Option<usize> {
    layer.heads.get(token).and_then(Value::as_u64).map(|head| head as usize)
}
