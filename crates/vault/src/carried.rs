//! What goes along when an older copy takes the place of a file: who did what since, and what belongs
//! to the laptop and to no family. Nothing is carried between files of different lives: a copy
//! whose audit is not the beginning of this one is another's.

use crate::audit::{self, AuditRow};
use crate::keybag::Dek;
use crate::{Result, db, durable};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// Settings that stay as they are: the choices, and the cards somebody wrote for herself.
const OF_THE_LAPTOP: [&str; 2] = ["settings", "practice_layers"];

/// Rows of the audit that an older copy cannot take along.
pub(crate) fn lost_of_the_audit(here: &Connection, copy: &Connection) -> Result<u64> {
    let (ours, theirs) = (audit::head(here)?, end_of(copy));
    if audit::has(copy, ours).unwrap_or_default() {
        return Ok(0);
    }
    if !audit::has(here, theirs)? {
        return Ok(ours.count);
    }
    let go_along = audit::sound_after(here, theirs)?;
    let to = go_along.last().map_or(theirs.count, |row| row.number);
    Ok(ours.count.saturating_sub(to))
}

/// Brings into a copy that lies ready what the file that is here has besides. One that cannot be read
/// has nothing to give; that more may be lost was told.
pub(crate) fn bring(file: &Path, own: &Dek, copy: &Connection) -> Result<()> {
    let Ok(here) = db::look(file, own) else {
        return Ok(());
    };
    if !audit::is_here(copy)? || !audit::has(&here, end_of(copy)).unwrap_or_default() {
        return Ok(());
    }
    let after = audit::sound_after(&here, audit::head(copy)?).unwrap_or_default();
    let settings = settings(&here).unwrap_or_default();
    let writing = copy.unchecked_transaction()?;
    after
        .iter()
        .try_for_each(|row: &AuditRow| audit::add(copy, row))?;
    for (name, value) in settings {
        let sql = "INSERT OR REPLACE INTO setting VALUES (?1, ?2)";
        copy.execute(sql, [name, value])?;
    }
    Ok(writing.commit()?)
}

/// The end of a copy's audit; none where it is of a time before there was one.
fn end_of(copy: &Connection) -> audit::AuditHead {
    audit::head(copy).unwrap_or_default()
}

fn settings(here: &Connection) -> Result<Vec<(String, String)>> {
    let mut statement = here.prepare("SELECT name, value FROM setting WHERE name IN (?1, ?2)")?;
    let rows = statement.query_map(OF_THE_LAPTOP, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Opens a file that lies ready. It keeps no journal beside it, so that it can be renamed.
pub(crate) fn ready(part: &Path, dek: &Dek) -> Result<Connection> {
    db::wake();
    drop(durable::private_file(part)?);
    let db = Connection::open_with_flags(
        part,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    db.execute_batch(&dek.pragma())?;
    db.execute_batch("PRAGMA journal_mode = MEMORY; PRAGMA temp_store = MEMORY;")?;
    Ok(db)
}
