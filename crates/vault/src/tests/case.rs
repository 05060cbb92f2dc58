//! The case on disk: chains, heads, unknown kinds, sittings, sums.

use super::*;
use crate::VaultError;
use proptest::prelude::*;
use std::collections::BTreeSet;

#[test]
fn each_series_is_without_a_gap_and_each_opening_is_a_new_sitting() {
    let (dir, mut vault) = made();
    let one = note(&mut vault, 20, "a");
    let two = note(&mut vault, 21, "b");
    let mut vault = again(&dir, vault);
    let three = note(&mut vault, 22, "c");
    assert_eq!([one.seq, two.seq, three.seq], [1, 2, 3]);
    assert_eq!(one.replica, three.replica);
    assert_eq!(one.sitting, two.sitting);
    assert_ne!(one.sitting, three.sitting);
    let entries = vault.entries(family().scope()).unwrap();
    assert_eq!(entries[0].prev, None);
    assert_eq!(entries[1].prev, Some(entries[0].hash));
    assert_eq!(entries[2].prev, Some(entries[1].hash));
    assert_eq!(vault.status(family()).unwrap().tips().count(), 1);
    assert_sound(&vault);
}

#[test]
fn a_new_sitting_within_one_opening_goes_on_with_the_same_series() {
    let (_dir, mut vault) = made();
    let one = note(&mut vault, 20, "a");
    vault.sit_anew().unwrap();
    let two = note(&mut vault, 20, "b");
    assert_ne!(one.sitting, two.sitting);
    assert_eq!((one.seq, two.seq), (1, 2));
    assert_sound(&vault);
}

#[test]
fn what_this_version_does_not_know_survives_the_disk_byte_for_byte() {
    let (dir, mut vault) = made();
    let odd = r#"{ "b":1.50,  "a":[null ,true], "é":"\u00e9" }"#;
    let mut strange = change("hologram", 20, "glow", "");
    strange.value = Value::from_json(odd).unwrap();
    let written = vault
        .commit(batch(vec![deed(vec![strange])]))
        .unwrap()
        .remove(0);
    let mut vault = again(&dir, vault);
    assert_eq!(vault.actions(family()).unwrap(), [written]);
    let file = vault.case_file(family()).unwrap();
    let shown = |file: &CaseFile| {
        let (_, record) = file.find("hologram", RecordId(id(20))).unwrap();
        record
            .field("glow")
            .unwrap()
            .shown()
            .unwrap()
            .value
            .json()
            .to_owned()
    };
    assert_eq!(shown(&file), odd);
    vault.rebuild().unwrap();
    assert_eq!(shown(&vault.case_file(family()).unwrap()), odd);
    assert_sound(&vault);
}

#[test]
fn a_command_over_two_compartments_is_saved_whole_and_each_has_its_own_series() {
    let (_dir, mut vault) = made();
    let narrow = ScopeId(id(50));
    vault
        .hold_scope(narrow, family(), Compartment::Restricted)
        .unwrap();
    let wide = deed(vec![change("note", 20, "text", "wide")]);
    let close = Deed {
        scope: narrow,
        ..deed(vec![change("note", 21, "text", "narrow")])
    };
    let actions = vault.commit(batch(vec![wide, close])).unwrap();
    assert_eq!([actions[0].seq, actions[1].seq], [1, 1]);
    let file = vault.case_file(family()).unwrap();
    assert_eq!(file.find("note", RecordId(id(21))).unwrap().0, narrow);
    assert_eq!(
        vault
            .search("narrow", Order::Newest, 5, Some(family()))
            .unwrap()[0]
            .scope,
        narrow
    );
    assert_eq!(vault.families().unwrap().len(), 1);
    assert_sound(&vault);
}

#[test]
fn a_batch_of_which_one_deed_fails_leaves_nothing() {
    let (_dir, mut vault) = made();
    vault
        .db
        .execute_batch(
            "CREATE TRIGGER refuse BEFORE INSERT ON head WHEN new.kind = 'poison'
         BEGIN SELECT raise(ABORT, 'no'); END",
        )
        .unwrap();
    let good = deed(vec![change("note", 20, "text", "good")]);
    let bad = deed(vec![change("poison", 21, "text", "bad")]);
    assert!(matches!(
        vault.commit(batch(vec![good, bad])),
        Err(VaultError::Sql(_))
    ));
    assert!(vault.actions(family()).unwrap().is_empty());
    assert!(vault.families().unwrap().is_empty());
    assert!(
        vault
            .search("good", Order::Newest, 5, None)
            .unwrap()
            .is_empty()
    );
    note(&mut vault, 22, "after");
    assert_sound(&vault);
}

