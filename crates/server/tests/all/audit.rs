//! The chain of who did and saw what.

use hearth_server::keys::StoreKey;
use hearth_server::store::{Audited, Base, Cell, Did, Sqlite, Store};
use hearth_server::verify::audit;
use std::sync::Arc;
use sync::message::AuditHead;
use sync::{Hash, OfficeName};

fn chained(rows: usize) -> (tempfile::TempDir, Arc<Sqlite>, Store) {
    let folder = tempfile::tempdir().unwrap();
    let key = StoreKey::draw().unwrap();
    let sqlite = Arc::new(Sqlite::open(&folder.path().join("office.db"), &key).unwrap());
    let office = OfficeName {
        device: casefile::DeviceId(uuid::Uuid::from_u128(1)),
        key: sync::PublicKey([1; 32]),
    };
    let store = Store::over(sqlite.clone(), office);
    for at in 0..rows {
        let audited = Audited {
            what: "test",
            entries: at,
            ..Audited::default()
        };
        store.note(&audited).unwrap();
        store.seal_audit().unwrap();
    }
    (folder, sqlite, store)
}

fn tamper(sqlite: &Sqlite, statement: &str) {
    let none: [Cell; 0] = [];
    sqlite
        .write(None, &mut |sql| {
            assert!(sql.run(statement, &none)? > 0);
            Ok(Did::Something)
        })
        .unwrap();
}

#[test]
fn a_row_that_was_changed_moved_or_cut_off_is_found() {
    for statement in [
        "UPDATE audit SET body = x'7b7d' WHERE n = 5",
        "DELETE FROM audit WHERE n = 5",
        "UPDATE audit SET n = n + 100 WHERE n = 5",
        "UPDATE audit SET hash = zeroblob(32) WHERE n = 9",
        "DELETE FROM audit WHERE n = 1",
    ] {
        let (_folder, sqlite, store) = chained(9);
        assert_eq!(audit(&store, None).unwrap(), 9);
        let head = store.audit_head().unwrap();
        tamper(&sqlite, statement);
        assert!(audit(&store, head).is_err(), "{statement}");
    }
}

#[test]
fn a_cut_end_and_a_chain_made_anew_are_found_by_what_a_laptop_remembers() {
    let (_folder, sqlite, store) = chained(9);
    let head = store.audit_head().unwrap().unwrap();
    assert_eq!(audit(&store, Some(head)).unwrap(), 9);
    tamper(&sqlite, "DELETE FROM audit WHERE n > 7");
    assert_eq!(audit(&store, None).unwrap(), 7, "by itself it looks whole");
    assert!(audit(&store, Some(head)).is_err());

    tamper(&sqlite, "UPDATE audit SET body = x'7b7d' WHERE n = 3");
    tamper(&sqlite, "UPDATE audit SET n = NULL, hash = NULL");
    store.seal_audit().unwrap();
    assert_eq!(audit(&store, None).unwrap(), 7, "made anew, it looks whole");
    let earlier = AuditHead {
        count: 7,
        hash: Hash([9; 32]),
    };
    assert!(audit(&store, Some(earlier)).is_err());
}
