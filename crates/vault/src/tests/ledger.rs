//! The shape of the file: made once, brought up with a backup, never opened by an older version.

use super::*;
use crate::VaultError;
use crate::schema::{STEPS, Step};
use std::fs;

const NEXT: Step = Step {
    number: STEPS.len() as i64 + 1,
    name: "later",
    sql: "CREATE TABLE later (id INTEGER PRIMARY KEY, said TEXT NOT NULL) STRICT;",
    then: |_| Ok(()),
    oldest_app_that_may_open: "0.9.0",
};

const BROKEN: Step = Step {
    sql: "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);",
    ..NEXT
};

fn with(step: Step) -> Vec<Step> {
    let known = STEPS.iter().map(|step| Step { ..*step });
    known.chain([step]).collect()
}

fn bytes_of(dir: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = files(dir)
        .into_iter()
        .filter(|path| !path.ends_with("hearth.db-shm"))
        .filter(|path| fs::metadata(path).unwrap().len() > 0)
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn a_file_of_a_newer_version_is_refused_and_not_a_byte_is_touched() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "kept");
    drop(vault);
    drop(Vault::open_with(dir.path(), &passphrase(), &with(NEXT)).unwrap());
    let before = bytes_of(dir.path());
    match open(dir.path()) {
        Err(VaultError::TooNew { needs }) => assert_eq!(needs, "0.9.0"),
        other => panic!("{other:?}"),
    }
    assert_eq!(bytes_of(dir.path()), before);
}

#[test]
fn a_step_over_data_leaves_a_backup_that_the_older_version_opens() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "kept");
    drop(vault);
    let vault = Vault::open_with(dir.path(), &passphrase(), &with(NEXT)).unwrap();
    assert_eq!(vault.actions(family()).unwrap().len(), 1);
    drop(vault);
    let backup = dir.path().join("backups/before-step-0006.db");
    fs::copy(&backup, dir.path().join("hearth.db")).unwrap();
    assert_eq!(
        open(dir.path()).unwrap().actions(family()).unwrap().len(),
        1
    );
}

#[test]
fn a_step_that_breaks_leaves_the_file_as_it_was() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "kept");
    drop(vault);
    assert!(Vault::open_with(dir.path(), &passphrase(), &with(BROKEN)).is_err());
    let vault = open(dir.path()).unwrap();
    assert_eq!(vault.actions(family()).unwrap().len(), 1);
    assert_sound(&vault);
}

#[test]
fn a_step_that_was_edited_after_its_release_is_noticed() {
    let (dir, vault) = made();
    drop(vault);
    drop(Vault::open_with(dir.path(), &passphrase(), &with(NEXT)).unwrap());
    let edited = Step {
        sql: "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;",
        ..NEXT
    };
    let opened = Vault::open_with(dir.path(), &passphrase(), &with(edited));
    assert!(matches!(opened, Err(VaultError::OtherHistory)));
}

#[test]
fn every_setting_of_the_connection_is_the_one_that_keeps_words_safe() {
    let (_dir, vault) = made();
    let asked = |name: &str| -> String {
        let sql = format!("PRAGMA {name}");
        vault
            .db
            .query_row(&sql, [], |row| {
                let value: rusqlite::types::Value = row.get(0)?;
                Ok(match value {
                    rusqlite::types::Value::Integer(n) => n.to_string(),
                    rusqlite::types::Value::Text(text) => text,
                    other => format!("{other:?}"),
                })
            })
            .unwrap()
    };
    for (name, value) in [
        ("temp_store", "2"),
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("fullfsync", "1"),
        ("checkpoint_fullfsync", "1"),
        ("foreign_keys", "1"),
        ("secure_delete", "1"),
        ("trusted_schema", "0"),
        ("cell_size_check", "1"),
        ("busy_timeout", "5000"),
        ("mmap_size", "0"),
        ("cipher_page_size", "4096"),
        ("cipher_use_hmac", "1"),
        ("cipher_hmac_algorithm", "HMAC_SHA512"),
        ("cipher_log_level", "NONE"),
    ] {
        assert_eq!(asked(name), value, "{name}");
    }
}

#[test]
fn every_table_of_ours_is_strict() {
    let (_dir, vault) = made();
    let sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
               AND strict = 0 AND name NOT LIKE 'sqlite_%'";
    let mut statement = vault.db.prepare(sql).unwrap();
    let loose: Vec<String> = statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(loose.is_empty(), "{loose:?}");
}
