//! Small worlds in which one laptop keeps its file in the vault: whatever happens, what the machine
//! reads there is what the memory store of the same laptop holds, and the heads are a fold of the log.

use super::twin::Twin;
use super::*;
use simulator::store::laptop::MemLaptop;
use simulator::world::{FAIR, OFFICE_SPEAKS, World};
use std::fs;
use sync::Laptop;
use sync::laptop::Bag;
use sync::message::Request;
use sync::store::Chance;

/// Events of a world.
const EVENTS: usize = 45;
const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// A file as it lay in the drawer: its folder, and what memory said of it.
struct Drawer {
    folder: TempDir,
    memory: MemLaptop,
}

struct Play {
    seed: u64,
    dice: Dice,
    world: World,
    dir: TempDir,
    twin: Option<Twin>,
    machine: Laptop,
    drawer: Option<Drawer>,
    wiped: bool,
}

impl Play {
    fn new(seed: u64) -> Self {
        let mut world = World::new(seed, None);
        for at in 0..world.laptops.len() {
            world.laptops[at].speaks = OFFICE_SPEAKS;
            world.laptops[at].room = None;
            world.restart(at);
        }
        let (dir, mut vault) = made();
        let side = &world.laptops[0];
        vault
            .enrol(
                &Agency {
                    office: world.name,
                    scope: world.agency,
                    device: side.device,
                    user: side.user,
                    place: "https://office.example".into(),
                },
                None,
            )
            .unwrap();
        let mut memory = MemLaptop::new(world.name, Dice::new(seed));
        memory.replica = vault.replica();
        let machine = Laptop::new(side.device, world.name, world.agency, "0.2.0");
        Play {
            seed,
            dice: Dice::new(seed ^ 0xA5A5),
            machine: machine.speaking(OFFICE_SPEAKS),
            world,
            dir,
            twin: Some(Twin { vault, memory }),
            drawer: None,
            wiped: false,
        }
    }

    fn twin(&mut self) -> &mut Twin {
        self.twin.as_mut().unwrap()
    }

    fn happen(&mut self) {
        self.world.now += [60_000, HOUR, DAY, 3 * DAY][self.dice.below(4)];
        let others = self.world.laptops.len() - 1;
        let other = 1 + self.dice.below(others);
        match self.dice.below(30) {
            0..8 => self.write(),
            8..15 => self.call(),
            15..18 => self.other_writes(other),
            18..21 => drop(self.world.talk(other, 8, FAIR)),
            21 => self.moves(),
            22 => self.granted(0),
            23 => self.granted(other),
            24 => self.erases(),
            25 => self.backs_up(),
            26 => self.opens_again(),
            27 => self.lays_in_the_drawer(),
            28 => self.takes_from_the_drawer(),
            _ => self.accepts(),
        }
    }

    fn write(&mut self) {
        let twin = self.twin();
        let mut open = twin.scopes().unwrap();
        open.retain(|scope| !twin.closed(*scope).unwrap());
        open.retain(|scope| *scope != self.world.agency);
        if self.dice.percent(8) || open.is_empty() {
            open = vec![ScopeId::from_bytes(self.dice.sixteen())];
        }
        let scope = *self.dice.pick(&open).unwrap();
        for _ in 0..1 + self.dice.below(3) {
            self.write_in(scope);
        }
    }

    fn write_in(&mut self, scope: ScopeId) {
        let change = self.change(scope);
        let by = self.world.by(0);
        let at = Stamp(self.world.now);
        let removed = change.field == "removed";
        let over = if removed {
            change.saw.clone()
        } else {
            Vec::new()
        };
        let entry = self.twin().write(Batch {
            deeds: vec![Deed {
                scope,
                over,
                ..deed(vec![change])
            }],
            by,
            at,
            draft_done: None,
            request: None,
        });
        self.world.truth.wrote(&entry);
    }

    fn change(&mut self, scope: ScopeId) -> Change {
        let record = self.dice.below(3) as u128;
        let field = ["text", "text", "about", "removed"][self.dice.below(4)];
        let kind = if self.dice.percent(15) {
            "hologram"
        } else {
            "note"
        };
        let blind = self.dice.percent(15);
        self.world.texts += 1;
        let text = format!("herons {}", self.world.texts);
        let twin = self.twin();
        let empty = simulator::store::Scope::default();
        let held = twin.memory.shelf.scope(scope).unwrap_or(&empty);
        let borrowed = twin.memory.pictures.get(&scope);
        let mut change = change(kind, record, field, &text);
        if !blind {
            let saw = held.heads_of(borrowed, kind, change.id, field);
            change.saw = saw.into_iter().collect();
        }
        change
    }

