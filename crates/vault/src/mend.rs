//! Putting a damaged file together again: every entry that can still be read, what is missing from
//! the sound backups, and everything else made anew from those. The result lies ready beside
//! the damaged file and takes its place as a restored backup does; the damaged file is moved aside,
//! never written to and never deleted. The file goes on under a new replica, as its end may be lost.

mod bytes;
mod worn;

use crate::hex::{hex, read_hex};
use crate::keybag::Dek;
use crate::passphrase::Passphrase;
use crate::place::Folder;
use crate::schema::{self, STEPS};
use crate::vault::Vault;
use crate::{Result, VaultError, audit, backup, carried, check, db, durable, line, log, restore};
use casefile::{FamilyId, ScopeId};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use sync::{Entry, Hash};
use worn::{Row, TABLES, Worn};

/// Lines beyond the last known one that are looked for where the list of lines is damaged.
const LINES_LOOKED_FOR: i64 = 256;
/// Where the file remembers which entries lack what they follow since it was mended.
const HOLES: &str = "mended.holes";
/// The same of rows of the audit.
const AUDIT_HOLES: &str = "mended.audit";

/// What came of a damaged file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Mended {
    /// Things people did that were read from the file itself.
    pub from_file: u64,
    /// Things people did that only the backup still had.
    pub from_backup: u64,
    /// The day of that backup, where one was needed and sound.
    pub backup: Option<NaiveDate>,
    /// Places where something is missing that neither had.
    pub holes: u64,
    /// An end of the file could not be read: what was written after the backup may be missing.
    pub may_lack: bool,
    /// Where the damaged file lies now.
    pub kept_aside: Option<PathBuf>,
}

impl Vault {
    /// Puts a damaged file together again. The vault must not be open.
    pub fn mend(dir: &Path, passphrase: &Passphrase) -> Result<Mended> {
        let folder = Folder::new(dir);
        let _held = restore::held(&folder)?;
        let (dek, is_from_copy) = restore::key_of(&folder, passphrase)?;
        let gathered = gather(&folder, &dek);
        let (gathered, backups) = match gathered {
            Err(VaultError::Damaged) if is_from_copy => Err(VaultError::CopyOpensNothing),
            gathered => gathered,
        }?;
        if is_from_copy && gathered.is_without_the_file() {
            // A key that reads nothing here may be another file's; going back says what that costs.
            return Err(VaultError::CopyOpensNothing);
        }
        let mut mended = gathered.told(backups.first().map(|kept| kept.day));
        mended.holes = lay_ready(&folder, &dek, &gathered, &backups)?;
        mended.kept_aside = restore::set_aside(&folder)?;
        restore::finish(&folder)?;
        Ok(mended)
    }
}

/// Everything that two copies of a file still say.
#[derive(Default)]
struct Gathered {
    entries: BTreeMap<Hash, Entry>,
    from_backup: BTreeSet<Hash>,
    rows: BTreeMap<&'static str, Vec<Row>>,
    may_lack: bool,
}

impl Gathered {
    fn scopes(&self) -> BTreeSet<ScopeId> {
        let entries = self.entries.values();
        entries.map(|entry| entry.action.scope).collect()
    }

    /// Whether nothing that anybody did was read from the file itself.
    fn is_without_the_file(&self) -> bool {
        self.from_backup.len() == self.entries.len()
    }

    fn told(&self, backup: Option<NaiveDate>) -> Mended {
        let from_backup = self.from_backup.len() as u64;
        Mended {
            from_file: self.entries.len() as u64 - from_backup,
            from_backup,
            backup,
            may_lack: self.may_lack,
            ..Mended::default()
        }
    }
}

