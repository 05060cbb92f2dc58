//! Folding is set union: order, repetition and delay cannot matter, and nothing is ever lost.
//! A failure prints the seed of its run; `HEARTH_SEED=<seed> cargo test -p casefile folds` replays it.

use crate::action::{Action, By, Change};
use crate::file::CaseFile;
use crate::ids::{ActionId, DeviceId, FamilyId, RecordId, ReplicaId, SittingId, UserId};
use crate::register::REMOVED;
use crate::stamp::{On, Stamp};
use crate::value::Value;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use std::borrow::Cow;
use uuid::Uuid;

/// Runs a property from a printed seed: a fresh one, or the one that is asked for.
pub fn from_a_seed<S: Strategy>(
    cases: u32,
    strategy: S,
    holds: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let asked = std::env::var("HEARTH_SEED")
        .ok()
        .and_then(|text| text.parse().ok());
    let seed: u64 = asked.unwrap_or_else(rand_from_the_machine);
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    if let Err(failure) = TestRunner::new_with_rng(config, rng).run(&strategy, holds) {
        panic!("replay with HEARTH_SEED={seed}\n{failure}");
    }
}

fn rand_from_the_machine() -> u64 {
    use std::hash::{BuildHasher, Hasher};
    std::collections::hash_map::RandomState::new()
        .build_hasher()
        .finish()
}

const FAMILY: FamilyId = FamilyId(Uuid::from_u128(7));

/// A write in words: who, which record and field, which value, and how much of the past was seen.
#[derive(Clone, Debug)]
struct Write {
    laptop: u128,
    record: u128,
    field: usize,
    value: u8,
    saw: u8,
    at: i64,
    day: u32,
}

fn write() -> impl Strategy<Value = Write> {
    let parts = (
        1..4u128,
        1..3u128,
        0..4usize,
        0..4u8,
        any::<u8>(),
        0..100i64,
        1..28u32,
    );
    parts.prop_map(|(laptop, record, field, value, saw, at, day)| Write {
        laptop,
        record,
        field,
        value,
        saw,
        at,
        day,
    })
}

/// The writes as actions: each sees some of the earlier writes of its field, never a later one.
fn actions(writes: &[Write]) -> Vec<Action> {
    const FIELDS: [&str; 4] = ["cue", "rhythm", "from_a_newer_version", REMOVED];
    let mut done: Vec<Action> = Vec::new();
    for (seq, write) in writes.iter().enumerate() {
        let id = RecordId(Uuid::from_u128(write.record));
        let field = Cow::Borrowed(FIELDS[write.field]);
        let saw = done
            .iter()
            .enumerate()
            .filter(|(at, earlier)| {
                let change = &earlier.changes[0];
                change.id == id && change.field == field && (write.saw >> (at % 8)) & 1 == 1
            })
            .map(|(_, earlier)| earlier.id())
            .collect();
        let over = done.iter().filter(|earlier| earlier.changes[0].id == id);
        let over = if field == REMOVED {
            over.map(Action::id).collect()
        } else {
            Vec::new()
        };
        done.push(Action {
            scope: FAMILY.scope(),
            replica: ReplicaId(Uuid::from_u128(write.laptop)),
            sitting: SittingId(Uuid::from_u128(write.laptop)),
            seq: seq as u64 + 1,
            by: By {
                user: UserId(Uuid::from_u128(write.laptop)),
                device: DeviceId(Uuid::from_u128(write.laptop)),
            },
            at: Stamp(write.at),
            on: On::Day(chrono::NaiveDate::from_ymd_opt(2026, 1, write.day).unwrap()),
            what: Cow::Borrowed("step.reword"),
            together: None,
            changes: vec![Change {
                kind: Cow::Borrowed("step"),
                id,
                field,
                value: Value::of(&write.value),
                saw,
            }],
            over,
        });
    }
    done
}

