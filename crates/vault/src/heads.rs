//! The stored heads: what a case opens by, one row a record. They equal a fold of the log, always
//! (R1, R7): records are folded by `casefile::register` and nowhere else, and `verify` folds again.

use crate::{Result, VaultError, line};
use casefile::action::Name;
use casefile::kinds::known_name;
use casefile::{
    Action, ActionId, Change, Head, On, Record, RecordId, Register, Registers, ScopeId, SittingId,
    Stamp, UserId, Value,
};
use minicbor::{Decoder, Encoder};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::btree_map::Entry as Slot;
use std::collections::{BTreeMap, BTreeSet};

/// The bytes of a name: the sitting, then the number.
pub(crate) fn name_bytes(name: ActionId) -> [u8; 24] {
    let mut bytes = [0; 24];
    bytes[..16].copy_from_slice(name.sitting.bytes());
    bytes[16..].copy_from_slice(&name.seq.to_be_bytes());
    bytes
}

pub(crate) fn name_of(bytes: &[u8; 24]) -> ActionId {
    let mut sitting = [0; 16];
    let mut seq = [0; 8];
    sitting.copy_from_slice(&bytes[..16]);
    seq.copy_from_slice(&bytes[16..]);
    ActionId {
        sitting: SittingId::from_bytes(sitting),
        seq: u64::from_be_bytes(seq),
    }
}

/// Records that actions are being folded into; nothing is stored before `keep`.
pub(crate) struct Fold<'a> {
    db: &'a Connection,
    records: BTreeMap<(ScopeId, String, RecordId), Record>,
}

impl<'a> Fold<'a> {
    pub fn begin(db: &'a Connection) -> Self {
        Self {
            db,
            records: BTreeMap::new(),
        }
    }

    /// Takes an action in. Its entry, and none that came after it, lies in the log already.
    pub fn take(&mut self, action: &Action) -> Result<()> {
        let mut written = BTreeSet::new();
        for change in &action.changes {
            // One action writes a field once; the fold counts the first write and so do we.
            if written.insert((change.id, change.field.as_ref())) {
                self.write(action, change)?;
            }
        }
        Ok(())
    }

    fn write(&mut self, action: &Action, change: &Change) -> Result<()> {
        let (scope, kind) = (action.scope, change.kind.to_string());
        let record = match self.records.entry((scope, kind, change.id)) {
            Slot::Occupied(held) => held.into_mut(),
            Slot::Vacant(free) => free.insert(record(self.db, scope, &change.kind, change.id)?),
        };
        let arrived = arrived(self.db, action, change, record.field(&change.field))?;
        record.take(action, change, &arrived);
        Ok(())
    }

    /// Stores every record that was touched.
    pub fn keep(self) -> Result<()> {
        for ((scope, kind, id), record) in &self.records {
            keep(self.db, *scope, kind, *id, record)?;
        }
        Ok(())
    }
}

fn keep(db: &Connection, scope: ScopeId, kind: &str, id: RecordId, record: &Record) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO head VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO UPDATE SET body = excluded.body",
    )?
    .execute(params![scope.bytes(), kind, id.bytes(), pack(record)])?;
    Ok(())
}

/// Stores everything that a scope was folded to.
pub(crate) fn store(db: &Connection, scope: ScopeId, registers: &Registers) -> Result<()> {
    for kind in registers.kinds() {
        for (id, record) in registers.of_kind(kind) {
            keep(db, scope, kind, id, record)?;
        }
    }
    Ok(())
}

/// Of the names that a change saw, those that arrived: heads did, others are looked up in the log.
fn arrived(
    db: &Connection,
    action: &Action,
    change: &Change,
    register: Option<&Register>,
) -> Result<BTreeSet<ActionId>> {
    let heads = register.map_or(&[][..], Register::heads);
    let mut arrived = BTreeSet::new();
    for name in change.saw.iter().filter(|name| **name != action.id()) {
        let is_head = heads.iter().any(|head| head.by == *name);
        if is_head || line::has_arrived(db, action.scope, *name)? {
            arrived.insert(*name);
        }
    }
    Ok(arrived)
}

/// A record as bytes: who wrote and when, once an action; then each field with its heads.
fn pack(record: &Record) -> Vec<u8> {
    let mut body = Vec::with_capacity(512);
    pack_into(&mut Encoder::new(&mut body), record).expect("writing into memory cannot fail");
    body
}

type Packed = std::result::Result<(), minicbor::encode::Error<std::convert::Infallible>>;

fn pack_into(out: &mut Encoder<&mut Vec<u8>>, record: &Record) -> Packed {
    let mut writes: Vec<&Head> = Vec::new();
    for head in record.fields().flat_map(|(_, register)| register.heads()) {
        if !writes.iter().any(|known| known.by == head.by) {
            writes.push(head);
        }
    }
    out.array(writes.len() as u64 * 4)?;
    for head in &writes {
        out.bytes(&name_bytes(head.by))?.i64(head.at.0)?;
        out.str(&head.on.to_string())?.bytes(head.user.bytes())?;
    }
    for (field, register) in record.fields() {
        pack_field(out, &writes, field, register)?;
    }
    Ok(())
}

fn pack_field(
    out: &mut Encoder<&mut Vec<u8>>,
    writes: &[&Head],
    field: &Name,
    register: &Register,
) -> Packed {
    out.str(field)?;
    out.bytes(&names(register.awaited()))?;
    out.array(register.heads().len() as u64 * 3)?;
    for head in register.heads() {
        let by = writes.iter().position(|write| write.by == head.by);
        out.u64(by.unwrap_or_default() as u64)?;
        out.str(head.value.json())?.bytes(&names(&head.over))?;
    }
    Ok(())
}

