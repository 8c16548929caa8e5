//! One table of all measures on the development data.

mod claims;
mod coref;
mod counted;
mod data;
mod errors;
mod names;
mod numbers;
mod own;
mod pages;
mod score;
mod seed;
mod sources;
mod syntax;
mod table;

use crate::browser::Browser;
use crate::workspace::Workspace;
use anyhow::Result;
use data::Data;
use std::path::PathBuf;
use table::Table;

/// What to measure.
#[derive(clap::Args)]
pub struct Options {
    /// Folder with the development data
    #[arg(long, value_name = "DIR", default_value = "../shared/data")]
    data: PathBuf,
    /// Only this layer
    #[arg(long)]
    layer: Option<Layer>,
    /// Other sets than the usual ones for names, syntax and coref, as in `ner/`; may be given more than once
    #[arg(long = "set", value_name = "NAME.SPLIT")]
    sets: Vec<String>,
    /// Also show up to N errors of each kind
    #[arg(long, value_name = "N", default_value_t = 0)]
    errors: usize,
    /// The browser that reads the pages
    #[arg(long, default_value = "chromium")]
    browser: Browser,
    /// Leave out the pages: no browser is started
    #[arg(long)]
    no_pages: bool,
}

/// A part of the table.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Layer {
    /// Tokens, sentences, tags and dependencies.
    Syntax,
    /// Names of people, organisations, peoples and places.
    Names,
    /// Which mentions are one actor, pronouns too.
    Coref,
    /// Numbers, amounts and dates.
    Numbers,
    /// Attributions.
    Claims,
    /// Names and attributions of our own articles, `corpus/`.
    Own,
    /// Kinds of source, anonymity and relays, on sentences of our own.
    Sources,
    /// The article this project began with.
    Seed,
    /// Text of saved pages.
    Pages,
}

impl Layer {
    /// Whether `--set` says what it is measured on.
    const fn reads_sets(self) -> bool {
        matches!(self, Self::Syntax | Self::Names | Self::Coref)
    }
}

/// Annotates the development sets, has them scored, and prints the table.
pub fn eval(workspace: &Workspace, options: &Options) -> Result<()> {
    let data = Data::open(workspace, options)?;
    let mut table = Table::default();
    let chosen = |layer: Layer| options.sets.is_empty() || layer.reads_sets();
    let wanted = |layer| options.layer.map_or_else(|| chosen(layer), |only| only == layer);
    if wanted(Layer::Syntax) {
        syntax::measure(&data, &mut table)?;
    }
    if wanted(Layer::Names) {
        names::measure(&data, &mut table)?;
    }
    if wanted(Layer::Coref) {
        coref::measure(&data, &mut table)?;
    }
    if wanted(Layer::Numbers) {
        numbers::measure(&data, &mut table)?;
        counted::measure(&data, &mut table)?;
    }
    if wanted(Layer::Claims) {
        claims::measure(&data, &mut table)?;
    }
    if wanted(Layer::Own) {
        own::measure(&data, &mut table)?;
    }
    if wanted(Layer::Sources) {
        sources::measure(&data, &mut table)?;
    }
    if wanted(Layer::Seed) {
        seed::measure(&data, &mut table)?;
    }
    if wanted(Layer::Pages) && !options.no_pages {
        pages::measure(&data, options.browser, &mut table)?;
    }
    print!("{table}");
    Ok(())
}
