//! Stories about the log: the same bytes back, no garbage that panics, status as a set.
#![allow(clippy::unwrap_used)]

mod columns;
mod doors;
mod messages;
mod shape;

use crate::{Entry, Hash, Malformed, Secret, Status, all};
use casefile::*;
use proptest::prelude::*;
use uuid::Uuid;

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn name(n: u128, seq: u64) -> ActionId {
    ActionId {
        sitting: SittingId(id(n)),
        seq,
    }
}

fn secret() -> Secret {
    Secret::from_bytes([7; 32])
}

fn change(kind: &str, field: &str, json: &str, saw: Vec<ActionId>) -> Change {
    Change {
        kind: kind.to_owned().into(),
        id: RecordId(id(40)),
        field: field.to_owned().into(),
        value: Value::from_json(json).unwrap(),
        saw,
    }
}

fn action(seq: u64, changes: Vec<Change>) -> Action {
    Action {
        scope: ScopeId(id(1)),
        replica: ReplicaId(id(2)),
        sitting: SittingId(id(3)),
        seq,
        by: By {
            user: UserId(id(4)),
            device: DeviceId(id(5)),
        },
        at: Stamp(1_736_472_600_123),
        on: "2025-01-09T17:30:00-08:00[America/Los_Angeles]"
            .parse()
            .unwrap(),
        what: "step.take_up".into(),
        together: Some(id(6)),
        changes,
        over: vec![name(9, 4)],
    }
}

fn again(entry: &Entry) -> Result<Entry, Malformed> {
    Entry::decode(&entry.envelope(), &entry.values(), entry.prev, entry.hash)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_canonical_bytes_are_the_frozen_ones() {
    let changes = vec![
        change(
            "step",
            "words",
            r#"{"text":"call the school"}"#,
            vec![name(3, 1), name(9, 2)],
        ),
        change("hologram", "glow", "1.50", vec![]),
    ];
    let entry = Entry::seal(action(2, changes), Some(Hash([8; 32])), &secret());
    let shown = format!(
        "envelope {}\nvalues {}\nhash {}\n",
        hex(&entry.envelope()),
        hex(&entry.values()),
        hex(&entry.hash.0)
    );
    assert_eq!(shown, include_str!("../golden/entry.txt"), "{shown}");
}

#[test]
fn what_a_newer_version_wrote_comes_back_byte_for_byte() {
    let odd = r#"{ "b":1.50,  "a":[null ,true], "é":"\u00e9" }"#;
    let entry = Entry::seal(
        action(1, vec![change("hologram", "glow", odd, vec![])]),
        None,
        &secret(),
    );
    let back = again(&entry).unwrap();
    assert_eq!(back, entry);
    assert_eq!(back.action.changes[0].value.json(), odd);
}

#[test]
fn an_envelope_of_another_form_is_too_new_and_not_damaged() {
    let entry = Entry::seal(action(1, vec![]), None, &secret());
    let mut bytes = entry.envelope();
    bytes[1] = 2;
    let read = Entry::decode(&bytes, &entry.values(), None, entry.hash);
    assert_eq!(read, Err(Malformed::TooNew));
}

#[test]
fn bytes_that_are_not_canonical_are_refused() {
    let entry = Entry::seal(action(1, vec![]), None, &secret());
    let mut bytes = entry.envelope();
    bytes.push(0);
    let read = Entry::decode(&bytes, &entry.values(), None, entry.hash);
    assert_eq!(read, Err(Malformed::NotAnEntry));
}

#[test]
fn a_changed_word_no_longer_matches_its_hash() {
    let mut entry = Entry::seal(
        action(1, vec![change("note", "text", "\"yes\"", vec![])]),
        None,
        &secret(),
    );
    assert_eq!(entry.verify(&secret()), Ok(()));
    entry.action.changes[0].value = Value::of("no");
    assert_eq!(entry.verify(&secret()), Err(Malformed::WrongHash));
}

#[test]
fn another_predecessor_is_another_hash() {
    let one = Entry::seal(action(2, vec![]), Some(Hash([1; 32])), &secret());
    let two = Entry::seal(action(2, vec![]), Some(Hash([2; 32])), &secret());
    assert_ne!(one.hash, two.hash);
}

#[test]
fn the_same_word_twice_has_two_commitments_so_a_blank_cannot_be_guessed() {
    let one = secret().commitment(1, 0, "\"yes\"");
    assert_ne!(one, secret().commitment(1, 1, "\"yes\""));
    assert_ne!(one, secret().commitment(2, 0, "\"yes\""));
    assert_ne!(one, Secret::from_bytes([8; 32]).commitment(1, 0, "\"yes\""));
    assert_eq!(one, secret().commitment(1, 0, "\"yes\""));
}

#[test]
fn a_secret_is_not_printed() {
    assert_eq!(format!("{:?}", secret()), "Secret");
}

#[test]
fn a_fork_is_two_tips_and_a_successor_replaces_its_own() {
    let first = Entry::seal(action(1, vec![]), None, &secret());
    let left = Entry::seal(action(2, vec![]), Some(first.hash), &secret());
    let right = Entry::seal(
        action(2, vec![change("note", "text", "1", vec![])]),
        Some(first.hash),
        &secret(),
    );
    let mut status = Status::default();
    status.follow(&first);
    status.follow(&left);
    assert_eq!(status.tips().count(), 1);
    status.follow(&right);
    assert_eq!(status.of(ReplicaId(id(2))).count(), 2);
    assert_eq!(status.of(ReplicaId(id(1))).count(), 0);

    let other: Status = [&right, &left].map(crate::Tip::of).into_iter().collect();
    assert_eq!(
        status.digest(),
        other.digest(),
        "order of arrival does not matter"
    );
    assert_ne!(status.digest(), Status::default().digest());
}

#[test]
fn the_digest_of_all_scopes_does_not_depend_on_their_order() {
    let (one, two) = (
        (ScopeId(id(1)), Hash([1; 32])),
        (ScopeId(id(2)), Hash([2; 32])),
    );
    assert_eq!(all([one, two]), all([two, one]));
    assert_ne!(all([one, two]), all([(one.0, two.1), (two.0, one.1)]));
}

fn any_json() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<i64>().prop_map(|n| n.to_string()),
        any::<String>().prop_map(|text| serde_json::to_string(&text).unwrap()),
        any::<Vec<bool>>().prop_map(|list| serde_json::to_string(&list).unwrap()),
        Just("{ \"x\" : 1.0e2 }".to_owned()),
        Just("null".to_owned()),
    ]
}

