//! Nominal actors: common nouns for people, groups, governments, organisations and outlets, with what stands before
//! them ("a senior official", "Turkish-backed rebels", "the ministry").

use super::candidates::Candidate;
use super::words::{Capital, Words};
use super::{ActorKind, Mention, MentionForm};
use crate::evidence::{Certainty, Rule, Why};
use crate::lexicon::Facts;
use crate::tokens::TokenKind;

/// As many words are looked at before the noun.
const REACH: usize = 12;

/// Finds nominal actors. `names` are the names found, in order; a nominal may hold a name ("Turkish forces") but
/// is never part of one.
pub(super) fn find(words: &Words, names: &[Mention], bare_titles: &[Candidate]) -> Vec<Mention> {
    let mut scanner = Scanner { words, owner: owners(words, names), names, free: 0 };
    let mut found = Vec::new();
    let mut titles = bare_titles.iter().peekable();
    let mut at = 0;
    while at < words.len() {
        while titles.next_if(|t| t.from < at).is_some() {}
        let mention = match titles.next_if(|t| t.from == at) {
            Some(title) => Some(scanner.mention((title.from, title.to), title.to - 1, ActorKind::Person)),
            None => scanner.noun(at),
        };
        match mention {
            Some(mention) => {
                at = mention.tokens.1;
                scanner.free = at;
                found.push(mention);
            }
            None => at += 1,
        }
    }
    found
}

/// For every token the name that holds it.
fn owners(words: &Words, names: &[Mention]) -> Vec<Option<u32>> {
    let mut owner = vec![None; words.len()];
    for (index, name) in (0..).zip(names) {
        owner[name.tokens.0..name.tokens.1].fill(Some(index));
    }
    owner
}

struct Scanner<'w, 't, 'd> {
    words: &'w Words<'t, 'd>,
    names: &'w [Mention],
    owner: Vec<Option<u32>>,
    /// First token that no nominal holds yet.
    free: usize,
}

