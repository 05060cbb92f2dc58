//! Every role at every door, with its own family, another's, one that ended, a compartment it does not
//! hold, as one who left and on a stolen laptop. What may be told is worked out here a second time, from
//! the words of the design and not from the code.

use super::laptop::{Notebook, post};
use super::server::Agency;
use casefile::{Compartment, FamilyId, ScopeId, Stamp};
use hearth_server::doors::{Door, Needs};
use hearth_server::keys::Dice;
use hearth_server::store::{Audited, Role};
use hearth_server::{House, clock};
use sync::order::{Device, DeviceState, Grant, LATE_MS_MAX, Order, Staff};
use sync::store::Chance;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Case {
    Own,
    Other,
    EndedToday,
    EndedLongAgo,
    NotYet,
    AnotherCompartment,
    PersonLeft,
    LaptopStolen,
}

const CASES: [Case; 8] = [
    Case::Own,
    Case::Other,
    Case::EndedToday,
    Case::EndedLongAgo,
    Case::NotYet,
    Case::AnotherCompartment,
    Case::PersonLeft,
    Case::LaptopStolen,
];

fn order(house: &House, scope: ScopeId, order: Order) {
    let audited = Audited {
        what: "test",
        ..Audited::default()
    };
    house.order(scope, &order, audited).unwrap();
}

fn grant(house: &House, who: &Notebook, scope: ScopeId, from: i64, until: Option<i64>) {
    let (from, until) = (Stamp(from), until.map(Stamp));
    order(house, scope, Order::Grant(who.user, Grant { from, until }));
}

/// Brings a laptop into a case; in which scope the words lie that it will ask for.
fn bring_about(house: &House, case: Case, who: &Notebook, family: FamilyId) -> ScopeId {
    let (scope, now) = (family.scope(), clock::now().0);
    match case {
        Case::Own => grant(house, who, scope, now, None),
        Case::Other => {}
        Case::EndedToday => grant(house, who, scope, now - 1_000, Some(now)),
        Case::EndedLongAgo => grant(house, who, scope, 0, Some(now - LATE_MS_MAX - 60_000)),
        Case::NotYet => grant(house, who, scope, now + 3_600_000, None),
        Case::AnotherCompartment => {
            grant(house, who, Compartment::Process.scope(family), now, None);
        }
        Case::PersonLeft => {
            grant(house, who, scope, now, None);
            let staff = house.agency().unwrap().staff(who.user).unwrap();
            let left = Staff {
                left: true,
                ..staff
            };
            order(house, who.agency, Order::Staff(who.user, left));
        }
        Case::LaptopStolen => {
            grant(house, who, scope, now, None);
            let known = house.agency().unwrap().device(who.device).unwrap();
            let state = DeviceState::Stolen;
            order(
                house,
                who.agency,
                Order::Device(who.device, Device { state, ..known }),
            );
        }
    }
    scope
}

#[test]
fn a_family_is_told_to_nobody_but_who_has_it_now_whatever_the_role() {
    let mut agency = Agency::new();
    let holder = agency.hire("Holder", "facilitator");
    let mut codes = vec![agency.code(&holder)];
    let mut table = Vec::new();
    for role in Role::ALL {
        for case in CASES {
            let user = agency.hire("Somebody", role.name());
            codes.push(agency.code(&user));
            table.push((role, case));
        }
    }
    let house = agency.house();
    let mut told = 0;
    // A few laptops to a running office: an address may enrol only so many in a minute.
    let mut left = table.iter().zip(&codes[1..]).collect::<Vec<_>>();
    let mut holders: Option<Notebook> = None;
    while !left.is_empty() {
        let at = agency.serve();
        let mut holder = match holders.take() {
            Some(holder) => holder,
            None => Notebook::enrolled(at, &codes[0]),
        };
        holder.at = at;
        for ((role, case), code) in left.drain(..left.len().min(12)) {
            let family = FamilyId(uuid::Uuid::from_bytes(Dice.sixteen()));
            holder.write(family.scope(), 1, "words");
            holder.write(Compartment::Restricted.scope(family), 1, "narrow words");
            holder.sync();
            let mut who = Notebook::enrolled(at, code);
            let scope = bring_about(&house, *case, &who, family);
            who.machine.call();
            for _ in 0..4 {
                who.exchange();
            }
            let holds = !who.holds_nothing_of(scope) && who.store.shelf.scope(scope).is_some();
            assert_eq!(holds, *case == Case::Own, "{role:?} {case:?}");
            let narrow = Compartment::Restricted.scope(family);
            assert!(who.holds_nothing_of(narrow), "{role:?} {case:?}");
            told += usize::from(holds);
        }
        agency.stop();
        holders = Some(holder);
    }
    assert_eq!(told, Role::ALL.len());
}

#[test]
fn every_door_that_is_not_for_anybody_asks_for_a_proof() {
    let mut agency = Agency::new();
    let at = agency.serve();
    for door in Door::ALL {
        let answer = match door.method().as_str() {
            "POST" => post(at, door.path(), None, b"").status,
            _ => continue,
        };
        let expected = match door.needs() {
            Needs::Proof => 401,
            Needs::Nothing | Needs::Patience(_) | Needs::Home => 400,
        };
        assert_eq!(answer, expected, "{door:?}");
    }
    let proofs = Door::ALL.iter().filter(|it| it.needs() == Needs::Proof);
    assert_eq!(
        proofs.count(),
        1,
        "only the exchange touches what families said"
    );
}

#[test]
fn a_role_that_may_not_hold_a_compartment_is_granted_it_only_in_an_emergency_and_with_a_reason() {
    let agency = Agency::new();
    let partner = agency.hire("Pat", "family_partner");
    let auditor = agency.hire("Kim", "auditor");
    let family = uuid::Uuid::from_bytes(Dice.sixteen()).to_string();
    agency.cli(&["grant", "add", &family, "--user", &partner]);
    let narrow = [
        "grant",
        "add",
        &family,
        "--compartment",
        "restricted",
        "--user",
        &partner,
    ];
    assert!(agency.refused(&narrow).contains("role"));
    assert!(
        agency
            .refused(&["grant", "add", &family, "--user", &auditor])
            .contains("role")
    );
    let mut emergency = narrow.to_vec();
    emergency.extend(["--emergency", "--reason", "on call alone"]);
    let granted = agency.cli(&emergency);
    assert_eq!(granted[0]["standing"], "yes");
    let until = granted[0]["until"].as_i64().unwrap();
    let day = 24 * 3_600_000;
    assert!(
        (until - clock::now().0 - day).abs() < 60_000,
        "it ends by itself"
    );
    let rows = agency.cli(&["audit", "list"]);
    let noted = rows.iter().any(|row| {
        let row = row["row"].as_str().unwrap();
        row.contains("emergency access") && row.contains("on call alone")
    });
    assert!(noted);
}
