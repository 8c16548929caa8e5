//! The development data, and the engine's output on it.

use super::Options;
use super::score::Scorers;
use crate::workspace::Workspace;
use anyhow::{Context, Result, ensure};
use flate2::read::GzDecoder;
use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Folders, tools and the engine's program.
pub struct Data<'w> {
    /// The checkout.
    pub workspace: &'w Workspace,
    /// The folder of data.
    pub folder: PathBuf,
    /// The scorers.
    pub scorers: Scorers<'w>,
    /// How many errors of a kind to show.
    pub errors: usize,
    /// Sets that were asked for.
    sets: Vec<String>,
    annotate: PathBuf,
}

/// A set with its annotations by people and by the engine, as files of JSON Lines.
pub struct Annotated {
    /// By people.
    pub gold: PathBuf,
    /// By the engine.
    pub found: PathBuf,
}

impl<'w> Data<'w> {
    /// Looks for the data and builds the command-line tool.
    pub fn open(workspace: &'w Workspace, options: &Options) -> Result<Self> {
        let folder = &options.data;
        let folder = if folder.is_relative() { workspace.path(folder) } else { folder.to_owned() };
        ensure!(
            folder.join("ner/META.json").exists(),
            "there is no development data in {}; name its folder with --data DIR",
            folder.display()
        );
        let tools = folder.parent().context("the data has a parent folder")?.join("tools");
        let shell = &workspace.shell;
        xshell::cmd!(shell, "cargo build --quiet --locked --profile eval --package sourcelight-cli")
            .quiet()
            .run()?;
        shell.create_dir(workspace.path("target/eval"))?;
        Ok(Self {
            workspace,
            folder,
            scorers: Scorers { shell, folder: tools },
            errors: options.errors,
            sets: options.sets.clone(),
            annotate: workspace.path("target/eval/sourcelight"),
        })
    }

    /// The sets of `ner/` to measure on, as `gum.dev`: those that were asked for, or else the usual ones.
    pub fn sets(&self, usual: &[&str]) -> Vec<String> {
        if self.sets.is_empty() {
            usual.iter().map(|set| (*set).to_owned()).collect()
        } else {
            self.sets.clone()
        }
    }

    /// Whether no other sets were asked for.
    pub const fn usual(&self) -> bool {
        self.sets.is_empty()
    }

    /// A file below `target/eval-data/`.
    pub fn work(&self, name: &str) -> Result<PathBuf> {
        let folder = self.workspace.path("target/eval-data");
        Ok(self.workspace.shell.create_dir(folder)?.join(name))
    }

    /// Annotates a set, `ner/gum.dev.jsonl.gz` or the like, with further options of `sourcelight annotate`.
    pub fn annotated(&self, set: &str, options: &[&str]) -> Result<Annotated> {
        let name = set.replace('/', "-").replace(".jsonl", "").replace(".gz", "");
        self.annotated_text(&name, &self.text(set)?, options)
    }

    /// Annotates the texts of a gold annotation that is at hand; `name` is for the files.
    pub fn annotated_text(&self, name: &str, gold_text: &str, options: &[&str]) -> Result<Annotated> {
        let gold = self.work(&format!("{name}.gold.jsonl"))?;
        let input = self.work(&format!("{name}.in.jsonl"))?;
        let found = self.work(&format!("{name}{}.out.jsonl", options.concat()))?;
        std::fs::write(&gold, gold_text)?;
        std::fs::write(&input, inputs(gold_text)?)?;
        let status = Command::new(&self.annotate)
            .arg("annotate")
            .args(options)
            .stdin(File::open(&input)?)
            .stdout(File::create(&found)?)
            .status()?;
        ensure!(status.success(), "sourcelight annotate failed on {name}");
        Ok(Annotated { gold, found })
    }

    /// Annotates a set of `ner/`, named as in [`Data::sets`].
    pub fn annotated_names(&self, set: &str, options: &[&str]) -> Result<Annotated> {
        self.annotated(&format!("ner/{set}.jsonl.gz"), options)
    }

    /// The text of a file of the data, unpacked.
    pub fn text(&self, name: &str) -> Result<String> {
        let path = self.folder.join(name);
        let mut file = File::open(&path).with_context(|| format!("{} is missing", path.display()))?;
        let mut text = String::new();
        if name.ends_with(".gz") {
            GzDecoder::new(file).read_to_string(&mut text)?;
        } else {
            file.read_to_string(&mut text)?;
        }
        Ok(text)
    }
}

impl Annotated {
    /// Whether people annotated this layer of the set.
    pub fn wanted(&self, layer: &str) -> Result<bool> {
        has(&self.gold, layer)
    }

    /// Whether the engine has this layer.
    pub fn given(&self, layer: &str) -> Result<bool> {
        has(&self.found, layer)
    }
}

/// Whether the first record of a file has something under this key.
fn has(file: &Path, key: &str) -> Result<bool> {
    let mut line = String::new();
    BufReader::new(File::open(file)?).read_line(&mut line)?;
    let record: Value = serde_json::from_str(&line)?;
    Ok(record[key].as_array().is_some_and(|list| !list.is_empty()))
}

/// What the engine may see of each record: its text, and its date where the set has one.
fn inputs(gold: &str) -> Result<String> {
    let mut lines = String::new();
    for line in gold.lines().filter(|line| !line.trim().is_empty()) {
        let record: Value = serde_json::from_str(line)?;
        let dates = [&record["date"], &record["ref"], &record["meta"]["publication_date"]];
        let date = dates.into_iter().find(|date| date.is_string());
        let input = json!({ "id": record["id"], "text": record["text"], "date": date });
        lines.push_str(&input.to_string());
        lines.push('\n');
    }
    Ok(lines)
}
