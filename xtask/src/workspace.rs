//! Where things are.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use xshell::Shell;

/// The checkout, with a shell whose working directory is its root.
pub struct Workspace {
    /// Runs commands.
    pub shell: Shell,
    root: PathBuf,
}

impl Workspace {
    /// The workspace that this program was built from.
    pub fn open() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("xtask stands inside the workspace")?
            .to_owned();
        let shell = Shell::new()?;
        shell.change_dir(&root);
        Ok(Self { shell, root })
    }

    /// A path below the root.
    pub fn path(&self, below: impl AsRef<Path>) -> PathBuf {
        self.root.join(below)
    }
}