fn any_name() -> impl Strategy<Value = ActionId> {
    (any::<u128>(), any::<u64>()).prop_map(|(n, seq)| name(n, seq))
}

fn any_change() -> impl Strategy<Value = Change> {
    (
        ".{0,12}",
        any::<u128>(),
        ".{0,12}",
        any_json(),
        prop::collection::vec(any_name(), 0..4),
    )
        .prop_map(|(kind, record, field, json, saw)| Change {
            id: RecordId(id(record)),
            ..change(&kind, &field, &json, saw)
        })
}

fn any_on() -> impl Strategy<Value = On> {
    prop_oneof![
        (0i32..9999, 1u32..=12, 1u32..=28)
            .prop_map(|(y, m, d)| format!("{y:04}-{m:02}-{d:02}").parse().unwrap()),
        (0u32..24, 0u32..60, 0u32..1000, -12i32..=14, any::<bool>()).prop_map(
            |(h, m, ms, zone, named)| {
                let name = if named { "[Europe/Berlin]" } else { "" };
                format!("2025-03-30T{h:02}:{m:02}:07.{ms:03}{zone:+03}:00{name}")
                    .parse()
                    .unwrap()
            }
        ),
    ]
}

fn any_action() -> impl Strategy<Value = Action> {
    (
        any::<[u128; 5]>(),
        any::<u64>(),
        any::<i64>(),
        any_on(),
        ".{0,20}",
        prop::option::of(any::<u128>()),
        prop::collection::vec(any_change(), 0..6),
        prop::collection::vec(any_name(), 0..3),
    )
        .prop_map(|(ids, seq, at, on, what, together, changes, over)| Action {
            scope: ScopeId(id(ids[0])),
            replica: ReplicaId(id(ids[1])),
            sitting: SittingId(id(ids[2])),
            seq,
            by: By {
                user: UserId(id(ids[3])),
                device: DeviceId(id(ids[4])),
            },
            at: Stamp(at),
            on,
            what: what.into(),
            together: together.map(id),
            changes,
            over,
        })
}

proptest! {
    #[test]
    fn any_action_comes_back_bit_for_bit(action in any_action(), prev in prop::option::of(any::<[u8; 32]>())) {
        let entry = Entry::seal(action, prev.map(Hash), &secret());
        let back = again(&entry).unwrap();
        prop_assert_eq!(back.envelope(), entry.envelope());
        prop_assert_eq!(back.values(), entry.values());
        prop_assert_eq!(back.verify(&secret()), Ok(()));
        prop_assert_eq!(back, entry);
    }

    #[test]
    fn garbage_is_refused_without_a_panic(envelope: Vec<u8>, values: Vec<u8>) {
        prop_assert!(Entry::decode(&envelope, &values, None, Hash([0; 32])).is_err());
    }

    #[test]
    fn a_damaged_byte_is_refused_or_breaks_the_hash(action in any_action(), at: prop::sample::Index, bit in 0u8..8) {
        let entry = Entry::seal(action, None, &secret());
        let mut bytes = entry.envelope();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        if let Ok(read) = Entry::decode(&bytes, &entry.values(), None, entry.hash) {
            prop_assert_eq!(read.verify(&secret()), Err(Malformed::WrongHash));
        }
    }

    #[test]
    fn a_cut_entry_is_refused(action in any_action(), at: prop::sample::Index) {
        let entry = Entry::seal(action, None, &secret());
        let bytes = entry.envelope();
        let cut = &bytes[..at.index(bytes.len())];
        prop_assert!(Entry::decode(cut, &entry.values(), None, entry.hash).is_err());
    }
}
