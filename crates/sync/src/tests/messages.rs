//! The messages' frozen bytes, and what happens to bytes that are none.
#![allow(clippy::unwrap_used)]

use super::{action, change, hex, id, secret};
use crate::message::*;
use crate::{Bytes, Entry, Hash, Malformed, Salts, Seal, Signature, Tip, sealed_bytes};
use casefile::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn run() -> Run {
    let first = Entry::seal(
        action(1, vec![change("note", "text", "\"yes\"", vec![])]),
        None,
        &secret(),
    );
    let second = Entry::seal(action(2, vec![]), Some(first.hash), &secret());
    let blank = first.blanked(&Salts::Secret(secret())).unwrap();
    let written = BTreeMap::from([(2, secret().salts(2, 1))]);
    Run {
        scope: ScopeId(id(1)),
        replica: ReplicaId(id(2)),
        after: Some(Hash([8; 32])),
        sittings: vec![
            Sitting {
                id: SittingId(id(3)),
                salts: Salts::Secret(secret()),
            },
            Sitting {
                id: SittingId(id(4)),
                salts: Salts::Written(written),
            },
        ],
        entries: Entries::Plain([&first, &second, &blank].map(Packed::from).to_vec()),
        seals: vec![Seal {
            seq: 2,
            signature: Signature([9; 64]),
        }],
    }
}

fn request() -> Request {
    let held = Held {
        tips: vec![Hash([1; 32])],
        aside: vec![Hash([2; 32])],
        photos: Vec::new(),
    };
    let points = BTreeMap::from([(ReplicaId(id(2)), vec![(7, Hash([3; 32]))])]);
    Request {
        protocol: 1,
        app: "0.1.0".into(),
        nonce: [5; 16],
        device: DeviceId(id(5)),
        replica: ReplicaId(id(2)),
        all: Hash([4; 32]),
        digests: BTreeMap::from([(ScopeId(id(1)), Hash([6; 32]))]),
        push: vec![run()],
        pull: BTreeMap::from([(ScopeId(id(1)), points)]),
        aside: BTreeMap::from([(ScopeId(id(1)), vec![Hash([2; 32])])]),
        drop: BTreeMap::from([(ScopeId(id(9)), held)]),
        dropped: vec![ScopeId(id(8))],
        audit: vec![Bytes(b"row".to_vec())],
        room: Some(65_536),
    }
}

fn reply() -> Reply {
    let said = ScopeReply {
        standing: Standing::Late,
        tips: Some(vec![Tip {
            replica: ReplicaId(id(2)),
            seq: 7,
            hash: Hash([1; 32]),
        }]),
        marked: vec![Hash([1; 32])],
        took: vec![Hash([2; 32])],
        set_aside: vec![SetAside {
            hash: Hash([3; 32]),
            reason: Reason::NoStanding,
            words: "moved".into(),
        }],
        drop_ok: Some(Held::default()),
        need: vec![ReplicaId(id(2))],
    };
    let live = Live {
        kind: "note".into(),
        record: RecordId(id(40)),
        field: "text".into(),
        name: super::name(3, 1),
        at: Stamp(1_736_472_600_123),
        on: "2025-01-09".into(),
        user: UserId(id(4)),
        value: "\"yes\"".into(),
        over: vec![super::name(9, 4)],
    };
    Reply {
        protocol: 1,
        nonce: [5; 16],
        office_time: Stamp(1_736_472_600_123),
        proof: Signature([7; 64]),
        limits: Limits {
            request: 8_388_608,
            per_minute: 60,
        },
        same: true,
        differs: BTreeMap::from([(ScopeId(id(1)), Hash([6; 32]))]),
        scopes: BTreeMap::from([(ScopeId(id(1)), said)]),
        runs: vec![run()],
        more: true,
        first: BTreeMap::from([(ScopeId(id(1)), Picture { writes: vec![live] })]),
        audit_took: 1,
        audit_head: Some(AuditHead {
            count: 3,
            hash: Hash([8; 32]),
        }),
        wipe: Some(Wipe::Left),
        refused: Some(Refused::NotYetOpen),
        words: "closed".into(),
    }
}

