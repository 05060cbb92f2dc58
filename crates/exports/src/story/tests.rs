//! Nothing of a story is lost and nothing is made up: every row is counted, every figure is
//! worked out again from the records, and a bad file leaves nothing behind.
#![allow(clippy::unwrap_used)]

mod bad_files;
mod counts;
mod figures;
mod hours;

use super::{Asked, Desk, Entered, Stop, Story, StoryFault};
use casefile::decide::{Context, Mode};
use casefile::{
    Action, ActionId, By, CaseFile, DeviceId, FamilyId, On, Place, RecordId, ReplicaId, SittingId,
    Stamp, UserId,
};
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::cell::Cell;
use uuid::Uuid;

/// The sample of the first run: the example without what it is there to try.
pub(crate) const SAMPLE: &str = include_str!("../../../../assets/sample/growing-ownership.json");

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn today() -> NaiveDate {
    day("2026-11-21")
}

/// A desk with nothing but a file in memory.
pub(crate) struct Paper {
    pub(super) file: CaseFile,
    pub(super) actions: Vec<Action>,
    now: DateTime<FixedOffset>,
    next: Cell<u128>,
}

impl Paper {
    pub(super) fn new() -> Self {
        let family = FamilyId(Uuid::from_u128(1));
        Self {
            file: CaseFile::new(family),
            actions: Vec::new(),
            now: "2026-11-21T12:00:00-08:00".parse().unwrap(),
            next: Cell::new(1000),
        }
    }

    pub(crate) fn as_of(&self, text: &str) -> CaseFile {
        CaseFile::as_of(self.file.family(), &self.actions, day(text))
    }
}

impl Desk for Paper {
    type Fault = ();

    fn act(&mut self, on: On, asked: &dyn Asked) -> Result<Option<RecordId>, Stop<()>> {
        let fresh = || {
            self.next.set(self.next.get() + 1);
            RecordId(Uuid::from_u128(self.next.get()))
        };
        let cx = Context {
            now: self.now,
            zone: None,
            on: Some(on),
            mode: Mode::Recording,
            fresh: &fresh,
        };
        let decided = asked.decide_on(&self.file, &cx).map_err(Stop::Refused)?;
        for deed in decided.deeds {
            let seq = self.actions.len() as u64 + 1;
            let action = deed.at(Place {
                replica: ReplicaId(Uuid::from_u128(2)),
                sitting: SittingId(Uuid::from_u128(3)),
                seq,
                by: By {
                    user: UserId(Uuid::from_u128(4)),
                    device: DeviceId(Uuid::from_u128(5)),
                },
                at: Stamp(self.now.timestamp_millis()),
            });
            assert_eq!(
                action.id(),
                ActionId {
                    sitting: action.sitting,
                    seq
                }
            );
            self.file.apply(&action);
            self.actions.push(action);
        }
        Ok(decided.record)
    }
}

/// Enters a story that is sound.
pub(crate) fn entered(text: &str) -> (Paper, Entered) {
    let story = Story::read(text, None, today()).unwrap();
    let mut paper = Paper::new();
    let entered = match story.enter(&mut paper) {
        Ok(entered) => entered,
        Err(_) => unreachable!("the desk of the tests does not break"),
    };
    assert_eq!(paper.file.anomalies().count(), 0);
    (paper, entered)
}

pub(super) fn fault(text: &str) -> StoryFault {
    match Story::read(text, None, today()) {
        Err(fault) => fault,
        Ok(_) => unreachable!("this file is not sound"),
    }
}
