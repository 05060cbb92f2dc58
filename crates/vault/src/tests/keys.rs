//! Passphrases, the keybag, damage: each told apart, nothing ever deleted.

use super::*;
use crate::keybag::{Keybag, LEAST};
use crate::{VaultError, Weakness, strength};
use age::secrecy::ExposeSecret;
use sha2::{Digest as _, Sha256};
use std::fs;
use std::process::Command;
use std::thread;
use std::time::Duration;

fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 0x55;
    fs::write(path, bytes).unwrap();
}

fn slots(dir: &TempDir) -> [std::path::PathBuf; 2] {
    ["passphrase.age", "passphrase.previous.age"].map(|name| dir.path().join("keybag").join(name))
}

#[test]
fn a_wrong_passphrase_is_told_and_tried_as_often_as_one_likes() {
    let (dir, vault) = made();
    drop(vault);
    for _ in 0..8 {
        let wrong = Vault::open(dir.path(), &Passphrase::new("seven quiet herons waited"));
        assert!(matches!(wrong, Err(VaultError::WrongPassphrase)));
    }
    open(dir.path()).unwrap();
}

#[test]
fn one_damaged_slot_does_not_lock_anybody_out() {
    for generation in 0..2 {
        let (dir, mut vault) = made();
        note(&mut vault, 20, "kept");
        drop(vault);
        let slot = &slots(&dir)[generation];
        flip(slot, fs::read(slot).unwrap().len() / 2);
        assert_eq!(
            open(dir.path()).unwrap().actions(family()).unwrap().len(),
            1
        );
    }
}

#[test]
fn a_keybag_damaged_at_any_byte_is_never_called_a_wrong_passphrase() {
    let (dir, vault) = made();
    drop(vault);
    let whole = fs::read(&slots(&dir)[0]).unwrap();
    for at in 0..whole.len() {
        for slot in &slots(&dir) {
            fs::write(slot, &whole).unwrap();
            flip(slot, at);
        }
        let error = open(dir.path()).unwrap_err();
        assert!(
            matches!(error, VaultError::KeybagDamaged),
            "byte {at}: {error:?}"
        );
    }
    for slot in &slots(&dir) {
        fs::write(slot, &whole).unwrap();
    }
    open(dir.path()).unwrap();
}

#[test]
fn where_both_generations_are_lost_the_copy_beside_the_backups_opens_the_file_and_takes_their_place()
 {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "otters");
    vault.back_up_daily("2026-01-09".parse().unwrap()).unwrap();
    drop(vault);
    slots(&dir).iter().for_each(|slot| flip(slot, 40));
    let wrong = Vault::open(dir.path(), &Passphrase::new("not the passphrase at all"));
    assert!(matches!(wrong, Err(VaultError::WrongPassphrase)));
    assert_eq!(
        open(dir.path()).unwrap().actions(family()).unwrap().len(),
        1
    );
    let kept = dir.path().join("keybag/passphrase.age.damaged");
    assert!(kept.exists(), "the damaged slot is kept");
    fs::remove_dir_all(dir.path().join("backups")).unwrap();
    open(dir.path()).unwrap();
}

#[test]
fn a_copy_of_another_files_keys_opens_nothing_and_changes_nothing() {
    let ((dir, mut vault), (other, mut another)) = (made(), made());
    for vault in [&mut vault, &mut another] {
        vault.back_up_daily("2026-01-09".parse().unwrap()).unwrap();
    }
    drop((vault, another));
    let own = slots(&dir).map(|slot| {
        flip(&slot, 40);
        fs::read(&slot).unwrap()
    });
    for slot in slots(&other) {
        let name = slot.file_name().unwrap();
        let copy = dir.path().join("backups/keybag").join(name);
        fs::copy(&slot, &copy).unwrap();
        let sum = slot.with_added_extension("sha256");
        if sum.exists() {
            fs::copy(&sum, copy.with_added_extension("sha256")).unwrap();
        }
    }
    let nothing = |told| matches!(told, Err(VaultError::CopyOpensNothing));
    assert!(nothing(open(dir.path()).map(drop)));
    // With the key of another file nothing is mended, and so nothing of this one is moved.
    let whole = fs::read(dir.path().join("hearth.db")).unwrap();
    assert!(nothing(Vault::mend(dir.path(), &passphrase()).map(drop)));
    assert_eq!(fs::read(dir.path().join("hearth.db")).unwrap(), whole);
    assert_eq!(slots(&dir).map(|slot| fs::read(slot).unwrap()), own);
}

