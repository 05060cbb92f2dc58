//! The office's store, its journal and its backups.

use super::{Shelf, power_cut, reads_from_shelf};
use crate::zoo::{self, Bug};
use casefile::{ActionId, ReplicaId, ScopeId, SittingId, UserId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use sync::message::{AuditHead, Picture, Run};
use sync::order::Orders;
use sync::store::{Aside, Contact, Journal, Link, Log, Marks, OfficeStore, Stored, Take, Work};
use sync::{Digest, Entry, Hash, OfficeName, Salts, Status, Tip};

/// What is in the office's database.
#[derive(Clone, Debug)]
pub struct MemOffice {
    /// The log.
    pub shelf: Shelf,
    /// The lineage it writes as.
    pub replica: ReplicaId,
    /// Whether it tells.
    pub open: bool,
    /// Scopes each laptop let go of, as it said.
    pub dropped: BTreeSet<(casefile::DeviceId, ScopeId)>,
    /// A fault put in on purpose.
    pub bug: Option<Bug>,
    /// When each entry arrived, and what a request claims; only where a fault heeds it.
    pub arrivals: BTreeMap<Hash, u64>,
    /// See `arrivals`.
    pub claims: zoo::road::Claims,
    /// What is on the disk, where the last transaction is not.
    pub unflushed: Option<Box<Shelf>>,
    /// Every change that led here, where somebody wants to make them again on another store.
    pub taken: Option<Vec<(ScopeId, Take)>>,
}

reads_from_shelf!(MemOffice);

impl MemOffice {
    /// A new one.
    pub fn new(office: OfficeName, replica: ReplicaId) -> Self {
        MemOffice {
            shelf: Shelf::new(office),
            replica,
            open: true,
            dropped: BTreeSet::new(),
            bug: None,
            arrivals: BTreeMap::new(),
            claims: Default::default(),
            unflushed: None,
            taken: None,
        }
    }

    /// The power goes: what was not on the disk is gone.
    pub fn power_cut(&mut self) {
        if let Some(before) = self.unflushed.take() {
            self.shelf = *before;
        }
    }

    fn orders_of(&self, scope: ScopeId) -> Stored<Arc<Orders>> {
        match self.bug {
            Some(Bug::PullWithoutGrant) if self.shelf.orders(scope)?.granted().next().is_some() => {
                Ok(Arc::new(zoo::granted_to_all(
                    &self.shelf.office,
                    self,
                    scope,
                )))
            }
            _ => self.shelf.orders(scope),
        }
    }

    /// What a transaction changes.
    pub fn apply(&mut self, scope: ScopeId, take: &Take) {
        let office = self.shelf.office;
        if self.bug == Some(Bug::CounterAsCursor) {
            zoo::shelf::count(&mut self.arrivals, &take.entries);
        }
        if !take.is_empty() {
            self.shelf.scope_mut(scope).apply(take, &office);
        }
    }
}

impl OfficeStore for MemOffice {
    fn replica(&self) -> Stored<ReplicaId> {
        Ok(self.replica)
    }

    fn mint(&mut self, replica: ReplicaId) -> Stored<()> {
        self.replica = replica;
        Ok(())
    }

    fn granted(&self, user: UserId) -> Stored<Vec<ScopeId>> {
        let granted = self.shelf.scopes.iter();
        let all = self.bug == Some(Bug::PullWithoutGrant);
        let granted = granted.filter(|(_, it)| all || it.orders.grant(user).is_some());
        Ok(granted.map(|(scope, _)| *scope).collect())
    }

    fn digest(&self, scope: ScopeId) -> Stored<Digest> {
        Ok(self.shelf.status(scope)?.digest())
    }

    fn change(&mut self, scope: ScopeId, work: &mut Work<'_>) -> Stored<()> {
        let take = work(&zoo::shelf::Credulous {
            shelf: &self.shelf,
            bug: self.bug,
            claims: &self.claims,
        })?;
        let take = zoo::at_the_office(self.bug, self, scope, take);
        let (kept, fails) = self.shelf.crash();
        self.shelf.bug = self.bug;
        if self.bug == Some(Bug::AnswerBeforeCommit) {
            self.unflushed = Some(Box::new(self.shelf.clone()));
        }
        if kept {
            self.apply(scope, &take);
            if let Some(taken) = &mut self.taken {
                taken.push((scope, take));
            }
        }
        if fails { Err(power_cut()) } else { Ok(()) }
    }

    fn scopes(&self) -> Stored<Vec<ScopeId>> {
        Ok(self.shelf.scopes.keys().copied().collect())
    }

    fn picture(&self, scope: ScopeId) -> Stored<Picture> {
        Ok(self
            .shelf
            .scope(scope)
            .map(|it| it.picture())
            .unwrap_or_default())
    }

    fn is_open(&self) -> Stored<bool> {
        Ok(self.open)
    }

    fn set_open(&mut self, open: bool) -> Stored<()> {
        self.open = open;
        Ok(())
    }

    fn contact(&mut self, contact: &Contact<'_>) -> Stored<(u64, Option<AuditHead>)> {
        let dropped = contact.dropped.iter();
        self.dropped
            .extend(dropped.map(|scope| (contact.device, *scope)));
        Ok((contact.audit.len() as u64, None))
    }
}

/// The journal of orders: a file beside the database.
#[derive(Clone, Debug, Default)]
pub struct MemJournal(pub Option<Vec<Run>>);

impl Journal for MemJournal {
    fn append(&mut self, run: &Run) -> Stored<()> {
        self.0.get_or_insert_default().push(run.clone());
        Ok(())
    }

    fn read(&self) -> Stored<Option<Vec<Run>>> {
        Ok(self.0.clone())
    }
}

/// A copy of the office's database.
#[derive(Clone, Debug)]
pub struct Backup {
    /// What is in it.
    pub copy: MemOffice,
    /// It cannot be opened; nobody knows before it was tried.
    pub bad: bool,
    /// It was opened and checked.
    pub checked: bool,
}

/// The backups, oldest first, and what the two newest checked ones hold (R25).
#[derive(Clone, Debug, Default)]
pub struct Backups(pub Vec<Backup>);

impl Backups {
    /// The two newest that were opened and checked.
    pub fn two_newest(&self) -> Vec<&Backup> {
        self.0
            .iter()
            .rev()
            .filter(|it| it.checked)
            .take(2)
            .collect()
    }
}

impl Marks for Backups {
    fn cover(&self, scope: ScopeId, hash: Hash) -> Stored<bool> {
        let two = self.two_newest();
        let both = two.len() == 2 && two.iter().all(|it| it.copy.shelf.holds(scope, hash));
        Ok(both)
    }
}
