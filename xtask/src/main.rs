//! Tasks of this project: `cargo xtask --help`.

mod browser;
mod build;
mod engine;
mod install;
mod types;
mod workspace;

use browser::Browser;
use clap::{Parser, Subcommand};

/// Builds, runs, tests and measures Sourcelight.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the engine and the extension, unpacked in dist/
    Build {
        /// Only for this browser; for both when not given
        #[arg(long)]
        browser: Option<Browser>,
    },
}

fn main() -> anyhow::Result<()> {
    let workspace = workspace::Workspace::open()?;
    match Arguments::parse().task {
        Task::Build { browser } => build::build(&workspace, &Browser::these(browser)),
    }
}
