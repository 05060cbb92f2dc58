//! The description of the doors is the one in the papers, and what goes over the wire is what it says.

use super::server::Agency;
use hearth_server::doors::{Door, Needs, Why, described};
use serde_json::Value;
use std::collections::BTreeSet;

const WRITTEN: &str = include_str!("../../../../docs/design/openapi.json");
const DOORS: &str = include_str!("../../../../docs/design/doors.md");

#[test]
fn the_description_that_is_served_is_the_one_in_the_papers() {
    let mut agency = Agency::new();
    let at = agency.serve();
    let url = format!("http://{at}/openapi.json");
    let mut served = ureq::get(&url).call().unwrap();
    assert_eq!(served.headers()["content-type"], "application/json");
    let served: Value = serde_json::from_str(&served.body_mut().read_to_string().unwrap()).unwrap();
    let written: Value = serde_json::from_str(WRITTEN).unwrap();
    assert_eq!(
        served, written,
        "docs/design/openapi.json is not what `curl http://…/openapi.json` gives"
    );
}

#[test]
fn every_door_and_every_type_that_is_named_is_described() {
    let told: Value = serde_json::from_str(&described()).unwrap();
    for door in Door::ALL {
        let method = door.method().as_str().to_lowercase();
        assert!(told["paths"][door.path()][method].is_object(), "{door:?}");
    }
    let types = told["components"]["schemas"].as_object().unwrap();
    let text = told.to_string();
    let named = text.split("#/components/schemas/").skip(1);
    let named: BTreeSet<&str> = named.filter_map(|it| it.split('"').next()).collect();
    assert_eq!(named, types.keys().map(String::as_str).collect());
}

#[test]
fn every_refusal_of_a_laptops_door_stands_in_the_papers_with_its_status() {
    let of_laptops = |door: &Door| door.needs() != Needs::Home && door.method() == "POST";
    for door in Door::ALL.into_iter().filter(of_laptops) {
        for why in door.refuses() {
            let status = format!("| {} |", why.status().as_u16());
            let code = format!("`{}`", why.code());
            let told = DOORS
                .lines()
                .any(|line| line.starts_with(&status) && line.contains(&code));
            assert!(told, "{code} at {door:?}");
        }
    }
    assert!(!Door::Sync.refuses().contains(&Why::NoSuchDoor));
}
