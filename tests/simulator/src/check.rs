//! The promises, checked: what must hold after each step, and what must hold at rest.

use crate::store::laptop::MemLaptop;
use crate::store::{Scope, Shelf};
use crate::world::World;
use casefile::{ActionId, Compartment, FamilyId, RecordId, Registers, ScopeId, UserId};
use std::collections::{BTreeMap, BTreeSet};
use sync::laptop::News;
use sync::message::Standing;
use sync::order::DeviceState;
use sync::{Entry, Hash};

impl World {
    /// I5, I11, R3, R12 at one laptop, after it kept an answer.
    pub fn check_after_hearing(&mut self, at: usize, before: &MemLaptop, news: &[News]) {
        let mut broken = Vec::new();
        let side = &self.laptops[at];
        for (scope, held) in &before.shelf.scopes {
            let let_go =
                news.contains(&News::Dropped(*scope)) || side.store.dropped.contains(scope);
            let gone = |it: &Entry| !side.store.shelf.holds(*scope, it.hash);
            if !let_go && held.all().any(gone) {
                broken.push("I5: a laptop forgot an entry");
            }
        }
        for (scope, held) in &side.store.shelf.scopes {
            if !everything_is_vouched_for(held, side.device) {
                broken.push("R12: others' work is held without its seal");
            }
            if held.status != held.ends() {
                broken.push("I15: the ends are not the ends");
            }
            if held.status.of(side.store.replica).count() > 1 {
                broken.push("R3: a laptop writes on in a series that has two ends");
            }
            let may = *scope == self.agency || self.truth.granted.contains(&(side.user, *scope));
            let others = |it: &Entry| {
                it.action.by.device != side.device && it.action.by.device != self.name.device
            };
            if !may && held.entries.values().any(others) {
                broken.push("I11: a laptop holds what it was never granted");
            }
        }
        for what in broken {
            self.truth.break_promise(what);
        }
    }

    /// The words on the screen are true: what the laptop believes to be at the agency is there.
    pub fn check_what_was_heard(&mut self, at: usize) {
        for (scope, heard) in &self.laptops[at].store.heard {
            let there = |hash| {
                self.store
                    .shelf
                    .scope(*scope)
                    .is_some_and(|it| it.places.contains_key(hash))
            };
            let open = self.store.open && !self.laptops[at].store.closed.contains(scope);
            let named = heard.points.iter().all(|tip| there(&tip.hash));
            if open && !named && self.was_told(at, *scope) {
                self.truth
                    .break_promise("I2: shown as being at the agency, and it is not");
                return;
            }
        }
    }

    /// Whether the last answer could speak of a scope: at least the laptop and the office agree.
    fn was_told(&self, at: usize, scope: ScopeId) -> bool {
        let side = &self.laptops[at];
        side.machine.is_level(&side.store).unwrap_or(false)
            && self.standing(at, scope) == Standing::Yes
    }

    /// Who was let into a compartment by writing in it first holds the family, if it is a known one. What
    /// only lies aside may have come in the same call, after the compartment was begun.
    pub fn check_what_was_opened(&mut self, user: UserId, scope: ScopeId) {
        let mut known = self.store.shelf.scopes.iter();
        let Some((_, family)) =
            known.find(|(it, held)| !held.entries.is_empty() && narrower(**it).contains(&scope))
        else {
            return;
        };
        let grant = family.orders.grant(user);
        let holds = grant.map(|it| it.standing(casefile::Stamp(self.now)));
        self.truth.hold(
            holds == Some(Standing::Yes),
            "I11: somebody opened a compartment of a family they do not hold",
        );
    }

    /// What a laptop may do in a scope, worked out from the office's orders alone.
    pub fn standing(&self, at: usize, scope: ScopeId) -> Standing {
        let side = &self.laptops[at];
        let Some(agency) = self.store.shelf.scope(self.agency) else {
            return Standing::None;
        };
        let left = agency.orders.staff(side.user).is_none_or(|it| it.left);
        match agency.orders.device(side.device).map(|it| it.state) {
            None => Standing::None,
            Some(DeviceState::Stolen) => Standing::Stolen,
            Some(DeviceState::Left) => Standing::Left,
            Some(DeviceState::Known) if left => Standing::Left,
            Some(DeviceState::Known) if scope == self.agency => Standing::Yes,
            Some(DeviceState::Known) => self.standing_of(side.user, scope),
        }
    }

