//! Tasks of this project: `cargo xtask --help`.

mod bench;
mod browser;
mod build;
mod engine;
mod eval;
mod install;
mod lexicon;
mod package;
mod pages;
mod playground;
mod run;
mod screenshots;
mod sizes;
mod steps;
mod test;
mod train;
mod types;
mod workspace;

use browser::Browser;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Builds, runs, tests and measures Sourcelight.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Open a browser with the extension on a news page and click its button
    Run(run::Options),
    /// Check everything: formatting, lints, tests of the engine, of the wasm and of both browsers
    Test {
        /// Only this step; may be given more than once
        #[arg(long, value_name = "STEP")]
        only: Vec<String>,
    },
    /// Build the engine and the extension, unpacked in dist/
    Build {
        /// Only for this browser; for both when not given
        #[arg(long)]
        browser: Option<Browser>,
    },
    /// Build, and write dist/sourcelight-chromium.zip and dist/sourcelight-firefox.zip
    Package,
    /// Build the page on which text can be pasted as a plain site, in dist/playground
    Playground,
    /// Draw what a reader sees into target/screenshots/
    Screenshots(screenshots::Options),
    /// Open saved pages in a browser, check the marks and write the text that was read
    Pages(pages::Options),
    /// Measure speed and size beside other engines
    Bench(bench::Options),
    /// Measure the engine on development data
    Eval(eval::Options),
    /// Train the weights in models/ from the annotated corpora
    Train(train::Options),
    /// Compile the word lists into models/
    Lexicon {
        /// Only say whether the compiled list is up to date
        #[arg(long)]
        check: bool,
    },
    /// Format the sources
    Fmt,
}

fn main() -> ExitCode {
    match perform(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> anyhow::Result<()> {
    let workspace = workspace::Workspace::open()?;
    match task {
        Task::Run(options) => run::run(&workspace, &options),
        Task::Test { only } => test::test(&workspace, &only),
        Task::Build { browser } => build::build(&workspace, &Browser::these(browser)),
        Task::Package => {
            build::build(&workspace, &Browser::these(None))?;
            package::package(&workspace, &Browser::these(None))
        }
        Task::Playground => playground::build(&workspace),
        Task::Screenshots(options) => screenshots::draw(&workspace, &options),
        Task::Pages(options) => pages::pages(&workspace, &options),
        Task::Bench(options) => bench::bench(&workspace, &options),
        Task::Eval(options) => eval::eval(&workspace, &options),
        Task::Train(options) => train::train(&workspace, &options),
        Task::Lexicon { check: true } => lexicon::check(&workspace),
        Task::Lexicon { check: false } => lexicon::compile(&workspace),
        Task::Fmt => Ok(xshell::cmd!(workspace.shell, "cargo fmt --all").run()?),
    }
}
