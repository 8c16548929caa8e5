//! Definite noun phrases that may take up a name: "the group", "the ministry", "this city", "his country".

use super::referent::Referent;
use crate::entities::Entity;
use crate::lexicon::{self, Facts, Grammar, fold};
use crate::names::{ActorKind, Mention, MentionForm};
use crate::text::{Text, same};
use crate::tokens::TokenKind;
use std::cell::OnceCell;

/// What the first word of a phrase does.
pub(super) const OPENINGS: Grammar = Grammar::ARTICLE.or(Grammar::DEFINITE).or(Grammar::POSSESSIVE);

/// What the last word of a phrase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    Other,
    City,
    Country,
    Region,
    Island,
    PlaceOther,
    Person,
    Group,
    Government,
    Organisation,
    Outlet,
}

/// A phrase that may take up a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Index of its first token and one past its last.
    pub tokens: (usize, usize),
    /// The mention that it is already, if the layer before found it.
    pub mention: Option<usize>,
    pub kind: ActorKind,
    pub head: Head,
    pub plural: bool,
    /// What follows, how much stands before the head, and which determiner: eight values.
    pub shape: usize,
}

/// What the word is as the head of a phrase.
fn place_head(text: &Text, index: usize) -> Option<Head> {
    match text.get(index).as_bytes() {
        b"city" | b"town" | b"village" | b"municipality" | b"suburb" | b"settlement" | b"hamlet"
        | b"metropolis" | b"capital" => Some(Head::City),
        b"country" | b"nation" | b"kingdom" | b"republic" | b"homeland" => Some(Head::Country),
        b"state" | b"province" | b"region" | b"territory" | b"county" | b"district" | b"governorate"
        | b"prefecture" | b"canton" | b"enclave" => Some(Head::Region),
        b"island" | b"islands" | b"archipelago" | b"peninsula" => Some(Head::Island),
        _ => text.facts(index).any(Facts::PLACE_NOUN).then_some(Head::PlaceOther),
    }
}

/// The phrase that a nominal mention is, if it is definite and in the singular.
pub(super) fn of_mention(text: &Text, index: usize, mention: &Mention) -> Option<Phrase> {
    let (from, to) = mention.tokens;
    if mention.form != MentionForm::Nominal || !text.grammar(from).any(Grammar::DEFINITE) || to < from + 2 {
        return None;
    }
    let head = match mention.kind {
        ActorKind::Person => Head::Person,
        ActorKind::Group => Head::Group,
        ActorKind::Government => Head::Government,
        ActorKind::Organisation => Head::Organisation,
        ActorKind::Outlet => Head::Outlet,
        ActorKind::Place => place_head(text, to - 1).unwrap_or(Head::PlaceOther),
        ActorKind::Nationality => Head::Other,
    };
    Some(Phrase {
        tokens: (from, to),
        mention: Some(index),
        kind: mention.kind,
        head,
        plural: super::gender::is_plural(text.get(to - 1)),
        shape: shape(text, from, to),
    })
}

/// "the city", "this war-torn country", "their island" that starts at `from`.
pub(super) fn of_place(text: &Text, from: usize) -> Option<Phrase> {
    if !text.grammar(from).any(Grammar::DEFINITE.or(Grammar::POSSESSIVE)) {
        return None;
    }
    // At most two words stand before the head.
    for at in from + 1..from + 4 {
        if text.tokens.get(at)?.kind != TokenKind::Lower {
            return None;
        }
        if let Some(head) = place_head(text, at).filter(|_| ends_phrase(text, at + 1)) {
            return Some(Phrase {
                tokens: (from, at + 1),
                mention: None,
                kind: ActorKind::Place,
                head,
                plural: false,
                shape: shape(text, from, at + 1),
            });
        }
        if text.facts(at).any(Facts::FUNCTION) {
            return None;
        }
    }
    None
}

/// At most so many tokens stand between the article and the head of a description ("a small, quaint fishing town").
const MODIFIERS: usize = 6;

/// Where the phrase ends that starts with an article at `from` and has a noun for a place as its head.
pub(super) fn describes_place(text: &Text, from: usize) -> Option<usize> {
    if !text.grammar(from).any(Grammar::ARTICLE) {
        return None;
    }
    for at in from + 1..from + 2 + MODIFIERS {
        let token = text.tokens.get(at)?;
        if token.kind != TokenKind::Lower && !matches!(text.word(at), "," | "-") {
            return None;
        }
        if place_head(text, at).is_some() && ends_phrase(text, at + 1) {
            return Some(at + 1);
        }
        if text.facts(at).any(Facts::FUNCTION) && text.word(at) != "and" {
            return None;
        }
    }
    None
}

