//! How sure the engine is, and by which rule: every layer says both for what it finds.

use crate::offsets::Span;
use serde::{Deserialize, Serialize};
use smallvec::{SmallVec, smallvec};

/// How sure the engine is. What is only possible stays hidden unless the reader asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Kept back by default.
    Possible,
    /// Shown, quieter than what is sure.
    Likely,
    /// Shown plainly.
    Sure,
}

/// The rule behind a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The name stands in a list of places, countries, people, organisations or groups.
    NameInList,
    /// A first name known as such, with what follows it.
    FirstName,
    /// A title or role stands before the name ("President", "Dr").
    TitleBeforeName,
    /// The last word of the name says what it is ("Ministry", "University", "River").
    NameHeadWord,
    /// Words around the name say what it is ("said", "in", "based in").
    NameContext,
    /// Introduced in brackets after the long name.
    Acronym,
    /// The same name stands elsewhere in the article with more evidence.
    SameNameElsewhere,
    /// A common noun for people, a group or an institution ("rebels", "the ministry").
    NominalHead,
    /// The trained model reads it so, from the words in it and around it; the certainty is the model's margin.
    Model,
    /// Capital letters alone: nothing else is known.
    CapitalLetters,
    /// A pronoun that agrees with an actor mentioned shortly before.
    PronounAgreement,
    /// "The group", "the city": a noun with "the" for an actor mentioned before.
    DefinitePhrase,
    /// "I" in the answers of an interview, "you" in its questions.
    Interview,
    /// "I" in quotation marks is who speaks.
    QuotedSpeaker,
    /// "Weller is a former minister", "Weller, a former minister,": the noun says what the actor is.
    Predicate,
    /// "His father" twice: the same relation of the same person.
    SameRelation,
    /// Digits, number words, or both.
    NumberWords,
    /// A number with a currency.
    NumberWithCurrency,
    /// A number with a unit of measure or of time.
    NumberWithUnit,
    /// A number with a percent sign or word.
    NumberWithPercent,
    /// A calendar expression.
    CalendarWords,
    /// Words in quotation marks with a verb of speech and a speaker beside them.
    QuoteWithCue,
    /// Words in quotation marks that go on after a quotation of the same speaker.
    QuoteContinues,
    /// A speaker, a verb of speech or thought and a clause.
    CueVerb,
    /// "According to" and its kin.
    AccordingTo,
    /// An adverb that leaves a statement with others ("reportedly").
    CueAdverb,
    /// A noun of speech ("a statement that ...", "its claim that ...").
    CueNoun,
    /// A name and a colon before the words.
    SpeakerColon,
    /// Words in quotation marks after a colon, and a clause before it whose verb is none of speech.
    QuoteAfterColon,
}

impl Rule {
    /// Every rule, in the order of the type. The extension's messages are checked against this list.
    pub const ALL: [Self; 29] = [
        Self::NameInList,
        Self::FirstName,
        Self::TitleBeforeName,
        Self::NameHeadWord,
        Self::NameContext,
        Self::Acronym,
        Self::SameNameElsewhere,
        Self::NominalHead,
        Self::Model,
        Self::CapitalLetters,
        Self::PronounAgreement,
        Self::DefinitePhrase,
        Self::Interview,
        Self::QuotedSpeaker,
        Self::Predicate,
        Self::SameRelation,
        Self::NumberWords,
        Self::NumberWithCurrency,
        Self::NumberWithUnit,
        Self::NumberWithPercent,
        Self::CalendarWords,
        Self::QuoteWithCue,
        Self::QuoteContinues,
        Self::CueVerb,
        Self::AccordingTo,
        Self::CueAdverb,
        Self::CueNoun,
        Self::SpeakerColon,
        Self::QuoteAfterColon,
    ];
}

/// Why a layer marked something: the rule and the words of the document that it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// The rule that decided.
    pub rule: Rule,
    /// The words it rests on, in bytes of the document.
    pub spans: SmallVec<[Span; 1]>,
}

impl Why {
    /// A rule that rests on one span.
    pub fn new(rule: Rule, span: Span) -> Self {
        Self { rule, spans: smallvec![span] }
    }
}
