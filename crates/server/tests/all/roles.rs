//! Who may what, as tables: every role, with a person who works here or left and a laptop that is known,
//! collected, stolen or a stranger's, before every compartment, in every relation to the family. The doors
//! themselves are asked, each answer is held against the rule, and the table in the papers is what they said.

use super::server::Agency;
use axum::body::Bytes;
use casefile::{By, Change, Compartment, Deed, DeviceId, FamilyId, On, RecordId, ScopeId};
use casefile::{Stamp, UserId, Value};
use hearth_server::clock;
use hearth_server::doors::authorize::{authorize, hashed};
use hearth_server::doors::{Call, Door, Front, Pass};
use hearth_server::keys::{Dice, SignKey, hex};
use hearth_server::store::{Audited, Known, Role};
use simulator::store::laptop::MemLaptop;
use std::collections::BTreeSet;
use std::net::SocketAddr;
use sync::Hash;
use sync::laptop::{Bag, Laptop};
use sync::message::Reply;
use sync::order::{Device, DeviceState, Grant, Order, Staff};
use sync::store::{Chance, Log};

use super::laptop::{packed, unpacked};

const TABLE: &str = include_str!("../../../../docs/operating/who-may.md");
const DAY: i64 = 24 * 3_600_000;

/// The person and the laptop.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Life {
    Works,
    PersonLeft,
    Collected,
    Stolen,
    Stranger,
}

/// What the office ordered about the person and one family.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Relation {
    Granted,
    ToCome,
    EndedYesterday,
    EndedLongAgo,
    Never,
    Unheard,
}

const LIVES: [(Life, &str); 5] = [
    (Life::Works, "works here, on a known laptop"),
    (Life::PersonLeft, "left"),
    (Life::Collected, "works here, the laptop was called in"),
    (Life::Stolen, "works here, the laptop was stolen"),
    (Life::Stranger, "a laptop the office does not know"),
];
const RELATIONS: [(Relation, &str); 6] = [
    (Relation::Granted, "granted"),
    (Relation::ToCome, "granted from tomorrow on"),
    (Relation::EndedYesterday, "ended yesterday"),
    (Relation::EndedLongAgo, "ended 31 days ago"),
    (Relation::Never, "somebody else's"),
    (Relation::Unheard, "a family nobody has heard of"),
];

/// Those of a family that is known.
const KNOWN: [(Relation, &str); 5] = [
    RELATIONS[0],
    RELATIONS[1],
    RELATIONS[2],
    RELATIONS[3],
    RELATIONS[4],
];

/// What came of it.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Cell {
    told: bool,
    kept: Kept,
}

/// Where what they brought is now.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Kept {
    InTheFile,
    Aside,
    Nowhere,
}

/// The rule, said once more and not from the code: sync.md R10, R18, R19, R23 and R26.
fn ought(role: Role, life: Life, relation: Relation) -> Cell {
    let opens = matches!(role, Role::Supervisor | Role::Facilitator);
    let (told, kept) = match (life, relation) {
        (Life::Stolen | Life::Stranger, _) => (false, Kept::Nowhere),
        (Life::PersonLeft | Life::Collected, _) => (false, Kept::Aside),
        (Life::Works, Relation::Granted) => (true, Kept::InTheFile),
        (Life::Works, Relation::EndedYesterday) => (false, Kept::InTheFile),
        // The office orders the grant at once, and tells them of it.
        (Life::Works, Relation::Unheard) if opens => (true, Kept::InTheFile),
        (Life::Works, _) => (false, Kept::Aside),
    };
    Cell { told, kept }
}

/// Whose photos are given and taken: read as words are; taken from whoever ever held the scope, as long
/// as the laptop is one of ours (sync.md R24, R26).
fn ought_with_photos(role: Role, life: Life, relation: Relation) -> (bool, bool) {
    let given = ought(role, life, relation).told;
    let held = !matches!(relation, Relation::Never | Relation::Unheard);
    let ours = !matches!(life, Life::Stolen | Life::Stranger);
    (given, given || (ours && held))
}

/// A laptop without a road: it speaks to the front itself.
struct Caller {
    store: MemLaptop,
    machine: Laptop,
    key: SignKey,
    by: By,
    bearer: String,
}

fn office() -> (Agency, Front) {
    let agency = Agency::new();
    let front = Front::of(agency.house(), 0);
    (agency, front)
}

fn order(front: &Front, scope: ScopeId, order: &Order) {
    front.house.order(scope, order, Audited::default()).unwrap();
}

