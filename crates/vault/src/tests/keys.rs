//! Passphrases, the keybag, damage: each told apart, nothing ever deleted.

use super::*;
use crate::keybag::Keybag;
use crate::{VaultError, Weakness, strength};
use age::secrecy::ExposeSecret;
use std::fs;
use std::process::Command;

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

#[test]
fn every_fault_has_words_in_both_languages() {
    let faults = [
        VaultError::NoFile,
        VaultError::AlreadyThere,
        VaultError::WrongPassphrase,
        VaultError::KeybagDamaged,
        VaultError::Damaged,
        VaultError::TooNew {
            needs: String::new(),
        },
        VaultError::OtherHistory,
        VaultError::InUse,
        VaultError::DiskFull,
        VaultError::ReadOnly,
        VaultError::WeakPassphrase(Weakness::TooShort),
        VaultError::WeakPassphrase(Weakness::TooLong),
        VaultError::WeakPassphrase(Weakness::TooEasy),
        VaultError::NotARecoveryKey,
        VaultError::AlreadyDone,
        VaultError::NoBackup,
        VaultError::Stopped,
        VaultError::Sql(rusqlite::Error::InvalidQuery),
        VaultError::Io(std::io::Error::other("x")),
    ];
    for words in [
        include_str!("../../../../assets/strings/en/vault.ftl"),
        include_str!("../../../../assets/strings/es/vault.ftl"),
    ] {
        for fault in &faults {
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
    // Sealed for the right passphrase, with less work than the least.
    let mut recipient = age::scrypt::Recipient::new(GOOD.to_owned().into());
    recipient.set_work_factor(9);
    let weak = age::encrypt(&recipient, "00".repeat(48).as_bytes()).unwrap();
    for slot in &slots(&dir) {
        fs::write(slot, &weak).unwrap();
    }
    assert!(matches!(open(dir.path()), Err(VaultError::KeybagDamaged)));
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
    fs::write(previous, &before[1]).unwrap();
    assert!(Vault::open(dir.path(), &new).is_ok());
}

#[test]
fn the_recovery_slot_is_a_file_that_the_stock_age_format_reads() {
    let dir = tempfile::tempdir().unwrap();
    let agency = age::x25519::Identity::generate();
    let recipient = agency.to_public().to_string();
    drop(Vault::create(dir.path(), &passphrase(), Some(&recipient), Cost::Least).unwrap());
    let slot = fs::read(dir.path().join("keybag/recovery.age")).unwrap();
    assert!(slot.starts_with(b"age-encryption.org/v1\n-> X25519 "));
    let key = age::decrypt(&agency, &slot).unwrap();
    assert_eq!(key.len(), 96);
}

#[test]
fn the_stock_age_program_opens_the_recovery_slot() {
    if Command::new("age").arg("--version").output().is_err() {
        println!("NOT RUN: the program age is not here; `cargo x setup` installs it");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let agency = age::x25519::Identity::generate();
    let recipient = agency.to_public().to_string();
    drop(Vault::create(dir.path(), &passphrase(), Some(&recipient), Cost::Least).unwrap());
    let slot = dir.path().join("keybag/recovery.age");
    let identity = dir.path().join("agency-key.txt");
    fs::write(&identity, agency.to_string().expose_secret()).unwrap();
    let opened = Command::new("age")
        .args(["-d", "-i"])
        .args([&identity, &slot])
        .output()
        .unwrap();
    assert!(opened.status.success(), "{opened:?}");
    let ours = age::decrypt(&agency, &fs::read(&slot).unwrap()).unwrap();
    assert!(opened.stdout == ours, "another key");
    assert_eq!(ours.len(), 96);
}
