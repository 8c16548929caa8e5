//! Points for and against each kind of actor, with the strongest reason for each.

use super::ActorKind;
use crate::evidence::Rule;
use crate::offsets::Span;

/// Kinds in the order of the points; the last place is for what is no actor.
pub(super) const KINDS: [ActorKind; 7] = [
    ActorKind::Person,
    ActorKind::Organisation,
    ActorKind::Group,
    ActorKind::Government,
    ActorKind::Outlet,
    ActorKind::Nationality,
    ActorKind::Place,
];

/// Index of a kind in a tally.
pub(super) const PERSON: usize = 0;
pub(super) const ORGANISATION: usize = 1;
pub(super) const GROUP: usize = 2;
pub(super) const GOVERNMENT: usize = 3;
pub(super) const OUTLET: usize = 4;
pub(super) const NATIONALITY: usize = 5;
pub(super) const PLACE: usize = 6;
pub(super) const NOTHING: usize = 7;

/// Points of one name.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Tally {
    points: [f32; 8],
    best: [f32; 8],
    reasons: [Option<(Rule, Span)>; 8],
}

impl Tally {
    /// Adds points for a kind, with the rule and the words behind them.
    pub fn add(&mut self, kind: usize, points: f32, rule: Rule, span: Span) {
        self.points[kind] += points;
        if points > self.best[kind] {
            self.best[kind] = points;
            self.reasons[kind] = Some((rule, span));
        }
    }

    /// Takes points from a kind.
    pub fn doubt(&mut self, kind: usize, points: f32) {
        self.points[kind] -= points;
    }

    /// Adds a share of another tally.
    pub fn blend(&mut self, other: &Self, share: f32, span: Span) {
        for kind in 0..8 {
            let points = other.points[kind] * share;
            if points > 0.0 {
                self.add(kind, points, Rule::SameNameElsewhere, span);
            } else {
                self.points[kind] += points;
            }
        }
    }

    /// The kind that one strong word beside the name speaks for ("town of", "President"), with that word.
    pub fn told(&self) -> Option<(usize, Span)> {
        let strong = |kind: &usize| {
            let (rule, span) = self.reasons[*kind]?;
            let context = matches!(rule, Rule::NameContext | Rule::TitleBeforeName);
            (context && self.best[*kind] >= 3.0).then_some((*kind, span))
        };
        (0..8).find_map(|kind| strong(&kind))
    }

    /// The kind with the most points, and how far it is ahead of the next. The first wins a draw.
    pub fn winner(&self) -> (usize, f32) {
        let mut first = 0;
        for kind in 1..8 {
            if self.points[kind] > self.points[first] {
                first = kind;
            }
        }
        let next = (0..8).filter(|k| *k != first).map(|k| self.points[k]).fold(f32::MIN, f32::max);
        (first, self.points[first] - next.max(0.0))
    }

    /// The kind with the next most points; the winner's own index where no other has any.
    pub fn second(&self) -> usize {
        let (first, _) = self.winner();
        let others = (0..8).filter(|k| *k != first && self.points[*k] > 0.0);
        others.fold(first, |a, b| if a == first || self.points[b] > self.points[a] { b } else { a })
    }

    /// Points of a kind.
    pub fn points(&self, kind: usize) -> f32 {
        self.points[kind]
    }

    /// The strongest reason for a kind.
    pub fn reason(&self, kind: usize) -> Option<(Rule, Span)> {
        self.reasons[kind]
    }
}