    fn call(&mut self) {
        self.machine.call();
        let times = 1 + self.dice.below(8);
        for _ in 0..times {
            if self.wiped || !self.exchange(12) {
                break;
            }
        }
        let when = format!("seed {}", self.seed);
        self.twin().assert_level(&when);
    }

    /// What the laptop says next.
    fn ask(&mut self) -> Request {
        let key = self.world.laptops[0].key;
        let mut bag = Bag {
            store: self.twin.as_mut().unwrap(),
            keys: &key,
            chance: &mut self.dice,
        };
        self.machine.ask(&mut bag).unwrap()
    }

    /// One exchange, which may get lost on either way; whether there is more to say.
    fn exchange(&mut self, lost: u64) -> bool {
        let request = self.ask();
        if self.dice.percent(lost) {
            self.machine.failed();
            return false;
        }
        let office = self.world.office.clone();
        let reply = self.world.at_the_desk(|desk| office.answer(desk, &request));
        self.world.note_orders();
        if self.dice.percent(lost) {
            self.machine.failed();
            return false;
        }
        let key = self.world.laptops[0].key;
        let mut bag = Bag {
            store: self.twin.as_mut().unwrap(),
            keys: &key,
            chance: &mut self.dice,
        };
        let outcome = self.machine.hear(&mut bag, &reply.unwrap()).unwrap();
        self.wiped = outcome.wipe.is_some();
        outcome.again && !self.wiped
    }

    fn other_writes(&mut self, at: usize) {
        let side = &self.world.laptops[at].store;
        let held = side.shelf.scopes.keys().copied();
        let mine: Vec<ScopeId> = held
            .filter(|it| !side.closed.contains(it) && *it != self.world.agency)
            .collect();
        if let Some(scope) = self.dice.pick(&mine).copied() {
            self.world.write_in(at, scope);
        }
    }

    fn family(&mut self) -> ScopeId {
        let mut all: Vec<ScopeId> = self.world.store.shelf.scopes.keys().copied().collect();
        all.retain(|scope| *scope != self.world.agency);
        all.extend(&self.world.families);
        *self.dice.pick(&all).unwrap()
    }

    /// A family moves away; sometimes so long ago that late work is not taken any more.
    fn moves(&mut self) {
        let family = self.family();
        self.world.end_grant(0, family);
        if self.dice.percent(50) {
            self.world.now += 40 * DAY;
        }
    }

    fn granted(&mut self, at: usize) {
        let family = self.family();
        self.world.grant(at, family);
    }

    fn erases(&mut self) {
        let scope = self.family();
        let office = self.world.name.device;
        let Some(held) = self.world.store.shelf.scope(scope) else {
            return;
        };
        let words = held.all().filter(|it| it.action.by.device != office);
        let names: Vec<ActionId> = words.map(|it| it.action.id()).collect();
        if let Some(name) = self.dice.pick(&names).copied() {
            let record = RecordId::from_bytes(self.dice.sixteen());
            let erase = Erase {
                names: vec![name],
                under: Vec::new(),
            };
            self.world.order(scope, &Ordered::Erase(record, erase));
        }
    }

    fn backs_up(&mut self) {
        for _ in 0..2 {
            self.world.back_up(false);
            self.world.check_backup();
        }
    }

    fn accepts(&mut self) {
        let scopes: Vec<ScopeId> = self.world.store.shelf.scopes.keys().copied().collect();
        for scope in scopes {
            let apart = self.world.store.shelf.aside(scope).unwrap();
            let hashes: Vec<Hash> = apart.iter().map(|it| it.entry.hash).collect();
            let office = self.world.office.clone();
            let accepted = self
                .world
                .at_the_desk(|desk| office.accept(desk, scope, &hashes));
            accepted.unwrap();
        }
    }

    /// The program starts anew.
    fn opens_again(&mut self) {
        let Twin { vault, memory } = self.twin.take().unwrap();
        let vault = again(&self.dir, vault);
        self.twin = Some(Twin { vault, memory });
        self.starts();
    }

    fn starts(&mut self) {
        let side = &self.world.laptops[0];
        let machine = Laptop::new(side.device, self.world.name, self.world.agency, "0.2.0");
        self.machine = machine.speaking(OFFICE_SPEAKS);
    }

