//! The faults that show early must be found every time; `cargo x prove simulate --control` looks for
//! all of them, in up to 5,000 worlds each.

use simulator::Bug;
use simulator::hunt::first;

/// Faults that show within the first worlds.
const EARLY: &[(Bug, u64)] = &[
    (Bug::NameIsReplicaAndNumber, 30),
    (Bug::AnswerBeforeCommit, 30),
    (Bug::PurgeOnAcknowledgement, 60),
    (Bug::OneBackupIsEnough, 60),
    (Bug::RelaysOnlyOwn, 20),
];

#[test]
fn faults_that_show_early_are_found() {
    for (bug, worlds) in EARLY {
        assert!(first(*bug, *worlds).is_some(), "{bug:?} was not found");
    }
}
