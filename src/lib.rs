//! Finds who says what in a news article.
//!
//! The engine is a pure function of text: no files, no network, no clock, no JavaScript. Each layer reads only
//! what stands above it:
//!
//! ```text
//! Article → tokens → sentences → tags → dependencies → names and nominal actors → entities → quotations
//!         → coreference → quantities → attributions → ledger → accounts → headline → Report
//! ```
//!
//! ```
//! let article = sourcelight::Article::from_text("Mayor Ana Ruiz said the bridge would close.");
//! let report = sourcelight::analyze(&article);
//! assert_eq!(report.version, sourcelight::report::REPORT_VERSION);
//! ```

pub mod accounts;
pub mod article;
pub mod attributions;
pub mod classes;
pub mod coreference;
pub mod dependencies;
pub mod entities;
pub mod evidence;
pub mod headline;
pub mod ledger;
pub mod lexicon;
pub mod model;
pub mod names;
pub mod offsets;
pub mod quantities;
pub mod quotations;
pub mod report;
pub mod sentences;
pub mod tags;
pub mod text;
pub mod tokens;

pub use article::{Article, Block, BlockKind, Document};
pub use report::Report;

use text::Text;

/// Everything that the layers found in one document, with spans in bytes of the document.
#[derive(Debug)]
pub struct Analysis<'d> {
    /// Tokens, sentences, tags and trees.
    pub text: Text<'d>,
    /// Actors with their mentions.
    pub entities: entities::Entities,
    /// Numbers.
    pub quantities: Vec<quantities::Quantity>,
    /// What does not agree among the numbers.
    pub disagreements: Vec<quantities::Disagreement>,
    /// Quotation marks.
    pub quotations: Vec<quotations::Quotation>,
    /// Claims that the article itself makes.
    pub attributions: Vec<attributions::Attribution>,
    /// Claims inside the content of others.
    pub nested: Vec<attributions::Attribution>,
    /// Who says what, by source.
    pub ledger: ledger::Ledger,
    /// Claims that the article sets against each other.
    pub conflicts: Vec<accounts::Conflict>,
    /// The headline against the text.
    pub headline: Option<headline::Headline>,
}

/// Runs all layers over a document. Total: any text gives an analysis.
pub fn layers(document: &Document) -> Analysis<'_> {
    let text = Text::new(document);
    let entities = entities::link(&text, names::find(&text));
    let quotations = quotations::find(&text);
    let entities = coreference::resolve(&text, &quotations, entities);
    let quantities = quantities::find(&text);
    let mut disagreements = quantities::check(&text, &quantities);
    let mut found = attributions::find(&text, &entities, &quotations);
    let entities = attributions::join_first_persons(&text, &quotations, entities, &mut found);
    let attributions::Attributions { outermost: attributions, nested } = found;
    let ledger = ledger::make(&text, &entities, &attributions);
    disagreements.extend(accounts::compare(&text, &entities, &quantities, &attributions));
    let conflicts = accounts::conflicts(&text, &attributions);
    let headline = headline::check(&text, &quotations, &quantities, &attributions);
    Analysis {
        text,
        entities,
        quantities,
        disagreements,
        quotations,
        attributions,
        nested,
        ledger,
        conflicts,
        headline,
    }
}

/// Reads an article and reports who says what in it. Offsets are bytes of each block; see
/// [`Report::in_unit`] for others.
pub fn analyze(article: &Article) -> Report {
    let document = Document::new(article);
    report::build(&layers(&document))
}
