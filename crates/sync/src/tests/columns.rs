//! Columns give every entry's own bytes back, whatever was in it, and fill no memory for a stranger.
#![allow(clippy::unwrap_used)]

use super::{action, any_action, change, id, name, secret};
use crate::message::{Entries, Packed, Run};
use crate::{Bytes, Entry, Hash, Malformed, Salts};
use casefile::*;
use proptest::prelude::*;

fn run(entries: Vec<Packed>) -> Run {
    Run {
        scope: ScopeId(id(1)),
        replica: ReplicaId(id(2)),
        after: None,
        sittings: Vec::new(),
        entries: Entries::Columns(entries),
        seals: Vec::new(),
    }
}

fn back(entries: &[Packed]) -> Entries {
    Run::from_bytes(&run(entries.to_vec()).to_bytes())
        .unwrap()
        .entries
}

fn came_as_columns(entries: &[Packed]) -> bool {
    back(entries) == Entries::Columns(entries.to_vec())
}

/// A week at one desk: new notes, changed steps, a blank, a removal, words of a newer version.
fn week() -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for seq in 1..=40u64 {
        let record = 0x0194_5c1a_0000_7000_8000_0000_0000_0000 + u128::from(seq / 3) * 0x9_0001;
        let text = format!("\"what was said, the {seq}th time\"");
        let (kind, field) =
            [("note", "text"), ("step", "status"), ("step", "due")][seq as usize % 3];
        let saw = match seq {
            0..=3 => vec![],
            seq => vec![name(3, seq - 3)],
        };
        let mut written = change(kind, field, &text, saw);
        written.id = RecordId(id(record));
        let mut done = action(
            seq,
            vec![
                written,
                change("hologram", "glow", "1.50", vec![name(9, 2)]),
            ],
        );
        done.at = Stamp(1_736_472_600_123 + seq as i64 * 61_003);
        if seq % 2 == 0 {
            done.on = "2025-01-09".parse().unwrap();
        }
        done.over.truncate(seq as usize % 2);
        done.together = done.together.filter(|_| seq % 5 == 0);
        let prev = entries.last().map(|it| it.hash);
        entries.push(Entry::seal(done, prev, &secret()));
    }
    entries[7] = entries[7].blanked(&Salts::Secret(secret())).unwrap();
    entries
}

#[test]
fn a_week_comes_back_bit_for_bit_and_much_smaller() {
    let packed: Vec<Packed> = week().iter().map(Packed::from).collect();
    assert!(came_as_columns(&packed));
    let mut plain = run(packed.clone());
    plain.entries = Entries::Plain(packed.clone());
    let (plain, columns) = (plain.to_bytes().len(), run(packed).to_bytes().len());
    assert!(columns * 3 < plain, "{columns} of {plain}");
}

#[test]
fn the_columns_are_the_frozen_ones() {
    let packed: Vec<Packed> = week()[..9].iter().map(Packed::from).collect();
    let shown = format!("run {}\n", super::hex(&run(packed).to_bytes()));
    assert_eq!(shown, include_str!("../../golden/columns.txt"), "{shown}");
}

#[test]
fn a_moment_keeps_its_own_way_of_being_written() {
    for on in [
        "2025-01-09T17:30:00-08:00[America/Los_Angeles]",
        "2025-01-09T17:30:00.5+00:00",
        "2025-01-09T17:30:00.123456789+05:45",
        "2025-01-09T17:30:00Z",
        "2025-01-09",
    ] {
        let mut done = action(1, vec![]);
        done.on = on.parse().unwrap();
        let entry = Entry::seal(done, None, &secret());
        assert!(came_as_columns(&[Packed::from(&entry)]), "{on}");
    }
}

#[test]
fn an_entry_of_a_form_to_come_goes_as_it_is() {
    let entry = Entry::seal(action(1, vec![]), None, &secret());
    let mut packed = Packed::from(&entry);
    packed.envelope.0[1] = 2;
    assert_eq!(back(&[packed.clone()]), Entries::Plain(vec![packed]));
    let odd = Packed {
        envelope: Bytes(b"?".to_vec()),
        values: Bytes(Vec::new()),
    };
    assert_eq!(back(std::slice::from_ref(&odd)), Entries::Plain(vec![odd]));
}

#[test]
fn values_that_are_more_or_fewer_than_the_changes_go_as_they_are() {
    let entry = Entry::seal(
        action(1, vec![change("note", "text", "1", vec![])]),
        None,
        &secret(),
    );
    let mut packed = Packed::from(&entry);
    packed.values = Bytes(vec![0x82, 0x61, b'1', 0x61, b'2']);
    assert_eq!(back(&[packed.clone()]), Entries::Plain(vec![packed]));
}

#[test]
fn a_text_named_a_thousand_times_is_not_unfolded_without_end() {
    let long = "x".repeat(9_000);
    let mut packed = Vec::new();
    for seq in 1..500 {
        let mut done = action(seq, vec![]);
        done.what = long.clone().into();
        packed.push(Packed::from(&Entry::seal(done, None, &secret())));
    }
    assert_eq!(back(&packed), Entries::Plain(packed.clone()));
    let columns = crate::message::folded_without_a_bound(&packed);
    let mut forged = run(Vec::new());
    forged.entries = Entries::Plain(Vec::new());
    let mut forged = forged.to_bytes();
    let at = forged
        .windows(4)
        .position(|it| it == [4, 0x82, 0, 0x80])
        .unwrap();
    let mut coded = vec![4, 0x82, 1];
    coded.extend(columns);
    forged.splice(at..at + 4, coded);
    assert_eq!(Run::from_bytes(&forged).err(), Some(Malformed::NotAnEntry));
}

proptest! {
    #[test]
    fn any_entries_come_back_bit_for_bit(
        actions in prop::collection::vec((any_action(), any::<bool>()), 0..12),
    ) {
        let secret = secret();
        let packed: Vec<Packed> = actions
            .into_iter()
            .map(|(action, blank)| {
                let entry = Entry::seal(action, Some(Hash([1; 32])), &secret);
                match blank {
                    true => Packed::from(&entry.blanked(&Salts::Secret(secret.clone())).unwrap()),
                    false => Packed::from(&entry),
                }
            })
            .collect();
        prop_assert!(came_as_columns(&packed));
    }

    #[test]
    fn damaged_columns_do_not_panic(at: prop::sample::Index, byte: u8) {
        let packed: Vec<Packed> = week().iter().map(Packed::from).collect();
        let mut bytes = run(packed).to_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = Run::from_bytes(&bytes);
    }
}
