//! A report in another unit of offsets.

use super::{BlockSpan, Report};
use crate::article::Article;
use crate::offsets::{OffsetMap, OffsetUnit};

impl Report {
    /// The same report with offsets in `unit`. `self` must be in bytes, as [`crate::analyze`] gives it, and
    /// `article` must be the article it was made from.
    #[must_use]
    pub fn in_unit(mut self, article: &Article, unit: OffsetUnit) -> Self {
        debug_assert_eq!(self.offsets, OffsetUnit::Bytes, "a report is converted once");
        let maps: Vec<_> = article.blocks.iter().map(|b| OffsetMap::new(&b.text, unit)).collect();
        self.each_span(&mut |span| {
            if let Some(map) = maps.get(span.block as usize) {
                span.start = map.convert(span.start as usize) as u32;
                span.end = map.convert(span.end as usize) as u32;
            }
        });
        self.offsets = unit;
        self
    }

    /// Calls `change` with every span of the report.
    fn each_span(&mut self, change: &mut impl FnMut(&mut BlockSpan)) {
        self.sentences.iter_mut().for_each(&mut *change);
        for mention in self.actors.iter_mut().flat_map(|a| &mut a.mentions) {
            change(&mut mention.span);
            mention.evidence.spans.iter_mut().for_each(&mut *change);
        }
        for number in &mut self.numbers {
            change(&mut number.span);
            number.of_span.iter_mut().for_each(&mut *change);
            number.evidence.spans.iter_mut().for_each(&mut *change);
        }
        for claim in &mut self.claims {
            if let Some(source) = &mut claim.source {
                change(&mut source.span);
                source.reason.iter_mut().for_each(|r| change(&mut r.span));
            }
            claim.cue.iter_mut().for_each(&mut *change);
            claim.content.iter_mut().for_each(&mut *change);
            claim.relay.iter_mut().for_each(|r| change(&mut r.span));
            claim.evidence.spans.iter_mut().for_each(&mut *change);
        }
        self.ledger.iter_mut().for_each(|entry| change(&mut entry.first));
        self.headline.iter_mut().flat_map(|h| &mut h.dropped).for_each(&mut *change);
        for finding in &mut self.findings {
            finding.spans.iter_mut().for_each(&mut *change);
        }
    }
}
