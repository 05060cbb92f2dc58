//! The kit: a story told in commands by their wire names, at one laptop and one clock.
//! Every deed is applied at once, and none may leave an anomaly or write what no field can hold.

use crate::action::{Action, By, Change, Place};
use crate::decide::{Context, Decide, Decided, Mode};
use crate::file::CaseFile;
use crate::ids::{ActionId, DeviceId, FamilyId, RecordId, ReplicaId, SittingId, UserId};
use crate::kinds::{Shape, spec};
use crate::refusal::Refusal;
use crate::register::REMOVED;
use crate::stamp::{On, Stamp};
use crate::words::Words;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::{Value as Json, json};
use std::cell::Cell;
use std::collections::BTreeSet;
use uuid::Uuid;

macro_rules! dispatch {
    ($($name:literal => $command:ty,)*) => {
        fn decide(name: &str, asked: Json, file: &CaseFile, cx: &Context<'_>) -> Result<Decided, Refusal> {
            match name {
                $($name => {
                    let command: $command = serde_json::from_value(asked).expect(name);
                    command.decide(file, cx)
                })*
                other => panic!("no command {other}"),
            }
        }
    };
}
crate::for_each_command!(dispatch);

/// A family's file on one laptop.
#[derive(Clone)]
pub struct Story {
    pub file: CaseFile,
    pub actions: Vec<Action>,
    pub mode: Mode,
    now: DateTime<FixedOffset>,
    on: Option<On>,
    laptop: u128,
    made: Cell<u128>,
}

/// The people whom most stories need.
pub struct Cast {
    pub youth: RecordId,
    pub mother: RecordId,
    pub aunt: RecordId,
    pub teacher: RecordId,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Words that somebody said, as the window sends them.
pub fn said(text: &str, by: RecordId) -> Json {
    json!({ "text": text, "said_by": by, "origin": "verbatim" })
}

impl Story {
    pub fn begin() -> Self {
        Self {
            file: CaseFile::new(FamilyId(Uuid::from_u128(7))),
            actions: Vec::new(),
            mode: Mode::Doing,
            now: "2026-03-10T16:00:00-07:00".parse().unwrap(),
            on: None,
            laptop: 1,
            made: Cell::new(0),
        }
    }

    /// A story with an open file, a youth, a mother, an aunt and a teacher, all on the team.
    pub fn with_a_team() -> (Self, Cast) {
        let mut story = Self::begin();
        story.on("2026-01-05");
        story.does("family.open_file", json!({ "name_shown": "Rivera" }));
        let cast = Cast {
            youth: story.joins("Luz", "youth"),
            mother: story.joins("Ana", "caregiver"),
            aunt: story.joins("Rosa", "natural"),
            teacher: story.joins("Mr. Hill", "professional"),
        };
        story.today();
        (story, cast)
    }

    pub fn adds(&mut self, name: &str, role: &str) -> RecordId {
        self.does("person.add", json!({ "name": name, "role": role }))
    }

    pub fn joins(&mut self, name: &str, role: &str) -> RecordId {
        let person = self.adds(name, role);
        self.does("team.join", json!({ "person": person }));
        person
    }

    pub fn goal(&mut self, owner: RecordId) -> RecordId {
        let asked = json!({ "words": said("Be on the team again", owner), "owners": [owner],
            "why": said("I miss it", owner) });
        self.does("goal.propose", asked)
    }

    pub fn step(&mut self, carrier: RecordId) -> RecordId {
        let words = said("Call the coach", carrier);
        self.does(
            "step.take_up",
            json!({ "words": words, "lead_carrier": carrier }),
        )
    }

    /// What follows happened on this day.
    pub fn on(&mut self, day: &str) -> &mut Self {
        self.on = Some(day.parse().unwrap());
        self
    }

    /// What follows happens on this day and is written down on it: the clock goes along.
    pub fn it_is(&mut self, day: &str) -> &mut Self {
        self.now = format!("{day}T16:00:00-07:00").parse().unwrap();
        self.on = None;
        self
    }

