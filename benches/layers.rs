//! Speed of each layer by itself, on the articles of `tests/articles`: `cargo bench`.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use sourcelight::offsets::{OffsetMap, OffsetUnit};
use sourcelight::report::render::{Format, render};
use sourcelight::text::Text;
use sourcelight::{Article, Document, entities, names, quantities, quotations};
use sourcelight::{attributions, dependencies, sentences, tags, tokens};
use std::path::Path;

fn main() {
    divan::main();
}

/// All articles one after the other, as one.
fn article() -> Article {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    let texts: Vec<_> = files.iter().filter_map(|file| std::fs::read_to_string(file).ok()).collect();
    Article::from_text(&texts.join("\n"))
}

/// Measures `layer` over the document, against the bytes of its text.
fn measure<'d, O>(bencher: Bencher, document: &'d Document, layer: impl Fn() -> O + Sync + 'd) {
    bencher.counter(BytesCount::of_str(&document.text)).bench(layer);
}

#[divan::bench]
fn l1_tokens(bencher: Bencher) {
    let document = Document::new(&article());
    measure(bencher, &document, || tokens::split(black_box(&document)));
}

#[divan::bench]
fn l2_sentences(bencher: Bencher) {
    let document = Document::new(&article());
    let tokens = tokens::split(&document);
    measure(bencher, &document, || sentences::split(black_box(&document), &tokens));
}

/// Tokens, sentences, and what the list of names says of each token.
#[divan::bench]
fn l2_text(bencher: Bencher) {
    let document = Document::new(&article());
    measure(bencher, &document, || Text::new(black_box(&document)));
}

#[divan::bench]
fn l3_tags(bencher: Bencher) {
    let document = Document::new(&article());
    let text = Text::new(&document);
    let words: Vec<_> = text.tokens.iter().map(|token| text.slice(token.span)).collect();
    measure(bencher, &document, || tags::find(&text.sentences, &tags::words(black_box(&words))));
}

#[divan::bench]
fn l4_dependencies(bencher: Bencher) {
    let document = Document::new(&article());
    let text = Text::new(&document);
    measure(bencher, &document, || dependencies::find(black_box(&text.sentences), text.forms(), text.tags()));
}

#[divan::bench]
fn l5_names(bencher: Bencher) {
    let document = Document::new(&article());
    let text = Text::new(&document);
    measure(bencher, &document, || names::find(black_box(&text)));
}

#[divan::bench]
fn l6_entities(bencher: Bencher) {
    let document = Document::new(&article());
    let text = Text::new(&document);
    let mentions = names::find(&text);
    measure(bencher, &document, || entities::link(black_box(&text), mentions.clone()));
}

#[divan::bench]
fn l7_quantities(bencher: Bencher) {
    let document = Document::new(&article());
    let text = Text::new(&document);
    measure(bencher, &document, || {
        let found = quantities::find(black_box(&text));
        quantities::check(&text, &found)
    });
}

#[divan::bench]
fn l8_quotations(bencher: Bencher) {
    let document = Document::new(&article());
    let text = Text::new(&document);
    measure(bencher, &document, || quotations::find(black_box(&text)));
}

#[divan::bench]
fn l8_attributions(bencher: Bencher) {
    let document = Document::new(&article());
    let text = Text::new(&document);
    let entities = entities::link(&text, names::find(&text));
    let quotations = quotations::find(&text);
    measure(bencher, &document, || attributions::find(black_box(&text), &entities, &quotations));
}

#[divan::bench]
fn l7_coreference(bencher: Bencher) {
    let document = Document::new(&article());
    let text = Text::new(&document);
    let entities = entities::link(&text, names::find(&text));
    let quotations = quotations::find(&text);
    measure(bencher, &document, || {
        sourcelight::coreference::resolve(black_box(&text), &quotations, entities.clone())
    });
}

#[divan::bench]
fn l9_all_layers(bencher: Bencher) {
    let document = Document::new(&article());
    measure(bencher, &document, || sourcelight::layers(black_box(&document)));
}

/// All layers and the report.
#[divan::bench]
fn l9_analyze(bencher: Bencher) {
    let article = article();
    let document = Document::new(&article);
    measure(bencher, &document, || sourcelight::analyze(black_box(&article)));
}

#[divan::bench]
fn utf16_offsets(bencher: Bencher) {
    let document = Document::new(&article());
    measure(bencher, &document, || OffsetMap::new(black_box(&document.text), OffsetUnit::Utf16));
}

#[divan::bench]
fn markdown(bencher: Bencher) {
    let article = article();
    let document = Document::new(&article);
    let report = sourcelight::analyze(&article);
    measure(bencher, &document, || render(black_box(&article), &report, Format::Markdown));
}
