//! Backups: made each day, checked before an older one goes, and gone back to without losing track.

use super::audit::by;
use super::*;
use crate::{Audited, DraftKey, VaultError};
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
fn a_day_that_comes_again_is_backed_up_again_where_there_is_more_to_keep() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "said before the battery died");
    assert!(vault.back_up_daily(day(0)).unwrap());
    assert!(!vault.back_up_daily(day(0)).unwrap());
    note(&mut vault, 21, "said on the same day, as the clock has it");
    assert!(vault.back_up_daily(day(0)).unwrap());
    let backup = &vault.backups().unwrap()[0].path;
    assert_eq!(crate::backup::check(backup, &vault.dek).unwrap(), 2);
    // A backup that does not open holds nothing.
    fs::write(backup, "no backup").unwrap();
    assert!(vault.back_up_daily(day(0)).unwrap());
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

#[test]
fn what_a_crash_left_in_the_log_beside_a_copy_is_seen_kept_and_comes_along() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "before");
    let backup = dir.path().join("june.db");
    vault.backup(&backup).unwrap();
    note(&mut vault, 21, "the newest words");
    // As a killed process leaves it: the newest words are in the log alone.
    let stick = dir.path().join("stick.db");
    fs::copy(dir.path().join("hearth.db"), &stick).unwrap();
    let log = crate::backup::beside(&stick, "-wal");
    fs::copy(dir.path().join("hearth.db-wal"), &log).unwrap();
    drop(vault);
    let before = fs::read(&log).unwrap();
    assert!(!before.is_empty());
    Vault::restore(dir.path(), &passphrase(), &backup).unwrap();
    assert_eq!(
        open(dir.path()).unwrap().actions(family()).unwrap().len(),
        1
    );
    Vault::would_lose(dir.path(), &passphrase(), &stick).unwrap();
    assert_eq!(fs::read(&log).unwrap(), before, "asking changes nothing");
    Vault::restore(dir.path(), &passphrase(), &stick).unwrap();
    let vault = open(dir.path()).unwrap();
    assert_eq!(vault.actions(family()).unwrap().len(), 2);
    assert_sound(&vault);
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

#[test]
fn a_backup_and_the_keys_beside_it_are_enough_on_an_empty_laptop() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "from the old laptop");
    let stick = tempfile::tempdir().unwrap();
    let backup = stick.path().join("june.db");
    vault.backup(&backup).unwrap();
    drop(vault);
    drop(dir);
    let empty = tempfile::tempdir().unwrap();
    let new = empty.path().join("hearth");
    let wrong = Vault::restore(&new, &Passphrase::new("seven quiet herons waited"), &backup);
    assert!(
        matches!(wrong, Err(VaultError::WrongPassphrase)),
        "{wrong:?}"
    );
    assert!(
        Vault::would_lose(&new, &passphrase(), &backup)
            .unwrap()
            .is_none()
    );
    assert_eq!(Vault::restore(&new, &passphrase(), &backup).unwrap(), None);
    let mut vault = open(&new).unwrap();
    assert_eq!(vault.actions(family()).unwrap().len(), 1);
    note(&mut vault, 20, "and on the new one");
    assert_sound(&vault);
}

#[test]
fn the_folder_of_daily_backups_carries_its_keys_with_it() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "a");
    vault.back_up_daily("2025-01-09".parse().unwrap()).unwrap();
    let new = Passphrase::new("nine loud geese departing");
    vault
        .change_passphrase(&passphrase(), &new, Cost::Least)
        .unwrap();
    drop(vault);
    let stick = tempfile::tempdir().unwrap();
    for file in files(&dir.path().join("backups")) {
        let to = stick.path().join(file.strip_prefix(dir.path()).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(file, to).unwrap();
    }
    let empty = tempfile::tempdir().unwrap();
    let backup = stick.path().join("backups/2025-01-09.db");
    let old = Vault::restore(empty.path(), &passphrase(), &backup);
    assert!(matches!(old, Err(VaultError::WrongPassphrase)), "{old:?}");
    Vault::restore(empty.path(), &new, &backup).unwrap();
    assert!(Vault::open(empty.path(), &new).is_ok());
}

