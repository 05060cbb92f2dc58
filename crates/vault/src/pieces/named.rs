//! What names the bytes of a photo or a page: attachments in the log, aside, and in a picture that is
//! borrowed from the office. Bytes go only when nothing of any family names them.

use super::{coming_as, find, remove};
use crate::hex::read_hex;
use crate::{Result, heads, line, log, mend, office};
use casefile::kinds::{Attachment, View};
use casefile::{Registers, ScopeId};
use rusqlite::Connection;
use std::collections::BTreeSet;
use sync::Hash;

const FIELD: &str = "sha256";

/// Every hash that a scope names.
pub(crate) fn named_in(db: &Connection, scope: ScopeId) -> Result<BTreeSet<Hash>> {
    let mut registers = Registers::default();
    heads::put_back_kind(db, scope, Attachment::KIND, &mut registers)?;
    let mut texts = texts(&registers);
    office::lend(db, scope, &mut registers)?;
    texts.extend(self::texts(&registers));
    texts.extend(aside(db, scope)?);
    let named = texts.iter().flatten();
    Ok(named.filter_map(|text| read_hex(text)).collect())
}

fn texts(registers: &Registers) -> Vec<Option<String>> {
    let records = registers.of_kind(Attachment::KIND);
    let fields = records.filter_map(|(_, record)| record.field(FIELD));
    let heads = fields.flat_map(|field| field.heads());
    heads.map(|head| head.value.read()).collect()
}

/// What lies aside may come back into the file.
fn aside(db: &Connection, scope: ScopeId) -> Result<Vec<Option<String>>> {
    let sql = format!("SELECT {} FROM aside WHERE scope = ?1", line::COLUMNS);
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query([scope.bytes()])?;
    let mut texts = Vec::new();
    while let Some(row) = rows.next()? {
        let changes = line::read(row)?.action.changes.into_iter();
        let named = changes.filter(|it| it.kind == Attachment::KIND && it.field == FIELD);
        texts.extend(named.map(|change| change.value.read()));
    }
    Ok(texts)
}

/// Every hash that anything here names.
pub(crate) fn named_anywhere(db: &Connection) -> Result<BTreeSet<Hash>> {
    let mut named = BTreeSet::new();
    for scope in log::all_scopes(db)? {
        named.extend(named_in(db, scope)?);
    }
    Ok(named)
}

/// Lets go of what was named before, where nothing names it now.
pub(crate) fn let_go_where_unnamed(db: &Connection, before: &BTreeSet<Hash>) -> Result<()> {
    if before.is_empty() {
        return Ok(());
    }
    let named = named_anywhere(db)?;
    for hash in before.difference(&named) {
        if let Some((blob, _)) = find(db, *hash)? {
            remove(db, blob)?;
        }
    }
    Ok(())
}

/// Everything that is not named, and what came in part and is not on its way from the office.
pub(super) fn unnamed(db: &Connection) -> Result<Vec<i64>> {
    let blobs = every_blob(db)?;
    if blobs.is_empty() || !mend::known_holes(db)?.is_empty() {
        return Ok(Vec::new());
    }
    let named = named_anywhere(db)?;
    let on_its_way: BTreeSet<[u8; 16]> = named
        .iter()
        .map(|hash| *coming_as(*hash).as_bytes())
        .collect();
    let stays = |blob: &Blob| match blob.hash {
        Some(hash) => named.contains(&hash),
        None => blob.coming.is_some_and(|it| on_its_way.contains(&it)),
    };
    let unnamed = blobs.into_iter().filter(|blob| !stays(blob));
    Ok(unnamed.map(|blob| blob.id).collect())
}

struct Blob {
    id: i64,
    hash: Option<Hash>,
    coming: Option<[u8; 16]>,
}

fn every_blob(db: &Connection) -> Result<Vec<Blob>> {
    let mut statement = db.prepare_cached("SELECT id, hash, coming FROM blob")?;
    let rows = statement.query_map([], |row| {
        let hash: Option<[u8; 32]> = row.get(1)?;
        Ok(Blob {
            id: row.get(0)?,
            hash: hash.map(Hash),
            coming: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
