//! Actors with and without names as one flat list, in the way that re3d and GUM write a mention: the whole noun phrase.

use sourcelight::names::{Mention, MentionForm};
use sourcelight::offsets::Span;
use sourcelight::text::Text;
use std::cmp::Reverse;

/// The outermost mentions in the order of the text, each with its span. The name after "of" belongs to a nominal ("the
/// government of Chad"), though the engine marks both on their own.
pub fn outermost<'m>(text: &Text, mut mentions: Vec<&'m Mention>) -> Vec<(Span, &'m Mention)> {
    mentions.sort_by_key(|m| (m.span.start, Reverse(m.span.end)));
    let mut flat: Vec<(Span, &Mention)> = Vec::new();
    for mention in mentions {
        match flat.last_mut() {
            Some((span, _)) if mention.span.end <= span.end => {}
            Some((span, last)) if last.form == MentionForm::Nominal && is_of_phrase(text, last, mention) => {
                span.end = mention.span.end;
            }
            _ => flat.push((mention.span, mention)),
        }
    }
    flat
}

/// Whether only "of" or "of the" stands between a nominal and a name.
fn is_of_phrase(text: &Text, nominal: &Mention, name: &Mention) -> bool {
    let (from, to) = (nominal.tokens.1, name.tokens.0);
    name.form == MentionForm::Name
        && text.get(from) == "of"
        && (to == from + 1 || (to == from + 2 && text.get(from + 1) == "the"))
}
