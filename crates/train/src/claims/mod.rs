//! Trains the judge of proposed claims, and says what each source of data adds.
//!
//! A proposal depends on which claims before it were kept, so the documents are read several times: first with everything
//! kept, then with what the weights of the last reading keep.
//!
//! Besides what people annotated, the judge learns from what a teacher says of texts that nobody annotated ([`lesson`]). The
//! teacher is the same model, fitted to PolNeAR too, whose licence does not let its weights ship; they are forgotten here.

mod gold;
mod lesson;
mod logistic;

use crate::corpus;
use crate::pack::{self, Pruning};
use anyhow::{Result, anyhow};
use gold::{Document, Label};
use lesson::Lesson;
use logistic::{Example, Weights};
use sourcelight::attributions::{self, LAYER, POSSIBLE, Proposal, UNIT};
use sourcelight::text::Text;
use sourcelight::{coreference, entities, names, quotations};
use sourcelight_train::own;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;

/// Readings of all documents.
const READINGS: usize = 3;

/// Of our own articles every tenth is held back.
const HELD: usize = 10;

/// Weights below this share of a logit are left out.
const LEAST: u8 = 1;

/// Documents of one kind, and how much each of their proposals weighs.
struct Source {
    name: &'static str,
    weight: f32,
    /// Whether every claim is annotated: if not, a verb that is never a cue there says nothing.
    complete: bool,
    documents: Vec<Document>,
}

/// Trains on all sources and gives the bytes of the model.
pub fn model(data: &Path) -> Result<Vec<u8>> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let articles = own::read(&corpus).map_err(|what| anyhow!(what))?;
    let numbered = || articles.iter().enumerate();
    let of = |held: bool| {
        let chosen = numbered().filter(|(i, _)| (i % HELD == HELD - 1) == held);
        chosen.map(|(_, a)| Document::of_article(a)).collect::<Vec<_>>()
    };
    let read = |set: &str| -> Result<Vec<Document>> {
        Ok(corpus::read_attributed(data, set)?.into_iter().map(Document::of_record).collect())
    };
    let sources = [
        Source { name: "own", weight: 1.0, complete: true, documents: of(false) },
        Source {
            name: "gum_news",
            weight: 1.0,
            complete: true,
            documents: read("attribution/gum_news.train")?,
        },
        Source {
            name: "gum_other",
            weight: 0.4,
            complete: false,
            documents: read("attribution/gum_other.train")?,
        },
        Source {
            name: "ewt",
            weight: 0.4,
            complete: false,
            documents: read("attribution/ewt_propbank.train")?,
        },
    ];
    let held = of(true);
    let gold: Vec<_> = sources.iter().collect();
    let polnear = Source {
        name: "polnear",
        weight: 1.0,
        complete: true,
        documents: corpus::read_all_attributed(data, "attribution/polnear.train")?
            .into_iter()
            .map(Document::of_record)
            .collect(),
    };
    let teacher = train(&[&gold[..], &[&polnear]].concat(), None);
    report("the teacher", &teacher, &held);
    let lesson = Lesson::new(data, teacher)?;
    let whole = train(&gold, Some(&lesson));
    report("all", &whole, &held);
    report("without the teacher", &train(&gold, None), &held);
    for left_out in &sources {
        let others: Vec<_> = gold.iter().copied().filter(|s| s.name != left_out.name).collect();
        report(&format!("without {}", left_out.name), &train(&others, Some(&lesson)), &held);
    }
    let rows: Vec<_> = whole.rows().map(|(feature, weight)| (feature, vec![weight])).collect();
    println!("claims: {} features", rows.len());
    let pruning = Pruning { least: LEAST, ..Pruning::default() };
    Ok(pack::file(LAYER, &[pack::scaled(&rows, 1, pruning, UNIT)]))
}

fn train(sources: &[&Source], lesson: Option<&Lesson>) -> Weights {
    let mut weights: Option<Weights> = None;
    for _ in 0..READINGS {
        let mut examples = Vec::new();
        for source in sources {
            examples.extend(examples_of(source, weights.as_ref()));
        }
        if let Some(lesson) = lesson {
            examples.extend(lesson.examples(weights.as_ref()));
        }
        weights = Some(logistic::train(&examples));
    }
    weights.unwrap_or_default()
}

fn examples_of(source: &Source, weights: Option<&Weights>) -> Vec<Example> {
    let mut found = Vec::new();
    let mut cues = BTreeSet::new();
    for document in &source.documents {
        for proposal in proposals(document, weights) {
            let label = document.label(&proposal);
            let cue = document.is_cue(&proposal.cue);
            if cue {
                cues.insert(proposal.lemma.clone());
            }
            // Where the guidelines differ from ours, so may the ends of a content: only the cue counts there.
            let elsewhere = !source.complete && cue && label == Label::Nothing;
            if label != Label::Inside && !elsewhere {
                found.push((proposal, label == Label::Claim));
            }
        }
    }
    found
        .into_iter()
        .filter(|(proposal, _)| source.complete || cues.contains(&proposal.lemma))
        .map(|(proposal, right)| Example {
            features: proposal.features,
            likely: f32::from(u8::from(right)),
            weight: source.weight,
        })
        .collect()
}

/// All proposals of a document: where there are weights, with what they keep kept.
fn proposals(document: &Document, weights: Option<&Weights>) -> Vec<Proposal> {
    let article = sourcelight::Document::from_text(&document.text, None);
    let text = Text::new(&article);
    let entities = entities::link(&text, names::find(&text));
    let quotations = quotations::find(&text);
    let entities = coreference::resolve(&text, &quotations, entities);
    let found = RefCell::new(Vec::new());
    attributions::propose(&text, &entities, &quotations, &|proposal| {
        let score = weights.map_or(f32::from(i8::MAX), |w| w.score(&proposal.features) * UNIT);
        found.borrow_mut().push(proposal);
        score as i32
    });
    found.into_inner()
}

/// Prints how good the judge is on documents that it was not trained on.
fn report(what: &str, weights: &Weights, documents: &[Document]) {
    let mut judged = Vec::new();
    for document in documents {
        for proposal in proposals(document, Some(weights)) {
            let label = document.label(&proposal);
            if label != Label::Inside {
                judged.push((weights.score(&proposal.features), label == Label::Claim));
            }
        }
    }
    let all = judged.iter().filter(|(_, right)| *right).count();
    print!("{what:20} {} proposals, {all} right;", judged.len());
    for least in [POSSIBLE, 0.4, 1.0, 2.0, 3.0] {
        let kept = || judged.iter().filter(|(score, _)| *score >= least);
        let right = kept().filter(|(_, right)| *right).count();
        let share = |n: usize, of: usize| 100.0 * n as f64 / of.max(1) as f64;
        print!("  {least}: {:.1}/{:.1}", share(right, kept().count()), share(right, all));
    }
    println!();
}
