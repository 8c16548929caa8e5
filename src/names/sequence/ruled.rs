//! What the rules say of each token: the span that they found there, its kind, and how clear it was.

use super::tags::{NameType, OUTSIDE, tag};
use crate::lexicon::Facts;
use crate::names::document::Judged;
use crate::names::runs::head_of;
use crate::names::tally::{GOVERNMENT, GROUP, NATIONALITY, ORGANISATION, OUTLET, PERSON, PLACE};
use crate::names::words::Words;

/// The rules' name that holds a token.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ruled {
    /// Kind of the name and place in it; 0 outside.
    pub code: u8,
    /// The kind that came second, and the lead over it in steps.
    pub doubt: u8,
    /// Tokens of the name.
    pub from: u32,
    /// One past its last.
    pub to: u32,
    /// The token that says what it names.
    pub head: u32,
    /// Whether the whole name is in the list as what the rules clearly take it for: a people, a country, or a place or
    /// body of more than one word.
    pub listed: bool,
}

/// How many times its weight the rules' tag counts for such a name: no corpus of training should teach
/// that "South Korean" is no name.
const LISTED: i16 = 4;

/// Lead of the rules from which that holds.
const SURE: f32 = 2.5;

impl Ruled {
    /// How many times its weight the rules' tag counts.
    pub fn times(&self) -> i16 {
        if self.listed { LISTED } else { 1 }
    }

    /// The tag of the token by the rules; outside for what is no actor.
    pub fn tag(&self) -> usize {
        let Some(code) = self.code.checked_sub(1) else { return OUTSIDE };
        let kind = match usize::from(code / 4) {
            PERSON => NameType::Person,
            ORGANISATION | GROUP | GOVERNMENT | OUTLET => NameType::Organisation,
            NATIONALITY => NameType::Nationality,
            PLACE => NameType::Place,
            _ => return OUTSIDE,
        };
        tag(kind, usize::from(code % 4))
    }
}

/// Lays the rules' names over the tokens.
pub fn lay(words: &Words, judged: &[Judged]) -> Vec<Ruled> {
    let mut tokens = vec![Ruled::default(); words.len()];
    for one in judged.iter() {
        let (from, to) = (one.name.from, one.name.to);
        let (kind, lead) = one.tally.winner();
        let kind = if one.name.bare_title { 8 } else { kind };
        let steps = (lead * 2.0).clamp(0.0, 13.0) as u8;
        let head = head_of(words, from, to) as u32;
        let known = words.whole(from, to);
        let fits = match kind {
            NATIONALITY => known.any(Facts::PEOPLE),
            PLACE => known.any(if to - from > 1 { Facts::PLACE } else { Facts::COUNTRY }),
            ORGANISATION | GROUP | GOVERNMENT | OUTLET => to - from > 1 && known.any(Facts::BODY),
            _ => false,
        };
        let listed = fits && (lead >= SURE || kind == NATIONALITY);
        let doubt = steps * 9 + one.tally.second() as u8;
        for (index, token) in tokens.iter_mut().enumerate().take(to).skip(from) {
            let position = super::tags::position(from, to, index) as u8;
            *token = Ruled {
                code: 1 + 4 * kind as u8 + position,
                doubt,
                from: from as u32,
                to: to as u32,
                head,
                listed,
            };
        }
    }
    tokens
}
