//! Actors with and without names as one flat list, in the way that re3d writes them: the whole noun phrase, titles of
//! persons inside.

use sourcelight::lexicon::Facts;
use sourcelight::names::{ActorKind, Mention, MentionForm};
use sourcelight::offsets::Span;
use sourcelight::text::Text;
use sourcelight::tokens::TokenKind;
use std::cmp::Reverse;

/// A title is looked for in as many tokens before a name.
const REACH: usize = 6;

/// One entry of the flat list.
pub struct Flat<'m> {
    /// Bytes of the whole phrase.
    pub span: Span,
    /// What the phrase speaks of.
    pub kind: ActorKind,
    /// The mention that its rule and certainty come from.
    pub mention: &'m Mention,
    /// Its tokens and one past them.
    tokens: (usize, usize),
}

impl<'m> Flat<'m> {
    /// A mention as it is.
    pub fn plain(mention: &'m Mention) -> Self {
        Self { span: mention.span, kind: mention.kind, mention, tokens: mention.tokens }
    }
}

/// The outermost mentions in the order of the text, each as its whole phrase.
pub fn outermost<'m>(text: &Text, mut mentions: Vec<&'m Mention>) -> Vec<Flat<'m>> {
    mentions.sort_by_key(|m| (m.span.start, Reverse(m.span.end)));
    let mut flat: Vec<Flat> = Vec::new();
    for mention in mentions {
        match flat.last_mut() {
            Some(last) if mention.span.end <= last.span.end => continue,
            // "the government of Chad": the engine marks both on their own.
            Some(last) if last.mention.form == MentionForm::Nominal && is_of_phrase(text, last, mention) => {
                last.span.end = mention.span.end;
                last.tokens.1 = mention.tokens.1;
                continue;
            }
            Some(last) if is_row(text, last, mention) => {
                last.span.end = mention.span.end;
                last.tokens.1 = mention.tokens.1;
                continue;
            }
            _ => {}
        }
        let mut entry = Flat::plain(mention);
        if is_people(text, mention) {
            entry.kind = ActorKind::Group;
        }
        if mention.form == MentionForm::Name && mention.kind == ActorKind::Person {
            add_title(text, &mut flat, &mut entry);
        }
        flat.push(entry);
    }
    flat
}

/// Whether only "of" or "of the" stands between a nominal and a name.
fn is_of_phrase(text: &Text, nominal: &Flat, name: &Mention) -> bool {
    let (from, to) = (nominal.tokens.1, name.tokens.0);
    name.form == MentionForm::Name
        && text.get(from) == "of"
        && (to == from + 1 || (to == from + 2 && text.get(from + 1) == "the"))
}

/// "Abéché, Chad": a comma between a town and the country or region that it lies in.
fn is_row(text: &Text, town: &Flat, region: &Mention) -> bool {
    let place = |m: &Mention| m.form == MentionForm::Name && m.kind == ActorKind::Place;
    let one = text.facts_of(town.tokens.0, town.tokens.1);
    let other = text.facts_of(region.tokens.0, region.tokens.1);
    place(town.mention)
        && place(region)
        && text.get(town.tokens.1) == ","
        && region.tokens.0 == town.tokens.1 + 1
        && !one.any(Facts::COUNTRY)
        && (other.any(Facts::COUNTRY) || (other.any(Facts::REGION) && !one.any(Facts::REGION)))
}

/// "Chadians" are people, "Chadian" says of which nation something is.
fn is_people(text: &Text, mention: &Mention) -> bool {
    mention.kind == ActorKind::Nationality && text.get(mention.tokens.1.saturating_sub(1)).ends_with('s')
}

/// "Chadian Interior Minister Halima Tounkara": the title and what stands before it belong to the phrase.
fn add_title(text: &Text, flat: &mut Vec<Flat>, person: &mut Flat) {
    let free = flat.last().map_or(0, |last| last.tokens.1);
    let floor = free.max(person.tokens.0.saturating_sub(REACH));
    let (mut title, mut at) = (person.tokens.0, person.tokens.0);
    while at > floor && text.tokens.get(at).is_some_and(|t| t.spaced) {
        let capital = text.tokens.get(at - 1).is_some_and(|t| t.kind != TokenKind::Lower && t.kind.is_word());
        let names_title = text.facts(at - 1).any(Facts::TITLE | Facts::ROLE);
        if !capital && !names_title && !matches!(text.get(at - 1), "of" | "for") {
            break;
        }
        at -= 1;
        // "Chadian Foreign Minister": from one mention to the next it is all title.
        if names_title || (at == free && title < person.tokens.0) {
            title = at;
        }
    }
    if title == person.tokens.0
        || text.sentence_at(person.span.start) != text.sentence_at(text.span(title, title + 1).start)
    {
        return;
    }
    person.tokens.0 = title;
    let owner = flat.last().filter(|last| last.tokens.1 == title && last.mention.form == MentionForm::Name);
    if let Some(owner) = owner.filter(|o| o.kind != ActorKind::Person) {
        person.tokens.0 = owner.tokens.0;
        flat.pop();
    }
    person.span.start = text.span(person.tokens.0, person.tokens.0 + 1).start;
}
