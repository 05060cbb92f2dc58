//! What the app promises whoever calls it, through the door that everybody uses: names and JSON.
#![allow(clippy::unwrap_used, clippy::panic)]

mod attachments;
mod canary;
mod care;
mod commands;
mod door;
mod going;
mod keeping;
mod office;
mod onward;
mod people;
mod practice;
mod standing;
mod story;
mod words;
mod writes;

use crate::clock::Clock;
use crate::{App, Config, Fault};
use chrono::{DateTime, FixedOffset, TimeDelta};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

pub const PASSPHRASE: &str = "correct horse battery staple";

/// A clock that goes only when a test moves it.
pub struct TestClock {
    now: Mutex<DateTime<FixedOffset>>,
    boot_ms: AtomicU64,
}

impl TestClock {
    fn new() -> Arc<Self> {
        let now = DateTime::parse_from_rfc3339("2026-11-20T10:00:00-08:00").unwrap();
        Arc::new(Self {
            now: Mutex::new(now),
            boot_ms: AtomicU64::new(1_000),
        })
    }

    pub fn minutes_pass(&self, minutes: u32) {
        self.seconds_pass(minutes * 60);
    }

    pub fn seconds_pass(&self, seconds: u32) {
        *self.now.lock().unwrap() += TimeDelta::seconds(seconds.into());
        self.boot_ms
            .fetch_add(u64::from(seconds) * 1000, Ordering::SeqCst);
    }

    /// The wall clock alone: somebody set it, or midnight passed while somebody was there.
    pub fn days_pass(&self, days: u32) {
        *self.now.lock().unwrap() += TimeDelta::days(days.into());
    }
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<FixedOffset> {
        *self.now.lock().unwrap()
    }

    fn zone(&self) -> Option<String> {
        Some("America/Los_Angeles".into())
    }

    fn since_boot_ms(&self) -> u64 {
        self.boot_ms.load(Ordering::SeqCst)
    }
}

/// A laptop: a folder that outlives the apps on it.
pub struct Laptop {
    pub folder: TempDir,
    pub clock: Arc<TestClock>,
}

impl Laptop {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            clock: TestClock::new(),
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The app as it starts: its door closed.
    pub fn start(&self) -> App {
        let config = Config::new(self.path().to_owned());
        App::new(Config {
            clock: self.clock.clone(),
            ..config
        })
    }

    /// The app after the first run.
    pub fn first_run(&self) -> App {
        let app = self.start();
        let asked = json!({ "passphrase": PASSPHRASE, "your_name": "Dana", "language": "en" });
        ask(&app, "session.create", asked).unwrap();
        app
    }

    /// The app, started again and unlocked.
    pub fn again(&self) -> App {
        let app = self.start();
        ask(&app, "session.unlock", json!({ "passphrase": PASSPHRASE })).unwrap();
        app
    }
}

pub fn ask(app: &App, name: &str, request: Value) -> Result<Value, Fault> {
    app.call(name, &request.to_string())
        .map(|reply| serde_json::from_str(&reply).unwrap())
}

pub fn refused(app: &App, name: &str, request: Value) -> String {
    ask(app, name, request).unwrap_err().code
}

/// A family with a mother, Ana, and her hope.
pub fn a_family(app: &App) -> Value {
    let people = json!([
        { "name": "Ana Reyes", "role": "caregiver" },
        { "name": "Leo Reyes", "role": "youth" },
    ]);
    let hope = json!({ "text": "A quiet kitchen in the morning", "by": 0 });
    let asked = json!({ "name_shown": "Reyes", "people": people, "hope": hope });
    ask(app, "family.open", asked).unwrap()["record"].clone()
}

/// Somebody of the family by the name they go by.
pub fn person(app: &App, family: &Value, called: &str) -> Value {
    let page = ask(app, "family.show", json!({ "family": family })).unwrap();
    let row = page["team"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["person"]["called"] == called);
    row.unwrap()["person"]["id"].clone()
}
