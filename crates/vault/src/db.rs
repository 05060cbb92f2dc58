//! Connections to the encrypted file, each opened in the one order that is safe.
//! No statement is ever sent before the key, and no cipher setting is ever changed later.

use crate::keybag::Dek;
use crate::{Result, VaultError, wiped};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::sync::Once;

/// What every connection is told after the key, in this order (safety.md 2.1).
const PROLOGUE: &str = "
    PRAGMA cipher_log_level = NONE;
    PRAGMA temp_store = MEMORY;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA busy_timeout = 5000;
    PRAGMA mmap_size = 0;
    PRAGMA cache_size = -16384;";

/// Statements kept ready: one for every way to write, so that a save is fast.
const KEPT_READY: usize = 96;

/// Wakes the library once, alone. It marks itself ready before its cipher is, so a second thread
/// that opens a file in that moment is refused its key.
pub(crate) fn wake() {
    static AWAKE: Once = Once::new();
    AWAKE.call_once(|| {
        wiped::begin();
        drop(Connection::open_in_memory());
    });
}

/// Who could not have freed memory wiped by us, because another part of the process woke the library
/// before, has the library wipe and lock it, which is slower. Sent right after the key.
fn wipe_if_nobody_does(db: &Connection) -> Result<()> {
    match wiped::is_on() {
        true => Ok(()),
        false => Ok(db.execute_batch("PRAGMA cipher_memory_security = ON;")?),
    }
}

/// Opens the file for writing, making it where it is missing.
pub(crate) fn open(path: &Path, dek: &Dek) -> Result<Connection> {
    wake();
    let db = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    db.execute_batch(&dek.pragma())?;
    wipe_if_nobody_does(&db)?;
    db.execute_batch(PROLOGUE)?;
    #[cfg(debug_assertions)]
    weaken(&db)?;
    db.set_prepared_statement_cache_capacity(KEPT_READY);
    Ok(db)
}

/// A proof has to show that it would notice a file that does not wait for the disk. Only a build for
/// tests can be asked to be one; a release does not know the name (`cargo x package` looks for it).
#[cfg(debug_assertions)]
fn weaken(db: &Connection) -> Result<()> {
    match std::env::var("HEARTH_PROVE_SYNCHRONOUS").as_deref() {
        Ok("normal") => Ok(db.execute_batch("PRAGMA synchronous = NORMAL")?),
        _ => Ok(()),
    }
}

/// Opens the file only to look: not a byte of it changes, not even at closing.
pub(crate) fn look(path: &Path, dek: &Dek) -> Result<Connection> {
    wake();
    let db = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    looking(db, dek)
}

/// The same without the log beside it, where that cannot be read: the file as it was copied last.
pub(crate) fn look_without_log(path: &Path, dek: &Dek) -> Result<Connection> {
    wake();
    let path = path.to_str().ok_or(VaultError::Damaged)?;
    let db = Connection::open_with_flags(
        format!("file:{}?immutable=1", in_a_uri(path)),
        OpenFlags::SQLITE_OPEN_READ_ONLY
            | OpenFlags::SQLITE_OPEN_NO_MUTEX
            | OpenFlags::SQLITE_OPEN_URI,
    )?;
    looking(db, dek)
}

/// A path as a URI has it.
fn in_a_uri(path: &str) -> String {
    let path = path.replace('%', "%25").replace('?', "%3f");
    path.replace('#', "%23").replace('\\', "/")
}

fn looking(db: Connection, dek: &Dek) -> Result<Connection> {
    db.execute_batch(&dek.pragma())?;
    wipe_if_nobody_does(&db)?;
    db.execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA busy_timeout = 5000; PRAGMA mmap_size = 0;")?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(db)
}

/// Copies from the log beside the file what a power cut left half copied. Whoever reads finds it in
/// the log all the same; but the seals of the file's own pages are checked without looking there, and
/// a sound file would be called damaged. On a full disk it waits for the next opening.
pub(crate) fn copy_anew(db: &Connection) {
    let _when_there_is_room = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
}

/// Every row that a check returns, on a connection of its own.
pub(crate) fn findings(path: &Path, dek: &Dek, pragma: &str) -> Result<Vec<String>> {
    rows(&look(path, dek)?, pragma)
}

/// Every row that a check returns.
pub(crate) fn rows(db: &Connection, pragma: &str) -> Result<Vec<String>> {
    let mut statement = db.prepare(pragma)?;
    let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
