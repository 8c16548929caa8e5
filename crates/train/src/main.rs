//! Trains the weights in `models/` from annotated corpora: `cargo xtask train --data DIR`.
//!
//! One thread and a fixed order of examples: the same data gives the same bytes.

mod antecedents;
mod claims;
mod classes;
mod coreference;
mod corpus;
mod dependencies;
mod loglinear;
mod names;
mod pack;
mod perceptron;
mod shuffle;
mod tags;
mod treebank;

use anyhow::{Context, Result};
use clap::Parser;
use std::path::{Path, PathBuf};

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
    let wanted = |layer: &str| options.only.is_empty() || options.only.iter().any(|only| only == layer);
    if wanted("classes") {
        write(&options.out.join("classes.slm"), &classes::model(&options.data)?)?;
    }
    if wanted("tags") || wanted("dependencies") {
        let treebank = treebank::read(&options.data, treebank::TRAIN)?;
        let held_out = treebank::read(&options.data, treebank::HELD_OUT)?;
        let tagger = tags::model(&treebank);
        println!(
            "tags of {}: {:.2} right",
            treebank::HELD_OUT.join(" and "),
            tags::accuracy(&tagger, &held_out)
        );
        write(&options.out.join("tags.slm"), &tagger)?;
        if wanted("dependencies") {
            let parser = dependencies::model(&treebank, &tags::jackknifed(&treebank));
            let (heads, both) =
                dependencies::accuracy(&parser, &held_out, &tags::predict(&tagger, &held_out));
            println!("dependencies: {heads:.2} of heads, {both:.2} with their relations");
            write(&options.out.join("dependencies.slm"), &parser)?;
        }
    }
    if wanted("names") {
        write(&options.out.join("names.slm"), &names::model(&options.data)?)?;
    }
    if wanted("claims") {
        write(&options.out.join("claims.slm"), &claims::model(&options.data)?)?;
    }
    if wanted("coreference") {
        write(&options.out.join("coreference.tsv"), coreference::model(&options.data)?.as_bytes())?;
    }
    Ok(())
}

/// Writes a model and says how large it is.
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))?;
    println!("{}: {:.1} KB", path.display(), bytes.len() as f64 / 1000.0);
    Ok(())
}
