//! W6, open: one family of the eighteen-month workload, opened from its heads, beside a bare read
//! of as many rows with the same texts from an encrypted file.

use super::data::{Generated, workload};
use super::raw::{Field, Raw};
use super::{Times, ratio};
use crate::notebook::Direct;
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Openings counted.
const ROUNDS: usize = 30;

/// Fills a family and opens it again and again.
pub fn run() -> Result<Value> {
    let changes: Vec<Generated> = workload("W3")?
        .into_iter()
        .filter(|change| change.fam == "f1")
        .collect();
    let folder = tempfile::tempdir()?;
    let mut direct = Direct::create(&folder.path().join("vault"))?;
    let live = direct.write_generated(&changes)?;
    let mut raw = Raw::create(folder.path())?;
    raw.fill(&last_values(&changes))?;
    let (mut ours, mut bare) = (Times::default(), Times::default());
    for _ in 0..ROUNDS {
        let fields = ours.take(|| direct.open_family())?;
        ensure!(
            fields >= live,
            "the family opened with {fields} of {live} fields"
        );
        bare.take(|| raw.read_all())?;
    }
    Ok(json!({"bench": "W6", "live_fields": live, "open_ms": ratio(ours.at(0.5), bare.at(0.5))}))
}

fn last_values(changes: &[Generated]) -> Vec<Field> {
    let mut last: BTreeMap<(&str, &str), String> = BTreeMap::new();
    for change in changes {
        last.insert((&change.row, &change.col), change.val.to_string());
    }
    last.into_iter()
        .map(|((row, col), value)| Field {
            record: row.as_bytes().to_vec(),
            field: col.to_owned(),
            value,
        })
        .collect()
}
