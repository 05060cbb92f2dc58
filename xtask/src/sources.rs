//! Finding our own source files. Nothing that was built, fetched or generated is ever listed.

use crate::host;
use std::path::{Path, PathBuf};

const NOT_OURS: &[&str] = &["target", "node_modules", "dist", "gen", "generated", ".git"];

/// Every file below `folder` (from the top of the repository) whose name ends in one of `endings`,
/// sorted.
pub fn under(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    gather(&host::root().join(folder), endings, &mut found);
    found.sort();
    found
}

/// Every Rust file of the workspace.
pub fn rust() -> Vec<PathBuf> {
    ["crates", "src-tauri", "tests", "xtask"]
        .iter()
        .flat_map(|folder| under(folder, &[".rs"]))
        .collect()
}

/// A path as people say it: from the top of the repository.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(host::root())
        .unwrap_or(path)
        .to_string_lossy()
        .replace('\\', "/")
}

fn gather(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            if !NOT_OURS.contains(&name.as_str()) {
                gather(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(path);
        }
    }
}
