//! Personal pronouns as mentions of actors.

use super::{ActorKind, Mention, MentionForm};
use crate::evidence::{Certainty, Rule, Why};
use crate::text::{Text, is_one};

/// Every personal pronoun that stands for people, in the order of the text: "I", "he", "she" for one person, "we",
/// "they" for several.
///
/// Which actor it is, coreference has to say. Possessives, and forms that as often stand for things ("it", "them"),
/// are left out.
pub fn pronouns(text: &Text) -> Vec<Mention> {
    let form = |index: usize| {
        let (kind, certainty) = stands_for(text.word(index))?;
        let span = text.span(index, index + 1);
        let why = Why::new(Rule::NominalHead, span);
        let tokens = (index, index + 1);
        Some(Mention { span, tokens, kind, form: MentionForm::Pronoun, why, certainty })
    };
    (0..text.tokens.len()).filter_map(form).collect()
}

fn stands_for(word: &str) -> Option<(ActorKind, Certainty)> {
    const PERSON: [&str; 7] = ["he", "him", "himself", "she", "herself", "me", "myself"];
    const PEOPLE: [&str; 2] = ["we", "ourselves"];
    let is = |list: &[&str]| is_one(word, list);
    if word == "I" || is(&PERSON) {
        Some((ActorKind::Person, Certainty::Sure))
    } else if is(&PEOPLE) {
        Some((ActorKind::Group, Certainty::Sure))
    } else {
        // "They" may be things, but seldom in news.
        is(&["they", "themselves"]).then_some((ActorKind::Group, Certainty::Likely))
    }
}

#[cfg(test)]
mod tests {
    use super::pronouns;
    use crate::Document;
    use crate::evidence::Certainty;
    use crate::names::ActorKind;
    use crate::text::Text;

    #[test]
    fn finds_personal_pronouns_only() {
        let document = Document::from_text("I told her that They saw it; SHE wept, and we left them.", None);
        let text = Text::new(&document);
        let found: Vec<_> =
            pronouns(&text).iter().map(|m| (text.slice(m.span), m.kind, m.certainty)).collect();
        let expected = [
            ("I", ActorKind::Person, Certainty::Sure),
            ("They", ActorKind::Group, Certainty::Likely),
            ("SHE", ActorKind::Person, Certainty::Sure),
            ("we", ActorKind::Group, Certainty::Sure),
        ];
        assert_eq!(found, expected);
    }
}
