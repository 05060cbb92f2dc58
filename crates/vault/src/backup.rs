//! A backup is a whole file under the same key, opened and checked before it has its name.
//! No older one goes before the newest was found whole.

use crate::apart::Apart;
use crate::keybag::{Dek, Keybag};
use crate::place::Folder;
use crate::vault::Vault;
use crate::{Result, VaultError, db, durable, line};
use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Days that are kept, one backup each.
const DAYS: usize = 7;
/// Weeks before them that are kept, the last backup of each.
const WEEKS: usize = 4;

/// A backup in the vault's own folder.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Kept {
    /// The local day it was made on.
    pub day: NaiveDate,
    /// Where it lies.
    pub path: PathBuf,
}

impl Vault {
    /// Writes a checked, encrypted copy under the same key, and beside it the keybag that opens it,
    /// so that the two are enough on another laptop. `VACUUM INTO`, never a copied file.
    pub fn backup(&self, to: &Path) -> Result<()> {
        // The keys first: a backup that has its name can be opened.
        Keybag::at(&self.folder.keybag()).copy_to(&keybag_of(to))?;
        write(&self.db, to, &self.dek)
    }

    /// Makes the backup of the day where there is none yet, or one that holds less than the file does,
    /// and only then lets go of what is older than seven days of backups and four weeks. Says whether
    /// one was made.
    pub fn back_up_daily(&mut self, today: NaiveDate) -> Result<bool> {
        self.apart().back_up_daily(today)
    }

    /// Whether the backup of a day is there.
    pub fn has_backup_of(&self, day: NaiveDate) -> bool {
        of_day(&self.folder, day).exists()
    }

    /// The backups in the vault's own folder, the newest first.
    pub fn backups(&self) -> Result<Vec<Kept>> {
        kept(&self.folder.backups())
    }
}

fn of_day(folder: &Folder, day: NaiveDate) -> PathBuf {
    folder.backups().join(format!("{day}.db"))
}

/// The backup of the day, made beside whoever writes.
pub(crate) fn daily(apart: &Apart, today: NaiveDate) -> Result<bool> {
    let (folder, to) = (&apart.folder, of_day(&apart.folder, today));
    let file = apart.look()?;
    if to.exists() && holds_all_of(&to, &file, &apart.dek)? {
        return Ok(false);
    }
    durable::private_dir(&folder.backups())?;
    clear_what_was_cut_off(&folder.backups())?;
    apart.go_on()?;
    bring_keys(folder)?;
    write(&file, &to, &apart.dek)?;
    for old in superfluous(&kept(&folder.backups())?, today) {
        fs::remove_file(&old.path)?;
    }
    durable::flush_dir(&to)?;
    Ok(true)
}

/// Lays the keys beside the backups, before a backup has its name. Where the folder's own were damaged
/// since the opening, those that lie there open it as well.
fn bring_keys(folder: &Folder) -> Result<()> {
    let there = Keybag::at(&keybag_in(&folder.backups()));
    match Keybag::at(&folder.keybag()).copy_to(&keybag_in(&folder.backups())) {
        Err(VaultError::KeybagDamaged) if there.has_a_generation() => Ok(()),
        copied => copied,
    }
}

/// Whether a backup holds as much as the file. A day may come again, on a laptop whose clock begins
/// anew at each start: its first backup must not be its last. One that does not open holds nothing.
fn holds_all_of(backup: &Path, file: &Connection, dek: &Dek) -> Result<bool> {
    let here = entries_in(file)?;
    let held = looking_at(backup, || {
        db::look(backup, dek).and_then(|copy| entries_in(&copy))
    });
    Ok(held.is_ok_and(|held| held >= here))
}

/// Whether a key opens one of the backups.
pub(crate) fn opens_one(folder: &Folder, dek: &Dek) -> bool {
    let kept = kept(&folder.backups()).unwrap_or_default();
    let opens = |copy: &Connection| entries_in(copy).is_ok();
    let opened = |kept: &Kept| looking_at(&kept.path, || db::look(&kept.path, dek));
    kept.iter()
        .any(|kept| opened(kept).is_ok_and(|copy| opens(&copy)))
}

/// A backup that a flat battery cut off has no name yet, and nobody goes on with it on another day.
fn clear_what_was_cut_off(folder: &Path) -> Result<()> {
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        let named = path.file_name().and_then(|name| name.to_str());
        let day = named.and_then(|name| name.strip_suffix(".db.part"));
        if day.is_some_and(|day| day.parse::<NaiveDate>().is_ok()) {
            // What cannot be removed stands in nobody's way.
            let _ = fs::remove_file(path);
        }
    }
    Ok(())
}

