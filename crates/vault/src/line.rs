//! Lines: where entries lie. A line is entries of one replica in one scope, each after the one
//! before, so that a save touches the end of its line and nothing else of the log.
//! No row says what the tips are: they follow from the entries, so the two cannot disagree.

use crate::{Result, VaultError};
use casefile::{ActionId, ReplicaId, ScopeId};
use rusqlite::{Connection, Row, ToSql, params};
use std::collections::BTreeSet;
use sync::{Entry, Hash, Status, Tip};

/// The columns of an entry, in the order in which `read` takes them.
pub(crate) const COLUMNS: &str = "envelope, worth, prev, hash";

/// How many places a line has.
const PLACES: i64 = 1 << 32;

/// The last entry of a line.
#[derive(Clone, Copy)]
pub(crate) struct End {
    pub line: i64,
    pub tip: Tip,
    /// What the first entry of the line follows.
    after: Option<Hash>,
}

/// Reads an entry from `COLUMNS`.
pub(crate) fn read(row: &Row<'_>) -> Result<Entry> {
    let bytes = |at| row.get_ref(at)?.as_blob().map_err(rusqlite::Error::from);
    let prev: Option<[u8; 32]> = row.get(2)?;
    let hash: [u8; 32] = row.get(3)?;
    Ok(Entry::decode(
        bytes(0)?,
        bytes(1)?,
        prev.map(Hash),
        Hash(hash),
    )?)
}

/// The number of an entry: its line, then its place in the series.
pub(crate) fn number(line: i64, seq: u64) -> Result<i64> {
    let seq = i64::try_from(seq).ok().filter(|seq| *seq < PLACES);
    Ok(line * PLACES + seq.ok_or(VaultError::Damaged)?)
}

/// The place in its series of an entry with this number.
pub(crate) fn seq(number: i64) -> u64 {
    number.rem_euclid(PLACES).cast_unsigned()
}

/// The numbers of a line's first and last possible entry.
pub(crate) fn range(line: i64) -> (i64, i64) {
    (line * PLACES, line * PLACES + PLACES - 1)
}

const ENDS: &str = "
    SELECT line.id, line.replica, line.after, entry.id, entry.hash
    FROM line JOIN entry ON entry.id = (
      SELECT max(id) FROM entry WHERE id BETWEEN line.id << 32 AND (line.id << 32) + 4294967295)";

