//! The laptops, the office, and the road between them.

mod talk;

use crate::dice::Dice;
use crate::keys::Key;
use crate::second::Second;
use crate::store::WEIGHT;
use crate::store::laptop::MemLaptop;
use crate::store::office::{Backup, Backups, MemJournal, MemOffice};
use crate::truth::Truth;
use crate::zoo::Bug;
use casefile::{By, DeviceId, ReplicaId, ScopeId, Stamp, UserId};
use sync::laptop::Laptop;
use sync::message::{Reply, Request};
use sync::office::{Desk, Office};
use sync::order::{Device, DeviceState, Grant, Order, Staff};
use sync::store::Chance;
use sync::{OfficeName, PublicKey};

/// Entries that get through the thinnest line at once: the largest segment, and a little.
pub const WIDTH_MIN: usize = 12;

/// The protocol the office speaks in these worlds: high enough that there are older ones.
pub const OFFICE_SPEAKS: u64 = 3;

/// One laptop with its user.
#[derive(Clone, Debug)]
pub struct Side {
    /// Its disk.
    pub store: MemLaptop,
    /// Its memory.
    pub machine: Laptop,
    /// Whose it is.
    pub user: UserId,
    /// Its name.
    pub device: DeviceId,
    /// Its key.
    pub key: Key,
    /// Whether they may open a family in the field.
    pub may_open: bool,
    /// How wrong its clock is.
    pub skew: i64,
    /// Copies of its disk in the drawer.
    pub drawer: Vec<MemLaptop>,
    /// Its keys are gone.
    pub wiped: bool,
    /// Questions still on the way, and answers.
    pub late: Vec<Request>,
    /// Answers still on the way.
    pub stale: Vec<Reply>,
    /// The protocol it speaks.
    pub speaks: u64,
    /// Bytes the line is known to bear.
    pub room: Option<usize>,
    /// Entries that really get through it at once.
    pub width: Option<usize>,
}

/// How bad the road is: times in a hundred.
#[derive(Clone, Copy, Debug)]
pub struct Weather {
    /// A question is lost.
    pub lost: u64,
    /// An answer is lost.
    pub unheard: u64,
    /// A question arrives twice.
    pub twice: u64,
    /// The power goes, on either side.
    pub crash: u64,
    /// An old answer arrives first.
    pub stale: u64,
    /// Somebody on the way changes a byte, or takes words out.
    pub tampered: u64,
    /// The office says "not now".
    pub busy: u64,
}

/// No clouds.
pub const FAIR: Weather = Weather {
    lost: 0,
    unheard: 0,
    twice: 0,
    crash: 0,
    stale: 0,
    tampered: 0,
    busy: 0,
};

/// Everything.
#[derive(Clone, Debug)]
pub struct World {
    /// What decides.
    pub dice: Dice,
    /// The laptops.
    pub laptops: Vec<Side>,
    /// The office's machine.
    pub office: Office,
    /// Its database.
    pub store: MemOffice,
    /// Its journal.
    pub journal: MemJournal,
    /// Its backups.
    pub backups: Backups,
    /// Its random numbers.
    pub office_dice: Dice,
    /// Its key.
    pub office_key: Key,
    /// Its name.
    pub name: OfficeName,
    /// The agency's scope.
    pub agency: ScopeId,
    /// The families' scopes.
    pub families: Vec<ScopeId>,
    /// Another office that came from one of the backups.
    pub second: Option<Box<Second>>,
    /// The office's clock.
    pub now: i64,
    /// What really happened.
    pub truth: Truth,
    /// How many texts were written.
    pub texts: u64,
    /// A fault put in on purpose.
    pub bug: Option<Bug>,
    /// Bytes of the last question and answer.
    pub last_bytes: (usize, usize),
}

fn key(dice: &mut Dice) -> Key {
    Key(PublicKey(dice.thirty_two()))
}

