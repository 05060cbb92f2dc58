//! A notebook whose way to the office is counted and can be cut.

use app::office::{Closed, HttpRoad, Parcel, Road};
use app::{App, Config, Fault};
use journeys::agency::Agency;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

const PASSPHRASE: &str = "correct horse battery staple";

/// Changes an answer.
type Tamper = fn(&mut Vec<u8>);

/// The real road, with somebody who counts.
#[derive(Default)]
pub struct Counted {
    road: HttpRoad,
    exchanges: AtomicUsize,
    /// The next answers are lost after the office has given them.
    pub loses: AtomicUsize,
    /// So many pieces of photos get through before the line is cut, and so many did.
    pub bears_photos: AtomicUsize,
    pub pieces: AtomicUsize,
    /// What is done to an answer on the way back.
    pub tampers: Mutex<Option<Tamper>>,
    /// What is done to what the office says when it takes a laptop in.
    pub tampers_enrolment: Mutex<Option<Tamper>>,
}

impl Road for Counted {
    fn carry(&self, parcel: &Parcel) -> Result<Vec<u8>, Closed> {
        let is_exchange = parcel.place.ends_with("/sync");
        if parcel.place.contains("/photos/") {
            self.bears_one_more()?;
        }
        let mut answer = self.road.carry(parcel)?;
        if let Some(tamper) = *self.tampers_enrolment.lock().unwrap() {
            tamper(&mut answer);
        }
        if !is_exchange {
            return Ok(answer);
        }
        self.exchanges.fetch_add(1, Ordering::SeqCst);
        let less = |left: usize| left.checked_sub(1);
        let lost = self
            .loses
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, less);
        if lost.is_ok() {
            return Err(Closed::NoConnection);
        }
        if let Some(tamper) = *self.tampers.lock().unwrap() {
            tamper(&mut answer);
        }
        Ok(answer)
    }
}

impl Counted {
    fn bears_one_more(&self) -> Result<(), Closed> {
        let less = |left: usize| left.checked_sub(1);
        let order = Ordering::SeqCst;
        let borne = self.bears_photos.fetch_update(order, order, less);
        borne.map_err(|_| Closed::NoConnection)?;
        self.pieces.fetch_add(1, order);
        Ok(())
    }
}

/// A notebook.
pub struct Book {
    folder: TempDir,
    pub app: App,
    pub road: Arc<Counted>,
}

impl Book {
    /// A notebook after its first run.
    pub fn new() -> Self {
        let book = Book::in_folder(tempfile::tempdir().unwrap());
        let asked = json!({ "passphrase": PASSPHRASE, "your_name": "Dana", "language": "en" });
        book.ask("session.create", asked);
        book
    }

    fn in_folder(folder: TempDir) -> Self {
        let road = Arc::new(Counted {
            bears_photos: AtomicUsize::new(usize::MAX),
            ..Counted::default()
        });
        let app = App::new(Config {
            road: road.clone(),
            ..Config::new(folder.path().to_owned())
        });
        Book { folder, app, road }
    }

    /// The program ends and begins anew, behind its door.
    pub fn begins_anew(self) -> Self {
        let Book { folder, app, .. } = self;
        drop(app);
        Book::in_folder(folder)
    }

    /// A notebook that belongs to somebody of the agency.
    pub fn enrolled(agency: &Agency, user: &str) -> Self {
        let book = Book::new();
        book.enrol(&agency.place, &agency.code(user).unwrap());
        assert_eq!(book.status()["trouble"], Value::Null);
        book
    }

    pub fn enrol(&self, place: &str, code: &str) {
        self.ask("office.enrol", json!({ "place": place, "code": code }));
        self.app.go_to_the_office();
    }

    pub fn unlock(&self) {
        self.ask("session.unlock", json!({ "passphrase": PASSPHRASE }));
    }

    pub fn try_to(&self, name: &str, request: Value) -> Result<Value, Fault> {
        let reply = self.app.call(name, &request.to_string())?;
        Ok(serde_json::from_str(&reply).unwrap())
    }

    pub fn ask(&self, name: &str, request: Value) -> Value {
        let done = self.try_to(name, request);
        done.unwrap_or_else(|fault| panic!("{name}: {fault:?}"))
    }

    pub fn status(&self) -> Value {
        self.ask("office.status", json!({}))
    }

    /// Goes to the office; what is told afterwards.
    pub fn goes(&self) -> Value {
        self.ask("office.sync", json!({}));
        self.app.go_to_the_office();
        self.status()
    }

    /// Requests that one going took.
    pub fn requests_of_going(&self) -> usize {
        let before = self.road.exchanges.load(Ordering::SeqCst);
        assert_eq!(self.goes()["chip"], "all_sent");
        self.road.exchanges.load(Ordering::SeqCst) - before
    }

    /// A family of a mother and a son.
    pub fn a_family(&self, name: &str) -> Value {
        let people = json!([
            { "name": "Ana Reyes", "role": "caregiver" },
            { "name": "Leo Reyes", "role": "youth" },
        ]);
        let asked = json!({ "name_shown": name, "people": people });
        self.ask("family.open", asked)["record"].clone()
    }

    /// Somebody of a family by what they are called.
    pub fn person(&self, family: &Value, called: &str) -> Value {
        let page = self.ask("family.show", json!({ "family": family }));
        let team = page["team"].as_array().unwrap();
        let row = team.iter().find(|row| row["person"]["called"] == called);
        row.unwrap()["person"]["id"].clone()
    }

    /// Every page of its database becomes nothing.
    pub fn loses_its_file(&self) {
        for name in ["hearth.db", "hearth.db-wal"] {
            let file = self.folder.path().join(name);
            let Ok(length) = std::fs::metadata(&file).map(|it| it.len()) else {
                continue;
            };
            std::fs::write(file, vec![0; usize::try_from(length).unwrap()]).unwrap();
        }
    }

    pub fn digest(&self, family: &Value) -> Value {
        let all = self.app.digest().unwrap();
        all[family.as_str().unwrap()].clone()
    }

    /// What stands twice in a family's file.
    pub fn twice(&self, family: &Value) -> Vec<Value> {
        let found = self.ask("office.conflicts", json!({}));
        let fields = found["fields"].as_array().unwrap().iter();
        fields
            .filter(|it| it["family"] == *family)
            .cloned()
            .collect()
    }
}
