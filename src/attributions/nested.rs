//! Claims inside the content of others: "The minister said that the rebels had claimed the attack".

use super::draft::{Complement, Draft};
use super::reading::{Reading, Run};
use super::sweep::{Cue, SPEAKS, Sweep};
use super::words::Class;
use crate::evidence::Certainty;

/// How deep claims are read: those inside an outermost one, and those inside these. It keeps the sweep linear.
const DEEPEST: usize = 2;

/// Share of a verb with a clause from which it is a cue without "that", too.
const STRONG: u32 = 60;

/// So few tokens say nothing by themselves: "as he said before".
const LEAST: usize = 3;

impl Cue {
    /// The token by which a cue is told to stand inside a content or not.
    pub(super) fn at(&self) -> usize {
        match self {
            Self::Verb { group, .. } => group.head,
            Self::According(at, _) | Self::Quoted(at, _) | Self::Adverb(at) | Self::Announced(at) => *at,
            Self::Colon(name) => name.from,
            Self::Credit(credit) => credit.mark,
            Self::Noun(noun) => noun.noun,
        }
    }

    /// The cue as it stands inside the piece of content, if it can be one there: a verb with its subject, "according to",
    /// "quoted as saying". What else makes claims (a colon, a noun, a participle, a verb that shares its subject) credits a whole
    /// block, or what stands outside.
    fn inside(self, piece: Run, reading: &Reading) -> Option<Self> {
        match self {
            Self::Verb { group, subject: Some(subject) } if subject.from >= piece.from => {
                // "said that Ruiz had warned": the first word is the content's.
                let that =
                    subject.from == piece.from && subject.len() > 1 && reading.is(subject.from, "that");
                let subject = Run::new(subject.from + usize::from(that), subject.to);
                let other = !reading.is_one(subject.from, &["i", "we"]);
                let verb = group.verb;
                (other && verb.share.max(verb.share_with_clause) >= SPEAKS)
                    .then_some(Self::Verb { group, subject: Some(subject) })
            }
            Self::According(..) | Self::Quoted(..) => Some(self),
            _ => None,
        }
    }
}

impl Sweep<'_, '_, '_> {
    /// The claims inside the contents of `outer`, each with the index of its parent in `outer` and what is found, one list
    /// after the other; none is surer than its parent, and none is sure. Words in quotation marks are not read for more: who
    /// speaks in them is the reader's to see.
    pub(super) fn nested(&mut self, outer: &[Draft]) -> Vec<(usize, Draft)> {
        self.inside = true;
        let mut found: Vec<(usize, Draft)> = Vec::new();
        let mut parents: Vec<(usize, Run)> = pieces(0, outer.iter());
        for _ in 0..DEEPEST {
            let known = found.len();
            for (parent, piece) in parents {
                let inside = self.within(piece);
                found.extend(inside.into_iter().map(|draft| (parent, draft)));
            }
            parents = pieces(outer.len() + known, found[known..].iter().map(|(_, draft)| draft));
        }
        for index in 0..found.len() {
            let parent = found[index].0;
            let holder = outer.get(parent).or_else(|| Some(&found.get(parent - outer.len())?.1));
            let most = holder.map_or(Certainty::Possible, |d| d.certainty.min(Certainty::Likely));
            found[index].1.certainty = found[index].1.certainty.min(most);
        }
        found
    }

    /// The claims that stand with all their parts inside a piece of content.
    fn within(&mut self, piece: Run) -> Vec<Draft> {
        let first = self.cues.partition_point(|cue| cue.at() < piece.from);
        (self.done, self.floor) = (piece.from, piece.from);
        for index in first..self.cues.len() {
            let cue = self.cues[index];
            if cue.at() >= piece.to {
                break;
            }
            let Some(cue) = cue.inside(piece, self.reading).filter(|cue| cue.at() >= self.done) else {
                continue;
            };
            let done = self.done;
            self.read(cue);
            let Some(last) = self.drafts.last_mut() else { continue };
            last.content.iter_mut().for_each(|c| c.to = c.to.min(piece.to));
            last.content.retain(|c| !c.is_empty());
            last.relay.retain(|(_, run)| run.to <= piece.to);
            if !stands_in(last, piece) {
                self.drafts.pop();
                self.done = done;
            }
        }
        let mut drafts = std::mem::take(&mut self.drafts);
        drafts.retain(|draft| draft.certainty > Certainty::Possible);
        drafts
    }

    /// Whether somebody is said to say or want something in so many words: a clause, a quotation, "to" and a verb. Of the
    /// rest ("he offers a preview", "her support for", "earlier than he had asked when") too little is right.
    pub(super) fn says_plainly(&self, draft: &Draft) -> bool {
        let r = self.reading;
        let Some(first) = draft.content.first() else { return false };
        let verb = draft.origin.group.map(|g| g.verb);
        let plain = match draft.origin.complement {
            Complement::Quote => verb.is_some_and(|v| v.class.is_said() && v.share >= SPEAKS),
            Complement::Clause => verb.is_none_or(|v| v.share_with_clause >= STRONG),
            Complement::That => {
                !r.any(first.from, Class::SUBORDINATOR) || r.is_one(first.from, &["that", "whether", "if"])
            }
            Complement::Phrase => r.is(first.from, "to"),
        };
        let words: usize = draft.content.iter().map(|c| c.len()).sum();
        plain && draft.source.is_some() && words >= LEAST
    }
}

/// The pieces of content of drafts, each with the index of its draft; the first draft has index `from`.
fn pieces<'d>(from: usize, drafts: impl Iterator<Item = &'d Draft>) -> Vec<(usize, Run)> {
    drafts.enumerate().flat_map(|(i, d)| d.content.iter().map(move |c| (from + i, *c))).collect()
}

/// Whether all parts of a claim stand in a piece of content, and something is said.
fn stands_in(draft: &Draft, piece: Run) -> bool {
    let inside = |run: &Run| piece.from <= run.from && run.to <= piece.to;
    !draft.content.is_empty() && draft.content.iter().chain(&draft.cue).chain(&draft.source).all(inside)
}