#[test]
fn any_order_any_repetition_and_any_split_fold_alike() {
    let stories = (
        prop::collection::vec(write(), 1..24),
        any::<u64>(),
        0..24usize,
    );
    from_a_seed(256, stories, |(writes, shuffle, cut)| {
        let actions = actions(&writes);
        let straight = CaseFile::fold(FAMILY, &actions);
        let mut mixed: Vec<&Action> = actions.iter().chain(actions.iter().take(cut)).collect();
        let key = |action: &&Action| action.seq.wrapping_mul(shuffle | 1).rotate_left(17);
        mixed.sort_by_key(key);
        prop_assert_eq!(&CaseFile::fold(FAMILY, mixed.iter().copied()), &straight);
        let (first, second) = mixed.split_at(cut.min(mixed.len()));
        let mut split = CaseFile::fold(FAMILY, second.iter().copied());
        first.iter().for_each(|action| split.apply(action));
        prop_assert_eq!(&split, &straight);
        prop_assert_eq!(straight.anomalies().count(), 0);
        Ok(())
    });
}

#[test]
fn a_value_nobody_replaced_is_there_and_one_that_was_is_not() {
    from_a_seed(256, prop::collection::vec(write(), 1..24), |writes| {
        let actions = actions(&writes);
        let file = CaseFile::fold(FAMILY, &actions);
        for action in &actions {
            let change = &action.changes[0];
            let was_seen = actions.iter().any(|other| {
                other.id() != action.id() && other.changes[0].saw.contains(&action.id())
            });
            let (_, record) = file.find("step", change.id).unwrap();
            let heads = record.field(&change.field).unwrap().heads();
            let stands = heads.iter().any(|head| head.by == action.id());
            prop_assert_eq!(stands, !was_seen);
        }
        Ok(())
    });
}

#[test]
fn the_file_as_of_its_last_day_is_the_whole_fold() {
    from_a_seed(128, prop::collection::vec(write(), 1..24), |writes| {
        let actions = actions(&writes);
        let last = actions.iter().map(|action| action.on.day()).max().unwrap();
        prop_assert_eq!(
            CaseFile::as_of(FAMILY, &actions, last),
            CaseFile::fold(FAMILY, &actions)
        );
        Ok(())
    });
}

#[test]
fn an_edit_that_a_removal_did_not_see_keeps_the_record_visible() {
    from_a_seed(256, prop::collection::vec(write(), 1..16), |writes| {
        let mut actions = actions(&writes);
        let mut removal = actions[0].clone();
        removal.seq = 500;
        removal.over = actions.iter().map(Action::id).collect();
        removal.changes[0].field = Cow::Borrowed(REMOVED);
        removal.changes[0].value = Value::of("a reason");
        removal.changes[0].saw = actions.iter().map(Action::id).collect();
        let id = removal.changes[0].id;
        actions.push(removal.clone());
        let file = CaseFile::fold(FAMILY, &actions);
        prop_assert!(!file.find("step", id).unwrap().1.is_visible());
        let mut edit = actions[0].clone();
        edit.seq = 501;
        edit.changes[0].field = Cow::Borrowed("cue");
        edit.changes[0].value = Value::of("said meanwhile");
        actions.insert(0, edit);
        let file = CaseFile::fold(FAMILY, &actions);
        let (_, record) = file.find("step", id).unwrap();
        prop_assert!(record.is_visible() && record.removal().is_some());
        Ok(())
    });
}

#[test]
fn of_two_removals_at_once_no_clock_decides_whether_the_record_is_there() {
    let case = (
        prop::collection::vec(write(), 1..16),
        0..1_000i64,
        any::<bool>(),
    );
    from_a_seed(256, case, |(writes, later, put_back)| {
        let mut actions = actions(&writes);
        let all: Vec<ActionId> = actions.iter().map(Action::id).collect();
        let mut whole = actions[0].clone();
        whole.seq = 500;
        whole.over = all;
        whole.changes[0].field = Cow::Borrowed(REMOVED);
        whole.changes[0].value = Value::of("a reason");
        whole.changes[0].saw = Vec::new();
        let mut other = whole.clone();
        other.seq = 501;
        other.over = Vec::new();
        other.at = Stamp(whole.at.0 + later - 500);
        if put_back {
            other.changes[0].value = Value::null();
        }
        let id = whole.changes[0].id;
        let drop_other_removals = |action: &Action| action.changes[0].field != REMOVED;
        actions.retain(drop_other_removals);
        actions.extend([whole, other]);
        let file = CaseFile::fold(FAMILY, &actions);
        let (_, record) = file.find("step", id).unwrap();
        prop_assert_eq!(record.is_visible(), put_back);
        Ok(())
    });
}

