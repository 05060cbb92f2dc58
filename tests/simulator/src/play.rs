//! One world from its seed: what happens, then everybody calls until all is at rest.

use crate::check::narrower;
use crate::world::{FAIR, OFFICE_SPEAKS, Side, Weather, World};
use crate::zoo::Bug;
use casefile::{ActionId, Change, Deed, DeviceId, On, RecordId, ScopeId, Stamp, Value};
use std::collections::BTreeSet;
use sync::message::Standing;
use sync::order::{Device, DeviceState, Erase, Hold, Order, Staff};
use sync::store::{Chance, Log};

/// How a world ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// All promises held and all came to rest.
    Kept,
    /// A promise was broken, after so many events.
    Broken(String, usize),
}

/// Events of a world.
const EVENTS: usize = 70;
/// Rounds of calling until all must be at rest.
const ROUNDS: usize = 12;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

const BAD: Weather = Weather {
    lost: 10,
    unheard: 12,
    twice: 10,
    crash: 12,
    stale: 40,
    tampered: 3,
    busy: 4,
};

/// Plays a world.
pub fn play(seed: u64, bug: Option<Bug>) -> Outcome {
    play_out(&mut World::new(seed, bug))
}

/// Plays a world and leaves it to be looked at.
pub fn play_out(world: &mut World) -> Outcome {
    for event in 0..EVENTS {
        let at = world.happen();
        world.check_step(at);
        if let Some(broken) = world.truth.broken.take() {
            return Outcome::Broken(broken, event);
        }
    }
    world.heal();
    match world.truth.broken.take() {
        Some(broken) => Outcome::Broken(broken, EVENTS),
        None => Outcome::Kept,
    }
}

impl World {
    /// Something happens; whom it concerned.
    fn happen(&mut self) -> usize {
        self.now += [60_000, HOUR, HOUR, DAY, 3 * DAY][self.dice.below(5)];
        if self.dice.percent(2) {
            self.now += 31 * DAY;
        }
        let at = self.dice.below(self.laptops.len());
        match self.dice.below(100) {
            0..30 => self.write(at),
            30..61 => self.call(at),
            61 => self.something_rare(at),
            62..65 => self.late_question(at),
            65..69 => self.restart(at),
            69..72 => self.lay_in_the_drawer(at),
            72..75 => self.take_from_the_drawer(at),
            75 => self.copy(at),
            76..80 => self.back_up_now(),
            80..84 => self.look_at_backup(),
            84..87 => self.restore_office(),
            87..91 => self.reassign(at),
            91 => self.goes(at),
            92..95 => self.erase(),
            95 => self.hold_or_lift(),
            96 => self.meeting(at),
            97 if self.dice.percent(50) => self.pretend(at),
            97 => self.accept(),
            98 => self.open_family(at),
            _ => self.open_office(),
        }
        at
    }

    /// Somebody joins after backups were made, gets a newer program, or a clock is set.
    fn something_rare(&mut self, at: usize) {
        match self.dice.below(6) {
            4 if self.second.is_none() => self.second_office(),
            4 | 5 => self.close_second(),
            0 if self.laptops.len() < 7 => {
                self.enrol();
                let scope = self.dice.pick(&self.families.clone()).copied();
                let newest = self.laptops.len() - 1;
                scope.into_iter().for_each(|it| self.grant(newest, it));
            }
            1 => {
                self.laptops[at].speaks = OFFICE_SPEAKS;
                self.restart(at);
            }
            2 => self.now -= HOUR,
            _ => self.laptops[at].skew = [0, DAY, -DAY][self.dice.below(3)],
        }
    }

    fn call(&mut self, at: usize) {
        let weather = if self.dice.percent(60) { BAD } else { FAIR };
        let times = 1 + self.dice.below(8);
        let there = self.second_takes_calls() && self.dice.percent(40);
        if there {
            self.change_places();
            if self.dice.percent(50) {
                self.open_office();
            }
        }
        self.talk(at, times, weather);
        if there {
            self.change_places();
        }
    }

    fn write(&mut self, at: usize) {
        let side = &self.laptops[at];
        let own = side
            .store
            .shelf
            .scopes
            .keys()
            .chain(side.store.pictures.keys());
        let open: BTreeSet<ScopeId> = own
            .filter(|scope| !side.store.closed.contains(scope))
            .copied()
            .collect();
        let mut open: Vec<ScopeId> = open.into_iter().collect();
        if !self.dice.percent(10) {
            open.retain(|scope| *scope != self.agency);
        }
        let Some(scope) = self.dice.pick(&open).copied() else {
            return;
        };
        for _ in 0..1 + self.dice.below(3) {
            self.write_in(at, scope);
        }
    }

