//! The exchange with the office, over the real file.

mod twin;
mod worlds;

use super::*;
use crate::{Agency, Audited, VaultError};
use simulator::dice::Dice;
use std::collections::BTreeSet;
use sync::message::{AuditHead, Live, Picture, Reason};
use sync::order::{Erase, Order as Ordered};
use sync::store::{Aside, Heard, LaptopStore, Log, Take};
use sync::{Entry, Hash, Keys, OfficeName, PublicKey, Salts, Tip};

pub(super) fn agency() -> Agency {
    Agency {
        office: OfficeName {
            device: DeviceId(id(900)),
            key: PublicKey([9; 32]),
        },
        scope: ScopeId(id(901)),
        device: DeviceId(id(3)),
        user: UserId(id(2)),
        place: "https://office.example".into(),
    }
}

pub(super) fn entry_of(vault: &Vault, action: &Action) -> Entry {
    let hash = vault.named(action.scope, action.id()).unwrap().unwrap();
    let read = vault.read(action.scope, action.replica, &[hash]).unwrap();
    read.into_iter().next().unwrap()
}

fn take(vault: &mut Vault, take: Take) {
    let scope = family().scope();
    vault.change(scope, &mut |_| Ok(take.clone())).unwrap();
}

fn close(vault: &mut Vault, closed: bool) {
    let mut told = Take::default();
    told.laptop.closed = Some(closed);
    take(vault, told);
}

fn texts(vault: &Vault, record: u128) -> Vec<String> {
    let file = vault.case_file(family()).unwrap();
    let found = file.find("note", RecordId(id(record)));
    let register = found.and_then(|(_, it)| it.field("text"));
    let heads = register.map_or(&[][..], |it| it.heads());
    heads.iter().filter_map(|it| it.value.read()).collect()
}

fn found(vault: &Vault, word: &str) -> usize {
    vault.search(word, Order::Best, 9, None).unwrap().len()
}

#[test]
fn this_laptops_key_is_drawn_once_and_checks_what_it_signed() {
    let (dir, mut vault) = made();
    let signer = vault.signer().unwrap();
    let signature = signer.sign(b"words");
    let mut vault = again(&dir, vault);
    let same = vault.signer().unwrap();
    assert_eq!(same.public(), signer.public());
    assert!(same.verify(&signer.public(), b"words", &signature));
    assert!(!same.verify(&signer.public(), b"other words", &signature));
    let (_other, mut other) = made();
    let stranger = other.signer().unwrap().public();
    assert!(!same.verify(&stranger, b"words", &signature));
    assert_eq!(format!("{same:?}"), "Signer");
}

#[test]
fn a_notebook_belongs_to_one_agency_wherever_its_office_moves() {
    let (dir, mut vault) = made();
    assert_eq!(vault.agency().unwrap(), None);
    vault.enrol(&agency(), None).unwrap();
    let moved = Agency {
        place: "https://new.example".into(),
        ..agency()
    };
    vault.enrol(&moved, None).unwrap();
    let mut other = agency();
    other.office.key = PublicKey([8; 32]);
    let refused = vault.enrol(&other, None);
    assert!(matches!(refused, Err(VaultError::OtherAgency)));
    assert_eq!(again(&dir, vault).agency().unwrap(), Some(moved));
}

#[test]
fn a_made_up_family_never_goes_and_is_not_counted() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "made up");
    assert_eq!(vault.scopes().unwrap(), [family().scope()]);
    vault.keep_here(family()).unwrap();
    assert!(vault.scopes().unwrap().is_empty());
    assert_eq!(vault.waiting().unwrap().actions, 0);
    assert_eq!(texts(&vault, 20), ["made up"]);
}

#[test]
fn what_belongs_to_somebody_else_is_not_shown_not_found_and_not_written() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "herons by the river");
    assert_eq!(found(&vault, "herons"), 1);
    close(&mut vault, true);
    let mut vault = again(&dir, vault);
    assert!(vault.families().unwrap().is_empty());
    assert!(texts(&vault, 20).is_empty());
    assert_eq!(found(&vault, "herons"), 0);
    let refused = vault.commit(batch(vec![deed(vec![change("note", 21, "text", "no")])]));
    assert!(matches!(refused, Err(VaultError::Closed)));
    assert_eq!(vault.actions(family()).unwrap().len(), 1, "and all is here");
    close(&mut vault, false);
    assert_eq!(texts(&vault, 20), ["herons by the river"]);
    assert_eq!(found(&vault, "herons"), 1);
    assert_sound(&vault);
}

