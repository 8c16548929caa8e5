//! The tags of a sequence: where in a name a token stands, and of which type the name is.

/// The types that corpora annotate; our finer kinds are told apart afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameType {
    /// A human being.
    Person,
    /// A body of any sort: organisation, group, government, outlet.
    Organisation,
    /// A place on the map.
    Place,
    /// A nationality, people or religion.
    Nationality,
}

impl NameType {
    /// All types, in the order of the tags.
    pub const ALL: [Self; 4] = [Self::Person, Self::Organisation, Self::Place, Self::Nationality];
}

/// Tags: outside, and begin, inside, last and unit of each type (BILOU; Ratinov and Roth 2009).
pub const TAGS: usize = 1 + 4 * NameType::ALL.len();

/// The tag of a token outside of names.
pub const OUTSIDE: usize = 0;

/// Where in a name a token stands, in the order of the tags.
pub const BEGIN: usize = 0;
/// Neither its first token nor its last.
pub const INSIDE: usize = 1;
/// The last token of two or more.
pub const LAST: usize = 2;
/// The only token.
pub const UNIT: usize = 3;

/// The tag of a place in a name of a type.
pub const fn tag(kind: NameType, position: usize) -> usize {
    1 + 4 * kind as usize + position
}

/// The type and the place in the name; none outside.
pub fn parts(tag: usize) -> Option<(NameType, usize)> {
    let at = tag.checked_sub(1)?;
    NameType::ALL.get(at / 4).map(|kind| (*kind, at % 4))
}

/// The tags that may follow, as bits. The end of the text follows like a token outside.
pub const fn followers(tag: usize) -> u32 {
    let open = tag > 0 && matches!((tag - 1) % 4, BEGIN | INSIDE);
    if open {
        let first = tag - (tag - 1) % 4;
        (1 << (first + INSIDE)) | (1 << (first + LAST))
    } else {
        let mut bits = 1;
        let mut kind = 0;
        while kind < NameType::ALL.len() {
            bits |= (1 << (1 + 4 * kind + BEGIN)) | (1 << (1 + 4 * kind + UNIT));
            kind += 1;
        }
        bits
    }
}

/// Where the token `index` stands in a name of the tokens `from..to`.
pub const fn position(from: usize, to: usize, index: usize) -> usize {
    if to - from == 1 {
        UNIT
    } else if index == from {
        BEGIN
    } else if index + 1 == to {
        LAST
    } else {
        INSIDE
    }
}
