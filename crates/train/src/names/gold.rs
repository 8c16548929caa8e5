//! The tags that a corpus allows each token, on the engine's own tokens.

use crate::corpus::Record;
use sourcelight::Document;
use sourcelight::lexicon::{self, Facts};
use sourcelight::model::Feature;
use sourcelight::names;
use sourcelight::names::sequence::tags::{NameType, OUTSIDE, TAGS, parts, position, tag};
use sourcelight::offsets::{OffsetMap, OffsetUnit};
use sourcelight::text::Text;
use sourcelight::tokens::TokenKind;

/// Any tag: the corpus does not say.
pub const ANY: u32 = (1 << TAGS) - 1;

/// What a corpus annotates, and how.
#[derive(Debug, Clone, Copy)]
pub struct Convention {
    /// Whether nationalities are marked; where not, a token outside may well be one.
    pub nationalities: bool,
    /// Whether it leaves out nationalities that are adjectives, so that the rules' ones may be names all the same.
    pub adjectives: bool,
    /// Whether it leaves out many names, so that any that the rules have may be one all the same.
    pub complete: bool,
}

/// A stretch of tokens: the features of each, and the tags it may have, as bits.
#[derive(Debug, Clone)]
pub struct Example {
    /// Features of each token.
    pub features: Vec<Vec<Feature>>,
    /// Tags of each token.
    pub allowed: Vec<u32>,
}

/// A name in tokens.
pub type Name = (usize, usize, NameType);

/// The type of the corpus as ours, if it is one of ours.
pub fn kind(name: &str) -> Option<NameType> {
    match name {
        "PERSON" => Some(NameType::Person),
        "ORG" => Some(NameType::Organisation),
        "PLACE" => Some(NameType::Place),
        "NORP" => Some(NameType::Nationality),
        _ => None,
    }
}

/// The stretches of a document.
pub fn examples(record: &Record, convention: Convention) -> Vec<Example> {
    let read = Document::from_text(&record.text, None);
    let text = Text::new(&read);
    let allowed = allowed(record, &text, convention);
    let mut found = Vec::new();
    names::examples(&text, |stretch, features, ruled| {
        let mut allowed = allowed[stretch.from..stretch.to].to_vec();
        for (bits, kind) in allowed.iter_mut().zip(ruled.iter().map(|(t, _)| parts(*t).map(|(k, _)| k))) {
            let doubted = kind == Some(NameType::Nationality) && !convention.adjectives
                || kind.is_some() && !convention.complete;
            if *bits & (1 << OUTSIDE) != 0 && doubted {
                *bits = ANY;
            }
        }
        if !feasible(&allowed) {
            allowed.fill(ANY);
        }
        found.push(Example { features, allowed });
    });
    found
}

fn allowed(record: &Record, text: &Text, convention: Convention) -> Vec<u32> {
    let outside = if convention.nationalities {
        1 << OUTSIDE
    } else {
        (0..TAGS)
            .filter(|t| parts(*t).is_none_or(|(k, _)| k == NameType::Nationality))
            .fold(0, |bits, t| bits | 1 << t)
    };
    let mut allowed = vec![outside; text.tokens.len()];
    let bytes = OffsetMap::new(&record.text, OffsetUnit::CodePoints);
    let starts: Vec<usize> = text.tokens.iter().map(|t| bytes.convert(t.span.start)).collect();
    let ends: Vec<usize> = text.tokens.iter().map(|t| bytes.convert(t.span.end)).collect();
    for entity in &record.entities {
        let Some(kind) = kind(&entity.kind).filter(|_| entity.level != "NOM") else {
            continue;
        };
        let from = ends.partition_point(|e| *e <= entity.start);
        let to = starts.partition_point(|s| *s < entity.end);
        if from >= to {
            continue;
        }
        let exact = starts[from] == entity.start && ends[to - 1] == entity.end;
        let (from, to) = if exact { trim(text, kind, from, to) } else { (from, to) };
        for (index, bits) in allowed.iter_mut().enumerate().take(to).skip(from) {
            *bits = if exact { 1 << tag(kind, position(from, to, index)) } else { ANY };
        }
    }
    allowed
}

/// A name without what our conventions leave outside: articles, titles and roles, generic nouns in small letters.
fn trim(text: &Text, kind: NameType, from: usize, to: usize) -> (usize, usize) {
    let (mut first, mut end) = (from, to);
    let small = |at: usize| text.tokens[at].kind == TokenKind::Lower;
    let joined = |at: usize| text.get(at) == "-" || text.tokens.get(at).is_some_and(|t| !t.spaced);
    while first + 1 < end {
        let facts = lexicon::names().get(text.word(first));
        let article = matches!(text.word(first), "the" | "The" | "a" | "A" | "an");
        let particle = facts.any(Facts::PARTICLE) && !article;
        let title =
            kind == NameType::Person && facts.any(Facts::TITLE | Facts::ROLE) && !facts.any(Facts::GIVEN);
        if joined(first + 1) && !title || !(article || title || small(first) && !particle) {
            break;
        }
        first += 1;
    }
    while first + 1 < end
        && (small(end - 1) && !joined(end - 1) && kind != NameType::Nationality || text.word(end - 1) == "'s")
    {
        end -= 1;
    }
    // Nothing but small letters: not ours to trim.
    if (first..end).any(|i| !small(i)) { (first, end) } else { (from, to) }
}

/// Whether a sequence of tags exists that fits: a name may be cut by the end of the stretch.
fn feasible(allowed: &[u32]) -> bool {
    use sourcelight::names::sequence::tags::followers;
    let mut now = 1u32 << OUTSIDE;
    for bits in allowed {
        let next = (0..TAGS).filter(|t| now & (1 << t) != 0).fold(0, |all, t| all | followers(t));
        now = next & bits;
    }
    (0..TAGS).any(|t| now & (1 << t) != 0 && followers(t) & 1 != 0)
}
