//! Small files that are there after a power cut, readable by nobody else.
//! A file is never changed in place: it is written apart, flushed, and renamed over the old one.
//! All in this room that differs between systems; the branches for Windows are NOT RUN by us.

use crate::Result;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::Path;

/// Makes a folder that only its owner may enter.
pub(crate) fn private_dir(path: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
        builder.mode(0o700).create(path)?;
        fs::set_permissions(path, fs::Permissions::from_mode(0o700))?;
    }
    #[cfg(not(unix))]
    builder.create(path)?;
    Ok(())
}

/// Opens a file for writing that only its owner may read, making it where it is missing.
pub(crate) fn private_file(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
        options.mode(0o600);
        let file = options.open(path)?;
        file.set_permissions(fs::Permissions::from_mode(0o600))?;
        Ok(file)
    }
    #[cfg(not(unix))]
    Ok(options.open(path)?)
}

/// Writes a file: write, flush, rename, flush the folder.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let part = path.with_added_extension("part");
    let mut file = private_file(&part)?;
    file.set_len(0)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    rename(&part, path)
}

/// Renames a flushed file and flushes the folder, so that the name itself survives.
pub(crate) fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to)?;
    flush_dir(to)
}

/// Flushes the folder of a file. Windows keeps names by itself and cannot open a folder.
pub(crate) fn flush_dir(path: &Path) -> Result<()> {
    #[cfg(unix)]
    if let Some(dir) = path.parent() {
        File::open(dir)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}
