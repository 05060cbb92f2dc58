//! A backup is a whole file under the same key, opened and checked before it has its name.

use crate::keybag::Dek;
use crate::{Result, VaultError, db, durable};
use rusqlite::Connection;
use std::fs;
use std::path::Path;

/// Writes a checked copy. The keybag that opens it is the vault's own.
pub(crate) fn write(db: &Connection, to: &Path, dek: &Dek) -> Result<()> {
    let part = to.with_added_extension("part");
    // Made empty first, so that nobody else may ever read it.
    durable::private_file(&part)?.set_len(0)?;
    let text = part.to_str().ok_or(VaultError::NoFile)?;
    db.execute("VACUUM INTO ?1", [text])?;
    durable::private_file(&part)?.sync_all()?;
    check(db, &part, dek)?;
    // Looking makes a -shm and -wal beside it, which belong to nothing.
    for leftover in ["-wal", "-shm"] {
        let _ = fs::remove_file(format!("{text}{leftover}"));
    }
    durable::rename(&part, to)
}

fn check(db: &Connection, copy: &Path, dek: &Dek) -> Result<()> {
    let damage = db::findings(copy, dek, "PRAGMA cipher_integrity_check")?;
    let order = db::findings(copy, dek, "PRAGMA integrity_check")?;
    let copied = db::look(copy, dek)?;
    let entries = "SELECT count(*) FROM entry";
    let count = |db: &Connection| db.query_row(entries, [], |row| row.get::<_, i64>(0));
    let whole = damage.is_empty() && order == ["ok"] && count(db)? == count(&copied)?;
    whole.then_some(()).ok_or(VaultError::Damaged)
}
