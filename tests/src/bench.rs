//! Speed as a ratio inside one run: our part and its yardstick turn by turn on the same machine,
//! on an encrypted file, every save durable. One JSON line a run; no absolute figure is a promise.

pub mod app;
pub mod data;
mod desk;
pub mod indicators;
mod office;
mod press;
mod proxy;
pub mod raw;
mod rows;
pub mod store;
pub mod w1;
pub mod w2;
pub mod w3;
pub mod w4;
pub mod w5;
pub mod w6;

use std::time::{Duration, Instant};

/// Times of one kind of step, with the bytes it handed to the kernel.
#[derive(Default)]
pub struct Times {
    millis: Vec<f64>,
    bytes: u64,
}

impl Times {
    /// Runs one step and keeps its time.
    pub fn take<T>(&mut self, step: impl FnOnce() -> T) -> T {
        let before = written_bytes();
        let start = Instant::now();
        let result = step();
        self.keep(start.elapsed());
        self.bytes += written_bytes() - before;
        result
    }

    fn keep(&mut self, time: Duration) {
        self.keep_millis(time.as_secs_f64() * 1000.0);
    }

    /// Keeps a figure that something else has measured.
    pub fn keep_millis(&mut self, millis: f64) {
        self.millis.push(millis);
    }

    /// How many were kept.
    pub fn count(&self) -> usize {
        self.millis.len()
    }

    /// The value below which this share of the steps lies.
    pub fn at(&self, share: f64) -> f64 {
        let mut sorted = self.millis.clone();
        sorted.sort_by(f64::total_cmp);
        let last = sorted.len().saturating_sub(1);
        let place = (share * last as f64).round() as usize;
        sorted.get(place).copied().unwrap_or(f64::NAN)
    }

    /// The mean.
    pub fn mean(&self) -> f64 {
        self.millis.iter().sum::<f64>() / self.millis.len().max(1) as f64
    }

    /// Bytes a step.
    pub fn bytes_a_step(&self) -> f64 {
        self.bytes as f64 / self.millis.len().max(1) as f64
    }
}

/// Bytes this process handed to write calls so far.
fn written_bytes() -> u64 {
    let text = std::fs::read_to_string("/proc/self/io").unwrap_or_default();
    text.lines()
        .find_map(|line| line.strip_prefix("wchar: ")?.parse().ok())
        .unwrap_or(0)
}

/// Two figures and their ratio, rounded for reading.
pub fn ratio(ours: f64, raw: f64) -> serde_json::Value {
    let ratio = rounded(ours / raw);
    serde_json::json!({"ours": rounded(ours), "raw": rounded(raw), "ratio": ratio})
}

/// Rounded for reading.
pub fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}
