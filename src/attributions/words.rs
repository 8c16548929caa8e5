//! What is known of a word without a parser: its closed classes, by list, and a little of its shape.

use crate::lexicon;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// The closed classes that a word belongs to; a word of none is a noun, a verb or an adjective.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Class(u32);

impl Class {
    pub const NONE: Self = Self(0);
    pub const DETERMINER: Self = Self(1);
    pub const POSSESSIVE: Self = Self(1 << 1);
    pub const SUBJECT: Self = Self(1 << 2);
    pub const OBJECT: Self = Self(1 << 3);
    pub const PREPOSITION: Self = Self(1 << 4);
    pub const COORDINATOR: Self = Self(1 << 5);
    pub const SUBORDINATOR: Self = Self(1 << 6);
    pub const RELATIVE: Self = Self(1 << 7);
    pub const QUESTION: Self = Self(1 << 8);
    pub const AUXILIARY: Self = Self(1 << 9);
    pub const NEGATION: Self = Self(1 << 10);
    pub const ADVERB: Self = Self(1 << 11);
    pub const TIME: Self = Self(1 << 12);
    /// A verb form that is no cue.
    pub const VERB: Self = Self(1 << 13);
    pub const MONTH: Self = Self(1 << 14);
    /// Begins a cue of more than one word: see `according` and `quoted_as`.
    pub const CUE: Self = Self(1 << 15);
    /// Function words, which no noun phrase has for a head; the judge knows each of them by itself.
    pub const CLOSED: Self = Self::DETERMINER
        .or(Self::POSSESSIVE)
        .or(Self::SUBJECT)
        .or(Self::OBJECT)
        .or(Self::PREPOSITION)
        .or(Self::COORDINATOR)
        .or(Self::SUBORDINATOR)
        .or(Self::RELATIVE)
        .or(Self::QUESTION)
        .or(Self::AUXILIARY)
        .or(Self::NEGATION)
        .or(Self::ADVERB);

    /// Whether the word is in any of these classes.
    pub const fn any(self, classes: Self) -> bool {
        self.0 & classes.0 != 0
    }

    /// Both sets of classes.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn named(name: &str) -> Self {
        match name {
            "determiner" => Self::DETERMINER,
            "possessive" => Self::POSSESSIVE,
            "subject" => Self::SUBJECT,
            "object" => Self::OBJECT,
            "preposition" => Self::PREPOSITION,
            "coordinator" => Self::COORDINATOR,
            "subordinator" => Self::SUBORDINATOR,
            "relative" => Self::RELATIVE,
            "question" => Self::QUESTION,
            "auxiliary" => Self::AUXILIARY,
            "negation" => Self::NEGATION,
            "adverb" => Self::ADVERB,
            "time" => Self::TIME,
            "verb" => Self::VERB,
            "month" => Self::MONTH,
            "cue" => Self::CUE,
            _ => Self::default(),
        }
    }
}

static LIST: LazyLock<FxHashMap<&'static str, Class>> = LazyLock::new(|| {
    let mut list = FxHashMap::default();
    for row in lexicon::rows(include_str!("../../lexicon/function_words.tsv")) {
        if let [class, words] = row[..] {
            for word in words.split(' ') {
                let entry: &mut Class = list.entry(word).or_default();
                *entry = entry.or(Class::named(class));
            }
        }
    }
    list
});

/// The classes of a word in lower case.
pub(super) fn classes(word: &str) -> Class {
    let listed = LIST.get(word).copied().unwrap_or_default();
    if listed == Class::default() { by_ending(word) } else { listed }
}

/// Nouns and adjectives that end as adverbs do.
const OTHER: [&str; 49] = [
    "tally",
    "rally",
    "bully",
    "belly",
    "ally",
    "supply",
    "reply",
    "assembly",
    "monopoly",
    "anomaly",
    "butterfly",
    "jelly",
    "folly",
    "italy",
    "kelly",
    "beverly",
    "elderly",
    "friendly",
    "costly",
    "deadly",
    "lonely",
    "lovely",
    "lively",
    "ugly",
    "orderly",
    "scholarly",
    "cowardly",
    "unruly",
    "ghastly",
    "grisly",
    "heavenly",
    "worldly",
    "saintly",
    "fatherly",
    "motherly",
    "brotherly",
    "disorderly",
    "unfriendly",
    "stately",
    "sickly",
    "family",
    "multifamily",
    "daily",
    "lily",
    "emily",
    "sicily",
    "oily",
    "wily",
    "homily",
];

/// The class of a word that no list holds, by its ending, in any case.
pub(super) fn by_ending(word: &str) -> Class {
    let ends = |end: &[u8]| {
        let from = word.len().checked_sub(end.len());
        from.and_then(|f| word.as_bytes().get(f..)).is_some_and(|e| e.eq_ignore_ascii_case(end))
    };
    let other = || OTHER.iter().any(|other| other.eq_ignore_ascii_case(word));
    if word.len() > 4 && ends(b"ly") && !other() { Class::ADVERB } else { Class::default() }
}
