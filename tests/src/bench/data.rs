//! The workloads: written from a seed by `tests/bench/gen.mjs`, the same everywhere.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::path::Path;
use std::process::Command;

/// One generated change.
#[derive(Deserialize)]
pub struct Generated {
    /// The family.
    pub fam: String,
    /// The kind of record.
    pub tab: String,
    /// The record.
    pub row: String,
    /// The field.
    pub col: String,
    /// The value.
    pub val: serde_json::Value,
    /// When it was written.
    pub ts: i64,
    /// By whom.
    pub dev: String,
}

/// Writes a workload and reads it back.
pub fn workload(name: &str) -> Result<Vec<Generated>> {
    lines(&[name])
}

/// Runs the generator and reads its lines.
pub fn lines<T: DeserializeOwned>(arguments: &[&str]) -> Result<Vec<T>> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/gen.mjs");
    let output = Command::new("node")
        .arg(script)
        .args(arguments)
        .output()
        .context("node is needed to write the workload")?;
    ensure!(output.status.success(), "the workload could not be written");
    output
        .stdout
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .map(|line| Ok(serde_json::from_slice(line)?))
        .collect()
}
