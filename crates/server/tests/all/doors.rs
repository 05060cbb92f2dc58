//! What the doors say to callers who should not come in, or not so often, or not like that.

use super::laptop::{Notebook, enrol, packed, post};
use super::server::Agency;
use casefile::DeviceId;
use hearth_server::keys::{Dice, SignKey};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use sync::Keys;
use sync::message::*;
use sync::store::Chance;

fn raw(at: SocketAddr, said: &str) -> String {
    let mut line = TcpStream::connect(at).unwrap();
    line.write_all(said.as_bytes()).unwrap();
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

fn get(at: SocketAddr, path: &str) -> String {
    raw(
        at,
        &format!("GET {path} HTTP/1.1\r\nHost: office\r\nConnection: close\r\n\r\n"),
    )
}

fn new_laptop() -> (DeviceId, SignKey) {
    (
        DeviceId::from_bytes(Dice.sixteen()),
        SignKey::draw().unwrap(),
    )
}

#[test]
fn a_code_is_good_for_one_laptop_and_asked_again_it_is_answered_the_same() {
    let mut agency = Agency::new();
    let ana = agency.hire("Ana", "facilitator");
    let (code, at) = (agency.code(&ana), agency.serve());
    let (device, key) = new_laptop();
    let asked = enrol(&code.to_lowercase().replace('-', " "), device, &key);
    let one = post(at, "/enrol", None, &asked.to_bytes());
    let other = post(at, "/enrol", None, &asked.to_bytes());
    assert_eq!((one.status, other.status), (200, 200));
    let (one, other) = (
        Enrolled::from_bytes(&one.body).unwrap(),
        Enrolled::from_bytes(&other.body).unwrap(),
    );
    assert_eq!((one.user, one.key), (other.user, other.key));

    let (second, its_key) = new_laptop();
    let refused = post(
        at,
        "/enrol",
        None,
        &enrol(&code, second, &its_key).to_bytes(),
    );
    assert_eq!(
        (refused.status, refused.refusal().code.as_str()),
        (403, "office.code_not_valid")
    );
    let refused = post(
        at,
        "/enrol",
        None,
        &enrol("AAAA-AAAA-AAAA", second, &its_key).to_bytes(),
    );
    assert_eq!(refused.refusal().code, "office.code_not_valid");

    // Whoever learned the code cannot take the laptop's name with a key of his own.
    let taken = post(
        at,
        "/enrol",
        None,
        &enrol(&code, device, &its_key).to_bytes(),
    );
    assert_eq!(
        (taken.status, taken.refusal().code.as_str()),
        (409, "office.device_known")
    );
    let mut unsigned = enrol(&code, second, &its_key);
    unsigned.key = key.public();
    let refused = post(at, "/enrol", None, &unsigned.to_bytes());
    assert_eq!(
        (refused.status, refused.refusal().code.as_str()),
        (401, "office.not_proved")
    );
}

#[test]
fn a_code_of_somebody_who_left_opens_nothing() {
    let mut agency = Agency::new();
    let ana = agency.hire("Ana", "facilitator");
    let code = agency.code(&ana);
    agency.cli(&["user", "disable", &ana]);
    let at = agency.serve();
    let (device, key) = new_laptop();
    let refused = post(at, "/enrol", None, &enrol(&code, device, &key).to_bytes());
    assert_eq!(
        (refused.status, refused.refusal().code.as_str()),
        (403, "office.person_left")
    );
    assert!(agency.refused(&["device", "code", &ana]).contains("person"));
}

#[test]
fn only_the_laptop_itself_gets_a_session_and_only_with_a_fresh_challenge_of_ours() {
    let mut agency = Agency::new();
    let ana = agency.hire("Ana", "facilitator");
    let (code, at) = (agency.code(&ana), agency.serve());
    let mut anas = Notebook::enrolled(at, &code);
    assert_eq!(anas.prove(), 200);

    let (_, other) = new_laptop();
    let own = std::mem::replace(&mut anas.key, other);
    assert_eq!(anas.prove(), 401, "another key");
    anas.key = own;
    let foreign = anas.office;
    anas.office.key = SignKey::draw().unwrap().public();
    assert_eq!(anas.prove(), 401, "signed for another office");
    anas.office = foreign;

    let nonce = sync::Bytes(vec![7; 56]);
    let signed = session_bytes(&anas.office, anas.device, &nonce.0);
    let open = OpenSession {
        device: anas.device,
        key: anas.key.public(),
        nonce,
        proof: anas.key.sign(&signed),
    };
    assert_eq!(
        post(at, "/session", None, &open.to_bytes()).status,
        401,
        "a challenge we never gave"
    );
}

#[test]
fn without_a_bearer_of_ones_own_nothing_is_exchanged() {
    let mut agency = Agency::new();
    let (ana, bo) = (
        agency.hire("Ana", "facilitator"),
        agency.hire("Bo", "facilitator"),
    );
    let codes = (agency.code(&ana), agency.code(&bo));
    let at = agency.serve();
    let mut anas = Notebook::enrolled(at, &codes.0);
    let mut bos = Notebook::enrolled(at, &codes.1);
    assert_eq!((anas.prove(), bos.prove()), (200, 200));
    let question = anas.ask();
    let none = post(at, "/sync", None, &question);
    assert_eq!(
        (none.status, none.refusal().code.as_str()),
        (401, "office.not_proved")
    );
    assert_eq!(none.protocol.as_deref(), Some("1"));
    let made_up = "00".repeat(32);
    assert_eq!(post(at, "/sync", Some(&made_up), &question).status, 401);
    let of_another = bos.bearer.clone();
    assert_eq!(
        post(at, "/sync", of_another.as_deref(), &question).status,
        401
    );
    assert_eq!(
        post(at, "/sync", anas.bearer.as_deref(), &question).status,
        200
    );
}

#[test]
fn what_is_no_message_or_too_large_is_refused_with_a_code() {
    let mut agency = Agency::new();
    let ana = agency.hire("Ana", "facilitator");
    let (code, at) = (agency.code(&ana), agency.serve());
    let mut anas = Notebook::enrolled(at, &code);
    assert_eq!(anas.prove(), 200);
    let bearer = anas.bearer.clone();
    for bytes in [&b""[..], b"<html>", &[0xff; 300]] {
        let refused = post(at, "/sync", bearer.as_deref(), bytes);
        assert_eq!(
            (refused.status, refused.refusal().code.as_str()),
            (400, "office.not_understood")
        );
        assert_eq!(post(at, "/enrol", None, bytes).status, 400);
        assert_eq!(post(at, "/session", None, bytes).status, 400);
    }
    // Nine million zeros in a few thousand bytes.
    let bomb = packed(&vec![0; 9 << 20]);
    assert!(bomb.len() < 20_000);
    let refused = post(at, "/sync", bearer.as_deref(), &bomb);
    assert_eq!(
        (refused.status, refused.refusal().code.as_str()),
        (413, "office.too_large")
    );
}

#[test]
fn who_calls_too_often_waits_and_loses_nothing() {
    let mut agency = Agency::new();
    let ana = agency.hire("Ana", "facilitator");
    let (code, at) = (agency.code(&ana), agency.serve());
    let mut anas = Notebook::enrolled(at, &code);
    assert_eq!(anas.prove(), 200);
    let question = anas.ask();
    let answers: Vec<_> = (0..130)
        .map(|_| post(at, "/sync", anas.bearer.as_deref(), &question))
        .collect();
    let refused = answers
        .iter()
        .find(|it| it.status == 429)
        .expect("130 in at most two minutes");
    assert_eq!(refused.refusal().code, "office.too_often");
    let seconds: u64 = refused.retry_after.clone().unwrap().parse().unwrap();
    assert!((1..=60).contains(&seconds));
    assert_eq!(refused.refusal().retry_after, Some(seconds));
    assert!(answers.iter().filter(|it| it.status == 200).count() >= 60);
}

#[test]
fn health_is_told_figures_hold_no_name_and_there_is_no_other_door() {
    let mut agency = Agency::new();
    let ana = agency.hire("Ana", "facilitator");
    let (code, at) = (agency.code(&ana), agency.serve());
    let mut anas = Notebook::enrolled(at, &code);
    let scope = casefile::FamilyId(uuid::Uuid::from_bytes(Dice.sixteen())).scope();
    anas.write(scope, 1, "words");
    anas.sync();
    assert!(get(at, "/healthz").ends_with("ok\n"));
    assert!(get(at, "/readyz").ends_with("ready\n"));
    let figures = get(at, "/metrics");
    assert!(
        figures.contains("hearth_calls_total{door=\"/sync\",code=\"ok\"}"),
        "{figures}"
    );
    for id in [scope.to_string(), anas.device.to_string(), ana] {
        assert!(!figures.contains(&id));
    }
    for nowhere in ["/", "/admin", "/sync", "/metrics/../sync"] {
        assert!(get(at, nowhere).starts_with("HTTP/1.1 404"), "{nowhere}");
    }
}

#[test]
fn a_server_without_a_certificate_listens_to_this_machine_alone() {
    let agency = Agency::new();
    let said = agency.refused(&["serve", "--listen", "0.0.0.0:0"]);
    assert!(said.contains("127.0.0.1"), "{said}");
}

#[test]
fn two_servers_on_one_folder_and_a_restore_under_a_running_one_are_refused() {
    let mut agency = Agency::new();
    agency.cli(&["backup"]);
    agency.cli(&["backup"]);
    agency.serve();
    assert!(
        agency
            .refused(&["serve", "--listen", "127.0.0.1:0"])
            .contains("running")
    );
    assert!(agency.refused(&["restore"]).contains("running"));
    agency.stop();
    assert!(
        agency
            .refused(&["init", "--agency-name", "Again", "--admin", "X"])
            .contains("already")
    );
}