    fn standing_of(&self, user: UserId, scope: ScopeId) -> Standing {
        let orders = self.store.shelf.scope(scope).map(|it| it.orders.clone());
        let grant = orders.and_then(|it| it.grant(user));
        let now = casefile::Stamp(self.now);
        grant.map_or(Standing::None, |grant| grant.standing(now))
    }

    /// Where nobody has written, whoever may begin there has nothing to let go of but what lies aside.
    fn may_begin(&self, at: usize, scope: ScopeId) -> bool {
        let user = self.laptops[at].user;
        let agency = self.store.shelf.scope(self.agency);
        let staff = agency.and_then(|it| it.orders.staff(user));
        let scopes = &self.store.shelf.scopes;
        let written = |it: &ScopeId| scopes.get(it).is_some_and(|it| !it.entries.is_empty());
        let holds = |it: &ScopeId| self.standing_of(user, *it) == Standing::Yes;
        let family = scopes.keys().find(|it| narrower(**it).contains(&scope));
        let by_kin = match family {
            Some(family) => holds(family),
            None => narrower(scope).iter().all(|it| !written(it) || holds(it)),
        };
        !written(&scope) && by_kin && staff.is_some_and(|it| it.may_open && !it.left)
    }

    /// Whether a laptop has nothing left to do: level, or all let go of.
    pub fn is_at_rest(&self, at: usize) -> bool {
        let side = &self.laptops[at];
        if side.wiped {
            return true;
        }
        if matches!(
            self.standing(at, self.agency),
            Standing::Stolen | Standing::Left
        ) {
            return false;
        }
        let held = side.store.shelf.scopes.keys();
        let may_keep = |scope: &ScopeId| self.standing(at, *scope) == Standing::Yes;
        let all_may = held
            .clone()
            .all(|it| may_keep(it) || self.may_begin(at, *it))
            && side.store.closed.is_empty();
        let mut scopes: BTreeSet<ScopeId> = held.copied().collect();
        scopes.extend(self.store.shelf.scopes.keys().filter(|it| may_keep(it)));
        let same = scopes.iter().all(|scope| {
            let here = side.store.shelf.scope(*scope).map(|it| it.status.digest());
            let there = self.store.shelf.scope(*scope).map(|it| it.status.digest());
            here == there
        });
        all_may
            && same
            && side.store.pictures.is_empty()
            && side.machine.is_level(&side.store).unwrap_or(false)
    }

    /// Everything that must hold once all is at rest.
    pub fn check_at_rest(&mut self) {
        let mut broken: Vec<String> = Vec::new();
        for at in 0..self.laptops.len() {
            if !self.is_at_rest(at) {
                broken.push(format!("I12: laptop {at} does not come to rest"));
            }
        }
        broken.extend(self.what_is_missing());
        let mut copies: Vec<&Shelf> = self.laptops.iter().map(|it| &it.store.shelf).collect();
        copies.push(&self.store.shelf);
        broken.extend(self.what_is_not_derived(&copies));
        broken.extend(self.what_came_back());
        if let Some(first) = broken.into_iter().next() {
            self.truth.break_promise(first);
        }
    }

    /// I2, I9, I13, I17: what was ever saved is in the log with its words, or aside, or erased.
    fn what_is_missing(&self) -> Option<String> {
        for ((scope, hash), entry) in &self.truth.written {
            if self.truth.lost.contains(&(*scope, *hash)) {
                continue;
            }
            let shelf = self.store.shelf.scope(*scope);
            let kept = shelf.and_then(|it| it.all().find(|it| it.hash == *hash));
            let what = match kept {
                None if entry.action.by.device == self.name.device => "I17: an order was forgotten",
                None => "I2: something that was saved is nowhere",
                Some(kept) if kept.blank.is_some() => {
                    let orders = shelf.map(|it| it.orders.clone()).unwrap_or_default();
                    if orders.erased().contains(&entry.action.id()) {
                        continue;
                    }
                    "I2: words are gone and nobody ordered it"
                }
                Some(kept) if kept.action != entry.action => "I13: words were changed on the way",
                Some(_) => continue,
            };
            let by = self
                .laptops
                .iter()
                .position(|it| it.device == entry.action.by.device);
            let held = |it: &crate::world::Side| it.store.shelf.holds(*scope, *hash);
            let at: Vec<usize> = (0..self.laptops.len())
                .filter(|at| held(&self.laptops[*at]))
                .collect();
            return Some(format!(
                "{what} ({scope} {hash:?} number {} by laptop {by:?} held at {at:?} fragile {})",
                entry.action.seq,
                self.truth.fragile.contains(&(*scope, *hash)),
            ));
        }
        None
    }

