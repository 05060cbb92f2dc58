//! The stored heads: what a case opens by. They must equal a fold of the log, always (R1, R7).
//! This is the fold of `casefile::register` in rows; `verify` compares the two.

use crate::{Result, VaultError};
use casefile::action::Name;
use casefile::kinds::known_name;
use casefile::register::REMOVED;
use casefile::{
    Action, ActionId, Change, Head, On, Record, RecordId, Registers, ScopeId, SittingId, Stamp,
    UserId, Value,
};
use rusqlite::{Connection, Row, params};
use std::collections::BTreeSet;

/// The bytes of a name: the sitting, then the number.
pub(crate) fn name_bytes(name: ActionId) -> [u8; 24] {
    let mut bytes = [0; 24];
    bytes[..16].copy_from_slice(name.sitting.bytes());
    bytes[16..].copy_from_slice(&name.seq.to_be_bytes());
    bytes
}

fn name_of(bytes: [u8; 24]) -> ActionId {
    let mut sitting = [0; 16];
    let mut seq = [0; 8];
    sitting.copy_from_slice(&bytes[..16]);
    seq.copy_from_slice(&bytes[16..]);
    ActionId {
        sitting: SittingId::from_bytes(sitting),
        seq: u64::from_be_bytes(seq),
    }
}

/// Takes an action into the heads of its scope. Its entry lies in the log already.
pub(crate) fn take(db: &Connection, action: &Action) -> Result<()> {
    let mut written = BTreeSet::new();
    for change in &action.changes {
        // One action writes a field once; the fold counts the first write and so do we.
        if written.insert((change.id, change.field.as_ref())) {
            write(db, action, change)?;
        }
    }
    Ok(())
}

fn write(db: &Connection, action: &Action, change: &Change) -> Result<()> {
    let own = action.id();
    for name in change.saw.iter().filter(|name| **name != own) {
        if !delete(db, "head", action.scope, change, *name)?
            && !has_arrived(db, action.scope, *name)?
        {
            await_name(db, action.scope, change, *name)?;
        }
    }
    if delete(db, "seen", action.scope, change, own)? {
        return Ok(());
    }
    insert(db, action, change)
}

fn delete(
    db: &Connection,
    table: &str,
    scope: ScopeId,
    change: &Change,
    name: ActionId,
) -> Result<bool> {
    let sql = format!(
        "DELETE FROM {table} WHERE scope = ?1 AND kind = ?2 AND record = ?3 AND field = ?4 AND name = ?5"
    );
    let gone = db.prepare_cached(&sql)?.execute(params![
        scope.bytes(),
        change.kind,
        change.id.bytes(),
        change.field,
        name_bytes(name),
    ])?;
    Ok(gone > 0)
}

fn await_name(db: &Connection, scope: ScopeId, change: &Change, name: ActionId) -> Result<()> {
    db.prepare_cached("INSERT INTO seen VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING")?
        .execute(params![
            scope.bytes(),
            change.kind,
            change.id.bytes(),
            change.field,
            name_bytes(name),
        ])?;
    Ok(())
}

/// A sitting belongs to one replica, so its entries are found without an index of their own.
fn has_arrived(db: &Connection, scope: ScopeId, name: ActionId) -> Result<bool> {
    let Ok(seq) = i64::try_from(name.seq) else {
        return Ok(false);
    };
    let sql = "SELECT 1 FROM sitting JOIN entry USING (scope, replica)
               WHERE sitting.scope = ?1 AND sitting.id = ?2 AND entry.seq = ?3 AND entry.sitting = ?2";
    Ok(db
        .prepare_cached(sql)?
        .exists(params![scope.bytes(), name.sitting.bytes(), seq])?)
}

fn insert(db: &Connection, action: &Action, change: &Change) -> Result<()> {
    let over = (change.field == REMOVED).then(|| {
        action
            .over
            .iter()
            .copied()
            .flat_map(name_bytes)
            .collect::<Vec<u8>>()
    });
    db.prepare_cached("INSERT INTO head VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")?
        .execute(params![
            action.scope.bytes(),
            change.kind,
            change.id.bytes(),
            change.field,
            name_bytes(action.id()),
            action.at.0,
            action.on.to_string(),
            action.by.user.bytes(),
            change.value.json(),
            over,
        ])?;
    Ok(())
}

