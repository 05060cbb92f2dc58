//! What is written to a place that somebody named: whole or not at all, for this person's eyes, and
//! never into the data folder. A file that was there stays, unless it was said that it may go.

use crate::app::App;
use crate::fault::Fault;
use crate::os;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

impl App {
    /// Writes a paper to a place outside of the data folder.
    pub fn put_outside(&self, to: &Path, paper: &[u8], replace: bool) -> Result<(), Fault> {
        self.behind_the_door(|desk| {
            may_lie(&desk.config.data_dir, to, None)?;
            is_free(to, replace)?;
            write_whole(to, paper).map_err(|_| not_written())
        })
    }
}

/// Whether a copy of the notebook may be written there: it replaces nothing, and of the data
/// folder only the place of the backups takes it.
pub(crate) fn may_hold_a_copy(data: &Path, to: &Path) -> Result<(), Fault> {
    may_lie(data, to, Some("backups"))?;
    is_free(to, false)?;
    // The key that opens the copy lies beside it.
    is_free(&to.with_added_extension("keybag"), false)
}

/// Paths are compared as the system resolves them, so that no link leads back into the folder.
fn may_lie(data: &Path, to: &Path, except: Option<&str>) -> Result<(), Fault> {
    let data = data.canonicalize().map_err(|_| not_written())?;
    let place = resolved(to).map_err(|_| not_written())?;
    let excepted = except.is_some_and(|name| place.parent() == Some(&data.join(name)));
    if place.starts_with(&data) && !excepted {
        return Err(Fault::new("file.in_our_folder"));
    }
    Ok(())
}

/// Where a file is, or would be. Its folder has to be there.
fn resolved(to: &Path) -> io::Result<PathBuf> {
    if let Ok(there) = to.canonicalize() {
        return Ok(there);
    }
    let named = to.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    let folder = std::path::absolute(to)?;
    let folder = folder.parent().ok_or(io::ErrorKind::InvalidFilename)?;
    Ok(folder.canonicalize()?.join(named))
}

/// Only an ordinary file can be replaced: no folder, no link, no device.
fn is_free(to: &Path, replace: bool) -> Result<(), Fault> {
    match to.symlink_metadata() {
        Err(_) => Ok(()),
        Ok(_) if !replace => Err(Fault::new("file.already_there")),
        Ok(there) if there.is_file() => Ok(()),
        Ok(_) => Err(not_written()),
    }
}

fn not_written() -> Fault {
    Fault::new("file.not_written").again()
}

fn write_whole(to: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = to.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    let mut part = std::ffi::OsString::from(".");
    part.push(name);
    part.push(format!(".{}.part", std::process::id()));
    let part = to.with_file_name(part);
    let written = os::private_file(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&part, to)
    });
    if written.is_err() {
        // Half a paper is none.
        let _ = std::fs::remove_file(&part);
    }
    written
}
