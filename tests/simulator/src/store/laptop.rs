//! A laptop's store, and the one way a person writes into it.

use super::{Shelf, power_cut, reads_from_shelf};
use crate::dice::Dice;
use crate::zoo::{self, Bug};
use casefile::{Action, ActionId, By, Deed, Place, ReplicaId, ScopeId, SittingId, Stamp};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use sync::message::{AuditHead, Picture};
use sync::order::Orders;
use sync::store::{Aside, Chance, Heard, LaptopStore, Link, Log, Stored, Take, Work};
use sync::{Entry, Hash, OfficeName, Salts, Secret, Status, Tip};

/// What is on a laptop's disk.
#[derive(Clone, Debug)]
pub struct MemLaptop {
    /// The log.
    pub shelf: Shelf,
    /// The lineage it writes as.
    pub replica: ReplicaId,
    /// The sitting it writes in.
    pub sitting: SittingId,
    /// What the office said.
    pub heard: BTreeMap<ScopeId, Heard>,
    /// Closed scopes.
    pub closed: BTreeSet<ScopeId>,
    /// Borrowed pictures.
    pub pictures: BTreeMap<ScopeId, Picture>,
    /// Scopes with an open meeting.
    pub in_use: BTreeSet<ScopeId>,
    /// Let go of and not yet said.
    pub dropped: BTreeSet<ScopeId>,
    /// Photos whose bytes are here; no world has any yet.
    pub photos: BTreeMap<ScopeId, Vec<Hash>>,
    /// How far it got by the office's count; only where a fault makes it count.
    pub cursor: u64,
    /// Where its random numbers come from.
    pub dice: Dice,
    /// A fault put in on purpose.
    pub bug: Option<Bug>,
    /// What is on the disk, where the last save is not.
    pub unflushed: Option<Box<MemLaptop>>,
}

reads_from_shelf!(MemLaptop);

impl MemLaptop {
    /// A new file.
    pub fn new(office: OfficeName, mut dice: Dice) -> Self {
        MemLaptop {
            shelf: Shelf::new(office),
            replica: ReplicaId::from_bytes(dice.sixteen()),
            sitting: SittingId::from_bytes(dice.sixteen()),
            heard: BTreeMap::new(),
            closed: BTreeSet::new(),
            pictures: BTreeMap::new(),
            in_use: BTreeSet::new(),
            dropped: BTreeSet::new(),
            photos: BTreeMap::new(),
            cursor: 0,
            dice,
            bug: None,
            unflushed: None,
        }
    }

    /// Writes one action, the way the vault does: after the one end of its own lineage.
    pub fn write(&mut self, deed: Deed, by: By, at: Stamp) -> Entry {
        self.note_unflushed();
        self.shelf.bug = self.bug;
        let scope = deed.scope;
        let secret = match self
            .shelf
            .scope(scope)
            .and_then(|it| it.salts.get(&self.sitting))
        {
            Some(Salts::Secret(secret)) => secret.clone(),
            _ => Secret::from_bytes(self.dice.thirty_two()),
        };
        let at = zoo::shelf::stamp(self.bug, at, self.shelf.scope(scope));
        let shelf = self.shelf.scope_mut(scope);
        let tip = shelf
            .status
            .of(self.replica)
            .max_by_key(|tip| tip.seq)
            .copied();
        let action = deed.at(Place {
            replica: self.replica,
            sitting: self.sitting,
            seq: tip.map_or(1, |tip| tip.seq + 1),
            by,
            at,
        });
        let entry = Entry::seal(action, tip.map(|tip| tip.hash), &secret);
        let take = Take {
            entries: vec![entry.clone()],
            salts: vec![(self.sitting, self.replica, Salts::Secret(secret))],
            ..Take::default()
        };
        let office = self.shelf.office;
        self.shelf.scope_mut(scope).apply(&take, &office);
        entry
    }

    /// Unlocks: a new sitting.
    pub fn unlock(&mut self) {
        self.sitting = match self.bug {
            Some(Bug::NameIsReplicaAndNumber) => SittingId(self.replica.0),
            _ => SittingId::from_bytes(self.dice.sixteen()),
        };
        if self.bug == Some(Bug::SeenForgotten) {
            for scope in self.shelf.scopes.values_mut() {
                let scope = Arc::make_mut(scope);
                scope.heads = zoo::forget_seen(&scope.heads);
            }
        }
    }

    /// The power goes: what was not on the disk is gone.
    pub fn power_cut(&mut self) {
        if let Some(before) = self.unflushed.take() {
            *self = *before;
        }
    }

    fn note_unflushed(&mut self) {
        if self.bug == Some(Bug::LostCommit) {
            let mut before = self.clone();
            before.unflushed = None;
            self.unflushed = Some(Box::new(before));
        }
    }

    fn orders_of(&self, scope: ScopeId) -> Stored<Arc<Orders>> {
        self.shelf.orders(scope)
    }

