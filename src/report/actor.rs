//! Actors of the report: who and where.

use super::{BlockSpan, Evidence};
use crate::evidence::Certainty;
use crate::names::{ActorKind, MentionForm};
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

/// One real-world person, body, group, people or place, with all its mentions in the article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct Actor {
    /// The fullest name in the article, or the words of a nameless actor ("rebels").
    #[cfg_attr(feature = "typescript", ts(as = "String"))]
    pub name: SmolStr,
    /// What it is.
    pub kind: ActorKind,
    /// Other names of it in the article, without repetition.
    pub aliases: Vec<String>,
    /// Its role in the article's own words ("Syrian president").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Indices of the actors that it belongs together with: a country, its people, and its capital where that stands for
    /// the government.
    pub related: Vec<u32>,
    /// Where it is mentioned; never empty.
    pub mentions: Vec<ActorMention>,
    /// The highest certainty of its mentions.
    pub certainty: Certainty,
}

/// One place in the text that speaks of an actor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct ActorMention {
    /// Where.
    pub span: BlockSpan,
    /// The words.
    #[cfg_attr(feature = "typescript", ts(as = "String"))]
    pub text: SmolStr,
    /// A name, a common noun or a pronoun.
    pub form: MentionForm,
    /// Why it was marked.
    pub evidence: Evidence,
    /// How sure that is.
    pub certainty: Certainty,
}
