//! The stores in memory. A transaction is applied whole or not at all; a store can be told to fail
//! at its next transaction but so many, before or after it was kept, as a crash does.

pub mod laptop;
pub mod office;

use crate::zoo::{self, Bug};
use casefile::{ActionId, RecordId, Registers, ReplicaId, ScopeId, SittingId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use sync::message::{Live, Picture};
use sync::order::Orders;
use sync::store::{Aside, Link, Log, StoreFailed, Stored, Take};
use sync::{Entry, Hash, OfficeName, Salts, Signature, Status, Tip};

/// What every entry is said to weigh: so much that ten of them fill a segment, and that a week's work
/// does not go over a thin line at once.
pub const WEIGHT: usize = 100_000;

/// One scope as it is stored.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// The log by place.
    pub entries: BTreeMap<(ReplicaId, u64, Hash), Entry>,
    /// Where each entry lies.
    pub places: BTreeMap<Hash, Tip>,
    /// By name; the first that came.
    pub names: BTreeMap<ActionId, Hash>,
    /// Seals.
    pub seals: BTreeMap<Hash, Signature>,
    /// Where salts come from.
    pub salts: BTreeMap<SittingId, Salts>,
    /// What lies outside the log.
    pub aside: BTreeMap<Hash, Aside>,
    /// The ends, kept in step.
    pub status: Status,
    /// The heads, kept in step.
    pub heads: Registers,
    /// The office's orders, kept in step.
    pub orders: Arc<Orders>,
    /// A fault put in on purpose.
    pub bug: Option<Bug>,
}

impl Scope {
    /// Changes what a transaction says, and everything that is derived.
    pub fn apply(&mut self, take: &Take, office: &OfficeName) {
        self.leave(&take.out);
        for entry in &take.entries {
            self.add(entry);
        }
        for (tip, signature) in &take.seals {
            if self.places.contains_key(&tip.hash) {
                self.seals.entry(tip.hash).or_insert(*signature);
            }
        }
        for (sitting, _, salts) in &take.salts {
            self.salts.insert(*sitting, salts.clone());
        }
        for hash in &take.back {
            self.aside.remove(hash);
        }
        for aside in &take.aside {
            self.aside.insert(aside.entry.hash, aside.clone());
        }
        self.blank(&take.blanked);
        let by_office = |entry: &Entry| entry.action.by.device == office.device;
        let anyone = self.bug == Some(Bug::OrderFromALaptop);
        if anyone || take.entries.iter().any(by_office) {
            let entries = self.entries.values().cloned().collect();
            let orders = zoo::ordering(self.bug, office, entries);
            self.orders = Arc::new(Orders::of(office, &orders));
        }
    }

    fn add(&mut self, entry: &Entry) {
        let tip = Tip::of(entry);
        if self.places.insert(tip.hash, tip).is_some() {
            return;
        }
        self.names.entry(entry.action.id()).or_insert(tip.hash);
        self.status.follow(entry);
        if !(self.bug == Some(Bug::LastWriterWins) && self.is_older(entry)) {
            let action = zoo::shelf::folded(self.bug, &self.heads, &entry.action);
            self.heads.apply(&action);
        }
        self.entries
            .insert((tip.replica, tip.seq, tip.hash), entry.clone());
    }

    fn blank(&mut self, blanked: &[Entry]) {
        for blank in blanked {
            if let Some(place) = self.places.get(&blank.hash) {
                let key = (place.replica, place.seq, place.hash);
                self.entries.insert(key, blank.clone());
            }
            if let Some(aside) = self.aside.get_mut(&blank.hash) {
                aside.entry = blank.clone();
            }
        }
        if !blanked.is_empty() && self.bug != Some(Bug::ErasedInHeads) {
            self.refold();
        }
    }

    fn is_older(&self, entry: &Entry) -> bool {
        entry.action.changes.iter().any(|change| {
            let record = self.heads.record(&change.kind, change.id);
            let shown = record.and_then(|it| it.field(&change.field)?.shown());
            shown.is_some_and(|head| head.at > entry.action.at)
        })
    }

