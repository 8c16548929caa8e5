//! Definite noun phrases that may take up a name: "the group", "the ministry", "this city", "his country".

use super::referent::Referent;
use crate::entities::Entities;
use crate::lexicon::{Facts, fold};
use crate::names::{ActorKind, Mention, MentionForm};
use crate::text::Text;
use crate::tokens::TokenKind;

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

const CITY: [&str; 9] =
    ["city", "town", "village", "municipality", "suburb", "settlement", "hamlet", "metropolis", "capital"];
const COUNTRY: [&str; 5] = ["country", "nation", "kingdom", "republic", "homeland"];
const REGION: [&str; 10] = [
    "state",
    "province",
    "region",
    "territory",
    "county",
    "district",
    "governorate",
    "prefecture",
    "canton",
    "enclave",
];
const ISLAND: [&str; 4] = ["island", "islands", "archipelago", "peninsula"];

/// What the word is as the head of a phrase.
fn place_head(text: &Text, index: usize) -> Option<Head> {
    let word = text.get(index);
    let lists: [(&[&str], Head); 4] =
        [(&CITY, Head::City), (&COUNTRY, Head::Country), (&REGION, Head::Region), (&ISLAND, Head::Island)];
    lists
        .iter()
        .find(|(list, _)| list.contains(&word))
        .map(|(_, head)| *head)
        .or_else(|| text.facts(index).any(Facts::PLACE_NOUN).then_some(Head::PlaceOther))
}

/// Words that make a phrase one that the reader is to know.
fn is_definite(word: &str) -> bool {
    ["the", "this", "that"].iter().any(|d| d.eq_ignore_ascii_case(word))
}

fn is_possessive(word: &str) -> bool {
    ["his", "her", "its", "their", "our"].iter().any(|d| d.eq_ignore_ascii_case(word))
}

/// The phrase that a nominal mention is, if it is definite and in the singular.
pub(super) fn of_mention(text: &Text, index: usize, mention: &Mention) -> Option<Phrase> {
    let (from, to) = mention.tokens;
    if mention.form != MentionForm::Nominal || !is_definite(text.get(from)) || to < from + 2 {
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
    let first = text.get(from);
    if !(3..=5).contains(&first.len()) || !(is_definite(first) || is_possessive(first)) {
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

/// Whether no noun follows that the word before would only modify ("city council").
fn ends_phrase(text: &Text, next: usize) -> bool {
    let Some(token) = text.tokens.get(next) else { return true };
    let word = text.word(next);
    match token.kind {
        TokenKind::Lower => {
            super::grammar::is_preposition(word)
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

/// How the head of the phrase stands to an actor: 44 values.
pub(super) fn head_relation(text: &Text, phrase: &Phrase, referent: &Referent, entities: &Entities) -> usize {
    let word = phrase.tokens.1.checked_sub(1).map(|i| fold(text.get(i))).unwrap_or_default();
    let entity = entities.list.get(referent.entity);
    let within = |name: &str| fold(name).split([' ', '-']).any(|part| part == word);
    let headed = entity.is_some_and(|e| within(&e.name) || e.aliases.iter().take(8).any(|a| within(a)));
    let described = || entity.and_then(|e| e.description.as_deref()).is_some_and(within);
    let facts = referent.facts;
    let place = facts.any(Facts::PLACE);
    let typed = match phrase.head {
        // The list of regions holds the cities that are known everywhere.
        Head::City => facts.any(Facts::CITY | Facts::CAPITAL | Facts::REGION),
        Head::Country => facts.any(Facts::COUNTRY),
        Head::Region => facts.any(Facts::REGION),
        _ => false,
    };
    let relation = if headed || described() {
        HEADED
    } else if typed {
        TYPED
    } else if place && referent.kind == ActorKind::Place {
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

/// Whether the noun for a body may stand for an actor: one that says more ("the airline") must be in its name or role.
pub(super) fn may_name(text: &Text, phrase: &Phrase, referent: &Referent, entities: &Entities) -> bool {
    let body = matches!(phrase.head, Head::Group | Head::Government | Head::Organisation | Head::Outlet);
    let word = phrase.tokens.1.checked_sub(1).map_or("", |i| text.get(i));
    !body
        || GENERIC.iter().any(|g| g.eq_ignore_ascii_case(word))
        || is_related(head_relation(text, phrase, referent, entities))
}

/// Whether an actor with these relations of head and kind is of the sort that the phrase names.
pub(super) fn agrees(phrase: &Phrase, (head, kind): (usize, usize)) -> bool {
    let place = phrase.kind == ActorKind::Place;
    let related = is_related(head);
    if place && phrase.head != Head::PlaceOther { related } else { related || kind == 2 }
}
