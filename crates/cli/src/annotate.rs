//! One article of a corpus: from its JSON line to its annotations.

use crate::flat::{self, Flat};
use crate::{labels, syntax};
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sourcelight::attributions::{self, RelayRole, SourceKind, Stance};
use sourcelight::evidence::{Certainty, Rule};
use sourcelight::names::{Mention, MentionForm, pronouns};
use sourcelight::offsets::{OffsetMap, OffsetUnit, Span};
use sourcelight::quantities::FindingKind;
use sourcelight::{Analysis, Document};

/// What to write beside names, numbers and claims.
#[derive(Clone, Copy)]
pub struct Options {
    /// Tokens, sentences and clusters.
    pub layers: bool,
    /// Actors that are no names, pronouns too; then the list is flat, whole phrases without what lies inside.
    pub nominals: bool,
    /// Also actors that are only possible: one in five of them is right.
    pub possible: bool,
}

#[derive(Deserialize)]
struct Input {
    id: Value,
    text: String,
    #[serde(default)]
    date: Option<String>,
}

/// Start and end in code points.
pub type Range = [usize; 2];

#[derive(Serialize)]
struct Output {
    id: Value,
    entities: Vec<Entity>,
    numbers: Vec<labels::Number>,
    attributions: Vec<Attribution>,
    nested_attributions: Vec<Attribution>,
    findings: Vec<Finding>,
    #[serde(flatten)]
    layers: Option<syntax::Layers>,
}

#[derive(Serialize)]
struct Entity {
    start: usize,
    end: usize,
    #[serde(rename = "type")]
    kind: &'static str,
    rule: Rule,
    certainty: Certainty,
}

#[derive(Serialize)]
struct Attribution {
    source: Vec<Range>,
    cue: Vec<Range>,
    content: Vec<Range>,
    class: &'static str,
    stance: Stance,
    source_kind: SourceKind,
    relay: Vec<(RelayRole, Range)>,
    reason: Option<Range>,
    flags: Vec<&'static str>,
    rule: Rule,
    certainty: Certainty,
    /// The claim in whose content it stands, by its place in the outermost list followed by the nested one.
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<usize>,
}

/// What does not agree among the numbers, with the arithmetic.
#[derive(Serialize)]
struct Finding {
    kind: FindingKind,
    spans: Vec<Range>,
    detail: String,
    certainty: Certainty,
}

/// Annotates one line; an empty line gives nothing.
pub fn line(line: &[u8], options: Options) -> Result<Option<String>> {
    if line.trim_ascii().is_empty() {
        return Ok(None);
    }
    let input: Input = serde_json::from_slice(line).context("not an object with \"id\" and \"text\"")?;
    let document = Document::from_text(&input.text, input.date.as_deref());
    let analysis = sourcelight::layers(&document);
    let map = OffsetMap::new(&document.text, OffsetUnit::CodePoints);
    let place = |span: Span| [map.convert(span.start), map.convert(span.end)];
    let output = Output {
        entities: entities(&analysis, options, &place),
        numbers: analysis.quantities.iter().map(|q| labels::number(&document, q, place(q.span))).collect(),
        attributions: attributions(&analysis.attributions, &place),
        nested_attributions: attributions(&analysis.nested, &place),
        findings: findings(&analysis, &place),
        layers: options.layers.then(|| syntax::layers(&analysis, &place)),
        id: input.id,
    };
    Ok(Some(serde_json::to_string(&output)?))
}

fn entities(analysis: &Analysis, options: Options, place: &impl Fn(Span) -> Range) -> Vec<Entity> {
    // Personal pronouns are written whether or not they are resolved, possessives and "it" never: re3d does it so.
    let wanted =
        |m: &Mention| m.form == MentionForm::Name || (options.nominals && m.form == MentionForm::Nominal);
    let shown = |m: &&Mention| options.possible || m.certainty > Certainty::Possible;
    let pronouns = if options.nominals { pronouns(&analysis.text) } else { Vec::new() };
    let mentions: Vec<_> =
        analysis.entities.mentions.iter().filter(|m| wanted(m)).chain(&pronouns).filter(shown).collect();
    let flat = if options.nominals {
        flat::outermost(&analysis.text, mentions)
    } else {
        mentions.into_iter().map(Flat::plain).collect()
    };
    flat.into_iter()
        .map(|Flat { span, kind, mention, .. }| {
            let [start, end] = place(span);
            let (rule, certainty) = (mention.why.rule, mention.certainty);
            Entity { start, end, kind: labels::actor(kind), rule, certainty }
        })
        .collect()
}

fn findings(analysis: &Analysis, place: &impl Fn(Span) -> Range) -> Vec<Finding> {
    let spans = |indices: &[usize]| {
        indices.iter().filter_map(|i| Some(place(analysis.quantities.get(*i)?.span))).collect()
    };
    let numbers = analysis.disagreements.iter().map(|d| Finding {
        kind: d.kind,
        spans: spans(&d.quantities),
        detail: d.statement.to_string(),
        certainty: d.certainty,
    });
    let claims = |indices: &[usize]| {
        let claims = indices.iter().filter_map(|i| analysis.attributions.get(*i));
        claims.flat_map(|c| &c.content).map(|span| place(*span)).collect()
    };
    let conflicts = analysis.conflicts.iter().map(|c| Finding {
        kind: FindingKind::ClaimsConflict,
        spans: claims(&c.claims),
        detail: c.statement.to_string(),
        certainty: c.certainty,
    });
    numbers.chain(conflicts).collect()
}

fn attributions(found: &[attributions::Attribution], place: &impl Fn(Span) -> Range) -> Vec<Attribution> {
    let all = |spans: &[Span]| spans.iter().map(|s| place(*s)).collect();
    found
        .iter()
        .map(|a| Attribution {
            source: a.source.map(place).into_iter().collect(),
            cue: all(&a.cue),
            content: all(&a.content),
            class: labels::class(a.class),
            stance: a.stance,
            source_kind: a.source_kind,
            relay: a.relay.iter().map(|(role, span, _)| (*role, place(*span))).collect(),
            reason: a.reason.map(place),
            flags: [("negated", a.negated), ("hedged", a.hedged), ("responsibility", a.responsibility)]
                .into_iter()
                .filter_map(|(name, set)| set.then_some(name))
                .collect(),
            rule: a.why.rule,
            certainty: a.certainty,
            parent: a.parent,
        })
        .collect()
}