    fn leave(&mut self, out: &[Tip]) {
        for tip in out {
            self.entries.remove(&(tip.replica, tip.seq, tip.hash));
            self.places.remove(&tip.hash);
            self.seals.remove(&tip.hash);
        }
        if !out.is_empty() {
            self.refold();
        }
    }

    fn refold(&mut self) {
        self.status = self.ends();
        self.names.clear();
        self.heads = Registers::default();
        for entry in self.entries.values() {
            self.names.entry(entry.action.id()).or_insert(entry.hash);
            self.heads.apply(&entry.action);
        }
    }

    /// The ends, worked out anew from the entries.
    pub fn ends(&self) -> Status {
        let followed: BTreeSet<Hash> = self.entries.values().filter_map(|it| it.prev).collect();
        let ends = self.entries.values().map(Tip::of);
        ends.filter(|tip| !followed.contains(&tip.hash)).collect()
    }

    /// Everything held, in the log and aside.
    pub fn all(&self) -> impl Iterator<Item = &Entry> {
        let aside = self.aside.values().map(|aside| &aside.entry);
        self.entries.values().chain(aside)
    }

    /// What stands now.
    pub fn picture(&self) -> Picture {
        let mut writes = Vec::new();
        for kind in self.heads.kinds() {
            for (record, fields) in self.heads.of_kind(kind) {
                for (field, register) in fields.fields() {
                    writes.extend(register.heads().iter().map(|head| Live {
                        kind: kind.to_string(),
                        record,
                        field: field.to_string(),
                        name: head.by,
                        at: head.at,
                        on: head.on.to_string(),
                        user: head.user,
                        value: head.value.json().to_owned(),
                        over: head.over.clone(),
                    }));
                }
            }
        }
        Picture { writes }
    }

    /// The names of the heads of a field, borrowed ones included.
    pub fn heads_of(
        &self,
        borrowed: Option<&Picture>,
        kind: &str,
        record: RecordId,
        field: &str,
    ) -> BTreeSet<ActionId> {
        let register = self
            .heads
            .record(kind, record)
            .and_then(|it| it.field(field));
        let own = register.map_or(&[][..], |it| it.heads());
        let mut names: BTreeSet<ActionId> = own.iter().map(|head| head.by).collect();
        let live = borrowed.map_or(&[][..], |picture| &picture.writes);
        let here = |it: &&Live| it.kind == kind && it.record == record && it.field == field;
        names.extend(live.iter().filter(here).map(|live| live.name));
        names
    }
}

/// Every scope.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// By which orders are recognised.
    pub office: OfficeName,
    /// Shared until changed, so that a backup costs nothing.
    pub scopes: BTreeMap<ScopeId, Arc<Scope>>,
    /// Fails at a transaction; whether it was kept first.
    pub fails: Option<(u32, bool)>,
    /// A fault put in on purpose.
    pub bug: Option<Bug>,
}

impl Shelf {
    /// An empty one.
    pub fn new(office: OfficeName) -> Self {
        Shelf {
            office,
            scopes: BTreeMap::new(),
            fails: None,
            bug: None,
        }
    }

    /// One scope, if anything is held of it.
    pub fn scope(&self, scope: ScopeId) -> Option<&Scope> {
        self.scopes.get(&scope).map(|scope| &**scope)
    }

    /// One scope to be changed.
    pub fn scope_mut(&mut self, scope: ScopeId) -> &mut Scope {
        let scope = Arc::make_mut(self.scopes.entry(scope).or_default());
        scope.bug = self.bug;
        scope
    }

    /// Whether an entry is held anywhere, in a log or aside.
    pub fn holds(&self, scope: ScopeId, hash: Hash) -> bool {
        let known = |it: &Scope| it.places.contains_key(&hash) || it.aside.contains_key(&hash);
        self.scope(scope).is_some_and(known)
    }