impl World {
    /// A new agency: everybody enrolled, some families granted.
    pub fn new(seed: u64, bug: Option<Bug>) -> Self {
        let mut dice = Dice::new(seed);
        let office_key = key(&mut dice);
        let name = OfficeName {
            device: DeviceId::from_bytes(dice.sixteen()),
            key: office_key.0,
        };
        let agency = ScopeId::from_bytes(dice.sixteen());
        let replica = ReplicaId::from_bytes(dice.sixteen());
        let mut store = MemOffice::new(name, replica);
        store.bug = bug;
        let mut world = World {
            laptops: Vec::new(),
            office: Office::new(name, agency).speaking(OFFICE_SPEAKS),
            store,
            journal: MemJournal(Some(Vec::new())),
            backups: Backups::default(),
            office_dice: dice.another(),
            office_key,
            name,
            agency,
            families: (0..1 + dice.below(3))
                .map(|_| ScopeId::from_bytes(dice.sixteen()))
                .collect(),
            second: None,
            now: 1_760_000_000_000,
            truth: Truth::default(),
            texts: 0,
            bug,
            last_bytes: (0, 0),
            dice,
        };
        for _ in 0..2 + world.dice.below(5) {
            world.enrol();
        }
        for family in world.families.clone() {
            for at in 0..world.laptops.len() {
                if world.dice.percent(60) {
                    world.grant(at, family);
                }
            }
        }
        world
    }

    /// Somebody joins.
    pub fn enrol(&mut self) {
        let key = key(&mut self.dice);
        let user = UserId::from_bytes(self.dice.sixteen());
        let device = DeviceId::from_bytes(self.dice.sixteen());
        let may_open = self.dice.percent(50);
        let mut store = MemLaptop::new(self.name, self.dice.another());
        store.bug = self.bug;
        let speaks = [OFFICE_SPEAKS, OFFICE_SPEAKS, 2, 4, 1, 5][self.dice.below(6)];
        let side = Side {
            may_open,
            store,
            machine: Laptop::new(device, self.name, self.agency, "0.1.0").speaking(speaks),
            user,
            device,
            key,
            skew: [0, 0, 0, -400_000, 86_400_000_000][self.dice.below(5)],
            drawer: Vec::new(),
            wiped: false,
            late: Vec::new(),
            stale: Vec::new(),
            speaks,
            room: [None, None, Some(2 * WEIGHT), Some(1)][self.dice.below(4)],
            width: [None, None, Some(WIDTH_MIN)][self.dice.below(3)],
        };
        self.laptops.push(side);
        let at = self.laptops.len() - 1;
        self.make_known(at);
        self.restart(at);
    }

    /// The office says who somebody is, and which laptop is theirs.
    pub fn make_known(&mut self, at: usize) {
        let side = &self.laptops[at];
        let (user, device, key) = (side.user, side.device, side.key.0);
        let (left, may_open) = (false, self.laptops[at].may_open);
        let state = DeviceState::Known;
        self.order(self.agency, &Order::Staff(user, Staff { left, may_open }));
        let known = Device { user, key, state };
        self.order(self.agency, &Order::Device(device, known));
    }

    /// A grant from now on.
    pub fn grant(&mut self, at: usize, scope: ScopeId) {
        let from = Stamp(self.now - 1);
        let grant = Grant { from, until: None };
        let user = self.laptops[at].user;
        self.truth.granted.insert((user, scope));
        self.order(scope, &Order::Grant(user, grant));
    }

    /// The grant ends now.
    pub fn end_grant(&mut self, at: usize, scope: ScopeId) {
        let user = self.laptops[at].user;
        let orders = self.store.shelf.scope(scope).map(|it| it.orders.clone());
        let Some(grant) = orders.and_then(|it| it.grant(user)) else {
            return;
        };
        let until = Some(Stamp(self.now));
        self.order(scope, &Order::Grant(user, Grant { until, ..grant }));
    }

    /// The office gives an order; a power cut in the middle is a start.
    pub fn order(&mut self, scope: ScopeId, order: &Order) {
        let office = self.office.clone();
        let done = self.at_the_desk(|desk| office.order(desk, scope, order));
        if done.is_err() {
            self.start_office();
        }
        self.note_orders();
    }