/// What cannot be read now may be read the next time: nobody is told that a key is damaged.
#[cfg(unix)]
#[test]
fn slots_that_the_disk_does_not_hand_out_are_not_called_damaged_and_their_copy_opens() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "kept");
    drop(vault);
    for slot in slots(&dir) {
        fs::rename(&slot, slot.with_added_extension("whole")).unwrap();
        fs::create_dir(&slot).unwrap();
    }
    assert!(matches!(open(dir.path()), Err(VaultError::Io(_))));
    for slot in slots(&dir) {
        fs::remove_dir(&slot).unwrap();
        fs::rename(slot.with_added_extension("whole"), &slot).unwrap();
    }
    let mut vault = open(dir.path()).unwrap();
    vault.back_up_daily("2026-01-09".parse().unwrap()).unwrap();
    drop(vault);
    for slot in slots(&dir) {
        fs::remove_file(&slot).unwrap();
        fs::create_dir(&slot).unwrap();
    }
    assert_eq!(
        open(dir.path()).unwrap().actions(family()).unwrap().len(),
        1
    );
    assert!(slots(&dir).iter().all(|slot| slot.is_file()));
}

#[test]
fn without_a_keybag_the_file_is_not_called_missing() {
    let (dir, vault) = made();
    drop(vault);
    fs::remove_dir_all(dir.path().join("keybag")).unwrap();
    assert!(matches!(open(dir.path()), Err(VaultError::KeybagDamaged)));
    let here = Vault::create(dir.path(), &passphrase(), None, Cost::Least);
    assert!(matches!(here, Err(VaultError::AlreadyThere)));
}

#[test]
fn a_flipped_page_is_damage_and_the_damaged_file_stays() {
    for at in [20, 2000, 4096 + 100] {
        let (dir, mut vault) = made();
        (0..20).for_each(|n| drop(note(&mut vault, 20 + n, "a word")));
        drop(vault);
        let file = dir.path().join("hearth.db");
        flip(&file, at);
        let damaged = fs::read(&file).unwrap();
        match open(dir.path()) {
            Err(error) => assert!(matches!(error, VaultError::Damaged), "byte {at}: {error:?}"),
            Ok(vault) => {
                let found = vault.verify().unwrap();
                assert!(!found.is_sound(), "byte {at} went unnoticed");
                assert!(!found.pages.is_empty(), "byte {at}: {found:?}");
            }
        }
        assert!(fs::read(&file).unwrap().len() >= damaged.len());
    }
}

#[test]
fn an_empty_folder_has_no_file() {
    let dir = tempfile::tempdir().unwrap();
    assert!(!Vault::exists(dir.path()));
    assert!(matches!(open(dir.path()), Err(VaultError::NoFile)));
}

#[test]
fn a_file_is_never_made_over_another() {
    let (dir, vault) = made();
    let second = Vault::create(dir.path(), &passphrase(), None, Cost::Least);
    assert!(matches!(second, Err(VaultError::InUse)));
    drop(vault);
    let third = Vault::create(dir.path(), &passphrase(), None, Cost::Least);
    assert!(matches!(third, Err(VaultError::AlreadyThere)));
}

#[test]
fn a_keybag_whose_setting_up_was_cut_short_is_kept_aside() {
    let (dir, vault) = made();
    drop(vault);
    // The reserve is laid down last: without it nobody ever worked here.
    for name in ["hearth.db", "reserve"] {
        fs::remove_file(dir.path().join(name)).unwrap();
    }
    let old = fs::read(&slots(&dir)[0]).unwrap();
    drop(Vault::create(dir.path(), &passphrase(), None, Cost::Least).unwrap());
    assert_eq!(
        fs::read(dir.path().join("keybag.kept-1/passphrase.age")).unwrap(),
        old
    );
    assert_ne!(fs::read(&slots(&dir)[0]).unwrap(), old);
}

#[test]
fn a_second_window_is_told_that_the_file_is_in_use() {
    let (dir, vault) = made();
    assert!(matches!(open(dir.path()), Err(VaultError::InUse)));
    drop(vault);
    open(dir.path()).unwrap();
}

