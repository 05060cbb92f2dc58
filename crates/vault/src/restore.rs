//! Going back to a backup. What would be lost is told first, nothing is deleted: the file that was
//! here is moved aside. The file goes on under a new replica, so no name is ever used twice (R3).

use crate::backup::Kept;
use crate::keybag::{Dek, Keybag, gives_no_key};
use crate::passphrase::Passphrase;
use crate::place::Folder;
use crate::schema::{self, STEPS};
use crate::vault::{Vault, draw};
use crate::{FamilySummary, Result, VaultError, backup, carried, db, durable, line, log};
use casefile::{ReplicaId, ScopeId};
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// What stands in the file that is here and not in a backup.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Loss {
    /// Each family with work that the backup lacks, and how many things people did there.
    pub families: Vec<(FamilySummary, u64)>,
    /// Texts still being written, as they stand now.
    pub drafts: u64,
    /// Rows of the audit: who opened, printed or showed something since.
    pub audit: u64,
    /// The file that is here cannot be read whole, so it may hold more.
    pub unreadable: bool,
}

impl Loss {
    /// Whether nothing would be lost.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

impl Vault {
    /// What going back to a backup would put out of sight. Nothing is changed. The vault must not
    /// be open.
    pub fn would_lose(dir: &Path, passphrase: &Passphrase, from: &Path) -> Result<Loss> {
        let folder = Folder::new(dir);
        let _held = match dir.is_dir() {
            true => Some(folder.hold()?),
            false => None,
        };
        let (key, _) = key_for(&folder, passphrase, from)?;
        backup::check(from, &key)?;
        if !folder.has_file() {
            return Ok(Loss::default());
        }
        let own = Keybag::at(&folder.keybag()).open(passphrase);
        compare(
            &folder,
            own.as_ref().unwrap_or(&key),
            &db::look(from, &key)?,
        )
    }

    /// The newest sound backups of the folder, each with what going back to it would put out of
    /// sight. Nothing is changed. The vault must not be open.
    pub fn ways_back(
        dir: &Path,
        passphrase: &Passphrase,
        at_most: usize,
    ) -> Result<Vec<(Kept, Loss)>> {
        let folder = Folder::new(dir);
        let _held = folder.hold()?;
        let (key, _) = key_of(&folder, passphrase)?;
        let mut ways = Vec::new();
        if !folder.backups().is_dir() {
            return Ok(ways);
        }
        for kept in backup::kept(&folder.backups())? {
            if ways.len() < at_most && backup::check(&kept.path, &key).is_ok() {
                let loss = match folder.has_file() {
                    true => compare(&folder, &key, &db::look(&kept.path, &key)?)?,
                    false => Loss::default(),
                };
                ways.push((kept, loss));
            }
        }
        Ok(ways)
    }