    /// Somebody writes something in a scope.
    pub fn write_in(&mut self, at: usize, scope: ScopeId) {
        if self.laptops[at].wiped {
            return;
        }
        let changes: Vec<Change> = (0..1 + self.dice.below(2))
            .map(|place| self.change(at, scope, place))
            .collect();
        let over = self.whole_records(at, scope, &changes);
        let day = On::Day(chrono::NaiveDate::default());
        let deed = Deed {
            scope,
            what: "note.write".into(),
            on: day,
            together: None,
            changes,
            over,
        };
        let (by, skew) = (self.by(at), self.laptops[at].skew);
        let stamp = Stamp(self.now + skew);
        let entry = self.laptops[at].store.write(deed, by, stamp);
        self.truth.wrote(&entry);
        let own = entry.action.at == stamp;
        self.truth.hold(own, "R6: a stamp from another clock");
    }

    /// R8: a removal lists every head of the record that is in view.
    fn whole_records(&self, at: usize, scope: ScopeId, changes: &[Change]) -> Vec<ActionId> {
        let held = self.laptops[at].store.shelf.scope(scope);
        let removals = changes.iter().filter(|it| it.field == "removed");
        let records = removals.filter_map(|it| held?.heads.record(&it.kind, it.id));
        records.flat_map(|it| it.head_names()).collect()
    }

    fn change(&mut self, at: usize, scope: ScopeId, place: usize) -> Change {
        let newer = self.laptops[at].speaks > OFFICE_SPEAKS && self.dice.percent(50);
        let kind = if newer { "hologram" } else { "note" };
        let record = RecordId::from_bytes([self.dice.below(2) as u8 + 2 * place as u8; 16]);
        let field = ["text", "text", "about", "removed"][self.dice.below(4)];
        let store = &self.laptops[at].store;
        let borrowed = store.pictures.get(&scope);
        let empty = crate::store::Scope::default();
        let held = store.shelf.scope(scope).unwrap_or(&empty);
        let mut saw = held.heads_of(borrowed, kind, record, field);
        if self.dice.percent(10) {
            saw.clear();
        }
        self.texts += 1;
        Change {
            kind: kind.into(),
            id: record,
            field: field.into(),
            value: Value::of(&format!("text {}", self.texts)),
            saw: saw.into_iter().collect(),
        }
    }

    /// Somebody writes at a laptop what only the office may say.
    fn pretend(&mut self, at: usize) {
        let Some(scope) = self.dice.pick(&self.families.clone()).copied() else {
            return;
        };
        let held = self.laptops[at].store.shelf.scopes.contains_key(&scope);
        if self.laptops[at].wiped || !held || self.laptops[at].store.closed.contains(&scope) {
            return;
        }
        let other = self.dice.below(self.laptops.len());
        let (user, from) = (self.laptops[other].user, Stamp(0));
        let order = Order::Grant(user, sync::order::Grant { from, until: None });
        let deed = Deed {
            scope,
            what: order.what().into(),
            on: On::Day(chrono::NaiveDate::default()),
            together: None,
            changes: vec![order.change(&Default::default())],
            over: Vec::new(),
        };
        let by = self.by(at);
        let entry = self.laptops[at].store.write(deed, by, Stamp(self.now));
        self.truth.wrote(&entry);
    }

    fn lay_in_the_drawer(&mut self, at: usize) {
        let side = &mut self.laptops[at];
        if !side.wiped {
            side.drawer.push(side.store.clone());
        }
    }

    /// The laptop is as it was; what was written since and never sent is gone.
    fn take_from_the_drawer(&mut self, at: usize) {
        let which = self.dice.below(self.laptops[at].drawer.len());
        let fresh = self.dice.another();
        let side = &mut self.laptops[at];
        if side.wiped || side.drawer.is_empty() {
            return;
        }
        let mut held = Vec::new();
        for (scope, shelf) in &side.store.shelf.scopes {
            held.extend(shelf.all().map(|entry| (*scope, entry.hash)));
        }
        side.store = side.drawer[which].clone();
        // The machine's random numbers are not in the file.
        side.store.dice = fresh;
        side.store.in_use.clear();
        held.retain(|(scope, hash)| !side.store.shelf.holds(*scope, *hash));
        self.truth.lives += 1;
        self.restart(at);
        self.destroyed(&held);
    }

    /// The profile is copied to a second laptop; both live on.
    fn copy(&mut self, at: usize) {
        if self.laptops.len() >= 7 || self.laptops[at].wiped {
            return;
        }
        let fresh = self.dice.another();
        let mut twin: Side = self.laptops[at].clone();
        twin.store.dice = fresh;
        twin.late.clear();
        twin.stale.clear();
        twin.drawer.clear();
        self.laptops.push(twin);
        self.truth.lives += 1;
        self.restart(self.laptops.len() - 1);
    }

