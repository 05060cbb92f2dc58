//! Photos and scanned pages: their bytes lie in the file, each once, in pieces of at most a mebibyte.
//! Only what is whole has a hash, and nothing is handed out that does not match it.

mod named;
mod road;

pub use road::{NamedPhoto, coming_as};

pub(crate) use road::here_of;

pub(crate) use named::{let_go_where_unnamed, named_anywhere, named_in};

use crate::vault::Vault;
use crate::{Result, VaultError};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use sha2::{Digest, Sha256};
use sync::Hash;
use uuid::Uuid;

/// The longest piece, in bytes; every one but the last is as long.
pub const PIECE_BYTES_MAX: usize = 1 << 20;
/// The largest photo or page, in bytes.
pub const BLOB_BYTES_MAX: u64 = casefile::decide::ATTACHMENT_BYTES_MAX.cast_unsigned();
/// So many bytes at the beginning say what kind of file it is.
const BEGINNING: usize = 16;

/// Bytes that are kept whole.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Bytes {
    /// SHA-256 of all of them.
    pub hash: Hash,
    /// How many there are.
    pub count: u64,
    /// The first of them, as far as a kind of file is known by them.
    pub beginning: [u8; BEGINNING],
}

impl std::fmt::Debug for Bytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Bytes({:?}, {})", self.hash, self.count)
    }
}

/// One piece of what is handed in.
#[derive(Clone, Copy)]
pub struct Piece<'a> {
    /// What the one who hands it in calls the whole.
    pub coming: Uuid,
    /// The number of the piece, from 0.
    pub number: u32,
    /// Whether it is the last.
    pub is_last: bool,
    /// Its bytes.
    pub bytes: &'a [u8],
}

impl Vault {
    /// Keeps a piece; with the last one, says what all of them are. When this returns it is on the
    /// disk. A piece that came before may come again. The room that is kept for words on a full disk
    /// is not given to a photo.
    pub fn keep_piece(&mut self, piece: Piece<'_>) -> Result<Option<Bytes>> {
        let kept = self.keep_piece_once(&piece);
        match kept {
            Err(VaultError::Damaged) => self.connect_anew()?,
            // What came so far would take the room that somebody is missing.
            Err(VaultError::DiskFull) => drop(self.let_go_of_coming(piece.coming)),
            _ => {}
        }
        kept
    }

    fn keep_piece_once(&mut self, piece: &Piece<'_>) -> Result<Option<Bytes>> {
        let transaction = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let bytes = take_in(&transaction, piece)?;
        transaction.commit()?;
        Ok(bytes)
    }

    fn let_go_of_coming(&mut self, coming: Uuid) -> Result<()> {
        let transaction = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        if let Some((blob, _, None)) = find_coming(&transaction, coming)? {
            remove(&transaction, blob)?;
        }
        Ok(transaction.commit()?)
    }

    /// What is kept under a hash, if it is here.
    pub fn holds_bytes(&self, hash: Hash) -> Result<Option<Bytes>> {
        match find(&self.db, hash)? {
            Some((blob, count)) => Ok(Some(Bytes {
                hash,
                count,
                beginning: beginning(&self.db, blob)?,
            })),
            None => Ok(None),
        }
    }

    /// All bytes of a hash, compared with it. Where a page of them cannot be read, or they are others,
    /// that is told and everything else goes on.
    pub fn bytes(&mut self, hash: Hash) -> Result<Vec<u8>> {
        match read(&self.db, hash) {
            Err(VaultError::Damaged) => {
                self.connect_anew()?;
                Err(VaultError::BytesDamaged)
            }
            read => read,
        }
    }

    /// Lets go of what no file names: it was handed in, and then nobody said what it was. Where
    /// mending left holes nothing goes, as what names it may come back from the office.
    pub fn let_unnamed_bytes_go(&mut self) -> Result<()> {
        let gone = self.let_unnamed_bytes_go_once();
        if matches!(gone, Err(VaultError::Damaged)) {
            self.connect_anew()?;
        }
        gone
    }

