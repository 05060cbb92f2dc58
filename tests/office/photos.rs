//! A photo from one laptop to another through the agency's own program: after its words, to whoever may
//! read them and to nobody else, over a line that is cut, and to an office that had forgotten it.

use super::book::Book;
use journeys::agency::Agency;
use serde_json::{Value, json};
use std::sync::atomic::Ordering;

const PIECE: usize = 1024 * 1024;
const PIECES: usize = 3;

fn padded(piece: &[u8]) -> String {
    let text = journeys::prove::base64(piece);
    let short = (4 - text.len() % 4) % 4;
    text + &"=".repeat(short)
}

/// What begins like a picture and is noise, handed in as the window does it.
fn adds_a_photo(book: &Book, family: &Value) {
    let noise = (0..PIECE * (PIECES - 1)).map(|at| (at * 7 + at / 251) as u8);
    let bytes: Vec<u8> = b"\x89PNG\r\n\x1a\n".iter().copied().chain(noise).collect();
    let upload = uuid::Uuid::from_u128(7);
    let mut whole = Value::Null;
    for (number, piece) in bytes.chunks(PIECE).enumerate() {
        let asked = json!({ "upload": upload, "number": number, "last": number + 1 == PIECES,
            "bytes": padded(piece) });
        whole = book.ask("attachment.piece", asked)["whole"].clone();
    }
    let asked = json!({ "family": family, "name": "Release, signed", "sha256": whole["sha256"],
        "bytes": whole["bytes"], "media_type": whole["media_type"] });
    book.ask("attachment.add", asked);
}

fn row(book: &Book, family: &Value) -> Value {
    book.ask("attachment.list", json!({ "family": family }))["rows"][0].clone()
}

fn bytes(book: &Book, family: &Value) -> Value {
    let asked = json!({ "family": family, "attachment": row(book, family)["id"] });
    book.ask("attachment.show", asked)["bytes"].clone()
}

fn somebody(agency: &Agency, name: &str, family: Option<&Value>) -> Book {
    let user = agency.hire(name, "facilitator").unwrap();
    let book = Book::enrolled(agency, &user);
    if let Some(family) = family {
        let family = family.as_str().unwrap();
        agency
            .ask(&["grant", "add", family, "--user", &user])
            .unwrap();
    }
    book
}

/// An office, Ana with a family and a photo of it that has not gone yet.
fn with_a_photo() -> (Agency, Book, Value) {
    let agency = Agency::new().unwrap();
    let ana = somebody(&agency, "Ana", None);
    let family = ana.a_family("Reyes");
    assert_eq!(ana.goes()["chip"], "all_sent");
    adds_a_photo(&ana, &family);
    (agency, ana, family)
}

#[test]
fn a_photo_follows_its_words_to_a_colleague_and_to_nobody_else() {
    let (agency, ana, family) = with_a_photo();
    let [bo, cid] =
        [("Bo", Some(&family)), ("Cid", None)].map(|(name, of)| somebody(&agency, name, of));
    // The line bears the words and one piece.
    ana.road.bears_photos.store(1, Ordering::SeqCst);
    assert_ne!(
        ana.goes()["chip"],
        "all_sent",
        "not before the photo is there"
    );
    bo.goes();
    let waits = row(&bo, &family);
    assert_eq!(
        (&waits["is_here"], &waits["comes"]),
        (&json!(false), &json!(false))
    );
    ana.road.bears_photos.store(usize::MAX, Ordering::SeqCst);
    assert_eq!(ana.goes()["chip"], "all_sent");
    assert_eq!(
        ana.road.pieces.load(Ordering::SeqCst),
        PIECES,
        "none went twice"
    );
    bo.goes();
    assert_eq!(bytes(&bo, &family), bytes(&ana, &family));
    cid.goes();
    let asked = json!({ "family": family });
    assert_eq!(
        cid.try_to("attachment.list", asked).unwrap_err().code,
        "family.not_here"
    );
}

#[test]
fn an_office_from_before_the_photo_gets_it_again() {
    let (mut agency, ana, family) = with_a_photo();
    agency.ask(&["backup"]).unwrap();
    assert_eq!(ana.goes()["chip"], "all_sent");
    agency.stop();
    agency.ask(&["restore"]).unwrap();
    let at = agency.place.trim_start_matches("http://").to_owned();
    agency.serve_at(&at, &[]).unwrap();
    let ana = ana.begins_anew();
    ana.unlock();
    assert_eq!(ana.goes()["chip"], "all_sent");
    let bo = somebody(&agency, "Bo", Some(&family));
    bo.goes();
    assert_eq!(bytes(&bo, &family), bytes(&ana, &family));
}
