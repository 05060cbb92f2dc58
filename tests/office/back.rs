//! A laptop whose file was damaged, or that went back to an older day: what its backup does not have
//! comes from the office, what only it has is not lost, and it goes on under a new name.

use super::book::Book;
use journeys::agency::Agency;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const PASSPHRASE: &str = "correct horse battery staple";
const PATIENCE: Duration = Duration::from_secs(60);
const LATER: &str = "Reyes, as the office knows it";
const SINCE: &str = "Reyes, written after the laptop came back";

/// A laptop with a backup of before, and a name that only the office knows besides.
fn with_a_backup_of_before() -> (Agency, Book, Value) {
    let agency = Agency::new().unwrap();
    let ana = agency.hire("Ana", "facilitator").unwrap();
    let book = Book::enrolled(&agency, &ana);
    let family = book.a_family("Reyes");
    book.goes();
    wait_for_the_backup(&book);
    book.ask("family.rename", renamed(&family, LATER));
    assert_eq!(book.goes()["chip"], "all_sent");
    book.ask("session.lock", json!({}));
    (agency, book, family)
}

fn wait_for_the_backup(book: &Book) {
    let began = Instant::now();
    while !book.ask("session.state", json!({}))["care"]["backed_up_on"].is_string() {
        assert!(began.elapsed() < PATIENCE, "no backup was made");
        book.app.tick();
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn renamed(family: &Value, name: &str) -> Value {
    json!({ "family": family, "name_shown": name })
}

fn name_of(book: &Book, family: &Value) -> Value {
    book.ask("family.show", json!({ "family": family }))["name"].clone()
}

/// The office gives back what is missing, and takes what is written from then on.
fn is_refilled_and_goes_on(agency: &Agency, book: &Book, family: &Value) {
    assert_eq!(book.goes()["chip"], "all_sent");
    assert_eq!(name_of(book, family), LATER);
    book.ask("family.rename", renamed(family, SINCE));
    assert_eq!(book.goes()["chip"], "all_sent");
    let ana = agency.hire("Bo", "facilitator").unwrap();
    let other = Book::enrolled(agency, &ana);
    let named = family.as_str().unwrap();
    agency
        .ask(&["grant", "add", named, "--user", &ana])
        .unwrap();
    assert_eq!(other.goes()["chip"], "all_sent");
    assert_eq!(name_of(&other, family), SINCE);
    assert_eq!(book.goes()["chip"], "all_sent", "it hears of the grant");
    assert_eq!(other.digest(family), book.digest(family));
}

#[test]
fn what_a_backup_of_before_does_not_have_comes_from_the_office() {
    let (agency, book, family) = with_a_backup_of_before();
    let ways = book.ask("session.ways_back", json!({ "passphrase": PASSPHRASE }));
    let back = json!({ "passphrase": PASSPHRASE, "day": ways[0]["day"] });
    book.ask("session.go_back", back);
    assert_eq!(name_of(&book, &family), "Reyes", "the backup is of before");
    is_refilled_and_goes_on(&agency, &book, &family);
}

#[test]
fn what_damage_took_from_the_file_comes_from_its_backup_and_from_the_office() {
    let (agency, book, family) = with_a_backup_of_before();
    book.loses_its_file();
    let passphrase = json!({ "passphrase": PASSPHRASE });
    let fault = book
        .try_to("session.unlock", passphrase.clone())
        .unwrap_err();
    assert_eq!(fault.code, "vault.damaged");
    book.ask("session.mend", passphrase);
    assert_ne!(
        name_of(&book, &family),
        LATER,
        "nothing of the newest was left to find"
    );
    is_refilled_and_goes_on(&agency, &book, &family);
}
