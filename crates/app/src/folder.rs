//! Where this person's case file lies: one answer for the window and for the command line, which
//! must never open two notebooks. Nothing here reads or writes inside that folder.

use std::path::{Path, PathBuf};

/// The folder that was named, else `HEARTH_DATA`, else the place where this system keeps a user's
/// own data.
pub fn data_folder(named: Option<PathBuf>) -> Option<PathBuf> {
    let named = named.or_else(|| std::env::var_os("HEARTH_DATA").map(PathBuf::from));
    match named.filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => std::path::absolute(folder).ok(),
        None => Some(users_own()?.join("hearth")),
    }
}

/// The folder this system keeps a user's data in; the same that the path plugin of the shell names,
/// which cannot be asked before the app exists.
fn users_own() -> Option<PathBuf> {
    let home = |rest: &str| Some(std::env::home_dir()?.join(rest));
    if cfg!(windows) {
        named_by("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        home("Library/Application Support")
    } else {
        named_by("XDG_DATA_HOME").or_else(|| home(".local/share"))
    }
}

/// A relative path is no answer: it would be another folder in every terminal.
fn named_by(variable: &str) -> Option<PathBuf> {
    let base = std::env::var_os(variable)?;
    let base = Path::new(&base);
    base.is_absolute().then(|| base.to_path_buf())
}
