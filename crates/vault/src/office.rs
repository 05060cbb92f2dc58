//! The file as the exchange with the office sees it. Everything of one answer about one scope is one
//! transaction, and heads follow by the fold that every save uses; there is no second rule, and no
//! entry leaves the file but aside (R19) or by `purge` (R24).

mod agency;
mod aside;
mod handed;
mod held;
mod picture;
mod purge;
mod reached;
mod signer;
mod take;
mod told;

pub use agency::Agency;
pub use reached::Reached;
pub use signer::Signer;

pub(crate) use picture::lend;
pub(crate) use reached::waiting;
pub(crate) use told::is_closed;

use crate::vault::Vault;
use crate::{Result, VaultError, log};
use casefile::{ActionId, ReplicaId, ScopeId, SittingId};
use held::Held;
use rusqlite::TransactionBehavior;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use sync::message::AuditHead;
use sync::order::Orders;
use sync::store::{Aside, Heard, LaptopStore, Link, Log, StoreFailed, Stored, Take, Work};
use sync::{Entry, Hash, Salts, Status, Tip};

/// What is remembered between two questions, and may be forgotten at any time.
#[derive(Default)]
pub(crate) struct Memory {
    /// The orders of a scope as they stand in the log.
    orders: RefCell<BTreeMap<ScopeId, Arc<Orders>>>,
    /// Scopes in which a meeting is open.
    in_use: BTreeSet<ScopeId>,
}

impl Vault {
    /// Says in which scopes a meeting is open: none of them closes meanwhile (R23).
    pub fn set_in_use(&mut self, scopes: impl IntoIterator<Item = ScopeId>) {
        self.memory.in_use = scopes.into_iter().collect();
    }

    /// How many families are on their way here from the office. Nothing of them is shown before all
    /// of it is here.
    pub fn awaited(&self) -> Result<u64> {
        told::count_awaited(&self.db)
    }

    /// Has a family never leave this laptop: it is made up, to look around in.
    pub fn keep_here(&mut self, family: casefile::FamilyId) -> Result<()> {
        let mut stays: BTreeSet<casefile::FamilyId> =
            self.setting(log::STAYS_HERE)?.unwrap_or_default();
        stays.insert(family);
        self.set_setting(log::STAYS_HERE, &stays)
    }

    /// Whose family a scope belongs to.
    pub fn family_of(&self, scope: ScopeId) -> Result<casefile::FamilyId> {
        log::family_of(&self.db, scope)
    }

    /// Lets go of the keys, here and beside the backups: nobody reads the file again without the
    /// agency's recovery key, which is not here (R26). Only the office's word may lead here.
    pub fn forget_keys(&mut self) -> Result<()> {
        for keybag in self.folder.every_keybag()? {
            std::fs::remove_dir_all(&keybag)?;
        }
        crate::durable::flush_dir(&self.folder.database())
    }

    fn held(&self) -> Stored<Held<'_>> {
        let office = agency::read(&self.db).map_err(failed)?.map(|it| it.office);
        Ok(Held {
            db: &self.db,
            office,
            orders: &self.memory.orders,
        })
    }

    fn change_once(&mut self, scope: ScopeId, work: &mut Work<'_>) -> Result<Take> {
        let transaction = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let office = agency::read(&transaction)?.map(|it| it.office);
        let held = Held {
            db: &transaction,
            office,
            orders: &self.memory.orders,
        };
        let take = work(&held).map_err(reason)?;
        if !take.is_empty() {
            take::keep(&transaction, scope, &take)?;
            transaction.commit()?;
        }
        Ok(take)
    }

    /// What only memory knows follows the file.
    fn follow(&mut self, scope: ScopeId, take: &Take) -> Result<()> {
        if !take.entries.is_empty() || !take.blanked.is_empty() || !take.out.is_empty() {
            self.memory.orders.borrow_mut().remove(&scope);
        }
        if let Some(replica) = take.laptop.mint {
            self.replica = replica;
        }
        let lost_its_secret = take.salts.iter().any(|(id, _, _)| *id == self.sitting);
        if take.laptop.mint.is_some() || lost_its_secret {
            self.sit_anew()?;
        }
        if !take.blanked.is_empty() {
            // What was erased shall not lie in the log beside the file either.
            crate::db::copy_anew(&self.db);
        }
        Ok(())
    }
}

