//! The engine for the browser: the one place that knows JavaScript.
//!
//! Offsets are UTF-16 code units of each block, which is what the DOM counts. Whatever comes in, the answer is a
//! value or an `Error` with one sentence; nothing panics.

use js_sys::Error;
use serde::de::IntoDeserializer;
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use sourcelight::offsets::OffsetUnit;
use sourcelight::report::render::{self, Extract, Format};
use sourcelight::{Article, Report};
use wasm_bindgen::prelude::*;

/// Objects, not `Map`s, and `null` for what is missing: what the generated types say and what JSON gives.
const SERIALIZER: Serializer = Serializer::json_compatible();

/// The declarations of wasm-bindgen name the types that `cargo xtask build` generates from the engine.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"import type { Article, Format, Report } from "../../www/generated/index.js";"#;

/// Analyses an article given as an object and returns the report as an object.
///
/// # Errors
/// When the object is not an article.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn analyze(#[wasm_bindgen(unchecked_param_type = "Article")] article: JsValue) -> Result<JsValue, Error> {
    let article = serde_wasm_bindgen::from_value(article).map_err(|e| not_an_article(&e))?;
    report(&article).serialize(&SERIALIZER).map_err(not_written)
}

/// Analyses an article given as JSON and returns the report as JSON. One string each way is the quickest road
/// through the browser's messages.
///
/// # Errors
/// When the text is not the JSON of an article.
#[wasm_bindgen(js_name = analyzeJson)]
pub fn analyze_json(article: &str) -> Result<String, Error> {
    Ok(report(&parse(article)?).to_json())
}

/// Renders the report of an article given as JSON. It analyses again: the caller need not keep a report. `extract`
/// is the JSON of an `Extract`: which sections, and the addresses of the claims; all and none when it is left out.
///
/// # Errors
/// When a text is not the JSON of what it should be, or the format is not known.
#[wasm_bindgen]
pub fn render(
    article: &str,
    #[wasm_bindgen(unchecked_param_type = "Format")] format: &str,
    extract: Option<String>,
) -> Result<String, Error> {
    let format = Format::deserialize(format.into_deserializer())
        .map_err(|e: serde_json::Error| Error::new(&format!("The format is not known: {e}.")))?;
    let extract: Extract = extract
        .map_or_else(|| Ok(Extract::default()), |json| serde_json::from_str(&json))
        .map_err(|e| Error::new(&format!("This is not an extract: {e}.")))?;
    let article = parse(article)?;
    Ok(render::render_extract(&article, &sourcelight::analyze(&article), format, &extract))
}

/// Version of the engine.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

fn report(article: &Article) -> Report {
    sourcelight::analyze(article).in_unit(article, OffsetUnit::Utf16)
}

/// Reads JSON. A page's text may hold half of a surrogate pair, which `JSON.stringify` escapes and Rust has no
/// character for; JavaScript reads it, and gives U+FFFD in its place, which counts one unit as well.
fn parse(article: &str) -> Result<Article, Error> {
    serde_json::from_str(article).or_else(|error| {
        let object = js_sys::JSON::parse(article).ok();
        let article = object.and_then(|value| serde_wasm_bindgen::from_value(value).ok());
        article.ok_or_else(|| not_an_article(&error))
    })
}

fn not_an_article(why: &dyn std::fmt::Display) -> Error {
    Error::new(&format!("This is not an article: {why}."))
}

fn not_written(why: impl std::fmt::Display) -> Error {
    Error::new(&format!("The report could not be written: {why}."))
}
