//! Photos in the store: which entries name them, and their bytes in pieces, each scope's for itself.
//! Bytes are taken only of a photo that an entry here names; they are whole only when all of them were
//! read back and had the hash; they go when nothing names them any more.

use super::{Audited, Cell, Did, Sql, Store, audit, set, setting};
use casefile::ScopeId;
use sha2::{Digest, Sha256};
use sync::limits::{PIECE_BYTES_MAX, PIECES_MAX};
use sync::message::BringPiece;
use sync::photo::named_by;
use sync::store::{Log, OfficeStore, Stored};
use sync::{Entry, Hash};

/// The step of the ledger that made the tables: a backup from before it has none.
const STEP: i64 = 2;
/// Says that older entries were looked through for photos.
const LOOKED_THROUGH: &str = "photos named";

/// A photo that an entry here names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Photo {
    /// An entry of the log names it, not only one that was set aside.
    pub in_log: bool,
    /// So many pieces are here.
    pub pieces: u64,
    /// All of it, compared with its hash.
    pub whole: bool,
}

/// What came of a piece.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Brought {
    /// So much is here now.
    Here(Photo),
    /// Nothing here names such a photo.
    NotNamed,
    /// It was no piece.
    NoPiece,
    /// All of them together have another hash; they went.
    OtherBytes,
}

fn key(scope: ScopeId, photo: Hash) -> [Cell; 2] {
    [scope.bytes().into(), photo.into()]
}

/// Whether a database knows of photos.
pub(super) fn are_known(sql: &dyn Sql) -> Stored<bool> {
    let with: [Cell; 1] = [STEP.into()];
    Ok(!sql
        .rows("SELECT 1 FROM ledger WHERE number = ?1", &with)?
        .is_empty())
}

/// Notes what entries name.
pub(super) fn note_named<'e>(
    sql: &dyn Sql,
    scope: ScopeId,
    entries: impl IntoIterator<Item = &'e Entry>,
) -> Stored<()> {
    for entry in entries {
        for photo in named_by(entry) {
            let with: [Cell; 3] = [scope.bytes().into(), photo.into(), entry.hash.into()];
            let insert = "INSERT INTO named (scope, photo, entry) VALUES (?1, ?2, ?3)
                          ON CONFLICT DO NOTHING";
            sql.run(insert, &with)?;
        }
    }
    Ok(())
}

/// Entries whose words went name nothing any more; photos that nothing names go with them.
pub(super) fn forget_named(sql: &dyn Sql, scope: ScopeId, entries: &[Entry]) -> Stored<()> {
    let mut gone = 0;
    for entry in entries {
        let delete = "DELETE FROM named WHERE scope = ?1 AND entry = ?2";
        gone += sql.run(delete, &key(scope, entry.hash))?;
    }
    if gone == 0 {
        return Ok(());
    }
    for table in ["piece", "photo"] {
        let delete = format!(
            "DELETE FROM {table} WHERE scope = ?1 AND NOT EXISTS (SELECT 1 FROM named
             WHERE named.scope = {table}.scope AND named.photo = {table}.photo)"
        );
        sql.run(&delete, &[scope.bytes().into()])?;
    }
    Ok(())
}

fn find(sql: &dyn Sql, scope: ScopeId, photo: Hash) -> Stored<Option<Photo>> {
    let with = key(scope, photo);
    let named = "SELECT 1 FROM named WHERE scope = ?1 AND photo = ?2 LIMIT 1";
    if sql.rows(named, &with)?.is_empty() {
        return Ok(None);
    }
    let in_log = "SELECT 1 FROM named JOIN entry
                  ON entry.scope = named.scope AND entry.hash = named.entry
                  WHERE named.scope = ?1 AND named.photo = ?2 LIMIT 1";
    let whole = "SELECT whole FROM photo WHERE scope = ?1 AND photo = ?2";
    let pieces = "SELECT count(*) FROM piece WHERE scope = ?1 AND photo = ?2";
    let whole = sql.rows(whole, &with)?;
    Ok(Some(Photo {
        in_log: !sql.rows(in_log, &with)?.is_empty(),
        pieces: match sql.rows(pieces, &with)?.first() {
            Some(row) => row.int(0)?.cast_unsigned(),
            None => 0,
        },
        whole: whole.first().is_some_and(|row| row.int(0).ok() == Some(1)),
    }))
}

fn is_piece(piece: &BringPiece) -> bool {
    let (length, number) = (piece.bytes.0.len(), piece.number);
    let fits = length > 0 && length <= PIECE_BYTES_MAX && number < PIECES_MAX;
    fits && (piece.is_last || length == PIECE_BYTES_MAX)
}

/// The hash of what is here of a photo, read piece by piece.
fn hash_of(sql: &dyn Sql, scope: ScopeId, photo: Hash, pieces: u64) -> Stored<Hash> {
    let mut sum = Sha256::new();
    for number in 0..pieces {
        if let Some(bytes) = read(sql, scope, photo, number)? {
            sum.update(bytes);
        }
    }
    Ok(Hash(sum.finalize().into()))
}

fn read(sql: &dyn Sql, scope: ScopeId, photo: Hash, number: u64) -> Stored<Option<Vec<u8>>> {
    let with: [Cell; 3] = [scope.bytes().into(), photo.into(), number.into()];
    let piece = "SELECT bytes FROM piece WHERE scope = ?1 AND photo = ?2 AND number = ?3";
    let rows = sql.rows(piece, &with)?;
    rows.first().map(|row| row.blob(0)).transpose()
}