const HEAD: &str = "name, at, happened, user, value, over, field";

/// The last time read: fields written together share theirs, and reading one is not cheap.
#[derive(Default)]
struct Times(Option<(String, On)>);

impl Times {
    fn read(&mut self, text: &str) -> Result<On> {
        match &self.0 {
            Some((last, on)) if last == text => Ok(on.clone()),
            _ => {
                let on: On = text.parse().map_err(|_| VaultError::Damaged)?;
                self.0 = Some((text.to_owned(), on.clone()));
                Ok(on)
            }
        }
    }
}

fn read(row: &Row<'_>, times: &mut Times) -> Result<Head> {
    let happened = row.get_ref(2)?.as_str().map_err(|_| VaultError::Damaged)?;
    let value = row.get_ref(4)?.as_str().map_err(|_| VaultError::Damaged)?;
    let over: Option<Vec<u8>> = row.get(5)?;
    let (names, _) = over.as_deref().unwrap_or_default().as_chunks::<24>();
    Ok(Head {
        by: name_of(row.get(0)?),
        at: Stamp(row.get(1)?),
        on: times.read(happened)?,
        user: UserId::from_bytes(row.get(3)?),
        value: Value::trusted(value),
        over: names.iter().copied().map(name_of).collect(),
    })
}

/// Puts a scope's heads, and the names that have not arrived, back into registers.
pub(crate) fn put_back(db: &Connection, scope: ScopeId, into: &mut Registers) -> Result<()> {
    let sql = format!("SELECT {HEAD}, kind, record FROM head WHERE scope = ?1");
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query([scope.bytes()])?;
    let mut times = Times::default();
    let mut kind = known_name("");
    // The table's own order brings a record's fields together, and all records of a kind.
    let mut in_hand: Option<(RecordId, Record)> = None;
    while let Some(row) = rows.next()? {
        let text = |at| row.get_ref(at)?.as_str().map_err(rusqlite::Error::from);
        let id = RecordId::from_bytes(row.get(8)?);
        let is_next = kind != text(7)? || in_hand.as_ref().is_none_or(|(held, _)| *held != id);
        if is_next {
            lay_down(in_hand.take(), &kind, into);
            if kind != text(7)? {
                kind = known_name(text(7)?);
            }
        }
        let (_, record) = in_hand.get_or_insert_with(|| (id, Record::default()));
        record
            .field_mut(known_name(text(6)?))
            .restore(read(row, &mut times)?);
    }
    lay_down(in_hand, &kind, into);
    put_back_awaited(db, scope, into)
}

fn lay_down(in_hand: Option<(RecordId, Record)>, kind: &Name, into: &mut Registers) {
    if let Some((id, record)) = in_hand {
        *into.record_mut(kind.clone(), id) = record;
    }
}

fn put_back_awaited(db: &Connection, scope: ScopeId, into: &mut Registers) -> Result<()> {
    let mut statement =
        db.prepare_cached("SELECT kind, record, field, name FROM seen WHERE scope = ?1")?;
    let mut rows = statement.query([scope.bytes()])?;
    while let Some(row) = rows.next()? {
        let (kind, field): (String, String) = (row.get(0)?, row.get(2)?);
        into.record_mut(known_name(&kind), RecordId::from_bytes(row.get(1)?))
            .field_mut(known_name(&field))
            .await_name(name_of(row.get(3)?));
    }
    Ok(())
}

/// One record, from its heads.
pub(crate) fn record(db: &Connection, scope: ScopeId, kind: &str, id: RecordId) -> Result<Record> {
    let sql = format!("SELECT {HEAD} FROM head WHERE scope = ?1 AND kind = ?2 AND record = ?3");
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query(params![scope.bytes(), kind, id.bytes()])?;
    let mut record = Record::default();
    let mut times = Times::default();
    while let Some(row) = rows.next()? {
        let field: String = row.get(6)?;
        record
            .field_mut(known_name(&field))
            .restore(read(row, &mut times)?);
    }
    Ok(record)
}
