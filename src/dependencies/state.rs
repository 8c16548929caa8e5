//! The state of the parser: what is on the stack, what is still to come, which arcs there are.
//!
//! Arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta 2011): the top of the stack gets its head from the next
//! word or from the word below it on the stack, and leaves the stack. Each word is shifted once and leaves once.

use super::Relation;
use super::atoms::Atom;
use super::tree::Arc;

/// What the parser can do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transition {
    /// The next word goes onto the stack.
    Shift,
    /// The next word becomes the head of the top of the stack.
    Left,
    /// The word below the top of the stack becomes the head of the top.
    Right,
}

impl Transition {
    /// All transitions in the order of their scores.
    pub const ALL: [Self; 3] = [Self::Shift, Self::Left, Self::Right];
}

/// A word's place in the tree that is built.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    pub head: u32,
    pub relation: Relation,
    /// Outermost children on either side and the next ones inwards; the number of no word where there is none.
    pub left: [u32; 2],
    pub right: [u32; 2],
    pub lefts: u8,
    pub rights: u8,
    /// Which relations its children have, one bit for each kind that matters.
    pub kids: u32,
    /// First word under it, and one past the last.
    pub span: (u32, u32),
}

/// A sentence being parsed.
#[derive(Debug, Default)]
pub struct State {
    pub(super) atoms: Vec<Atom>,
    pub(super) nodes: Vec<Node>,
    pub(super) stack: Vec<u32>,
    pub(super) next: usize,
    len: usize,
}

impl State {
    /// Begins a sentence of these words.
    pub fn start(&mut self, atoms: impl Iterator<Item = Atom>) {
        self.atoms.clear();
        self.atoms.extend(atoms);
        self.len = self.atoms.len();
        // One more for what is not there.
        self.atoms.push(Atom::NONE);
        let none = self.len as u32;
        let node = Node {
            head: none,
            relation: Relation::Root,
            left: [none; 2],
            right: [none; 2],
            lefts: 0,
            rights: 0,
            kids: 0,
            span: (0, 0),
        };
        self.nodes.clear();
        self.nodes.extend((0..=none).map(|at| Node { span: (at, at + 1), ..node }));
        self.stack.clear();
        self.next = 0;
    }

    /// How many words the sentence has.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether the sentence has no word.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The word at this depth of the stack; the length of the sentence where there is none.
    pub fn on_stack(&self, depth: usize) -> usize {
        let at = self.stack.len().checked_sub(depth + 1);
        at.and_then(|at| self.stack.get(at)).map_or(self.len, |word| *word as usize)
    }

    /// The words on the stack, the lowest first.
    pub fn stack(&self) -> impl Iterator<Item = usize> {
        self.stack.iter().map(|word| *word as usize)
    }

    /// The word so many after the next one; the length of the sentence past its end.
    pub fn ahead(&self, distance: usize) -> usize {
        (self.next + distance).min(self.len)
    }

    /// Whether all words but the root have a head.
    pub const fn is_done(&self) -> bool {
        self.next >= self.len && self.stack.len() <= 1
    }

    /// Whether a transition can be made. Until the sentence is done, one can.
    pub const fn allows(&self, transition: Transition) -> bool {
        match transition {
            Transition::Shift => self.next < self.len,
            Transition::Left => self.next < self.len && !self.stack.is_empty(),
            Transition::Right => self.stack.len() > 1,
        }
    }

    /// The arc that a transition would make: head and dependent.
    pub fn arc(&self, transition: Transition) -> Option<(usize, usize)> {
        match transition {
            Transition::Shift => None,
            Transition::Left => Some((self.ahead(0), self.on_stack(0))),
            Transition::Right => Some((self.on_stack(1), self.on_stack(0))),
        }
    }

    /// Makes a transition that is allowed; the arc that it makes has this relation.
    pub fn make(&mut self, transition: Transition, relation: Relation) {
        if let Some((head, dependent)) = self.arc(transition) {
            self.stack.pop();
            self.attach(head, dependent, relation);
        } else {
            self.stack.push(self.next as u32);
            self.next += 1;
        }
    }

    fn attach(&mut self, head: usize, dependent: usize, relation: Relation) {
        let Some(node) = self.nodes.get_mut(dependent) else { return };
        node.head = head as u32;
        node.relation = relation;
        let span = node.span;
        if let Some(node) = self.nodes.get_mut(head) {
            let child = dependent as u32;
            if dependent < head {
                node.left = [child, node.left[0]];
                node.lefts = node.lefts.saturating_add(1);
            } else {
                node.right = [child, node.right[0]];
                node.rights = node.rights.saturating_add(1);
            }
            node.kids |= kid(relation);
            node.span = (node.span.0.min(span.0), node.span.1.max(span.1));
        }
    }

    /// The relation that a word was given to its head, and that head; the length of the sentence for none.
    pub fn placed(&self, word: usize) -> (usize, Relation) {
        self.nodes.get(word).map_or((self.len, Relation::Root), |node| (node.head as usize, node.relation))
    }

    /// The tree.
    pub(super) fn arcs(&self) -> impl ExactSizeIterator<Item = Arc> {
        let nodes = self.nodes.iter().take(self.len);
        nodes.map(|node| Arc { head: node.head, relation: node.relation, span: node.span })
    }
}

/// The bit of a relation among the children of a word.
const fn kid(relation: Relation) -> u32 {
    match relation {
        Relation::Nsubj | Relation::NsubjPass | Relation::Csubj => 1,
        Relation::Expl => 1 << 1,
        Relation::Obj => 1 << 2,
        Relation::Iobj | Relation::Ccomp | Relation::Xcomp => 1 << 3,
        Relation::Cop => 1 << 4,
        Relation::AuxPass => 1 << 5,
        Relation::Aux => 1 << 6,
        Relation::Mark => 1 << 7,
        Relation::Case => 1 << 8,
        Relation::Det | Relation::NmodPoss => 1 << 9,
        Relation::Cc => 1 << 10,
        Relation::Conj => 1 << 11,
        Relation::Obl | Relation::OblAgent | Relation::OblUnmarked | Relation::Nmod => 1 << 12,
        Relation::Punct => 1 << 13,
        _ => 0,
    }
}
