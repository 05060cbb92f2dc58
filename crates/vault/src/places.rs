//! Where the entry with a hash lies, and what follows what. A save touches no index: what it added
//! since is looked for at the ends of the lines, and taken in at the next exchange.

use crate::{Result, line};
use casefile::{ReplicaId, ScopeId};
use rusqlite::{Connection, OptionalExtension, Row, params};
use sync::store::Link;
use sync::{Hash, Signature, Tip};

/// An entry's number and its place in its series.
pub(crate) struct Found {
    pub number: i64,
    pub tip: Tip,
}

/// The entry with a hash, if it is held in a scope.
pub(crate) fn find(db: &Connection, scope: ScopeId, hash: Hash) -> Result<Option<Found>> {
    let placed = "SELECT place.entry, line.replica FROM place
                  JOIN line ON line.id = place.entry >> 32
                  WHERE place.hash = ?2 AND line.scope = ?1";
    let since = "SELECT entry.id, line.replica FROM line
                 JOIN entry ON entry.id > (line.id << 32) + line.placed
                           AND entry.id <= (line.id << 32) + 4294967295
                 WHERE line.scope = ?1 AND entry.hash = ?2";
    for sql in [placed, since] {
        let found = db
            .prepare_cached(sql)?
            .query_row(params![scope.bytes(), hash.0], |row| found(row, hash))
            .optional()?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

fn found(row: &Row<'_>, hash: Hash) -> rusqlite::Result<Found> {
    let number: i64 = row.get(0)?;
    Ok(Found {
        number,
        tip: Tip {
            replica: ReplicaId::from_bytes(row.get(1)?),
            seq: line::seq(number),
            hash,
        },
    })
}

/// The entries of a replica with a number above `above`, by number.
pub(crate) fn links(
    db: &Connection,
    scope: ScopeId,
    replica: ReplicaId,
    above: u64,
) -> Result<Vec<Link>> {
    let sql = "SELECT entry.id, entry.hash, entry.prev,
                      length(entry.envelope) + length(entry.worth), seal.signature
               FROM line
               JOIN entry ON entry.id > (line.id << 32) + ?3
                         AND entry.id <= (line.id << 32) + 4294967295
               LEFT JOIN seal ON seal.hash = entry.hash
               WHERE line.scope = ?1 AND line.replica = ?2";
    let above = above.min(u64::from(u32::MAX)).cast_signed();
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map(params![scope.bytes(), replica.bytes(), above], link)?;
    let mut links: Vec<Link> = rows.collect::<rusqlite::Result<_>>()?;
    links.sort_by_key(|link| (link.seq, link.hash));
    Ok(links)
}

fn link(row: &Row<'_>) -> rusqlite::Result<Link> {
    Ok(Link {
        seq: line::seq(row.get(0)?),
        hash: Hash(row.get(1)?),
        prev: row.get::<_, Option<[u8; 32]>>(2)?.map(Hash),
        bytes: usize::try_from(row.get::<_, i64>(3)?).unwrap_or(usize::MAX),
        seal: row.get::<_, Option<[u8; 64]>>(4)?.map(Signature),
    })
}

/// Takes in what was added to the lines of a scope since.
pub(crate) fn take_in(db: &Connection, scope: ScopeId) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO place (hash, entry)
         SELECT entry.hash, entry.id FROM line
         JOIN entry ON entry.id > (line.id << 32) + line.placed
                   AND entry.id <= (line.id << 32) + 4294967295
         WHERE line.scope = ?1
         ON CONFLICT DO UPDATE SET entry = excluded.entry",
    )?
    .execute([scope.bytes()])?;
    db.prepare_cached(&format!("{LEVEL} WHERE scope = ?1"))?
        .execute([scope.bytes()])?;
    Ok(())
}

const LEVEL: &str = "UPDATE line SET placed = (
    SELECT coalesce(max(entry.id) & 4294967295, 0) FROM entry
    WHERE entry.id BETWEEN line.id << 32 AND (line.id << 32) + 4294967295)";

/// Says anew where everything lies.
pub(crate) fn rebuild(db: &Connection) -> Result<()> {
    db.execute_batch(&format!(
        "DELETE FROM place;
         INSERT OR IGNORE INTO place (hash, entry) SELECT hash, id FROM entry;
         {LEVEL};"
    ))?;
    Ok(())
}

/// Takes the last entry of a line out of the log, and the line with its only one.
pub(crate) fn remove(db: &Connection, number: i64, hash: Hash) -> Result<()> {
    db.prepare_cached("DELETE FROM entry WHERE id = ?1")?
        .execute([number])?;
    for table in ["place", "seal"] {
        db.prepare_cached(&format!("DELETE FROM {table} WHERE hash = ?1"))?
            .execute([hash.0])?;
    }
    let (line, left) = (number >> 32, line::seq(number).cast_signed() - 1);
    // Another entry may take this number: it has to be read anew.
    db.prepare_cached(
        "UPDATE line SET settled = min(settled, ?2), placed = min(placed, ?2) WHERE id = ?1",
    )?
    .execute([line, left])?;
    db.prepare_cached(
        "DELETE FROM line WHERE id = ?1 AND NOT EXISTS (
           SELECT 1 FROM entry WHERE id BETWEEN ?1 << 32 AND (?1 << 32) + 4294967295)",
    )?
    .execute([line])?;
    Ok(())
}