    fn lays_in_the_drawer(&mut self) {
        let Twin { vault, memory } = self.twin.take().unwrap();
        drop(vault);
        let folder = tempfile::tempdir().unwrap();
        copy(self.dir.path(), folder.path());
        self.drawer = Some(Drawer {
            folder,
            memory: memory.clone(),
        });
        let vault = open(self.dir.path()).unwrap();
        self.twin = Some(Twin { vault, memory });
    }

    /// The file is as it was, under its old name; what was written since is on the other copy.
    fn takes_from_the_drawer(&mut self) {
        let Some(drawer) = self.drawer.take() else {
            return;
        };
        drop(self.twin.take());
        self.dir = drawer.folder;
        self.twin = Some(Twin {
            vault: open(self.dir.path()).unwrap(),
            memory: drawer.memory,
        });
        self.starts();
    }

    /// The road is fair; everybody calls until nothing is left to say.
    fn heal(&mut self) {
        for _ in 0..6 {
            self.world.now += HOUR;
            self.backs_up();
            for at in 1..self.world.laptops.len() {
                self.world.talk(at, 20, FAIR);
            }
            self.machine.call();
            for _ in 0..20 {
                if self.wiped || !self.exchange(0) {
                    break;
                }
            }
        }
        let when = format!("seed {} at rest", self.seed);
        let twin = self.twin.as_mut().unwrap();
        twin.assert_level(&when);
        assert!(self.wiped || self.machine.is_level(twin).unwrap(), "{when}");
        for scope in twin.scopes().unwrap() {
            let there = self
                .world
                .store
                .shelf
                .scope(scope)
                .map(|it| it.status.digest());
            let here = twin.status(scope).unwrap().digest();
            assert_eq!(Some(here), there, "{when}");
        }
        assert_eq!(self.world.truth.broken, None, "{when}");
        same_after_rebuild(&mut twin.vault, &when);
    }
}

/// Heads and search that grew bit by bit are those that are made at once.
fn same_after_rebuild(vault: &mut Vault, when: &str) {
    vault.settle().unwrap();
    let before = derived(vault);
    vault.rebuild().unwrap();
    assert_eq!(before, derived(vault), "{when}: not what a rebuild gives");
}

fn derived(vault: &Vault) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for sql in [
        "SELECT hex(scope) || kind || hex(record) || field || day || said FROM search_row",
        "SELECT hex(hash) || entry FROM place",
        "SELECT hex(scope) || coalesce(last_day, '') FROM scope",
    ] {
        let mut statement = vault.db.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get::<_, String>(0));
        all.extend(rows.unwrap().map(Result::unwrap));
    }
    all
}

fn copy(from: &Path, to: &Path) {
    for file in files(from) {
        let to = to.join(file.strip_prefix(from).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(file, to).unwrap();
    }
}

fn play(seeds: std::ops::Range<u64>) {
    for seed in seeds {
        println!("seed {seed}");
        let mut play = Play::new(seed);
        for _ in 0..EVENTS {
            if !play.wiped {
                play.happen();
            }
        }
        play.heal();
    }
}

#[test]
fn the_file_answers_as_the_memory_store_does_in_worlds_from_seed_0() {
    play(0..8);
}

#[test]
fn the_file_answers_as_the_memory_store_does_in_worlds_from_seed_8() {
    play(8..16);
}

#[test]
fn what_was_audited_goes_along_with_each_exchange_until_the_office_says_that_it_has_it() {
    let mut play = Play::new(7);
    let by = play.world.by(0);
    let note = |play: &mut Play, at| {
        let vault = &mut play.twin().vault;
        vault
            .audit(Audited::Shown, by, Stamp(at), Some(family()), None)
            .unwrap();
    };
    (1..=3).for_each(|at| note(&mut play, at));
    let first = play.ask().audit;
    assert_eq!(first.len(), 3);
    play.exchange(100);
    note(&mut play, 4);
    let next = play.ask().audit;
    assert_eq!(next[..3], first, "nobody said that these were taken");
    assert_eq!(next.len(), 4);
    play.exchange(0);
    assert!(play.ask().audit.is_empty());
    note(&mut play, 5);
    let after = play.ask().audit;
    let rows = play.twin().vault.audit_after(4, 9).unwrap();
    assert_eq!(after.len(), 1);
    assert_eq!(after[0].0, rows[0].to_bytes());
}