    fn let_unnamed_bytes_go_once(&mut self) -> Result<()> {
        let unnamed = named::unnamed(&self.db)?;
        if unnamed.is_empty() {
            return Ok(());
        }
        let transaction = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        for blob in unnamed {
            remove(&transaction, blob)?;
        }
        Ok(transaction.commit()?)
    }
}

/// The number of a blob's piece.
fn place(blob: i64, number: u32) -> i64 {
    (blob << 32) + i64::from(number)
}

/// The numbers of a blob's first and last possible piece.
fn range(blob: i64) -> [i64; 2] {
    [place(blob, 0), place(blob, u32::MAX)]
}

fn take_in(db: &Connection, piece: &Piece<'_>) -> Result<Option<Bytes>> {
    let before = u64::from(piece.number) * PIECE_BYTES_MAX as u64;
    let count = before + piece.bytes.len() as u64;
    if count > BLOB_BYTES_MAX {
        return Err(VaultError::TooLarge);
    }
    let blob = match find_coming(db, piece.coming)? {
        // It was asked again after it was done.
        Some((blob, _, Some(hash))) => return is_whole_already(db, blob, hash),
        Some((blob, here, None)) if before <= here => blob,
        None if piece.number == 0 => begin(db, piece.coming)?,
        _ => return Err(VaultError::OutOfTurn),
    };
    let is_full = piece.bytes.len() == PIECE_BYTES_MAX;
    if piece.bytes.is_empty() || piece.bytes.len() > PIECE_BYTES_MAX || !(is_full || piece.is_last)
    {
        return Err(VaultError::OutOfTurn);
    }
    put(db, blob, piece, count)?;
    match piece.is_last {
        true => close(db, blob, piece.coming, count).map(Some),
        false => Ok(None),
    }
}

fn is_whole_already(db: &Connection, blob: i64, hash: Hash) -> Result<Option<Bytes>> {
    let count = find(db, hash)?.map_or(0, |(_, count)| count);
    let beginning = beginning(db, blob)?;
    Ok(Some(Bytes {
        hash,
        count,
        beginning,
    }))
}

/// A blob by what the one who hands it in calls it: its number, how much of it is here, its hash.
fn find_coming(db: &Connection, coming: Uuid) -> Result<Option<(i64, u64, Option<Hash>)>> {
    let sql = "SELECT id, bytes, hash FROM blob WHERE coming = ?1";
    let found = db
        .prepare_cached(sql)?
        .query_row([coming.as_bytes()], |row| {
            let hash: Option<[u8; 32]> = row.get(2)?;
            Ok((
                row.get(0)?,
                row.get::<_, i64>(1)?.cast_unsigned(),
                hash.map(Hash),
            ))
        });
    Ok(found.optional()?)
}

fn begin(db: &Connection, coming: Uuid) -> Result<i64> {
    db.prepare_cached("INSERT INTO blob (coming, bytes) VALUES (?1, 0)")?
        .execute([coming.as_bytes()])?;
    Ok(db.last_insert_rowid())
}

/// Puts a piece in its place. What came after it before goes: it is sent again.
fn put(db: &Connection, blob: i64, piece: &Piece<'_>, count: u64) -> Result<()> {
    let [_, last] = range(blob);
    db.prepare_cached("DELETE FROM piece WHERE id BETWEEN ?1 AND ?2")?
        .execute([place(blob, piece.number), last])?;
    db.prepare_cached("INSERT INTO piece VALUES (?1, ?2)")?
        .execute(params![place(blob, piece.number), piece.bytes])?;
    db.prepare_cached("UPDATE blob SET bytes = ?2 WHERE id = ?1")?
        .execute([blob, count.cast_signed()])?;
    Ok(())
}

/// Gives it its hash. What was here already is kept once.
fn close(db: &Connection, blob: i64, coming: Uuid, count: u64) -> Result<Bytes> {
    let (hash, read) = hash_of(db, blob)?;
    if read != count {
        return Err(VaultError::Damaged);
    }
    let bytes = Bytes {
        hash,
        count,
        beginning: beginning(db, blob)?,
    };
    let known = find(db, hash)?.map(|(known, _)| known);
    if known.is_some() {
        remove(db, blob)?;
    }
    db.prepare_cached("UPDATE blob SET hash = ?2, coming = ?3 WHERE id = ?1")?
        .execute(params![known.unwrap_or(blob), hash.0, coming.as_bytes()])?;
    Ok(bytes)
}

