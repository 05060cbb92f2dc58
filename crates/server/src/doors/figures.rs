//! What is counted while the server runs, in the text form that Prometheus reads. Numbers only: no
//! family, person, laptop or address has a label.

use super::Door;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use sync::message::Reply;

/// Upper edges of the buckets, in milliseconds.
const EDGES: [u64; 8] = [5, 10, 25, 50, 100, 250, 1_000, 5_000];

/// Everything that is counted.
#[derive(Default, Debug)]
pub struct Figures {
    calls: Mutex<BTreeMap<(Door, &'static str), u64>>,
    took: Mutex<[u64; EDGES.len() + 1]>,
    took_ms: AtomicU64,
    bytes_in: AtomicU64,
    entries_out: AtomicU64,
    set_aside: AtomicU64,
}

impl Figures {
    /// A call was answered.
    pub(super) fn count(&self, door: Door, code: Option<&'static str>, took: Duration) {
        let mut calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        *calls.entry((door, code.unwrap_or("ok"))).or_default() += 1;
        if door != Door::Sync {
            return;
        }
        let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        let at = EDGES.iter().position(|edge| ms <= *edge);
        let mut buckets = self.took.lock().unwrap_or_else(PoisonError::into_inner);
        buckets[at.unwrap_or(EDGES.len())] += 1;
        self.took_ms.fetch_add(ms, Ordering::Relaxed);
    }

    /// An exchange moved something.
    pub(super) fn moved(&self, bytes_in: usize, reply: &Reply) {
        let entries: usize = reply.runs.iter().map(|run| run.entries.len()).sum();
        let aside: usize = reply.scopes.values().map(|it| it.set_aside.len()).sum();
        self.bytes_in.fetch_add(bytes_in as u64, Ordering::Relaxed);
        self.entries_out
            .fetch_add(entries as u64, Ordering::Relaxed);
        self.set_aside.fetch_add(aside as u64, Ordering::Relaxed);
    }

    /// As text.
    pub(super) fn shown(&self) -> String {
        let mut text = String::new();
        let calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        line(&mut text, "# TYPE hearth_calls_total counter");
        for ((door, code), count) in calls.iter() {
            let path = door.path();
            line(
                &mut text,
                &format!("hearth_calls_total{{door=\"{path}\",code=\"{code}\"}} {count}"),
            );
        }
        self.show_times(&mut text);
        for (name, counted) in [
            ("hearth_bytes_in_total", &self.bytes_in),
            ("hearth_entries_out_total", &self.entries_out),
            ("hearth_set_aside_told_total", &self.set_aside),
        ] {
            line(&mut text, &format!("# TYPE {name} counter"));
            line(
                &mut text,
                &format!("{name} {}", counted.load(Ordering::Relaxed)),
            );
        }
        text
    }

    fn show_times(&self, text: &mut String) {
        let buckets = self.took.lock().unwrap_or_else(PoisonError::into_inner);
        line(text, "# TYPE hearth_exchange_ms histogram");
        let mut sum = 0;
        for (at, count) in buckets.iter().enumerate() {
            sum += count;
            let edge = EDGES.get(at).map_or("+Inf".to_owned(), u64::to_string);
            line(
                text,
                &format!("hearth_exchange_ms_bucket{{le=\"{edge}\"}} {sum}"),
            );
        }
        let ms = self.took_ms.load(Ordering::Relaxed);
        line(text, &format!("hearth_exchange_ms_sum {ms}"));
        line(text, &format!("hearth_exchange_ms_count {sum}"));
    }
}

fn line(text: &mut String, said: &str) {
    writeln!(text, "{said}").expect("writing into memory cannot fail");
}
