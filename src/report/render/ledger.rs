//! The ledger as it is shown: the sources with those of their claims that are more than possible.

use super::Phrase;
use super::context::{Context, Said, fold};
use crate::report::LedgerEntry;

/// A source and what is shown of what it says.
pub(super) struct Shown<'a> {
    entry: &'a LedgerEntry,
    /// Its kind in words.
    kind: &'a str,
    /// Who it is where nobody is named.
    nobody: &'a str,
    /// How much of the article it is credited with.
    share: String,
    /// Its claims in the order of the text; never empty.
    pub claims: Vec<Said<'a>>,
}

impl Shown<'_> {
    /// Who it is; the article's words are written by `quote`, ours by `escape`.
    pub fn name(&self, quote: fn(&str) -> String, escape: fn(&str) -> String) -> String {
        self.entry.name.as_deref().map_or_else(|| escape(self.nobody), |name| quote(&fold(name)))
    }

    /// Its kind, its role, and its share of the article, written likewise.
    pub fn notes(&self, quote: fn(&str) -> String, escape: fn(&str) -> String) -> String {
        let role = self.entry.role.as_deref().map(|role| quote(&fold(role)));
        [Some(escape(self.kind)), role, Some(escape(&self.share))]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("; ")
    }
}

/// The sources that say something that is shown, in the order of the text.
pub(super) fn entries<'a>(context: &Context<'a>) -> Vec<Shown<'a>> {
    let report = context.report;
    let share = |index: usize, entry: &LedgerEntry| {
        let all = report.coverage.sentences;
        let noun = if all == 1 { "sentence" } else { "sentences" };
        let english = || format!("{} of {all} {noun}", entry.sentences);
        context.extract.wording.shares.get(index).cloned().unwrap_or_else(english)
    };
    let shown = |(index, entry): (usize, &'a LedgerEntry)| {
        let claims: Vec<_> = entry.claims.iter().filter_map(|index| context.claim(*index)).collect();
        (!claims.is_empty()).then(|| Shown {
            entry,
            kind: context.say(Phrase::source(entry.kind)),
            nobody: context.say(Phrase::Nobody),
            share: share(index, entry),
            claims,
        })
    };
    report.ledger.iter().enumerate().filter_map(shown).collect()
}
