//! What the office set aside (R19): outside the file, and still here with its words.

use crate::{Result, VaultError};
use casefile::ScopeId;
use rusqlite::{Connection, Row, params};
use sync::message::Reason;
use sync::store::Aside;
use sync::{Entry, Hash, Signature};

/// FROZEN: the number under which a reason is kept.
const REASONS: [Reason; 4] = [
    Reason::NoStanding,
    Reason::Left,
    Reason::Collision,
    Reason::Returned,
];

/// What lies aside of a scope.
pub(super) fn of(db: &Connection, scope: ScopeId) -> Result<Vec<Aside>> {
    let sql = "SELECT envelope, worth, prev, hash, seal, reason, words FROM aside
               WHERE scope = ?1 ORDER BY hash";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([scope.bytes()])?;
    let mut aside = Vec::new();
    while let Some(row) = rows.next()? {
        aside.push(read(row)?);
    }
    Ok(aside)
}

fn read(row: &Row<'_>) -> Result<Aside> {
    let reason = usize::try_from(row.get::<_, i64>(5)?).unwrap_or(usize::MAX);
    Ok(Aside {
        entry: crate::line::read(row)?,
        seal: row.get::<_, Option<[u8; 64]>>(4)?.map(Signature),
        reason: *REASONS.get(reason).ok_or(VaultError::Damaged)?,
        words: row.get(6)?,
        carrier: None,
    })
}

pub(super) fn keep(db: &Connection, aside: &Aside) -> Result<()> {
    let entry = &aside.entry;
    let reason = REASONS.iter().position(|it| *it == aside.reason);
    db.prepare_cached("INSERT OR REPLACE INTO aside VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")?
        .execute(params![
            entry.hash.0,
            entry.action.scope.bytes(),
            entry.action.sitting.bytes(),
            entry.prev.map(|prev| prev.0),
            entry.envelope(),
            entry.values(),
            aside.seal.map(|seal| seal.0),
            reason.ok_or(VaultError::Damaged)? as i64,
            aside.words,
        ])?;
    Ok(())
}

/// Words go, also from here.
pub(super) fn blank(db: &Connection, blank: &Entry) -> Result<()> {
    db.prepare_cached("UPDATE aside SET worth = ?2 WHERE hash = ?1")?
        .execute(params![blank.hash.0, blank.values()])?;
    Ok(())
}

pub(super) fn remove(db: &Connection, hash: Hash) -> Result<()> {
    db.prepare_cached("DELETE FROM aside WHERE hash = ?1")?
        .execute([hash.0])?;
    Ok(())
}
