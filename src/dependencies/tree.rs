//! The trees of a document.

use super::Relation;
use std::ops::Range;

/// Stands for no token.
const NONE: u32 = u32::MAX;

/// One tree for each sentence, over the tokens of the document. Trees are projective: what hangs on a token is one span.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dependencies {
    nodes: Vec<Node>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Node {
    head: u32,
    relation: Relation,
    /// First token under it, itself included, and one past the last.
    span: (u32, u32),
    first_child: u32,
    /// The next child of its head to the right.
    sibling: u32,
}

/// A word's place in the tree of its sentence, whose words are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Arc {
    /// The head; no word of the sentence for the root.
    pub head: u32,
    pub relation: Relation,
    /// First word under it, and one past the last.
    pub span: (u32, u32),
}

impl Dependencies {
    /// Room for the trees of so many tokens.
    pub(super) fn with_capacity(tokens: usize) -> Self {
        Self { nodes: Vec::with_capacity(tokens) }
    }

    /// Appends the tree of one sentence.
    pub(super) fn push(&mut self, arcs: impl ExactSizeIterator<Item = Arc>) {
        let (first, words) = (self.nodes.len() as u32, arcs.len() as u32);
        self.nodes.extend(arcs.map(|arc| Node {
            head: if arc.head < words { first + arc.head } else { NONE },
            relation: arc.relation,
            span: (first + arc.span.0, first + arc.span.1),
            first_child: NONE,
            sibling: NONE,
        }));
        for token in (first as usize..self.nodes.len()).rev() {
            let head = self.nodes[token].head;
            if let Some(node) = self.nodes.get_mut(head as usize) {
                let sibling = std::mem::replace(&mut node.first_child, token as u32);
                self.nodes[token].sibling = sibling;
            }
        }
    }

    /// How many tokens there are.
    pub const fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is no token.
    pub const fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The token that is the head of a token; none for the root of a sentence.
    pub fn head(&self, token: usize) -> Option<usize> {
        self.nodes.get(token).and_then(|node| place(node.head))
    }

    /// The relation of a token to its head; `root` for the root of a sentence.
    pub fn relation(&self, token: usize) -> Relation {
        self.nodes.get(token).map_or(Relation::Root, |node| node.relation)
    }

    /// The tokens that hang on a token, itself included: all from the first to one past the last.
    pub fn span(&self, token: usize) -> Range<usize> {
        self.nodes.get(token).map_or(token..token, |node| node.span.0 as usize..node.span.1 as usize)
    }

    /// The children of a token, from left to right.
    pub fn children(&self, token: usize) -> impl Iterator<Item = usize> {
        let first = self.nodes.get(token).and_then(|node| place(node.first_child));
        std::iter::successors(first, |child| self.nodes.get(*child).and_then(|node| place(node.sibling)))
    }

    /// The first child of a token with this relation.
    pub fn child(&self, token: usize, relation: Relation) -> Option<usize> {
        self.children(token).find(|child| self.relation(*child) == relation)
    }
}

fn place(token: u32) -> Option<usize> {
    (token != NONE).then_some(token as usize)
}

#[cfg(test)]
mod tests {
    use super::{Arc, Dependencies, Relation};

    #[test]
    fn children_are_in_order_and_spans_are_of_the_document() {
        let arc = |head, relation, span| Arc { head, relation, span };
        let mut trees = Dependencies::default();
        trees.push([arc(9, Relation::Root, (0, 1))].into_iter());
        trees.push(
            [
                arc(1, Relation::Det, (0, 1)),
                arc(2, Relation::Nsubj, (0, 2)),
                arc(4, Relation::Root, (0, 4)),
                arc(2, Relation::Punct, (3, 4)),
            ]
            .into_iter(),
        );
        assert_eq!(trees.len(), 5);
        assert_eq!([trees.head(0), trees.head(1), trees.head(3)], [None, Some(2), None]);
        assert_eq!(trees.children(3).collect::<Vec<_>>(), [2, 4]);
        assert_eq!(trees.child(3, Relation::Punct), Some(4));
        assert_eq!((trees.span(2), trees.span(3)), (1..3, 1..5));
        assert_eq!((trees.head(7), trees.span(7), trees.children(7).count()), (None, 7..7, 0));
    }
}
