//! Backups: made each day, checked before an older one goes, and gone back to without losing track.

use super::*;
use crate::{DraftKey, VaultError};
use chrono::{Days, NaiveDate};
use std::fs;

fn day(n: u64) -> NaiveDate {
    "2025-01-06".parse::<NaiveDate>().unwrap() + Days::new(n)
}

fn names(vault: &Vault) -> Vec<String> {
    let kept = vault.backups().unwrap();
    kept.into_iter().map(|kept| kept.day.to_string()).collect()
}

#[test]
fn a_day_has_one_backup_and_seven_days_and_four_weeks_are_kept() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "kept");
    for n in 0..70 {
        assert!(vault.back_up_daily(day(n)).unwrap());
    }
    assert!(!vault.back_up_daily(day(69)).unwrap());
    // The tenth Sunday is the last day: a week of days, then the Sundays before it.
    assert_eq!(
        names(&vault),
        [
            "2025-03-16",
            "2025-03-15",
            "2025-03-14",
            "2025-03-13",
            "2025-03-12",
            "2025-03-11",
            "2025-03-10",
            "2025-03-09",
            "2025-03-02",
            "2025-02-23",
            "2025-02-16"
        ]
    );
}

#[test]
fn a_laptop_that_slept_for_months_keeps_what_it_has() {
    let (_dir, mut vault) = made();
    for n in [0, 1, 2, 300] {
        vault.back_up_daily(day(n)).unwrap();
    }
    assert_eq!(names(&vault).len(), 4);
}

#[test]
fn a_clock_that_was_wrong_for_an_hour_costs_no_backup() {
    let (_dir, mut vault) = made();
    (0..7).for_each(|n| assert!(vault.back_up_daily(day(n)).unwrap()));
    vault.back_up_daily(day(4000)).unwrap();
    vault.back_up_daily("1970-01-01".parse().unwrap()).unwrap();
    let kept = names(&vault);
    (1..7).for_each(|n| assert!(kept.contains(&day(n).to_string()), "{kept:?}"));
}

#[test]
fn no_backup_goes_before_the_new_one_was_made() {
    let (dir, mut vault) = made();
    (0..7).for_each(|n| assert!(vault.back_up_daily(day(n)).unwrap()));
    let before = names(&vault);
    // A folder in the way: the next backup cannot be written.
    fs::create_dir(dir.path().join("backups/2025-01-13.db.part")).unwrap();
    assert!(vault.back_up_daily(day(7)).is_err());
    assert_eq!(names(&vault), before);
}

/// A vault with a backup of its first note, a later note and a draft.
fn with_later_work() -> (TempDir, std::path::PathBuf) {
    let (dir, mut vault) = made();
    write(
        &mut vault,
        vec![change("family", 1, "name_shown", "The R. family")],
    );
    note(&mut vault, 20, "in the backup");
    vault.back_up_daily(day(0)).unwrap();
    note(&mut vault, 21, "after the backup");
    note(&mut vault, 21, "after the backup, again");
    let key = DraftKey {
        family: family(),
        meeting: None,
        slot: "note".into(),
    };
    vault.keep_draft(&key, "typed", Stamp(1)).unwrap();
    let backup = vault.backups().unwrap().remove(0).path;
    (dir, backup)
}

#[test]
fn before_going_back_it_is_told_what_would_be_lost() {
    let (dir, backup) = with_later_work();
    let before = fs::read(dir.path().join("hearth.db")).unwrap();
    let loss = Vault::would_lose(dir.path(), &passphrase(), &backup).unwrap();
    assert_eq!(loss.drafts, 1);
    assert!(!loss.unreadable && !loss.is_none());
    let (family, actions) = &loss.families[0];
    assert_eq!(
        (family.name_shown.as_deref(), *actions),
        (Some("The R. family"), 2)
    );
    assert_eq!(fs::read(dir.path().join("hearth.db")).unwrap(), before);
}

#[test]
fn going_back_keeps_the_file_aside_and_goes_on_under_another_replica() {
    let (dir, backup) = with_later_work();
    let replica = again_replica(&dir);
    let aside = Vault::restore(dir.path(), &passphrase(), &backup).unwrap();
    let mut vault = open(dir.path()).unwrap();
    assert_ne!(vault.replica(), replica);
    assert_eq!(vault.actions(family()).unwrap().len(), 2);
    assert_eq!(note(&mut vault, 22, "from here on").seq, 1);
    assert_eq!(vault.status(family()).unwrap().tips().count(), 2);
    assert_sound(&vault);
    drop(vault);

    // What was here is whole, and can be gone back to in its turn.
    let aside = aside.unwrap();
    let loss = Vault::would_lose(dir.path(), &passphrase(), &aside).unwrap();
    assert_eq!(loss.families[0].1, 1);
    let second = Vault::restore(dir.path(), &passphrase(), &aside).unwrap();
    assert_ne!(second.unwrap(), aside);
    assert_eq!(
        open(dir.path()).unwrap().actions(family()).unwrap().len(),
        4
    );
}

fn again_replica(dir: &TempDir) -> ReplicaId {
    open(dir.path()).unwrap().replica()
}

#[test]
fn a_restore_that_was_cut_short_is_finished_at_the_next_opening() {
    let (dir, backup) = with_later_work();
    // A power cut right after the file was moved aside, its journal still there.
    let file = dir.path().join("hearth.db");
    Vault::restore(dir.path(), &passphrase(), &backup).unwrap();
    fs::rename(&file, dir.path().join("hearth.db.restored")).unwrap();
    fs::write(dir.path().join("hearth.db-wal"), b"of the other file").unwrap();
    assert!(Vault::exists(dir.path()));
    let vault = open(dir.path()).unwrap();
    assert_eq!(vault.actions(family()).unwrap().len(), 2);
    let kept = fs::read(dir.path().join("hearth.db.kept-1-wal")).unwrap();
    assert_eq!(kept, b"of the other file");
    assert_sound(&vault);
}

#[test]
fn a_damaged_backup_is_refused_and_nothing_moves() {
    let (dir, backup) = with_later_work();
    let mut bytes = fs::read(&backup).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&backup, bytes).unwrap();
    let before = fs::read(dir.path().join("hearth.db")).unwrap();
    let refused = Vault::restore(dir.path(), &passphrase(), &backup);
    assert!(matches!(refused, Err(VaultError::Damaged)), "{refused:?}");
    assert_eq!(fs::read(dir.path().join("hearth.db")).unwrap(), before);
    assert_eq!(
        open(dir.path()).unwrap().actions(family()).unwrap().len(),
        4
    );
}

#[test]
fn going_back_over_a_damaged_file_says_that_more_may_be_lost() {
    let (dir, backup) = with_later_work();
    let file = dir.path().join("hearth.db");
    let mut bytes = fs::read(&file).unwrap();
    for page in bytes.chunks_mut(4096).skip(1) {
        page[100] ^= 1;
    }
    fs::write(&file, bytes).unwrap();
    let loss = Vault::would_lose(dir.path(), &passphrase(), &backup).unwrap();
    assert!(loss.unreadable);
    Vault::restore(dir.path(), &passphrase(), &backup).unwrap();
    assert_eq!(
        open(dir.path()).unwrap().actions(family()).unwrap().len(),
        2
    );
}

#[test]
fn another_replica_can_be_begun_in_place() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "a");
    let before = vault.replica();
    vault.mint().unwrap();
    let action = note(&mut vault, 20, "b");
    assert_ne!(action.replica, before);
    assert_eq!(action.seq, 1);
    assert_sound(&vault);
}
