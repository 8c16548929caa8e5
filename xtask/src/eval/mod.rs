//! One table of all measures on the development data.

mod claims;
mod data;
mod errors;
mod names;
mod numbers;
mod pages;
mod score;
mod seed;
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
    /// Names of people, organisations, peoples and places.
    Names,
    /// Numbers, amounts and dates.
    Numbers,
    /// Attributions.
    Claims,
    /// The article this project began with.
    Seed,
    /// Text of saved pages.
    Pages,
}

/// Annotates the development sets, has them scored, and prints the table.
pub fn eval(workspace: &Workspace, options: &Options) -> Result<()> {
    let data = Data::open(workspace, &options.data, options.errors)?;
    let mut table = Table::default();
    let wanted = |layer| options.layer.is_none_or(|only| only == layer);
    if wanted(Layer::Names) {
        names::measure(&data, &mut table)?;
    }
    if wanted(Layer::Numbers) {
        numbers::measure(&data, &mut table)?;
    }
    if wanted(Layer::Claims) {
        claims::measure(&data, &mut table)?;
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
