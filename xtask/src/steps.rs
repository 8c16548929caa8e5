//! A list of named steps: each writes a log, every failure is collected, and the tests are counted.

use crate::workspace::Workspace;
use anyhow::Result;
use std::fs::File;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

/// How many lines of a failed step's log are shown.
const SHOWN_LINES: usize = 80;

/// One step: its name and the commands it consists of. A step fails with the first command that fails.
pub struct Step {
    /// Short name, as `--only` takes it.
    pub name: String,
    /// What runs.
    pub commands: Vec<Command>,
}

/// Tests that passed and failed. A step without tests of its own counts as one.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Tally {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
}

/// Runs the steps one after the other and prints a line for each.
pub fn run(workspace: &Workspace, steps: Vec<Step>) -> Result<Tally> {
    let folder = workspace.shell.create_dir(workspace.path("target/test"))?;
    let mut total = Tally::default();
    for step in steps {
        let started = Instant::now();
        eprint!("{:<12}", step.name);
        let log = folder.join(format!("{}.log", step.name));
        let (ok, output) = execute(step.commands, &log)?;
        let tally = with_outcome(count(&output), ok);
        total.passed += tally.passed;
        total.failed += tally.failed;
        let seconds = started.elapsed().as_secs_f64();
        let verdict = if ok { "ok" } else { "FAILED" };
        eprintln!("{verdict:<7}{seconds:>7.1} s  {}", describe(tally));
        if !ok {
            print_end(&output);
            eprintln!("(all of it: {})", log.display());
        }
    }
    Ok(total)
}

/// Runs the commands with both streams in one log. Gives whether all succeeded, and the log.
fn execute(commands: Vec<Command>, log: &PathBuf) -> Result<(bool, String)> {
    let file = File::create(log)?;
    let mut ok = true;
    for mut command in commands {
        let status = command.stdout(file.try_clone()?).stderr(file.try_clone()?).status();
        match status {
            Ok(status) => ok = status.success(),
            Err(error) => {
                use std::io::Write as _;
                writeln!(&file, "{command:?} could not be started: {error}")?;
                ok = false;
            }
        }
        if !ok {
            break;
        }
    }
    Ok((ok, String::from_utf8_lossy(&std::fs::read(log)?).into_owned()))
}

/// Reads the totals that `cargo test` and Node's test runner print.
fn count(output: &str) -> Tally {
    let mut tally = Tally::default();
    for line in output.lines() {
        let words: Vec<_> = line.split_whitespace().collect();
        let number = |word: &str| word.parse::<usize>().unwrap_or(0);
        match words[..] {
            ["test", "result:", _, passed, "passed;", failed, "failed;", ..] => {
                tally.passed += number(passed);
                tally.failed += number(failed);
            }
            ["ℹ" | "#", "pass", passed] => tally.passed += number(passed),
            ["ℹ" | "#", "fail" | "cancelled", failed] => tally.failed += number(failed),
            _ => {}
        }
    }
    tally
}

/// A step that counts nothing is one check; one that broke without a failed test is one failure.
fn with_outcome(tally: Tally, ok: bool) -> Tally {
    match (ok, tally) {
        (true, Tally { passed: 0, failed: 0 }) => Tally { passed: 1, failed: 0 },
        (false, Tally { passed, failed: 0 }) => Tally { passed, failed: 1 },
        _ => tally,
    }
}

fn describe(tally: Tally) -> String {
    match tally {
        Tally { passed: 1, failed: 0 } => String::new(),
        Tally { passed, failed: 0 } => format!("{passed} tests"),
        Tally { passed, failed } => format!("{passed} passed, {failed} failed"),
    }
}

fn print_end(output: &str) {
    let lines: Vec<_> = output.lines().collect();
    for line in &lines[lines.len().saturating_sub(SHOWN_LINES)..] {
        eprintln!("    {line}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_both_runners() {
        let output = "test result: ok. 7 passed; 0 failed; 1 ignored; 0 measured\n\
            test result: FAILED. 2 passed; 1 failed; 0 ignored\n\
            ℹ pass 4\nℹ fail 2\nℹ cancelled 0\n";
        let tally = Tally { passed: 13, failed: 3 };
        assert_eq!(count(output), tally);
    }

    #[test]
    fn a_check_counts_once() {
        let passed = with_outcome(count("all is well"), true);
        assert_eq!(passed, Tally { passed: 1, failed: 0 });
        let broken = with_outcome(count("ℹ pass 3"), false);
        assert_eq!(broken, Tally { passed: 3, failed: 1 });
    }
}