fn gather(folder: &Folder, dek: &Dek) -> Result<(Gathered, Vec<backup::Kept>)> {
    let backups = sound(folder, dek)?;
    let copies: Vec<Connection> = backups
        .iter()
        .map(|kept| db::look(&kept.path, dek))
        .collect::<Result<_>>()?;
    let latest = copies.first();
    let mut worn = Worn::new(&folder.database(), dek);
    let mut gathered = Gathered::default();
    for table in TABLES {
        let (mut rows, is_whole) = worn.table(table)?;
        if let (false, Some(copy)) = (is_whole, latest) {
            rows.extend(worn::all(copy, table)?);
        }
        gathered.rows.insert(table.name, rows);
    }
    for (line, is_known) in lines(&mut worn, latest)? {
        for entry in worn.entries(line, is_known)? {
            gathered.entries.insert(entry.hash, entry);
        }
    }
    for entry in worn.entries_before_lines()? {
        gathered.entries.insert(entry.hash, entry);
    }
    gathered.may_lack = worn.may_lack;
    if let Some(copy) = latest {
        add_from_backup(copy, &mut gathered, |_| true)?;
    }
    let known = gathered.scopes();
    for copy in copies.iter().skip(1) {
        // A family that was let go of since does not come back.
        add_from_backup(copy, &mut gathered, |scope| known.contains(&scope))?;
    }
    match gathered.entries.is_empty() && gathered.rows.values().all(Vec::is_empty) {
        // Nothing is no file: what is here stays as it is.
        true => Err(VaultError::Damaged),
        false => Ok((gathered, backups)),
    }
}

/// The backups that are whole, the latest first: by the audit they hold, to which rows are only ever
/// added, then by their day. The day alone may be one that never was, where a clock stood wrong.
fn sound(folder: &Folder, dek: &Dek) -> Result<Vec<backup::Kept>> {
    if !folder.backups().is_dir() {
        return Ok(Vec::new());
    }
    let kept = backup::kept(&folder.backups())?;
    let mut sound: Vec<(u64, backup::Kept)> = kept
        .into_iter()
        .filter(|kept| backup::check(&kept.path, dek).is_ok())
        .map(|kept| (audited(&kept.path, dek), kept))
        .collect();
    sound.sort_by(|one, other| other.cmp(one));
    Ok(sound.into_iter().map(|(_, kept)| kept).collect())
}

/// How many rows of the audit a copy holds; none where it is of a time before there was one.
fn audited(copy: &Path, dek: &Dek) -> u64 {
    let look = || db::look(copy, dek).and_then(|copy| audit::head(&copy));
    backup::looking_at(copy, look).map_or(0, |head| head.count)
}

/// The numbers of all lines, and whether each is known. The file's own list may be damaged; then
/// those of the backup are, and some beyond are looked for.
fn lines(worn: &mut Worn<'_>, copy: Option<&Connection>) -> Result<BTreeMap<i64, bool>> {
    let (mut known, is_whole) = worn.lines()?;
    if let (false, Some(copy)) = (is_whole, copy) {
        known.extend(worn::lines(copy)?);
    }
    let last = known.last().copied().unwrap_or_default();
    let mut lines: BTreeMap<i64, bool> = known.into_iter().map(|line| (line, true)).collect();
    if !is_whole {
        lines.extend((last + 1..=last + LINES_LOOKED_FOR).map(|line| (line, false)));
    }
    Ok(lines)
}

fn add_from_backup(
    copy: &Connection,
    gathered: &mut Gathered,
    may: impl Fn(ScopeId) -> bool,
) -> Result<()> {
    for entry in worn::entries(copy)? {
        if may(entry.action.scope) && !gathered.entries.contains_key(&entry.hash) {
            gathered.from_backup.insert(entry.hash);
            gathered.entries.insert(entry.hash, entry);
        }
    }
    Ok(())
}

/// Writes a new file beside the damaged one; says how many holes there are.
fn lay_ready(
    folder: &Folder,
    dek: &Dek,
    gathered: &Gathered,
    backups: &[backup::Kept],
) -> Result<u64> {
    let part = folder.restored().with_added_extension("part");
    if part.exists() {
        // Left by a mending that was cut short; nobody ever opened it.
        fs::remove_file(&part)?;
    }
    let mut db = carried::ready(&part, dek)?;
    schema::run(&mut db, STEPS)?;
    let holes = fill(&mut db, gathered)?;
    check::rebuild(&mut db)?;
    let holes = holes + bytes::bring(&mut db, folder, dek, backups)?;
    restore::mint(&db)?;
    drop(db);
    backup::check(&part, dek)?;
    durable::private_file(&part)?.sync_all()?;
    durable::rename(&part, &folder.restored())?;
    Ok(holes)
}

