//! One sentence: its words are parsed, its marks hung into the tree.

use super::atoms::Atom;
use super::punctuation::{self, Mark, MarkKind};
use super::tree::Arc;
use super::{Parser, Relation, State};
use crate::tags::{Tag, Upos, Word};

/// Whether a token is hung into the tree by rule.
pub fn is_mark(tag: Tag) -> bool {
    tag.upos() == Upos::Punct
}

/// A sentence being parsed, and the room for it, used again for the next.
#[derive(Debug, Default)]
pub struct Parsing {
    /// The words, without the marks.
    pub state: State,
    /// The place of each word among the tokens.
    places: Vec<u32>,
    marks: Vec<Mark>,
    arcs: Vec<Arc>,
}

impl Parsing {
    /// Begins a sentence: the parser's state has its words only, with the marks before them.
    pub fn start(&mut self, words: &[Word], tags: &[Tag]) {
        self.places.clear();
        self.marks.clear();
        let (places, marks) = (&mut self.places, &mut self.marks);
        let (mut before, mut commas) = (0, 0);
        let atoms = words.iter().zip(tags).enumerate().filter_map(|(token, (word, tag))| {
            let token = token as u32;
            if is_mark(*tag) {
                let kind = kind(*tag);
                commas += u32::from(kind == MarkKind::Comma);
                before |= bit(*tag);
                marks.push(Mark { token, gap: places.len() as u32, kind });
                return None;
            }
            places.push(token);
            Some(Atom::new(word, *tag, std::mem::take(&mut before), commas))
        });
        self.state.start(atoms);
    }

    /// Finds the tree of a sentence.
    pub fn run(&mut self, parser: &Parser, words: &[Word], tags: &[Tag]) {
        self.start(words, tags);
        parser.parse(&mut self.state);
        self.finish();
    }

    /// The head of each token among the tokens, its relation, and what is under it; of the last sentence that was run.
    pub(super) fn arcs(&self) -> &[Arc] {
        &self.arcs
    }

    /// The head of a token, the number of tokens for the root, and its relation.
    pub fn placed(&self, token: usize) -> (usize, Relation) {
        self.arcs
            .get(token)
            .map_or((self.arcs.len(), Relation::Root), |arc| (arc.head as usize, arc.relation))
    }

    fn finish(&mut self) {
        let tokens = (self.places.len() + self.marks.len()) as u32;
        let mark = |token: u32| Arc { head: 0, relation: Relation::Punct, span: (token, token + 1) };
        self.arcs.clear();
        self.arcs.extend((0..tokens).map(mark));
        let words: Vec<Arc> = self.state.arcs().collect();
        if words.is_empty() {
            // Nothing but marks: they hang on the first.
            if let Some(root) = self.arcs.first_mut() {
                *root = Arc { head: tokens, relation: Relation::Root, span: (0, tokens) };
            }
            return;
        }
        let place = |word: u32| self.places.get(word as usize).copied().unwrap_or(tokens);
        for (arc, token) in words.iter().zip(&self.places) {
            let span = (place(arc.span.0), place(arc.span.1.saturating_sub(1)) + 1);
            self.arcs[*token as usize] = Arc { head: place(arc.head), relation: arc.relation, span };
        }
        let heads: Vec<u32> = punctuation::heads(&words, &self.marks).into_iter().map(place).collect();
        for (mark, head) in self.marks.iter().zip(&heads) {
            self.arcs[mark.token as usize].head = *head;
        }
        // The farthest first, so that nothing is widened twice.
        for (mark, head) in self.marks.iter().zip(&heads).rev().filter(|(mark, head)| mark.token > **head) {
            widen(&mut self.arcs, *head, mark.token);
        }
        for (mark, head) in self.marks.iter().zip(&heads).filter(|(mark, head)| mark.token < **head) {
            widen(&mut self.arcs, *head, mark.token);
        }
    }
}

/// Widens what is under `head`, and under all above it, by a token.
fn widen(arcs: &mut [Arc], mut head: u32, token: u32) {
    while let Some(arc) = arcs.get_mut(head as usize)
        && !(arc.span.0..arc.span.1).contains(&token)
    {
        arc.span = (arc.span.0.min(token), arc.span.1.max(token + 1));
        head = arc.head;
    }
}

fn kind(tag: Tag) -> MarkKind {
    match tag.fine() {
        "," => MarkKind::Comma,
        "-LRB-" => MarkKind::Opens,
        "-RRB-" => MarkKind::Closes,
        "''" => MarkKind::Quote,
        _ => MarkKind::Other,
    }
}

/// The bit of a mark among those before a word.
fn bit(tag: Tag) -> u64 {
    match tag.fine() {
        "," => 1,
        "-LRB-" => 2,
        "-RRB-" => 4,
        ":" | "NFP" => 8,
        "''" => 16,
        "HYPH" => 32,
        _ => 64,
    }
}
