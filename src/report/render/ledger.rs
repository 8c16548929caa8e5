//! The ledger as it is shown: the sources with those of their claims that are more than possible.

use super::context::{Context, Said, fold};
use super::words;
use crate::report::LedgerEntry;

/// A source and what is shown of what it says.
pub(super) struct Shown<'a> {
    entry: &'a LedgerEntry,
    sentences: u32,
    /// Its claims in the order of the text; never empty.
    pub claims: Vec<Said<'a>>,
}

impl Shown<'_> {
    /// Who it is, made safe by `escape`.
    pub fn name(&self, escape: fn(&str) -> String) -> String {
        self.entry.name.as_deref().map_or_else(|| "Nobody named".to_owned(), |name| escape(&fold(name)))
    }

    /// Its kind, its role, and its share of the article, made safe by `escape`.
    pub fn notes(&self, escape: fn(&str) -> String) -> String {
        let role = self.entry.role.as_deref().map(|role| escape(&fold(role)));
        let share = format!("{} of {} sentences", self.entry.sentences, self.sentences);
        let kind = Some(words::source(self.entry.kind).to_owned());
        [kind, role, Some(share)].into_iter().flatten().collect::<Vec<_>>().join("; ")
    }
}

/// The sources that say something that is shown, in the order of the text.
pub(super) fn entries<'a>(context: &Context<'a>) -> Vec<Shown<'a>> {
    let report = context.report;
    let shown = |entry: &'a LedgerEntry| {
        let claims: Vec<_> = entry.claims.iter().filter_map(|index| context.claim(*index)).collect();
        (!claims.is_empty()).then_some(Shown { entry, sentences: report.coverage.sentences, claims })
    };
    report.ledger.iter().filter_map(shown).collect()
}