    /// The day on the wall.
    pub fn today_is(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// What follows happens now.
    pub fn today(&mut self) -> &mut Self {
        self.on = None;
        self
    }

    /// From here on it is late entry.
    pub fn recording(&mut self) -> &mut Self {
        self.mode = Mode::Recording;
        self
    }

    /// Does something that must be allowed.
    pub fn does(&mut self, name: &str, asked: Json) -> RecordId {
        match self.tries(name, asked) {
            Ok(record) => record.unwrap_or(RecordId(Uuid::nil())),
            Err(refusal) => panic!("{name} was refused: {refusal:?}"),
        }
    }

    /// Asks for something that a rule must refuse.
    pub fn refuses(&mut self, name: &str, asked: Json, code: &str) {
        match self.tries(name, asked) {
            Ok(_) => panic!("{name} was allowed, {code} did not speak"),
            Err(refusal) => assert_eq!(refusal.code(), code),
        }
    }

    pub fn tries(&mut self, name: &str, asked: Json) -> Result<Option<RecordId>, Refusal> {
        let decided = {
            let fresh = || self.fresh();
            let cx = Context {
                now: self.now,
                zone: None,
                on: self.on.clone(),
                mode: self.mode,
                fresh: &fresh,
            };
            decide(name, asked, &self.file, &cx)?
        };
        for deed in decided.deeds {
            let action = deed.at(self.place());
            action.changes.iter().for_each(holds_what_its_field_holds);
            self.takes(&action);
        }
        assert_eq!(self.file.anomalies().count(), 0, "{name} left an anomaly");
        Ok(decided.record)
    }

    /// Applies an action, whoever wrote it.
    pub fn takes(&mut self, action: &Action) {
        self.file.apply(action);
        self.actions.push(action.clone());
    }

    /// The same file on another laptop, which from here on writes its own series.
    pub fn on_another_laptop(&self) -> Self {
        let mut other = self.clone();
        other.laptop += 1;
        other.now += chrono::TimeDelta::seconds(30);
        other
    }

    /// Takes in everything that another laptop holds.
    pub fn meets(&mut self, other: &Story) {
        let known: BTreeSet<ActionId> = self.actions.iter().map(Action::id).collect();
        for action in &other.actions {
            if !known.contains(&action.id()) {
                self.takes(action);
            }
        }
    }

    fn fresh(&self) -> RecordId {
        self.made.set(self.made.get() + 1);
        RecordId(Uuid::from_u128((self.laptop << 64) + self.made.get()))
    }

    fn place(&self) -> Place {
        Place {
            replica: ReplicaId(Uuid::from_u128(self.laptop)),
            sitting: SittingId(Uuid::from_u128(self.laptop)),
            seq: self.actions.len() as u64 + 1,
            by: By {
                user: UserId(Uuid::from_u128(self.laptop)),
                device: DeviceId(Uuid::from_u128(self.laptop)),
            },
            at: Stamp(self.now.timestamp_millis() + self.actions.len() as i64),
        }
    }
}

/// What is written can be read as what the field holds.
fn holds_what_its_field_holds(change: &Change) {
    let kind = spec(&change.kind).unwrap_or_else(|| panic!("no kind {}", change.kind));
    if change.field == REMOVED || change.value.is_null() {
        return;
    }
    let field = kind.field(&change.field);
    let field = field.unwrap_or_else(|| panic!("no field {} in {}", change.field, change.kind));
    let value = &change.value;
    let is_well = match field.shape {
        Shape::Text | Shape::Choice => value.read::<String>().is_some(),
        Shape::Texts => value.read::<Vec<String>>().is_some(),
        Shape::Words => value.read::<Words>().is_some(),
        Shape::WordsList => value.read::<Vec<Words>>().is_some(),
        Shape::Ref => value.read::<RecordId>().is_some(),
        Shape::Refs => value.read::<Vec<RecordId>>().is_some(),
        Shape::Day => value.read::<NaiveDate>().is_some(),
        Shape::Moment => value.read::<On>().is_some(),
        Shape::Number => value.read::<i64>().is_some(),
        Shape::Flag => value.read::<bool>().is_some(),
        Shape::Rows => value.read::<Vec<Json>>().is_some(),
    };
    assert!(
        is_well,
        "{} {} holds no {:?}",
        change.kind, change.field, field.shape
    );
}
