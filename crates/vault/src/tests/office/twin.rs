//! The file and the memory store of the worlds, told the same and asked the same. Whatever a machine
//! asks of the one is asked of the other, and the two answers must agree.

use super::*;
use simulator::store::laptop::MemLaptop;
use std::sync::Arc;
use sync::Status;
use sync::order::Orders;
use sync::store::{Link, Stored, Work};

pub struct Twin {
    pub vault: Vault,
    pub memory: MemLaptop,
}

/// Two logs that must agree.
struct Both<'a>(&'a dyn Log, &'a dyn Log);

macro_rules! agree {
    ($one:expr, $other:expr) => {{
        let (one, other) = ($one?, $other?);
        assert_eq!(one, other);
        Ok(one)
    }};
}

/// What can be seen of orders.
fn seen(orders: &Orders) -> String {
    let devices = orders.devices().map(|it| (it, orders.device(it)));
    let granted = orders.granted().map(|it| (it, orders.grant(it)));
    let people = (devices.collect::<Vec<_>>(), granted.collect::<Vec<_>>());
    format!("{:?} {:?} {people:?}", orders.erased(), orders.holds())
}

fn spoken(salts: &Option<Salts>) -> String {
    let Some(salts) = salts else {
        return "none".into();
    };
    let some = (1..60).map(|seq| salts.of(seq, 1));
    format!("{salts:?} {:?}", some.collect::<Vec<_>>())
}

impl Log for Both<'_> {
    fn status(&self, scope: ScopeId) -> Stored<Status> {
        agree!(self.0.status(scope), self.1.status(scope))
    }
    fn links(&self, scope: ScopeId, of: ReplicaId, above: u64) -> Stored<Vec<Link>> {
        let weighed = self.0.links(scope, of, above)?;
        let but_bytes = |mut links: Vec<Link>| {
            links.iter_mut().for_each(|link| link.bytes = 0);
            links
        };
        let other = self.1.links(scope, of, above)?;
        assert_eq!(but_bytes(weighed.clone()), but_bytes(other));
        Ok(weighed)
    }
    fn place(&self, scope: ScopeId, hash: Hash) -> Stored<Option<Tip>> {
        agree!(self.0.place(scope, hash), self.1.place(scope, hash))
    }
    fn read(&self, scope: ScopeId, of: ReplicaId, all: &[Hash]) -> Stored<Vec<Entry>> {
        agree!(self.0.read(scope, of, all), self.1.read(scope, of, all))
    }
    fn named(&self, scope: ScopeId, name: ActionId) -> Stored<Option<Hash>> {
        agree!(self.0.named(scope, name), self.1.named(scope, name))
    }
    fn of_sitting(&self, scope: ScopeId, sitting: SittingId) -> Stored<Vec<Entry>> {
        let sorted = |mut entries: Vec<Entry>| {
            entries.sort_by_key(|it| it.hash);
            entries
        };
        let one = sorted(self.0.of_sitting(scope, sitting)?);
        assert_eq!(one, sorted(self.1.of_sitting(scope, sitting)?));
        Ok(one)
    }
    fn salts(&self, scope: ScopeId, sitting: SittingId) -> Stored<Option<Salts>> {
        let one = self.0.salts(scope, sitting)?;
        assert_eq!(spoken(&one), spoken(&self.1.salts(scope, sitting)?));
        Ok(one)
    }
    fn aside(&self, scope: ScopeId) -> Stored<Vec<Aside>> {
        agree!(self.0.aside(scope), self.1.aside(scope))
    }
    fn orders(&self, scope: ScopeId) -> Stored<Arc<Orders>> {
        let (one, other) = (self.0.orders(scope)?, self.1.orders(scope)?);
        assert_eq!(seen(&one), seen(&other));
        Ok(one)
    }
}

