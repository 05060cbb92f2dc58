//! Memory with a family open: the proportional share of every process of the window, WebKit's
//! included, beside a bare window's.

use super::door;
use super::figure::{Pair, goal};
use super::side::{Desk, Side, Window};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;

const ROUNDS: usize = 5;
const AT_MOST: f64 = 1.2;
/// What is let go of after a page was shown is let go of within this.
const REST: Duration = Duration::from_secs(3);

/// Opens both again and again and looks at what they take.
pub fn run(desk: &Desk) -> Result<Value> {
    let mut pair = Pair::default();
    let mut processes = BTreeMap::new();
    for round in 0..ROUNDS {
        for side in Side::in_turn(round) {
            let window = desk.open(side)?;
            if side == Side::Ours {
                show_a_family(desk, &window)?;
            }
            std::thread::sleep(REST);
            let taken = taken_by(window.launched.pid)?;
            pair.of(side).keep_millis(taken.values().sum());
            processes.insert(side.name(), json!(taken));
            window.close()?;
        }
    }
    let met = pair.ratio_at(0.5) <= AT_MOST;
    Ok(
        json!({"bench": "app", "part": "memory with a family open", "rounds": ROUNDS,
        "pss_mb": pair.at(0.5), "processes_mb_last_round": processes,
        "goals": [goal("median at most 1.2 times a bare window's", met)]}),
    )
}

fn show_a_family(desk: &Desk, window: &Window) -> Result<()> {
    door::unlock(desk, &window.page)?;
    door::family(desk, &window.page)
}

/// Megabytes of each program below a process, itself included.
fn taken_by(root: u32) -> Result<BTreeMap<String, f64>> {
    let mut taken = BTreeMap::new();
    for pid in family_of(root) {
        // A process that ended meanwhile takes nothing.
        let Ok(name) = std::fs::read_to_string(format!("/proc/{pid}/comm")) else {
            continue;
        };
        *taken.entry(name.trim().to_owned()).or_insert(0.0) += pss(pid)?;
    }
    ensure!(taken.len() > 1, "a window has more than one process");
    Ok(taken)
}

fn pss(pid: u32) -> Result<f64> {
    let told = std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup"))?;
    let kilobytes: f64 = told
        .lines()
        .find_map(|line| line.strip_prefix("Pss:")?.trim().strip_suffix(" kB"))
        .and_then(|number| number.trim().parse().ok())
        .context("the system tells no proportional share")?;
    Ok((kilobytes / 102.4).round() / 10.0)
}

/// The process and everything it started, directly or not.
fn family_of(root: u32) -> Vec<u32> {
    let parents = parents();
    let mut found = vec![root];
    let mut at = 0;
    while let Some(parent) = found.get(at).copied() {
        found.extend(parents.iter().filter(|it| it.1 == parent).map(|it| it.0));
        at += 1;
    }
    found
}

fn parents() -> Vec<(u32, u32)> {
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    processes
        .filter_map(|entry| {
            let pid = entry.file_name().to_str()?.parse().ok()?;
            let stat = std::fs::read_to_string(entry.path().join("stat")).ok()?;
            // The name stands in brackets and may hold anything; state and parent follow it.
            let parent = stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()?;
            Some((pid, parent))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn children_belong_to_the_process_that_started_them() {
        let mut child = std::process::Command::new("sleep")
            .arg("20")
            .spawn()
            .unwrap();
        let family = family_of(std::process::id());
        let taken = taken_by(std::process::id()).unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(family.contains(&child.id()));
        assert!(taken["sleep"] > 0.0, "{taken:?}");
    }
}
