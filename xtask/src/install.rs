//! Installs what a task needs and the machine does not have.

use crate::browser::Browser;
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::path::Path;
use xshell::cmd;

/// The standard library for wasm. `rust-toolchain.toml` names it, but a toolchain that was installed by hand
/// may lack it.
pub fn wasm_target(workspace: &Workspace) -> Result<()> {
    let shell = &workspace.shell;
    let sysroot = cmd!(shell, "rustc --print sysroot").quiet().read()?;
    if Path::new(&sysroot).join("lib/rustlib/wasm32-unknown-unknown").exists() {
        return Ok(());
    }
    cmd!(shell, "rustup target add wasm32-unknown-unknown")
        .run()
        .context("install the Rust target wasm32-unknown-unknown")
}

/// The packages of `package-lock.json`. npm leaves a copy of the lock file in `node_modules`, so a newer lock
/// file means that the packages are old.
pub fn node_packages(workspace: &Workspace) -> Result<()> {
    let shell = &workspace.shell;
    let lock = workspace.path("package-lock.json");
    if !lock.exists() {
        return Ok(());
    }
    let changed = |path: &Path| path.metadata().and_then(|m| m.modified()).ok();
    let installed = workspace.path("node_modules/.package-lock.json");
    if changed(&installed).is_some_and(|then| changed(&lock).is_some_and(|now| now <= then)) {
        return Ok(());
    }
    if cmd!(shell, "node --version").quiet().ignore_stderr().read().is_err() {
        bail!("install Node.js 20 or newer: https://nodejs.org");
    }
    cmd!(shell, "npm ci --no-audit --no-fund --loglevel error").run()?;
    Ok(())
}

/// The browser itself, by the system's package manager where that may install without asking.
pub fn browser(workspace: &Workspace, browser: Browser) -> Result<()> {
    if browser.is_installed() {
        return Ok(());
    }
    let package = browser.debian_package();
    let shell = &workspace.shell;
    let root = cmd!(shell, "id -u").quiet().ignore_stderr().read();
    let apt = cmd!(shell, "apt-get --version").quiet().ignore_stderr().read();
    if root.is_ok_and(|id| id == "0") && apt.is_ok() {
        let _quiet = shell.push_env("DEBIAN_FRONTEND", "noninteractive");
        cmd!(shell, "apt-get update --quiet").ignore_stdout().run()?;
        cmd!(shell, "apt-get install --yes --quiet --no-install-recommends {package}")
            .ignore_stdout()
            .run()?;
    }
    if browser.is_installed() {
        return Ok(());
    }
    bail!(
        "install {browser} (on Debian: apt-get install {package}) or set {} to its path",
        browser.variable()
    )
}