    /// What must hold after every step, where it happened.
    pub fn check_step(&mut self, at: usize) {
        let broken = self.what_is_not_derived(&[&self.laptops[at].store.shelf, &self.store.shelf]);
        if let Some(broken) = broken {
            self.truth.break_promise(broken);
        }
    }

    /// I1, I8, I13, I15: heads and ends are what the entries say, and these what was written.
    fn what_is_not_derived(&self, copies: &[&Shelf]) -> Option<String> {
        for shelf in copies {
            for held in shelf.scopes.values() {
                if held.status != held.ends() {
                    return Some("I15: the ends are not the ends".into());
                }
                let forged = |it: &Entry| {
                    let key = (it.action.scope, it.hash);
                    !self.truth.written.contains_key(&key)
                };
                if held.all().any(forged) {
                    return Some("R19: something nobody wrote was stored".into());
                }
                let changed = |it: &Entry| {
                    let key = (it.action.scope, it.hash);
                    let truth = self.truth.written.get(&key);
                    it.blank.is_none() && truth.is_some_and(|truth| truth.action != it.action)
                };
                if held.all().any(changed) {
                    return Some("I13: a copy holds other words than were written".into());
                }
                if shown(&held.heads) != folded_by_the_book(held) {
                    return Some("I1: the heads are not what the entries say".into());
                }
                if !removed_by_the_book(held) {
                    return Some("R8: a removal hides what it had not seen".into());
                }
            }
        }
        None
    }

    /// I14: erased words are nowhere.
    fn what_came_back(&self) -> Option<String> {
        let laptops = self.laptops.iter().map(|it| &it.store.shelf);
        for shelf in laptops.chain([&self.store.shelf]) {
            for (scope, held) in &shelf.scopes {
                let orders = self.store.shelf.scope(*scope)?.orders.clone();
                let said = |it: &Entry| {
                    it.blank.is_none()
                        && !it.action.changes.is_empty()
                        && orders.erased().contains(&it.action.id())
                };
                let salted = |(sitting, salts): (&casefile::SittingId, &sync::Salts)| {
                    let erased = orders.erased().iter().filter(|it| it.sitting == *sitting);
                    erased.clone().any(|name| salts.of(name.seq, 1).is_some())
                };
                let live = held.picture().writes;
                if live
                    .iter()
                    .any(|it| it.value != "null" && orders.erased().contains(&it.name))
                {
                    return Some("I14: erased words still stand in the heads".into());
                }
                if held.all().any(said) {
                    return Some("I14: erased words are still there".into());
                }
                if held.salts.iter().any(salted) {
                    return Some("I14: erased words can still be guessed".into());
                }
            }
        }
        None
    }
}

/// The compartments of a family beside the one that the whole team may hold.
pub fn narrower(family: ScopeId) -> [ScopeId; 2] {
    [Compartment::Restricted, Compartment::Process].map(|it| it.scope(FamilyId(family.0)))
}

/// Whether every entry of others has a seal at or after it.
fn everything_is_vouched_for(held: &Scope, own: casefile::DeviceId) -> bool {
    let mut vouched: BTreeSet<Hash> = BTreeSet::new();
    let mut by_number: Vec<&Entry> = held.entries.values().collect();
    by_number.sort_by_key(|entry| std::cmp::Reverse(entry.action.seq));
    for entry in by_number {
        if held.seals.contains_key(&entry.hash) || vouched.contains(&entry.hash) {
            vouched.insert(entry.hash);
            vouched.extend(entry.prev);
        } else if entry.action.by.device != own {
            return false;
        }
    }
    true
}

