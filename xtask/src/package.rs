//! The archives that the stores take. The same commit gives the same bytes: names are sorted, times and
//! permissions fixed, and the engine is compiled without the paths of the machine.

use crate::browser::Browser;
use crate::sizes::Sizes;
use crate::workspace::Workspace;
use anyhow::{Context, Result};
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Zips what `build` left in `dist/` and prints the sizes.
pub fn package(workspace: &Workspace, browsers: &[Browser]) -> Result<()> {
    for browser in browsers {
        let folder = workspace.path(format!("dist/{browser}"));
        let zip = archive(workspace, &folder)?;
        let name = format!("dist/sourcelight-{browser}.zip");
        std::fs::write(workspace.path(&name), &zip)?;
        println!("{name}: {:.1} KB", zip.len() as f64 / 1000.0);
        for file in files(workspace, &folder)? {
            let bytes = std::fs::read(folder.join(&file))?;
            if file.extension().is_some_and(|e| e == "wasm" || e == "js") {
                println!("  {:<24}{}", file.display(), Sizes::of(&bytes)?);
            }
        }
    }
    Ok(())
}

fn archive(workspace: &Workspace, folder: &Path) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files(workspace, folder)? {
        let parts: Vec<_> = file.iter().filter_map(|part| part.to_str()).collect();
        zip.start_file(parts.join("/"), options)?;
        zip.write_all(&std::fs::read(folder.join(&file))?)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// All files below a folder, relative to it and sorted.
pub fn files(workspace: &Workspace, folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let entries = workspace.shell.read_dir(&next);
        for entry in entries.with_context(|| format!("{} was not built", folder.display()))? {
            if entry.is_dir() {
                folders.push(entry);
            } else {
                found.push(entry.strip_prefix(folder)?.to_owned());
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same files give the same bytes, in whatever order and at whatever time they were written.
    #[test]
    fn an_archive_depends_on_its_files_alone() {
        let workspace = Workspace::open().expect("the workspace");
        let folder = workspace.shell.create_temp_dir().expect("a folder");
        let write = |names: &[&str]| {
            let place = folder.path().join(names.join("-").replace('/', "_"));
            for name in names {
                workspace.shell.write_file(place.join(name), format!("what {name} holds")).expect("a file");
            }
            archive(&workspace, &place).expect("an archive")
        };
        assert_eq!(write(&["b.js", "a.js", "icons/16.png"]), write(&["icons/16.png", "a.js", "b.js"]));
    }
}
