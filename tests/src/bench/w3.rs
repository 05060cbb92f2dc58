//! W3, a new laptop: its first exchange with a caseload of fifteen families and eighteen months, over
//! HTTP on this machine, with a proxy in between that counts. The laptop is a process of its own, so that
//! its memory is its own. The yardsticks: the texts alone at zstd −3, and the same log, heads and search
//! rows in a bare encrypted file.

use super::data::{Generated, lines};
use super::desk::{Bearer, Desk, Names};
use super::office::{Office, caseload, cpu_ms, memory_mb};
use super::proxy::Proxy;
use super::raw::Raw;
use super::store::Kind;
use super::{press, ratio, rounded};
use anyhow::{Context, Result, ensure};
use hearth_server::House;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::time::Instant;
use vault::{Passphrase, Vault};

/// What has `bench` be the new laptop.
pub const LAPTOP: &str = "new-laptop";

/// What the new laptop tells of itself.
#[derive(Serialize, Deserialize)]
struct Told {
    exchanges: usize,
    first_family_ms: f64,
    all_ms: f64,
    settled_ms: f64,
    longest_hold_ms: f64,
    memory_mb: f64,
}

/// A first exchange; `scale` is the share of the eighteen months.
pub fn run(kind: Kind, scale: &str) -> Result<Value> {
    let changes: Vec<Generated> = lines(&["W3", "--scale", scale])?;
    let (text, pressed) = press::texts(&changes)?;
    let mut office = Office::new(kind)?;
    let folder = tempfile::tempdir()?;
    let (mut one, mut names, new) = {
        let house = House::open(&office.place)?;
        let fams = changes.iter().map(|it| it.fam.as_str());
        let (user, families) = caseload(&house, fams)?;
        let one = Desk::known(&house, user, &folder.path().join("one"))?;
        let new = Desk::known(&house, user, &folder.path().join("new"))?;
        let names = Names::of(families);
        (one, names, new.leave())
    };
    office.agency.serve(&[])?;
    one.write(&changes, &mut names)?;
    let count = changes.len();
    drop(changes);
    one.talk(&office.agency.place, |_| Ok(()))?;
    let proxy = Proxy::before(&office.agency.place)?;
    let cpu = cpu_ms(office.pid()?)?;
    let told = in_its_own_process(&folder.path().join("new"), &proxy.place, &new)?;
    let office_ms = cpu_ms(office.pid()?)? - cpu;
    let went = proxy.so_far();
    let memory = memory_mb(office.pid()?)?;
    let passphrase = Passphrase::new(crate::cli::PASSPHRASE);
    let two = Vault::open(&folder.path().join("new"), &passphrase)?;
    for family in names.families.values() {
        let same = one.vault.digest(*family)? == two.digest(*family)?;
        ensure!(same, "what arrived is not what was written");
    }
    let raw_ms = raw(folder.path(), &two, &names)?;
    Ok(json!({
        "bench": "W3", "store": kind.name(), "changes": count, "text": text,
        "requests": went[0], "exchanges": told.exchanges, "bytes_up": went[1],
        "bytes": ratio(went[2] as f64, pressed as f64),
        "first_family_ms": rounded(told.first_family_ms),
        "all_ms": ratio(told.all_ms, raw_ms),
        "all_and_search_ms": ratio(told.all_ms + told.settled_ms, raw_ms),
        "sooner": rounded(told.all_ms / told.first_family_ms),
        "longest_hold_ms": rounded(told.longest_hold_ms),
        "laptop_memory_mb": told.memory_mb, "server_memory_mb": memory,
        "server_cpu_ms": rounded(office_ms),
    }))
}

fn in_its_own_process(folder: &Path, place: &str, bearer: &Bearer) -> Result<Told> {
    let mut laptop = Command::new(std::env::current_exe()?);
    laptop.arg(LAPTOP).arg(folder).arg(place);
    let done = laptop.arg(&bearer.0).output()?;
    let said = String::from_utf8_lossy(&done.stderr);
    ensure!(done.status.success(), "the new laptop: {said}");
    Ok(serde_json::from_slice(&done.stdout)?)
}

/// The new laptop: notebook, address, and what proves it.
pub fn laptop(mut arguments: impl Iterator<Item = String>) -> Result<()> {
    let mut next = || arguments.next().context("an argument is missing");
    let (folder, place) = (next()?, next()?);
    let mut desk = Desk::come_back(Path::new(&folder), &Bearer(next()?))?;
    let (began, mut first) = (Instant::now(), None);
    let exchanges = desk.talk(&place, |vault| {
        if first.is_none() && is_one_here(vault)? {
            first = Some(millis(began));
        }
        Ok(())
    })?;
    let all_ms = millis(began);
    let settling = Instant::now();
    desk.vault.settle()?;
    let told = Told {
        exchanges,
        first_family_ms: first.context("no family came")?,
        all_ms,
        settled_ms: millis(settling),
        longest_hold_ms: desk.held.at(1.0),
        memory_mb: memory_mb(std::process::id())?,
    };
    println!("{}", serde_json::to_string(&told)?);
    Ok(())
}

/// Whether a family is whole and opens, its fields in memory.
fn is_one_here(vault: &mut Vault) -> Result<bool> {
    for family in vault.families()? {
        let file = vault.case_file(family.family)?;
        let registers = file.registers(family.family.scope());
        let holds = registers.is_some_and(|it| it.kinds().next().is_some());
        if holds {
            return Ok(true);
        }
    }
    Ok(false)
}

fn millis(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

/// The same log, heads and search rows in a bare file, a transaction for each family.
fn raw(folder: &Path, vault: &Vault, names: &Names) -> Result<f64> {
    let mut raw = Raw::create(folder)?;
    let mut took = 0.0;
    for family in names.families.values() {
        let entries = vault.entries(family.scope())?;
        let began = Instant::now();
        raw.fill_in(&entries)?;
        took += millis(began);
    }
    let began = Instant::now();
    raw.index()?;
    Ok(took + millis(began))
}