fn ends(db: &Connection, which: &str, params: &[&dyn ToSql]) -> Result<Vec<End>> {
    let mut statement = db.prepare_cached(&format!("{ENDS} {which}"))?;
    let rows = statement.query_map(params, |row| {
        Ok(End {
            line: row.get(0)?,
            tip: Tip {
                replica: ReplicaId::from_bytes(row.get(1)?),
                seq: seq(row.get(3)?),
                hash: Hash(row.get(4)?),
            },
            after: row.get::<_, Option<[u8; 32]>>(2)?.map(Hash),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The ends of all lines of a scope.
pub(crate) fn ends_in(db: &Connection, scope: ScopeId) -> Result<Vec<End>> {
    ends(db, "WHERE line.scope = ?1", &[scope.bytes()])
}

/// The ends of a replica's lines in a scope.
fn ends_of(db: &Connection, scope: ScopeId, replica: ReplicaId) -> Result<Vec<End>> {
    let which = "WHERE line.scope = ?1 AND line.replica = ?2";
    ends(db, which, &[scope.bytes(), replica.bytes()])
}

/// The end of a replica's longest line in a scope: what its next entry follows.
pub(crate) fn end(db: &Connection, scope: ScopeId, replica: ReplicaId) -> Result<Option<End>> {
    let ends = ends_of(db, scope, replica)?;
    Ok(ends.into_iter().max_by_key(|end| end.tip.seq))
}

/// The status of a scope: every end that no line begins after.
pub(crate) fn status(db: &Connection, scope: ScopeId) -> Result<Status> {
    let ends = ends_in(db, scope)?;
    let followed: BTreeSet<Hash> = ends.iter().filter_map(|end| end.after).collect();
    Ok(ends
        .iter()
        .map(|end| end.tip)
        .filter(|tip| !followed.contains(&tip.hash))
        .collect())
}

/// Adds an entry: at the end of the line that it follows, or as the first of a new one.
pub(crate) fn add(db: &Connection, entry: &Entry) -> Result<()> {
    let (scope, replica) = (entry.action.scope, entry.action.replica);
    let ends = ends_of(db, scope, replica)?;
    add_after(
        db,
        entry,
        ends.iter().find(|end| Some(end.tip.hash) == entry.prev),
    )
}

/// Adds an entry after an end that is known to be the one it follows.
pub(crate) fn add_after(db: &Connection, entry: &Entry, end: Option<&End>) -> Result<()> {
    let line = match end {
        Some(end) => end.line,
        None => begin(db, entry)?,
    };
    db.prepare_cached("INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
        .execute(params![
            number(line, entry.action.seq)?,
            entry.hash.0,
            entry.prev.map(|prev| prev.0),
            entry.action.sitting.bytes(),
            entry.envelope(),
            entry.values(),
        ])?;
    Ok(())
}

fn begin(db: &Connection, first: &Entry) -> Result<i64> {
    db.prepare_cached("INSERT INTO line (scope, replica, after) VALUES (?1, ?2, ?3)")?
        .execute(params![
            first.action.scope.bytes(),
            first.action.replica.bytes(),
            first.prev.map(|prev| prev.0),
        ])?;
    Ok(db.last_insert_rowid())
}

/// Whether an action is in the log.
pub(crate) fn has_arrived(db: &Connection, scope: ScopeId, name: ActionId) -> Result<bool> {
    let sql = "SELECT 1 FROM line JOIN entry ON entry.id = (line.id << 32) + ?2
               WHERE line.scope = ?1 AND entry.sitting = ?3";
    let Ok(place) = number(0, name.seq) else {
        return Ok(false);
    };
    Ok(db
        .prepare_cached(sql)?
        .exists(params![scope.bytes(), place, name.sitting.bytes()])?)
}

/// The entry of the log that has a name.
pub(crate) fn by_name(db: &Connection, scope: ScopeId, name: ActionId) -> Result<Option<Entry>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM line JOIN entry ON entry.id = (line.id << 32) + ?2
         WHERE line.scope = ?1 AND entry.sitting = ?3"
    );
    let Ok(place) = number(0, name.seq) else {
        return Ok(None);
    };
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query(params![scope.bytes(), place, name.sitting.bytes()])?;
    rows.next()?.map(read).transpose()
}

/// Whether a file has lines; one that stands before the step that made them has entries alone.
pub(crate) fn are_here(db: &Connection) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT 1 FROM sqlite_schema WHERE name = 'line'")?
        .exists([])?)
}

/// How many entries there are: of a scope, or of all.
pub(crate) fn count(db: &Connection, scope: Option<ScopeId>) -> Result<u64> {
    let sql = "
        SELECT coalesce(sum(1
          + (SELECT max(id) FROM entry WHERE id BETWEEN line.id << 32 AND (line.id << 32) + 4294967295)
          - (SELECT min(id) FROM entry WHERE id BETWEEN line.id << 32 AND (line.id << 32) + 4294967295)
        ), 0) FROM line WHERE ?1 IS NULL OR scope = ?1";
    let scope = scope.map(|scope| *scope.bytes());
    let count: i64 = db
        .prepare_cached(sql)?
        .query_row([scope], |row| row.get(0))?;
    Ok(count.cast_unsigned())
}

/// One entry by its number.
pub(crate) fn entry(db: &Connection, number: i64) -> Result<Option<Entry>> {
    let mut statement = db.prepare_cached(&format!("SELECT {COLUMNS} FROM entry WHERE id = ?1"))?;
    let mut rows = statement.query([number])?;
    rows.next()?.map(read).transpose()
}

/// Every entry of a scope, each series in order.
pub(crate) fn entries(db: &Connection, scope: ScopeId) -> Result<Vec<Entry>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM line
         JOIN entry ON entry.id BETWEEN line.id << 32 AND (line.id << 32) + 4294967295
         WHERE scope = ?1 ORDER BY entry.id"
    );
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query([scope.bytes()])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(read(row)?);
    }
    entries.sort_by_key(|entry| (entry.action.replica, entry.action.seq, entry.hash));
    Ok(entries)
}

/// Says anew of each line what its first entry follows.
pub(crate) fn rebuild(db: &Connection) -> Result<()> {
    db.execute_batch(
        "UPDATE line SET after = (
           SELECT prev FROM entry WHERE entry.id BETWEEN line.id << 32 AND (line.id << 32) + 4294967295
           ORDER BY entry.id LIMIT 1)",
    )?;
    Ok(())
}
