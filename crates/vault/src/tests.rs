//! Ring 2: stories about real files in real folders.
#![allow(clippy::unwrap_used)]

mod audit;
mod backups;
mod blank;
mod case;
mod cut;
mod disk;
mod draft;
mod found;
mod keys;
mod ledger;
mod mend;
mod office;
mod older;
mod pieces;
mod wiped;

use crate::{Batch, Cost, Order, Passphrase, Vault};
use casefile::*;
use rusqlite::ffi;
use std::cell::Cell;
use std::path::Path;
use tempfile::TempDir;
use uuid::Uuid;

const GOOD: &str = "seven quiet herons waiting";

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn family() -> FamilyId {
    FamilyId(id(1))
}

fn passphrase() -> Passphrase {
    Passphrase::new(GOOD)
}

fn made() -> (TempDir, Vault) {
    let dir = tempfile::tempdir().unwrap();
    let vault = Vault::create(dir.path(), &passphrase(), None, Cost::Least).unwrap();
    (dir, vault)
}

fn open(dir: &Path) -> crate::Result<Vault> {
    Vault::open(dir, &passphrase())
}

fn again(dir: &TempDir, vault: Vault) -> Vault {
    drop(vault);
    open(dir.path()).unwrap()
}

fn change<T: serde::Serialize + ?Sized>(
    kind: &str,
    record: u128,
    field: &str,
    value: &T,
) -> Change {
    Change {
        kind: kind.to_owned().into(),
        id: RecordId(id(record)),
        field: field.to_owned().into(),
        value: Value::of(value),
        saw: Vec::new(),
    }
}

fn deed(changes: Vec<Change>) -> Deed {
    Deed {
        scope: family().scope(),
        what: "meeting.write_note".into(),
        on: "2025-01-09".parse().unwrap(),
        together: None,
        changes,
        over: Vec::new(),
    }
}

/// Changes that saw what the file shows now.
fn seeing(vault: &Vault, mut changes: Vec<Change>) -> Vec<Change> {
    let file = vault.case_file(family()).unwrap();
    for change in &mut changes {
        let found = file.find(&change.kind, change.id);
        let register = found.and_then(|(_, record)| record.field(&change.field));
        let heads = register.into_iter().flat_map(|register| register.heads());
        change.saw = heads.map(|head| head.by).collect();
    }
    changes
}

fn batch(deeds: Vec<Deed>) -> Batch {
    thread_local!(static CLOCK: Cell<i64> = const { Cell::new(1_736_000_000_000) });
    CLOCK.set(CLOCK.get() + 1000);
    Batch {
        deeds,
        by: By {
            user: UserId(id(2)),
            device: DeviceId(id(3)),
        },
        at: Stamp(CLOCK.get()),
        draft_done: None,
        request: None,
    }
}

fn write(vault: &mut Vault, changes: Vec<Change>) -> Action {
    let changes = seeing(vault, changes);
    vault.commit(batch(vec![deed(changes)])).unwrap().remove(0)
}

fn note(vault: &mut Vault, record: u128, text: &str) -> Action {
    write(vault, vec![change("note", record, "text", text)])
}

fn assert_sound(vault: &Vault) {
    let found = vault.verify().unwrap();
    assert!(found.is_sound(), "{found:?}");
}

/// Every file below a folder.
fn files(dir: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// The number a database failure carries, to be sure which one it was.
const FULL: i32 = ffi::SQLITE_FULL;