impl Caller {
    fn of(front: &Front, user: UserId) -> Self {
        let (name, agency) = (front.house.name(), front.house.card.agency);
        let (device, key) = (
            DeviceId::from_bytes(Dice.sixteen()),
            SignKey::draw().unwrap(),
        );
        let seed = u64::from_be_bytes(Dice.sixteen()[..8].try_into().unwrap());
        let caller = Caller {
            store: MemLaptop::new(name, simulator::dice::Dice::new(seed)),
            machine: Laptop::new(device, name, agency, "0.2.0"),
            key,
            by: By { user, device },
            bearer: hex(&Dice.thirty_two()).as_str().to_owned(),
        };
        let (now, key) = (clock::now(), caller.key.public());
        let until = Stamp(now.0 + DAY);
        let known = Known { device, key };
        let bearer = hashed(&caller.bearer);
        let kept = front.house.store.keep_session(&bearer, &known, now, until);
        kept.unwrap();
        caller
    }

    /// The office says what it thinks of the laptop.
    fn is(&self, front: &Front, state: DeviceState) {
        let device = Device {
            user: self.by.user,
            key: self.key.public(),
            state,
        };
        let said = Order::Device(self.by.device, device);
        order(front, front.house.card.agency, &said);
    }

    fn write(&mut self, scope: ScopeId, record: u8) -> Hash {
        let deed = Deed {
            scope,
            what: "note.write".into(),
            on: On::Day(chrono::NaiveDate::default()),
            together: None,
            changes: vec![Change {
                kind: "note".into(),
                id: RecordId::from_bytes([record; 16]),
                field: "text".into(),
                value: Value::of(&"said in the kitchen"),
                saw: Vec::new(),
            }],
            over: Vec::new(),
        };
        self.store.write(deed, self.by, clock::now()).hash
    }

    fn call(&self, body: Vec<u8>) -> Call {
        Call {
            from: elsewhere(),
            bearer: Some(self.bearer.clone()),
            packed: true,
            body: Bytes::from(body),
        }
    }

    /// Talks until there is nothing more to say; every scope it was told anything of.
    fn talk(&mut self, front: &Front) -> BTreeSet<ScopeId> {
        let mut told = BTreeSet::new();
        self.machine.call();
        for _ in 0..20 {
            let mut bag = Bag {
                store: &mut self.store,
                keys: &self.key,
                chance: &mut Dice,
            };
            let asked = packed(&self.machine.ask(&mut bag).unwrap().to_bytes());
            let answer = front.answer(Door::Sync, &self.call(asked)).ok().unwrap();
            let reply = Reply::from_bytes(&unpacked(&answer.body)).unwrap();
            told.extend(reply.runs.iter().map(|run| run.scope));
            told.extend(reply.first.keys());
            let mut bag = Bag {
                store: &mut self.store,
                keys: &self.key,
                chance: &mut Dice,
            };
            let outcome = self.machine.hear(&mut bag, &reply).unwrap();
            if outcome.wipe.is_some() || !outcome.again {
                return told;
            }
        }
        panic!("it does not come to rest");
    }
}

/// Another machine than the office's own.
fn elsewhere() -> SocketAddr {
    "192.0.2.7:4000".parse().unwrap()
}

/// A family that somebody else works with, except where nobody has heard of it.
fn scopes(front: &Front, ana: &mut Caller, relation: Relation) -> [ScopeId; 3] {
    let family = FamilyId(uuid::Uuid::from_bytes(Dice.sixteen()));
    let scopes = Compartment::ALL.map(|it| it.scope(family));
    if relation != Relation::Unheard {
        let grant = Grant {
            from: Stamp(0),
            until: None,
        };
        for scope in scopes {
            order(front, scope, &Order::Grant(ana.by.user, grant));
            ana.write(scope, 1);
        }
    }
    scopes
}

fn grant(relation: Relation, now: Stamp) -> Option<Grant> {
    let (from, until) = match relation {
        Relation::Granted => (0, None),
        Relation::ToCome => (now.0 + DAY, None),
        Relation::EndedYesterday => (0, Some(Stamp(now.0 - DAY))),
        Relation::EndedLongAgo => (0, Some(Stamp(now.0 - 31 * DAY))),
        Relation::Never | Relation::Unheard => return None,
    };
    let from = Stamp(from);
    Some(Grant { from, until })
}

/// What the office does about somebody in the end.
fn live(front: &Front, caller: &Caller, life: Life) {
    match life {
        Life::Works | Life::Stranger => {}
        Life::Collected => caller.is(front, DeviceState::Left),
        Life::Stolen => caller.is(front, DeviceState::Stolen),
        Life::PersonLeft => {
            let staff = Staff {
                left: true,
                may_open: false,
            };
            order(
                front,
                front.house.card.agency,
                &Order::Staff(caller.by.user, staff),
            );
        }
    }
}