#[test]
fn the_list_of_families_shows_the_name_the_count_and_the_latest_day() {
    let (dir, mut vault) = made();
    write(
        &mut vault,
        vec![change("family", 1, "name_shown", "The R. family")],
    );
    write(
        &mut vault,
        vec![change("family", 1, "name_shown", "The Rivera family")],
    );
    let mut early = deed(vec![change("note", 20, "text", "long ago")]);
    early.on = "2024-02-02".parse().unwrap();
    vault.commit(batch(vec![early])).unwrap();
    let mut other = deed(vec![change("note", 20, "text", "later")]);
    other.scope = ScopeId(id(77));
    vault.commit(batch(vec![other])).unwrap();
    let mut vault = again(&dir, vault);
    let families = vault.families().unwrap();
    assert_eq!(
        families[0].family,
        FamilyId(id(77)),
        "the latest written first"
    );
    assert_eq!(families[1].name_shown.as_deref(), Some("The Rivera family"));
    assert_eq!(families[1].actions, 3);
    assert_eq!(families[1].last_day.to_string(), "2025-01-09");
    assert_eq!(vault.waiting().unwrap().actions, 4);
    vault.rebuild().unwrap();
    assert_eq!(vault.families().unwrap(), families);
}

#[test]
fn a_check_finds_a_changed_word_a_false_tip_and_a_false_head() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "yes");
    note(&mut vault, 21, "no");
    assert_sound(&vault);
    let yet = "UPDATE head SET body = CAST(replace(CAST(body AS TEXT), 'yes', 'yet') AS BLOB)
               WHERE instr(body, CAST('yes' AS BLOB))";
    assert_eq!(vault.db.execute(yet, []).unwrap(), 1);
    assert_eq!(vault.verify().unwrap().heads, [family().scope()]);
    vault.rebuild().unwrap();
    assert_sound(&vault);

    let false_tip = "UPDATE line SET after = (SELECT hash FROM entry ORDER BY id DESC LIMIT 1)";
    vault.db.execute(false_tip, []).unwrap();
    assert_eq!(vault.verify().unwrap().tips, [family().scope()]);
    vault.rebuild().unwrap();
    assert_sound(&vault);

    let entry = vault.entries(family().scope()).unwrap().remove(0);
    let mut forged = entry.clone();
    forged.action.changes[0].value = Value::of("maybe");
    vault
        .db
        .execute(
            "UPDATE entry SET worth = ?1 WHERE id & 4294967295 = 1",
            [forged.values()],
        )
        .unwrap();
    assert_eq!(
        vault.verify().unwrap().entries,
        [(family().scope(), entry.hash)]
    );
}

#[test]
fn a_series_with_a_hole_is_found() {
    let (_dir, mut vault) = made();
    (0..3).for_each(|n| drop(note(&mut vault, 20 + n, "a")));
    let third = vault.entries(family().scope()).unwrap()[2].hash;
    vault
        .db
        .execute("DELETE FROM entry WHERE id & 4294967295 = 2", [])
        .unwrap();
    assert_eq!(vault.verify().unwrap().entries, [(family().scope(), third)]);
}

/// One write of a random walk: which record and field, what it saw, and whether it removes.
#[derive(Clone, Debug)]
struct Move {
    kind: &'static str,
    record: u128,
    field: &'static str,
    value: u8,
    sees: Sees,
    anew: bool,
}

#[derive(Clone, Debug)]
enum Sees {
    Everything,
    Nothing,
    /// A name nobody here knows.
    Stranger(u64),
    /// The nth action from the start.
    Old(usize),
}

fn any_move() -> impl Strategy<Value = Move> {
    let kind = prop_oneof![Just("note"), Just("goal"), Just("hologram")];
    let field =
        prop_oneof![4 => Just("text"), 2 => Just("words"), 1 => Just("glow"), 1 => Just("removed")];
    let sees = prop_oneof![
        4 => Just(Sees::Everything),
        2 => Just(Sees::Nothing),
        1 => any::<u64>().prop_map(Sees::Stranger),
        2 => (0usize..12).prop_map(Sees::Old),
    ];
    (kind, 20u128..23, field, 0u8..4, sees, any::<bool>()).prop_map(
        |(kind, record, field, value, sees, anew)| Move {
            kind,
            record,
            field,
            value,
            sees,
            anew,
        },
    )
}

