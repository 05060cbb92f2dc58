//! Two notebooks and an office. The office is the real machine over its memory store; only the road
//! is short, so that it can be cut wherever a test likes.

mod photos;

use super::*;
use crate::office::{Closed, Parcel, Road};
use casefile::{DeviceId, FamilyId, ScopeId, Stamp, UserId};
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use simulator::dice::Dice;
use simulator::store::office::{Backups, MemJournal, MemOffice};
use std::sync::MutexGuard;
use sync::message::*;
use sync::office::{Desk, Office};
use sync::order::{Device, DeviceState, Grant, Order, Staff};
use sync::store::Chance;
use sync::{Bytes, Keys, OfficeName, PublicKey, Signature};
use uuid::Uuid;

const CODE: &str = "7KQ2-M4XR-9TDA";
const PLACE: &str = "https://office.example";

struct Key(SigningKey);

impl Keys for Key {
    fn sign(&self, bytes: &[u8]) -> Signature {
        Signature(self.0.sign(bytes).to_bytes())
    }
    fn verify(&self, key: &PublicKey, bytes: &[u8], signature: &Signature) -> bool {
        let key = VerifyingKey::from_bytes(&key.0).unwrap();
        let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
        key.verify_strict(bytes, &signature).is_ok()
    }
}

struct Inside {
    office: Office,
    name: OfficeName,
    store: MemOffice,
    journal: MemJournal,
    backups: Backups,
    dice: Dice,
    key: Key,
    now: i64,
    exchanges: usize,
    cut: Option<Closed>,
    forgets_sessions: bool,
    enrolled: Vec<(DeviceId, UserId)>,
    photos: photos::Kept,
}

/// The agency's office, reached by a short road.
struct House(Mutex<Inside>);

fn agency() -> ScopeId {
    ScopeId(Uuid::from_u128(500))
}

impl House {
    fn new(seed: u8) -> Arc<Self> {
        let key = Key(SigningKey::from_bytes(&[seed; 32]));
        let name = OfficeName {
            device: DeviceId(Uuid::from_u128(400 + u128::from(seed))),
            key: PublicKey(key.0.verifying_key().to_bytes()),
        };
        let mut dice = Dice::new(seed.into());
        let replica = casefile::ReplicaId::from_bytes(dice.sixteen());
        Arc::new(Self(Mutex::new(Inside {
            office: Office::new(name, agency()),
            name,
            store: MemOffice::new(name, replica),
            journal: MemJournal(Some(Vec::new())),
            backups: Backups::default(),
            dice,
            key,
            now: 1_770_000_000_000,
            exchanges: 0,
            cut: None,
            forgets_sessions: false,
            enrolled: Vec::new(),
            photos: photos::Kept::default(),
        })))
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap()
    }

    /// Everybody who ever enrolled may see a family from now on.
    fn share(&self, family: &Value) {
        let mut inside = self.inside();
        let scope = family_id(family).scope();
        for (_, user) in inside.enrolled.clone() {
            let grant = Grant {
                from: Stamp(0),
                until: None,
            };
            inside.order(scope, &Order::Grant(user, grant));
        }
    }
}

fn family_id(family: &Value) -> FamilyId {
    serde_json::from_value(family.clone()).unwrap()
}

