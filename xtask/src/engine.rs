//! The engine as WebAssembly with its JavaScript glue, in `target/engine/`.

use crate::workspace::Workspace;
use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;
use xshell::cmd;

const TARGET: &str = "wasm32-unknown-unknown";

/// Compiles `crates/wasm` and writes `sourcelight.js`, `sourcelight.d.ts` and `sourcelight_bg.wasm`.
pub fn build(workspace: &Workspace) -> Result<()> {
    let flags = format!("target.{TARGET}.rustflags=[{}]", without_paths(workspace));
    // Built alone, so that no feature of another crate (`typescript`) is unified into it.
    cmd!(
        workspace.shell,
        "cargo build --quiet --release --locked --package sourcelight-wasm --target {TARGET} --config {flags}"
    )
    .quiet()
    .run()?;
    let wasm = workspace.path(format!("target/{TARGET}/release/sourcelight_wasm.wasm"));
    let out = workspace.path("target/engine");
    Bindgen::new()
        .input_path(wasm)
        .out_name("sourcelight")
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
