//! The engine as WebAssembly with its JavaScript glue, in `target/engine/`.

use crate::workspace::Workspace;
use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;
use xshell::cmd;

const TARGET: &str = "wasm32-unknown-unknown";

/// Vectors of 128 bits: the tagger of names takes a seventh less time with them. Chromium has them since 91 and Firefox since
/// 89, long before the oldest versions that the manifest names.
const SIMD: &str = "\"-Ctarget-feature=+simd128\"";

/// Twice the size up to which the compiler puts a function into its caller: a browser does not do it later, and every call in
/// wasm costs. It makes a tenth more bytes and takes six of a hundred parts of the time; twice as much again is slower.
const INLINE: &str = "\"-Cllvm-args=-inline-threshold=500\"";

/// Compiles `crates/wasm` and writes `sourcelight.js`, `sourcelight.d.ts` and `sourcelight_bg.wasm`.
pub fn build(workspace: &Workspace) -> Result<()> {
    compile(workspace, &["--package", "sourcelight-wasm"])?;
    bind(workspace, "sourcelight_wasm.wasm", "sourcelight", "target/engine")
}

/// Compiles the layers one by one for `tests/bench/layers.mjs`, beside the engine that ships.
pub fn build_layers(workspace: &Workspace) -> Result<()> {
    compile(workspace, &["--package", "sourcelight-wasm", "--example", "layers"])?;
    bind(workspace, "examples/layers.wasm", "layers", "target/bench/engine")
}

fn compile(workspace: &Workspace, what: &[&str]) -> Result<()> {
    let flags = format!("target.{TARGET}.rustflags=[{}, {SIMD}, {INLINE}]", without_paths(workspace));
    // Built alone, so that no feature of another crate (`typescript`) is unified into it.
    cmd!(
        workspace.shell,
        "cargo build --quiet --release --locked {what...} --target {TARGET} --config {flags}"
    )
    .quiet()
    .run()?;
    Ok(())
}

/// Writes the JavaScript around a compiled program.
fn bind(workspace: &Workspace, wasm: &str, name: &str, folder: &str) -> Result<()> {
    let wasm = workspace.path(format!("target/{TARGET}/release/{wasm}"));
    let out = workspace.path(folder);
    Bindgen::new()
        .input_path(wasm)
        .out_name(name)
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&out)
        .with_context(|| format!("wasm-bindgen could not write {}", out.display()))
}

/// Messages of panics name source files. Without the machine's own folders in them, the same commit gives the
/// same bytes everywhere, and the package tells nothing about who built it.
fn without_paths(workspace: &Workspace) -> String {
    let home = std::env::var("HOME").unwrap_or_default();
    let cargo = std::env::var("CARGO_HOME").unwrap_or_else(|_| format!("{home}/.cargo"));
    let root = workspace.path("");
    let root = root.display().to_string();
    let flag = |from: &str, to: &str| format!("{:?}", format!("--remap-path-prefix={from}={to}"));
    [flag(&cargo, "/cargo"), flag(root.trim_end_matches('/'), "/sourcelight")].join(", ")
}
