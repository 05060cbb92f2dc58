//! Taking verified entries in, the same on both sides: what an order erased is blanked before it is
//! kept and never afterwards (R29), salts are kept only as long as nothing of their sitting was
//! erased, and what is in the log no longer lies aside (R19).

use crate::check::{Flaw, Opened, Segment};
use crate::entry::Entry;
use crate::hash::{Hash, Salts};
use crate::order::Orders;
use crate::seal::OfficeName;
use crate::store::{Log, Stored, Take};
use casefile::{ActionId, ReplicaId, ScopeId, SittingId};
use std::collections::{BTreeMap, BTreeSet};

/// A scope's transaction in the making: what is held, seen together with what is about to be.
pub(crate) struct Absorb<'a> {
    log: &'a dyn Log,
    scope: ScopeId,
    office: &'a OfficeName,
    new: BTreeMap<Hash, (ReplicaId, u64)>,
    /// Of these it is known whether they are in the log: those that are, and from where on in which
    /// series all of them were asked for.
    held: BTreeSet<Hash>,
    asked: BTreeMap<ReplicaId, u64>,
    salts: BTreeMap<SittingId, (ReplicaId, Salts)>,
    aside: BTreeSet<Hash>,
    erased: BTreeSet<ActionId>,
    orders: Vec<Entry>,
    pub take: Take,
}

impl<'a> Absorb<'a> {
    pub fn new(log: &'a dyn Log, scope: ScopeId, office: &'a OfficeName) -> Stored<Self> {
        let aside = log.aside(scope)?;
        Ok(Absorb {
            log,
            scope,
            office,
            new: BTreeMap::new(),
            held: BTreeSet::new(),
            asked: BTreeMap::new(),
            salts: BTreeMap::new(),
            aside: aside.iter().map(|aside| aside.entry.hash).collect(),
            erased: log.orders(scope)?.erased().clone(),
            orders: Vec::new(),
            take: Take::default(),
        })
    }

    pub fn scope(&self) -> ScopeId {
        self.scope
    }

    /// Asks once for all entries of a run whether they are held.
    pub fn look_up(&mut self, opened: &Opened) -> Stored<()> {
        let Some(first) = opened.entries().next() else {
            return Ok(());
        };
        let (replica, above) = (first.action.replica, first.action.seq.saturating_sub(1));
        let links = self.log.links(self.scope, replica, above)?;
        self.held.extend(links.iter().map(|link| link.hash));
        self.asked.insert(replica, above);
        Ok(())
    }

    /// Whether an entry of a run is in the log or about to be.
    fn has(&self, entry: &Entry) -> Stored<bool> {
        let action = &entry.action;
        let asked = self.asked.get(&action.replica);
        match asked.is_some_and(|above| action.seq > *above) {
            true => Ok(self.held.contains(&entry.hash) || self.new.contains_key(&entry.hash)),
            false => self.holds(entry.hash),
        }
    }

    /// Whether an entry is in the log or about to be.
    pub fn holds(&self, hash: Hash) -> Stored<bool> {
        Ok(self.new.contains_key(&hash) || self.log.place(self.scope, hash)?.is_some())
    }

    /// Whether the entry before this one is where it should be.
    pub fn follows(&self, entry: &Entry) -> Stored<bool> {
        let Some(prev) = entry.prev else {
            return Ok(entry.action.seq == 1);
        };
        let before = (entry.action.replica, entry.action.seq.wrapping_sub(1));
        if let Some(place) = self.new.get(&prev) {
            return Ok(*place == before);
        }
        let place = self.log.place(self.scope, prev)?;
        Ok(place.is_some_and(|place| (place.replica, place.seq) == before))
    }

    /// R13: words may only be missing where an order that is held took them, or from a mark on a
    /// signal, whose time is over on one laptop a day before it is on another.
    pub fn blanks_are_ordered(&self, segment: &Segment) -> Result<(), Flaw> {
        let ordered = |entry: &Entry| self.erased.contains(&entry.action.id());
        let may_lack = |entry: &Entry| ordered(entry) || entry.is_mark_on_a_signal();
        let missing = |entry: &&Entry| entry.blank.is_some() && !may_lack(entry);
        match segment.entries.iter().find(missing) {
            Some(_) => Err(Flaw::BlankWithoutOrder),
            None => Ok(()),
        }
    }

    /// Takes a whole segment into the log.
    pub fn store(&mut self, segment: &Segment, opened: &Opened) -> Stored<()> {
        for entry in &segment.entries {
            if self.aside.remove(&entry.hash) {
                self.take.back.push(entry.hash);
            }
            if self.has(entry)? {
                continue;
            }
            let kept = self.keep(entry, opened)?;
            let place = (entry.action.replica, entry.action.seq);
            self.new.insert(entry.hash, place);
            self.take.entries.push(kept);
        }
        self.take.seals.push(segment.seal);
        if segment.author == self.office.device {
            self.obey(&segment.entries)?;
        }
        Ok(())
    }

