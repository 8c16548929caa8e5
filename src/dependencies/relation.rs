//! The set of relations.

use std::fmt;

/// A relation of Universal Dependencies between a word and its head. Rare subtypes count as their main type.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names are those of Universal Dependencies")]
#[repr(u8)]
pub enum Relation {
    Acl,
    AclRelcl,
    Advcl,
    Advmod,
    Amod,
    Appos,
    Aux,
    AuxPass,
    Case,
    Cc,
    Ccomp,
    Compound,
    CompoundPrt,
    Conj,
    Cop,
    Csubj,
    #[default]
    Dep,
    Det,
    Discourse,
    Dislocated,
    Expl,
    Fixed,
    Flat,
    Goeswith,
    Iobj,
    List,
    Mark,
    Nmod,
    NmodDesc,
    NmodPoss,
    NmodUnmarked,
    Nsubj,
    NsubjPass,
    Nummod,
    Obj,
    Obl,
    OblAgent,
    OblUnmarked,
    Orphan,
    Parataxis,
    Punct,
    Reparandum,
    Root,
    Vocative,
    Xcomp,
}

use Relation as R;

impl Relation {
    /// All relations in the order of their numbers.
    pub const ALL: [Self; 45] = [
        R::Acl,
        R::AclRelcl,
        R::Advcl,
        R::Advmod,
        R::Amod,
        R::Appos,
        R::Aux,
        R::AuxPass,
        R::Case,
        R::Cc,
        R::Ccomp,
        R::Compound,
        R::CompoundPrt,
        R::Conj,
        R::Cop,
        R::Csubj,
        R::Dep,
        R::Det,
        R::Discourse,
        R::Dislocated,
        R::Expl,
        R::Fixed,
        R::Flat,
        R::Goeswith,
        R::Iobj,
        R::List,
        R::Mark,
        R::Nmod,
        R::NmodDesc,
        R::NmodPoss,
        R::NmodUnmarked,
        R::Nsubj,
        R::NsubjPass,
        R::Nummod,
        R::Obj,
        R::Obl,
        R::OblAgent,
        R::OblUnmarked,
        R::Orphan,
        R::Parataxis,
        R::Punct,
        R::Reparandum,
        R::Root,
        R::Vocative,
        R::Xcomp,
    ];

    /// The relation of this number; `dep` past the last.
    pub fn new(number: u8) -> Self {
        Self::ALL.get(usize::from(number)).copied().unwrap_or_default()
    }

    /// Its number.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The relation of a name as treebanks write it; of its main type where the subtype is none of ours.
    pub fn of(name: &str) -> Self {
        let find = |name: &str| Self::ALL.into_iter().find(|relation| relation.name() == name);
        find(name).or_else(|| find(name.split(':').next()?)).unwrap_or_default()
    }

    /// Its name as the treebanks write it, such as "nsubj:pass".
    pub const fn name(self) -> &'static str {
        match self {
            Self::Acl => "acl",
            Self::AclRelcl => "acl:relcl",
            Self::Advcl => "advcl",
            Self::Advmod => "advmod",
            Self::Amod => "amod",
            Self::Appos => "appos",
            Self::Aux => "aux",
            Self::AuxPass => "aux:pass",
            Self::Case => "case",
            Self::Cc => "cc",
            Self::Ccomp => "ccomp",
            Self::Compound => "compound",
            Self::CompoundPrt => "compound:prt",
            Self::Conj => "conj",
            Self::Cop => "cop",
            Self::Csubj => "csubj",
            Self::Dep => "dep",
            Self::Det => "det",
            Self::Discourse => "discourse",
            Self::Dislocated => "dislocated",
            Self::Expl => "expl",
            Self::Fixed => "fixed",
            Self::Flat => "flat",
            Self::Goeswith => "goeswith",
            Self::Iobj => "iobj",
            Self::List => "list",
            Self::Mark => "mark",
            Self::Nmod => "nmod",
            Self::NmodDesc => "nmod:desc",
            Self::NmodPoss => "nmod:poss",
            Self::NmodUnmarked => "nmod:unmarked",
            Self::Nsubj => "nsubj",
            Self::NsubjPass => "nsubj:pass",
            Self::Nummod => "nummod",
            Self::Obj => "obj",
            Self::Obl => "obl",
            Self::OblAgent => "obl:agent",
            Self::OblUnmarked => "obl:unmarked",
            Self::Orphan => "orphan",
            Self::Parataxis => "parataxis",
            Self::Punct => "punct",
            Self::Reparandum => "reparandum",
            Self::Root => "root",
            Self::Vocative => "vocative",
            Self::Xcomp => "xcomp",
        }
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::Relation;

    #[test]
    fn numbers_and_names_agree() {
        for (number, relation) in Relation::ALL.into_iter().enumerate() {
            assert_eq!(usize::from(relation.number()), number);
            assert_eq!(Relation::of(relation.name()), relation);
        }
        assert_eq!(Relation::of("csubj:pass"), Relation::Csubj);
        assert_eq!(Relation::of("_"), Relation::Dep);
    }
}