#[test]
fn a_file_that_is_let_go_in_a_moment_is_waited_for() {
    let (dir, vault) = made();
    let closing = thread::spawn(move || {
        thread::sleep(Duration::from_millis(200));
        drop(vault);
    });
    open(dir.path()).unwrap();
    closing.join().unwrap();
}

#[test]
fn a_passphrase_is_long_enough_hard_enough_and_not_endless() {
    let weak = |text: &str| match Passphrase::new(text).check() {
        Err(VaultError::WeakPassphrase(weakness)) => Some(weakness),
        Ok(()) => None,
        Err(other) => panic!("{other:?}"),
    };
    assert_eq!(weak("x7#kQ!w2z%L"), Some(Weakness::TooShort));
    assert_eq!(weak("password1234"), Some(Weakness::TooEasy));
    assert_eq!(weak("aaaaaaaaaaaaaaaaaaaa"), Some(Weakness::TooEasy));
    assert_eq!(weak(&"heron ".repeat(30)), Some(Weakness::TooLong));
    assert_eq!(weak(GOOD), None);
    assert!(strength(GOOD).ok && strength(GOOD).long_enough);
    assert!(!strength("herons").ok && !strength("herons").long_enough);
}

#[test]
fn the_same_passphrase_from_another_keyboard_opens_the_file() {
    let dir = tempfile::tempdir().unwrap();
    let composed = Passphrase::new("la mañana más larga del año");
    drop(Vault::create(dir.path(), &composed, None, Cost::Least).unwrap());
    let decomposed = Passphrase::new("la man\u{303}ana ma\u{301}s larga del an\u{303}o");
    Vault::open(dir.path(), &decomposed).unwrap();
}

#[test]
fn a_new_passphrase_opens_the_file_and_the_old_one_no_longer_does() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "kept");
    let before = fs::read(dir.path().join("hearth.db")).unwrap();
    let new = Passphrase::new("eleven slow lanterns drifting");
    let wrong = vault.change_passphrase(&new, &new, Cost::Least);
    assert!(matches!(wrong, Err(VaultError::WrongPassphrase)));
    vault
        .change_passphrase(&passphrase(), &new, Cost::Least)
        .unwrap();
    assert_eq!(
        fs::read(dir.path().join("hearth.db")).unwrap(),
        before,
        "only the slot is sealed anew"
    );
    assert!(vault.is_passphrase(&new).unwrap());
    assert!(!vault.is_passphrase(&passphrase()).unwrap());
    drop(vault);
    assert!(matches!(open(dir.path()), Err(VaultError::WrongPassphrase)));
    let vault = Vault::open(dir.path(), &new).unwrap();
    assert_eq!(vault.actions(family()).unwrap().len(), 1);
}

#[test]
fn the_agency_can_help_with_its_recovery_key_and_nobody_else_can() {
    let agency = age::x25519::Identity::generate();
    let stranger = age::x25519::Identity::generate();
    let dir = tempfile::tempdir().unwrap();
    let public = agency.to_public().to_string();
    let mut vault = Vault::create(dir.path(), &passphrase(), Some(&public), Cost::Least).unwrap();
    note(&mut vault, 20, "kept");
    drop(vault);
    let new = Passphrase::new("eleven slow lanterns drifting");
    let refused = Vault::recover(
        dir.path(),
        stranger.to_string().expose_secret(),
        &new,
        Cost::Least,
    );
    assert!(matches!(refused, Err(VaultError::NotARecoveryKey)));
    Vault::recover(
        dir.path(),
        agency.to_string().expose_secret(),
        &new,
        Cost::Least,
    )
    .unwrap();
    let vault = Vault::open(dir.path(), &new).unwrap();
    assert_eq!(vault.actions(family()).unwrap().len(), 1);
    let bad = tempfile::tempdir().unwrap();
    let refused = Vault::create(bad.path(), &passphrase(), Some("age1nonsense"), Cost::Least);
    assert!(matches!(refused, Err(VaultError::NotARecoveryKey)));
}

#[test]
fn a_measured_slot_asks_for_the_least_work_or_more() {
    let dir = tempfile::tempdir().unwrap();
    let dek = crate::keybag::Dek::draw().unwrap();
    Keybag::at(dir.path())
        .seal(&dek, &passphrase(), Cost::Measured)
        .unwrap();
    let slot = fs::read(dir.path().join("passphrase.age")).unwrap();
    let head = String::from_utf8_lossy(&slot);
    let line = head.lines().nth(1).unwrap();
    let factor: u8 = line.rsplit(' ').next().unwrap().parse().unwrap();
    assert!((17..=19).contains(&factor), "{factor}");
}