#[test]
fn a_family_does_not_close_while_somebody_meets_or_writes() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "here");
    let scope = family().scope();
    assert!(!vault.in_use(scope).unwrap());
    vault.set_in_use([scope]);
    assert!(vault.in_use(scope).unwrap());
    vault.set_in_use([]);
    let key = crate::DraftKey {
        family: family(),
        meeting: None,
        slot: "note".into(),
    };
    vault.keep_draft(&key, "half a sent", Stamp(1)).unwrap();
    assert!(vault.in_use(scope).unwrap());
}

#[test]
fn how_far_things_have_come_follows_from_what_the_office_showed_last() {
    let (dir, mut vault) = made();
    let scope = family().scope();
    let first = note(&mut vault, 20, "one");
    let second = note(&mut vault, 21, "two");
    note(&mut vault, 22, "three");
    assert_eq!(vault.waiting().unwrap().actions, 3);
    let point = |action: &Action, vault: &Vault| Tip::of(&entry_of(vault, action));
    for (shown, waits) in [(&second, 1), (&first, 2)] {
        let mut told = Take::default();
        told.laptop.heard = Some(Heard {
            points: BTreeSet::from([point(shown, &vault)]),
            marked: BTreeSet::new(),
        });
        take(&mut vault, told);
        assert_eq!(vault.waiting().unwrap().actions, waits);
    }
    let vault = again(&dir, vault);
    let reached = vault.reached().unwrap();
    let of = reached.iter().find(|it| it.scope == scope).unwrap();
    assert_eq!((of.actions, of.waiting, of.arriving), (3, 2, false));
    assert!(!of.backed_up && !of.closed);
}

#[test]
fn the_audit_is_handed_in_once_in_order_and_by_limits() {
    let (dir, mut vault) = made();
    let by = batch(vec![]).by;
    for n in 0..5 {
        Vault::audit(
            &mut vault,
            Audited::Opened,
            by,
            Stamp(n),
            Some(family()),
            None,
        )
        .unwrap();
    }
    let all = LaptopStore::audit(&vault, 1 << 20).unwrap();
    assert_eq!(all.len(), 5);
    let two = all[0].len() + all[1].len();
    assert_eq!(LaptopStore::audit(&vault, two).unwrap(), all[..2]);
    let head = AuditHead {
        count: 77,
        hash: Hash([7; 32]),
    };
    vault.audit_took(2, Some(head)).unwrap();
    let vault = again(&dir, vault);
    assert_eq!(LaptopStore::audit(&vault, 1 << 20).unwrap(), all[2..]);
    assert_eq!(vault.office_audit_head().unwrap(), Some(head));
}

#[test]
fn an_audit_row_goes_to_the_office_in_the_bytes_it_always_had() {
    let row = crate::AuditRow {
        number: 3,
        at: Stamp(1_000),
        by: batch(vec![]).by,
        replica: ReplicaId(id(5)),
        what: Audited::Printed,
        family: Some(family()),
        record: None,
        hash: Hash([1; 32]),
    };
    let hex: String = row
        .to_bytes()
        .iter()
        .map(|it| format!("{it:02x}"))
        .collect();
    let sixteen = |n: u8| format!("50{}{n:02x}", "00".repeat(15));
    let golden = format!(
        "8903{}{}{}{}67{}{}f65820{}",
        "1903e8",
        sixteen(2),
        sixteen(3),
        sixteen(5),
        "7072696e746564",
        sixteen(1),
        "01".repeat(32)
    );
    assert_eq!(hex, golden);
}

