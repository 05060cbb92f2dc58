//! The faults that show early must be found every time; `cargo x prove simulate --control` looks for
//! all of them, in up to 5,000 worlds each.

use simulator::Bug;
use simulator::hunt::first;

/// Within so many worlds a fault is early.
const EARLY_WORLDS: u64 = 300;

/// Faults that may take longer: a backup nobody checked has to be the one that is restored.
const LATE: &[Bug] = &[Bug::UncheckedBackupCounts];

fn early_ones_are_found(numbers: std::ops::RangeInclusive<u32>) {
    let asked = |bug: &&Bug| numbers.contains(&bug.number()) && !LATE.contains(bug);
    for bug in Bug::ALL.iter().filter(asked) {
        let found = first(*bug, EARLY_WORLDS);
        assert!(found.is_some(), "{bug:?} was not found");
    }
}

// Four tests, so that they run side by side.
#[test]
fn faults_1_to_11_are_found() {
    early_ones_are_found(1..=11);
}

#[test]
fn faults_12_to_22_are_found() {
    early_ones_are_found(12..=22);
}

#[test]
fn faults_23_to_33_are_found() {
    early_ones_are_found(23..=33);
}

#[test]
fn faults_34_to_44_are_found() {
    early_ones_are_found(34..=44);
}

#[test]
fn every_fault_of_the_list_can_be_put_in() {
    let numbers: Vec<u32> = Bug::ALL.iter().map(|bug| bug.number()).collect();
    let mut sorted = numbers.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, (1..=44).collect::<Vec<u32>>());
}