    /// Counts a transaction; gives whether it is to be kept, and whether it is to fail.
    pub fn crash(&mut self) -> (bool, bool) {
        match &mut self.fails {
            Some((0, kept)) => {
                let kept = *kept;
                self.fails = None;
                (kept, true)
            }
            Some((left, _)) => {
                *left -= 1;
                (true, false)
            }
            None => (true, false),
        }
    }
}

/// The store stopped, as if the power went.
#[derive(Debug, thiserror::Error)]
#[error("the power went")]
pub struct PowerCut;

/// As the machines see it.
pub fn power_cut() -> StoreFailed {
    StoreFailed(Box::new(PowerCut))
}

impl Log for Shelf {
    fn status(&self, scope: ScopeId) -> Stored<Status> {
        Ok(self
            .scope(scope)
            .map(|it| it.status.clone())
            .unwrap_or_default())
    }

    fn links(&self, scope: ScopeId, replica: ReplicaId, above: u64) -> Stored<Vec<Link>> {
        let Some(scope) = self.scope(scope) else {
            return Ok(Vec::new());
        };
        let first = (replica, above.saturating_add(1), Hash([0; 32]));
        let series = scope.entries.range(first..);
        let series = series.take_while(|((of, _, _), _)| *of == replica);
        Ok(series
            .map(|((_, seq, hash), entry)| Link {
                seq: *seq,
                hash: *hash,
                prev: entry.prev,
                bytes: WEIGHT,
                seal: scope.seals.get(hash).copied(),
            })
            .collect())
    }

    fn place(&self, scope: ScopeId, hash: Hash) -> Stored<Option<Tip>> {
        Ok(self
            .scope(scope)
            .and_then(|it| it.places.get(&hash))
            .copied())
    }

    fn read(&self, scope: ScopeId, replica: ReplicaId, hashes: &[Hash]) -> Stored<Vec<Entry>> {
        let Some(scope) = self.scope(scope) else {
            return Ok(Vec::new());
        };
        let place = |hash: &Hash| scope.places.get(hash).filter(|it| it.replica == replica);
        let entry = |tip: &Tip| {
            scope
                .entries
                .get(&(tip.replica, tip.seq, tip.hash))
                .cloned()
        };
        Ok(hashes.iter().filter_map(place).filter_map(entry).collect())
    }

    fn named(&self, scope: ScopeId, name: ActionId) -> Stored<Option<Hash>> {
        Ok(self
            .scope(scope)
            .and_then(|it| it.names.get(&name))
            .copied())
    }

    fn of_sitting(&self, scope: ScopeId, sitting: SittingId) -> Stored<Vec<Entry>> {
        let all = self.scope(scope).into_iter().flat_map(Scope::all);
        Ok(all
            .filter(|it| it.action.sitting == sitting)
            .cloned()
            .collect())
    }

    fn salts(&self, scope: ScopeId, sitting: SittingId) -> Stored<Option<Salts>> {
        Ok(self
            .scope(scope)
            .and_then(|it| it.salts.get(&sitting))
            .cloned())
    }

    fn aside(&self, scope: ScopeId) -> Stored<Vec<Aside>> {
        let scope = self.scope(scope);
        Ok(scope
            .map(|it| it.aside.values().cloned().collect())
            .unwrap_or_default())
    }

    fn orders(&self, scope: ScopeId) -> Stored<Arc<Orders>> {
        Ok(self
            .scope(scope)
            .map(|it| it.orders.clone())
            .unwrap_or_default())
    }
}

/// Reads go straight to the shelf.
macro_rules! reads_from_shelf {
    ($store:ty) => {
        impl sync::store::Log for $store {
            fn status(&self, scope: ScopeId) -> Stored<Status> {
                self.shelf.status(scope)
            }
            fn links(&self, scope: ScopeId, of: ReplicaId, above: u64) -> Stored<Vec<Link>> {
                self.shelf.links(scope, of, above)
            }
            fn place(&self, scope: ScopeId, hash: Hash) -> Stored<Option<Tip>> {
                self.shelf.place(scope, hash)
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
                self.orders_of(scope)
            }
        }
    };
}
pub(crate) use reads_from_shelf;
