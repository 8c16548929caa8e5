//! The engine as WebAssembly with its JavaScript glue, in `target/engine/`.

use crate::workspace::Workspace;
use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;
use xshell::cmd;

const TARGET: &str = "wasm32-unknown-unknown";

/// Compiles `crates/wasm` and writes `sourcelight.js`, `sourcelight.d.ts` and `sourcelight_bg.wasm`.
pub fn build(workspace: &Workspace) -> Result<()> {
    // Built alone, so that no feature of another crate (`typescript`) is unified into it.
    cmd!(
        workspace.shell,
        "cargo build --quiet --release --package sourcelight-wasm --target {TARGET}"
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
