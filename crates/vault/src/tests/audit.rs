//! The audit: gap-free, chained, and without a word of what anybody said.

use super::*;
use crate::Audited;

pub(super) fn by() -> By {
    batch(vec![]).by
}

fn audited(count: i64) -> (TempDir, Vault) {
    let (dir, mut vault) = made();
    for n in 0..count {
        let what = [Audited::Opened, Audited::Printed, Audited::Signed][n as usize % 3];
        let record = (n % 2 == 0).then_some(RecordId(id(9)));
        vault
            .audit(what, by(), Stamp(n), Some(family()), record)
            .unwrap();
    }
    (dir, vault)
}

#[test]
fn what_was_done_with_a_file_is_told_in_order_and_survives() {
    let (dir, vault) = audited(4);
    let head = vault.audit_head().unwrap();
    let mut vault = again(&dir, vault);
    assert_eq!(vault.audit_head().unwrap(), head);
    assert_eq!(head.count, 4);
    vault
        .audit(Audited::Exported, by(), Stamp(9), None, None)
        .unwrap();
    let rows = vault.audit_after(2, 10).unwrap();
    let told: Vec<_> = rows.iter().map(|row| (row.number, row.what)).collect();
    assert_eq!(
        told,
        [
            (3, Audited::Signed),
            (4, Audited::Opened),
            (5, Audited::Exported)
        ]
    );
    assert_eq!(rows[2].hash, vault.audit_head().unwrap().hash.unwrap());
    assert_sound(&vault);
    assert!(
        vault.actions(family()).unwrap().is_empty(),
        "it belongs to no family's file"
    );
}

#[test]
fn a_row_that_was_changed_dropped_moved_or_put_in_is_noticed() {
    for tampering in [
        "UPDATE audit SET user = zeroblob(16) WHERE n = 3",
        "UPDATE audit SET at = at + 1 WHERE n = 5",
        "UPDATE audit SET what = 'shown' WHERE n = 2",
        "UPDATE audit SET record = NULL WHERE n = 1",
        "UPDATE audit SET family = NULL, record = family WHERE n = 2",
        "UPDATE audit SET replica = zeroblob(16) WHERE n = 4",
        "DELETE FROM audit WHERE n = 3",
        "DELETE FROM audit WHERE n = 1",
        "UPDATE audit SET n = 90 WHERE n = 6",
        "UPDATE audit SET n = CASE n WHEN 2 THEN -3 ELSE 2 END WHERE n IN (2, 3); UPDATE audit SET n = 3 WHERE n = -3",
        "INSERT INTO audit SELECT 7, at, user, device, replica, what, family, record, hash FROM audit WHERE n = 6",
    ] {
        let (_dir, vault) = audited(6);
        vault.db.execute_batch(tampering).unwrap();
        assert!(!vault.verify().unwrap().audit.is_empty(), "{tampering}");
    }
}

#[test]
fn a_missing_end_is_seen_by_whoever_remembers_the_head() {
    let (_dir, vault) = audited(6);
    let head = vault.audit_head().unwrap();
    vault
        .db
        .execute("DELETE FROM audit WHERE n = 6", [])
        .unwrap();
    assert!(vault.verify().unwrap().audit.is_empty());
    assert_ne!(vault.audit_head().unwrap(), head);
}
