//! Where this person's case file lies, and the name under which a second start finds the first.
//! Nothing here reads or writes inside that folder; that is the vault's.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use tauri::{Context, Wry};

const HASHED: &str = "org.hearth.app.folder";

/// `HEARTH_DATA`, else the place where this system keeps a user's own data.
pub fn data_folder() -> Option<PathBuf> {
    app::data_folder(None)
}

/// One name for each data folder: a second start on the same one must find the first, and two
/// people's folders must never find each other.
pub fn instance_name(folder: &Path, context: &Context<Wry>) -> String {
    if std::env::var_os("HEARTH_DATA").is_none() {
        return context.config().identifier.clone();
    }
    let mut hasher = DefaultHasher::new();
    folder
        .canonicalize()
        .unwrap_or_else(|_| folder.to_path_buf())
        .hash(&mut hasher);
    format!("{HASHED}{:016x}", hasher.finish())
}
