//! What the words of closed classes do in a sentence, as bits, so that a word is compared with the lists once and not
//! wherever a layer comes by.

/// A set of the things that a word does in sentences.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Grammar(u32);

impl Grammar {
    /// The empty set.
    pub const NONE: Self = Self(0);
    /// "a", "an", "the".
    pub const ARTICLE: Self = Self(1);
    /// Makes a phrase one that the reader is to know: "the", "this", "that".
    pub const DEFINITE: Self = Self(1 << 1);
    /// A possessive pronoun: "his", "her", "its", "their", "our".
    pub const POSSESSIVE: Self = Self(1 << 2);
    /// Forms of "be", "have" and "do", and modal verbs.
    pub const AUXILIARY: Self = Self(1 << 3);
    /// A preposition of one word.
    pub const PREPOSITION: Self = Self(1 << 4);
    /// Articles, possessives, demonstratives and quantifiers.
    pub const DETERMINER: Self = Self(1 << 5);
    /// A numeral in words that often counts people.
    pub const NUMERAL: Self = Self(1 << 6);
    /// A pronoun of the third person.
    pub const PRONOUN: Self = Self(1 << 7);
    /// Opens a noun phrase.
    pub const OPENS_PHRASE: Self = Self(1 << 8);
    /// A word or mark that opens a clause.
    pub const OPENS_CLAUSE: Self = Self(1 << 9);
    /// The commonest verbs of speech in the past and in headlines.
    pub const SPEECH: Self = Self(1 << 10);

    /// Whether the two sets share a member.
    #[inline]
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// This set and `other`.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn when(self, holds: bool) -> u32 {
        if holds { self.0 } else { 0 }
    }

    /// What a word does, as it is written.
    pub(super) fn of(word: &str) -> Self {
        if word.len() > LONGEST_LISTED {
            return Self::NONE;
        }
        let whatever_its_case = in_small(word, |small| {
            Self::ARTICLE.when(matches!(small, b"a" | b"an" | b"the"))
                | Self::DEFINITE.when(matches!(small, b"the" | b"this" | b"that"))
                | Self::POSSESSIVE.when(matches!(small, b"his" | b"her" | b"its" | b"their" | b"our"))
                | Self::AUXILIARY.when(is_auxiliary(small))
                | Self::PREPOSITION.when(is_preposition(small))
                | Self::DETERMINER.when(is_determiner(small))
                | Self::NUMERAL.when(is_numeral(small))
                | Self::PRONOUN.when(is_pronoun(small))
        });
        let as_written = Self::OPENS_PHRASE.when(opens_phrase(word))
            | Self::OPENS_CLAUSE.when(opens_clause(word))
            | Self::SPEECH.when(is_speech(word));
        Self(whatever_its_case | as_written)
    }
}

/// Bytes of the longest word that is asked about.
const LONGEST: usize = 16;

/// Bytes of the longest word in the lists of this file.
const LONGEST_LISTED: usize = 10;

/// Asks `is` about the word in small ASCII letters; a longer word is in no list.
#[inline]
pub(crate) fn in_small<T: Default>(word: &str, is: impl FnOnce(&[u8]) -> T) -> T {
    let mut small = [0; LONGEST];
    let Some(small) = small.get_mut(..word.len()) else { return T::default() };
    for (to, from) in small.iter_mut().zip(word.bytes()) {
        *to = from.to_ascii_lowercase();
    }
    is(small)
}

#[rustfmt::skip]
fn is_auxiliary(small: &[u8]) -> bool {
    matches!(
        small,
        b"is" | b"are" | b"was" | b"were" | b"be" | b"been" | b"being" | b"has" | b"have" | b"had" | b"do" | b"does"
            | b"did" | b"will" | b"would" | b"can" | b"could" | b"may" | b"might" | b"must" | b"shall" | b"should"
            | b"'s" | b"\xe2\x80\x99s" | b"'ll" | b"'d" | b"cannot"
    )
}

#[rustfmt::skip]
fn is_preposition(small: &[u8]) -> bool {
    matches!(
        small,
        b"of" | b"in" | b"to" | b"for" | b"on" | b"at" | b"by" | b"with" | b"from" | b"about" | b"against" | b"among"
            | b"around" | b"after" | b"before" | b"behind" | b"between" | b"during" | b"into" | b"near" | b"off"
            | b"onto" | b"over" | b"per" | b"through" | b"toward" | b"towards" | b"under" | b"upon" | b"via" | b"within"
            | b"without" | b"across" | b"along" | b"amid" | b"beside" | b"despite" | b"inside" | b"outside" | b"since"
            | b"than" | b"like" | b"as"
    )
}

#[rustfmt::skip]
fn is_determiner(small: &[u8]) -> bool {
    matches!(
        small,
        b"a" | b"an" | b"the" | b"this" | b"these" | b"those" | b"some" | b"his" | b"her" | b"its" | b"their" | b"our"
            | b"my" | b"your" | b"any" | b"every" | b"each" | b"no" | b"both" | b"several" | b"another" | b"many"
            | b"all"
    )
}

#[rustfmt::skip]
fn is_numeral(small: &[u8]) -> bool {
    matches!(
        small,
        b"one" | b"two" | b"three" | b"four" | b"five" | b"six" | b"seven" | b"eight" | b"nine" | b"ten" | b"eleven"
            | b"twelve" | b"twenty" | b"dozens" | b"scores" | b"hundreds" | b"thousands" | b"millions"
    )
}

#[rustfmt::skip]
fn is_pronoun(small: &[u8]) -> bool {
    matches!(
        small,
        b"he" | b"him" | b"his" | b"himself" | b"she" | b"her" | b"hers" | b"herself" | b"it" | b"its" | b"itself"
            | b"they" | b"them" | b"their" | b"theirs" | b"themselves"
    )
}

fn opens_phrase(word: &str) -> bool {
    matches!(word, "the" | "a" | "an" | "this" | "that" | "these" | "those" | "The" | "A" | "An" | "This")
}

#[rustfmt::skip]
fn opens_clause(word: &str) -> bool {
    matches!(
        word,
        "," | ";" | ":" | "(" | "—" | "–" | "that" | "and" | "but" | "or" | "who" | "which" | "when" | "if" | "because"
            | "while" | "where" | "after" | "before" | "as" | "said" | "says" | "to"
    )
}

#[rustfmt::skip]
fn is_speech(word: &str) -> bool {
    matches!(
        word,
        "said" | "says" | "told" | "added" | "asked" | "replied" | "explained" | "argued" | "claimed" | "insisted"
            | "warned" | "denied" | "stated" | "wrote" | "noted" | "announced" | "declared" | "admitted" | "tells"
            | "adds" | "recalled" | "suggested" | "confirmed" | "thought" | "believed" | "testified"
    )
}

#[cfg(test)]
mod tests {
    use super::Grammar;

    #[test]
    fn a_word_does_what_its_lists_say() {
        let the = Grammar::of("The");
        assert!(the.any(Grammar::ARTICLE) && the.any(Grammar::DETERMINER) && the.any(Grammar::OPENS_PHRASE));
        assert!(!Grammar::of("THE").any(Grammar::OPENS_PHRASE) && Grammar::of("THE").any(Grammar::DEFINITE));
        assert!(Grammar::of("’s").any(Grammar::AUXILIARY));
        assert_eq!(Grammar::of("bridge"), Grammar::NONE);
        assert_eq!(Grammar::of("a word that is in no list"), Grammar::NONE);
    }
}