    /// Everything goes.
    pub fn wipe(&mut self) {
        self.shelf.scopes.clear();
        self.heard.clear();
        self.closed.clear();
        self.pictures.clear();
        self.in_use.clear();
        self.dropped.clear();
    }

    /// What a transaction changes.
    pub fn apply(&mut self, scope: ScopeId, take: &Take) {
        let office = self.shelf.office;
        let mut of_log = take.clone();
        of_log.laptop = Default::default();
        if !of_log.is_empty() {
            self.shelf.scope_mut(scope).apply(&of_log, &office);
        }
        if let Some(heard) = &take.laptop.heard {
            self.heard.insert(scope, heard.clone());
        }
        match take.laptop.closed {
            Some(true) => drop(self.closed.insert(scope)),
            Some(false) => drop(self.closed.remove(&scope)),
            None => {}
        }
        match &take.laptop.picture {
            Some(Some(picture)) => drop(self.pictures.insert(scope, picture.clone())),
            Some(None) => drop(self.pictures.remove(&scope)),
            None => {}
        }
        let copied = match self.bug {
            Some(Bug::PictureIsStatus) => matches!(take.laptop.picture, Some(Some(_))),
            bug => bug == Some(Bug::StatusCopied),
        };
        if let Some(heard) = take.laptop.heard.as_ref().filter(|_| copied) {
            self.shelf.scope_mut(scope).status = heard.points.iter().copied().collect();
        }
        if let Some(replica) = take.laptop.mint {
            self.replica = replica;
        }
    }
}

impl LaptopStore for MemLaptop {
    fn scopes(&self) -> Stored<Vec<ScopeId>> {
        let mut scopes: BTreeSet<ScopeId> = self.shelf.scopes.keys().copied().collect();
        scopes.extend(self.pictures.keys());
        Ok(scopes.into_iter().collect())
    }

    fn replica(&self) -> Stored<ReplicaId> {
        Ok(self.replica)
    }

    fn heard(&self, scope: ScopeId) -> Stored<Heard> {
        Ok(self.heard.get(&scope).cloned().unwrap_or_default())
    }

    fn closed(&self, scope: ScopeId) -> Stored<bool> {
        let waits = |tip: &Tip| !self.shelf.holds(scope, tip.hash);
        if self.bug == Some(Bug::ClosedStillWaits)
            && self
                .heard
                .get(&scope)
                .is_some_and(|it| it.points.iter().any(waits))
        {
            return Ok(false);
        }
        Ok(self.closed.contains(&scope))
    }

    fn has_picture(&self, scope: ScopeId) -> Stored<bool> {
        Ok(self.pictures.contains_key(&scope))
    }

    fn in_use(&self, scope: ScopeId) -> Stored<bool> {
        Ok(self.in_use.contains(&scope))
    }

    fn photos(&self, scope: ScopeId) -> Stored<Vec<Hash>> {
        Ok(self.photos.get(&scope).cloned().unwrap_or_default())
    }

    fn change(&mut self, scope: ScopeId, work: &mut Work<'_>) -> Stored<()> {
        let take = work(&self.shelf)?;
        let take = zoo::at_the_laptop(self.bug, self, scope, take);
        let (kept, fails) = self.shelf.crash();
        self.note_unflushed();
        self.shelf.bug = self.bug;
        if kept {
            self.apply(scope, &take);
        } else {
            zoo::shelf::ends_apart(self.bug, &mut self.shelf, scope, &take.entries);
        }
        if fails { Err(power_cut()) } else { Ok(()) }
    }

    fn new_sitting(&mut self) -> Stored<()> {
        self.unlock();
        Ok(())
    }

    fn purge(&mut self, scope: ScopeId) -> Stored<()> {
        self.shelf.scopes.remove(&scope);
        self.heard.remove(&scope);
        self.closed.remove(&scope);
        self.pictures.remove(&scope);
        self.dropped.insert(scope);
        Ok(())
    }

    fn dropped(&self) -> Stored<Vec<ScopeId>> {
        Ok(self.dropped.iter().copied().collect())
    }

    fn said_dropped(&mut self, scopes: &[ScopeId]) -> Stored<()> {
        self.dropped.retain(|scope| !scopes.contains(scope));
        Ok(())
    }

    fn audit(&self, _bytes_max: usize) -> Stored<Vec<Vec<u8>>> {
        Ok(Vec::new())
    }

    fn audit_took(&mut self, _rows: u64, _head: Option<AuditHead>) -> Stored<()> {
        Ok(())
    }
}

/// Every action a laptop holds of a scope, for checks.
pub fn actions(store: &MemLaptop, scope: ScopeId) -> Vec<&Action> {
    let scope = store.shelf.scope(scope);
    let entries = scope.into_iter().flat_map(|it| it.entries.values());
    entries.map(|entry| &entry.action).collect()
}
