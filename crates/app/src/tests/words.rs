//! Every code that leaves the app has words in every language.

use crate::fault::CODES;
use casefile::Refusal;
use exports::ExportError;
use exports::story::StoryFault;
use std::path::Path;
use vault::{VaultError, Weakness};

fn strings(lang: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../assets/strings")
        .join(lang);
    let files = std::fs::read_dir(folder).unwrap().flatten();
    files
        .map(|file| std::fs::read_to_string(file.path()).unwrap())
        .collect()
}

fn vault_codes() -> Vec<&'static str> {
    let io = || std::io::Error::other("a test");
    let all = [
        VaultError::NoFile,
        VaultError::FileGone,
        VaultError::AlreadyThere,
        VaultError::WrongPassphrase,
        VaultError::KeybagDamaged,
        VaultError::CopyOpensNothing,
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
        VaultError::OtherAgency,
        VaultError::Closed,
        VaultError::TooLarge,
        VaultError::OutOfTurn,
        VaultError::BytesNotHere,
        VaultError::BytesDamaged,
        VaultError::Stopped,
        VaultError::Io(io()),
    ];
    all.iter()
        .map(VaultError::code)
        .chain(["vault.sql"])
        .collect()
}

#[test]
fn every_code_has_words_in_every_language() {
    let exports = [ExportError::Layout, ExportError::Pdf];
    let mut codes: Vec<&str> = exports.iter().map(ExportError::code).collect();
    codes.extend(CODES.iter().chain(Refusal::CODES).chain(StoryFault::CODES));
    codes.extend(vault_codes());
    for lang in ["en", "es"] {
        let strings = strings(lang);
        for code in &codes {
            let key = format!("\nfault-{} = ", code.replace(['.', '_'], "-"));
            assert!(strings.contains(&key), "{lang}: no words for {code}");
        }
    }
}

#[test]
fn a_code_nobody_wrote_words_for_would_be_found() {
    assert!(!strings("en").contains("\nfault-no-such-code = "));
}