    /// Lends everything the office's machine needs.
    pub fn at_the_desk<T>(&mut self, work: impl FnOnce(&mut Desk<'_>) -> T) -> T {
        let marks = crate::zoo::Marked {
            bug: self.bug,
            backups: &self.backups,
            log: &self.store.shelf.clone(),
        };
        let mut journal = crate::zoo::Journalled {
            bug: self.bug,
            journal: &mut self.journal,
        };
        let mut desk = Desk {
            store: &mut self.store,
            journal: &mut journal,
            marks: &marks,
            keys: &crate::zoo::Trusting(self.bug, self.office_key),
            chance: &mut self.office_dice,
            now: Stamp(self.now),
            kin: Default::default(),
        };
        work(&mut desk)
    }

    /// The office's program starts.
    pub fn start_office(&mut self) {
        self.store.power_cut();
        self.store.shelf.fails = None;
        let office = self.office.clone();
        let started = self.at_the_desk(|desk| office.start(desk));
        self.truth
            .hold(started.is_ok(), "the office does not start");
        self.note_orders();
    }

    /// Whatever the office ordered is part of the truth.
    pub fn note_orders(&mut self) {
        let office = self.name.device;
        let mut opened = Vec::new();
        for scope in self.store.shelf.scopes.values() {
            for entry in scope.entries.values() {
                let known = (entry.action.scope, entry.hash);
                if entry.action.by.device == office && !self.truth.written.contains_key(&known) {
                    self.truth.wrote(entry);
                    let grants = entry.action.changes.iter();
                    let grants = grants.filter(|change| change.kind == "order.grant");
                    let to = grants.map(|change| (UserId(change.id.0), entry.action.scope));
                    opened.extend(to.filter(|to| self.truth.granted.insert(*to)));
                }
            }
        }
        for (user, scope) in opened {
            self.check_what_was_opened(user, scope);
        }
    }

    /// A copy of the database is made; checking it comes later.
    pub fn back_up(&mut self, bad: bool) {
        self.backups.0.push(Backup {
            copy: self.store.clone(),
            bad,
            checked: false,
        });
        if self.backups.0.len() > 12 {
            self.backups.0.remove(0);
        }
    }

    /// The newest copy is opened and checked.
    pub fn check_backup(&mut self) {
        let newest = self.backups.0.iter_mut().rev().find(|it| !it.checked);
        if let Some(newest) = newest {
            newest.checked = !newest.bad;
        }
    }

    /// The laptop's program starts anew.
    pub fn restart(&mut self, at: usize) {
        let (name, agency) = (self.name, self.agency);
        let side = &mut self.laptops[at];
        side.store.shelf.fails = None;
        side.store.power_cut();
        side.machine = Laptop::new(side.device, name, agency, "0.1.0").speaking(side.speaks);
        if let Some(room) = side.room {
            side.machine = side.machine.clone().with_room(room);
        }
        side.store.unlock();
    }

    /// Who writes at a laptop.
    pub fn by(&self, at: usize) -> By {
        By {
            user: self.laptops[at].user,
            device: self.laptops[at].device,
        }
    }

    pub(super) fn wipe(&mut self, at: usize) {
        let side = &mut self.laptops[at];
        let stolen = self.store.shelf.scope(self.agency).is_some_and(|it| {
            it.orders
                .device(side.device)
                .is_some_and(|it| it.state == DeviceState::Stolen)
        });
        let mut held = Vec::new();
        for (scope, shelf) in &side.store.shelf.scopes {
            held.extend(shelf.all().map(|entry| (*scope, entry.hash)));
        }
        side.store.wipe();
        side.wiped = true;
        self.truth.hold(
            stolen || held.is_empty(),
            "I2: a leaver was wiped before collection",
        );
        self.destroyed(&held);
    }

    /// Copies were destroyed by physics: whatever is nowhere else is lost.
    pub fn destroyed(&mut self, held: &[(ScopeId, sync::Hash)]) {
        for (scope, hash) in held {
            let somewhere = self.is_somewhere(*scope, *hash);
            let key = (*scope, *hash);
            if somewhere {
                self.truth.fragile.insert(key);
            } else {
                self.truth.lost.insert(key);
            }
        }
    }
}
