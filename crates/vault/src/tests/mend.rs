//! A damaged file: what is whole opens, the rest comes back from the log and from the backup, and
//! the damaged file itself is kept as it was.

use super::*;
use crate::{Mended, VaultError};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

const PAGE: usize = 4096;
const FAMILIES: u128 = 3;

fn of(n: u128) -> FamilyId {
    FamilyId(id(1000 + n))
}

fn said(vault: &mut Vault, n: u128, record: u128, text: &str) {
    let change = change("note", record, "text", text);
    let deed = Deed {
        scope: of(n).scope(),
        ..deed(vec![change])
    };
    vault.commit(batch(vec![deed])).unwrap();
}

/// Three families with many notes, a backup, and more notes after it.
fn worn() -> TempDir {
    let (dir, mut vault) = made();
    for n in 0..FAMILIES {
        for at in 0..40 {
            let text = format!("line {at} of what was said, long enough to fill its page soon");
            said(&mut vault, n, 100 * n + at, &text);
        }
    }
    vault.back_up_daily("2025-01-09".parse().unwrap()).unwrap();
    for n in 0..FAMILIES {
        (0..6).for_each(|at| said(&mut vault, n, 5000 + 100 * n + at, "said after the backup"));
    }
    vault.settle().unwrap();
    dir
}

fn database(dir: &Path) -> PathBuf {
    dir.join("hearth.db")
}

fn copied(dir: &TempDir) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    for file in files(dir.path()) {
        let to = copy.path().join(file.strip_prefix(dir.path()).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(file, to).unwrap();
    }
    copy
}

/// A copy of a folder of which one page is zeros.
fn with_a_zeroed_page(dir: &TempDir, page: usize) -> TempDir {
    let copy = copied(dir);
    let mut bytes = fs::read(database(copy.path())).unwrap();
    bytes[page * PAGE..(page + 1) * PAGE].fill(0);
    fs::write(database(copy.path()), bytes).unwrap();
    copy
}

/// The names of everything that people did, by family.
fn names(vault: &Vault) -> Vec<BTreeSet<ActionId>> {
    let actions = |n| vault.actions(of(n)).unwrap();
    (0..FAMILIES)
        .map(|n| actions(n).iter().map(Action::id).collect())
        .collect()
}

fn pages(dir: &TempDir) -> usize {
    fs::read(database(dir.path())).unwrap().len() / PAGE
}

#[test]
fn where_rows_of_the_audit_are_lost_what_is_noted_after_is_handed_in_all_the_same() {
    let dir = worn();
    let mut vault = open(dir.path()).unwrap();
    vault
        .db
        .execute("INSERT INTO handed VALUES (1, 900, 0, NULL)", [])
        .unwrap();
    vault.settle().unwrap();
    drop(vault);
    Vault::mend(dir.path(), &passphrase()).unwrap();
    let vault = open(dir.path()).unwrap();
    let rows = "SELECT rows <= (SELECT count(*) FROM audit) FROM handed";
    let within: bool = vault.db.query_row(rows, [], |row| row.get(0)).unwrap();
    assert!(within);
}

#[test]
fn one_damaged_family_costs_no_other() {
    let dir = worn();
    let mut seen_alone = 0;
    for page in (1..pages(&dir)).step_by(2) {
        let copy = with_a_zeroed_page(&dir, page);
        let Ok(mut vault) = open(copy.path()) else {
            continue;
        };
        let Ok(families) = vault.families() else {
            continue;
        };
        assert_eq!(families.len(), FAMILIES as usize, "page {page}");
        let mut whole = 0;
        for family in &families {
            match vault.case_file(family.family) {
                Ok(_) => whole += 1,
                Err(VaultError::Damaged) => vault.connect_anew().unwrap(),
                Err(error) => panic!("page {page}: {error:?}"),
            }
        }
        seen_alone += usize::from(whole == FAMILIES as usize - 1);
        assert!(whole > 0, "page {page} cost every family");
    }
    assert!(seen_alone > 0, "no page belonged to one family alone");
}

