//! What a database has to be able to do for the office. A statement is written once, with `?1`, `?2`
//! for what is put in; each database reads it in its own way.

use super::{Cell, Row};
use crate::Result;
use crate::keys::StoreKey;
use casefile::ScopeId;
use std::path::Path;
use sync::store::Stored;

/// Runs statements, in a transaction or outside one.
pub trait Sql {
    /// The rows of a question.
    fn rows(&self, sql: &str, with: &[Cell]) -> Stored<Vec<Row>>;
    /// Carries out a statement; how many rows it touched.
    fn run(&self, sql: &str, with: &[Cell]) -> Stored<u64>;
    /// The same statement once for each row, in their order; how many rows each of them touched. A
    /// database that is not in this process is sent them together.
    fn run_each(&self, sql: &str, rows: &[Vec<Cell>]) -> Stored<Vec<u64>> {
        rows.iter().map(|with| self.run(sql, with)).collect()
    }
}

/// What came of a piece of work in a transaction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Did {
    /// It is to be committed.
    Something,
    /// There was nothing to do; it is rolled back, which costs nothing.
    Nothing,
}

/// A database.
pub trait Base: Send + Sync {
    /// Lets `work` look at what is committed.
    fn read(&self, work: &mut dyn FnMut(&dyn Sql) -> Stored<()>) -> Stored<()>;

    /// Lets `work` look at everything as it stands at one moment, however long it looks.
    fn snapshot(&self, work: &mut dyn FnMut(&dyn Sql) -> Stored<()>) -> Stored<()>;

    /// Lets `work` change something in one transaction, alone in the scope if one is named. When this
    /// returns, it is on the disk. `work` may be called again where the database has to retry.
    fn write(
        &self,
        scope: Option<ScopeId>,
        work: &mut dyn FnMut(&dyn Sql) -> Stored<Did>,
    ) -> Stored<()>;

    /// Looks for damage in the file; nothing where there is none.
    fn damage(&self) -> Stored<Vec<String>>;

    /// Writes everything to an encrypted file at a place where nothing is yet.
    fn copy_to(&self, to: &Path, key: &StoreKey) -> Result<()>;
}