#[test]
fn the_messages_are_the_frozen_ones() {
    let shown = format!(
        "request {}\nreply {}\nrun {}\nseal {}\n",
        hex(&request().to_bytes()),
        hex(&reply().to_bytes()),
        hex(&run().to_bytes()),
        hex(&sealed_bytes(
            ScopeId(id(1)),
            ReplicaId(id(2)),
            7,
            Hash([1; 32])
        )),
    );
    assert_eq!(shown, include_str!("../../golden/messages.txt"), "{shown}");
}

#[test]
fn the_frozen_messages_are_still_understood() {
    let frozen = include_str!("../../golden/messages.txt");
    let bytes = |name: &str| {
        let line = frozen.lines().find(|line| line.starts_with(name)).unwrap();
        let digits = line.split(' ').next_back().unwrap();
        let byte = |at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
        (0..digits.len()).step_by(2).map(byte).collect::<Vec<u8>>()
    };
    let again = Request::from_bytes(&bytes("request ")).unwrap();
    assert_eq!(again.to_bytes(), bytes("request "));
    let again = Reply::from_bytes(&bytes("reply ")).unwrap();
    assert_eq!(again.to_bytes(), bytes("reply "));
    let again = Run::from_bytes(&bytes("run ")).unwrap();
    assert_eq!(again.to_bytes(), bytes("run "));
}

#[test]
fn an_empty_question_is_small() {
    let empty = Request {
        digests: BTreeMap::new(),
        push: Vec::new(),
        pull: BTreeMap::new(),
        aside: BTreeMap::new(),
        drop: BTreeMap::new(),
        dropped: Vec::new(),
        audit: Vec::new(),
        room: None,
        ..request()
    };
    assert!(empty.to_bytes().len() < 120, "{}", empty.to_bytes().len());
}

#[test]
fn what_a_newer_office_says_beside_is_passed_over() {
    let mut bytes = reply().to_bytes();
    assert_eq!(bytes[0], 0xb0, "a map of sixteen");
    bytes[0] = 0xb1;
    bytes.extend([0x18, 200, 0x82, 0x01, 0x61, b'x']);
    let read = Reply::from_bytes(&bytes).unwrap();
    assert_eq!(read.to_bytes(), reply().to_bytes());
}

#[test]
fn a_form_of_entries_from_a_newer_version_is_too_new_and_not_damaged() {
    let frozen = run().to_bytes();
    let plain = frozen.windows(3).position(|it| it == [4, 0x82, 0]).unwrap();
    let mut newer = frozen;
    newer[plain + 2] = 9;
    assert_eq!(Run::from_bytes(&newer).err(), Some(Malformed::TooNew));
}

#[test]
fn a_length_that_promises_more_than_came_is_refused() {
    // An array of four thousand million runs in ten bytes.
    let lie = [0xa1, 0x07, 0x9a, 0xff, 0xff, 0xff, 0xff, 0, 0, 0];
    assert!(Request::from_bytes(&lie).is_err());
}

#[test]
fn a_run_does_not_print_what_people_said() {
    let shown = format!("{:?}", reply());
    assert!(!shown.contains("yes"), "{shown}");
}

proptest! {
    #[test]
    fn no_bytes_make_a_message_panic(bytes: Vec<u8>) {
        let _ = Request::from_bytes(&bytes);
        let _ = Reply::from_bytes(&bytes);
        let _ = Run::from_bytes(&bytes);
    }

    #[test]
    fn a_cut_or_damaged_message_does_not_panic(at: prop::sample::Index, bit in 0u8..8) {
        let whole = request().to_bytes();
        let at = at.index(whole.len());
        prop_assert!(Request::from_bytes(&whole[..at]).is_err());
        let mut damaged = whole;
        damaged[at] ^= 1 << bit;
        let _ = Request::from_bytes(&damaged);
    }
}
