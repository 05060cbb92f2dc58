//! What each door asks for, and which role may be granted which compartment.

use super::laptop::post;
use super::server::Agency;
use hearth_server::clock;
use hearth_server::doors::{Door, Needs};
use hearth_server::keys::Dice;
use sync::store::Chance;

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
        4,
        "only the exchange and photos touch what families said"
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
