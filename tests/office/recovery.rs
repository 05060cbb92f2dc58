//! A passphrase that is lost, and the agency that can give a new one: only its own key, and only the one
//! that its office signed for.

use crate::book::Book;
use app::Fault;
use app::passphrase::Passphrase;
use journeys::agency::Agency;
use serde_json::json;
use sync::message::Enrolled;

const NEW: &str = "nine loud geese departing";

/// Somebody else's key, as one who stands on the road would put it in.
const FOREIGN: &str = "age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg";

fn recover(book: &Book, identity: &str) -> Result<(), Fault> {
    book.app.recover(identity, &Passphrase::new(NEW.into()))
}

#[test]
fn a_laptop_that_joined_gets_a_new_passphrase_with_the_agencys_key_and_no_other() {
    let agency = Agency::new().unwrap();
    let book = Book::new();
    book.a_family("Reyes");
    assert_eq!(book.status()["recoverable"], false);
    let ana = agency.hire("Ana", "facilitator").unwrap();
    book.enrol(&agency.place, &agency.code(&ana).unwrap());
    assert_eq!(book.status()["recoverable"], true);
    let book = book.begins_anew();
    let other = age::x25519::Identity::generate().to_string();
    let other = age::secrecy::ExposeSecret::expose_secret(&other).to_owned();
    assert!(recover(&book, &other).is_err());
    recover(&book, &agency.recovery).unwrap();
    book.ask("session.unlock", json!({ "passphrase": NEW }));
    let today = book.ask("today.show", json!({}));
    assert!(today.to_string().contains("Reyes"), "{today}");
}

#[test]
fn a_recovery_key_that_was_exchanged_on_the_road_is_refused_and_nothing_is_sealed_to_it() {
    let agency = Agency::new().unwrap();
    let ana = agency.hire("Ana", "facilitator").unwrap();
    let book = Book::new();
    *book.road.tampers_enrolment.lock().unwrap() = Some(|answer| {
        if let Ok(told) = Enrolled::from_bytes(answer) {
            let recovery = FOREIGN.to_owned();
            *answer = Enrolled { recovery, ..told }.to_bytes();
        }
    });
    book.enrol(&agency.place, &agency.code(&ana).unwrap());
    let view = book.status();
    assert_eq!(view["trouble"]["code"], "office.other_office");
    assert_eq!(view["recoverable"], false);
    assert_eq!(view["place"], serde_json::Value::Null);
}

#[test]
fn what_an_office_did_not_sign_for_is_no_recovery_key() {
    let agency = Agency::new().unwrap();
    let ana = agency.hire("Ana", "facilitator").unwrap();
    let book = Book::new();
    *book.road.tampers_enrolment.lock().unwrap() = Some(|answer| {
        if let Ok(told) = Enrolled::from_bytes(answer) {
            *answer = Enrolled {
                recovery_proof: None,
                ..told
            }
            .to_bytes();
        }
    });
    book.enrol(&agency.place, &agency.code(&ana).unwrap());
    let view = book.status();
    assert_eq!(
        view["agency"], "Riverside",
        "an older office is joined all the same"
    );
    assert_eq!(view["recoverable"], false);
}
