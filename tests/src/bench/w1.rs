//! W1, a visit: a ninety-minute meeting of 250 durable saves, most of them a note that grows.
//! Ours is the whole path (decide, commit, fold); the yardstick is one bare FULL commit of the
//! same text, turn by turn in the same run.

use super::data::{Generated, workload};
use super::raw::{Field, Raw};
use super::{Times, ratio};
use crate::notebook::Direct;
use anyhow::Result;
use serde_json::{Value, json};
use std::time::Instant;

/// Warm-up saves that are not counted.
const WARM: usize = 20;

/// Plays the meeting and says how it went beside the yardstick.
pub fn run() -> Result<Value> {
    let changes = workload("W1")?;
    let folder = tempfile::tempdir()?;
    let mut raw = Raw::create(folder.path())?;
    let mut direct = Direct::create(&folder.path().join("vault"))?;
    let (mut drafts, mut actions) = (Pair::default(), Pair::default());
    for (number, change) in changes.iter().enumerate() {
        let is_draft = change.tab == "note";
        let pair = if is_draft { &mut drafts } else { &mut actions };
        let mut unseen = Pair::default();
        let pair = if number < WARM { &mut unseen } else { pair };
        pair.ours.take(|| save(&mut direct, change, is_draft))?;
        let field = field(change);
        pair.raw.take(|| raw.save(&field))?;
    }
    let start = Instant::now();
    direct.settle()?;
    let settle_ms = start.elapsed().as_secs_f64() * 1000.0;
    Ok(json!({
        "bench": "W1", "drafts": drafts.figures(), "actions": actions.figures(),
        // What the saves left for later: the search, for the whole meeting at once.
        "settle_ms": settle_ms,
    }))
}

fn save(direct: &mut Direct, change: &Generated, is_draft: bool) -> Result<()> {
    if is_draft {
        return direct.keep_draft(&text(change));
    }
    match (change.tab.as_str(), change.col.as_str()) {
        ("ruler", _) => direct.rate(change.val.as_i64().unwrap_or(5)),
        ("step", "status" | "due") => direct.review_a_step(),
        ("person", _) => direct.describe(&text(change)),
        ("goal", _) => direct.propose(&text(change)),
        _ => direct.take_up(&text(change)),
    }
}

fn field(change: &Generated) -> Field {
    Field {
        record: change.row.clone().into_bytes(),
        field: change.col.clone(),
        value: text(change),
    }
}

fn text(change: &Generated) -> String {
    match &change.val {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[derive(Default)]
struct Pair {
    ours: Times,
    raw: Times,
}

impl Pair {
    fn figures(&self) -> Value {
        json!({
            "p50_ms": ratio(self.ours.at(0.5), self.raw.at(0.5)),
            "p99_ms": ratio(self.ours.at(0.99), self.raw.at(0.99)),
            "bytes_a_save": ratio(self.ours.bytes_a_step(), self.raw.bytes_a_step()),
        })
    }
}