impl Log for Vault {
    fn status(&self, scope: ScopeId) -> Stored<Status> {
        self.held()?.status(scope)
    }
    fn links(&self, scope: ScopeId, replica: ReplicaId, above: u64) -> Stored<Vec<Link>> {
        self.held()?.links(scope, replica, above)
    }
    fn place(&self, scope: ScopeId, hash: Hash) -> Stored<Option<Tip>> {
        self.held()?.place(scope, hash)
    }
    fn read(&self, scope: ScopeId, replica: ReplicaId, hashes: &[Hash]) -> Stored<Vec<Entry>> {
        self.held()?.read(scope, replica, hashes)
    }
    fn named(&self, scope: ScopeId, name: ActionId) -> Stored<Option<Hash>> {
        self.held()?.named(scope, name)
    }
    fn of_sitting(&self, scope: ScopeId, sitting: SittingId) -> Stored<Vec<Entry>> {
        self.held()?.of_sitting(scope, sitting)
    }
    fn salts(&self, scope: ScopeId, sitting: SittingId) -> Stored<Option<Salts>> {
        self.held()?.salts(scope, sitting)
    }
    fn aside(&self, scope: ScopeId) -> Stored<Vec<Aside>> {
        self.held()?.aside(scope)
    }
    fn orders(&self, scope: ScopeId) -> Stored<Arc<Orders>> {
        self.held()?.orders(scope)
    }
}

impl LaptopStore for Vault {
    fn scopes(&self) -> Stored<Vec<ScopeId>> {
        log::scopes_that_go(&self.db).map_err(failed)
    }

    fn replica(&self) -> Stored<ReplicaId> {
        Ok(self.replica)
    }

    fn heard(&self, scope: ScopeId) -> Stored<Heard> {
        told::heard(&self.db, scope).map_err(failed)
    }

    fn closed(&self, scope: ScopeId) -> Stored<bool> {
        told::is_closed(&self.db, scope).map_err(failed)
    }

    fn has_picture(&self, scope: ScopeId) -> Stored<bool> {
        told::has_picture(&self.db, scope).map_err(failed)
    }

    /// A meeting is open in it, or somebody is still writing a text of that family.
    fn in_use(&self, scope: ScopeId) -> Stored<bool> {
        let open = self.memory.in_use.contains(&scope);
        Ok(open || told::is_being_written_in(&self.db, scope).map_err(failed)?)
    }

    fn photos(&self, scope: ScopeId) -> Stored<Vec<Hash>> {
        crate::pieces::here_of(&self.db, scope).map_err(failed)
    }

    fn change(&mut self, scope: ScopeId, work: &mut Work<'_>) -> Stored<()> {
        let take = self.with_reserve(|vault| vault.change_once(scope, work));
        let take = take.map_err(failed)?;
        self.follow(scope, &take).map_err(failed)
    }

    fn new_sitting(&mut self) -> Stored<()> {
        self.sit_anew().map_err(failed)
    }

    fn purge(&mut self, scope: ScopeId) -> Stored<()> {
        self.memory.orders.borrow_mut().remove(&scope);
        self.with_reserve(|vault| purge::purge(&mut vault.db, scope))
            .map_err(failed)?;
        self.secrets.remove(&scope);
        crate::db::copy_anew(&self.db);
        Ok(())
    }

    fn dropped(&self) -> Stored<Vec<ScopeId>> {
        purge::dropped(&self.db).map_err(failed)
    }

    fn said_dropped(&mut self, scopes: &[ScopeId]) -> Stored<()> {
        self.with_reserve(|vault| purge::said(&mut vault.db, scopes))
            .map_err(failed)
    }

    fn audit(&self, bytes_max: usize) -> Stored<Vec<Vec<u8>>> {
        handed::rows(self, bytes_max).map_err(failed)
    }

    fn audit_took(&mut self, rows: u64, head: Option<AuditHead>) -> Stored<()> {
        self.with_reserve(|vault| handed::took(&vault.db, rows, head))
            .map_err(failed)
    }
}

/// A fault of the file, as the machines carry it.
fn failed(error: VaultError) -> StoreFailed {
    StoreFailed(Box::new(error))
}

/// The fault of the file that a machine carried.
fn reason(failed: StoreFailed) -> VaultError {
    match failed.0.downcast::<VaultError>() {
        Ok(error) => *error,
        Err(other) => VaultError::Io(std::io::Error::other(other)),
    }
}
