//! The frozen bytes of what is said at the office's doors.
#![allow(clippy::unwrap_used)]

use super::{hex, id};
use crate::message::*;
use crate::{Bytes, OfficeName, PublicKey, Signature};
use casefile::{DeviceId, ReplicaId, ScopeId, Stamp, UserId};
use proptest::prelude::*;

fn enrol() -> Enrol {
    Enrol {
        code: "K7QM-4R2P-9XTD".into(),
        device: DeviceId(id(5)),
        key: PublicKey([3; 32]),
        replica: ReplicaId(id(2)),
        app: "0.2.0".into(),
        name: "the grey one".into(),
        proof: Signature([9; 64]),
    }
}

fn enrolled() -> Enrolled {
    Enrolled {
        office: DeviceId(id(7)),
        key: PublicKey([4; 32]),
        agency: ScopeId(id(1)),
        user: UserId(id(6)),
        agency_name: "Riverside".into(),
        recovery: "age1xyz".into(),
        lease_days: 30,
        office_time: Stamp(1_736_472_600_123),
        proof: Signature([8; 64]),
        recovery_proof: None,
    }
}

fn open_session() -> OpenSession {
    OpenSession {
        device: DeviceId(id(5)),
        key: PublicKey([3; 32]),
        nonce: Bytes(vec![1, 2, 3]),
        proof: Signature([9; 64]),
    }
}

fn challenge() -> Challenge {
    Challenge {
        nonce: Bytes(vec![1, 2, 3]),
        until: Stamp(1_736_472_600_123),
    }
}

fn session() -> Session {
    Session {
        bearer: "00ff".into(),
        until: Stamp(1_736_472_600_123),
    }
}

#[test]
fn the_messages_at_the_doors_are_the_frozen_ones() {
    let office = enrolled().office_name();
    let with_recovery = Enrolled {
        recovery_proof: Some(Signature([6; 64])),
        ..enrolled()
    };
    let ask = AskChallenge {
        device: DeviceId(id(5)),
    };
    let lines = [
        ("enrol", enrol().to_bytes()),
        ("enrolled", enrolled().to_bytes()),
        ("enrolled-with-recovery", with_recovery.to_bytes()),
        ("ask-challenge", ask.to_bytes()),
        ("challenge", challenge().to_bytes()),
        ("open-session", open_session().to_bytes()),
        ("session", session().to_bytes()),
        (
            "refusal",
            Refusal::of("office.too_often", Some(7)).to_bytes(),
        ),
        (
            "signed-enrol",
            enrol_bytes("K7QM", DeviceId(id(5)), ReplicaId(id(2))),
        ),
        (
            "signed-enrolled",
            enrolled_bytes(DeviceId(id(5)), UserId(id(6)), ScopeId(id(1))),
        ),
        (
            "signed-recovery",
            recovery_bytes(DeviceId(id(5)), "age1xyz"),
        ),
        (
            "signed-session",
            session_bytes(&office, DeviceId(id(5)), &[1, 2, 3]),
        ),
    ];
    let shown: String = lines
        .iter()
        .map(|(name, bytes)| format!("{name} {}\n", hex(bytes)))
        .collect();
    assert_eq!(shown, include_str!("../../golden/doors.txt"), "{shown}");
}

#[test]
fn what_is_said_at_the_doors_comes_back_from_its_bytes() {
    assert_eq!(Enrol::from_bytes(&enrol().to_bytes()).unwrap(), enrol());
    let again = Enrolled::from_bytes(&enrolled().to_bytes()).unwrap();
    assert_eq!(again, enrolled());
    let again = OpenSession::from_bytes(&open_session().to_bytes()).unwrap();
    assert_eq!(again, open_session());
    let refusal = Refusal::of("office.too_often", None);
    assert_eq!(Refusal::from_bytes(&refusal.to_bytes()).unwrap(), refusal);
    assert_eq!(refusal.words_key, "fault-office-too-often");
}

#[test]
fn a_signature_for_one_office_is_none_for_another() {
    let one = enrolled().office_name();
    let other = OfficeName {
        key: PublicKey([5; 32]),
        ..one
    };
    let device = DeviceId(id(5));
    assert_ne!(
        session_bytes(&one, device, b"n"),
        session_bytes(&other, device, b"n")
    );
}

#[test]
fn a_code_is_the_same_however_it_was_typed() {
    assert_eq!(plain_code("k7qm-4R2P 9xtd"), "K7QM4R2P9XTD");
    assert_eq!(plain_code("oil-OIL"), "011011");
}

#[test]
fn neither_a_code_nor_a_bearer_is_ever_printed() {
    let shown = format!("{:?} {:?}", enrol(), session());
    assert!(
        !shown.contains("K7QM") && !shown.contains("00ff"),
        "{shown}"
    );
}

proptest! {
    #[test]
    fn no_bytes_make_a_door_panic(bytes: Vec<u8>) {
        let _ = Enrol::from_bytes(&bytes);
        let _ = Enrolled::from_bytes(&bytes);
        let _ = OpenSession::from_bytes(&bytes);
        let _ = Challenge::from_bytes(&bytes);
        let _ = Session::from_bytes(&bytes);
        let _ = Refusal::from_bytes(&bytes);
    }
}