impl Twin {
    fn both(&self) -> Both<'_> {
        Both(&self.vault, &self.memory)
    }

    /// Somebody writes: by the vault's own way, and the memory takes what came of it.
    pub fn write(&mut self, batch: Batch) -> Entry {
        let action = self.vault.commit(batch).unwrap().remove(0);
        let entry = entry_of(&self.vault, &action);
        let salts = self.vault.salts(action.scope, action.sitting).unwrap();
        let take = Take {
            entries: vec![entry.clone()],
            salts: vec![(action.sitting, action.replica, salts.unwrap())],
            ..Take::default()
        };
        self.memory.apply(action.scope, &take);
        entry
    }

    /// Every scope: heads are those of the other, and a fold of the log.
    pub fn assert_level(&self, when: &str) {
        for scope in self.scopes().unwrap() {
            let mut heads = Registers::default();
            crate::heads::put_back(&self.vault.db, scope, &mut heads).unwrap();
            let held = self.memory.shelf.scope(scope);
            let other = held.map(|it| it.heads.clone()).unwrap_or_default();
            assert!(heads == other, "{when}: the heads of {scope} differ");
            assert_eq!(self.status(scope).unwrap().digest(), {
                let ends = held.map(|it| it.ends()).unwrap_or_default();
                ends.digest()
            });
        }
        let found = self.vault.verify().unwrap();
        assert!(found.is_sound(), "{when}: {found:?}");
    }
}

impl Log for Twin {
    fn status(&self, scope: ScopeId) -> Stored<Status> {
        self.both().status(scope)
    }
    fn links(&self, scope: ScopeId, of: ReplicaId, above: u64) -> Stored<Vec<Link>> {
        self.both().links(scope, of, above)
    }
    fn place(&self, scope: ScopeId, hash: Hash) -> Stored<Option<Tip>> {
        self.both().place(scope, hash)
    }
    fn read(&self, scope: ScopeId, of: ReplicaId, all: &[Hash]) -> Stored<Vec<Entry>> {
        self.both().read(scope, of, all)
    }
    fn named(&self, scope: ScopeId, name: ActionId) -> Stored<Option<Hash>> {
        self.both().named(scope, name)
    }
    fn of_sitting(&self, scope: ScopeId, sitting: SittingId) -> Stored<Vec<Entry>> {
        self.both().of_sitting(scope, sitting)
    }
    fn salts(&self, scope: ScopeId, sitting: SittingId) -> Stored<Option<Salts>> {
        self.both().salts(scope, sitting)
    }
    fn aside(&self, scope: ScopeId) -> Stored<Vec<Aside>> {
        self.both().aside(scope)
    }
    fn orders(&self, scope: ScopeId) -> Stored<Arc<Orders>> {
        self.both().orders(scope)
    }
}

impl LaptopStore for Twin {
    fn scopes(&self) -> Stored<Vec<ScopeId>> {
        let sorted = |mut scopes: Vec<ScopeId>| {
            scopes.sort();
            scopes
        };
        let one = sorted(self.vault.scopes()?);
        assert_eq!(one, sorted(self.memory.scopes()?));
        Ok(one)
    }
    fn replica(&self) -> Stored<ReplicaId> {
        agree!(
            LaptopStore::replica(&self.vault),
            LaptopStore::replica(&self.memory)
        )
    }
    fn heard(&self, scope: ScopeId) -> Stored<Heard> {
        agree!(self.vault.heard(scope), self.memory.heard(scope))
    }
    fn closed(&self, scope: ScopeId) -> Stored<bool> {
        agree!(self.vault.closed(scope), self.memory.closed(scope))
    }
    fn has_picture(&self, scope: ScopeId) -> Stored<bool> {
        agree!(
            self.vault.has_picture(scope),
            self.memory.has_picture(scope)
        )
    }
    fn in_use(&self, scope: ScopeId) -> Stored<bool> {
        agree!(self.vault.in_use(scope), self.memory.in_use(scope))
    }
    fn change(&mut self, scope: ScopeId, work: &mut Work<'_>) -> Stored<()> {
        let take = work(&self.both())?;
        self.vault.change(scope, &mut |_| Ok(take.clone()))?;
        self.memory.apply(scope, &take);
        Ok(())
    }
    fn new_sitting(&mut self) -> Stored<()> {
        self.vault.new_sitting()
    }
    fn purge(&mut self, scope: ScopeId) -> Stored<()> {
        self.vault.purge(scope)?;
        self.memory.purge(scope)
    }
    fn dropped(&self) -> Stored<Vec<ScopeId>> {
        agree!(self.vault.dropped(), self.memory.dropped())
    }
    fn said_dropped(&mut self, scopes: &[ScopeId]) -> Stored<()> {
        self.vault.said_dropped(scopes)?;
        self.memory.said_dropped(scopes)
    }
    fn audit(&self, bytes_max: usize) -> Stored<Vec<Vec<u8>>> {
        LaptopStore::audit(&self.vault, bytes_max)
    }
    fn audit_took(&mut self, rows: u64, head: Option<AuditHead>) -> Stored<()> {
        self.vault.audit_took(rows, head)
    }
}