#[test]
fn whatever_page_is_damaged_everything_before_the_backup_comes_back_and_most_after_it() {
    let dir = worn();
    let vault = open(dir.path()).unwrap();
    let (wrote, pages) = (names(&vault), pages(&dir));
    drop(vault);
    let (mut rounds, mut whole, mut told_in_vain) = (0, 0, 0);
    for page in (0..pages).step_by(9) {
        let copy = with_a_zeroed_page(&dir, page);
        let damaged = fs::read(database(copy.path())).unwrap();
        let mended = Vault::mend(copy.path(), &passphrase()).unwrap();
        let aside = mended.kept_aside.clone().unwrap();
        assert_eq!(fs::read(aside).unwrap(), damaged, "page {page}");
        let vault = open(copy.path()).unwrap();
        assert_sound(&vault);
        let here = names(&vault);
        for (wrote, here) in wrote.iter().zip(&here) {
            assert!(here.is_subset(wrote));
            assert!(
                here.len() >= 40,
                "page {page}: {} of {}",
                here.len(),
                wrote.len()
            );
        }
        rounds += 1;
        whole += usize::from(here == wrote);
        let is_told = mended.holes > 0 || mended.may_lack;
        assert!(here == wrote || is_told, "page {page}: lost in silence");
        told_in_vain += usize::from(here == wrote && is_told);
        let told = mended.from_file + mended.from_backup;
        assert_eq!(told, here.iter().map(|it| it.len() as u64).sum::<u64>());
    }
    assert!(whole * 2 > rounds, "{whole} of {rounds} were whole again");
    assert!(
        told_in_vain * 4 < rounds,
        "{told_in_vain} of {rounds} worried for nothing"
    );
}

#[test]
fn a_mended_file_is_written_in_again_under_another_replica() {
    let dir = worn();
    let replica = open(dir.path()).unwrap().replica();
    let copy = with_a_zeroed_page(&dir, pages(&dir) / 2);
    Vault::mend(copy.path(), &passphrase()).unwrap();
    let mut vault = open(copy.path()).unwrap();
    assert_ne!(vault.replica(), replica);
    said(&mut vault, 0, 9000, "and on we go");
    assert_sound(&vault);
}

#[test]
fn damaged_heads_are_made_anew_from_the_log() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "what she said");
    vault
        .db
        .execute_batch("UPDATE head SET body = x'00'")
        .unwrap();
    let vault = again(&dir, vault);
    assert!(matches!(
        vault.case_file(family()),
        Err(VaultError::Damaged)
    ));
    let file = vault.case_file_from_log(family()).unwrap();
    assert!(file.find("note", RecordId(id(20))).is_some());
    drop(vault);
    let mended = Vault::mend(dir.path(), &passphrase()).unwrap();
    assert_eq!((mended.from_file, mended.holes), (1, 0));
    let vault = open(dir.path()).unwrap();
    assert!(
        vault
            .case_file(family())
            .unwrap()
            .find("note", RecordId(id(20)))
            .is_some()
    );
    assert_sound(&vault);
}

#[test]
fn a_hole_is_told_once_and_is_no_new_damage_afterwards() {
    let (dir, mut vault) = made();
    (0..5).for_each(|n| drop(note(&mut vault, 20 + n, "a line")));
    let third = "DELETE FROM entry WHERE id IN (SELECT id FROM entry ORDER BY id LIMIT 1 OFFSET 2)";
    vault.db.execute_batch(third).unwrap();
    assert!(!vault.verify().unwrap().is_sound());
    drop(vault);
    let mended = Vault::mend(dir.path(), &passphrase()).unwrap();
    assert_eq!((mended.from_file, mended.holes), (4, 1));
    assert_sound(&open(dir.path()).unwrap());
}

#[test]
fn a_file_of_which_nothing_is_left_is_not_replaced_by_an_empty_one() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "gone");
    drop(vault);
    let length = fs::metadata(database(dir.path())).unwrap().len() as usize;
    fs::write(database(dir.path()), vec![0; length]).unwrap();
    let refused = Vault::mend(dir.path(), &passphrase());
    assert!(matches!(refused, Err(VaultError::Damaged)), "{refused:?}");
    assert_eq!(
        fs::read(database(dir.path())).unwrap(),
        vec![0; length],
        "the file is as it was"
    );
}

