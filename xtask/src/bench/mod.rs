//! Speed and size, side by side with others, in one run.

mod text;

use crate::browser::Browser;
use crate::workspace::Workspace;
use crate::{build, engine, package, sizes};
use anyhow::Result;
use serde_json::Value;
use std::path::PathBuf;
use xshell::cmd;

/// What to measure on.
#[derive(clap::Args)]
pub struct Options {
    /// Folder with the development data, to read its news texts instead of ours
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Rounds of which the best counts
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// Only the speed of each layer
    #[arg(long)]
    layers: bool,
    /// Megabytes of text
    #[arg(long, default_value_t = 5.0)]
    megabytes: f64,
}

/// Builds, and prints throughput, sizes, what a page costs to read and mark, and the times from click to paint and to the card.
pub fn bench(workspace: &Workspace, options: &Options) -> Result<()> {
    if options.layers {
        return layers(workspace, options);
    }
    build::build(workspace, &Browser::these(None))?;
    throughput(workspace, options)?;
    layers(workspace, options)?;
    size(workspace)?;
    pages(workspace)?;
    clicks(workspace)?;
    cards(workspace)
}

fn throughput(workspace: &Workspace, options: &Options) -> Result<()> {
    let shell = &workspace.shell;
    println!("Throughput");
    cmd!(shell, "cargo build --quiet --locked --release --example throughput").quiet().run()?;
    let articles = text::write(workspace, options.data.as_deref(), options.megabytes)?;
    let native = workspace.path("target/release/examples/throughput");
    let rounds = options.rounds.to_string();
    cmd!(shell, "node tests/bench/throughput.mjs {articles} {native} {rounds}").quiet().run()?;
    Ok(())
}

fn layers(workspace: &Workspace, options: &Options) -> Result<()> {
    let shell = &workspace.shell;
    println!("\nLayers in wasm, each by itself");
    engine::build_layers(workspace)?;
    let articles = text::write(workspace, options.data.as_deref(), options.megabytes)?;
    let rounds = options.rounds.to_string();
    cmd!(shell, "node tests/bench/layers.mjs {articles} {rounds}").quiet().run()?;
    println!("\nLayers, native, each by itself");
    cmd!(shell, "cargo bench --quiet --locked --bench layers").quiet().run()?;
    Ok(())
}

fn size(workspace: &Workspace) -> Result<()> {
    println!("\nSizes");
    let wasm = std::fs::read(workspace.path("target/engine/sourcelight_bg.wasm"))?;
    println!("engine.wasm  {}", sizes::Sizes::of(&wasm)?);
    package::package(workspace, &Browser::these(None))
}

fn pages(workspace: &Workspace) -> Result<()> {
    println!("\nReading and marking a page");
    for browser in Browser::these(None).into_iter().filter(|browser| browser.is_installed()) {
        let name = browser.name();
        let command = cmd!(workspace.shell, "node tests/browser/extract_bench.mjs --browser {name}");
        let figures: Value = serde_json::from_str(&command.quiet().read()?)?;
        for size in ["5000", "64000"] {
            let at = |figure: &str| figures[size][figure].as_f64().unwrap_or(f64::NAN);
            println!(
                "{name:<9} {} elements: read in {} ms (longest task {}), marked in {} ms (longest {}); a bare walk {} ms",
                figures[size]["elements"],
                at("extract"),
                at("longestOfExtract"),
                at("paint"),
                at("longestOfPaint"),
                at("floor"),
            );
        }
    }
    Ok(())
}

fn clicks(workspace: &Workspace) -> Result<()> {
    println!("\nFrom click to paint");
    for browser in Browser::these(None) {
        if browser.is_installed() {
            let name = browser.name();
            let command = cmd!(workspace.shell, "node tests/browser/click_bench.mjs --browser {name}");
            let figures: Value = serde_json::from_str(&command.quiet().read()?)?;
            let (cold, warm) = (times(&figures, "cold"), times(&figures, "warm"));
            println!("{name:<9} {} marks, {cold}, {warm}", figures["marks"]);
        } else {
            println!("not measured in {browser}: it is not installed");
        }
    }
    Ok(())
}

fn cards(workspace: &Workspace) -> Result<()> {
    println!("\nTo the card of a mark (300 ms of the hover are the rest before it)");
    for browser in Browser::these(None).into_iter().filter(|browser| browser.is_installed()) {
        let name = browser.name();
        let command = cmd!(workspace.shell, "node tests/browser/card_bench.mjs --browser {name}");
        let figures: Value = serde_json::from_str(&command.quiet().read()?)?;
        let all = ["hover", "tap", "click"].map(|way| times(&figures, way));
        println!("{name:<9} {}", all.join(", "));
    }
    Ok(())
}

fn times(figures: &Value, state: &str) -> String {
    let at = |name: &str| figures[state][name].as_f64().unwrap_or(f64::NAN);
    format!("{state} {} ms (best {}, worst {})", at("median"), at("min"), at("max"))
}
