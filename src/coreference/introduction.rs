//! Who says "I am Ana Ruiz" is "I" in what is said with it: in the quotation, or in the paragraph outside quotations.

use super::Resolution;
use super::interview::is_me;
use crate::entities::Entities;
use crate::evidence::{Certainty, Rule};
use crate::names::{ActorKind, Mention, MentionForm};
use crate::quotations::{self, Quotation};
use crate::text::Text;
use rustc_hash::FxHashSet;

/// The pronouns of the first person of those who give their names.
pub(super) fn introduced(text: &Text, quotations: &[Quotation], entities: &Entities) -> Vec<Resolution> {
    let quotation = |at: usize| quotations::holding(quotations, text.tokens.get(at)?.span.start);
    let mut found = Vec::new();
    let mut heard = FxHashSet::default();
    for (mention, entity) in entities.mentions.iter().zip(&entities.of_mention) {
        if !introduces(text, mention) {
            continue;
        }
        let Some(block) = text.sentences.get(text.sentence_at(mention.span.start)).map(|s| s.block) else {
            continue;
        };
        let first = text.sentences.partition_point(|s| s.block < block);
        let voice = quotation(mention.tokens.0);
        // The first name that a voice gives is its own; this also keeps the layer linear.
        if !heard.insert((block, voice)) {
            continue;
        }
        let sentences = text.sentences.iter().skip(first).take_while(|s| s.block == block);
        let tokens = sentences.flat_map(|s| s.tokens.0..s.tokens.1);
        found.extend(tokens.filter(|at| is_me(text.word(*at)) && quotation(*at) == voice).map(|at| {
            Resolution {
                span: text.tokens[at].span,
                tokens: (at, at + 1),
                rule: Rule::Interview,
                form: MentionForm::Pronoun,
                mention: None,
                entity: *entity,
                antecedent: mention.span,
                certainty: Certainty::Likely,
            }
        }));
    }
    found
}

/// Whether "I am" or "my name is" stands before the name of a person.
fn introduces(text: &Text, mention: &Mention) -> bool {
    let from = mention.tokens.0;
    let word = |back: usize| from.checked_sub(back).map_or("", |at| text.word(at));
    mention.kind == ActorKind::Person
        && mention.form == MentionForm::Name
        && matches!(
            (word(3), word(2), word(1)),
            (_, "I", "'m" | "’m" | "am") | ("my" | "My", "name", "is" | "'s" | "’s")
        )
}