fn play(vault: &mut Vault, walk: &[Move]) {
    let mut names: Vec<ActionId> = Vec::new();
    for step in walk {
        if step.anew {
            vault.sit_anew().unwrap();
        }
        let mut change = change(
            step.kind,
            step.record,
            step.field,
            &format!("word{}", step.value),
        );
        match step.sees {
            Sees::Everything => change = seeing(vault, vec![change]).remove(0),
            Sees::Nothing => {}
            Sees::Stranger(seq) => {
                change.saw = vec![ActionId {
                    sitting: SittingId(id(666)),
                    seq,
                }]
            }
            Sees::Old(nth) => change.saw = names.get(nth).copied().into_iter().collect(),
        }
        let twice = change.clone();
        let mut deed = deed(vec![change, twice]);
        deed.over = names.iter().copied().take(3).collect();
        names.push(vault.commit(batch(vec![deed])).unwrap()[0].id());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn opening_by_heads_equals_folding_everything(walk in prop::collection::vec(any_move(), 1..24)) {
        let (dir, mut vault) = made();
        play(&mut vault, &walk);
        let mut vault = again(&dir, vault);
        let actions = vault.actions(family()).unwrap();
        prop_assert_eq!(actions.len(), walk.len());
        let opened = vault.case_file(family()).unwrap();
        prop_assert_eq!(&opened, &CaseFile::fold(family(), &actions));
        assert_sound(&vault);

        let (hits, digest) = (found(&vault), vault.digest(family()).unwrap());
        vault.rebuild().unwrap();
        prop_assert_eq!(&vault.case_file(family()).unwrap(), &opened);
        prop_assert_eq!(vault.digest(family()).unwrap(), digest);
        prop_assert_eq!(found(&vault), hits);
        assert_sound(&vault);
    }
}

/// Actions of three writers, each seeing some that were written before it anywhere.
fn written_elsewhere(walk: &[(u128, Move, Vec<prop::sample::Index>)]) -> Vec<Action> {
    let mut actions: Vec<Action> = Vec::new();
    for (at, (writer, step, sees)) in walk.iter().enumerate() {
        let names: Vec<ActionId> = actions.iter().map(Action::id).collect();
        let mut change = change(step.kind, step.record, step.field, &step.value);
        if !names.is_empty() {
            change.saw = sees.iter().map(|index| *index.get(&names)).collect();
        }
        let seq = 1 + actions
            .iter()
            .filter(|a| a.replica.0 == id(*writer))
            .count() as u64;
        actions.push(deed(vec![change]).at(Place {
            replica: ReplicaId(id(*writer)),
            sitting: SittingId(id(writer + 100)),
            seq,
            by: batch(vec![]).by,
            at: Stamp(at as i64),
        }));
    }
    actions
}

fn heads_of(vault: &Vault, arrivals: &[Action]) -> Registers {
    let secret = sync::Secret::from_bytes([1; 32]);
    for action in arrivals {
        let (scope, sitting) = (action.scope, action.sitting);
        let sql = "INSERT INTO sitting (scope, id, replica, secret) VALUES (?1, ?2, ?3, x'00') ON CONFLICT DO NOTHING";
        vault
            .db
            .execute(
                sql,
                [scope.bytes(), sitting.bytes(), action.replica.bytes()],
            )
            .unwrap();
        crate::line::add(&vault.db, &sync::Entry::seal(action.clone(), None, &secret)).unwrap();
        let mut fold = crate::heads::Fold::begin(&vault.db);
        fold.take(action).unwrap();
        fold.keep().unwrap();
    }
    let mut registers = Registers::default();
    crate::heads::put_back(&vault.db, family().scope(), &mut registers).unwrap();
    registers
}

/// Every register as text: its heads, and what it waits for.
fn shown(registers: &Registers) -> BTreeSet<String> {
    let mut shown = BTreeSet::new();
    for kind in registers.kinds() {
        for (id, record) in registers.of_kind(kind) {
            for (field, register) in record.fields() {
                let heads: Vec<_> = register
                    .heads()
                    .iter()
                    .map(|head| (head.by, head.value.json()))
                    .collect();
                let awaited: Vec<_> = register.awaited().collect();
                shown.insert(format!("{kind} {id} {field} {heads:?} {awaited:?}"));
            }
        }
    }
    shown
}

/// What is waited for may remember a name that never wrote there; what is shown may not differ.
fn heads_only(registers: &Registers) -> BTreeSet<String> {
    shown(registers)
        .into_iter()
        .filter_map(|line| line.rsplit_once("] [").map(|(heads, _)| heads.to_owned()))
        .filter(|heads| !heads.ends_with('['))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn heads_do_not_depend_on_the_order_of_arrival(
        walk in prop::collection::vec((1000u128..1003, any_move(), prop::collection::vec(any::<prop::sample::Index>(), 0..3)), 1..16),
        seed: u64,
    ) {
        thread_local!(static HELD: (TempDir, Vault) = made());
        let mut arrivals = written_elsewhere(&walk);
        arrivals.sort_by_key(|action| (action.seq ^ seed).wrapping_mul(seed | 1).wrapping_add((action.at.0 as u64).wrapping_mul(seed)));
        HELD.with(|(_, vault)| {
            vault.db.execute_batch("BEGIN").unwrap();
            let stored = heads_of(vault, &arrivals);
            vault.db.execute_batch("ROLLBACK").unwrap();
            let mut folded = Registers::default();
            arrivals.iter().for_each(|action| folded.apply(action));
            prop_assert_eq!(shown(&stored), shown(&folded));
            arrivals.sort_by_key(|action| action.at);
            let mut in_order = Registers::default();
            arrivals.iter().for_each(|action| in_order.apply(action));
            prop_assert_eq!(heads_only(&stored), heads_only(&in_order));
            Ok(())
        })?;
    }
}

fn found(vault: &Vault) -> BTreeSet<(String, RecordId, String, String)> {
    let hits = vault.search("word", Order::Newest, 1000, None).unwrap();
    hits.into_iter()
        .map(|hit| {
            (
                hit.kind.into_owned(),
                hit.record,
                hit.field.into_owned(),
                hit.snippet,
            )
        })
        .collect()
}

#[test]
fn where_two_entries_follow_the_same_one_both_are_ends() {
    let (_dir, mut vault) = made();
    let scope = family().scope();
    (0..3).for_each(|n| drop(note(&mut vault, 20 + n, "a")));
    let first = vault.entries(scope).unwrap()[0].clone();
    let mut other = vault.entries(scope).unwrap()[1].action.clone();
    other.changes[0].value = Value::of("the other second");
    let salts = crate::log::salts(&vault.db, scope, other.sitting).unwrap();
    let Some(sync::Salts::Secret(secret)) = salts else {
        panic!("nothing of the sitting was erased")
    };
    let other = sync::Entry::seal(other, Some(first.hash), &secret);
    crate::line::add(&vault.db, &other).unwrap();
    let tips: Vec<_> = vault
        .status(family())
        .unwrap()
        .tips()
        .map(|tip| tip.seq)
        .collect();
    assert_eq!(tips, [2, 3]);
    assert_eq!(vault.waiting().unwrap().actions, 4);
    assert_eq!(vault.entries(scope).unwrap().len(), 4);
    let digest = vault.digest(family()).unwrap();
    assert!(vault.verify().unwrap().tips.is_empty());
    vault.rebuild().unwrap();
    assert_eq!(vault.digest(family()).unwrap(), digest);
    assert_sound(&vault);
    assert_eq!(
        note(&mut vault, 30, "after").seq,
        4,
        "the longer line goes on"
    );
}

#[test]
fn a_write_that_names_what_it_saw_twice_waits_for_nothing() {
    let (_dir, mut vault) = made();
    let first = note(&mut vault, 20, "a").id();
    let mut second = change("note", 20, "text", "b");
    second.saw = vec![first, first];
    vault.commit(batch(vec![deed(vec![second])])).unwrap();
    let file = vault.case_file(family()).unwrap();
    let (_, record) = file.find("note", RecordId(id(20))).unwrap();
    let text = record.field("text").unwrap();
    assert_eq!((text.heads().len(), text.awaited().count()), (1, 0));
}
