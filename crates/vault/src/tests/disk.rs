//! The disk: full, read by a stranger, backed up.

use super::*;
use crate::{DraftKey, VaultError};
use std::fs;
#[cfg(target_os = "linux")]
use std::{io::Write, process::Command};

const CANARY: &str = "quinoa-lighthouse-4711";

fn holds(path: &Path, text: &str) -> bool {
    fs::read(path)
        .unwrap()
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

#[test]
fn no_word_stands_in_the_clear_in_any_file() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, CANARY);
    let key = DraftKey {
        family: family(),
        meeting: None,
        slot: CANARY.to_owned(),
    };
    vault.keep_draft(&key, CANARY, Stamp(1)).unwrap();
    vault.set_setting("last", CANARY).unwrap();
    vault.backup(&dir.path().join("backups/one.db")).unwrap();

    // Control: the same search does find the word where nothing is encrypted.
    let bare = tempfile::tempdir().unwrap();
    let control = bare.path().join("bare.db");
    crate::db::wake();
    let db = rusqlite::Connection::open(&control).unwrap();
    db.execute_batch(&format!(
        "CREATE TABLE said (text); INSERT INTO said VALUES ('{CANARY}')"
    ))
    .unwrap();
    assert!(files(bare.path()).iter().any(|file| holds(file, CANARY)));

    let held = files(dir.path());
    assert!(
        held.iter().any(|file| file.ends_with("hearth.db-wal")),
        "the log before the checkpoint too"
    );
    assert!(held.iter().all(|file| !holds(file, CANARY)));
    drop(vault);
    assert!(files(dir.path()).iter().all(|file| !holds(file, CANARY)));
}

pub(super) fn limit(vault: &Vault, pages: i64) {
    let sql = format!("PRAGMA max_page_count = {pages}");
    vault.db.query_row(&sql, [], |_| Ok(())).unwrap();
}

/// How many pages the file has, none of them free: what the steps took away leaves some.
pub(super) fn pages(vault: &Vault) -> i64 {
    vault.db.execute_batch("VACUUM").unwrap();
    vault
        .db
        .query_row("PRAGMA page_count", [], |row| row.get(0))
        .unwrap()
}

#[test]
fn on_a_full_disk_nothing_is_half_saved_and_saving_works_again_after() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "before");
    let key = DraftKey {
        family: family(),
        meeting: None,
        slot: "note".into(),
    };
    vault.keep_draft(&key, "typed", Stamp(1)).unwrap();
    let (file, digest) = (
        vault.case_file(family()).unwrap(),
        vault.digest(family()).unwrap(),
    );
    assert!(!vault.is_short_of_space());

    limit(&vault, pages(&vault));
    let long = "a long word ".repeat(4000);
    let mut done = batch(vec![deed(vec![change("note", 21, "text", &long)])]);
    done.draft_done = Some(key.clone());
    done.request = Some((id(5), "{}".into()));
    assert!(matches!(
        vault.commit(done.clone()),
        Err(VaultError::DiskFull)
    ));

    assert!(!vault.folder.has_reserve(), "the reserve was given back");
    assert_eq!(vault.case_file(family()).unwrap(), file);
    assert_eq!(vault.digest(family()).unwrap(), digest);
    assert_eq!(vault.drafts(family()).unwrap()[0].content, "typed");
    assert_eq!(vault.saved_reply(id(5)).unwrap(), None);
    assert!(
        vault
            .search("long", Order::Newest, 5, None)
            .unwrap()
            .is_empty()
    );
    assert_eq!(
        vault
            .search("before", Order::Newest, 5, None)
            .unwrap()
            .len(),
        1
    );
    assert_sound(&vault);

    limit(&vault, 1 << 20);
    vault.commit(done).unwrap();
    assert!(vault.drafts(family()).unwrap().is_empty());
    assert_sound(&vault);
    assert!(!vault.is_short_of_space(), "filled again");
}

#[test]
fn the_room_on_the_disk_is_told_and_a_used_reserve_with_it() {
    let (_dir, vault) = made();
    let room = vault.room().unwrap();
    assert!(room.free > 0);
    assert_eq!(room.is_little, room.free < 500 << 20);
    assert!(!room.reserve_is_used);
    assert!(vault.folder.free_reserve());
    let after = vault.room().unwrap();
    assert_eq!(
        after.reserve_is_used, after.is_little,
        "filled again where there is room"
    );
}

