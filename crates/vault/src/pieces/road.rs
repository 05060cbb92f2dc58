//! Photos on the road between this laptop and the office: which are named and which are here, one piece
//! out, and how far one that comes has come. Nothing here takes a photo away.

use super::{PIECE_BYTES_MAX, find, find_coming, named_in, place};
use crate::office::is_closed;
use crate::vault::Vault;
use crate::{Result, log};
use casefile::{FamilyId, ScopeId};
use rusqlite::{Connection, OptionalExtension};
use sync::Hash;
use uuid::Uuid;

/// A photo that a scope names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NamedPhoto {
    /// The scope.
    pub scope: ScopeId,
    /// Whose family it belongs to.
    pub family: FamilyId,
    /// SHA-256 of all bytes.
    pub hash: Hash,
    /// Whether its bytes are here.
    pub is_here: bool,
    /// Whether the scope is somebody else's now.
    pub is_closed: bool,
}

/// What a photo is called while it comes from the office: by its hash, so that it goes on after a cut.
pub fn coming_as(hash: Hash) -> Uuid {
    let mut first = [0; 16];
    first.copy_from_slice(&hash.0[..16]);
    Uuid::from_bytes(first)
}

impl Vault {
    /// Every photo that is named in a scope that goes to the office.
    pub fn named_photos(&self) -> Result<Vec<NamedPhoto>> {
        let mut all = Vec::new();
        for scope in log::scopes_that_go(&self.db)? {
            let (family, is_closed) = (
                log::family_of(&self.db, scope)?,
                is_closed(&self.db, scope)?,
            );
            for hash in named_in(&self.db, scope)? {
                let is_here = find(&self.db, hash)?.is_some();
                all.push(NamedPhoto {
                    scope,
                    family,
                    hash,
                    is_here,
                    is_closed,
                });
            }
        }
        Ok(all)
    }

    /// One piece of a photo that is here, and whether it is the last.
    pub fn piece(&self, hash: Hash, number: u32) -> Result<Option<(Vec<u8>, bool)>> {
        let Some((blob, count)) = find(&self.db, hash)? else {
            return Ok(None);
        };
        let sql = "SELECT bytes FROM piece WHERE id = ?1";
        let bytes: Option<Vec<u8>> = self
            .db
            .prepare_cached(sql)?
            .query_row([place(blob, number)], |row| row.get(0))
            .optional()?;
        let after = (u64::from(number) + 1) * PIECE_BYTES_MAX as u64;
        Ok(bytes.map(|bytes| (bytes, after >= count)))
    }

    /// How many whole pieces have come of a photo that is fetched.
    pub fn pieces_that_came(&self, hash: Hash) -> Result<u32> {
        let came = match find_coming(&self.db, coming_as(hash))? {
            Some((_, bytes, None)) => bytes / PIECE_BYTES_MAX as u64,
            _ => 0,
        };
        Ok(u32::try_from(came).unwrap_or(0))
    }
}

/// The photos of a scope whose bytes are here, sorted.
pub(crate) fn here_of(db: &Connection, scope: ScopeId) -> Result<Vec<Hash>> {
    let mut here = Vec::new();
    for hash in named_in(db, scope)? {
        if find(db, hash)?.is_some() {
            here.push(hash);
        }
    }
    Ok(here)
}