    /// The newest copy is opened and checked; a second office that waits for it may go.
    fn look_at_backup(&mut self) {
        self.check_backup();
        if self.second.is_some() && !self.second_takes_calls() {
            self.close_second();
        }
    }

    fn back_up_now(&mut self) {
        let bad = self.dice.percent(25);
        self.back_up(bad);
    }

    /// Back to one of the two newest checked backups; by command, or the database was swapped by hand.
    fn restore_office(&mut self) {
        let two: Vec<_> = crate::zoo::restorable(&self.backups);
        let Some(backup) = self.dice.pick(&two).cloned() else {
            return;
        };
        if backup.bad {
            self.truth
                .break_promise("I9: the backup that was to be restored cannot be opened");
            return;
        }
        let before = self.store.shelf.scopes.clone();
        self.store = backup.copy;
        self.store.shelf.fails = None;
        crate::zoo::restored_dice(self.bug, &mut self.office_dice, &self.store);
        if self.dice.percent(8) {
            self.journal.0 = None;
        }
        let journal_lost = self.journal.0.is_none();
        self.truth.lives += 1;
        let office = self.office.clone();
        let by_command = self.dice.percent(60);
        let started = self.at_the_desk(|desk| match by_command {
            true => office.restored(desk),
            false => office.start(desk),
        });
        self.truth
            .hold(started.is_ok(), "the restored office does not start");
        self.note_what_the_restore_took(&before, journal_lost);
        self.note_orders();
    }

    fn note_what_the_restore_took(
        &mut self,
        before: &std::collections::BTreeMap<ScopeId, std::sync::Arc<crate::store::Scope>>,
        journal_lost: bool,
    ) {
        for (scope, shelf) in before {
            for entry in shelf.all() {
                let key = (*scope, entry.hash);
                let held = self.is_somewhere(*scope, entry.hash);
                let order = entry.action.by.device == self.name.device;
                if held || self.truth.lost.contains(&key) {
                    continue;
                }
                let journal_gone = order && journal_lost;
                if journal_gone || self.truth.fragile.contains(&key) {
                    self.truth.lost.insert(key);
                } else if !order {
                    self.truth
                        .break_promise("I9: a restore of the office lost something");
                }
            }
        }
    }

    /// The family moves from one to another.
    fn reassign(&mut self, at: usize) {
        let Some(family) = self.dice.pick(&self.families.clone()).copied() else {
            return;
        };
        if self.dice.percent(60) {
            self.end_grant(at, family);
        }
        let other = self.dice.below(self.laptops.len());
        if other != at || self.dice.percent(30) {
            self.grant(other, family);
        }
    }

    /// Somebody leaves, or a laptop is stolen. Not all of them at once.
    fn goes(&mut self, at: usize) {
        let side = &self.laptops[at];
        let (user, device, key) = (side.user, side.device, side.key.0);
        let others = self
            .laptops
            .iter()
            .filter(|it| !it.wiped && it.device != device);
        if others.count() < 2 {
            return;
        }
        let order = match self.dice.below(3) {
            0 => Order::Staff(
                user,
                Staff {
                    left: true,
                    may_open: false,
                },
            ),
            which => Order::Device(
                device,
                Device {
                    user,
                    key,
                    state: [DeviceState::Left, DeviceState::Stolen][which - 1],
                },
            ),
        };
        self.order(self.agency, &order);
    }

    fn erase(&mut self) {
        let scopes = self.families.clone();
        let Some(scope) = self.dice.pick(&scopes).copied() else {
            return;
        };
        let Some(held) = self.store.shelf.scope(scope) else {
            return;
        };
        let office = self.name.device;
        let words = held.all().filter(|it| it.action.by.device != office);
        let names: Vec<ActionId> = words.map(|it| it.action.id()).collect();
        let under = held.orders.holds();
        let Some(name) = self.dice.pick(&names).copied() else {
            return;
        };
        let record = RecordId::from_bytes(self.office_dice.sixteen());
        let names = vec![name];
        self.order(scope, &Order::Erase(record, Erase { names, under }));
    }

    fn hold_or_lift(&mut self) {
        let scopes = self.families.clone();
        let Some(scope) = self.dice.pick(&scopes).copied() else {
            return;
        };
        let Some(held) = self.store.shelf.scope(scope) else {
            return;
        };
        let standing = held.orders.holds();
        let names: Vec<ActionId> = held.entries.values().map(|it| it.action.id()).collect();
        let order = match self.dice.pick(&standing) {
            Some(hold) => Order::Hold(
                *hold,
                Hold {
                    names: Vec::new(),
                    lifted: true,
                },
            ),
            None => Order::Hold(
                RecordId::from_bytes(self.office_dice.sixteen()),
                Hold {
                    names,
                    lifted: false,
                },
            ),
        };
        self.order(scope, &order);
    }