impl Inside {
    fn at_the_desk<T>(&mut self, work: impl FnOnce(&Office, &mut Desk<'_>) -> T) -> T {
        self.now += 1_000;
        let office = self.office.clone();
        let mut desk = Desk {
            store: &mut self.store,
            journal: &mut self.journal,
            marks: &self.backups,
            keys: &self.key,
            chance: &mut self.dice,
            now: Stamp(self.now),
            kin: Default::default(),
        };
        work(&office, &mut desk)
    }

    fn order(&mut self, scope: ScopeId, order: &Order) {
        self.at_the_desk(|office, desk| office.order(desk, scope, order))
            .unwrap();
    }

    fn enrol(&mut self, asked: &Enrol) -> Result<Vec<u8>, Closed> {
        let signed = enrol_bytes(&plain_code(CODE), asked.device, asked.replica);
        if asked.code != plain_code(CODE) || !self.key.verify(&asked.key, &signed, &asked.proof) {
            return Err(shut(403, "office.code_not_valid"));
        }
        let user = UserId(Uuid::from_u128(600 + self.enrolled.len() as u128));
        self.enrolled.push((asked.device, user));
        let staff = Staff {
            left: false,
            may_open: true,
        };
        let known = Device {
            user,
            key: asked.key,
            state: DeviceState::Known,
        };
        self.order(agency(), &Order::Staff(user, staff));
        self.order(agency(), &Order::Device(asked.device, known));
        let signed = enrolled_bytes(asked.device, user, agency());
        Ok(Enrolled {
            office: self.name.device,
            key: self.name.key,
            agency: agency(),
            user,
            agency_name: "County wraparound".into(),
            recovery: String::new(),
            lease_days: 30,
            office_time: Stamp(self.now),
            proof: self.key.sign(&signed),
            recovery_proof: None,
        }
        .to_bytes())
    }

    fn session(&mut self, asked: &OpenSession) -> Result<Vec<u8>, Closed> {
        let bytes = session_bytes(&self.name, asked.device, &asked.nonce.0);
        if !self.key.verify(&asked.key, &bytes, &asked.proof) {
            return Err(shut(401, "office.not_proved"));
        }
        self.forgets_sessions = false;
        Ok(Session {
            bearer: asked.device.to_string(),
            until: Stamp(self.now + 1),
        }
        .to_bytes())
    }

    fn exchange(&mut self, parcel: &Parcel) -> Result<Vec<u8>, Closed> {
        let request = Request::from_bytes(&parcel.message).unwrap();
        if self.forgets_sessions || parcel.bearer != Some(request.device.to_string()) {
            return Err(shut(401, "office.not_proved"));
        }
        self.exchanges += 1;
        let reply = self.at_the_desk(|office, desk| office.answer(desk, &request));
        Ok(reply.unwrap().to_bytes())
    }
}

fn shut(status: u16, code: &str) -> Closed {
    Closed::Shut(status, Refusal::of(code, None))
}

impl Road for House {
    fn carry(&self, parcel: &Parcel) -> Result<Vec<u8>, Closed> {
        let mut inside = self.inside();
        if let Some(cut) = &inside.cut {
            return Err(cut.clone());
        }
        let message = &parcel.message;
        match parcel.place.strip_prefix(PLACE).unwrap() {
            "/enrol" => inside.enrol(&Enrol::from_bytes(message).unwrap()),
            "/session/challenge" => Ok(Challenge {
                nonce: Bytes(vec![5; 16]),
                until: Stamp(0),
            }
            .to_bytes()),
            "/session" => inside.session(&OpenSession::from_bytes(message).unwrap()),
            "/sync" => inside.exchange(parcel),
            door if door.starts_with("/photos") => inside.photos.answer(door, message),
            _ => Err(shut(404, "office.no_such_door")),
        }
    }
}

/// A laptop whose road leads to a house, after the first run.
fn notebook(house: &Arc<House>) -> (Laptop, App) {
    let laptop = Laptop::new();
    let app = App::new(Config {
        clock: laptop.clock.clone(),
        road: house.clone(),
        ..Config::new(laptop.path().to_owned())
    });
    let asked = json!({ "passphrase": PASSPHRASE, "your_name": "Dana", "language": "en" });
    ask(&app, "session.create", asked).unwrap();
    (laptop, app)
}

fn enrol(app: &App) {
    let asked = json!({ "place": PLACE, "code": CODE.to_lowercase() });
    ask(app, "office.enrol", asked).unwrap();
    app.go_to_the_office();
    assert_eq!(status(app)["trouble"], Value::Null);
}

fn status(app: &App) -> Value {
    ask(app, "office.status", json!({})).unwrap()
}

fn go(app: &App) -> Value {
    ask(app, "office.sync", json!({})).unwrap();
    app.go_to_the_office();
    status(app)
}

fn rename(app: &App, family: &Value, name: &str) {
    let asked = json!({ "family": family, "name_shown": name });
    ask(app, "family.rename", asked).unwrap();
}

/// Two notebooks that hold the same family.
fn two() -> (Arc<House>, [(Laptop, App); 2], Value) {
    let house = House::new(1);
    let (ana, ben) = (notebook(&house), notebook(&house));
    let family = a_family(&ana.1);
    enrol(&ana.1);
    enrol(&ben.1);
    house.share(&family);
    go(&ana.1);
    assert_eq!(go(&ben.1)["chip"], "all_sent");
    (house, [ana, ben], family)
}

#[test]
fn before_an_office_is_known_everything_is_here_and_nothing_is_wrong() {
    let house = House::new(1);
    let (_laptop, app) = notebook(&house);
    a_family(&app);
    app.go_to_the_office();
    assert_eq!(status(&app)["chip"], "alone");
    assert_eq!(
        refused(&app, "office.sync", json!({})),
        "office.not_enrolled"
    );
    assert_eq!(house.inside().exchanges, 0);
    let plain = json!({ "place": "http://office.example", "code": CODE });
    assert_eq!(refused(&app, "office.enrol", plain), "office.not_secure");
}

#[test]
fn what_was_written_before_goes_to_the_office_and_then_nothing_more_is_said() {
    let house = House::new(1);
    let (laptop, app) = notebook(&house);
    a_family(&app);
    ask(&app, "sample.open", json!({})).unwrap();
    enrol(&app);
    let view = status(&app);
    assert_eq!(
        (&view["chip"], &view["waiting"]),
        (&json!("all_sent"), &json!(0))
    );
    assert_eq!(view["agency"], "County wraparound");
    assert_eq!(
        view["families"].as_array().unwrap().len(),
        1,
        "the sample stays here"
    );
    assert_eq!(house.inside().store.shelf.scopes.len(), 2);
    let before = house.inside().exchanges;
    app.go_to_the_office();
    assert_eq!(house.inside().exchanges, before, "it is not due");
    laptop.clock.minutes_pass(4);
    app.go_to_the_office();
    assert_eq!(
        house.inside().exchanges,
        before + 1,
        "one call, and nothing to say"
    );
}

#[test]
fn two_who_wrote_the_same_field_both_find_both_words_and_the_same_file() {
    for first in [0, 1] {
        let (_house, books, family) = two();
        rename(&books[0].1, &family, "Reyes-Ortiz");
        rename(&books[1].1, &family, "The Reyes family");
        assert_eq!(status(&books[0].1)["chip"], "waiting");
        for at in [first, 1 - first, first, 1 - first] {
            go(&books[at].1);
        }
        let digests: Vec<Value> = books.iter().map(|it| it.1.digest().unwrap()).collect();
        assert_eq!(digests[0], digests[1]);
        for (at, own) in [(0, "Reyes-Ortiz"), (1, "The Reyes family")] {
            let found = ask(&books[at].1, "office.conflicts", json!({})).unwrap();
            let fields = found["fields"].as_array().unwrap();
            let shown = fields
                .iter()
                .find(|it| it["field"] == "name_shown")
                .unwrap();
            let versions = shown["versions"].as_array().unwrap();
            assert_eq!(versions.len(), 2);
            let mine: Vec<_> = versions.iter().filter(|it| it["by_me"] == true).collect();
            assert_eq!(mine[0]["value"], own, "every word with its author");
        }
        rename(&books[0].1, &family, "Reyes");
        go(&books[0].1);
        go(&books[1].1);
        for (_, app) in &books {
            assert_eq!(status(app)["conflicts"], 0, "whoever saw both has chosen");
        }
    }
}

#[test]
fn what_others_wrote_is_on_the_page_without_a_new_start() {
    let (_house, books, family) = two();
    rename(&books[0].1, &family, "Reyes-Ortiz");
    go(&books[0].1);
    go(&books[1].1);
    let page = ask(&books[1].1, "family.show", json!({ "family": family })).unwrap();
    assert!(page.to_string().contains("Reyes-Ortiz"));
}

#[test]
fn a_wrong_code_an_empty_road_and_a_login_page_are_told_in_words_and_lose_nothing() {
    let house = House::new(1);
    let (laptop, app) = notebook(&house);
    a_family(&app);
    let asked = json!({ "place": PLACE, "code": "AAAA-AAAA-AAAA" });
    ask(&app, "office.enrol", asked).unwrap();
    app.go_to_the_office();
    let view = status(&app);
    assert_eq!(view["trouble"]["code"], "office.code_not_valid");
    assert_eq!(view["chip"], "needs_you");
    enrol(&app);
    let family = a_family(&app);
    for (cut, code, chip) in [
        (Closed::NoConnection, "office.no_connection", "waiting"),
        (Closed::NotAnOffice, "office.not_an_office", "waiting"),
        (Closed::NotSecure, "office.not_secure", "needs_you"),
    ] {
        house.inside().cut = Some(cut);
        let view = go(&app);
        assert_eq!(
            (&view["trouble"]["code"], &view["chip"]),
            (&json!(code), &json!(chip))
        );
        assert_ne!(view["waiting"], 0);
    }
    house.inside().cut = Some(Closed::Shut(
        429,
        Refusal::of("office.too_often", Some(600)),
    ));
    assert_eq!(go(&app)["trouble"]["code"], "office.too_often");
    house.inside().cut = None;
    let before = house.inside().exchanges;
    rename(&app, &family, "soon");
    laptop.clock.minutes_pass(9);
    app.go_to_the_office();
    assert_eq!(house.inside().exchanges, before, "it was asked to wait");
    laptop.clock.minutes_pass(3);
    app.go_to_the_office();
    assert_eq!(status(&app)["chip"], "all_sent");
}

#[test]
fn an_office_that_forgot_the_session_is_proved_to_once_and_another_office_is_not_believed() {
    let (house, books, family) = two();
    rename(&books[0].1, &family, "Reyes-Ortiz");
    house.inside().forgets_sessions = true;
    assert_eq!(go(&books[0].1)["chip"], "all_sent");
    rename(&books[0].1, &family, "again");
    let real = std::mem::replace(
        &mut house.inside().key,
        Key(SigningKey::from_bytes(&[9; 32])),
    );
    let view = go(&books[0].1);
    assert_eq!(view["trouble"]["code"], "office.other_office");
    assert_eq!(view["chip"], "needs_you");
    house.inside().key = real;
    assert_eq!(go(&books[0].1)["chip"], "all_sent");
}

/// The second notebook's grant ends now.
fn moves_away(house: &House, family: &Value) {
    let mut inside = house.inside();
    let user = inside.enrolled[1].1;
    let until = Some(Stamp(inside.now));
    let from = Stamp(0);
    let ended = Order::Grant(user, Grant { from, until });
    inside.order(family_id(family).scope(), &ended);
}

fn lists_reyes(app: &App) -> bool {
    let list = ask(app, "family.list", json!({})).unwrap();
    list.to_string().contains("Reyes")
}

#[test]
fn a_family_that_moved_closes_here_and_what_was_written_late_is_at_the_office() {
    let (house, books, family) = two();
    let (_, app) = &books[1];
    rename(app, &family, "Reyes, late");
    moves_away(&house, &family);
    let view = go(app);
    assert!(!lists_reyes(app));
    assert_eq!(view["families"][0]["closed"], true);
    go(&books[0].1);
    let page = ask(&books[0].1, "family.show", json!({ "family": family })).unwrap();
    assert!(page.to_string().contains("Reyes, late"));
    let asked = json!({ "family": family, "name_shown": "no" });
    assert_eq!(refused(app, "family.rename", asked), "family.not_here");
}

#[test]
fn nothing_closes_while_a_meeting_runs() {
    let (house, books, family) = two();
    let (_, app) = &books[1];
    let begin = json!({ "family": family, "meeting_type": "follow_up_team", "present": [] });
    ask(app, "meeting.begin", begin).unwrap();
    moves_away(&house, &family);
    go(app);
    assert!(lists_reyes(app));
    rename(app, &family, "Reyes, in the meeting");
}

#[test]
fn a_stolen_laptop_is_empty_after_its_first_call() {
    let (house, books, _family) = two();
    let (device, user) = house.inside().enrolled[1];
    let key = {
        let inside = house.inside();
        let agency = inside.store.shelf.scope(agency()).unwrap();
        agency.orders.device(device).unwrap().key
    };
    let stolen = Device {
        user,
        key,
        state: DeviceState::Stolen,
    };
    house
        .inside()
        .order(agency(), &Order::Device(device, stolen));
    ask(&books[1].1, "office.sync", json!({})).unwrap();
    books[1].1.go_to_the_office();
    assert_eq!(
        refused(&books[1].1, "office.status", json!({})),
        "session.locked"
    );
    let unlock = json!({ "passphrase": PASSPHRASE });
    assert_eq!(
        refused(&books[1].1, "session.unlock", unlock),
        "vault.keybag_damaged"
    );
}

#[test]
fn what_was_saved_last_goes_with_whoever_locks_and_is_asked_for_at_the_next_opening() {
    let (house, books, family) = two();
    let unlock = json!({ "passphrase": PASSPHRASE });
    for (name, cut) in [
        ("at the door", None),
        ("in a valley", Some(Closed::NoConnection)),
    ] {
        let (_, app) = &books[0];
        rename(app, &family, name);
        ask(app, "session.lock", json!({})).unwrap();
        house.inside().cut = cut.clone();
        app.go_to_the_office();
        house.inside().cut = None;
        go(&books[1].1);
        let page = ask(&books[1].1, "family.show", json!({ "family": family })).unwrap();
        assert_eq!(page.to_string().contains(name), cut.is_none(), "{name}");
        ask(app, "session.unlock", unlock.clone()).unwrap();
        assert_ne!(
            status(app)["chip"],
            "all_sent",
            "nobody heard that it arrived"
        );
        assert_eq!(go(app)["chip"], "all_sent");
    }
}
