//! The shape of the file, as a ledger of numbered steps that are never edited.
//! All pending steps run in one transaction; a file from a newer version is not touched at all.

use crate::keybag::Dek;
use crate::place::Folder;
use crate::{Result, VaultError, backup, check, db, places};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use sha2::{Digest, Sha256};
use std::path::Path;

/// What a step does after its SQL.
pub(crate) type Then = fn(&Connection) -> Result<()>;

/// One step.
pub(crate) struct Step {
    pub number: i64,
    pub name: &'static str,
    pub sql: &'static str,
    /// What cannot be said in SQL, in the same transaction.
    pub then: Then,
    /// The oldest version that may open a file with this step in it.
    pub oldest_app_that_may_open: &'static str,
}

/// Every step, in order. A released one is never edited, renamed or removed.
pub(crate) const STEPS: &[Step] = &[
    Step {
        number: 1,
        name: "log",
        sql: include_str!("../migrations/0001_log.sql"),
        then: |_| Ok(()),
        oldest_app_that_may_open: "0.1.0",
    },
    Step {
        number: 2,
        name: "lines",
        sql: include_str!("../migrations/0002_lines.sql"),
        then: check::derive,
        oldest_app_that_may_open: "0.2.0",
    },
    Step {
        number: 3,
        name: "office",
        sql: include_str!("../migrations/0003_office.sql"),
        then: places::rebuild,
        oldest_app_that_may_open: "0.2.0",
    },
    Step {
        number: 4,
        name: "pieces",
        sql: include_str!("../migrations/0004_pieces.sql"),
        then: |_| Ok(()),
        oldest_app_that_may_open: "0.2.0",
    },
    Step {
        number: 5,
        name: "beginnings",
        sql: include_str!("../migrations/0005_beginnings.sql"),
        then: |_| Ok(()),
        oldest_app_that_may_open: "0.2.0",
    },
];

/// Step 1 as it stood while 0.2 was made: it made at once what steps 1 and 2 make together. Its file
/// is theirs.
const MADE_AT_ONCE: [u8; 32] = [
    0x51, 0x39, 0xa6, 0xdd, 0xcc, 0x14, 0xe0, 0x08, 0x75, 0x89, 0x08, 0x41, 0xbf, 0xde, 0x0d, 0xfa,
    0x94, 0x3b, 0xe5, 0x1b, 0xee, 0xcc, 0x60, 0x69, 0xb0, 0x1a, 0x8a, 0x2e, 0xca, 0xdc, 0xc0, 0x1f,
];

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

impl Done {
    fn of(step: &Step) -> Self {
        Done {
            number: step.number,
            hash: step.hash().to_vec(),
            needs: step.oldest_app_that_may_open.to_owned(),
        }
    }
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
        (step.then)(&transaction)?;
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
    let mut done: Vec<Done> = rows.collect::<rusqlite::Result<_>>()?;
    if done.first().is_some_and(|first| first.hash == MADE_AT_ONCE) {
        done.splice(..1, STEPS.iter().take(2).map(Done::of));
    }
    Ok(done)
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
