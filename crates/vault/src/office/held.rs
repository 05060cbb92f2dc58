//! The log of one scope, read inside whatever transaction is open. Nothing here writes.

use super::{aside, failed};
use crate::{Result, line, log, places};
use casefile::{ActionId, ReplicaId, ScopeId, SittingId};
use rusqlite::{Connection, params};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;
use sync::order::Orders;
use sync::store::{Aside, Link, Log, Stored};
use sync::{Entry, Hash, OfficeName, Salts, Status, Tip};

pub(super) struct Held<'a> {
    pub db: &'a Connection,
    /// Whose orders count; none before this laptop is enrolled.
    pub office: Option<OfficeName>,
    pub orders: &'a RefCell<BTreeMap<ScopeId, Arc<Orders>>>,
}

impl Held<'_> {
    fn entries(&self, scope: ScopeId, replica: ReplicaId, hashes: &[Hash]) -> Result<Vec<Entry>> {
        let mut entries = Vec::with_capacity(hashes.len());
        for hash in hashes {
            let found = places::find(self.db, scope, *hash)?;
            if let Some(found) = found.filter(|it| it.tip.replica == replica) {
                entries.extend(line::entry(self.db, found.number)?);
            }
        }
        Ok(entries)
    }

    fn written_in(&self, scope: ScopeId, sitting: SittingId) -> Result<Vec<Entry>> {
        let sql = format!(
            "SELECT {} FROM line
             JOIN entry ON entry.id BETWEEN line.id << 32 AND (line.id << 32) + 4294967295
             WHERE line.scope = ?1 AND entry.sitting = ?2",
            line::COLUMNS
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut rows = statement.query(params![scope.bytes(), sitting.bytes()])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            entries.push(line::read(row)?);
        }
        let apart = aside::of(self.db, scope)?.into_iter().map(|it| it.entry);
        entries.extend(apart.filter(|it| it.action.sitting == sitting));
        Ok(entries)
    }

    /// The office's entries; the search for its bytes only narrows what is looked at.
    fn fold_orders(&self, scope: ScopeId) -> Result<Orders> {
        let Some(office) = &self.office else {
            return Ok(Orders::default());
        };
        let sql = format!(
            "SELECT {} FROM line
             JOIN entry ON entry.id BETWEEN line.id << 32 AND (line.id << 32) + 4294967295
             WHERE line.scope = ?1 AND instr(entry.envelope, ?2) > 0",
            line::COLUMNS
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut rows = statement.query(params![scope.bytes(), office.device.bytes()])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            entries.push(line::read(row)?);
        }
        Ok(Orders::of(office, &entries))
    }
}

impl Log for Held<'_> {
    fn status(&self, scope: ScopeId) -> Stored<Status> {
        line::status(self.db, scope).map_err(failed)
    }

    fn links(&self, scope: ScopeId, replica: ReplicaId, above: u64) -> Stored<Vec<Link>> {
        places::links(self.db, scope, replica, above).map_err(failed)
    }

    fn place(&self, scope: ScopeId, hash: Hash) -> Stored<Option<Tip>> {
        let found = places::find(self.db, scope, hash).map_err(failed)?;
        Ok(found.map(|it| it.tip))
    }

    fn read(&self, scope: ScopeId, replica: ReplicaId, hashes: &[Hash]) -> Stored<Vec<Entry>> {
        self.entries(scope, replica, hashes).map_err(failed)
    }

    fn named(&self, scope: ScopeId, name: ActionId) -> Stored<Option<Hash>> {
        let entry = line::by_name(self.db, scope, name).map_err(failed)?;
        Ok(entry.map(|entry| entry.hash))
    }

    fn of_sitting(&self, scope: ScopeId, sitting: SittingId) -> Stored<Vec<Entry>> {
        self.written_in(scope, sitting).map_err(failed)
    }

    fn salts(&self, scope: ScopeId, sitting: SittingId) -> Stored<Option<Salts>> {
        log::salts(self.db, scope, sitting).map_err(failed)
    }

    fn aside(&self, scope: ScopeId) -> Stored<Vec<Aside>> {
        aside::of(self.db, scope).map_err(failed)
    }

    fn orders(&self, scope: ScopeId) -> Stored<Arc<Orders>> {
        if let Some(known) = self.orders.borrow().get(&scope) {
            return Ok(known.clone());
        }
        let orders = Arc::new(self.fold_orders(scope).map_err(failed)?);
        self.orders.borrow_mut().insert(scope, orders.clone());
        Ok(orders)
    }
}