/// A disk with little room, which only root may mount: for
/// anybody else the test fails, since nothing was tried.
#[cfg(target_os = "linux")]
struct SmallDisk(TempDir);

#[cfg(target_os = "linux")]
impl SmallDisk {
    fn new() -> Self {
        let disk = Self(tempfile::tempdir().unwrap());
        let mount = ["-t", "tmpfs", "-o", "size=24m", "tmpfs"];
        let mut mounts = Command::new("mount");
        let done = mounts.args(mount).arg(disk.0.path()).output();
        assert!(
            done.is_ok_and(|it| it.status.success()),
            "NOT RUN: this user may not mount a small disk"
        );
        disk
    }

    /// Writes something else until nothing more fits.
    fn fill(&self) {
        let mut other = fs::File::create(self.0.path().join("films")).unwrap();
        let piece = vec![7; 4096];
        while other.write_all(&piece).is_ok() {}
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).output();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn little_room_is_told_while_the_reserve_is_still_there_and_the_reserve_saves_when_none_is_left() {
    let disk = SmallDisk::new();
    let mut vault = Vault::create(disk.0.path(), &passphrase(), None, Cost::Least).unwrap();
    note(&mut vault, 20, "said while there was little room");
    let room = vault.room().unwrap();
    assert!(room.is_little && !room.reserve_is_used, "{room:?}");

    disk.fill();
    let long = "said when there was none ".repeat(2000);
    note(&mut vault, 21, &long);
    let room = vault.room().unwrap();
    assert!(room.is_little && room.reserve_is_used, "{room:?}");
    assert_eq!(vault.actions(family()).unwrap().len(), 2);
    assert_sound(&vault);

    fs::remove_file(disk.0.path().join("films")).unwrap();
    assert!(!vault.is_short_of_space(), "laid down again");
}

#[test]
fn a_sector_that_cannot_be_read_is_damage_and_not_a_refused_change() {
    let code = rusqlite::ffi::SQLITE_IOERR_READ;
    let error = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None);
    assert!(matches!(VaultError::from(error), VaultError::Damaged));
}

#[test]
fn a_full_disk_is_told_from_every_other_refusal() {
    let error = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(FULL), None);
    assert!(matches!(VaultError::from(error), VaultError::DiskFull));
    let error = std::io::Error::from(std::io::ErrorKind::StorageFull);
    assert!(matches!(VaultError::from(error), VaultError::DiskFull));
}

#[test]
fn a_backup_is_a_whole_file_that_the_same_keybag_opens() {
    let (dir, mut vault) = made();
    (0..30).for_each(|n| drop(note(&mut vault, 20 + n, "a word")));
    let to = dir.path().join("backups/one.db");
    vault.backup(&to).unwrap();
    let digest = vault.digest(family()).unwrap();
    note(&mut vault, 99, "after the backup");
    drop(vault);

    let elsewhere = tempfile::tempdir().unwrap();
    fs::create_dir(elsewhere.path().join("keybag")).unwrap();
    for file in files(&dir.path().join("keybag")) {
        fs::copy(
            &file,
            elsewhere
                .path()
                .join("keybag")
                .join(file.file_name().unwrap()),
        )
        .unwrap();
    }
    fs::copy(&to, elsewhere.path().join("hearth.db")).unwrap();
    let vault = open(elsewhere.path()).unwrap();
    assert_eq!(vault.digest(family()).unwrap(), digest);
    assert_sound(&vault);
}

#[test]
fn a_backup_leaves_nothing_beside_it_but_its_keys() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "a word");
    let to = dir.path().join("backups/one.db");
    vault.backup(&to).unwrap();
    vault.backup(&to).unwrap();
    let mut names: Vec<_> = files(&dir.path().join("backups"));
    names.retain(|name| name.parent() != Some(&crate::backup::keybag_of(&to)));
    assert_eq!(names, [to]);
}

#[test]
fn a_file_that_another_program_holds_for_a_moment_is_waited_for() {
    let (dir, mut vault) = made();
    let other = crate::db::open(&dir.path().join("hearth.db"), &vault.dek).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let (tell, told) = std::sync::mpsc::channel();
    let held = std::thread::spawn(move || {
        tell.send(()).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(300));
        other.execute_batch("ROLLBACK").unwrap();
    });
    told.recv().unwrap();
    note(&mut vault, 20, "said while an antivirus looked");
    held.join().unwrap();
    assert_eq!(vault.actions(family()).unwrap().len(), 1);
}
