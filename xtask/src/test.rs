//! Everything that must hold, on a clean clone, with nothing to do by hand before.

use crate::browser::Browser;
use crate::install;
use crate::steps::{self, Step};
use crate::workspace::Workspace;
use anyhow::{Result, bail};
use std::ffi::OsStr;
use std::process::Command;

/// Runs all steps, or those named, and ends with the totals.
pub fn test(workspace: &Workspace, only: &[String]) -> Result<()> {
    install::wasm_target(workspace)?;
    install::node_packages(workspace)?;
    let steps = chosen(all(workspace)?, only)?;
    for browser in Browser::these(None) {
        if steps.iter().any(|step| step.name == browser.name()) {
            install::browser(workspace, browser)?;
        }
    }
    let total = steps::run(workspace, steps)?;
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed > 0 {
        std::process::exit(1);
    }
    Ok(())
}

fn chosen(steps: Vec<Step>, only: &[String]) -> Result<Vec<Step>> {
    if let Some(unknown) = only.iter().find(|name| steps.iter().all(|s| s.name != **name)) {
        let names: Vec<_> = steps.iter().map(|s| s.name.as_str()).collect();
        bail!("there is no step {unknown}; there are {}", names.join(", "));
    }
    let wanted = |step: &Step| only.is_empty() || only.contains(&step.name);
    Ok(steps.into_iter().filter(wanted).collect())
}

/// Quick checks first; the build stands before everything that reads what it writes.
fn all(workspace: &Workspace) -> Result<Vec<Step>> {
    let mut list = Vec::new();
    let mut add = |name: &str, commands: Vec<Command>| {
        list.push(Step { name: name.to_owned(), commands });
    };
    let cargo = |arguments: &str| command(workspace, "cargo", arguments.split(' '));
    let npx =
        |arguments: &str| command(workspace, "npx", ["--no-install"].into_iter().chain(arguments.split(' ')));
    add("fmt", vec![cargo("fmt --all --check")]);
    // The workspace is checked with the feature `typescript`, which xtask turns on; the engine as it ships
    // is checked with the wasm crate.
    add(
        "clippy",
        vec![
            cargo("clippy --locked --workspace --all-targets -- -D warnings"),
            cargo("clippy --locked -p sourcelight-wasm --target wasm32-unknown-unknown -- -D warnings"),
        ],
    );
    let mut tests = cargo("test --locked --workspace --no-fail-fast");
    // A snapshot that differs is a failure to look at, not a file to leave behind.
    tests.env("INSTA_UPDATE", "no");
    add("cargo-test", vec![tests]);
    let xtask = std::env::current_exe()?;
    add("lexicon", vec![command(workspace, &xtask, ["lexicon", "--check"])]);
    add("build", vec![command(workspace, &xtask, ["build"])]);
    add("types", vec![npx("tsc --noEmit")]);
    add("lint", vec![npx("eslint --max-warnings 0 www tests")]);
    add("www", vec![node_tests(workspace, "tests/www")?]);
    add("wasm", vec![node_tests(workspace, "tests/wasm")?]);
    for browser in Browser::these(None) {
        let mut suite = node_tests(workspace, "tests/browser")?;
        suite.env("SOURCELIGHT_BROWSER", browser.name());
        add(browser.name(), vec![suite]);
    }
    add("web-ext", vec![npx("web-ext lint --source-dir dist/firefox --no-config-discovery")]);
    Ok(list)
}

/// Node's test runner over the `*.test.mjs` of a folder, one file at a time: each starts a browser.
fn node_tests(workspace: &Workspace, folder: &str) -> Result<Command> {
    let mut files = Vec::new();
    for file in workspace.shell.read_dir(folder).unwrap_or_default() {
        if file.to_str().is_some_and(|name| name.ends_with(".test.mjs")) {
            files.push(file.into_os_string());
        }
    }
    if files.is_empty() {
        bail!("{folder} has no tests");
    }
    let options = ["--test", "--test-reporter=spec", "--test-concurrency=1"];
    let arguments = options.into_iter().map(Into::into).chain(files);
    Ok(command(workspace, "node", arguments))
}

fn command<A: AsRef<OsStr>>(
    workspace: &Workspace,
    program: impl AsRef<OsStr>,
    arguments: impl IntoIterator<Item = A>,
) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(workspace.path(""));
    command
}
