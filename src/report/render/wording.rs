//! What of a rendering is ours and not the article's: in English, or in the words that the caller gives.
//!
//! The engine knows no other language and no form of date or number but its own. Who shows its reports to readers of
//! another language (the extension, from its messages and from `Intl`) gives what is to stand there.

use crate::attributions::{ClaimForm, RelayRole, SourceKind};
use crate::names::ActorKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Our part of a rendering in another language. Whatever is left out is in English.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default)]
pub struct Wording {
    /// The language as BCP 47 has it.
    pub language: Option<String>,
    /// Headings and the like, by [`Phrase::key`].
    pub words: BTreeMap<String, String>,
    /// When the article was published.
    pub published: Option<String>,
    /// When it was read.
    pub read: Option<String>,
    /// In how many sentences of the article there are claims, as a sentence.
    pub coverage: Option<String>,
    /// For each entry of the ledger its share of the article.
    pub shares: Vec<String>,
    /// Each number of the report.
    pub numbers: Vec<Written>,
    /// What each finding of the report says.
    pub findings: Vec<String>,
}

/// A number as the reader's language writes it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default)]
pub struct Written {
    /// Its value with its bound, or its date; empty where the article gives none.
    pub amount: String,
    /// Its unit, or the code of its currency; empty where it has none.
    pub unit: String,
    /// What happened to those counted; empty where nothing did.
    pub event: String,
}

impl Wording {
    /// A phrase in the reader's language.
    pub(super) fn say(&self, phrase: Phrase) -> &str {
        self.words.get(phrase.key()).map_or(phrase.english(), String::as_str)
    }

    /// The language of what is ours.
    pub(super) fn language(&self) -> &str {
        self.language.as_deref().unwrap_or("en")
    }
}

/// Declares the phrases with their keys and their English.
macro_rules! phrases {
    ($($name:ident $key:literal $english:literal;)*) => {
        /// Words of ours that a rendering may hold.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Phrase {
            $(#[doc = $english] $name,)*
        }

        impl Phrase {
            /// All of them. The extension's messages are checked against this list.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The name of its message, and its key in [`Wording::words`].
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => concat!("summary_", $key),)* }
            }

            /// What it is in English.
            pub const fn english(self) -> &'static str {
                match self { $(Self::$name => $english,)* }
            }
        }
    };
}

phrases! {
    Untitled "untitled" "Untitled article";
    Outlet "outlet" "Outlet";
    By "by" "By";
    Published "published" "Published";
    Read "read" "Read";
    Sources "sources" "Who says what";
    Actors "actors" "Actors";
    Numbers "numbers" "Numbers";
    Findings "findings" "Does not add up";
    Nobody "nobody" "Nobody named";
    Article "article" "The article";
    Printed "printed" "Printed";
    Value "value" "Value";
    Unit "unit" "Unit";
    Of "of" "Of what";
    SaidBy "said_by" "Who says so";
    Sentence "sentence" "Sentence";
    People "actors_person" "People";
    Organisations "actors_organisation" "Organisations";
    Groups "actors_group" "Groups";
    Governments "actors_government" "Governments and official bodies";
    Outlets "actors_outlet" "News outlets";
    Nationalities "actors_nationality" "Nationalities and religions";
    Places "actors_place" "Places";
    SourcePerson "source_person" "named person";
    SourceOfficial "source_official" "official body";
    SourceOrganisation "source_organisation" "organisation";
    SourceOutlet "source_outlet" "news outlet";
    SourceDocument "source_document" "document or data";
    SourceAnonymous "source_anonymous" "not named";
    SourceCrowd "source_crowd" "people without names";
    SourceUnattributed "source_unattributed" "nobody named";
    Direct "form_direct" "in quotation marks";
    Indirect "form_indirect" "reported";
    Mixed "form_mixed" "partly in quotation marks";
    Told "relay_told" "told to";
    Via "relay_via" "reported by";
    Citing "relay_cited" "citing";
    ColumnCategory "column_category" "category";
    ColumnKind "column_kind" "kind";
    ColumnText "column_text" "text";
    ColumnValue "column_value" "value";
    ColumnSource "column_source" "source";
    ColumnCue "column_cue" "cue";
    ColumnSentence "column_sentence" "sentence";
    ColumnLink "column_link" "link";
}

impl Phrase {
    /// The plural heading of a kind of actor.
    pub(super) const fn actors(kind: ActorKind) -> Self {
        match kind {
            ActorKind::Person => Self::People,
            ActorKind::Organisation => Self::Organisations,
            ActorKind::Group => Self::Groups,
            ActorKind::Government => Self::Governments,
            ActorKind::Outlet => Self::Outlets,
            ActorKind::Nationality => Self::Nationalities,
            ActorKind::Place => Self::Places,
        }
    }

    /// What kind of source it is.
    pub(super) const fn source(kind: SourceKind) -> Self {
        match kind {
            SourceKind::Person => Self::SourcePerson,
            SourceKind::Official => Self::SourceOfficial,
            SourceKind::Organisation => Self::SourceOrganisation,
            SourceKind::Outlet => Self::SourceOutlet,
            SourceKind::Document => Self::SourceDocument,
            SourceKind::Anonymous => Self::SourceAnonymous,
            SourceKind::Crowd => Self::SourceCrowd,
            SourceKind::Unattributed => Self::SourceUnattributed,
        }
    }

    /// Whether the words are the source's own.
    pub(super) const fn form(form: ClaimForm) -> Self {
        match form {
            ClaimForm::Direct => Self::Direct,
            ClaimForm::Indirect => Self::Indirect,
            ClaimForm::Mixed => Self::Mixed,
        }
    }

    /// What another party did.
    pub(super) const fn relay(role: RelayRole) -> Self {
        match role {
            RelayRole::Told => Self::Told,
            RelayRole::Via => Self::Via,
            RelayRole::Cited => Self::Citing,
        }
    }
}
