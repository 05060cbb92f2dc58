//! Faults in what a store answers and in how it keeps: a log that believes what it is told, ends
//! apart from their entries, a removal that takes more than it saw.

use super::Bug;
use super::road::Claims;
use crate::store::Shelf;
use casefile::{Action, ActionId, RecordId, Registers, ReplicaId, ScopeId, SittingId, Stamp};
use std::collections::BTreeMap;
use std::sync::Arc;
use sync::order::{Erase, Order, Orders};
use sync::store::{Aside, Link, Log, Stored};
use sync::{Entry, Hash, Salts, Secret, Status, Tip};

/// A log that believes what a request claims, as far as its fault goes.
pub struct Credulous<'a> {
    /// What is really held.
    pub shelf: &'a Shelf,
    /// The fault.
    pub bug: Option<Bug>,
    /// What was claimed.
    pub claims: &'a Claims,
}

impl Log for Credulous<'_> {
    fn status(&self, scope: ScopeId) -> Stored<Status> {
        self.shelf.status(scope)
    }

    fn links(&self, scope: ScopeId, of: ReplicaId, above: u64) -> Stored<Vec<Link>> {
        self.shelf.links(scope, of, above)
    }

    fn place(&self, scope: ScopeId, hash: Hash) -> Stored<Option<Tip>> {
        let believes = self.bug == Some(Bug::WithoutPredecessor);
        let claimed = || self.claims.before.iter().find(|it| it.hash == hash);
        Ok(match self.shelf.place(scope, hash)? {
            None if believes => claimed().copied(),
            place => place,
        })
    }

    fn read(&self, scope: ScopeId, of: ReplicaId, all: &[Hash]) -> Stored<Vec<Entry>> {
        self.shelf.read(scope, of, all)
    }

    fn named(&self, scope: ScopeId, name: ActionId) -> Stored<Option<Hash>> {
        self.shelf.named(scope, name)
    }

    fn of_sitting(&self, scope: ScopeId, sitting: SittingId) -> Stored<Vec<Entry>> {
        self.shelf.of_sitting(scope, sitting)
    }

    fn salts(&self, scope: ScopeId, sitting: SittingId) -> Stored<Option<Salts>> {
        self.shelf.salts(scope, sitting)
    }

    fn aside(&self, scope: ScopeId) -> Stored<Vec<Aside>> {
        self.shelf.aside(scope)
    }

    fn orders(&self, scope: ScopeId) -> Stored<Arc<Orders>> {
        let orders = self.shelf.orders(scope)?;
        if self.bug != Some(Bug::BlankAccepted) || self.claims.blanks.is_empty() {
            return Ok(orders);
        }
        let erased = erased(self.shelf, scope, self.claims);
        Ok(Arc::new(orders.with(&self.shelf.office, &[erased])))
    }
}

/// An order that nobody gave.
fn erased(shelf: &Shelf, scope: ScopeId, claims: &Claims) -> Entry {
    let erase = Erase {
        names: claims.blanks.iter().copied().collect(),
        under: Vec::new(),
    };
    let order = Order::Erase(RecordId::from_bytes([0xEE; 16]), erase);
    let action = Action {
        scope,
        replica: ReplicaId::from_bytes([0xEE; 16]),
        sitting: SittingId::from_bytes([0xEE; 16]),
        seq: 1,
        by: casefile::By {
            user: casefile::UserId(shelf.office.device.0),
            device: shelf.office.device,
        },
        at: Stamp(0),
        on: casefile::On::Day(chrono::NaiveDate::default()),
        what: order.what().into(),
        together: None,
        changes: vec![order.change(&Orders::default())],
        over: Vec::new(),
    };
    Entry::seal(action, None, &Secret::from_bytes([0; 32]))
}

/// The transaction of the entries failed; that of the ends had been done.
pub fn ends_apart(bug: Option<Bug>, shelf: &mut Shelf, scope: ScopeId, entries: &[Entry]) {
    if bug == Some(Bug::EndsApart) && !entries.is_empty() {
        let held = shelf.scope_mut(scope);
        entries.iter().for_each(|entry| held.status.follow(entry));
    }
}

/// Notes when each entry arrived.
pub fn count(arrivals: &mut BTreeMap<Hash, u64>, entries: &[Entry]) {
    let mut next = arrivals.len() as u64;
    for entry in entries {
        next += 1;
        arrivals.entry(entry.hash).or_insert(next);
    }
}

/// An action as it is folded: a removal takes all that is there.
pub fn folded(bug: Option<Bug>, heads: &Registers, action: &Action) -> Action {
    let mut action = action.clone();
    let removals = action.changes.iter().filter(|it| it.field == "removed");
    if bug == Some(Bug::RemovalHidesEdit) {
        let records = removals.filter_map(|it| heads.record(&it.kind, it.id));
        let all: Vec<ActionId> = records.flat_map(|it| it.head_names()).collect();
        action.over.extend(all);
    }
    action
}

/// The stamp of a new entry.
pub fn stamp(bug: Option<Bug>, at: Stamp, held: Option<&crate::store::Scope>) -> Stamp {
    if bug != Some(Bug::RemoteStampAdopted) {
        return at;
    }
    let known = held.into_iter().flat_map(|it| it.entries.values());
    let latest = known.map(|entry| entry.action.at.0 + 1).max();
    Stamp(at.0.max(latest.unwrap_or(at.0)))
}
