//! The one way to write what people did. One immediate transaction, flushed before it returns:
//! entry, heads, the draft it came from and the reply, or none of them. What is only looked for
//! follows from the log when there is time (see `settle`), so that a save touches few pages.

use crate::drafts::{self, DraftKey};
use crate::heads::Fold;
use crate::vault::Vault;
use crate::{Result, VaultError, line, log, office, settings};
use casefile::{Action, By, Deed, Place, ReplicaId, ScopeId, SittingId, Stamp};
use rusqlite::{Connection, TransactionBehavior};
use std::collections::BTreeMap;
use sync::{Entry, Secret};
use uuid::Uuid;

/// What one command decided, with what goes away and what is answered when it is saved.
#[derive(Clone, Debug)]
pub struct Batch {
    /// What was decided, in order.
    pub deeds: Vec<Deed>,
    /// Who writes.
    pub by: By,
    /// When it is written.
    pub at: Stamp,
    /// The draft that became this.
    pub draft_done: Option<DraftKey>,
    /// The request and the JSON of its reply.
    pub request: Option<(Uuid, String)>,
}

/// Who writes where, and the secrets of this sitting.
struct Writer {
    replica: ReplicaId,
    sitting: SittingId,
    secrets: BTreeMap<ScopeId, Secret>,
}

impl Vault {
    /// Saves a batch and gives each deed its place. When this returns it is on the disk.
    /// On a full disk the reserve is given back and the save tried once more.
    pub fn commit(&mut self, batch: Batch) -> Result<Vec<Action>> {
        self.with_reserve(|vault| vault.commit_once(batch.clone()))
    }

    /// Does a write; if the disk is full and there is a reserve, frees it and does it again. Where it
    /// met a damaged page nothing was written, and what comes next is asked over a fresh connection.
    pub(crate) fn with_reserve<T>(
        &mut self,
        mut write: impl FnMut(&mut Self) -> Result<T>,
    ) -> Result<T> {
        match write(self) {
            Err(VaultError::DiskFull) if self.folder.free_reserve() => write(self),
            Err(VaultError::Damaged) => {
                self.connect_anew()?;
                Err(VaultError::Damaged)
            }
            done => done,
        }
    }

    fn commit_once(&mut self, batch: Batch) -> Result<Vec<Action>> {
        let mut writer = Writer {
            replica: self.replica,
            sitting: self.sitting,
            secrets: self.secrets.clone(),
        };
        let transaction = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let actions = writer.write(&transaction, batch)?;
        transaction.commit()?;
        // Only now: a secret that was rolled back must not be used.
        self.secrets = writer.secrets;
        Ok(actions)
    }
}

impl Writer {
    fn write(&mut self, db: &Connection, batch: Batch) -> Result<Vec<Action>> {
        if let Some((request, reply)) = &batch.request {
            settings::keep_reply(db, *request, reply, batch.at)?;
        }
        let mut actions = Vec::with_capacity(batch.deeds.len());
        let mut fold = Fold::begin(db);
        for deed in batch.deeds {
            let entry = self.entry(db, deed, batch.by, batch.at)?;
            fold.take(&entry.action)?;
            log::note_day(db, &entry.action)?;
            actions.push(entry.action);
        }
        fold.keep()?;
        if let Some(draft) = &batch.draft_done {
            drafts::remove(db, draft)?;
        }
        Ok(actions)
    }

    fn entry(&mut self, db: &Connection, deed: Deed, by: By, at: Stamp) -> Result<Entry> {
        log::know_scope(db, deed.scope)?;
        if office::is_closed(db, deed.scope)? {
            return Err(VaultError::Closed);
        }
        let secret = self.secret(db, deed.scope)?;
        let end = line::end(db, deed.scope, self.replica)?;
        let action = deed.at(Place {
            replica: self.replica,
            sitting: self.sitting,
            seq: end.map_or(1, |end| end.tip.seq + 1),
            by,
            at,
        });
        let entry = Entry::seal(action, end.map(|end| end.tip.hash), &secret);
        line::add_after(db, &entry, end.as_ref())?;
        Ok(entry)
    }

    fn secret(&mut self, db: &Connection, scope: ScopeId) -> Result<Secret> {
        if let Some(secret) = self.secrets.get(&scope) {
            return Ok(secret.clone());
        }
        let secret = log::new_secret(db, scope, self.sitting, self.replica)?;
        self.secrets.insert(scope, secret.clone());
        Ok(secret)
    }
}
