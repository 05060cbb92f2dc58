//! Files that former versions wrote: brought up with nothing lost, mended where they are damaged before
//! that, and told apart from each other. `cargo x prove upgrade-cut` kills the process on the way.

use super::*;
use crate::backup::beside;
use crate::keybag::Keybag;
use crate::schema::STEPS;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// What the fixtures are opened with.
const OF_FIXTURES: &str = "kettle bicycle porchlight seven";
/// Families of a fixture, and how much people did in each.
const FAMILIES: u128 = 4;
const ACTIONS: usize = 108;
const PAGE: usize = 4096;

fn passphrase() -> Passphrase {
    Passphrase::new(OF_FIXTURES)
}

/// A copy of the notebook that the code of a time left, its last words in the log beside it.
fn written_by(version: &str) -> TempDir {
    let from = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/fixtures")
        .join(version);
    let copy = tempfile::tempdir().unwrap();
    for file in files(&from) {
        let to = copy.path().join(file.strip_prefix(&from).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(file, to).unwrap();
    }
    fs::create_dir_all(copy.path().join("backups")).unwrap();
    copy
}

fn open(dir: &Path) -> crate::Result<Vault> {
    Vault::open(dir, &passphrase())
}

fn actions(vault: &Vault) -> Vec<usize> {
    let of = |n| vault.actions(FamilyId(id(n))).unwrap().len();
    (1..=FAMILIES).map(of).collect()
}

fn drafts(vault: &Vault) -> usize {
    let of = |n| vault.drafts(FamilyId(id(n))).unwrap().len();
    (1..=FAMILIES).map(of).sum()
}

fn with_a_zeroed_page(version: &str, page: usize) -> TempDir {
    let dir = written_by(version);
    let file = dir.path().join("hearth.db");
    let mut bytes = fs::read(&file).unwrap();
    bytes[page * PAGE..(page + 1) * PAGE].fill(0);
    fs::write(&file, bytes).unwrap();
    dir
}

#[test]
fn every_word_of_a_former_version_is_there_and_found_and_one_can_go_back() {
    for version in ["0.1", "0.2-at-once", "0.2", "0.2-office", "0.2-pieces"] {
        let dir = written_by(version);
        let vault = open(dir.path()).unwrap();
        assert_sound(&vault);
        assert_eq!(actions(&vault), [ACTIONS; FAMILIES as usize], "{version}");
        assert_eq!(drafts(&vault), 16, "{version}");
        let hits = vault.search("mañana", Order::Best, 50, None).unwrap();
        assert!(!hits.is_empty(), "{version}: nothing is found");
        drop(vault);
        // Each shape has its own first step to go, and a backup from before it.
        let step = match version {
            "0.1" => 2,
            "0.2-office" => 4,
            "0.2-pieces" => 5,
            _ => 3,
        };
        let before = format!("before-step-{step:04}.db");
        let backups = dir.path().join("backups");
        assert_eq!(files(&backups), [backups.join(&before)], "{version}");
        Vault::restore(dir.path(), &passphrase(), &backups.join(before)).unwrap();
        let vault = open(dir.path()).unwrap();
        assert_sound(&vault);
        assert_eq!(actions(&vault), [ACTIONS; FAMILIES as usize]);
        assert_eq!(drafts(&vault), 16, "{version}");
    }
}

#[test]
fn a_damaged_file_of_the_first_shape_is_mended_into_the_present_one() {
    let pages = fs::metadata(written_by("0.1").path().join("hearth.db"))
        .unwrap()
        .len() as usize
        / PAGE;
    let mut most = 0;
    for page in (1..pages).step_by(7) {
        let dir = with_a_zeroed_page("0.1", page);
        let mended = Vault::mend(dir.path(), &passphrase()).unwrap();
        let vault = open(dir.path()).unwrap();
        assert_sound(&vault);
        let here: usize = actions(&vault).iter().sum();
        assert_eq!(here as u64, mended.from_file, "page {page}");
        most = most.max(here);
    }
    assert_eq!(most, ACTIONS * FAMILIES as usize, "most pages cost nothing");
}

#[test]
fn what_a_damaged_file_lost_comes_from_a_backup_of_the_first_shape() {
    let dir = written_by("0.1");
    drop(open(dir.path()).unwrap());
    let before = dir.path().join("backups/before-step-0002.db");
    fs::rename(before, dir.path().join("backups/2026-01-09.db")).unwrap();
    let file = dir.path().join("hearth.db");
    let mut bytes = fs::read(&file).unwrap();
    let half = bytes.len() / PAGE / 2 * PAGE;
    bytes[half..].fill(0);
    fs::write(&file, bytes).unwrap();
    let _ = fs::remove_file(beside(&file, "-wal"));
    let mended = Vault::mend(dir.path(), &passphrase()).unwrap();
    assert!(mended.from_backup > 0, "{mended:?}");
    let vault = open(dir.path()).unwrap();
    assert_sound(&vault);
    assert_eq!(actions(&vault), [ACTIONS; FAMILIES as usize]);
}

#[test]
fn what_would_be_lost_of_a_file_nobody_has_brought_up_is_not_called_nothing() {
    let dir = written_by("0.1");
    let backup = dir.path().join("kept.db");
    let other = written_by("0.2");
    open(other.path()).unwrap().backup(&backup).unwrap();
    let keybag = crate::backup::keybag_of(&backup);
    assert!(keybag.is_dir());
    let loss = Vault::would_lose(dir.path(), &passphrase(), &backup).unwrap();
    assert!(loss.unreadable, "{loss:?}");
}

/// The last step that a fixture went.
fn stands_at(version: &str) -> i64 {
    let dir = written_by(version);
    let dek = Keybag::at(&dir.path().join("keybag"))
        .open(&passphrase())
        .unwrap();
    let db = crate::db::look(&dir.path().join("hearth.db"), &dek).unwrap();
    db.query_row("SELECT max(number) FROM ledger", [], |row| row.get(0))
        .unwrap()
}

#[test]
fn no_step_is_taken_that_no_file_of_the_time_before_it_is_kept_for() {
    let fixtures = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures"));
    let names = fixtures.unwrap().map(|it| it.unwrap().file_name());
    let stand: BTreeSet<i64> = names.map(|it| stands_at(it.to_str().unwrap())).collect();
    let steps = STEPS.iter().map(|step| step.number);
    let wanted: BTreeSet<i64> = steps.take(STEPS.len() - 1).collect();
    assert!(stand.is_superset(&wanted), "{stand:?} of {wanted:?}");
}