#[test]
fn erased_words_are_nowhere_in_the_file_and_can_no_longer_be_guessed() {
    let (dir, mut vault) = made();
    vault.enrol(&agency(), None).unwrap();
    let kept = note(&mut vault, 20, "herons stay");
    let gone = note(&mut vault, 21, "secret otters");
    assert_eq!(found(&vault, "otters"), 1);
    let (scope, sitting) = (family().scope(), gone.sitting);
    let salts = vault.salts(scope, sitting).unwrap().unwrap();
    let blank = entry_of(&vault, &gone).blanked(&salts).unwrap();
    let written = [(kept.seq, salts.of(kept.seq, 1).unwrap())].into();
    take(
        &mut vault,
        Take {
            blanked: vec![blank],
            salts: vec![(sitting, gone.replica, Salts::Written(written))],
            ..Take::default()
        },
    );
    assert_ne!(vault.sitting(), sitting, "its secret is gone");
    assert_eq!(texts(&vault, 20), ["herons stay"]);
    assert!(texts(&vault, 21).is_empty());
    assert_eq!((found(&vault, "otters"), found(&vault, "herons")), (0, 1));
    let salts = vault.salts(scope, sitting).unwrap().unwrap();
    assert!(salts.of(gone.seq, 1).is_none() && salts.of(kept.seq, 1).is_some());
    assert_sound(&vault);
    note(&mut vault, 22, "after");
    assert_sound(&again(&dir, vault));
}

#[test]
fn what_was_set_aside_leaves_the_file_with_its_words_and_can_come_back() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "stays");
    let late = note(&mut vault, 21, "late herons");
    assert_eq!(found(&vault, "herons"), 1);
    let entry = entry_of(&vault, &late);
    let aside = Aside {
        entry: entry.clone(),
        seal: None,
        reason: Reason::NoStanding,
        words: "late".into(),
        carrier: None,
    };
    take(
        &mut vault,
        Take {
            out: vec![Tip::of(&entry)],
            aside: vec![aside.clone()],
            ..Take::default()
        },
    );
    let mut vault = again(&dir, vault);
    let scope = family().scope();
    assert_eq!(vault.aside(scope).unwrap(), [aside]);
    assert!(texts(&vault, 21).is_empty());
    assert_eq!(found(&vault, "herons"), 0);
    assert_sound(&vault);
    let instead = note(&mut vault, 22, "instead egrets");
    assert_eq!(
        instead.seq, late.seq,
        "the number is free, the name is another"
    );
    assert_eq!(found(&vault, "egrets"), 1);
    take(
        &mut vault,
        Take {
            entries: vec![entry.clone()],
            back: vec![entry.hash],
            ..Take::default()
        },
    );
    assert!(vault.aside(scope).unwrap().is_empty());
    assert_eq!(texts(&vault, 21), ["late herons"]);
    assert_eq!(found(&vault, "herons"), 1);
    assert_sound(&vault);
}

#[test]
fn a_scope_that_is_let_go_of_leaves_nothing_but_the_word_that_it_went() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "otters");
    let scope = family().scope();
    assert_eq!(found(&vault, "otters"), 1);
    vault.purge(scope).unwrap();
    let mut vault = again(&dir, vault);
    assert_eq!(vault.dropped().unwrap(), [scope]);
    assert!(vault.families().unwrap().is_empty());
    assert!(vault.actions(family()).unwrap().is_empty());
    assert_eq!(found(&vault, "otters"), 0);
    for table in [
        "entry",
        "line",
        "place",
        "seal",
        "head",
        "sitting",
        "search_row",
        "told",
    ] {
        let sql = format!("SELECT count(*) FROM {table}");
        let left: i64 = vault.db.query_row(&sql, [], |row| row.get(0)).unwrap();
        assert_eq!(left, 0, "{table}");
    }
    vault.said_dropped(&[scope]).unwrap();
    assert!(vault.dropped().unwrap().is_empty());
    assert_sound(&vault);
}

#[test]
fn a_borrowed_picture_is_shown_with_what_was_written_here_since() {
    let (_dir, mut vault) = made();
    vault.enrol(&agency(), None).unwrap();
    let live = |record: u128, value: &str| Live {
        kind: "note".into(),
        record: RecordId(id(record)),
        field: "text".into(),
        name: ActionId {
            sitting: SittingId(id(70)),
            seq: record as u64,
        },
        at: Stamp(5),
        on: "2025-01-09".into(),
        user: UserId(id(6)),
        value: format!("\"{value}\""),
        over: Vec::new(),
    };
    let mut told = Take::default();
    told.laptop.picture = Some(Some(Picture {
        writes: vec![live(20, "theirs"), live(21, "as it was")],
    }));
    take(&mut vault, told);
    assert_eq!(vault.families().unwrap().len(), 1);
    assert_eq!(texts(&vault, 20), ["theirs"]);
    note(&mut vault, 21, "changed here");
    assert_eq!(texts(&vault, 21), ["changed here"]);
    assert_eq!(texts(&vault, 20), ["theirs"]);
    assert_eq!(vault.status(family()).unwrap().tips().count(), 1);
    let mut told = Take::default();
    told.laptop.picture = Some(None);
    take(&mut vault, told);
    assert!(texts(&vault, 20).is_empty(), "it was only lent");
    assert_sound(&vault);
}