#[test]
fn a_slot_that_asks_for_endless_work_is_refused_without_doing_it() {
    let (dir, vault) = made();
    drop(vault);
    for slot in &slots(&dir) {
        let bytes = fs::read(slot).unwrap();
        let end = bytes
            .iter()
            .enumerate()
            .filter(|(_, b)| **b == b'\n')
            .nth(1)
            .unwrap()
            .0;
        let heavy = [&bytes[..end - 2], b"40", &bytes[end..]].concat();
        fs::write(slot, heavy).unwrap();
    }
    assert!(matches!(open(dir.path()), Err(VaultError::KeybagDamaged)));
}

#[cfg(unix)]
#[test]
fn nobody_else_on_this_laptop_can_read_a_file() {
    use std::os::unix::fs::PermissionsExt;
    let (dir, mut vault) = made();
    note(&mut vault, 20, "kept");
    vault.backup(&dir.path().join("backups/one.db")).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for file in files(dir.path()) {
        assert_eq!(mode(&file), 0o600, "{file:?}");
    }
    for folder in ["", "keybag", "backups"] {
        assert_eq!(mode(&dir.path().join(folder)), 0o700, "{folder}");
    }
}

#[test]
fn no_secret_is_printed() {
    let (_dir, vault) = made();
    let shown = format!("{vault:?} {:?}", passphrase());
    assert!(!shown.contains("herons"), "{shown}");
}

/// One of each fault. A new one does not compile until it stands here.
fn every_fault() -> Vec<VaultError> {
    use VaultError::*;
    let weak = [Weakness::TooShort, Weakness::TooLong, Weakness::TooEasy];
    let mut all: Vec<VaultError> = weak.map(WeakPassphrase).into();
    let mut next = Some(NoFile);
    while let Some(fault) = next {
        next = match &fault {
            NoFile => Some(FileGone),
            FileGone => Some(AlreadyThere),
            AlreadyThere => Some(WrongPassphrase),
            WrongPassphrase => Some(KeybagDamaged),
            KeybagDamaged => Some(CopyOpensNothing),
            CopyOpensNothing => Some(Damaged),
            Damaged => Some(TooNew {
                needs: String::new(),
            }),
            TooNew { .. } => Some(OtherHistory),
            OtherHistory => Some(InUse),
            InUse => Some(DiskFull),
            DiskFull => Some(ReadOnly),
            ReadOnly => Some(SealedInPart),
            SealedInPart => Some(NotARecoveryKey),
            NotARecoveryKey => Some(AlreadyDone),
            AlreadyDone => Some(NoBackup),
            NoBackup => Some(OtherAgency),
            OtherAgency => Some(Closed),
            Closed => Some(TooLarge),
            TooLarge => Some(OutOfTurn),
            OutOfTurn => Some(BytesNotHere),
            BytesNotHere => Some(BytesDamaged),
            BytesDamaged => Some(Stopped),
            Stopped => Some(Sql(rusqlite::Error::InvalidQuery)),
            Sql(_) => Some(Io(std::io::Error::other("x"))),
            Io(_) | WeakPassphrase(_) => None,
        };
        all.push(fault);
    }
    all
}

#[test]
fn every_fault_has_words_in_both_languages() {
    for words in [
        include_str!("../../../../assets/strings/en/vault.ftl"),
        include_str!("../../../../assets/strings/es/vault.ftl"),
    ] {
        for fault in every_fault() {
            let key = format!("fault-{} =", fault.code().replace(['.', '_'], "-"));
            assert!(words.lines().any(|line| line.starts_with(&key)), "{key}");
        }
    }
}

#[test]
fn a_file_that_went_away_is_told_and_never_set_up_anew() {
    let (dir, vault) = made();
    drop(vault);
    let file = dir.path().join("hearth.db");
    let kept = dir.path().join("kept");
    std::fs::rename(&file, &kept).unwrap();
    for suffix in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(dir.path().join(format!("hearth.db{suffix}")));
    }
    assert!(Vault::exists(dir.path()));
    assert!(matches!(open(dir.path()), Err(VaultError::FileGone)));
    let pass = Passphrase::new("seven quiet herons waited");
    let anew = Vault::create(dir.path(), &pass, None, Cost::Least);
    assert!(matches!(anew, Err(VaultError::FileGone)));
    std::fs::rename(&kept, &file).unwrap();
    assert!(open(dir.path()).is_ok());
}

