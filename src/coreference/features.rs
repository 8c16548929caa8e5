//! What speaks for and against an actor as the antecedent of a pronoun, as numbers of features.

use super::gender::Gender;
use super::grammar::Role;
use super::pronoun::{Case, Class};
use super::referent::{LastForm, Place, Referent};
use super::surroundings::Surroundings;
use crate::names::ActorKind;

macro_rules! templates {
    ($($name:ident = $text:literal,)*) => {
        /// What a feature looks at.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Template { $($name,)* }

        /// The names of the templates in the file of weights.
        pub(super) const TEMPLATES: &[&str] = &[$($text,)*];
    };
}

templates! {
    Sentences = "sentences-apart",
    Tokens = "tokens-apart",
    Rank = "rank",
    Roles = "roles",
    Form = "form",
    Kind = "kind",
    Gender = "gender",
    Pronoun = "last-pronoun",
    Number = "number",
    Count = "count",
    Most = "most-mentioned",
    Blocks = "blocks",
    Quotes = "quotes",
    Initial = "initial",
    Phrases = "phrases-between",
    Plurals = "plurals-between",
    Fitting = "fitting",
    Certainty = "certainty",
    Speech = "speech",
    Clauses = "clauses-between",
    Head = "head",
    KindMatch = "kind-match",
    Agreeing = "agreeing",
    RankSentences = "rank-sentences",
    RankRole = "rank-role",
    CountSentences = "count-sentences",
    SameHead = "same-head",
    NoneIs = "none",
    NoneNext = "none-next",
    NoneCase = "none-case",
    NonePhrases = "none-phrases",
    NoneFitting = "none-fitting",
    NoneQuote = "none-quote",
    NoneHead = "none-head",
    NoneAfter = "none-after",
    NoneHeadBefore = "none-same-head",
}

/// Values of one template.
pub(super) const WIDTH: usize = 64;

/// Number of features.
pub const FEATURES: usize = Class::ALL.len() * TEMPLATES.len() * WIDTH;

/// The most features that an actor has.
const MOST: usize = 27;

/// The number of a feature.
pub(super) fn feature(class: Class, template: Template, value: usize) -> u16 {
    ((class as usize * TEMPLATES.len() + template as usize) * WIDTH + value.min(WIDTH - 1)) as u16
}

/// The pronoun or phrase whose antecedent is sought.
#[derive(Debug, Clone, Copy)]
pub(super) struct Query {
    pub class: Class,
    pub case: Case,
    pub place: Place,
    /// What its next words say ([`super::pleonastic`]), or what follows a phrase.
    pub next: usize,
    /// What the head of a phrase is.
    pub head: usize,
    /// Whether a verb of speech stands beside it.
    pub speech: bool,
    /// What became of the last phrase with the same head: 0 there was none, 1 it stood for nobody known, 2 for somebody.
    pub head_before: usize,
}

/// How an actor stands to a query beyond the two of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    /// How many fitting actors were mentioned after it.
    pub rank: usize,
    /// How many fit.
    pub fitting: usize,
    /// Whether gender, number or kind of place agree, not only do not clash.
    pub agrees: bool,
    /// How many that agree were mentioned after it.
    pub agreeing_rank: usize,
    /// How many agree.
    pub agreeing: usize,
    /// Whether none that fits is mentioned more often.
    pub most: bool,
    /// How the head of a phrase stands to its name.
    pub head: usize,
    /// Whether the kinds of phrase and actor agree.
    pub kind: usize,
    /// Whom the last phrase with the same head stood for: 0 there was none, 1 somebody else or nobody, 2 this actor.
    pub same_head: usize,
}

/// 1, 2, 3-4, 5-8, ... as 0, 1, 2, 3, ...
fn log(n: usize) -> usize {
    (usize::BITS - n.saturating_sub(1).leading_zeros()) as usize
}

/// Whether the actor may be meant at all.
pub(super) fn fits(class: Class, referent: &Referent) -> bool {
    let person = referent.kind == ActorKind::Person;
    match class {
        Class::He | Class::She => person && !referent.plural && !clashes(class, referent),
        Class::It => !person && !referent.plural && referent.kind != ActorKind::Nationality,
        Class::They => true,
        Class::Phrase => referent.named,
    }
}

/// Whether the gender of a person tells against "he" or "she". A pronoun that was right before outweighs a first name.
fn clashes(class: Class, referent: &Referent) -> bool {
    let (other, likely_other) = match class {
        Class::He => (Gender::Female, Gender::LikelyFemale),
        _ => (Gender::Male, Gender::LikelyMale),
    };
    let before = matches!(referent.pronoun, Some(Class::He | Class::She));
    if before { referent.pronoun != Some(class) } else { [other, likely_other].contains(&referent.gender) }
}

/// Whether gender or number agree, as far as anything tells.
pub(super) fn agrees(class: Class, referent: &Referent) -> bool {
    let body = !matches!(referent.kind, ActorKind::Person | ActorKind::Place | ActorKind::Nationality);
    match class {
        Class::He | Class::She => referent.gender != Gender::Unknown || referent.pronoun == Some(class),
        Class::It => body || referent.kind == ActorKind::Place,
        Class::They => referent.plural || body || referent.kind == ActorKind::Nationality,
        Class::Phrase => true,
    }
}