/// What became of an entry, and whether its scope was told of.
fn cell(front: &Front, told: &BTreeSet<ScopeId>, (scope, hash): (ScopeId, Hash)) -> Cell {
    let store = &front.house.store;
    let aside = store.aside(scope).unwrap();
    let kept = match store.holds(scope, hash).unwrap() {
        false => Kept::Nowhere,
        true if aside.iter().any(|it| it.entry.hash == hash) => Kept::Aside,
        true => Kept::InTheFile,
    };
    let told = told.contains(&scope);
    Cell { told, kept }
}

/// The scope of one cell.
fn brought_in(
    brought: &[[(ScopeId, Hash); 3]],
    relation: Relation,
    compartment: Compartment,
) -> ScopeId {
    let at = RELATIONS.iter().position(|(it, _)| *it == relation);
    let of = Compartment::ALL.iter().position(|it| *it == compartment);
    brought[at.unwrap()][of.unwrap()].0
}

/// Whether photos of a scope are given to a laptop, and whether they are taken from it.
fn with_photos(front: &Front, device: DeviceId, scope: ScopeId) -> (bool, bool) {
    let store = &front.house.store;
    front
        .house
        .at_the_desk(store, clock::now(), |office, desk| {
            let given = office.gives_photos_of(desk, device, scope);
            let taken = office.takes_photos_of(desk, device, scope);
            (given.unwrap(), taken.unwrap())
        })
}

/// One person and laptop before families of every relation: a cell for each.
fn play(front: &Front, ana: &mut Caller, role: Role, life: Life) -> Vec<Cell> {
    let user = front.house.hire("Somebody", role).unwrap();
    let mut caller = Caller::of(front, user);
    if life != Life::Stranger {
        caller.is(front, DeviceState::Known);
    }
    let families = RELATIONS.map(|(relation, _)| {
        let scopes = scopes(front, ana, relation);
        for scope in scopes {
            if let Some(grant) = grant(relation, clock::now()) {
                order(front, scope, &Order::Grant(user, grant));
            }
        }
        scopes
    });
    ana.talk(front);
    let brought = families.map(|scopes| scopes.map(|scope| (scope, caller.write(scope, 2))));
    live(front, &caller, life);
    let told = caller.talk(front);
    let cells = brought.map(|scopes| scopes.map(|it| cell(front, &told, it)));
    for (of_each, (relation, _)) in cells.iter().zip(RELATIONS) {
        for (cell, compartment) in of_each.iter().zip(Compartment::ALL) {
            let case = format!("{role:?} {life:?} {relation:?} {compartment:?}");
            assert_eq!(*cell, ought(role, life, relation), "{case}");
            let scope = brought_in(&brought, relation, compartment);
            let with_photos = with_photos(front, caller.by.device, scope);
            assert_eq!(
                with_photos,
                ought_with_photos(role, life, relation),
                "{case}"
            );
        }
    }
    cells.map(|of_each| of_each[0]).to_vec()
}

/// The same, of the first words in a compartment of a family that somebody else holds: decision 0015.
fn ought_to_begin(role: Role, relation: Relation) -> Cell {
    let opens = matches!(role, Role::Supervisor | Role::Facilitator);
    match opens && relation == Relation::Granted {
        true => ought(role, Life::Works, Relation::Granted),
        false => ought(role, Life::Works, Relation::Never),
    }
}

/// One person before unused compartments of families in which they were granted the first alone.
fn begin(front: &Front, ana: &mut Caller, role: Role) -> Vec<Cell> {
    let user = front.house.hire("Somebody", role).unwrap();
    let mut caller = Caller::of(front, user);
    caller.is(front, DeviceState::Known);
    let unused = KNOWN.map(|(relation, _)| {
        let family = FamilyId(uuid::Uuid::from_bytes(Dice.sixteen()));
        let from = Stamp(0);
        let held = Order::Grant(ana.by.user, Grant { from, until: None });
        order(front, family.scope(), &held);
        ana.write(family.scope(), 1);
        if let Some(grant) = grant(relation, clock::now()) {
            order(front, family.scope(), &Order::Grant(user, grant));
        }
        [Compartment::Restricted, Compartment::Process].map(|it| it.scope(family))
    });
    ana.talk(front);
    let brought = unused.map(|scopes| scopes.map(|scope| (scope, caller.write(scope, 2))));
    let told = caller.talk(front);
    let cells = brought.map(|both| both.map(|it| cell(front, &told, it)));
    for (both, (relation, _)) in cells.iter().zip(KNOWN) {
        let case = format!("{role:?} {relation:?}");
        assert_eq!(*both, [ought_to_begin(role, relation); 2], "{case}");
    }
    cells.map(|both| both[0]).to_vec()
}

fn shown(cell: Cell) -> &'static str {
    match (cell.told, cell.kept) {
        (true, Kept::InTheFile) => "reads, writes",
        (false, Kept::InTheFile) => "writes",
        (false, Kept::Aside) => "kept apart",
        (false, Kept::Nowhere) => "–",
        (true, Kept::Aside | Kept::Nowhere) => "reads",
    }
}

