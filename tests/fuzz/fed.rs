//! What is fed with bytes from outside, and what must hold whatever they are. The fuzzer and a short
//! round of `cargo test` feed the same two functions.
#![allow(dead_code)]

use casefile::decide::{Context, Mode};
use casefile::{
    Action, By, CaseFile, DeviceId, FamilyId, On, Place, RecordId, ReplicaId, SittingId, Stamp,
    UserId,
};
use chrono::{DateTime, NaiveDate};
use exports::story::{Asked, Desk, FILE_BYTES_MAX, Stop, Story};
use serde_json::Value;
use std::cell::Cell;
use sync::message::{Reply, Request, Run};
use sync::{Entry, Hash};
use uuid::Uuid;

const SAMPLE: &str = include_str!("../../assets/sample/growing-ownership.json");
/// When it is imported: on the evening of `today`.
const AT: Stamp = Stamp(1_793_145_600_000);
/// Changes to the sample that one input can ask for.
const CHANGES_MAX: usize = 12;

/// Bytes as an entry, and as each message. What is taken for an entry encodes to the same bytes and
/// can be folded; what is taken for a message can be sent on and read again.
pub fn decode(bytes: &[u8]) {
    if let Some((first, rest)) = bytes.split_first() {
        let at = rest.len() * usize::from(*first) / 256;
        let (envelope, worth) = rest.split_at(at);
        decode_entry(envelope, worth);
    }
    if let Ok(request) = Request::from_bytes(bytes) {
        assert!(Request::from_bytes(&request.to_bytes()).is_ok());
    }
    if let Ok(reply) = Reply::from_bytes(bytes) {
        assert!(Reply::from_bytes(&reply.to_bytes()).is_ok());
    }
    if let Ok(run) = Run::from_bytes(bytes) {
        assert!(Run::from_bytes(&run.to_bytes()).is_ok());
    }
}

fn decode_entry(envelope: &[u8], worth: &[u8]) {
    let Ok(entry) = Entry::decode(envelope, worth, None, Hash([7; 32])) else {
        return;
    };
    assert_eq!(entry.envelope(), envelope);
    assert_eq!(entry.values(), worth);
    let mut file = CaseFile::new(FamilyId(Uuid::from_u128(1)));
    file.hold(entry.action.scope);
    file.apply(&entry.action);
    file.apply(&entry.action);
}

/// The bytes as an input to `decode`, from an entry.
pub fn as_input(envelope: &[u8], worth: &[u8]) -> Vec<u8> {
    let len = envelope.len() + worth.len();
    let first = (0..=255).find(|first| len * usize::from(*first) / 256 == envelope.len());
    let mut bytes = vec![first.unwrap_or_default()];
    bytes.extend(envelope);
    bytes.extend(worth);
    bytes
}

/// Bytes as a story: text where they begin like one, else changes to the sample. What is read can be
/// entered, and what is entered leaves nothing odd in the file.
pub fn import(bytes: &[u8]) {
    let text = match bytes.first() {
        Some(b'{') => String::from_utf8_lossy(bytes).into_owned(),
        _ => changed(bytes),
    };
    assert!(text.len() <= FILE_BYTES_MAX);
    let today = NaiveDate::from_yo_opt(2026, 300).unwrap_or_default();
    let moved = bytes.last().is_some_and(|last| last % 2 == 1);
    let Ok(story) = Story::read(&text, moved.then_some(today), today) else {
        return;
    };
    let mut paper = Paper::new();
    assert!(story.enter(&mut paper).is_ok());
    assert_eq!(paper.file.anomalies().count(), 0);
}

/// The sample after a few changes: each takes three bytes to find a place in it and one to say what.
fn changed(bytes: &[u8]) -> String {
    let mut story: Value = serde_json::from_str(SAMPLE).unwrap_or_default();
    for change in bytes.as_chunks::<4>().0.iter().take(CHANGES_MAX) {
        let [first, second, third, what] = *change;
        let donor = at(
            &mut story.clone(),
            u32::from_be_bytes([0, third, first, second]),
        )
        .clone();
        let place = at(&mut story, u32::from_be_bytes([0, first, second, third]));
        *place = match what % 16 {
            0 => Value::Null,
            1 => Value::Bool(what > 127),
            2 => Value::from(i64::from(what) - 128),
            3 => Value::from(u64::MAX),
            4 => Value::from(""),
            5 => Value::from("0000-00-00"),
            6 => Value::from("262143-12-31"),
            7 => Value::from("-262144-01-01"),
            8 => Value::from("c1"),
            9 => Value::Array(Vec::new()),
            10 => Value::Array(vec![place.clone(), place.clone()]),
            11 => Value::Object(serde_json::Map::new()),
            12 => Value::from("\u{202e}\0\u{fffd}".repeat(usize::from(what))),
            13 => Value::from(1.5e308),
            _ => donor,
        };
    }
    story.to_string()
}

/// One of the values of a tree, by number.
fn at(value: &mut Value, number: u32) -> &mut Value {
    let inside = match value {
        Value::Array(all) => all.len(),
        Value::Object(all) => all.len(),
        _ => 0,
    };
    if inside == 0 || number == 0 {
        return value;
    }
    let (next, rest) = (number as usize % inside, number / (inside as u32 + 1));
    match value {
        Value::Array(all) => at(&mut all[next], rest),
        Value::Object(all) => match all.values_mut().nth(next) {
            Some(value) => at(value, rest),
            None => unreachable!("counted above"),
        },
        _ => unreachable!("nothing is inside"),
    }
}

/// A desk with nothing but a file in memory.
struct Paper {
    file: CaseFile,
    seq: u64,
    fresh: Cell<u128>,
}

impl Paper {
    fn new() -> Self {
        Paper {
            file: CaseFile::new(FamilyId(Uuid::from_u128(1))),
            seq: 0,
            fresh: Cell::new(1000),
        }
    }

    fn place(&mut self) -> Place {
        self.seq += 1;
        Place {
            replica: ReplicaId(Uuid::from_u128(2)),
            sitting: SittingId(Uuid::from_u128(3)),
            seq: self.seq,
            by: By {
                user: UserId(Uuid::from_u128(4)),
                device: DeviceId(Uuid::from_u128(5)),
            },
            at: AT,
        }
    }
}

impl Desk for Paper {
    type Fault = ();

    fn act(&mut self, on: On, asked: &dyn Asked) -> Result<Option<RecordId>, Stop<()>> {
        let fresh = || {
            self.fresh.set(self.fresh.get() + 1);
            RecordId(Uuid::from_u128(self.fresh.get()))
        };
        let cx = Context {
            now: DateTime::from_timestamp_millis(AT.0)
                .unwrap_or_default()
                .fixed_offset(),
            zone: None,
            on: Some(on),
            mode: Mode::Recording,
            fresh: &fresh,
        };
        let decided = asked.decide_on(&self.file, &cx).map_err(Stop::Refused)?;
        for deed in decided.deeds {
            let action: Action = deed.at(self.place());
            self.file.apply(&action);
        }
        Ok(decided.record)
    }
}
