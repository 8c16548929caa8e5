//! The compiled list, read in place, walked byte by byte along the text.

use super::Facts;
use super::fold::fold_into;
use fst::raw::{CompiledAddr, Fst, Output};

/// A compiled word list: folded names in one automaton, and a table of the sets of classes that occur.
///
/// Layout: count of sets (u16, little-endian), the sets (u64 each), the automaton, whose outputs are indices into
/// the table. A list that does not read gives an empty automaton.
pub struct Automaton<'a> {
    sets: Vec<Facts>,
    fst: Option<Fst<&'a [u8]>>,
}

/// A place in the automaton: what has been read so far of a name. Without an address no name goes on like this.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cursor {
    at: Option<CompiledAddr>,
    /// Sum of the outputs on the way.
    output: u64,
}

impl Cursor {
    /// A place from its parts, as [`Self::parts`] gave them.
    pub(super) const fn new(at: CompiledAddr, output: u64) -> Self {
        Self { at: Some(at), output }
    }

    /// Address and output, where some name goes on.
    pub(super) fn parts(&self) -> Option<(CompiledAddr, u64)> {
        self.at.map(|at| (at, self.output))
    }
}

impl<'a> Automaton<'a> {
    /// Reads a compiled list.
    pub fn read(bytes: &'a [u8]) -> Self {
        Self::parts(bytes).unwrap_or(Self { sets: Vec::new(), fst: None })
    }

    fn parts(bytes: &'a [u8]) -> Option<Self> {
        let (count, rest) = bytes.split_first_chunk::<2>()?;
        let (table, automaton) = rest.split_at_checked(8 * usize::from(u16::from_le_bytes(*count)))?;
        let (sets, _) = table.as_chunks::<8>();
        Some(Self {
            sets: sets.iter().map(|s| Facts(u64::from_le_bytes(*s))).collect(),
            fst: Some(Fst::new(automaton).ok()?),
        })
    }

    /// The beginning of all names.
    pub fn cursor(&self) -> Cursor {
        Cursor { at: self.fst.as_ref().map(|f| f.root().addr()), output: 0 }
    }

    /// Reads on. Says whether any name goes on like this.
    pub fn push(&self, cursor: &mut Cursor, text: &str) -> bool {
        let (Some(fst), Some(mut at)) = (&self.fst, cursor.at) else {
            return false;
        };
        let mut output = Output::new(cursor.output);
        let mut step = |byte: u8| {
            let node = fst.node(at);
            node.find_input(byte).is_some_and(|i| {
                let transition = node.transition(i);
                at = transition.addr;
                output = output.cat(transition.out);
                true
            })
        };
        let alive = text.chars().all(|c| fold_into(c, &mut step));
        *cursor = Cursor { at: alive.then_some(at), output: output.value() };
        alive
    }

    /// What is known of the name read so far.
    pub fn facts(&self, cursor: &Cursor) -> Facts {
        let (Some(fst), Some(at)) = (&self.fst, cursor.at) else {
            return Facts::NONE;
        };
        let node = fst.node(at);
        if !node.is_final() {
            return Facts::NONE;
        }
        let index = Output::new(cursor.output).cat(node.final_output()).value();
        usize::try_from(index).ok().and_then(|i| self.sets.get(i)).copied().unwrap_or_default()
    }

    /// The bytes that can follow in the list.
    pub(super) fn next(&self, cursor: &Cursor) -> impl Iterator<Item = u8> {
        let node = self.fst.as_ref().zip(cursor.at).map(|(fst, at)| fst.node(at));
        node.into_iter().flat_map(|n| (0..n.len()).map(move |i| n.transition(i).inp))
    }

    /// How many bytes can follow in the list.
    pub(super) fn choices(&self, cursor: &Cursor) -> usize {
        self.fst.as_ref().zip(cursor.at).map_or(0, |(fst, at)| fst.node(at).len())
    }

    /// What is known of a whole word or name.
    pub fn get(&self, name: &str) -> Facts {
        let mut cursor = self.cursor();
        self.push(&mut cursor, name);
        self.facts(&cursor)
    }
}
