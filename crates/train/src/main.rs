//! Trains the weights in `models/` from annotated corpora: `cargo xtask train --data DIR`.
//!
//! One thread and a fixed order of examples: the same data gives the same bytes.

mod corpus;
mod pack;
mod perceptron;

use anyhow::Result;
use clap::Parser;
use std::path::PathBuf;

/// Trains the models of the engine.
#[derive(Parser)]
struct Options {
    /// Folder with the corpora
    #[arg(long, value_name = "DIR", default_value = "../shared/data")]
    data: PathBuf,
    /// Folder to write the models to
    #[arg(long, value_name = "DIR", default_value = "models/en")]
    out: PathBuf,
    /// Only this model; may be given more than once
    #[arg(long, value_name = "LAYER")]
    only: Vec<String>,
}

fn main() -> Result<()> {
    let options = Options::parse();
    let records = corpus::read(&options.data, "ner/gum.train")?;
    println!("{} documents", records.len());
    Ok(())
}