#[test]
fn a_backup_of_another_notebook_brings_its_own_keys_and_the_old_ones_are_kept() {
    let (theirs, mut vault) = made();
    note(&mut vault, 20, "theirs");
    let stick = tempfile::tempdir().unwrap();
    let backup = stick.path().join("theirs.db");
    vault.backup(&backup).unwrap();
    drop((vault, theirs));
    let (ours, mut vault) = made();
    note(&mut vault, 21, "ours");
    drop(vault);
    let aside = Vault::restore(ours.path(), &passphrase(), &backup).unwrap();
    assert!(aside.unwrap().exists());
    assert!(ours.path().join("keybag.kept-1/passphrase.age").exists());
    let file = open(ours.path()).unwrap().case_file(family()).unwrap();
    assert!(file.find("note", RecordId(id(20))).is_some());
    assert!(file.find("note", RecordId(id(21))).is_none());
}

#[test]
fn the_ways_back_are_the_sound_backups_and_what_each_would_lose() {
    let (dir, backup) = with_later_work();
    let older = backup.with_file_name("2024-12-30.db");
    fs::write(older, b"not a backup").unwrap();
    let ways = Vault::ways_back(dir.path(), &passphrase(), 5).unwrap();
    assert_eq!(ways.len(), 1, "the damaged one is not offered");
    assert_eq!(
        (ways[0].0.path.clone(), ways[0].1.families[0].1),
        (backup, 2)
    );
    fs::remove_file(dir.path().join("hearth.db")).unwrap();
    let ways = Vault::ways_back(dir.path(), &passphrase(), 5).unwrap();
    assert!(ways[0].1.is_none());
}

#[test]
fn a_backup_that_is_not_there_is_told() {
    let (dir, vault) = made();
    drop(vault);
    let nowhere = dir.path().join("nowhere.db");
    let told = Vault::restore(dir.path(), &passphrase(), &nowhere);
    assert!(matches!(told, Err(VaultError::NoBackup)));
    assert!(!nowhere.exists());
}

#[test]
fn work_apart_goes_on_while_somebody_writes_and_stops_when_it_is_told_to() {
    let (_dir, mut vault) = made();
    (0..300).for_each(|n| drop(note(&mut vault, 20 + n, "a word")));
    let apart = vault.apart();
    let stopped = vault.apart();
    stopped.stop().now();
    let at_work = std::thread::spawn(move || {
        let made = apart.back_up_daily("2025-01-09".parse().unwrap());
        (made, apart.check(), apart.quick_check())
    });
    (0..50).for_each(|n| drop(note(&mut vault, 400 + n, "meanwhile")));
    let (made, whole, quick) = at_work.join().unwrap();
    assert!(made.unwrap());
    assert!(whole.unwrap().is_sound());
    assert!(quick.unwrap().is_sound());
    let never = stopped.back_up_daily("2025-01-10".parse().unwrap());
    assert!(matches!(never, Err(VaultError::Stopped)), "{never:?}");
    assert!(!vault.has_backup_of("2025-01-10".parse().unwrap()));
    assert!(matches!(stopped.check(), Err(VaultError::Stopped)));
}

#[test]
fn what_a_battery_cut_off_is_no_backup_and_goes_with_the_next() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "kept");
    let folder = dir.path().join("backups");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("2025-01-03.db.part"), "half of it").unwrap();
    fs::write(folder.join("june.db.part"), "somebody's own").unwrap();
    assert!(names(&vault).is_empty());
    assert!(vault.back_up_daily(day(0)).unwrap());
    assert_eq!(names(&vault), ["2025-01-06"]);
    assert!(!folder.join("2025-01-03.db.part").exists());
    assert!(folder.join("june.db.part").exists());
}

fn opened(vault: &mut Vault) {
    let at = Stamp(1_767_000_000_000);
    vault
        .audit(Audited::Opened, by(), at, Some(family()), None)
        .unwrap();
}

#[test]
fn going_back_takes_along_who_did_what_since_and_what_belongs_to_no_family() {
    let (dir, mut vault) = made();
    opened(&mut vault);
    vault.back_up_daily(day(0)).unwrap();
    (0..3).for_each(|_| opened(&mut vault));
    vault
        .set_setting("practice_layers", "her own card")
        .unwrap();
    let end = vault.audit_head().unwrap();
    let backup = vault.backups().unwrap().remove(0).path;
    drop(vault);
    let loss = Vault::would_lose(dir.path(), &passphrase(), &backup).unwrap();
    assert!(loss.is_none(), "{loss:?}");
    Vault::restore(dir.path(), &passphrase(), &backup).unwrap();
    let vault = open(dir.path()).unwrap();
    assert_eq!(vault.audit_head().unwrap(), end);
    let card: Option<String> = vault.setting("practice_layers").unwrap();
    assert_eq!(card.as_deref(), Some("her own card"));
    assert_sound(&vault);
}