    fn meeting(&mut self, at: usize) {
        let side = &mut self.laptops[at];
        if !side.store.in_use.is_empty() {
            side.store.in_use.clear();
        } else if let Some(scope) = side.store.shelf.scopes.keys().next().copied() {
            side.store.in_use.insert(scope);
        }
    }

    /// A supervisor accepts what was set aside.
    fn accept(&mut self) {
        let scopes: Vec<ScopeId> = self.store.shelf.scopes.keys().copied().collect();
        for scope in scopes {
            let apart = self.store.shelf.aside(scope).unwrap_or_default();
            let hashes: Vec<sync::Hash> = apart.iter().map(|it| it.entry.hash).collect();
            let office = self.office.clone();
            let _ = self.at_the_desk(|desk| office.accept(desk, scope, &hashes));
        }
    }

    /// A family is opened in the field.
    fn open_family(&mut self, at: usize) {
        if self.laptops[at].wiped || self.families.len() >= 4 {
            return;
        }
        let scope = match self.dice.percent(50) {
            true => ScopeId::from_bytes(self.dice.sixteen()),
            // A compartment that nobody has used, of a family that may be theirs or not.
            false => {
                let family = self.dice.pick(&self.families.clone()).copied();
                narrower(family.unwrap_or(self.agency))[self.dice.below(2)]
            }
        };
        if !self.families.contains(&scope) {
            self.families.push(scope);
            self.write_in(at, scope);
        }
    }

    fn open_office(&mut self) {
        let office = self.office.clone();
        let _ = self.at_the_desk(|desk| office.open(desk));
    }

    /// The faults are over: everybody calls, the office makes and checks backups, until all rests.
    fn heal(&mut self) {
        self.store.shelf.fails = None;
        for at in 0..self.laptops.len() {
            let side = &mut self.laptops[at];
            side.speaks = OFFICE_SPEAKS;
            side.room = None;
            side.store.in_use.clear();
            side.late.clear();
            side.stale.clear();
            self.restart(at);
        }
        self.enrol_again();
        for _ in 0..ROUNDS {
            self.now += HOUR;
            for _ in 0..2 {
                self.back_up(false);
                self.check_backup();
            }
            self.open_office();
            self.close_second();
            let mut resting = true;
            for at in 0..self.laptops.len() {
                resting &= self.talk(at, 20, FAIR) && self.is_at_rest(at);
                if self.truth.broken.is_some() {
                    return;
                }
            }
            if resting && self.everyone_rests() && self.second.is_none() {
                break;
            }
        }
        let closed = self.second.is_none();
        self.truth
            .hold(closed, "R30: the second office cannot be closed");
        self.check_at_rest();
        self.check_silence();
    }

    /// Whoever was enrolled and then forgotten with the journal, before the orders that say so had
    /// come to anybody who may still bring them: a person at the office gives them once more.
    fn enrol_again(&mut self) {
        for at in 0..self.laptops.len() {
            let device = self.laptops[at].device;
            if !self.laptops[at].wiped && !self.is_named_anywhere(device) {
                self.make_known(at);
            }
        }
    }

    fn is_named_anywhere(&self, device: DeviceId) -> bool {
        let bring = self.laptops.iter().enumerate().filter(|(at, side)| {
            !side.wiped && self.standing(*at, self.agency) != Standing::Stolen
        });
        let shelves = bring.map(|(_, side)| &side.store.shelf);
        let mut agencies = shelves
            .chain([&self.store.shelf])
            .filter_map(|shelf| shelf.scope(self.agency));
        agencies.any(|it| it.orders.device(device).is_some())
    }

    fn everyone_rests(&self) -> bool {
        (0..self.laptops.len()).all(|at| self.is_at_rest(at))
    }

    /// I16: nothing changed, nothing sent.
    fn check_silence(&mut self) {
        for at in 0..self.laptops.len() {
            let quiet = self.laptops[at]
                .store
                .shelf
                .scopes
                .values()
                .all(|it| it.aside.is_empty());
            if self.laptops[at].wiped || !quiet || self.truth.broken.is_some() {
                continue;
            }
            self.talk(at, 1, FAIR);
            let (asked, told) = self.last_bytes;
            self.truth.hold(
                asked < 200 && told < 200,
                "I16: nothing changed and much was said",
            );
        }
    }
}