    /// An entry as it is kept: without its words where they were erased; its salts are noted.
    pub fn keep(&mut self, entry: &Entry, opened: &Opened) -> Stored<Entry> {
        let Some(came_with) = opened.salts.get(&entry.action.sitting) else {
            return Ok(entry.clone());
        };
        if self.erased.contains(&entry.action.id()) {
            self.note(entry, None)?;
            return Ok(entry.blanked(came_with).unwrap_or_else(|| entry.clone()));
        }
        if entry.blank.is_none() {
            self.note(entry, Some(came_with))?;
        }
        Ok(entry.clone())
    }

    /// Notes where the salts of an entry's sitting come from; none where its words are erased.
    fn note(&mut self, entry: &Entry, came_with: Option<&Salts>) -> Stored<()> {
        let action = &entry.action;
        let known = self.known_salts(action.sitting)?;
        let touched = self.erased.iter().any(|it| it.sitting == action.sitting);
        let came = match (known, came_with) {
            (Some(Salts::Secret(_)), _) if !touched => return Ok(()),
            (None, Some(Salts::Secret(secret))) if !touched => Salts::Secret(secret.clone()),
            (known, came_with) => {
                let mut written = match known {
                    Some(Salts::Written(written)) => written,
                    _ => BTreeMap::new(),
                };
                let salts = came_with.and_then(|it| it.of(action.seq, action.changes.len()));
                if let Some(salts) = salts.filter(|salts| !salts.is_empty()) {
                    written.insert(action.seq, salts);
                }
                Salts::Written(written)
            }
        };
        self.salts.insert(action.sitting, (action.replica, came));
        Ok(())
    }

    fn known_salts(&self, sitting: SittingId) -> Stored<Option<Salts>> {
        match self.salts.get(&sitting) {
            Some((_, salts)) => Ok(Some(salts.clone())),
            None => self.log.salts(self.scope, sitting),
        }
    }

    /// Obeys what newly arrived orders erase, for all that is held and all that is about to be.
    fn obey(&mut self, orders: &[Entry]) -> Stored<()> {
        self.orders.extend(orders.iter().cloned());
        let held = self.log.orders(self.scope)?;
        let now = held.with(self.office, &self.orders);
        let newly: BTreeSet<ActionId> = now.erased().difference(&self.erased).copied().collect();
        self.erased.extend(&newly);
        let sittings: BTreeSet<SittingId> = newly.iter().map(|name| name.sitting).collect();
        for sitting in sittings {
            self.forget(sitting, &newly)?;
        }
        Ok(())
    }

    /// Blanks the erased actions of a sitting, writes out the salts of the others and lets its secret go.
    fn forget(&mut self, sitting: SittingId, newly: &BTreeSet<ActionId>) -> Stored<()> {
        let Some(salts) = self.known_salts(sitting)? else {
            return Ok(());
        };
        let mut all = self.log.of_sitting(self.scope, sitting)?;
        let taken = self
            .take
            .entries
            .iter()
            .chain(self.take.aside.iter().map(|it| &it.entry));
        all.extend(taken.filter(|it| it.action.sitting == sitting).cloned());
        let mut written = BTreeMap::new();
        let mut replica = None;
        for entry in all {
            let (action, is_blank) = (&entry.action, entry.blank.is_some());
            replica = Some(action.replica);
            let Some(of_entry) = salts.of(action.seq, action.changes.len()) else {
                continue;
            };
            if newly.contains(&action.id()) {
                self.blank(&entry, &salts);
            } else if !is_blank && !self.erased.contains(&action.id()) && !of_entry.is_empty() {
                written.insert(action.seq, of_entry);
            }
        }
        if let Some(replica) = replica {
            self.salts
                .insert(sitting, (replica, Salts::Written(written)));
        }
        Ok(())
    }

    fn blank(&mut self, entry: &Entry, salts: &Salts) {
        let Some(blank) = entry.blanked(salts).filter(|it| it.blank.is_some()) else {
            return;
        };
        let taken = self.take.entries.iter_mut();
        let aside = self.take.aside.iter_mut().map(|it| &mut it.entry);
        match taken.chain(aside).find(|it| it.hash == entry.hash) {
            Some(taken) => *taken = blank,
            None if entry.blank.is_none() => self.take.blanked.push(blank),
            None => {}
        }
    }

    /// What the transaction has to change.
    pub fn done(mut self) -> Take {
        let salts = self.salts.into_iter();
        self.take
            .salts
            .extend(salts.map(|(sitting, (replica, salts))| (sitting, replica, salts)));
        self.take
    }

    /// The orders, with those that are about to be kept.
    pub fn orders(&self) -> Stored<Orders> {
        Ok(self.log.orders(self.scope)?.with(self.office, &self.orders))
    }
}