#[test]
fn a_file_cut_down_to_nothing_is_told_even_where_the_reserve_was_used_up() {
    let (dir, mut vault) = made();
    vault.back_up_daily("2025-01-09".parse().unwrap()).unwrap();
    drop(vault);
    std::fs::remove_file(dir.path().join("reserve")).unwrap();
    std::fs::write(dir.path().join("hearth.db"), "").unwrap();
    assert!(Vault::exists(dir.path()));
    assert!(matches!(open(dir.path()), Err(VaultError::FileGone)));
}

#[test]
fn a_slot_that_somebody_weakened_is_refused() {
    let (dir, vault) = made();
    drop(vault);
    let whole = fs::read(&slots(&dir)[0]).unwrap();
    // The true key, sealed for the right passphrase: only the work is less.
    let identity = age::scrypt::Identity::new(GOOD.to_owned().into());
    let key = age::decrypt(&identity, &whole).unwrap();
    let sealed_with = |factor| {
        let mut recipient = age::scrypt::Recipient::new(GOOD.to_owned().into());
        recipient.set_work_factor(factor);
        age::encrypt(&recipient, &key).unwrap()
    };
    let lay = |newest: &[u8], previous: &[u8]| {
        fs::write(&slots(&dir)[0], newest).unwrap();
        fs::write(&slots(&dir)[1], previous).unwrap();
        open(dir.path()).map(drop)
    };
    let (weak, enough) = (sealed_with(LEAST - 1), sealed_with(LEAST));
    assert!(matches!(lay(&weak, &weak), Err(VaultError::KeybagDamaged)));
    lay(&enough, &enough).unwrap();
    // Where one generation was weakened, the other one opens.
    lay(&weak, &whole).unwrap();
}

#[test]
fn enrolment_writes_the_key_before_there_is_any_file() {
    let dir = tempfile::tempdir().unwrap();
    // Something in the place of the keybag: no key can be written, so no file may begin.
    fs::write(dir.path().join("keybag"), b"in the way").unwrap();
    let refused = Vault::create(dir.path(), &passphrase(), None, Cost::Least);
    assert!(refused.is_err());
    assert!(!dir.path().join("hearth.db").exists());
}

#[test]
fn a_power_cut_between_the_two_generations_leaves_one_that_opens() {
    let (dir, mut vault) = made();
    let before: Vec<_> = slots(&dir)
        .iter()
        .map(|slot| fs::read(slot).unwrap())
        .collect();
    let new = Passphrase::new("nine loud geese departing");
    vault
        .change_passphrase(&passphrase(), &new, Cost::Least)
        .unwrap();
    drop(vault);
    // The newest was written, the one before not yet: both passphrases open it, none is locked out.
    let [_, previous] = &slots(&dir);
    lay(previous, &before[1]);
    assert!(open(dir.path()).is_ok());
    assert!(open(dir.path()).is_ok(), "nor by its having been opened");
    assert!(Vault::open(dir.path(), &new).is_ok());
}

/// A slot and the sum that belongs to it, as whoever swaps slots would lay them.
fn lay(slot: &Path, sealed: &[u8]) {
    fs::write(slot, sealed).unwrap();
    lay_sum(slot, sealed);
}

fn lay_sum(slot: &Path, sealed: &[u8]) {
    let name = slot.file_name().unwrap().to_str().unwrap();
    let sum: String = Sha256::digest(sealed)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let line = format!("{sum}  {name}\n");
    fs::write(slot.with_added_extension("sha256"), line).unwrap();
}

#[test]
fn a_cut_between_a_slot_and_its_sum_takes_no_passphrase_away_that_was_opened_with() {
    let (dir, agency) = sealed_for_an_agency();
    let [newest, previous] = slots(&dir);
    let before = [&newest, &previous].map(|slot| fs::read(slot).unwrap());
    let new = Passphrase::new("eleven slow lanterns drifting");
    let key = agency.to_string();
    Vault::recover(dir.path(), key.expose_secret(), &new, Cost::Least).unwrap();
    // Her passphrase is forgotten; the slot of the new one was written, its sum and the other not yet.
    lay_sum(&newest, &before[0]);
    lay(&previous, &before[1]);
    for _ in 0..2 {
        drop(Vault::open(dir.path(), &new).expect("what opened it opens it again"));
    }
    let [one, other] = slots(&dir).map(|slot| fs::read(slot).unwrap());
    assert_eq!(one, other);
}

