//! Photos and pages out of a damaged file: one at a time, so that a year of them needs no more memory
//! than one. What comes over has the hash it is named by; nothing else is kept under it.

use super::worn::{BLOBS, PIECES, Row, Worn};
use crate::keybag::Dek;
use crate::place::Folder;
use crate::{Result, VaultError, backup, db, pieces};
use rusqlite::Connection;
use rusqlite::types::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use sync::Hash;

/// Photos beyond the last known one that are looked for where their list is damaged.
const BLOBS_LOOKED_FOR: i64 = 64;
/// The most pieces that one has.
const PIECES_MAX: i64 = (pieces::BLOB_BYTES_MAX / pieces::PIECE_BYTES_MAX as u64).cast_signed();

/// Brings them into the new file; says how many of those that were kept here are lost.
pub(super) fn bring(
    into: &mut Connection,
    folder: &Folder,
    dek: &Dek,
    backups: &[backup::Kept],
) -> Result<u64> {
    let mut worn = Worn::new(&folder.database(), dek);
    let (rows, is_whole) = worn.table(&BLOBS)?;
    let known = known(&rows);
    let mut wanted = pieces::named_anywhere(into)?;
    let mut lost: BTreeSet<Hash> = known.values().flatten().copied().collect();
    let last = known.last_key_value().map_or(0, |(blob, _)| *blob);
    let beyond = if is_whole { 0 } else { BLOBS_LOOKED_FOR };
    for blob in 1..=last + beyond {
        let hash = known.get(&blob).copied().flatten();
        let Some((found, bytes)) = whole(&mut worn, blob)? else {
            continue;
        };
        if wanted.remove(&found) || hash == Some(found) {
            keep(into, &bytes, found)?;
            lost.remove(&found);
        }
    }
    if !is_whole {
        lost.extend(&wanted);
    }
    lost.retain(|hash| wanted.contains(hash));
    for kept in backups {
        bring_from_backup(into, dek, kept, &mut lost)?;
    }
    Ok(lost.len() as u64)
}

/// The numbers of those that can be read, with their hashes where they are whole.
fn known(rows: &[Row]) -> BTreeMap<i64, Option<Hash>> {
    let known = rows.iter().filter_map(|row| match row.as_slice() {
        [Value::Integer(blob), _, Value::Blob(hash), _] => {
            Some((*blob, hash.as_slice().try_into().ok().map(Hash)))
        }
        [Value::Integer(blob), ..] => Some((*blob, None)),
        _ => None,
    });
    known.collect()
}

/// All bytes of a blob as far as they can be read, and their hash.
fn whole(worn: &mut Worn<'_>, blob: i64) -> Result<Option<(Hash, Vec<u8>)>> {
    let mut all = Vec::new();
    for number in 0..PIECES_MAX {
        match worn.one(&PIECES, (blob << 32) + number)?.as_deref() {
            Some([_, Value::Blob(bytes)]) => all.extend_from_slice(bytes),
            _ => break,
        }
    }
    Ok((!all.is_empty()).then(|| (Hash(Sha256::digest(&all).into()), all)))
}

fn keep(into: &mut Connection, bytes: &[u8], hash: Hash) -> Result<()> {
    let writing = into.transaction()?;
    if !pieces::hashes(&writing)?.contains(&hash) {
        pieces::put_whole(&writing, bytes, hash)?;
    }
    Ok(writing.commit()?)
}

fn bring_from_backup(
    into: &mut Connection,
    dek: &Dek,
    kept: &backup::Kept,
    lost: &mut BTreeSet<Hash>,
) -> Result<()> {
    if lost.is_empty() {
        return Ok(());
    }
    let copy = db::look(&kept.path, dek)?;
    if !BLOBS.is_in(&copy)? {
        return Ok(());
    }
    for hash in lost.clone() {
        match pieces::read(&copy, hash) {
            Ok(bytes) => {
                keep(into, &bytes, hash)?;
                lost.remove(&hash);
            }
            Err(VaultError::BytesNotHere | VaultError::BytesDamaged) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
