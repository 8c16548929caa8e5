//! The set of tags.

use std::fmt;

/// A part of speech of Universal Dependencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names are those of Universal Dependencies")]
pub enum Upos {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
}

impl Upos {
    /// Its name as the treebanks write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Adj => "ADJ",
            Self::Adp => "ADP",
            Self::Adv => "ADV",
            Self::Aux => "AUX",
            Self::Cconj => "CCONJ",
            Self::Det => "DET",
            Self::Intj => "INTJ",
            Self::Noun => "NOUN",
            Self::Num => "NUM",
            Self::Part => "PART",
            Self::Pron => "PRON",
            Self::Propn => "PROPN",
            Self::Punct => "PUNCT",
            Self::Sconj => "SCONJ",
            Self::Sym => "SYM",
            Self::Verb => "VERB",
            Self::X => "X",
        }
    }
}

impl fmt::Display for Upos {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The tag of a token: its part of speech with the finer tag of the Penn Treebank, as one of [`Tag::COUNT`] pairs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(u8);

impl Default for Tag {
    /// A common noun: what an open class most often is.
    fn default() -> Self {
        Self::of("NOUN", "NN")
    }
}

impl Tag {
    /// How many tags there are.
    pub const COUNT: usize = LIST.len();

    /// The tag of this number, below [`Tag::COUNT`].
    pub const fn new(number: u8) -> Self {
        Self(if (number as usize) < Self::COUNT { number } else { 0 })
    }

    /// Its number.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The tag of a pair as treebanks write it, such as `("VERB", "VBD")`. A pair that is rare has the commonest tag of
    /// its part of speech.
    pub fn of(upos: &str, fine: &str) -> Self {
        let fine = match (upos, fine) {
            ("PUNCT", "``") => "''",
            ("ADV", "RBS") => "RBR",
            _ => fine,
        };
        let same = |pair: &&(Upos, &str)| pair.0.name() == upos;
        let exact = LIST.iter().position(|pair| same(&pair) && pair.1 == fine);
        let number = exact.or_else(|| LIST.iter().position(|pair| same(&pair)));
        Self(number.unwrap_or(LIST.len() - 1) as u8)
    }

    /// Its part of speech.
    pub fn upos(self) -> Upos {
        self.pair().0
    }

    /// Its tag of the Penn Treebank, such as "VBD" or "NNS".
    pub fn fine(self) -> &'static str {
        self.pair().1
    }

    fn pair(self) -> (Upos, &'static str) {
        LIST.get(usize::from(self.0)).copied().unwrap_or((Upos::X, "FW"))
    }
}

/// The pairs that are common in GUM and EWT, the commonest of each part of speech first.
const LIST: [(Upos, &str); 56] = [
    (Upos::Adj, "JJ"),
    (Upos::Adj, "JJR"),
    (Upos::Adj, "JJS"),
    (Upos::Adj, "NNP"),
    (Upos::Adp, "IN"),
    (Upos::Adp, "RP"),
    (Upos::Adv, "RB"),
    (Upos::Adv, "RBR"),
    (Upos::Adv, "WRB"),
    (Upos::Aux, "VBZ"),
    (Upos::Aux, "MD"),
    (Upos::Aux, "VBP"),
    (Upos::Aux, "VBD"),
    (Upos::Aux, "VB"),
    (Upos::Aux, "VBN"),
    (Upos::Aux, "VBG"),
    (Upos::Cconj, "CC"),
    (Upos::Det, "DT"),
    (Upos::Det, "PDT"),
    (Upos::Det, "WDT"),
    (Upos::Intj, "UH"),
    (Upos::Noun, "NN"),
    (Upos::Noun, "NNS"),
    (Upos::Num, "CD"),
    (Upos::Num, "LS"),
    (Upos::Part, "TO"),
    (Upos::Part, "RB"),
    (Upos::Part, "POS"),
    (Upos::Pron, "PRP"),
    (Upos::Pron, "PRP$"),
    (Upos::Pron, "WDT"),
    (Upos::Pron, "DT"),
    (Upos::Pron, "WP"),
    (Upos::Pron, "NN"),
    (Upos::Pron, "EX"),
    (Upos::Propn, "NNP"),
    (Upos::Propn, "NNPS"),
    (Upos::Propn, "ADD"),
    (Upos::Punct, "."),
    (Upos::Punct, ","),
    (Upos::Punct, "-LRB-"),
    (Upos::Punct, "-RRB-"),
    (Upos::Punct, ":"),
    (Upos::Punct, "''"),
    (Upos::Punct, "HYPH"),
    (Upos::Punct, "NFP"),
    (Upos::Sconj, "IN"),
    (Upos::Sym, "SYM"),
    (Upos::Sym, "$"),
    (Upos::Verb, "VB"),
    (Upos::Verb, "VBN"),
    (Upos::Verb, "VBD"),
    (Upos::Verb, "VBG"),
    (Upos::Verb, "VBP"),
    (Upos::Verb, "VBZ"),
    (Upos::X, "FW"),
];

#[cfg(test)]
mod tests {
    use super::{LIST, Tag, Upos};

    #[test]
    fn pairs_and_numbers_agree() {
        for (number, (upos, fine)) in LIST.iter().enumerate() {
            let tag = Tag::of(upos.name(), fine);
            assert_eq!((usize::from(tag.number()), tag.upos(), tag.fine()), (number, *upos, *fine));
        }
        assert_eq!(Tag::of("NOUN", "FW").fine(), "NN");
        assert_eq!(Tag::of("PUNCT", "``").upos(), Upos::Punct);
    }
}