#[test]
fn where_the_rows_of_the_audit_cannot_go_along_it_is_told_how_many() {
    let ((dir, mut vault), (other, mut another)) = (made(), made());
    opened(&mut another);
    let backup = other.path().join("june.db");
    another.backup(&backup).unwrap();
    (0..3).for_each(|_| opened(&mut vault));
    drop((vault, another));
    let loss = Vault::would_lose(dir.path(), &passphrase(), &backup).unwrap();
    assert_eq!(loss.audit, 3);
}

#[test]
fn rows_of_the_audit_behind_a_break_are_told_and_those_that_a_copy_has_are_not() {
    let (dir, mut vault) = made();
    opened(&mut vault);
    let early = dir.path().join("early.db");
    vault.backup(&early).unwrap();
    (0..4).for_each(|_| opened(&mut vault));
    let late = dir.path().join("late.db");
    vault.backup(&late).unwrap();
    vault
        .db
        .execute("UPDATE audit SET hash = zeroblob(32) WHERE n = 3", [])
        .unwrap();
    drop(vault);
    let lost = |from| Vault::would_lose(dir.path(), &passphrase(), from).unwrap();
    assert_eq!(lost(&early).audit, 3, "the third, and what follows it");
    assert_eq!(lost(&late).audit, 0);
}

#[test]
fn going_back_that_is_refused_leaves_the_log_of_a_lost_file_where_it_is() {
    let (dir, backup) = with_later_work();
    let at = |name: &str| dir.path().join(name);
    fs::remove_file(at("hearth.db")).unwrap();
    fs::write(at("hearth.db-wal"), b"its newest words").unwrap();
    let wrong = Passphrase::new("seven quiet herons waited");
    assert!(Vault::restore(dir.path(), &wrong, &backup).is_err());
    assert!(Vault::mend(dir.path(), &wrong).is_err());
    let left = fs::read(at("hearth.db-wal")).unwrap();
    assert_eq!(left, b"its newest words");
}

#[test]
fn keys_that_were_laid_ready_without_their_file_never_take_the_place_of_the_files_own() {
    let (theirs, vault) = made();
    drop(vault);
    let (dir, backup) = with_later_work();
    let ready = dir.path().join("keybag.restored");
    fs::create_dir(&ready).unwrap();
    for file in fs::read_dir(theirs.path().join("keybag")).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), ready.join(file.file_name())).unwrap();
    }
    Vault::mend(dir.path(), &passphrase()).unwrap();
    let mut vault = open(dir.path()).unwrap();
    assert_eq!(vault.families().unwrap().len(), 1);
    drop(vault);
    assert!(!ready.exists());
    Vault::restore(dir.path(), &passphrase(), &backup).unwrap();
    open(dir.path()).unwrap();
}

#[test]
fn what_was_laid_ready_and_not_brought_does_not_come_back_months_later() {
    let (dir, backup) = with_later_work();
    // The power went before the file was moved aside; then the work went on.
    let ready = dir.path().join("hearth.db.restored");
    fs::copy(&backup, &ready).unwrap();
    let mut vault = open(dir.path()).unwrap();
    note(&mut vault, 23, "later");
    drop(vault);
    assert!(!ready.exists());
    fs::remove_file(dir.path().join("hearth.db")).unwrap();
    assert!(matches!(open(dir.path()), Err(VaultError::FileGone)));
}

#[test]
fn a_file_moved_aside_never_takes_the_number_or_the_log_of_another() {
    let (dir, backup) = with_later_work();
    let at = |name: &str| dir.path().join(name);
    fs::write(at("hearth.db.kept-2"), b"an older one").unwrap();
    fs::write(at("hearth.db.kept-2-wal"), b"and its newest words").unwrap();
    fs::remove_file(at("hearth.db")).unwrap();
    fs::write(at("hearth.db-wal"), b"of the lost file").unwrap();
    Vault::restore(dir.path(), &passphrase(), &backup).unwrap();
    let aside = Vault::restore(dir.path(), &passphrase(), &backup).unwrap();
    assert_eq!(aside, Some(at("hearth.db.kept-4")));
    let read = |name: &str| fs::read(at(name)).unwrap();
    assert_eq!(read("hearth.db.kept-2-wal"), b"and its newest words");
    assert_eq!(read("hearth.db.kept-3-wal"), b"of the lost file");
}