fn row(cells: impl IntoIterator<Item = String>) -> String {
    let cells: Vec<String> = cells.into_iter().collect();
    format!("| {} |\n", cells.join(" | "))
}

fn head(first: &str, columns: impl IntoIterator<Item = String>) -> String {
    let columns: Vec<String> = [first.to_owned()].into_iter().chain(columns).collect();
    let line = "|---".repeat(columns.len());
    format!("{}{line}|\n", row(columns))
}

#[test]
fn every_role_in_every_life_gets_what_the_orders_say_and_the_papers_say_the_same() {
    let (_agency, front) = office();
    let user = front.house.hire("Ana", Role::Facilitator).unwrap();
    let mut ana = Caller::of(&front, user);
    ana.is(&front, DeviceState::Known);
    let mut table = head("", Role::ALL.map(|role| role.name().to_owned()));
    for (life, called) in LIVES {
        let of_roles = Role::ALL.map(|role| play(&front, &mut ana, role, life));
        table += &row([format!("**{called}**")]
            .into_iter()
            .chain(vec![String::new(); 5]));
        for (at, (_, relation)) in RELATIONS.iter().enumerate() {
            let cells = of_roles.iter().map(|cells| shown(cells[at]).to_owned());
            table += &row([(*relation).to_owned()].into_iter().chain(cells));
        }
    }
    assert!(TABLE.contains(&table), "the table is now:\n{table}");
}

#[test]
fn an_unused_compartment_of_a_known_family_is_begun_by_whom_the_papers_say() {
    let (_agency, front) = office();
    let user = front.house.hire("Ana", Role::Facilitator).unwrap();
    let mut ana = Caller::of(&front, user);
    ana.is(&front, DeviceState::Known);
    let mut table = head("", Role::ALL.map(|role| role.name().to_owned()));
    let of_roles = Role::ALL.map(|role| begin(&front, &mut ana, role));
    for (at, (_, relation)) in KNOWN.iter().enumerate() {
        let cells = of_roles.iter().map(|cells| shown(cells[at]).to_owned());
        table += &row([(*relation).to_owned()].into_iter().chain(cells));
    }
    assert!(TABLE.contains(&table), "the table is now:\n{table}");
}

#[test]
fn every_door_lets_through_whom_the_papers_say() {
    let (_agency, front) = office();
    let user = front.house.hire("Ana", Role::Facilitator).unwrap();
    let known = Caller::of(&front, user);
    known.is(&front, DeviceState::Known);
    let stranger = Caller::of(&front, user);
    let mut changed = Caller::of(&front, user);
    changed.key = SignKey::draw().unwrap();
    changed.is(&front, DeviceState::Known);
    let here = SocketAddr::from(([127, 0, 0, 1], 4000));
    let callers = [
        ("nobody known, on the office's machine", None, here),
        ("nobody known, elsewhere", None, elsewhere()),
        ("a known laptop's bearer", Some(&known), elsewhere()),
        ("a stranger's bearer", Some(&stranger), elsewhere()),
        (
            "a bearer of a key that is no longer the laptop's",
            Some(&changed),
            elsewhere(),
        ),
    ];
    let mut table = head("", callers.map(|(called, ..)| called.to_owned()));
    for door in Door::ALL {
        let cells = callers.map(|(_, caller, from)| {
            let call = Call {
                from,
                bearer: caller.map(|it| it.bearer.clone()),
                packed: false,
                body: Bytes::new(),
            };
            match authorize(&front, door, &call, clock::now()) {
                Ok(Pass::Anyone | Pass::Home) => "in".to_owned(),
                Ok(Pass::Laptop(_)) => "in, as that laptop".to_owned(),
                Err(no) => no.why.status().as_u16().to_string(),
            }
        });
        table += &row([format!("`{} {}`", door.method(), door.path())]
            .into_iter()
            .chain(cells));
    }
    assert!(TABLE.contains(&table), "the table is now:\n{table}");
}

#[test]
fn a_role_is_granted_the_compartments_that_the_papers_say() {
    let agency = Agency::new();
    let family = uuid::Uuid::from_bytes(Dice.sixteen()).to_string();
    let compartments = ["family", "restricted", "process"];
    let mut table = head("", compartments.map(str::to_owned));
    for role in Role::ALL {
        let user = agency.hire("Somebody", role.name());
        let cells = compartments.map(|it| {
            let add = [
                "grant",
                "add",
                &family,
                "--compartment",
                it,
                "--user",
                &user,
            ];
            match agency.tries(&add) {
                true => "yes".to_owned(),
                false => "in an emergency".to_owned(),
            }
        });
        table += &row([role.name().to_owned()].into_iter().chain(cells));
    }
    assert!(TABLE.contains(&table), "the table is now:\n{table}");
}