fn fill(db: &mut Connection, gathered: &Gathered) -> Result<u64> {
    let writing = db.transaction()?;
    for table in TABLES {
        let marks = vec!["?"; table.columns].join(", ");
        let sql = format!("INSERT OR IGNORE INTO {} VALUES ({marks})", table.name);
        let mut insert = writing.prepare(&sql)?;
        for row in gathered.rows.get(table.name).into_iter().flatten() {
            insert.execute(params_from_iter(row))?;
        }
    }
    let mut entries: Vec<&Entry> = gathered.entries.values().collect();
    entries.sort_by_key(|entry| (entry.action.replica, entry.action.seq, entry.hash));
    for entry in &entries {
        line::add(&writing, entry)?;
    }
    know_scopes(&writing, &entries)?;
    hand_in_from_the_end(&writing)?;
    let holes = remember_holes(&writing, gathered)?;
    writing.commit()?;
    Ok(holes)
}

/// Where rows of the audit are lost, fewer are here than were handed in. What is noted from now on is
/// handed in all the same: those that the office has already it takes once.
fn hand_in_from_the_end(db: &Connection) -> Result<()> {
    let sql = "UPDATE handed SET rows = min(rows, (SELECT coalesce(max(n), 0) FROM audit))";
    db.execute(sql, [])?;
    Ok(())
}

/// A narrower compartment whose row is lost is known again by its number, which follows from whose
/// it is.
fn know_scopes(db: &Connection, entries: &[&Entry]) -> Result<()> {
    let scopes: BTreeSet<ScopeId> = entries.iter().map(|entry| entry.action.scope).collect();
    let families: Vec<FamilyId> = scopes.iter().map(|scope| FamilyId(scope.0)).collect();
    for family in families {
        for (compartment, name) in log::NARROWER {
            let scope = compartment.scope(family);
            if scopes.contains(&scope) {
                db.execute(
                    "INSERT INTO scope VALUES (?1, ?2, ?3, NULL) ON CONFLICT DO NOTHING",
                    rusqlite::params![scope.bytes(), family.bytes(), name],
                )?;
            }
        }
    }
    scopes
        .into_iter()
        .try_for_each(|scope| log::know_scope(db, scope))
}

/// Writes down what is missing for good, so that a later check does not call it new damage.
fn remember_holes(db: &Connection, gathered: &Gathered) -> Result<u64> {
    let mut holes = known_holes(db)?;
    for entry in gathered.entries.values() {
        let is_there = entry.prev.map_or(entry.action.seq == 1, |prev| {
            gathered.entries.contains_key(&prev)
        });
        if !is_there || !check::matches_its_hash(db, entry)? {
            holes.insert(entry.hash);
        }
    }
    let audit: BTreeSet<u64> = audit::broken(db)?.into_iter().collect();
    let written: Vec<String> = holes.iter().copied().map(hex).collect();
    remember(db, HOLES, &serde_json::json!(written).to_string())?;
    remember(db, AUDIT_HOLES, &serde_json::json!(audit).to_string())?;
    Ok((holes.len() + audit.len()) as u64)
}

fn remember(db: &Connection, name: &str, json: &str) -> Result<()> {
    db.execute(
        "INSERT OR REPLACE INTO setting VALUES (?1, ?2)",
        [name, json],
    )?;
    Ok(())
}

/// Entries that lack what they follow since the file was mended.
pub(crate) fn known_holes(db: &Connection) -> Result<BTreeSet<Hash>> {
    let texts: Vec<String> = remembered(db, HOLES)?;
    Ok(texts.iter().filter_map(|text| read_hex(text)).collect())
}

/// Rows of the audit that lack the one before since the file was mended.
pub(crate) fn known_audit_holes(db: &Connection) -> Result<BTreeSet<u64>> {
    remembered(db, AUDIT_HOLES)
}

fn remembered<T: serde::de::DeserializeOwned + Default>(db: &Connection, name: &str) -> Result<T> {
    let sql = "SELECT value FROM setting WHERE name = ?1";
    let text: Option<String> = db.query_row(sql, [name], |row| row.get(0)).optional()?;
    Ok(text
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default())
}
