//! The shape of the file, as a ledger of numbered steps that are never edited.
//! All pending steps run in one transaction; a file from a newer version is not touched at all.

use crate::keybag::Dek;
use crate::place::Folder;
use crate::{Result, VaultError, backup, db};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use sha2::{Digest, Sha256};
use std::path::Path;

/// One step.
pub(crate) struct Step {
    pub number: i64,
    pub name: &'static str,
    pub sql: &'static str,
    /// The oldest version that may open a file with this step in it.
    pub oldest_app_that_may_open: &'static str,
}

/// Every step, in order. A released one is never edited, renamed or removed.
pub(crate) const STEPS: &[Step] = &[Step {
    number: 1,
    name: "log",
    sql: include_str!("../migrations/0001_log.sql"),
    oldest_app_that_may_open: "0.1.0",
}];

const LEDGER: &str = "CREATE TABLE IF NOT EXISTS ledger (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    hash BLOB NOT NULL,
    oldest_app_that_may_open TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT";

impl Step {
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.sql).into()
    }
}

/// A step as the file remembers it.
struct Done {
    number: i64,
    hash: Vec<u8>,
    needs: String,
}

/// Looks before anything is opened for writing: refuses a newer file without changing a byte.
pub(crate) fn look(folder: &Folder, dek: &Dek, steps: &[Step]) -> Result<()> {
    look_at(&folder.database(), dek, steps)
}

/// Looks at any file of ours.
pub(crate) fn look_at(file: &Path, dek: &Dek, steps: &[Step]) -> Result<()> {
    check_history(&done(&db::look(file, dek)?)?, steps)
}

/// Brings the file to this version. A file with data in it is backed up first.
pub(crate) fn bring_up(
    db: &mut Connection,
    folder: &Folder,
    dek: &Dek,
    steps: &[Step],
) -> Result<()> {
    let done = done(db)?;
    check_history(&done, steps)?;
    let pending = &steps[done.len()..];
    let Some(first) = pending.first() else {
        return Ok(());
    };
    if !done.is_empty() {
        let before = format!("before-step-{:04}.db", first.number);
        backup::write(db, &folder.backups().join(before), dek)?;
    }
    run(db, pending)
}

/// Carries out steps in one transaction: all of them, or none.
pub(crate) fn run(db: &mut Connection, pending: &[Step]) -> Result<()> {
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(LEDGER)?;
    for step in pending {
        transaction.execute_batch(step.sql)?;
        transaction.execute(
            "INSERT INTO ledger VALUES (?1, ?2, ?3, ?4, unixepoch())",
            params![
                step.number,
                step.name,
                step.hash(),
                step.oldest_app_that_may_open
            ],
        )?;
    }
    Ok(transaction.commit()?)
}

fn done(db: &Connection) -> Result<Vec<Done>> {
    let known = "SELECT 1 FROM sqlite_schema WHERE name = 'ledger'";
    if db.query_row(known, [], |_| Ok(())).optional()?.is_none() {
        return Ok(Vec::new());
    }
    let mut statement =
        db.prepare("SELECT number, hash, oldest_app_that_may_open FROM ledger ORDER BY number")?;
    let rows = statement.query_map([], |row| {
        Ok(Done {
            number: row.get(0)?,
            hash: row.get(1)?,
            needs: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn check_history(done: &[Done], steps: &[Step]) -> Result<()> {
    if let Some(newest) = done.get(steps.len()..).and_then(|newer| newer.last()) {
        return Err(VaultError::TooNew {
            needs: newest.needs.clone(),
        });
    }
    let same = done
        .iter()
        .zip(steps)
        .all(|(done, step)| done.number == step.number && done.hash == step.hash());
    same.then_some(()).ok_or(VaultError::OtherHistory)
}
