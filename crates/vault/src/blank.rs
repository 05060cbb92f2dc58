//! What staff marked about a signal does not last: after its time the words go out of the log itself,
//! and what stands for them in the hash stays, so that the series holds (R31). No word of a family
//! is ever taken out here.

use crate::vault::Vault;
use crate::{Result, VaultError, check, line, log, search};
use casefile::kinds::{SignalMark, View};
use casefile::{RecordId, ScopeId};
use chrono::NaiveDate;
use rusqlite::{Connection, TransactionBehavior, params};
use std::collections::BTreeSet;
use sync::Entry;

impl Vault {
    /// The marks that still have their words, each by a name that it never loses.
    pub fn marks(&self) -> Result<BTreeSet<String>> {
        let mut names = BTreeSet::new();
        for scope in scopes_of_process(&self.db)? {
            let marks = marks_in(&self.db, scope, |_| true)?;
            names.extend(marks.iter().map(|(_, entry)| name_of(entry)));
        }
        Ok(names)
    }

    /// Takes the words out of every mark that was left before a day and whose time is over, by its name;
    /// says how many there were.
    pub fn blank_marks(
        &mut self,
        before: NaiveDate,
        is_over: impl Fn(&str) -> bool,
    ) -> Result<usize> {
        let is_old = |entry: &Entry| entry.action.on.day() < before && is_over(&name_of(entry));
        self.with_reserve(|vault| vault.blank_once(is_old))
    }

    fn blank_once(&mut self, is_old: impl Fn(&Entry) -> bool) -> Result<usize> {
        let transaction = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut blanked = 0;
        for scope in scopes_of_process(&transaction)? {
            let old = marks_in(&transaction, scope, &is_old)?;
            for (number, entry) in &old {
                blank(&transaction, *number, entry)?;
            }
            if !old.is_empty() {
                derive_anew(&transaction, scope, &old)?;
            }
            blanked += old.len();
        }
        transaction.commit()?;
        Ok(blanked)
    }
}

fn scopes_of_process(db: &Connection) -> Result<Vec<ScopeId>> {
    let mut statement = db.prepare("SELECT scope FROM scope WHERE compartment = 'process'")?;
    let rows = statement.query_map([], |row| row.get(0).map(ScopeId::from_bytes))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What a mark's entry is named by: half of its hash, which stays when its words go.
fn name_of(entry: &Entry) -> String {
    let half = entry.hash.0.first_chunk().copied().unwrap_or_default();
    format!("{:032x}", u128::from_be_bytes(half))
}

/// The entries of a scope that hold nothing but marks and have their words, with their numbers.
fn marks_in(
    db: &Connection,
    scope: ScopeId,
    is_wanted: impl Fn(&Entry) -> bool,
) -> Result<Vec<(i64, Entry)>> {
    let sql = format!(
        "SELECT {}, entry.id FROM line
         JOIN entry ON entry.id BETWEEN line.id << 32 AND (line.id << 32) + 4294967295
         WHERE scope = ?1",
        line::COLUMNS
    );
    let mut statement = db.prepare(&sql)?;
    let mut rows = statement.query([scope.bytes()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let entry = line::read(row)?;
        let has_words = entry.blank.is_none() && entry.is_mark_on_a_signal();
        if has_words && is_wanted(&entry) {
            found.push((row.get(4)?, entry));
        }
    }
    Ok(found)
}

fn blank(db: &Connection, number: i64, entry: &Entry) -> Result<()> {
    let salts = log::salts(db, entry.action.scope, entry.action.sitting)?;
    let salts = salts.ok_or(VaultError::Damaged)?;
    let blanked = entry.blanked(&salts).ok_or(VaultError::Damaged)?;
    db.prepare_cached("UPDATE entry SET worth = ?2 WHERE id = ?1")?
        .execute(params![number, blanked.values()])?;
    Ok(())
}

fn derive_anew(db: &Connection, scope: ScopeId, old: &[(i64, Entry)]) -> Result<()> {
    db.execute("DELETE FROM head WHERE scope = ?1", [scope.bytes()])?;
    check::refold(db, scope)?;
    let changes = old.iter().flat_map(|(_, entry)| &entry.action.changes);
    let records: BTreeSet<RecordId> = changes.map(|change| change.id).collect();
    for record in records {
        search::index_record(db, scope, SignalMark::KIND, record)?;
    }
    Ok(())
}
