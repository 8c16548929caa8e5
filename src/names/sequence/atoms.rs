//! What the features are made of: each token's word, shape, endings, facts and classes, as numbers.

use super::form::{self, Form};
use super::ruled::Ruled;
use crate::classes::Class;
use crate::lexicon::Facts;
use crate::names::casing::Style;
use crate::names::words::{Capital, Words};
use crate::tokens::TokenKind;

/// One token.
#[derive(Debug, Clone, Copy, Default)]
pub struct Atom {
    /// The folded word; 0 outside of the sentence.
    pub word: u64,
    /// Capitals, small letters, digits and marks, runs of them as one, and the kind of token.
    pub shape: u64,
    /// What the lists know of the word.
    pub facts: Facts,
    /// What they know of the longest listed name that holds it.
    pub cover: Facts,
    /// Where it stands in that name.
    pub covered: u8,
    /// Case, place in the sentence and style of the sentence.
    pub setting: u8,
    /// Classes of the word.
    pub class: Option<Class>,
    /// What the rules say.
    pub rule: Ruled,
}

const LISTED: Facts =
    Facts(Facts::PLACE.0 | Facts::BODY.0 | Facts::PEOPLE.0 | Facts::NOT_ACTOR.0 | Facts::TITLE.0);

/// How far around a token its features reach.
pub const REACH: usize = 2;

/// The tokens that may be in a name: those with a capital, what stands between two of them, what is joined to one,
/// and whatever the rules took for one.
pub fn active(words: &Words, rules: &[Ruled]) -> Vec<bool> {
    const GAP: usize = 4;
    let mut active = vec![false; words.len()];
    let mut last: Option<usize> = None;
    for (index, token) in words.text.tokens.iter().enumerate() {
        let kind = token.kind;
        if kind == TokenKind::Mixed || kind.is_capital() || rules[index].code > 0 {
            if let Some(last) = last.filter(|l| index - l <= GAP) {
                active[last..index].fill(true);
            }
            active[index] = true;
            last = Some(index);
        } else if compound(words, index)
            || !kind.is_word() && !matches!(words.get(index), "-" | "'" | "’" | "&" | "." | "/" | "'s" | "’s")
        {
            last = None;
        }
    }
    active
}

/// "-led" in "Saudi-led coalition": the name ends before the hyphen.
fn compound(words: &Words, hyphen: usize) -> bool {
    words.get(hyphen) == "-"
        && !words.spaced(hyphen)
        && !words.spaced(hyphen + 1)
        && words.kind(hyphen + 1) == Some(TokenKind::Lower)
        && !words.facts(hyphen + 1).any(Facts::PARTICLE)
}

/// The atoms of all tokens near an active one; the others stay empty.
pub fn atoms(words: &Words, rules: &[Ruled], active: &[bool]) -> Vec<Atom> {
    let mut atoms = vec![Atom::default(); words.len()];
    let mut wanted_until = 0;
    for ahead in 0..words.len() + REACH {
        if active.get(ahead) == Some(&true) {
            wanted_until = ahead + REACH + 1;
        }
        let Some(index) = ahead.checked_sub(REACH) else { continue };
        let word = &words.list[index];
        if index < wanted_until {
            let Atom { cover, covered, .. } = atoms[index];
            atoms[index] = Atom { cover, covered, ..atom(words, index, rules[index]) };
        }
        if word.listed.any(LISTED) && atoms[index].covered == 0 {
            let end = word.listed_end.min(words.len());
            for (inside, atom) in atoms.iter_mut().enumerate().take(end).skip(index) {
                atom.cover = word.listed;
                atom.covered = 1 + super::tags::position(index, end, inside) as u8;
            }
        }
    }
    atoms
}

fn atom(words: &Words, index: usize, rule: Ruled) -> Atom {
    let text = words.get(index);
    let word = &words.list[index];
    let form = Form::of(text);
    let capital = match word.capital {
        Capital::None => 0,
        Capital::Forced => 1,
        Capital::Chosen => 2,
    };
    let shape = if word.style == Style::Shouting { form::shape(text, true) } else { form.shape };
    let kind = words.kind(index).map_or(8, |k| k as u64) << 1;
    Atom {
        word: form.word,
        shape: (shape | kind) + u64::from(words.spaced(index)),
        facts: word.facts,
        cover: Facts::NONE,
        covered: 0,
        setting: capital + 3 * u8::from(word.initial) + 6 * word.style as u8,
        class: form.class,
        rule,
    }
}