pub(crate) fn names<'n>(names: impl IntoIterator<Item = &'n ActionId>) -> Vec<u8> {
    names.into_iter().copied().flat_map(name_bytes).collect()
}

pub(crate) fn names_in(bytes: &[u8]) -> impl Iterator<Item = ActionId> {
    bytes.as_chunks::<24>().0.iter().map(name_of)
}

/// Reads packed records one after the other, and keeps what they share.
#[derive(Default)]
struct Unpacker {
    writes: Vec<(ActionId, Stamp, On, UserId)>,
    /// The last time read: fields written together share theirs, and reading one is not cheap.
    time: Option<(String, On)>,
}

impl Unpacker {
    fn record(&mut self, body: &[u8]) -> Result<Record> {
        let mut from = Decoder::new(body);
        self.writes.clear();
        for _ in 0..count(&mut from)? / 4 {
            let name = name_of(from.bytes()?.try_into().map_err(damaged)?);
            let at = Stamp(from.i64()?);
            let on = self.on(from.str()?)?;
            let user = UserId::from_bytes(from.bytes()?.try_into().map_err(damaged)?);
            self.writes.push((name, at, on, user));
        }
        let mut record = Record::default();
        while from.position() < body.len() {
            let field = known_name(from.str()?);
            self.field(&mut from, record.field_mut(field))?;
        }
        Ok(record)
    }

    fn field(&self, from: &mut Decoder<'_>, register: &mut Register) -> Result<()> {
        names_in(from.bytes()?).for_each(|name| register.await_name(name));
        for _ in 0..count(from)? / 3 {
            let write = usize::try_from(from.u64()?).unwrap_or(usize::MAX);
            let (by, at, on, user) = self.writes.get(write).ok_or(VaultError::Damaged)?;
            register.restore(Head {
                by: *by,
                at: *at,
                on: on.clone(),
                user: *user,
                value: Value::trusted(from.str()?),
                over: names_in(from.bytes()?).collect(),
            });
        }
        Ok(())
    }

    fn on(&mut self, text: &str) -> Result<On> {
        match &self.time {
            Some((last, on)) if last == text => Ok(on.clone()),
            _ => {
                let on: On = text.parse().map_err(|_| VaultError::Damaged)?;
                self.time = Some((text.to_owned(), on.clone()));
                Ok(on)
            }
        }
    }
}

fn count(from: &mut Decoder<'_>) -> Result<u64> {
    from.array()?.ok_or(VaultError::Damaged)
}

fn damaged(_: std::array::TryFromSliceError) -> VaultError {
    VaultError::Damaged
}

/// Puts a scope's heads, and the names that have not arrived, back into registers.
pub(crate) fn put_back(db: &Connection, scope: ScopeId, into: &mut Registers) -> Result<()> {
    let sql = "SELECT kind, record, body FROM head WHERE scope = ?1";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([scope.bytes()])?;
    let mut unpacker = Unpacker::default();
    let mut kind = known_name("");
    while let Some(row) = rows.next()? {
        let name = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        if kind != name {
            kind = known_name(name);
        }
        let body = row.get_ref(2)?.as_blob().map_err(rusqlite::Error::from)?;
        let id = RecordId::from_bytes(row.get(1)?);
        *into.record_mut(kind.clone(), id) = unpacker.record(body)?;
    }
    Ok(())
}

/// The same of one kind only.
pub(crate) fn put_back_kind(
    db: &Connection,
    scope: ScopeId,
    kind: &str,
    into: &mut Registers,
) -> Result<()> {
    let sql = "SELECT record, body FROM head WHERE scope = ?1 AND kind = ?2";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(params![scope.bytes(), kind])?;
    let mut unpacker = Unpacker::default();
    while let Some(row) = rows.next()? {
        let body = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
        let id = RecordId::from_bytes(row.get(0)?);
        *into.record_mut(known_name(kind), id) = unpacker.record(body)?;
    }
    Ok(())
}

/// One record, from its heads.
pub(crate) fn record(db: &Connection, scope: ScopeId, kind: &str, id: RecordId) -> Result<Record> {
    let sql = "SELECT body FROM head WHERE scope = ?1 AND kind = ?2 AND record = ?3";
    let body: Option<Vec<u8>> = db
        .prepare_cached(sql)?
        .query_row(params![scope.bytes(), kind, id.bytes()], |row| row.get(0))
        .optional()?;
    match body {
        Some(body) => Unpacker::default().record(&body),
        None => Ok(Record::default()),
    }
}

/// Every record of every scope, with the time of its last write.
pub(crate) fn all(db: &Connection) -> Result<Vec<(Stamp, ScopeId, String, RecordId)>> {
    let mut statement = db.prepare("SELECT scope, kind, record, body FROM head")?;
    let mut rows = statement.query([])?;
    let mut unpacker = Unpacker::default();
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let body = row.get_ref(3)?.as_blob().map_err(rusqlite::Error::from)?;
        let record = unpacker.record(body)?;
        let heads = record.fields().flat_map(|(_, register)| register.heads());
        let last = heads.map(|head| head.at).max();
        all.push((
            last.unwrap_or(Stamp(i64::MIN)),
            ScopeId::from_bytes(row.get(0)?),
            row.get(1)?,
            RecordId::from_bytes(row.get(2)?),
        ));
    }
    Ok(all)
}
