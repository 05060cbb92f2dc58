//! W4, an office morning: five hundred laptops, each of which brings a hundred changes to the real
//! program over HTTP on this machine, sixteen at once, with authorisation and audit on. The yardstick is
//! the same rows in a store of the same kind, encrypted, sixteen at once, in this process. A time counts
//! only where everything has arrived.

mod laptops;

use super::office::{Office, cpu_ms, memory_mb};
use super::store::Kind;
use super::{Times, ratio, rounded, rows};
use anyhow::{Context, Result, anyhow, ensure};
use hearth_server::House;
use laptops::Question;
use serde_json::{Value, json};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

/// Calls that are on the way at once.
const AT_ONCE: usize = 16;

/// A morning; `scale` is the share of the five hundred laptops.
pub fn run(kind: Kind, scale: &str) -> Result<Value> {
    let mut office = Office::new(kind)?;
    let questions = laptops::questions(&House::open(&office.place)?, scale)?;
    let before = rows::before(&office.place)?;
    let starting = Instant::now();
    office.agency.serve(&[])?;
    let start_ms = starting.elapsed().as_millis();
    let (took, calls) = bring(&office.agency.place, &questions)?;
    let (memory, cpu) = (memory_mb(office.pid()?)?, cpu_ms(office.pid()?)?);
    office.agency.stop();
    let all = questions.iter().flat_map(|it| &it.brings);
    let changes = rows::arrived(&office.place, all)?;
    let raw = raw(&office, before, changes)?;
    let a_second = |time: Duration| changes as f64 / time.as_secs_f64();
    Ok(json!({
        "bench": "W4", "store": kind.name(),
        "laptops": questions.len(), "changes": changes, "in_flight": AT_ONCE,
        "changes_a_second": ratio(a_second(took), a_second(raw)),
        "p50_ms": rounded(calls.at(0.5)), "p99_ms": rounded(calls.at(0.99)),
        "max_ms": rounded(calls.at(1.0)), "server_cpu_ms": rounded(cpu),
        "server_memory_mb": memory, "server_start_ms": start_ms,
    }))
}

/// Work for sixteen threads, each of which takes what is next.
fn side_by_side<T: Sync>(all: &[T], work: impl Fn(&T) -> Result<()> + Sync) -> Result<()> {
    let next = Mutex::new(all.iter());
    let take = || next.lock().ok()?.next();
    thread::scope(|scope| {
        let each = || {
            while let Some(one) = take() {
                work(one)?;
            }
            Ok(())
        };
        let threads: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(each)).collect();
        let ended = threads.into_iter().map(|thread| thread.join());
        let fell_over = |_| Err(anyhow!("a thread fell over"));
        ended
            .map(|it| it.unwrap_or_else(fell_over))
            .try_for_each(|it| it)
    })
}

fn bring(place: &str, questions: &[Question]) -> Result<(Duration, Times)> {
    let times = Mutex::new(Times::default());
    let began = Instant::now();
    side_by_side(questions, |question| {
        let called = Instant::now();
        question.bring(place)?;
        let took = called.elapsed().as_secs_f64() * 1000.0;
        times
            .lock()
            .map(|mut it| it.keep_millis(took))
            .ok()
            .context("a thread fell over")
    })?;
    let took = began.elapsed();
    Ok((took, times.into_inner().unwrap_or_default()))
}

/// The rows of the morning into a store of the same kind; those of a run together, as ours does.
fn raw(office: &Office, before: rows::Before, changes: usize) -> Result<Duration> {
    let morning = rows::brought(&office.place, before)?;
    let folder = tempfile::tempdir()?;
    let store = rows::Bare::create(folder.path(), office.cluster.as_ref())?;
    let began = Instant::now();
    side_by_side(&morning, |run| store.keep(run))?;
    let took = began.elapsed();
    ensure!(store.entries()? == changes, "these are not the same rows");
    Ok(took)
}
