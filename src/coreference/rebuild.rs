//! The entities with what was resolved to them.

use super::Resolution;
use crate::entities::Entities;
use crate::evidence::{Certainty, Why};
use crate::names::Mention;

/// Adds the anaphors as mentions, and takes out the nameless entities that have lost all of theirs.
///
/// Beside them the new index of every old entity; of one that is gone, none.
pub(super) fn entities(old: Entities, resolutions: &[Resolution]) -> (Entities, Vec<Option<usize>>) {
    let Entities { mut mentions, list, mut of_mention } = old;
    for resolution in resolutions {
        let Some(entity) = list.get(resolution.entity) else { continue };
        match resolution.mention.and_then(|index| mentions.get_mut(index).zip(of_mention.get_mut(index))) {
            Some((mention, owner)) => {
                mention.kind = entity.kind;
                mention.why.spans.push(resolution.antecedent);
                // That somebody is meant is no less sure for it.
                mention.certainty = mention.certainty.min(resolution.certainty.max(Certainty::Likely));
                *owner = resolution.entity;
            }
            None => {
                mentions.push(Mention {
                    span: resolution.span,
                    tokens: resolution.tokens,
                    kind: entity.kind,
                    form: resolution.form,
                    why: Why::new(resolution.rule, resolution.antecedent),
                    certainty: resolution.certainty,
                });
                of_mention.push(resolution.entity);
            }
        }
    }
    let mut order: Vec<usize> = (0..mentions.len()).collect();
    order.sort_by_key(|i| (mentions[*i].span.start, std::cmp::Reverse(mentions[*i].span.end), *i));
    let mut left: Vec<_> = list.into_iter().map(Some).collect();
    let mut mentions: Vec<_> = mentions.into_iter().map(Some).collect();
    let mut number = vec![None; left.len()];
    let mut sorted = Entities {
        mentions: Vec::with_capacity(mentions.len()),
        list: Vec::with_capacity(left.len()),
        of_mention: Vec::with_capacity(mentions.len()),
    };
    for index in order {
        let owner = of_mention[index];
        if let Some(mut entity) = left.get_mut(owner).and_then(Option::take) {
            number[owner] = Some(sorted.list.len());
            entity.mentions.clear();
            sorted.list.push(entity);
        }
        let (Some(entity), Some(mention)) = (number[owner], mentions[index].take()) else { continue };
        sorted.list[entity].mentions.push(sorted.mentions.len());
        sorted.of_mention.push(entity);
        sorted.mentions.push(mention);
    }
    // Who is related has a name, and no name is lost here: only the indices change.
    for entity in &mut sorted.list {
        for related in &mut entity.related {
            *related = number.get(*related).copied().flatten().unwrap_or(*related);
        }
        entity.related.sort_unstable();
    }
    (sorted, number)
}
