//! What is said about the bytes of photos: which of them the office holds, one piece there, one piece
//! back. Everything is asked under a scope, and nothing is said of a scope to whom it does not concern.
//! FROZEN like the other messages.

use crate::hash::Hash;
use crate::wire::{Bytes, wire_struct};
use casefile::ScopeId;
use std::collections::BTreeMap;

/// Which of these does the office hold (`POST /photos`)?
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AskPhotos {
    /// By scope.
    pub scopes: BTreeMap<ScopeId, Vec<Hash>>,
}

/// What the office holds of them. Of what is not named in a scope, or not for the one who asks,
/// nothing is said.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PhotosHeld {
    /// By scope.
    pub scopes: BTreeMap<ScopeId, Vec<PhotoHeld>>,
}

/// How much of one photo the office holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PhotoHeld {
    /// Which.
    pub hash: Hash,
    /// So many pieces from the first on: the next to be brought has this number.
    pub pieces: u64,
    /// All of it, compared with its hash.
    pub whole: bool,
    /// Its two newest checked backups hold it, too.
    pub backed_up: bool,
}

/// One piece for the office (`POST /photos/bring`), answered by `PhotoHeld`. One that came before may
/// come again.
#[derive(Clone, PartialEq, Eq)]
pub struct BringPiece {
    /// Under which scope.
    pub scope: ScopeId,
    /// Which photo.
    pub hash: Hash,
    /// The number of the piece, from 0.
    pub number: u64,
    /// Whether it is the last.
    pub is_last: bool,
    /// A mebibyte; the last has what is left.
    pub bytes: Bytes,
}

/// One piece from the office (`POST /photos/fetch`), answered by `Piece`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FetchPiece {
    /// Under which scope.
    pub scope: ScopeId,
    /// Which photo.
    pub hash: Hash,
    /// The number of the piece, from 0.
    pub number: u64,
}

/// A piece of a photo.
#[derive(Clone, PartialEq, Eq)]
pub struct Piece {
    /// Whether it is the last.
    pub is_last: bool,
    /// Its bytes.
    pub bytes: Bytes,
}

wire_struct!(AskPhotos { 0 scopes });
wire_struct!(PhotosHeld { 0 scopes });
wire_struct!(PhotoHeld { 0 hash, 1 pieces, 2 whole, 3 backed_up });
wire_struct!(BringPiece { 0 scope, 1 hash, 2 number, 3 is_last, 4 bytes });
wire_struct!(FetchPiece { 0 scope, 1 hash, 2 number });
wire_struct!(Piece { 0 is_last, 1 bytes });

impl std::fmt::Debug for BringPiece {
    /// Without the bytes.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BringPiece({:?}, {})", self.hash, self.number)
    }
}

impl std::fmt::Debug for Piece {
    /// Without the bytes.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Piece({} bytes)", self.bytes.0.len())
    }
}
