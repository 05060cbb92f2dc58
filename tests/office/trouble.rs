//! What goes wrong on the way is told in words, and nothing of it loses a word.

use super::book::Book;
use journeys::agency::Agency;
use serde_json::{Value, json};
use std::sync::atomic::Ordering;
use sync::Signature;
use sync::message::Reply;

fn an_office() -> (Agency, Book, Value) {
    let agency = Agency::new().unwrap();
    let ana = agency.hire("Ana", "facilitator").unwrap();
    let book = Book::enrolled(&agency, &ana);
    let family = book.a_family("Reyes");
    assert_eq!(book.goes()["chip"], "all_sent");
    (agency, book, family)
}

fn writes(book: &Book, family: &Value, name: &str) {
    let asked = json!({ "family": family, "name_shown": name });
    book.ask("family.rename", asked);
}

#[test]
fn an_answer_that_is_lost_after_the_office_kept_it_is_made_up_for_by_the_next() {
    let (_agency, book, family) = an_office();
    writes(&book, &family, "Reyes, once");
    book.road.loses.store(2, Ordering::SeqCst);
    let view = book.goes();
    assert_eq!(view["trouble"]["code"], "office.no_connection");
    assert_eq!(view["chip"], "waiting");
    assert_ne!(
        view["waiting"], 0,
        "nothing is called sent that nobody confirmed"
    );
    assert_eq!(book.goes()["trouble"]["code"], "office.no_connection");
    let view = book.goes();
    assert_eq!(
        (&view["chip"], &view["trouble"]),
        (&json!("all_sent"), &Value::Null)
    );
}

#[test]
fn a_forged_and_a_cut_answer_are_not_taken() {
    let (_agency, book, family) = an_office();
    writes(&book, &family, "Reyes, again");
    let cut = |answer: &mut Vec<u8>| answer.truncate(answer.len() / 2);
    *book.road.tampers.lock().unwrap() = Some(cut);
    let view = book.goes();
    assert_eq!(view["trouble"]["code"], "office.not_understood");
    assert_ne!(view["waiting"], 0);
    let forged = |answer: &mut Vec<u8>| {
        let mut reply = Reply::from_bytes(answer).unwrap();
        reply.proof = Signature([7; 64]);
        *answer = reply.to_bytes();
    };
    *book.road.tampers.lock().unwrap() = Some(forged);
    let view = book.goes();
    assert_eq!(view["trouble"]["code"], "office.other_office");
    assert_eq!(view["chip"], "needs_you");
    assert_ne!(view["waiting"], 0);
    *book.road.tampers.lock().unwrap() = None;
    assert_eq!(book.goes()["chip"], "all_sent");
}

#[test]
fn an_office_that_is_away_is_waited_for_and_everything_goes_when_it_is_back() {
    let (mut agency, book, family) = an_office();
    let place = agency.place.clone();
    agency.stop();
    writes(&book, &family, "Reyes, in the valley");
    let view = book.goes();
    assert_eq!(view["trouble"]["code"], "office.no_connection");
    assert_eq!(view["trouble"]["retry"], true);
    assert_eq!(view["chip"], "waiting");
    let port = place.rsplit_once(':').unwrap().1;
    let again = format!("127.0.0.1:{port}");
    agency.serve_at(&again, &[]).unwrap();
    assert_eq!(book.goes()["chip"], "all_sent");
}

#[test]
fn another_office_at_the_same_address_is_not_believed_and_everything_stays() {
    let (mut agency, book, family) = an_office();
    let at = agency.place.trim_start_matches("http://").to_owned();
    agency.stop();
    let mut other = Agency::new().unwrap();
    other.stop();
    other.serve_at(&at, &[]).unwrap();
    writes(&book, &family, "Reyes, for our office alone");
    let view = book.goes();
    assert_eq!(view["chip"], "needs_you");
    assert_ne!(view["waiting"], 0);
    other.stop();
    agency.serve_at(&at, &[]).unwrap();
    assert_eq!(book.goes()["chip"], "all_sent");
}

#[test]
fn a_code_is_good_for_one_laptop_and_who_left_is_told_so() {
    let agency = Agency::new().unwrap();
    let ana = agency.hire("Ana", "facilitator").unwrap();
    let code = agency.code(&ana).unwrap();
    let (first, second) = (Book::new(), Book::new());
    first.enrol(&agency.place, &code.to_lowercase());
    assert_eq!(first.status()["agency"], "Riverside");
    second.enrol(&agency.place, &code);
    let view = second.status();
    assert_eq!(view["trouble"]["code"], "office.code_not_valid");
    assert_eq!(view["place"], Value::Null, "it belongs to nobody still");
    let code = agency.code(&ana).unwrap();
    agency.ask(&["user", "disable", &ana]).unwrap();
    second.enrol(&agency.place, &code);
    let told = second.status()["trouble"]["code"].clone();
    assert!(
        told == "office.person_left" || told == "office.code_not_valid",
        "{told}"
    );
}