/// Whether no noun follows that the word before would only modify ("city council").
fn ends_phrase(text: &Text, next: usize) -> bool {
    let Some(token) = text.tokens.get(next) else { return true };
    let word = text.word(next);
    match token.kind {
        TokenKind::Lower => {
            text.grammar(next).any(Grammar::PREPOSITION)
                || super::grammar::verb_follows(text, next)
                || text.facts(next).any(Facts::FUNCTION | Facts::VERB)
        }
        TokenKind::Mark => token.spaced || !matches!(word, "-" | "‑"),
        TokenKind::Quote => true,
        _ => false,
    }
}

fn shape(text: &Text, from: usize, to: usize) -> usize {
    let restricted = matches!(
        text.get(to),
        "of" | "in" | "who" | "that" | "which" | "where" | "for" | "-" | "at" | "with"
    );
    let modified = to - from > 2;
    let weak = !text.get(from).eq_ignore_ascii_case("the");
    usize::from(restricted) + 2 * usize::from(modified) + 4 * usize::from(weak)
}

/// The head stands in the name or the description.
const HEADED: usize = 1;
/// The word lists say that the name is of a place of this sort.
const TYPED: usize = 2;
/// It is a place of another sort.
const OTHER_PLACE: usize = 3;
const RELATIONS: usize = 4;

/// What phrases are compared with: the words of an entity, and what the lists say of its name.
pub(super) struct About<'e> {
    /// Its names and its description, folded, with a blank between two.
    words: String,
    name: &'e str,
    /// What the lists say of the name: asked for places only, and of many a place never.
    facts: OnceCell<Facts>,
}

impl<'e> About<'e> {
    /// Folds the names of an entity. One that has hundreds is known by its first.
    pub fn new(entity: &'e Entity) -> Self {
        let mut words = fold(&entity.name).to_string();
        for more in entity.aliases.iter().take(8).chain(&entity.description) {
            words.push(' ');
            words.push_str(&fold(more));
        }
        Self { words, name: &entity.name, facts: OnceCell::new() }
    }

    fn is(&self, facts: Facts) -> bool {
        self.facts.get_or_init(|| lexicon::names().get(self.name)).any(facts)
    }

    fn has(&self, word: &str) -> bool {
        self.words.split([' ', '-']).any(|part| part == word)
    }
}

/// How the head of the phrase, which is `word` folded, stands to an actor: 44 values.
pub(super) fn head_relation(phrase: &Phrase, word: &str, referent: &Referent, about: &About) -> usize {
    let typed = || match phrase.head {
        // The list of regions holds the cities that are known everywhere.
        Head::City => about.is(Facts::CITY | Facts::CAPITAL | Facts::REGION),
        Head::Country => about.is(Facts::COUNTRY),
        Head::Region => about.is(Facts::REGION),
        _ => false,
    };
    let relation = if about.has(word) {
        HEADED
    } else if typed() {
        TYPED
    } else if referent.kind == ActorKind::Place && about.is(Facts::PLACE) {
        OTHER_PLACE
    } else {
        0
    };
    phrase.head as usize * RELATIONS + relation
}

/// How far the kinds of a phrase and an actor agree: 0 not, 1 both are bodies, 2 they are the same.
pub(super) fn kind_relation(phrase: &Phrase, referent: &Referent) -> usize {
    let body = |k| !matches!(k, ActorKind::Person | ActorKind::Nationality | ActorKind::Place);
    if phrase.kind == referent.kind { 2 } else { usize::from(body(phrase.kind) && body(referent.kind)) }
}

/// Whether nothing but "the" or "this" stands before the head, and nothing after it says which one is meant.
pub(super) fn is_bare(phrase: &Phrase) -> bool {
    phrase.shape & 3 == 0 && !phrase.plural
}

/// Whether the head stands in the name, or the word lists say that the name is of such a place.
pub(super) const fn is_related(head: usize) -> bool {
    matches!(head % RELATIONS, HEADED | TYPED)
}

/// Nouns that any body may be called by.
const GENERIC: [&str; 12] = [
    "group",
    "organisation",
    "organization",
    "company",
    "firm",
    "agency",
    "movement",
    "party",
    "team",
    "faction",
    "militia",
    "institution",
];

/// Whether the head may stand for any actor of its kind: a noun for a body that says more ("the airline") must be in the
/// name or the role.
pub(super) fn is_open(text: &Text, phrase: &Phrase) -> bool {
    let body = matches!(phrase.head, Head::Group | Head::Government | Head::Organisation | Head::Outlet);
    let word = phrase.tokens.1.checked_sub(1).map_or("", |i| text.get(i));
    !body || GENERIC.iter().any(|g| same(g, word))
}

/// Whether an actor with these relations of head and kind is of the sort that the phrase names.
pub(super) fn agrees(phrase: &Phrase, (head, kind): (usize, usize)) -> bool {
    let place = phrase.kind == ActorKind::Place;
    let related = is_related(head);
    if place && phrase.head != Head::PlaceOther { related } else { related || kind == 2 }
}
