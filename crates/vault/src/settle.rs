//! What is only looked for follows from the log when there is time: after a text is left, before a
//! search. Each line remembers how far the search has read it, in the same transaction, so nothing
//! is left out after a crash, and nothing had to be marked by the save itself.

use crate::vault::Vault;
use crate::{Result, VaultError, heads, line, search};
use casefile::{Action, RecordId, ScopeId};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use std::collections::HashMap;

/// Entries that are read into the search in one transaction.
const AT_ONCE: usize = 500;

/// Entries that are read in when somebody may begin to type at any moment.
const A_FEW: usize = 40;

/// A line whose end the search has not read.
struct Behind {
    line: i64,
    settled: i64,
}

impl Vault {
    /// Brings the search a little nearer to the log; says whether it is level now. Short enough that
    /// nobody who begins to type notices.
    pub fn settle_a_little(&mut self) -> Result<bool> {
        self.with_reserve(|vault| {
            let lines = behind(&vault.db)?;
            if lines.is_empty() {
                return Ok(true);
            }
            let transaction = immediate(&vault.db)?;
            take_some(&transaction, &lines, A_FEW)?;
            transaction.commit()?;
            Ok(behind(&vault.db)?.is_empty())
        })
    }

    /// Brings the search level with the log. Worth calling when nobody is typing; a search does it
    /// by itself.
    pub fn settle(&mut self) -> Result<()> {
        self.with_reserve(|vault| {
            let mut lines = behind(&vault.db)?;
            while !lines.is_empty() {
                let transaction = immediate(&vault.db)?;
                take_some(&transaction, &lines, AT_ONCE)?;
                transaction.commit()?;
                lines = behind(&vault.db)?;
            }
            Ok(())
        })
    }
}

/// Asks something of the search, level with the log. Where the disk is full the answer is whole all
/// the same: the search is read before it is kept, and keeping it is tried again another time.
pub(crate) fn level<T>(db: &Connection, ask: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
    if behind(db)?.is_empty() {
        return ask(db);
    }
    let transaction = immediate(db)?;
    let mut lines = behind(&transaction)?;
    while !lines.is_empty() {
        take_some(&transaction, &lines, AT_ONCE)?;
        lines = behind(&transaction)?;
    }
    let answer = ask(&transaction)?;
    match transaction.commit().map_err(VaultError::from) {
        Ok(()) | Err(VaultError::DiskFull) => Ok(answer),
        Err(error) => Err(error),
    }
}

fn immediate(db: &Connection) -> Result<Transaction<'_>> {
    Ok(Transaction::new_unchecked(
        db,
        TransactionBehavior::Immediate,
    )?)
}

fn behind(db: &Connection) -> Result<Vec<Behind>> {
    let sql = "SELECT id, settled FROM line WHERE EXISTS (
                 SELECT 1 FROM entry
                 WHERE entry.id > (line.id << 32) + settled
                   AND entry.id <= (line.id << 32) + 4294967295)";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        Ok(Behind {
            line: row.get(0)?,
            settled: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Reads the next entries of some lines into the search: few lines with much, or many with little.
fn take_some(db: &Connection, lines: &[Behind], at_most: usize) -> Result<()> {
    let mut read = 0;
    for line in lines {
        if read < at_most {
            read += take(db, line, at_most - read)?;
        }
    }
    Ok(())
}

/// Reads the next entries of a line into the search; says how many there were.
fn take(db: &Connection, behind: &Behind, at_most: usize) -> Result<usize> {
    let (first, last) = line::range(behind.line);
    let sql = format!(
        "SELECT {}, id FROM entry WHERE id > ?1 AND id <= ?2 ORDER BY id LIMIT ?3",
        line::COLUMNS
    );
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query([first + behind.settled, last, at_most as i64])?;
    let (mut actions, mut read_to) = (Vec::new(), last);
    while let Some(row) = rows.next()? {
        actions.push(line::read(row)?.action);
        read_to = row.get(4)?;
    }
    for (scope, kind, record) in touched(&actions) {
        search::index_record(db, scope, kind, record)?;
    }
    db.prepare_cached("UPDATE line SET settled = ?2 WHERE id = ?1")?
        .execute(params![behind.line, read_to - first])?;
    Ok(actions.len())
}

type Touched<'a> = (ScopeId, &'a str, RecordId);

/// Every record that the actions touched, the last touched last, so that it is found first.
fn touched(actions: &[Action]) -> Vec<Touched<'_>> {
    let mut last: HashMap<Touched<'_>, usize> = HashMap::new();
    let changes = actions
        .iter()
        .flat_map(|action| action.changes.iter().map(move |change| (action, change)));
    for (place, (action, change)) in changes.enumerate() {
        last.insert((action.scope, change.kind.as_ref(), change.id), place);
    }
    let mut touched: Vec<_> = last.into_iter().collect();
    touched.sort_by_key(|(_, place)| *place);
    touched.into_iter().map(|(record, _)| record).collect()
}

/// Makes the search anew from all heads, the last written last, so that it is found first.
pub(crate) fn rebuild(db: &Connection) -> Result<()> {
    db.execute_batch("DELETE FROM search_row; INSERT INTO search (search) VALUES ('delete-all');")?;
    let mut records = heads::all(db)?;
    records.sort();
    for (_, scope, kind, record) in records {
        search::index_record(db, scope, &kind, record)?;
    }
    db.execute_batch(
        "UPDATE line SET settled = (
           SELECT coalesce(max(entry.id) & 4294967295, 0) FROM entry
           WHERE entry.id BETWEEN line.id << 32 AND (line.id << 32) + 4294967295)",
    )?;
    Ok(())
}
