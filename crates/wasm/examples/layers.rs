//! Each layer of the engine by itself in WebAssembly, for `tests/bench/layers.mjs`.

use sourcelight::entities::{self, Entities};
use sourcelight::names::{self, Mention};
use sourcelight::offsets::OffsetUnit;
use sourcelight::quotations::{self, Quotation};
use sourcelight::text::Text;
use sourcelight::{Article, Document};
use sourcelight::{attributions, coreference, quantities, sentences, tokens};
use std::hint::black_box;
use wasm_bindgen::prelude::*;

/// An article with what every layer reads.
#[wasm_bindgen]
pub struct Prepared {
    json: String,
    article: Article,
    text: Text<'static>,
    mentions: Vec<Mention>,
    /// Entities before coreference, and after it.
    named: Entities,
    entities: Entities,
    quotations: Vec<Quotation>,
}

/// A layer: its name, and what runs it.
type Layer = (&'static str, fn(&Prepared));

/// The layers in their order, then the whole in three steps. A new layer gets its line here, what it reads in [`Prepared`], and a bench in
/// `benches/layers.rs`.
const LAYERS: [Layer; 12] = [
    ("tokens", |p| drop(black_box(tokens::split(p.text.document)))),
    ("sentences", |p| drop(black_box(sentences::split(p.text.document, &p.text.tokens)))),
    ("these and look-ups", |p| drop(black_box(Text::new(p.text.document)))),
    ("names", |p| drop(black_box(names::find(&p.text)))),
    ("entities", |p| drop(black_box(entities::link(&p.text, p.mentions.clone())))),
    ("quantities", |p| {
        let found = quantities::find(&p.text);
        drop(black_box(quantities::check(&p.text, &found)));
    }),
    ("quotations", |p| drop(black_box(quotations::find(&p.text)))),
    ("coreference", |p| {
        let linked = coreference::resolve(&p.text, &p.quotations, p.named.clone());
        drop(black_box(linked));
    }),
    ("attributions", |p| drop(black_box(attributions::find(&p.text, &p.entities, &p.quotations)))),
    ("all layers", |p| drop(black_box(sourcelight::layers(p.text.document)))),
    ("and the report", |p| drop(black_box(sourcelight::analyze(&p.article)))),
    ("and JSON in and out", |p| drop(black_box(from_json_to_json(&p.json)))),
];

#[wasm_bindgen]
impl Prepared {
    /// Reads an article given as JSON and runs what the layers read.
    ///
    /// # Errors
    /// When the text is not the JSON of an article.
    #[wasm_bindgen(constructor)]
    pub fn new(json: String) -> Result<Self, JsError> {
        let article: Article = serde_json::from_str(&json)?;
        // A struct for JavaScript borrows nothing. The few articles of one run may stay in memory.
        let document: &'static Document = Box::leak(Box::new(Document::new(&article)));
        let text = Text::new(document);
        let mentions = names::find(&text);
        let named = entities::link(&text, mentions.clone());
        let quotations = quotations::find(&text);
        let entities = coreference::resolve(&text, &quotations, named.clone());
        Ok(Self { json, article, text, mentions, named, entities, quotations })
    }

    /// Bytes of its text.
    #[wasm_bindgen(getter)]
    pub fn bytes(&self) -> usize {
        self.text.document.text.len()
    }

    /// Runs the layer with this index once; nothing for an index past the last.
    pub fn run(&self, layer: usize) {
        if let Some((_, run)) = LAYERS.get(layer) {
            run(self);
        }
    }
}

/// What the extension asks for.
fn from_json_to_json(json: &str) -> Option<String> {
    let article: Article = serde_json::from_str(json).ok()?;
    Some(sourcelight::analyze(&article).in_unit(&article, OffsetUnit::Utf16).to_json())
}

/// Names of the layers, in their order.
#[wasm_bindgen]
pub fn layers() -> Vec<String> {
    LAYERS.iter().map(|(name, _)| (*name).to_owned()).collect()
}