fn put(sql: &dyn Sql, piece: &BringPiece) -> Stored<()> {
    let with = key(piece.scope, piece.hash);
    let begin = "INSERT INTO photo (scope, photo, whole) VALUES (?1, ?2, 0) ON CONFLICT DO NOTHING";
    sql.run(begin, &with)?;
    let [scope, photo] = with;
    let insert = "INSERT INTO piece (scope, photo, number, bytes) VALUES (?1, ?2, ?3, ?4)";
    let bytes = piece.bytes.0.as_slice().into();
    sql.run(insert, &[scope, photo, piece.number.into(), bytes])?;
    Ok(())
}

/// The last piece is here: whole, or none of it.
fn close(sql: &dyn Sql, piece: &BringPiece, photo: Photo) -> Stored<Brought> {
    let with = key(piece.scope, piece.hash);
    if hash_of(sql, piece.scope, piece.hash, photo.pieces)? != piece.hash {
        for table in ["piece", "photo"] {
            let delete = format!("DELETE FROM {table} WHERE scope = ?1 AND photo = ?2");
            sql.run(&delete, &with)?;
        }
        return Ok(Brought::OtherBytes);
    }
    sql.run(
        "UPDATE photo SET whole = 1 WHERE scope = ?1 AND photo = ?2",
        &with,
    )?;
    Ok(Brought::Here(Photo {
        whole: true,
        ..photo
    }))
}

impl Store {
    /// A photo, if an entry of the scope names it.
    pub fn photo(&self, scope: ScopeId, photo: Hash) -> Stored<Option<Photo>> {
        self.look(|view| find(view.sql, scope, photo))
    }

    /// Whether all bytes of a photo are here; also asked of backups from before there were any.
    pub fn holds_photo(&self, scope: ScopeId, photo: Hash) -> Stored<bool> {
        self.look(|view| {
            let known = are_known(view.sql)?;
            Ok(known && find(view.sql, scope, photo)?.is_some_and(|it| it.whole))
        })
    }

    /// Takes a piece that follows what is here. One that came before, or comes too early, changes
    /// nothing: the answer says which is next. When this returns, it is on the disk.
    pub fn bring(&self, piece: &BringPiece) -> Stored<Brought> {
        let mut came = Brought::NoPiece;
        self.base.write(Some(piece.scope), &mut |sql| {
            let Some(before) = find(sql, piece.scope, piece.hash)? else {
                came = Brought::NotNamed;
                return Ok(Did::Nothing);
            };
            came = Brought::Here(before);
            if before.whole || piece.number != before.pieces {
                return Ok(Did::Nothing);
            }
            if !is_piece(piece) {
                came = Brought::NoPiece;
                return Ok(Did::Nothing);
            }
            put(sql, piece)?;
            let pieces = before.pieces + 1;
            let now = Photo { pieces, ..before };
            came = Brought::Here(now);
            if piece.is_last {
                came = close(sql, piece, now)?;
                self.note_close(sql, piece, came)?;
            }
            Ok(Did::Something)
        })?;
        Ok(came)
    }

    fn note_close(&self, sql: &dyn Sql, piece: &BringPiece, came: Brought) -> Stored<()> {
        let what = match came {
            Brought::Here(_) => "photo taken",
            _ => "photo with other bytes",
        };
        let said = Audited {
            what,
            by: self.carrier,
            scopes: vec![piece.scope],
            ..Audited::default()
        };
        audit::note(sql, said)
    }

    /// A piece of a photo that is whole, and whether it is the last.
    pub fn piece(
        &self,
        scope: ScopeId,
        photo: Hash,
        number: u64,
    ) -> Stored<Option<(Vec<u8>, bool)>> {
        self.look(|view| {
            let found = find(view.sql, scope, photo)?;
            let Some(found) = found.filter(|it| it.whole && it.in_log) else {
                return Ok(None);
            };
            let bytes = read(view.sql, scope, photo, number)?;
            Ok(bytes.map(|bytes| (bytes, number + 1 == found.pieces)))
        })
    }

    /// The photos of a scope that are not what they were: each that is whole is hashed anew. How many
    /// were found right, and whether one was not.
    pub fn check_photos(&self, scope: ScopeId) -> Stored<(u64, bool)> {
        self.look(|view| {
            if !are_known(view.sql)? {
                return Ok((0, true));
            }
            let whole = "SELECT photo FROM photo WHERE scope = ?1 AND whole = 1";
            let mut right = 0;
            for row in view.sql.rows(whole, &[scope.bytes().into()])? {
                let photo = Hash(row.id(0)?);
                if hash_of(view.sql, scope, photo, PIECES_MAX)? != photo {
                    return Ok((right, false));
                }
                right += 1;
            }
            Ok((right, true))
        })
    }

    /// Looks once through what was here before photos had a road, for those it names.
    pub fn look_for_photos(&self) -> Stored<()> {
        if self.setting(LOOKED_THROUGH)?.is_some() {
            return Ok(());
        }
        for scope in self.scopes()? {
            let entries = self.everything(scope)?;
            let aside = self.aside(scope)?;
            let all = || entries.iter().chain(aside.iter().map(|it| &it.entry));
            if all().any(|entry| named_by(entry).next().is_some()) {
                self.put(|sql| note_named(sql, scope, all()))?;
            }
        }
        self.put(|sql| match setting(sql, LOOKED_THROUGH)? {
            None => set(sql, LOOKED_THROUGH, &[1]),
            Some(_) => Ok(()),
        })
    }
}