#[test]
fn drafts_settings_and_the_audit_come_through() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "a");
    vault.set_setting("theme", "dark").unwrap();
    let key = crate::DraftKey {
        family: family(),
        meeting: None,
        slot: "capture".into(),
    };
    vault.keep_draft(&key, "half a word", Stamp(1)).unwrap();
    let by = By {
        user: UserId(id(2)),
        device: DeviceId(id(3)),
    };
    vault
        .audit(crate::Audited::Opened, by, Stamp(5), Some(family()), None)
        .unwrap();
    drop(vault);
    let Mended { holes, .. } = Vault::mend(dir.path(), &passphrase()).unwrap();
    assert_eq!(holes, 0);
    let vault = open(dir.path()).unwrap();
    assert_eq!(vault.drafts(family()).unwrap()[0].content, "half a word");
    assert_eq!(vault.setting::<String>("theme").unwrap().unwrap(), "dark");
    assert_eq!(vault.audit_head().unwrap().count, 1);
}

#[test]
fn a_backup_of_a_day_that_never_was_does_not_stand_before_the_latest_one() {
    let (dir, mut vault) = made();
    said(&mut vault, 0, 1, "said while the clock stood in 2035");
    vault.back_up_daily("2035-01-01".parse().unwrap()).unwrap();
    said(&mut vault, 0, 2, "said yesterday");
    vault
        .audit(
            crate::Audited::Opened,
            batch(Vec::new()).by,
            Stamp(2),
            Some(of(0)),
            None,
        )
        .unwrap();
    vault.back_up_daily("2025-01-09".parse().unwrap()).unwrap();
    let wrote = names(&vault);
    drop(vault);
    // Of the file itself nothing can be read.
    let length = fs::read(database(dir.path())).unwrap().len();
    fs::write(database(dir.path()), vec![0; length]).unwrap();
    let mended = Vault::mend(dir.path(), &passphrase()).unwrap();
    assert_eq!(mended.backup, Some("2025-01-09".parse().unwrap()));
    assert_eq!(names(&open(dir.path()).unwrap()), wrote);
}

#[test]
fn what_only_an_older_backup_holds_comes_back_too_but_no_family_that_was_let_go_of() {
    let (dir, mut vault) = made();
    (0..2).for_each(|n| said(&mut vault, n, n, "said at first"));
    vault.back_up_daily("2025-01-08".parse().unwrap()).unwrap();
    sync::store::LaptopStore::purge(&mut vault, of(1).scope()).unwrap();
    vault.back_up_daily("2025-01-09".parse().unwrap()).unwrap();
    drop(vault);
    let length = fs::read(database(dir.path())).unwrap().len();
    fs::write(database(dir.path()), vec![0; length]).unwrap();
    Vault::mend(dir.path(), &passphrase()).unwrap();
    let vault = open(dir.path()).unwrap();
    assert_eq!(vault.actions(of(0)).unwrap().len(), 1);
    assert!(vault.actions(of(1)).unwrap().is_empty());
}

/// A folder cannot be read as a file: the system answers each try with an error, as a dying disk does.
#[cfg(unix)]
#[test]
fn a_log_that_cannot_be_read_is_damage_and_costs_nothing_that_was_in_the_file_or_its_backup() {
    let dir = worn();
    let mut vault = open(dir.path()).unwrap();
    let before = names(&vault);
    let day = "2025-01-10".parse().unwrap();
    said(&mut vault, 0, 9000, "in the log and in the backup");
    vault.back_up_daily(day).unwrap();
    let backed_up = names(&vault);
    assert_ne!(before, backed_up);
    said(&mut vault, 1, 9001, "in the log alone");
    let copy = copied(&dir);
    drop(vault);
    let log = copy.path().join("hearth.db-wal");
    let file = fs::read(database(copy.path())).unwrap();
    fs::remove_file(&log).unwrap();
    fs::create_dir(&log).unwrap();
    let refused = open(copy.path());
    let is_told = matches!(refused, Err(VaultError::Damaged | VaultError::Sql(_)));
    assert!(is_told, "{refused:?}");
    let mended = Vault::mend(copy.path(), &passphrase()).unwrap();
    assert_eq!((mended.from_backup, mended.holes), (1, 0), "{mended:?}");
    assert!(mended.may_lack, "the words of the log alone are missing");
    let aside = mended.kept_aside.unwrap();
    assert_eq!(fs::read(&aside).unwrap(), file);
    assert!(crate::backup::beside(&aside, "-wal").is_dir(), "kept, too");
    let vault = open(copy.path()).unwrap();
    assert_sound(&vault);
    assert_eq!(names(&vault), backed_up);
}
