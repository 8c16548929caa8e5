//! From the tagger's names to mentions: the tagger says where a name is and of which type, the rules of which finer kind
//! and why.

use super::candidates::Candidate;
use super::document::Judged;
use super::sequence::Labelled;
use super::sequence::tags::NameType;
use super::tally::{GOVERNMENT, GROUP, KINDS, NATIONALITY, ORGANISATION, OUTLET, PERSON, PLACE, Tally};
use super::words::Words;
use super::{Mention, MentionForm, judge};
use crate::evidence::{Certainty, Rule, Why};

/// The margin from which a name is shown: one in three below it is right, on texts that the model was not trained on.
const LIKELY: i32 = 80;

/// The margin from which a name is sure if a list, a title or another mention in the article says the same: 94 in 100
/// are right.
const AGREED: i32 = 1500;

/// The margin from which a name is sure by itself: 95 in 100 are right.
const SURE: i32 = 3000;

/// Makes the mentions. Both lists are in the order of the text.
pub(super) fn names(words: &Words, judged: &[Judged], names: &[Labelled]) -> Vec<Mention> {
    let mut rules = judged.iter().peekable();
    let mut mentions = Vec::with_capacity(names.len());
    for name in names {
        while rules.next_if(|j| (j.name.from, j.name.to) < (name.from, name.to)).is_some() {}
        let same = rules.peek().filter(|j| (j.name.from, j.name.to) == (name.from, name.to));
        let tally = match same {
            Some(judged) => judged.tally,
            None => {
                let alone = Candidate { from: name.from, to: name.to, title: None, bare_title: false };
                judge::weigh(words, &alone)
            }
        };
        mentions.push(mention(words, name, &tally));
    }
    mentions
}

/// The names with those of teams in lines of results, which stand before any that overlap them.
pub(super) fn with_teams(names: Vec<Labelled>, teams: &[(usize, usize)]) -> Vec<Labelled> {
    if teams.is_empty() {
        return names;
    }
    let mut free = teams.iter().peekable();
    let mut all = Vec::with_capacity(names.len() + teams.len());
    let team = |(from, to): (usize, usize)| Labelled { from, to, kind: NameType::Organisation, margin: SURE };
    for name in names {
        while let Some(done) = free.next_if(|t| t.1 <= name.from) {
            all.push(team(*done));
        }
        if free.peek().is_none_or(|t| t.0 >= name.to) {
            all.push(name);
        }
    }
    all.extend(free.map(|t| team(*t)));
    all
}

fn mention(words: &Words, name: &Labelled, tally: &Tally) -> Mention {
    let kind = finer(name.kind, tally);
    let span = words.span(name.from, name.to);
    let reason = tally.reason(kind).filter(|_| tally.winner().0 == kind);
    let (rule, because) = reason.filter(|(r, _)| *r != Rule::CapitalLetters).unwrap_or((Rule::Model, span));
    Mention {
        span,
        tokens: (name.from, name.to),
        kind: KINDS[kind],
        form: MentionForm::Name,
        why: Why::new(rule, because),
        certainty: certainty(name.margin, rule),
    }
}

fn certainty(margin: i32, rule: Rule) -> Certainty {
    let agreed = !matches!(rule, Rule::Model | Rule::NameContext | Rule::NameHeadWord);
    if margin >= SURE || (agreed && margin >= AGREED) {
        Certainty::Sure
    } else if margin >= LIKELY {
        Certainty::Likely
    } else {
        Certainty::Possible
    }
}

/// The kind of that type with the most points.
fn finer(kind: NameType, tally: &Tally) -> usize {
    match kind {
        NameType::Person => PERSON,
        NameType::Place => PLACE,
        NameType::Nationality => NATIONALITY,
        NameType::Organisation => [GROUP, GOVERNMENT, OUTLET].into_iter().fold(ORGANISATION, |best, kind| {
            if tally.points(kind) > tally.points(best) { kind } else { best }
        }),
    }
}