/// Writes the features of one actor for a query.
pub(super) fn of(
    around: &Surroundings,
    query: &Query,
    referent: &Referent,
    standing: &Standing,
    all: &mut Vec<u16>,
) {
    let class = query.class;
    let (here, last) = (&query.place, &referent.last);
    all.clear();
    all.reserve(MOST);
    let apart = here.sentence.saturating_sub(last.sentence);
    let tokens = here.tokens.0.saturating_sub(last.tokens.1);
    let near = if apart == 0 { 1 + log(tokens + 1).min(7) } else { 0 };
    let same = usize::from(apart == 0);
    let between = around.phrases(last.tokens.1, here.tokens.0);
    let agreeing = standing.agreeing.min(3) * 4 + standing.agreeing_rank.min(3);
    let speech = usize::from(around.speaks(last.tokens.0, last.tokens.1));
    let feature = |template, value| feature(class, template, value);
    all.extend([
        feature(Template::Sentences, apart.min(7)),
        feature(Template::Tokens, near),
        feature(Template::Rank, standing.rank.min(6)),
        feature(Template::Roles, (role(last.role) * 4 + case(query.case)) * 2 + same),
        feature(Template::Form, form(last.form, class)),
        feature(Template::Kind, kind(referent.kind) * 2 + usize::from(referent.named)),
        feature(Template::Gender, gender(referent.gender)),
        feature(Template::Pronoun, referent.pronoun.map_or(0, |p| 1 + usize::from(p == class))),
        feature(Template::Number, usize::from(referent.plural) * 8 + kind(referent.kind)),
        feature(Template::Count, log(referent.count).min(6)),
        feature(Template::Most, usize::from(standing.most) * 2 + usize::from(referent.leads)),
        feature(
            Template::Blocks,
            here.block.saturating_sub(last.block).min(3) * 2 + usize::from(last.block == 0),
        ),
        feature(Template::Quotes, quotes(here, last)),
        feature(Template::Initial, usize::from(here.initial) * 4 + usize::from(last.initial) * 2 + same),
        feature(Template::Phrases, between.min(6) * 2 + same),
        feature(Template::Plurals, around.plurals(last.tokens.1, here.tokens.0).min(5)),
        feature(Template::Fitting, standing.fitting.min(5) * 2 + usize::from(standing.rank == 0)),
        feature(Template::Certainty, last.certainty as usize),
        feature(Template::Agreeing, 1 + 2 * agreeing + usize::from(standing.agrees)),
        feature(Template::RankSentences, standing.agreeing_rank.min(4) * 6 + apart.min(5)),
        feature(Template::RankRole, (standing.agreeing_rank.min(3) * 6 + role(last.role)) * 2 + same),
        feature(Template::CountSentences, log(referent.count).min(5) * 5 + apart.min(4)),
        feature(Template::Speech, usize::from(query.speech) * 2 + speech),
    ]);
    if apart == 0 {
        let clauses = around.clauses(last.tokens.1, here.tokens.0).min(3);
        let subject = usize::from(last.role == Role::Subject);
        all.push(feature(Template::Clauses, (clauses * 4 + case(query.case)) * 2 + subject));
    }
    if class == Class::Phrase {
        all.extend([
            feature(Template::Head, standing.head),
            feature(Template::SameHead, standing.same_head),
            feature(Template::KindMatch, standing.kind * 4 + query.next.min(3)),
        ]);
    }
}

/// Writes the features of there being no antecedent among the actors in mind.
pub(super) fn of_none(query: &Query, phrases: usize, fitting: usize, all: &mut Vec<u16>) {
    let class = query.class;
    all.clear();
    all.extend([
        feature(class, Template::NoneIs, 0),
        feature(class, Template::NoneNext, query.next),
        feature(class, Template::NoneCase, case(query.case) * 2 + usize::from(query.place.initial)),
        feature(class, Template::NonePhrases, phrases.min(6)),
        feature(class, Template::NoneFitting, fitting.min(5)),
        feature(class, Template::NoneQuote, usize::from(query.place.quotation.is_some())),
    ]);
    if class == Class::Phrase {
        all.push(feature(class, Template::NoneHead, query.head));
        all.push(feature(class, Template::NoneAfter, query.next));
        all.push(feature(class, Template::NoneHeadBefore, query.head_before));
    }
}

const fn role(role: Role) -> usize {
    match role {
        Role::Subject => 0,
        Role::Object => 1,
        Role::Oblique => 2,
        Role::Possessive => 3,
        Role::Modifier => 4,
        Role::Other => 5,
    }
}

const fn case(case: Case) -> usize {
    match case {
        Case::Subject => 0,
        Case::Object => 1,
        Case::Possessive => 2,
        Case::Reflexive => 3,
    }
}

fn form(form: LastForm, class: Class) -> usize {
    match form {
        LastForm::Name => 0,
        LastForm::Definite => 1,
        LastForm::Indefinite => 2,
        LastForm::Pronoun(last) => 3 + usize::from(last == class),
    }
}

pub(super) const fn kind(kind: ActorKind) -> usize {
    match kind {
        ActorKind::Person => 0,
        ActorKind::Organisation => 1,
        ActorKind::Group => 2,
        ActorKind::Government => 3,
        ActorKind::Outlet => 4,
        ActorKind::Nationality => 5,
        ActorKind::Place => 6,
    }
}

const fn gender(gender: Gender) -> usize {
    match gender {
        Gender::Male => 0,
        Gender::Female => 1,
        Gender::LikelyMale => 2,
        Gender::LikelyFemale => 3,
        Gender::Unknown => 4,
    }
}

/// How the two stand to quotation marks. Whom a quotation calls "he" did not speak it.
fn quotes(here: &Place, last: &Place) -> usize {
    match (here.quotation, last.quotation) {
        (None, None) => 0,
        (Some(a), Some(b)) if a == b => 1,
        (Some(_), Some(_)) => 2,
        (Some(_), None) if here.sentence == last.sentence => 3,
        (Some(_), None) => 4,
        (None, Some(_)) => 5,
    }
}