#[test]
fn the_agencys_own_scope_is_nobodys_family_and_compartments_find_theirs() {
    let (_dir, mut vault) = made();
    vault.enrol(&agency(), None).unwrap();
    let mut dice = Dice::new(1);
    let narrow = Compartment::Restricted.scope(family());
    for scope in [agency().scope, narrow, family().scope()] {
        let entry = ordered(scope, &mut dice);
        let new = Take {
            entries: vec![entry],
            ..Take::default()
        };
        vault.change(scope, &mut |_| Ok(new.clone())).unwrap();
    }
    let listed: Vec<FamilyId> = vault
        .families()
        .unwrap()
        .iter()
        .map(|it| it.family)
        .collect();
    assert_eq!(listed, [family()]);
    let sql = "SELECT compartment FROM scope WHERE scope = ?1 AND family = ?2";
    let kept: String = vault
        .db
        .query_row(sql, [narrow.bytes(), family().bytes()], |row| row.get(0))
        .unwrap();
    assert_eq!(kept, "restricted");
}

/// An order of the office, unsealed.
fn ordered(scope: ScopeId, dice: &mut Dice) -> Entry {
    use sync::store::Chance;
    let order = Ordered::Erase(
        RecordId::from_bytes(dice.sixteen()),
        Erase {
            names: Vec::new(),
            under: Vec::new(),
        },
    );
    let action = Deed {
        scope,
        what: order.what().into(),
        on: "2025-01-09".parse().unwrap(),
        together: None,
        changes: vec![order.change(&Default::default())],
        over: Vec::new(),
    }
    .at(Place {
        replica: ReplicaId(id(77)),
        sitting: SittingId::from_bytes(dice.sixteen()),
        seq: 1,
        by: By {
            user: UserId(id(900)),
            device: agency().office.device,
        },
        at: Stamp(1),
    });
    Entry::seal(action, None, &sync::Secret::from_bytes([1; 32]))
}

#[test]
fn a_wiped_laptop_opens_for_nobody_and_neither_do_its_backups() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "otters");
    let day = "2026-01-09".parse().unwrap();
    assert!(vault.back_up_daily(day).unwrap());
    let backup = vault.backups().unwrap()[0].path.clone();
    vault.forget_keys().unwrap();
    drop(vault);
    assert!(matches!(open(dir.path()), Err(VaultError::KeybagDamaged)));
    let back = Vault::restore(dir.path(), &passphrase(), &backup);
    assert!(matches!(back, Err(VaultError::KeybagDamaged)));
}

#[test]
fn of_a_family_on_its_way_nothing_is_shown_until_it_is_whole() {
    let (_dir, mut vault) = made();
    vault.enrol(&agency(), None).unwrap();
    let mut told = Take::default();
    told.laptop.picture = Some(Some(Picture::default()));
    take(&mut vault, told);
    assert_eq!(vault.awaited().unwrap(), 1);
    let place = Place {
        replica: ReplicaId(id(77)),
        sitting: SittingId(id(78)),
        seq: 1,
        by: By {
            user: UserId(id(70)),
            device: DeviceId(id(71)),
        },
        at: Stamp(1),
    };
    let action = deed(vec![change("note", 20, "text", "theirs")]).at(place);
    let secret = sync::Secret::from_bytes([1; 32]);
    let came = Take {
        entries: vec![Entry::seal(action, None, &secret)],
        salts: vec![(SittingId(id(78)), ReplicaId(id(77)), Salts::Secret(secret))],
        ..Take::default()
    };
    take(&mut vault, came);
    assert!(texts(&vault, 20).is_empty(), "half a history is shown");
    let mut told = Take::default();
    told.laptop.picture = Some(None);
    take(&mut vault, told);
    assert_eq!(vault.awaited().unwrap(), 0);
    assert_eq!(texts(&vault, 20), ["theirs"]);
    assert_sound(&vault);
}