    /// Puts a checked backup in the place of the file, which is moved aside; says where it lies
    /// now, where there was one. The keybag beside the backup comes with it where the folder's own
    /// does not open it. The vault must not be open.
    pub fn restore(dir: &Path, passphrase: &Passphrase, from: &Path) -> Result<Option<PathBuf>> {
        let folder = Folder::new(dir);
        let held = match dir.is_dir() {
            true => Some(held(&folder)?),
            false => None,
        };
        let (dek, keybag) = key_for(&folder, passphrase, from)?;
        folder.make()?;
        let _held = held.map_or_else(|| folder.hold(), Ok)?;
        backup::check(from, &dek)?;
        schema::look_at(from, &dek, STEPS)?;
        folder.clear_restored_keybag()?;
        if let Some(keybag) = keybag {
            let ready = folder.restored_keybag();
            Keybag::at(&keybag).copy_to(&ready)?;
            Keybag::at(&ready).open(passphrase)?;
        }
        let own = key_of(&folder, passphrase).map(|(own, _)| own);
        prepare(&folder, from, &dek, own.as_ref().unwrap_or(&dek))?;
        let aside = set_aside(&folder)?;
        finish(&folder)?;
        Ok(aside)
    }
}

/// The key of the file, from the copy beside the backups where the folder's own is lost or damaged;
/// and whether it is from there.
pub(crate) fn key_of(folder: &Folder, passphrase: &Passphrase) -> Result<(Dek, bool)> {
    let copy = backup::keybag_in(&folder.backups());
    match Keybag::at(&folder.keybag()).open(passphrase) {
        Err(error) if gives_no_key(&error) => Ok((Keybag::at(&copy).open(passphrase)?, true)),
        opened => Ok((opened?, false)),
    }
}

/// The key that opens a backup, and the keybag to bring along where it is not the folder's own.
fn key_for(
    folder: &Folder,
    passphrase: &Passphrase,
    from: &Path,
) -> Result<(Dek, Option<PathBuf>)> {
    if !from.is_file() {
        return Err(VaultError::NoBackup);
    }
    let own = folder.keybag();
    let near = from.parent().unwrap_or(Path::new(""));
    let keybags = [
        own.clone(),
        backup::keybag_of(from),
        backup::keybag_in(near),
    ];
    let mut verdict = VaultError::KeybagDamaged;
    for keybag in keybags.into_iter().filter(|keybag| keybag.is_dir()) {
        let opened = Keybag::at(&keybag).open(passphrase);
        match opened.and_then(|dek| schema::look_at(from, &dek, STEPS).map(|()| dek)) {
            Ok(dek) => return Ok((dek, (keybag != own).then_some(keybag))),
            Err(error) => verdict = error,
        }
    }
    Err(verdict)
}

fn compare(folder: &Folder, own: &Dek, copy: &Connection) -> Result<Loss> {
    let mut loss = Loss::default();
    let compared =
        db::look(&folder.database(), own).and_then(|here| lost_in(&here, copy, &mut loss));
    match compared {
        // A disk that refuses to read it must not stand in the way of a backup that can be read.
        Err(VaultError::Damaged | VaultError::Sql(_)) => loss.unreadable = true,
        compared => compared?,
    }
    Ok(loss)
}

fn lost_in(here: &Connection, copy: &Connection, loss: &mut Loss) -> Result<()> {
    let drafts =
        |db: &Connection| texts(db, "SELECT family || meeting || slot || content FROM draft");
    loss.drafts = drafts(here)?.difference(&drafts(copy)?).count() as u64;
    if !line::are_here(here)? {
        // It stands before a step of this version, which nobody has opened it with yet.
        loss.unreadable = true;
        return Ok(());
    }
    loss.audit = carried::lost_of_the_audit(here, copy)?;
    for family in log::families(here)? {
        let mut missing = 0;
        for scope in log::scopes(here, family.family)? {
            let (ours, theirs) = (hashes(here, scope)?, hashes(copy, scope)?);
            missing += ours.difference(&theirs).count() as u64;
        }
        if missing > 0 {
            loss.families.push((family, missing));
        }
    }
    Ok(())
}

fn texts(db: &Connection, sql: &str) -> Result<BTreeSet<Vec<u8>>> {
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([], |row| Ok(row.get_ref(0)?.as_bytes()?.to_vec()))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn hashes(db: &Connection, scope: ScopeId) -> Result<BTreeSet<[u8; 32]>> {
    let mut statement = db.prepare_cached(match line::are_here(db)? {
        true => {
            "SELECT hash FROM line
             JOIN entry ON entry.id BETWEEN line.id << 32 AND (line.id << 32) + 4294967295
             WHERE scope = ?1"
        }
        false => "SELECT hash FROM entry WHERE scope = ?1",
    })?;
    let rows = statement.query_map([scope.bytes()], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lays the backup ready beside the file, under a lineage of its own, and with what goes along.
fn prepare(folder: &Folder, from: &Path, dek: &Dek, own: &Dek) -> Result<()> {
    let part = folder.restored().with_added_extension("part");
    drop(durable::private_file(&part)?);
    match (backup::has_log(from), part.to_str()) {
        // What lies in the log comes along.
        (true, Some(to)) => {
            durable::private_file(&part)?.set_len(0)?;
            db::look(from, dek)?.execute("VACUUM INTO ?1", [to])?;
        }
        _ => drop(fs::copy(from, &part)?),
    }
    let copy = carried::ready(&part, dek)?;
    if folder.has_file() {
        let file = folder.database();
        backup::looking_at(&file, || carried::bring(&file, own, &copy))?;
    }
    mint(&copy)?;
    drop(copy);
    durable::private_file(&part)?.sync_all()?;
    durable::rename(&part, &folder.restored())
}

/// Draws a new replica.
pub(crate) fn mint(db: &Connection) -> Result<()> {
    write_as(db, ReplicaId::from_bytes(draw()?))
}

/// Writes as a replica from now on.
pub(crate) fn write_as(db: &Connection, replica: ReplicaId) -> Result<()> {
    db.execute(
        "INSERT OR REPLACE INTO replica VALUES (1, ?1)",
        [replica.bytes()],
    )?;
    Ok(())
}

/// Holds a folder in which another file shall take its place; what was begun before is finished first.
pub(crate) fn held(folder: &Folder) -> Result<File> {
    let held = folder.hold()?;
    finish(folder)?;
    Ok(held)
}

/// Moves what SQLite keeps beside a file, where there is any, beside the place of another.
fn move_beside(file: &Path, to: &Path) -> Result<()> {
    for suffix in ["-wal", "-shm"] {
        let left = backup::beside(file, suffix);
        if left.exists() {
            durable::rename(&left, &backup::beside(to, suffix))?;
        }
    }
    Ok(())
}

/// Moves the file that is here aside, the file before what SQLite keeps beside it: from then on
/// `finish` knows what to do, whenever it comes to it. Where the file is lost, what it left is moved out
/// of the way, never to be taken for another's; not before, as the file may be put back until then.
pub(crate) fn set_aside(folder: &Folder) -> Result<Option<PathBuf>> {
    if !folder.has_file() {
        move_beside(&folder.database(), &folder.free_aside())?;
        return Ok(None);
    }
    let aside = folder.free_aside();
    durable::rename(&folder.database(), &aside)?;
    Ok(Some(aside))
}

/// Puts a file that was laid ready in its place. Called again at the next opening where the power
/// went between two steps. One that was laid ready and not brought, as the file stayed, has its day
/// over: whatever is written from here on is not in it, and what it was made of is still here.
pub(crate) fn finish(folder: &Folder) -> Result<()> {
    if !folder.restored().exists() {
        // Keys are brought before the file is. Those that still lie ready came without one: it was never
        // laid ready, and no other file may be taken for theirs.
        return folder.clear_restored_keybag();
    }
    if folder.has_file() {
        fs::remove_file(folder.restored())?;
        return folder.clear_restored_keybag();
    }
    folder.bring_keybag()?;
    let database = folder.database();
    // What lies beside belongs to the file that was moved aside, never to the one that comes.
    let aside = folder.last_aside().filter(|aside| !backup::has_log(aside));
    move_beside(&database, &aside.unwrap_or_else(|| folder.free_aside()))?;
    durable::rename(&folder.restored(), &database)
}