/// The daily backups in a folder, the newest first. Files of other names are not ours to rotate.
pub(crate) fn kept(folder: &Path) -> Result<Vec<Kept>> {
    let mut kept = Vec::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        let named = path.file_name().and_then(|name| name.to_str());
        let day = named.and_then(|name| name.strip_suffix(".db")?.parse().ok());
        kept.extend(day.map(|day| Kept { day, path }));
    }
    kept.sort_by(|one, other| other.cmp(one));
    Ok(kept)
}

/// What no longer has to be kept. Days are counted, not measured, and a day that has not come yet
/// is left alone: a clock that is wrong for an hour must not cost a backup.
fn superfluous(newest_first: &[Kept], today: NaiveDate) -> Vec<&Kept> {
    let past: Vec<&Kept> = newest_first.iter().filter(|old| old.day <= today).collect();
    let (days, older) = past.split_at(past.len().min(DAYS));
    let week = |old: &Kept| (old.day.iso_week().year(), old.day.iso_week().week());
    let mut weeks: BTreeSet<_> = days.iter().map(|old| week(old)).collect();
    let most = weeks.len() + WEEKS;
    let is_superfluous = |old: &&&Kept| weeks.len() >= most || !weeks.insert(week(old));
    older.iter().filter(is_superfluous).copied().collect()
}

/// Where the keybag of one backup lies that was made on purpose: `june.db.keybag` beside `june.db`.
pub(crate) fn keybag_of(backup: &Path) -> PathBuf {
    beside(backup, ".keybag")
}

/// Where the keybag of the daily backups lies, so that copying their folder is enough.
pub(crate) fn keybag_in(folder: &Path) -> PathBuf {
    folder.join("keybag")
}

/// Writes a checked copy. The keybag that opens it is the vault's own.
pub(crate) fn write(db: &Connection, to: &Path, dek: &Dek) -> Result<()> {
    let part = to.with_added_extension("part");
    let written = write_part(db, &part, dek).and_then(|()| durable::rename(&part, to));
    if written.is_err() {
        // Half a backup is none, and it takes the room that somebody is missing.
        let _ = fs::remove_file(&part);
    }
    written
}

fn write_part(db: &Connection, part: &Path, dek: &Dek) -> Result<()> {
    // Made empty first, so that nobody else may ever read it.
    durable::private_file(part)?.set_len(0)?;
    let text = part.to_str().ok_or(VaultError::NoFile)?;
    // Counted before and after, as somebody may be writing meanwhile.
    let least = entries_in(db)?;
    db.execute("VACUUM INTO ?1", [text])?;
    let most = entries_in(db)?;
    durable::private_file(part)?.sync_all()?;
    let holds_as_much = (least..=most).contains(&check(part, dek)?);
    holds_as_much.then_some(()).ok_or(VaultError::Damaged)
}

/// Opens a copy, checks every page and the order of everything, and counts its entries.
pub(crate) fn check(copy: &Path, dek: &Dek) -> Result<u64> {
    looking_at(copy, || check_pages(copy, dek))
}

fn check_pages(copy: &Path, dek: &Dek) -> Result<u64> {
    let damage = db::findings(copy, dek, "PRAGMA cipher_integrity_check")?;
    let order = db::findings(copy, dek, "PRAGMA integrity_check")?;
    if !damage.is_empty() || order != ["ok"] {
        return Err(VaultError::Damaged);
    }
    entries_in(&db::look(copy, dek)?)
}

/// Looking makes a -shm and -wal beside a copy, which belong to nothing. Where a log lay there before, it is
/// the copy's own and holds its newest words: a file that was moved aside after a crash has one.
pub(crate) fn looking_at<T>(copy: &Path, look: impl FnOnce() -> T) -> T {
    let has_log = has_log(copy);
    let seen = look();
    if !has_log {
        for leftover in ["-wal", "-shm"] {
            let _ = fs::remove_file(beside(copy, leftover));
        }
    }
    seen
}

/// Whether words lie in the log beside a file.
pub(crate) fn has_log(file: &Path) -> bool {
    fs::metadata(beside(file, "-wal")).is_ok_and(|log| log.len() > 0)
}

/// How many entries a file holds, which may stand before a step of this version.
fn entries_in(db: &Connection) -> Result<u64> {
    if line::are_here(db)? {
        return line::count(db, None);
    }
    let count: i64 = db.query_row("SELECT count(*) FROM entry", [], |row| row.get(0))?;
    Ok(count.cast_unsigned())
}

/// The file that SQLite keeps beside a database.
pub(crate) fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
