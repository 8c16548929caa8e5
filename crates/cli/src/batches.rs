//! Lines in, lines out: all cores, order kept, memory bounded by one batch.

use crate::annotate::{self, Options};
use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use std::io::{BufRead, Write, stdin, stdout};
use std::process::ExitCode;

/// A batch ends at this many lines or bytes, whichever comes first.
const LINES: usize = 512;
const BYTES: usize = 16 << 20;

/// Annotates standard input to standard output. Exit code 1 when a line could not be read.
pub fn run(options: Options) -> Result<ExitCode> {
    let mut input = stdin().lock();
    let mut output = std::io::BufWriter::new(stdout().lock());
    let progress = progress();
    let (mut number, mut failed) = (0, 0);
    loop {
        let batch = next(&mut input).context("standard input cannot be read")?;
        if batch.is_empty() {
            break;
        }
        let lines: Vec<_> = batch.par_iter().map(|line| annotate::line(line, options)).collect();
        for line in lines {
            number += 1;
            match line {
                Ok(None) => {}
                Ok(Some(json)) => writeln!(output, "{json}").context("standard output is closed")?,
                Err(error) => {
                    failed += 1;
                    progress.suspend(|| eprintln!("sourcelight: line {number}: {error:#}"));
                }
            }
        }
        progress.inc(batch.len() as u64);
    }
    output.flush().context("standard output is closed")?;
    progress.finish_and_clear();
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The next lines as bytes: one that is no UTF-8 is an error of that line alone.
fn next(input: &mut impl BufRead) -> std::io::Result<Vec<Vec<u8>>> {
    let mut batch = Vec::new();
    let mut bytes = 0;
    while batch.len() < LINES && bytes < BYTES {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        bytes += line.len();
        batch.push(line);
    }
    Ok(batch)
}

/// A counter on standard error; indicatif hides it where that is no terminal.
fn progress() -> ProgressBar {
    let style = ProgressStyle::with_template("{spinner} {human_pos} articles  {per_sec}  {elapsed}");
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = style { bar.with_style(style) } else { bar }
}
