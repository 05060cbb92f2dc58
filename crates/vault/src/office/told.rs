//! What the office said last of a scope: what it holds, what its backups hold, whether this laptop
//! may still have it, and a borrowed picture. All of it is a hint; none of it is the log.

use super::picture;
use crate::{Result, VaultError};
use casefile::{ReplicaId, ScopeId};
use rusqlite::{Connection, OptionalExtension, params};
use sync::store::{Heard, LaptopTake};
use sync::{Hash, Tip};

/// Replica, number, hash.
const POINT: usize = 16 + 8 + 32;

pub(super) fn heard(db: &Connection, scope: ScopeId) -> Result<Heard> {
    let sql = "SELECT points, marked FROM told WHERE scope = ?1";
    let found: Option<(Vec<u8>, Vec<u8>)> = db
        .prepare_cached(sql)?
        .query_row([scope.bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((points, marked)) = found else {
        return Ok(Heard::default());
    };
    let whole = points.len().is_multiple_of(POINT) && marked.len().is_multiple_of(32);
    whole.then_some(()).ok_or(VaultError::Damaged)?;
    Ok(Heard {
        points: points.as_chunks::<POINT>().0.iter().map(point).collect(),
        marked: marked
            .as_chunks::<32>()
            .0
            .iter()
            .map(|it| Hash(*it))
            .collect(),
    })
}

fn point(bytes: &[u8; POINT]) -> Tip {
    let (mut replica, mut seq, mut hash) = ([0; 16], [0; 8], [0; 32]);
    replica.copy_from_slice(&bytes[..16]);
    seq.copy_from_slice(&bytes[16..24]);
    hash.copy_from_slice(&bytes[24..]);
    Tip {
        replica: ReplicaId::from_bytes(replica),
        seq: u64::from_be_bytes(seq),
        hash: Hash(hash),
    }
}

fn point_bytes(tip: &Tip) -> Vec<u8> {
    let mut bytes = tip.replica.bytes().to_vec();
    bytes.extend(tip.seq.to_be_bytes());
    bytes.extend(tip.hash.0);
    bytes
}

/// Whether a scope is closed (R23).
pub(crate) fn is_closed(db: &Connection, scope: ScopeId) -> Result<bool> {
    let sql = "SELECT 1 FROM told WHERE scope = ?1 AND closed = 1";
    Ok(db.prepare_cached(sql)?.exists([scope.bytes()])?)
}

pub(super) fn has_picture(db: &Connection, scope: ScopeId) -> Result<bool> {
    let sql = "SELECT 1 FROM told WHERE scope = ?1 AND picture IS NOT NULL";
    Ok(db.prepare_cached(sql)?.exists([scope.bytes()])?)
}

/// How many families are on their way here: nothing of them is shown until they are whole.
pub(super) fn count_awaited(db: &Connection) -> Result<u64> {
    let sql = "SELECT count(*) FROM told JOIN scope ON scope.scope = told.scope
        WHERE told.picture = x'' AND told.closed = 0 AND scope.compartment = 'family'";
    let count: i64 = db.query_row(sql, [], |row| row.get(0))?;
    Ok(count.cast_unsigned())
}

/// Whether a text of the scope's family is still being written.
pub(super) fn is_being_written_in(db: &Connection, scope: ScopeId) -> Result<bool> {
    let sql =
        "SELECT 1 FROM scope JOIN draft ON draft.family = scope.family WHERE scope.scope = ?1";
    Ok(db.prepare_cached(sql)?.exists([scope.bytes()])?)
}

/// Keeps what was said anew.
pub(super) fn keep(db: &Connection, scope: ScopeId, said: &LaptopTake) -> Result<()> {
    if said.heard.is_none() && said.closed.is_none() && said.picture.is_none() {
        return Ok(());
    }
    db.prepare_cached("INSERT INTO told VALUES (?1, x'', x'', 0, NULL) ON CONFLICT DO NOTHING")?
        .execute([scope.bytes()])?;
    if let Some(heard) = &said.heard {
        let points: Vec<u8> = heard.points.iter().flat_map(point_bytes).collect();
        let marked: Vec<u8> = heard.marked.iter().flat_map(|hash| hash.0).collect();
        db.prepare_cached("UPDATE told SET points = ?2, marked = ?3 WHERE scope = ?1")?
            .execute(params![scope.bytes(), points, marked])?;
    }
    if let Some(closed) = said.closed {
        db.prepare_cached("UPDATE told SET closed = ?2 WHERE scope = ?1")?
            .execute(params![scope.bytes(), closed])?;
    }
    match &said.picture {
        Some(lent) => picture::keep(db, scope, lent.as_ref()),
        None => Ok(()),
    }
}
