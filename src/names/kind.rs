//! The kinds of actors and the forms of their mentions.

use serde::{Deserialize, Serialize};

/// What an actor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ActorKind {
    /// A human being.
    Person,
    /// A company, charity, party, university, international body.
    Organisation,
    /// An armed, political or social group, named or not ("rebels", "protesters").
    Group,
    /// A government or official body ("the ministry", "the Supreme Court", "Ankara" for its government).
    Government,
    /// A newspaper, agency or broadcaster.
    Outlet,
    /// A nationality, people or religion ("Syrian", "Kurds", "Muslims").
    Nationality,
    /// A place on the map.
    Place,
}

/// How a mention speaks of its actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum MentionForm {
    /// A proper name or an adjective from one.
    Name,
    /// A common noun with its modifiers.
    Nominal,
    /// A pronoun.
    Pronoun,
}