#[test]
fn two_different_values_at_once_are_both_there_and_no_clock_discards_one() {
    from_a_seed(64, (0..100i64, 0..100i64), |(one, two)| {
        let write = |laptop, value, at| Write {
            laptop,
            record: 1,
            field: 0,
            value,
            saw: 0,
            at,
            day: 1,
        };
        let actions = actions(&[write(1, 1, one), write(2, 2, two)]);
        let file = CaseFile::fold(FAMILY, &actions);
        let (_, record) = file.find("step", RecordId(Uuid::from_u128(1))).unwrap();
        let register = record.field("cue").unwrap();
        prop_assert!(register.is_conflict());
        prop_assert_eq!(register.heads().len(), 2);
        prop_assert_eq!(register.shown().unwrap().at, Stamp(one.max(two)));
        Ok(())
    });
}

/// JSON as a newer version might write it, spacing and number spelling included.
fn foreign_json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("1.0".to_owned()),
        Just("1e3".to_owned()),
        Just("\"\\u00e9\"".to_owned()),
        "[a-z ñ❤]{0,8}".prop_map(|text| format!("{text:?}")),
        any::<i64>().prop_map(|number| number.to_string()),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3)
                .prop_map(|rows| format!("[ {} ]", rows.join(" ,"))),
            ("[a-z]{1,4}", inner).prop_map(|(key, row)| format!("{{\"{key}\" : {row}}}")),
        ]
    })
}

#[test]
fn unknown_kinds_fields_and_values_survive_byte_for_byte() {
    let parts = ("[a-z_]{3,12}", "[a-z_]{3,12}", foreign_json());
    from_a_seed(256, parts, |(kind, field, json)| {
        let mut action = actions(&[Write {
            laptop: 1,
            record: 1,
            field: 0,
            value: 1,
            saw: 0,
            at: 1,
            day: 1,
        }])
        .remove(0);
        action.changes[0].kind = Cow::Owned(kind.clone());
        action.changes[0].field = Cow::Owned(field.clone());
        action.changes[0].value = Value::from_json(&json).unwrap();
        let wire = serde_json::to_string(&action).unwrap();
        prop_assert!(wire.contains(&json));
        let back: Action = serde_json::from_str(&wire).unwrap();
        prop_assert_eq!(&back, &action);
        prop_assert_eq!(serde_json::to_string(&back).unwrap(), wire);
        let file = CaseFile::fold(FAMILY, [&back]);
        let (_, record) = file.find(&kind, back.changes[0].id).unwrap();
        prop_assert_eq!(
            record.field(&field).unwrap().shown().unwrap().value.json(),
            json
        );
        Ok(())
    });
}

#[test]
fn an_action_that_writes_a_field_twice_is_kept_with_its_first_write_and_shown_as_an_anomaly() {
    let mut action = actions(&[Write {
        laptop: 1,
        record: 1,
        field: 0,
        value: 1,
        saw: 0,
        at: 1,
        day: 1,
    }])
    .remove(0);
    let mut again = action.changes[0].clone();
    again.value = Value::of(&2);
    action.changes.push(again);
    let file = CaseFile::fold(FAMILY, [&action]);
    let (_, record) = file.find("step", RecordId(Uuid::from_u128(1))).unwrap();
    assert_eq!(
        record.field("cue").unwrap().shown().unwrap().value,
        Value::of(&1)
    );
    assert_eq!(file.anomalies().count(), 1);
}

#[test]
fn an_action_of_a_scope_that_is_not_held_changes_nothing_and_is_noted() {
    let mut action = actions(&[Write {
        laptop: 1,
        record: 1,
        field: 0,
        value: 1,
        saw: 0,
        at: 1,
        day: 1,
    }])
    .remove(0);
    action.scope = crate::ids::ScopeId(Uuid::from_u128(404));
    let file = CaseFile::fold(FAMILY, [&action]);
    assert!(file.find("step", RecordId(Uuid::from_u128(1))).is_none());
    assert_eq!(file.anomalies().count(), 1);
}
