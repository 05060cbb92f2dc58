//! Simulate: worlds of laptops and an office, each from its seed; no promise of the exchange may
//! break and everything must come to rest. Prints the line for the ledger `tests/ledger/worlds.tsv`.
//! Control: faults are put in one after the other, and each must be found.

use super::Request;
use anyhow::Result;
use simulator::Bug;
use simulator::hunt::{Found, first, hunt};
use std::time::Instant;

/// Worlds between two words of progress.
const STRETCH: u64 = 10_000;
/// Within so many worlds each fault must be found.
const ZOO_WORLDS_MAX: u64 = 5_000;

/// Plays the rounds; true where nothing broke (with `control`: where every fault was found).
pub fn run(request: &Request) -> Result<bool> {
    if request.control {
        return Ok(zoo());
    }
    let began = Instant::now();
    let end = request.seed.saturating_add(request.rounds);
    let mut all = Found::default();
    let mut from = request.seed;
    while from < end {
        let to = end.min(from + STRETCH);
        let found = hunt(from..to, None);
        for (seed, what) in found.broken.iter().chain(&found.stalled) {
            println!("seed {seed}: {what}");
        }
        all.worlds += found.worlds;
        all.broken.extend(found.broken);
        all.stalled.extend(found.stalled);
        eprintln!(
            "{} worlds, {:.0} s",
            all.worlds,
            began.elapsed().as_secs_f64()
        );
        from = to;
    }
    let (broken, stalled) = (all.broken.len(), all.stalled.len());
    println!("ledger: {}\t{end}\t{broken}\t{stalled}", request.seed);
    println!(
        "{broken} violations, {stalled} stalls of {} worlds",
        all.worlds
    );
    Ok(broken == 0 && stalled == 0)
}

fn zoo() -> bool {
    let mut missed = 0;
    for bug in Bug::ALL {
        match first(*bug, ZOO_WORLDS_MAX) {
            Some((seed, what)) => println!("{:2} {bug:?}: world {seed}, {what}", bug.number()),
            None => {
                missed += 1;
                println!("{:2} {bug:?}: not found", bug.number());
            }
        }
    }
    println!("{missed} of {} faults not found", Bug::ALL.len());
    missed == 0
}