impl Scanner<'_, '_, '_> {
    /// Whether the token is an ordinary word that a nominal may be made of.
    fn is_plain(&self, at: usize) -> bool {
        let words = self.words;
        self.owner.get(at).is_some_and(Option::is_none)
            && (words.kind(at) == Some(TokenKind::Lower)
                || words.capital(at) == Capital::Forced
                || words.get(at) == "MPs"
                || words.get(at) == "NGO"
                || words.get(at) == "NGOs")
    }

    /// Facts of the noun that starts here and one past it; the longest listed one first.
    fn noun_at(&self, at: usize) -> Option<(Facts, usize)> {
        if !self.is_plain(at) {
            return None;
        }
        let word = self.words.list[at];
        let plain = |f: Facts| f.any(Facts::NOUN | Facts::WEAK_NOUN);
        if plain(word.listed) && (at..word.listed_end).all(|i| self.is_plain(i) || self.words.get(i) == "-") {
            Some((word.listed, word.listed_end))
        } else {
            plain(word.facts).then_some((word.facts, at + 1))
        }
    }

    /// The nominal whose first noun is at `at`.
    fn noun(&self, at: usize) -> Option<Mention> {
        let (mut facts, mut end) = self.noun_at(at)?;
        // "rebel fighters", "police officers": the last noun decides.
        while let Some((next, after)) = self.noun_at(end)
            && self.words.spaced(end)
            && !self.words.starts_sentence(end)
            && !facts.any(Facts::VERB)
        {
            (facts, end) = (next, after);
        }
        let kind = kind(facts)?;
        let plural = self.words.get(end - 1).ends_with('s') || self.words.get(end - 1).ends_with("men");
        if self.is_modifier(end, plural) || self.names_it(end, kind) || self.is_measure(end) {
            return None;
        }
        Some(self.mention((at, end), end - 1, kind))
    }

    /// Whether the noun only modifies the word after it ("police station").
    fn is_modifier(&self, end: usize, plural: bool) -> bool {
        let words = self.words;
        if end >= words.len() || words.starts_sentence(end) {
            return false;
        }
        if matches!(words.get(end), "-" | "–") && !words.spaced(end) {
            return true;
        }
        if words.kind(end) != Some(TokenKind::Lower) || !words.spaced(end) || plural {
            return false;
        }
        let facts = words.facts(end);
        let next = words.get(end);
        let verbal = next.ends_with("ed") || next.ends_with("ly") || facts.any(Facts::VERB | Facts::FUNCTION);
        !verbal && !facts.any(Facts::PARTICLE)
    }

    /// "a group of houses": only a number of something, unless actors follow.
    fn is_measure(&self, end: usize) -> bool {
        let words = self.words;
        matches!(
            words.get(end - 1),
            "group" | "groups" | "team" | "crowd" | "coalition" | "league" | "majority"
        ) && words.get(end) == "of"
            && !(end + 1..words.len().min(end + 4))
                .any(|i| words.facts(i).any(Facts::NOUN) || self.owner.get(i).is_some_and(Option::is_some))
    }

    /// Whether the name of the same actor follows at once ("activist Dana Weller").
    fn names_it(&self, end: usize, kind: ActorKind) -> bool {
        let Some(name) = self.owner.get(end).copied().flatten() else {
            return false;
        };
        let name = &self.names[name as usize];
        self.words.spaced(end)
            && (name.kind == kind || (kind != ActorKind::Person && is_body(name.kind) && is_body(kind)))
    }

    fn mention(&self, nouns: (usize, usize), head: usize, kind: ActorKind) -> Mention {
        let words = self.words;
        let from = self.start(nouns.0);
        let facts = words.facts(head);
        let certainty = match (facts.any(Facts::WEAK_NOUN), from < nouns.0 || nouns.1 - nouns.0 > 1) {
            (true, false) => Certainty::Possible,
            (true, true) if nouns.0 - from < 2 => Certainty::Possible,
            (true, true) => Certainty::Likely,
            (false, true) => Certainty::Sure,
            (false, false) => Certainty::Likely,
        };
        Mention {
            span: words.span(from, nouns.1),
            tokens: (from, nouns.1),
            kind,
            form: MentionForm::Nominal,
            why: Why::new(Rule::NominalHead, words.span(head, head + 1)),
            certainty,
        }
    }

    /// The first token of the phrase whose noun is at `noun`.
    fn start(&self, noun: usize) -> usize {
        let words = self.words;
        let mut at = noun;
        let floor = self.free.max(noun.saturating_sub(REACH));
        let mut unknown = 0;
        while at > floor && !words.starts_sentence(at) {
            let before = at - 1;
            if let Some(name) = self.owner[before] {
                let first = self.names[name as usize].tokens.0;
                if first < floor
                    || !words.spaced(at) && words.get(at) != "-" && !matches!(words.get(at), "'s" | "’s")
                {
                    break;
                }
                at = first;
                continue;
            }
            let word = words.get(before);
            let facts = words.facts(before);
            let joined = !words.spaced(at);
            if matches!(word, "'s" | "’s") {
                // "Weller's supporters", but not "the mayor's supporters".
                if self.owner.get(before.wrapping_sub(1)).copied().flatten().is_none() {
                    break;
                }
                at = before;
            } else if joined
                && (words.get(at) == "-" || (word == "-" && !words.spaced(before) && before > floor))
            {
                at = before;
            } else if is_determiner(word) {
                return before;
            } else if facts.any(Facts::MODIFIER | Facts::NOUN) && !facts.any(Facts::VERB) && words.spaced(at)
            {
                at = before;
            } else if unknown == 0 && self.is_adjective(before, floor) {
                unknown += 1;
                at = before;
            } else {
                break;
            }
        }
        if words.get(at) == "-" || matches!(words.get(at), "'s" | "’s") { noun } else { at }
    }

    /// One unknown word is taken for an adjective where a determiner stands before it ("a masked man").
    fn is_adjective(&self, at: usize, floor: usize) -> bool {
        let words = self.words;
        at > floor
            && words.kind(at) == Some(TokenKind::Lower)
            && !words.facts(at).any(Facts::FUNCTION | Facts::VERB | Facts::PLACE_NOUN)
            && words.spaced(at + 1)
            && is_determiner(words.get(at - 1))
    }
}

fn is_determiner(word: &str) -> bool {
    const ALL: [&str; 21] = [
        "a", "an", "the", "this", "these", "those", "some", "his", "her", "its", "their", "our", "my", "any",
        "every", "each", "no", "both", "several", "another", "many",
    ];
    ALL.iter().any(|d| d.eq_ignore_ascii_case(word))
}

const fn is_body(kind: ActorKind) -> bool {
    !matches!(kind, ActorKind::Person | ActorKind::Place | ActorKind::Nationality)
}

fn kind(facts: Facts) -> Option<ActorKind> {
    [
        (Facts::OUTLET_NOUN, ActorKind::Outlet),
        (Facts::GOVERNMENT_NOUN, ActorKind::Government),
        (Facts::ORGANISATION_NOUN, ActorKind::Organisation),
        (Facts::GROUP_NOUN, ActorKind::Group),
        (Facts::PERSON_NOUN, ActorKind::Person),
        (Facts::WEAK_NOUN, ActorKind::Person),
    ]
    .into_iter()
    .find(|(class, _)| facts.any(*class))
    .map(|(_, kind)| kind)
}