#[test]
fn a_newest_slot_that_opens_nothing_but_has_its_sum_is_never_laid_over_the_one_that_opens() {
    let (dir, vault) = made();
    drop(vault);
    let [newest, previous] = slots(&dir);
    let good = fs::read(&previous).unwrap();
    lay(
        &newest,
        b"age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 2\n",
    );
    for _ in 0..2 {
        drop(open(dir.path()).expect("the one before opens"));
    }
    assert_eq!(fs::read(&previous).unwrap(), good);
}

/// A notebook with a word in it, sealed for an agency: the folder and the agency's private key.
fn sealed_for_an_agency() -> (TempDir, age::x25519::Identity) {
    let dir = tempfile::tempdir().unwrap();
    let agency = age::x25519::Identity::generate();
    let public = agency.to_public().to_string();
    let mut vault = Vault::create(dir.path(), &passphrase(), Some(&public), Cost::Least).unwrap();
    note(&mut vault, 20, "what the agency must be able to read");
    (dir, agency)
}

/// What stands in a file, for somebody who has its key and SQLCipher and nothing of ours.
fn said_in(file: &Path, key: &str) -> rusqlite::Result<Vec<String>> {
    crate::db::wake();
    let db = rusqlite::Connection::open(file)?;
    db.execute_batch(&format!("PRAGMA key = \"x'{key}'\""))?;
    let mut statement = db.prepare("SELECT said FROM search_row")?;
    let said = statement.query_map([], |row| row.get(0))?;
    said.collect()
}

#[test]
fn the_agencys_key_and_the_age_format_are_enough_to_read_the_file() {
    let (dir, agency) = sealed_for_an_agency();
    open(dir.path()).unwrap().settle().unwrap();
    let slot = fs::read(dir.path().join("keybag/recovery.age")).unwrap();
    assert!(slot.starts_with(b"age-encryption.org/v1\n-> X25519 "));
    let key = String::from_utf8(age::decrypt(&agency, &slot).unwrap()).unwrap();
    let file = dir.path().join("hearth.db");
    assert_eq!(
        said_in(&file, &key).unwrap(),
        ["what the agency must be able to read"]
    );
    assert!(said_in(&file, &"00".repeat(48)).is_err(), "another key");
}

#[test]
fn the_stock_age_program_finds_the_key_of_the_file() {
    if Command::new("age").arg("--version").output().is_err() {
        println!("NOT RUN: the program age is not here; `cargo x setup` installs it");
        return;
    }
    let (dir, agency) = sealed_for_an_agency();
    open(dir.path()).unwrap().settle().unwrap();
    let slot = dir.path().join("keybag/recovery.age");
    let decrypt = |identity: &age::x25519::Identity| {
        let file = dir.path().join("agency-key.txt");
        fs::write(&file, identity.to_string().expose_secret()).unwrap();
        let args = [&file, &slot];
        let mut age = Command::new("age");
        age.args(["-d", "-i"]).args(args).output().unwrap()
    };
    let opened = decrypt(&agency);
    assert!(opened.status.success(), "{:?}", opened.status);
    let key = String::from_utf8(opened.stdout).unwrap();
    let said = said_in(&dir.path().join("hearth.db"), &key).unwrap();
    assert_eq!(said, ["what the agency must be able to read"]);
    let stranger = age::x25519::Identity::generate();
    assert!(!decrypt(&stranger).status.success());
}

#[test]
fn after_a_recovery_the_lost_passphrase_opens_no_backup_either() {
    let (dir, agency) = sealed_for_an_agency();
    let mut vault = open(dir.path()).unwrap();
    vault.back_up_daily("2025-01-09".parse().unwrap()).unwrap();
    drop(vault);
    let beside = Keybag::at(&dir.path().join("backups/keybag"));
    assert!(beside.open(&passphrase()).is_ok());
    let new = Passphrase::new("eleven slow lanterns drifting");
    let key = agency.to_string();
    Vault::recover(dir.path(), key.expose_secret(), &new, Cost::Least).unwrap();
    assert!(beside.open(&new).is_ok());
    let lost = beside.open(&passphrase());
    assert!(matches!(lost, Err(VaultError::WrongPassphrase)));
}

