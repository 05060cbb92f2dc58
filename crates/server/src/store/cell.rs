//! What goes into a statement and comes out of it, whatever the database. A cell that is not of the
//! kind that was written is damage, never a panic.

use crate::fault::unreadable;
use casefile::Stamp;
use sync::Hash;
use sync::store::Stored;

/// One value.
#[derive(Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// A number.
    Int(i64),
    /// A text.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
}

impl std::fmt::Debug for Cell {
    /// Redacted: cells hold what people said.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Cell::Null => "Null",
            Cell::Int(_) => "Int",
            Cell::Text(_) => "Text",
            Cell::Blob(_) => "Blob",
        })
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Cell::Int(number)
    }
}

impl From<u64> for Cell {
    /// Numbers in a series are far below where this would wrap; the bits are kept in any case.
    fn from(number: u64) -> Self {
        Cell::Int(number.cast_signed())
    }
}

impl From<Stamp> for Cell {
    fn from(stamp: Stamp) -> Self {
        Cell::Int(stamp.0)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Cell::Text(text.to_owned())
    }
}

impl From<&[u8]> for Cell {
    fn from(bytes: &[u8]) -> Self {
        Cell::Blob(bytes.to_vec())
    }
}

impl<const N: usize> From<&[u8; N]> for Cell {
    fn from(bytes: &[u8; N]) -> Self {
        Cell::Blob(bytes.to_vec())
    }
}

impl From<Vec<u8>> for Cell {
    fn from(bytes: Vec<u8>) -> Self {
        Cell::Blob(bytes)
    }
}

impl From<Hash> for Cell {
    fn from(hash: Hash) -> Self {
        Cell::Blob(hash.0.to_vec())
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Null, Into::into)
    }
}

/// One row of an answer.
#[derive(Clone, Debug)]
pub struct Row(pub Vec<Cell>);

impl Row {
    /// A number.
    pub fn int(&self, at: usize) -> Stored<i64> {
        match self.0.get(at) {
            Some(Cell::Int(number)) => Ok(*number),
            _ => Err(unreadable("a number")),
        }
    }

    /// A text.
    pub fn text(&self, at: usize) -> Stored<String> {
        match self.0.get(at) {
            Some(Cell::Text(text)) => Ok(text.clone()),
            _ => Err(unreadable("a text")),
        }
    }

    /// Bytes.
    pub fn blob(&self, at: usize) -> Stored<Vec<u8>> {
        match self.0.get(at) {
            Some(Cell::Blob(bytes)) => Ok(bytes.clone()),
            _ => Err(unreadable("bytes")),
        }
    }

    /// So many bytes.
    pub fn id<const N: usize>(&self, at: usize) -> Stored<[u8; N]> {
        let bytes = self.blob(at)?;
        bytes
            .try_into()
            .map_err(|_| unreadable("bytes of a known length"))
    }

    /// So many bytes, or nothing.
    pub fn maybe_id<const N: usize>(&self, at: usize) -> Stored<Option<[u8; N]>> {
        match self.0.get(at) {
            Some(Cell::Null) => Ok(None),
            _ => self.id(at).map(Some),
        }
    }
}
