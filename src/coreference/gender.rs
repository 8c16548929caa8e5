//! The gender and number of an actor, as far as its words tell.

use crate::entities::Entity;
use crate::lexicon::{self, Facts};
use crate::names::{ActorKind, Mention, MentionForm};
use crate::text::Text;

/// Which pronoun an actor takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    /// A title, a noun or an earlier pronoun says "he".
    Male,
    /// A title, a noun or an earlier pronoun says "she".
    Female,
    /// A first name that men have.
    LikelyMale,
    /// A first name that women have.
    LikelyFemale,
    /// Nothing tells.
    Unknown,
}

/// What a word says by itself.
fn of_word(word: &str) -> Option<Gender> {
    lexicon::in_small(word, |small| match small {
        b"mr" | b"mr." | b"sir" | b"lord" | b"king" | b"prince" | b"duke" | b"baron" | b"pope"
        | b"father" | b"fr." | b"sheikh" | b"imam" | b"man" | b"boy" | b"son" | b"brother" | b"husband"
        | b"uncle" | b"nephew" | b"grandfather" | b"grandson" | b"widower" | b"businessman"
        | b"spokesman" | b"chairman" | b"policeman" | b"gunman" | b"congressman" | b"salesman"
        | b"fisherman" | b"fireman" | b"statesman" | b"clergyman" | b"cameraman" | b"actor" | b"monk"
        | b"priest" | b"bishop" | b"archbishop" | b"cardinal" | b"guy" | b"emperor" | b"frenchman"
        | b"englishman" | b"stepfather" => Some(Gender::Male),
        b"mrs" | b"mrs." | b"ms" | b"ms." | b"miss" | b"lady" | b"dame" | b"queen" | b"princess"
        | b"duchess" | b"baroness" | b"madam" | b"madame" | b"sister" | b"woman" | b"girl" | b"mother"
        | b"daughter" | b"wife" | b"aunt" | b"niece" | b"grandmother" | b"granddaughter" | b"widow"
        | b"businesswoman" | b"spokeswoman" | b"chairwoman" | b"policewoman" | b"congresswoman"
        | b"actress" | b"waitress" | b"nun" | b"empress" | b"mum" | b"mom" | b"heroine" | b"stepmother"
        | b"hostess" => Some(Gender::Female),
        _ => None,
    })
}

/// The gender of a person: by the title before a mention or the noun in it, by its description, by its first name.
pub(super) fn of(text: &Text, entity: &Entity, mentions: &[Mention]) -> Gender {
    if entity.kind != ActorKind::Person {
        return Gender::Unknown;
    }
    for mention in entity.mentions.iter().take(8).filter_map(|i| mentions.get(*i)) {
        let told = match mention.form {
            MentionForm::Name => mention.tokens.0.checked_sub(1).and_then(|i| of_word(text.word(i))),
            _ => mention.tokens.1.checked_sub(1).and_then(|i| of_word(text.word(i))),
        };
        if let Some(gender) = told {
            return gender;
        }
    }
    let described = entity.description.as_deref().and_then(|d| d.split(' ').find_map(of_word));
    described.unwrap_or_else(|| by_first_name(&entity.name))
}

/// Which first name a person has. A single name may be a surname, which tells nothing.
fn by_first_name(name: &str) -> Gender {
    let Some((first, _)) = name.split_once(' ') else { return Gender::Unknown };
    let first = first.split('-').next().unwrap_or_default();
    let facts = lexicon::known(first).facts;
    if facts.any(Facts::MALE_NAME) {
        Gender::LikelyMale
    } else if facts.any(Facts::FEMALE_NAME) {
        Gender::LikelyFemale
    } else {
        Gender::Unknown
    }
}

/// Whether a nominal speaks of several ("rebels", "officials", "people").
pub(super) fn is_plural(head: &str) -> bool {
    (head.ends_with('s') && !head.ends_with("ss") && !head.ends_with("us"))
        || head.ends_with("men")
        || matches!(head, "people" | "children" | "police" | "staff" | "public" | "troops")
}
