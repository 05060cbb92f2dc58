//! A borrowed picture: what stood in a scope when this laptop first asked for it. It is shown, with
//! what was written here since, until the history is here; it is never part of the log or of a status.
//! A picture of nothing stands for a scope that is on its way: half a history is not shown.

use crate::heads::{name_bytes, name_of, names, names_in};
use crate::{Result, VaultError, line, log};
use casefile::kinds::known_name;
use casefile::{Head, On, RecordId, Registers, ScopeId, Stamp, UserId, Value};
use minicbor::{Decoder, Encoder};
use rusqlite::{Connection, OptionalExtension, params};
use sync::message::{Live, Picture};

/// Keeps a picture, or lets go of it.
pub(super) fn keep(db: &Connection, scope: ScopeId, picture: Option<&Picture>) -> Result<()> {
    db.prepare_cached("UPDATE told SET picture = ?2 WHERE scope = ?1")?
        .execute(params![scope.bytes(), picture.map(pack)])?;
    for live in picture.iter().flat_map(|it| &it.writes) {
        if let Ok(on) = live.on.parse::<On>() {
            log::note_day_of(db, scope, on.day())?;
        }
    }
    Ok(())
}

fn pack(picture: &Picture) -> Vec<u8> {
    let mut body = Vec::new();
    let mut out = Encoder::new(&mut body);
    for live in &picture.writes {
        pack_live(&mut out, live).expect("writing into memory cannot fail");
    }
    body
}

type Packed = std::result::Result<(), minicbor::encode::Error<std::convert::Infallible>>;

fn pack_live(out: &mut Encoder<&mut Vec<u8>>, live: &Live) -> Packed {
    out.str(&live.kind)?.bytes(live.record.bytes())?;
    out.str(&live.field)?.bytes(&name_bytes(live.name))?;
    out.i64(live.at.0)?
        .str(&live.on)?
        .bytes(live.user.bytes())?;
    out.str(&live.value)?.bytes(&names(&live.over))?;
    Ok(())
}

/// The picture of a scope, where one is borrowed.
fn borrowed(db: &Connection, scope: ScopeId) -> Result<Option<Picture>> {
    let sql = "SELECT picture FROM told WHERE scope = ?1 AND picture IS NOT NULL";
    let body: Option<Vec<u8>> = db
        .prepare_cached(sql)?
        .query_row([scope.bytes()], |row| row.get(0))
        .optional()?;
    body.map(|body| unpack(&body)).transpose()
}

fn unpack(body: &[u8]) -> Result<Picture> {
    let mut from = Decoder::new(body);
    let mut picture = Picture::default();
    while from.position() < body.len() {
        picture.writes.push(Live {
            kind: from.str()?.to_owned(),
            record: RecordId::from_bytes(sixteen(from.bytes()?)?),
            field: from.str()?.to_owned(),
            name: name_of(from.bytes()?.try_into().map_err(damaged)?),
            at: Stamp(from.i64()?),
            on: from.str()?.to_owned(),
            user: UserId::from_bytes(sixteen(from.bytes()?)?),
            value: from.str()?.to_owned(),
            over: names_in(from.bytes()?).collect(),
        });
    }
    Ok(picture)
}

fn sixteen(bytes: &[u8]) -> Result<[u8; 16]> {
    bytes.try_into().map_err(damaged)
}

fn damaged(_: std::array::TryFromSliceError) -> VaultError {
    VaultError::Damaged
}

/// Shows a borrowed picture in the place of the history that is still arriving. What was written on
/// this laptop since replaces what it saw of the picture, as it will when the history is here.
pub(crate) fn lend(db: &Connection, scope: ScopeId, registers: &mut Registers) -> Result<()> {
    let Some(picture) = borrowed(db, scope)? else {
        return Ok(());
    };
    let stored = std::mem::take(registers);
    for live in &picture.writes {
        let record = stored.record(&live.kind, live.record);
        let field = record.and_then(|it| it.field(&live.field));
        let replaced = field.is_some_and(|it| it.awaited().any(|name| *name == live.name));
        if !replaced {
            restore(registers, live);
        }
    }
    if wrote_nothing(db, scope)? {
        return Ok(());
    }
    for kind in stored.kinds() {
        for (id, record) in stored.of_kind(kind) {
            for (field, register) in record.fields() {
                for head in register.heads() {
                    if is_own(db, scope, head)? && !is_shown(registers, kind, id, field, head) {
                        let record = registers.record_mut(kind.clone(), id);
                        record.field_mut(field.clone()).restore(head.clone());
                    }
                }
            }
        }
    }
    Ok(())
}

fn restore(registers: &mut Registers, live: &Live) {
    let Ok(on) = live.on.parse() else {
        return;
    };
    let record = registers.record_mut(known_name(&live.kind), live.record);
    record.field_mut(known_name(&live.field)).restore(Head {
        by: live.name,
        at: live.at,
        on,
        user: live.user,
        value: Value::trusted(&live.value),
        over: live.over.clone(),
    });
}

fn is_shown(registers: &Registers, kind: &str, id: RecordId, field: &str, head: &Head) -> bool {
    let register = registers.record(kind, id).and_then(|it| it.field(field));
    register.is_some_and(|it| it.heads().iter().any(|shown| shown.by == head.by))
}

/// Whether no series of the scope ends in something that this laptop wrote.
fn wrote_nothing(db: &Connection, scope: ScopeId) -> Result<bool> {
    let own = super::agency::read(db)?.map(|agency| agency.device);
    for end in line::ends_in(db, scope)? {
        let last = line::entry(db, line::number(end.line, end.tip.seq)?)?;
        if last.is_some_and(|last| Some(last.action.by.device) == own) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether this laptop wrote it: only that can be newer than the picture.
fn is_own(db: &Connection, scope: ScopeId, head: &Head) -> Result<bool> {
    let own = super::agency::read(db)?.map(|agency| agency.device);
    let entry = line::by_name(db, scope, head.by)?;
    Ok(entry.is_some_and(|entry| Some(entry.action.by.device) == own))
}