#[test]
fn a_damaged_slot_is_never_copied_over_a_whole_one() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "kept");
    let day = |text: &str| text.parse().unwrap();
    vault.back_up_daily(day("2026-01-09")).unwrap();
    slots(&dir).iter().for_each(|slot| flip(slot, 40));
    note(&mut vault, 21, "said after the key was damaged");
    assert!(vault.back_up_daily(day("2026-01-10")).unwrap());
    let elsewhere = dir.path().join("june.db");
    let refused = vault.backup(&elsewhere);
    assert!(matches!(refused, Err(VaultError::KeybagDamaged)));
    assert!(!elsewhere.exists(), "a copy that nothing opens is none");
    drop(vault);
    let vault = open(dir.path()).expect("the keys beside the backups are whole");
    assert_eq!(vault.actions(family()).unwrap().len(), 2);
}

#[test]
fn at_an_opening_a_damaged_or_lost_generation_is_written_from_the_other() {
    for lose in [true, false] {
        for generation in 0..2 {
            let (dir, vault) = made();
            drop(vault);
            let slot = slots(&dir)[generation].clone();
            match lose {
                true => fs::remove_file(&slot).unwrap(),
                false => flip(&slot, 40),
            }
            drop(open(dir.path()).unwrap());
            let [one, other] = slots(&dir).map(|slot| fs::read(slot).unwrap());
            assert_eq!(one, other, "generation {generation}, lost: {lose}");
            assert_eq!(slot.with_added_extension("damaged").exists(), !lose);
        }
    }
}

#[test]
fn a_change_of_the_passphrase_that_was_cut_off_is_done_at_the_next_opening() {
    let (dir, mut vault) = made();
    let [_, previous] = slots(&dir);
    let both = [previous.clone(), previous.with_added_extension("sha256")];
    let before = both.clone().map(|path| fs::read(path).unwrap());
    let new = Passphrase::new("eleven slow lanterns drifting");
    vault
        .change_passphrase(&passphrase(), &new, Cost::Least)
        .unwrap();
    drop(vault);
    for (path, bytes) in both.iter().zip(before) {
        fs::write(path, bytes).unwrap();
    }
    drop(Vault::open(dir.path(), &new).unwrap());
    assert!(matches!(open(dir.path()), Err(VaultError::WrongPassphrase)));
    let [one, other] = slots(&dir).map(|slot| fs::read(slot).unwrap());
    assert_eq!(one, other);
}

#[test]
fn a_new_passphrase_whose_copies_were_not_sealed_anew_is_told_as_that() {
    let (dir, mut vault) = made();
    vault.back_up_daily("2026-01-09".parse().unwrap()).unwrap();
    let in_the_way = dir.path().join("backups/keybag/passphrase.age");
    fs::remove_file(&in_the_way).unwrap();
    fs::create_dir(&in_the_way).unwrap();
    let new = Passphrase::new("eleven slow lanterns drifting");
    let told = vault.change_passphrase(&passphrase(), &new, Cost::Least);
    assert!(matches!(told, Err(VaultError::SealedInPart)), "{told:?}");
    drop(vault);
    Vault::open(dir.path(), &new).unwrap();
}

#[test]
fn the_agency_can_help_where_the_slot_or_the_first_page_is_damaged_too() {
    let agency = age::x25519::Identity::generate();
    let dir = tempfile::tempdir().unwrap();
    let public = agency.to_public().to_string();
    let mut vault = Vault::create(dir.path(), &passphrase(), Some(&public), Cost::Least).unwrap();
    note(&mut vault, 20, "kept");
    vault.back_up_daily("2026-01-09".parse().unwrap()).unwrap();
    assert!(vault.is_recoverable());
    flip(&dir.path().join("keybag/recovery.age"), 60);
    assert!(!vault.is_recoverable(), "a damaged slot is not believed");
    drop(vault);
    flip(&dir.path().join("hearth.db"), 2000);
    let new = Passphrase::new("eleven slow lanterns drifting");
    let identity = agency.to_string();
    Vault::recover(dir.path(), identity.expose_secret(), &new, Cost::Least).unwrap();
    Vault::mend(dir.path(), &new).unwrap();
    let vault = Vault::open(dir.path(), &new).unwrap();
    assert_eq!(vault.actions(family()).unwrap().len(), 1);
}