type Shown = BTreeMap<(String, RecordId, String), BTreeSet<ActionId>>;

fn shown(heads: &Registers) -> Shown {
    let mut shown = Shown::new();
    for kind in heads.kinds() {
        for (record, fields) in heads.of_kind(kind) {
            for (field, register) in fields.fields() {
                let names: BTreeSet<ActionId> = register.heads().iter().map(|it| it.by).collect();
                if !names.is_empty() {
                    shown.insert((kind.to_string(), record, field.to_string()), names);
                }
            }
        }
    }
    shown
}

/// R7 as it stands on paper: a write is a head unless some known entry saw it.
fn folded_by_the_book(held: &Scope) -> Shown {
    let (mut wrote, mut seen) = (Shown::new(), Shown::new());
    for entry in held.entries.values() {
        for change in &entry.action.changes {
            let key = (change.kind.to_string(), change.id, change.field.to_string());
            wrote
                .entry(key.clone())
                .or_default()
                .insert(entry.action.id());
            let others = change.saw.iter().filter(|name| **name != entry.action.id());
            seen.entry(key).or_default().extend(others);
        }
    }
    for (key, names) in &mut wrote {
        names.retain(|name| !seen.get(key).is_some_and(|seen| seen.contains(name)));
    }
    wrote.retain(|_, names| !names.is_empty());
    wrote
}

/// The field in which a removal stands.
const REMOVED: &str = "removed";

/// R8 as it stands on paper: a record is hidden only where one of its removals saw all that stands.
fn removed_by_the_book(held: &Scope) -> bool {
    let standing = folded_by_the_book(held);
    let mut removals = standing
        .iter()
        .filter(|((_, _, field), _)| field == REMOVED);
    removals.all(|((kind, record, _), names)| {
        let of_names = |it: &&Entry| names.contains(&it.action.id());
        let by: Vec<&Entry> = held.entries.values().filter(of_names).collect();
        let rest: BTreeSet<&ActionId> = standing
            .iter()
            .filter(|((of, id, field), _)| (of, id) == (kind, record) && field != REMOVED)
            .flat_map(|(_, names)| names)
            .collect();
        let sees_all = |it: &&Entry| rest.iter().all(|name| it.action.over.contains(name));
        let blank = by.iter().any(|it| it.blank.is_some());
        let visible = !by.iter().any(sees_all);
        let folded = held.heads.record(kind, *record);
        folded.is_none_or(|it| blank || it.is_visible() == visible)
    })
}

impl World {
    /// Why a laptop does not rest, for whoever looks for the reason.
    pub fn explain(&self, at: usize) -> String {
        let side = &self.laptops[at];
        let mut told = format!(
            "laptop {at}, speaks {}, agency standing {:?}, level {:?}\n",
            side.speaks,
            self.standing(at, self.agency),
            side.machine.is_level(&side.store).ok(),
        );
        let mut scopes: BTreeSet<ScopeId> = side.store.shelf.scopes.keys().copied().collect();
        scopes.extend(self.store.shelf.scopes.keys());
        for scope in scopes {
            let empty = Scope::default();
            let here = side.store.shelf.scope(scope).unwrap_or(&empty);
            let there = self.store.shelf.scope(scope).unwrap_or(&empty);
            told += &format!(
                "  {scope} agency {} standing {:?} closed {} picture {} aside {} same {}\n    here  {:?}\n    there {:?}\n    heard {:?}\n",
                scope == self.agency,
                self.standing(at, scope),
                side.store.closed.contains(&scope),
                side.store.pictures.contains_key(&scope),
                here.aside.len(),
                here.status == there.status,
                here.status
                    .tips()
                    .map(|it| (it.seq, it.hash))
                    .collect::<Vec<_>>(),
                there
                    .status
                    .tips()
                    .map(|it| (it.seq, it.hash))
                    .collect::<Vec<_>>(),
                side.store.heard.get(&scope).map(|it| it
                    .points
                    .iter()
                    .map(|it| (it.seq, it.hash))
                    .collect::<Vec<_>>()),
            );
        }
        told
    }
}
