//! The role of an actor in the article's own words: before the name ("Turkish President") or after it (", head of the
//! relief agency,").

use crate::lexicon::Facts;
use crate::names::Mention;
use crate::text::Text;
use crate::tokens::TokenKind;

/// No description has more tokens.
const LONGEST: usize = 12;

/// The description beside one mention, if there is one.
pub(super) fn of(text: &Text, mention: &Mention) -> Option<String> {
    let sentence = text.sentences.get(text.sentence_at(mention.span.start))?;
    let range = before(text, mention.tokens.0, sentence.tokens.0)
        .or_else(|| after(text, mention.tokens.1, sentence.tokens.1))?;
    let words = text.slice(text.span(range.0, range.1));
    Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
}

const ROLE: Facts = Facts(Facts::TITLE.0 | Facts::ROLE.0 | Facts::NOUN.0);

/// "Turkish President", "activist", "state news agency": titles, roles and nouns, with what may stand before them.
fn before(text: &Text, name: usize, floor: usize) -> Option<(usize, usize)> {
    let floor = floor.max(name.saturating_sub(LONGEST));
    let mut start = name;
    let mut found = false;
    while start > floor {
        let at = start - 1;
        let facts = text.facts(at);
        let capital = text.tokens[at].kind.is_capital();
        let role =
            facts.any(Facts::TITLE) && capital || facts.any(Facts::ROLE | Facts::NOUN) && (!capital || found);
        let word = text.word(at);
        let of = word == "of" && found && at > floor && text.facts(at - 1).any(Facts::TITLE | Facts::ROLE);
        let modifier = found
            && (facts.any(Facts::MODIFIER | Facts::PEOPLE | Facts::PLACE | Facts::BODY)
                || capital
                || word == "-")
            && !facts.any(Facts::FUNCTION | Facts::VERB | Facts::CALENDAR);
        if !(role || of || modifier) {
            break;
        }
        found |= role;
        start = at;
    }
    let honorific = name - start == 1 && text.word(start).len() <= 4 && text.facts(start).any(Facts::TITLE);
    let plain = honorific && !text.facts(start).any(Facts::ROLE);
    (found && !plain && text.word(start) != "-").then_some((start, name))
}

/// ", head of the relief agency," or ", who" and the like: only a phrase that begins with a role, up to the mark that
/// closes it.
fn after(text: &Text, end: usize, ceiling: usize) -> Option<(usize, usize)> {
    if end + 1 >= ceiling || text.word(end) != "," {
        return None;
    }
    let ceiling = ceiling.min(end + 2 + LONGEST);
    let start =
        end + 1 + usize::from(matches!(text.word(end + 1), "a" | "an" | "the" | "its" | "his" | "her"));
    let close =
        (start..ceiling).find(|i| matches!(text.word(*i), "," | "." | ";" | ")" | ":" | "—" | "–"))?;
    let reach = close.min(start + 5);
    let role = (start..reach).find(|i| {
        text.tokens[*i].kind == TokenKind::Lower && text.facts(*i).any(ROLE)
            || text.tokens[*i].kind.is_capital() && text.facts(*i).any(Facts::TITLE)
    })?;
    let verbal = (start..close).any(|i| {
        let facts = text.facts(i);
        facts.any(Facts::VERB)
            || (i < role && facts.any(Facts::FUNCTION) && !text.tokens[i].kind.is_capital())
    });
    (!verbal && close > start).then_some((start, close))
}
