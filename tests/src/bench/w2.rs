//! W2, a week: one facilitator, fifteen families, a week without a network: two thousand changes are
//! brought to the real program over HTTP on this machine, and fetched by a second laptop. Requests and
//! bytes are counted by a proxy in between. The yardsticks: the texts alone at zstd −3, and the same rows
//! in a store of the same kind, in this process.

use super::data::workload;
use super::desk::{Desk, Names};
use super::office::{Office, caseload, cpu_ms, memory_mb};
use super::proxy::Proxy;
use super::store::Kind;
use super::{press, ratio, rows};
use anyhow::{Result, ensure};
use hearth_server::House;
use serde_json::{Value, json};
use std::time::Instant;

/// One way of the week: exchanges, bytes up and down, milliseconds, and of these the office's own.
struct Way {
    went: [u64; 3],
    took_ms: f64,
    office_ms: f64,
}

/// A week, there and back.
pub fn run(kind: Kind) -> Result<Value> {
    let changes = workload("W2")?;
    let mut office = Office::new(kind)?;
    let folder = tempfile::tempdir()?;
    let (mut one, mut two, mut names) = {
        let house = House::open(&office.place)?;
        let fams = changes.iter().map(|it| it.fam.as_str());
        let (user, families) = caseload(&house, fams)?;
        let one = Desk::known(&house, user, &folder.path().join("one"))?;
        let two = Desk::known(&house, user, &folder.path().join("two"))?;
        let names = Names::of(families);
        (one, two, names)
    };
    let before = rows::before(&office.place)?;
    office.agency.serve(&[])?;
    let proxy = Proxy::before(&office.agency.place)?;
    for desk in [&mut one, &mut two] {
        desk.talk(&proxy.place, |_| Ok(()))?;
    }
    one.write(&changes, &mut names)?;
    let push = way(&office, &proxy, &mut one)?;
    let pull = way(&office, &proxy, &mut two)?;
    for family in names.families.values() {
        let same = one.vault.digest(*family)? == two.vault.digest(*family)?;
        ensure!(same, "what arrived is not what was written");
    }
    let memory = memory_mb(office.pid()?)?;
    office.agency.stop();
    let runs = rows::brought(&office.place, before)?;
    let bare = rows::Bare::create(folder.path(), office.cluster.as_ref())?;
    let (cpu, began) = (cpu_ms(std::process::id())?, Instant::now());
    runs.iter().try_for_each(|run| bare.keep(run))?;
    let raw_cpu = cpu_ms(std::process::id())? - cpu;
    let raw = began.elapsed().as_secs_f64() * 1000.0;
    ensure!(
        bare.entries()? == changes.len(),
        "these are not the same rows"
    );
    let (text, pressed) = press::texts(&changes)?;
    Ok(json!({
        "bench": "W2", "store": kind.name(), "changes": changes.len(), "text": text,
        "requests": {"push": push.went[0], "pull": pull.went[0]},
        "push_bytes": ratio(push.went[1] as f64, pressed as f64),
        "pull_bytes": ratio(pull.went[2] as f64, pressed as f64),
        "other_way_bytes": {"push": push.went[2], "pull": pull.went[1]},
        "push_ms": ratio(push.took_ms, raw),
        "pull_ms": pull.took_ms,
        "server_cpu_ms": {"push": ratio(push.office_ms, raw_cpu), "pull": pull.office_ms},
        "server_memory_mb": memory,
    }))
}

fn way(office: &Office, proxy: &Proxy, desk: &mut Desk) -> Result<Way> {
    let (went, cpu) = (proxy.so_far(), cpu_ms(office.pid()?)?);
    let began = Instant::now();
    desk.talk(&proxy.place, |_| Ok(()))?;
    let took_ms = began.elapsed().as_secs_f64() * 1000.0;
    let now = proxy.so_far();
    Ok(Way {
        went: [0, 1, 2].map(|at| now[at] - went[at]),
        took_ms,
        office_ms: cpu_ms(office.pid()?)? - cpu,
    })
}