/// A blob that is whole: its number and how many bytes it has.
fn find(db: &Connection, hash: Hash) -> Result<Option<(i64, u64)>> {
    let found = db
        .prepare_cached("SELECT id, bytes FROM blob WHERE hash = ?1")?
        .query_row([hash.0], |row| {
            Ok((row.get(0)?, row.get::<_, i64>(1)?.cast_unsigned()))
        });
    Ok(found.optional()?)
}

fn beginning(db: &Connection, blob: i64) -> Result<[u8; BEGINNING]> {
    let first: Option<Vec<u8>> = db
        .prepare_cached("SELECT substr(bytes, 1, 16) FROM piece WHERE id = ?1")?
        .query_row([place(blob, 0)], |row| row.get(0))
        .optional()?;
    let mut beginning = [0; BEGINNING];
    for (to, from) in beginning.iter_mut().zip(first.unwrap_or_default()) {
        *to = from;
    }
    Ok(beginning)
}

/// Each piece of a blob, in order.
fn each(db: &Connection, blob: i64, mut take: impl FnMut(&[u8])) -> Result<()> {
    let sql = "SELECT bytes FROM piece WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(range(blob))?;
    while let Some(row) = rows.next()? {
        take(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?);
    }
    Ok(())
}

fn hash_of(db: &Connection, blob: i64) -> Result<(Hash, u64)> {
    let (mut hash, mut count) = (Sha256::new(), 0);
    each(db, blob, |bytes| {
        hash.update(bytes);
        count += bytes.len() as u64;
    })?;
    Ok((Hash(hash.finalize().into()), count))
}

/// All bytes of a hash, compared with it.
pub(crate) fn read(db: &Connection, hash: Hash) -> Result<Vec<u8>> {
    let (blob, count) = find(db, hash)?.ok_or(VaultError::BytesNotHere)?;
    let mut all = Vec::with_capacity(usize::try_from(count.min(BLOB_BYTES_MAX)).unwrap_or(0));
    each(db, blob, |bytes| all.extend_from_slice(bytes))?;
    match is_of(&all, hash) {
        true => Ok(all),
        false => Err(VaultError::BytesDamaged),
    }
}

/// Whether bytes have that hash.
pub(crate) fn is_of(bytes: &[u8], hash: Hash) -> bool {
    Hash(Sha256::digest(bytes).into()) == hash
}

/// The hashes of everything that is kept whole.
pub(crate) fn hashes(db: &Connection) -> Result<Vec<Hash>> {
    let mut statement = db.prepare("SELECT hash FROM blob WHERE hash IS NOT NULL ORDER BY id")?;
    let rows = statement.query_map([], |row| row.get(0).map(Hash))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether the bytes of a hash are still those that were hashed.
pub(crate) fn is_whole(db: &Connection, hash: Hash) -> Result<bool> {
    let Some((blob, count)) = find(db, hash)? else {
        return Ok(true);
    };
    Ok(hash_of(db, blob)? == (hash, count))
}

/// Puts bytes in that were read elsewhere and compared with their hash.
pub(crate) fn put_whole(db: &Connection, bytes: &[u8], hash: Hash) -> Result<()> {
    db.prepare_cached("INSERT INTO blob (hash, bytes) VALUES (?1, ?2)")?
        .execute(params![hash.0, bytes.len() as i64])?;
    let blob = db.last_insert_rowid();
    let mut insert = db.prepare_cached("INSERT INTO piece VALUES (?1, ?2)")?;
    for (number, piece) in (0..).zip(bytes.chunks(PIECE_BYTES_MAX)) {
        insert.execute(params![place(blob, number), piece])?;
    }
    Ok(())
}

fn remove(db: &Connection, blob: i64) -> Result<()> {
    db.prepare_cached("DELETE FROM piece WHERE id BETWEEN ?1 AND ?2")?
        .execute(range(blob))?;
    db.prepare_cached("DELETE FROM blob WHERE id = ?1")?
        .execute([blob])?;
    Ok(())
}
