//! W5, search: a hundred thousand notes in one encrypted file, three hundred queries, newest first
//! and best first, beside a plain FTS5 table that is not encrypted and holds the same notes.

use super::data::lines;
use super::{Times, ratio};
use anyhow::{Result, ensure};
use casefile::{By, Change, Deed, DeviceId, FamilyId, On, RecordId, Stamp, UserId, Value};
use chrono::DateTime;
use rusqlite::{Connection, params};
use serde::Deserialize;
use serde_json::json;
use std::path::Path;
use std::time::Instant;
use uuid::Uuid;
use vault::{Batch, Cost, Order, Passphrase, Vault};

/// Notes written in one save; the save itself is W1's matter.
const AT_ONCE: usize = 500;
/// Hits asked for, as the window does.
const HITS: usize = 50;

#[derive(Deserialize)]
struct Note {
    id: u32,
    fam: String,
    ts: i64,
    body: String,
}

#[derive(Deserialize)]
struct Query {
    q: String,
}

/// Fills both and asks both, turn by turn. `scale` is the share of the notes that is written.
pub fn run(scale: &str) -> Result<serde_json::Value> {
    let notes: Vec<Note> = lines(&["W5", "--scale", scale])?;
    let queries: Vec<Query> = lines(&["W5q"])?;
    let folder = tempfile::tempdir()?;
    let plain = plain(&folder.path().join("plain.db"), &notes)?;
    let mut vault = filled(&folder.path().join("vault"), &notes)?;
    let start = Instant::now();
    vault.settle()?;
    let settled = start.elapsed().as_secs_f64();
    let mut took: [Times; 5] = Default::default();
    let [newest, raw_newest, best, raw_best, in_family] = &mut took;
    let family = Some(family_of(&notes[0].fam));
    let mut both_found = 0;
    for Query { q } in &queries {
        // A blank at the end: the last word is whole, as it is for the yardstick.
        let typed = format!("{q} ");
        let ours = newest.take(|| vault.search(&typed, Order::Newest, HITS, None))?;
        let raw = raw_newest.take(|| ask(&plain, q, "rowid DESC"))?;
        ensure!(ours.len() == raw, "{} hits here, {raw} there", ours.len());
        both_found += raw;
        best.take(|| vault.search(&typed, Order::Best, HITS, None))?;
        raw_best.take(|| ask(&plain, q, "rank"))?;
        in_family.take(|| vault.search(&typed, Order::Newest, HITS, family))?;
    }
    Ok(json!({
        "bench": "W5", "notes": notes.len(), "hits": both_found, "settle_s": settled,
        "newest_p99_ms": ratio(newest.at(0.99), raw_newest.at(0.99)),
        "newest_p50_ms": ratio(newest.at(0.5), raw_newest.at(0.5)),
        "best_p99_ms": ratio(best.at(0.99), raw_best.at(0.99)),
        "best_p50_ms": ratio(best.at(0.5), raw_best.at(0.5)),
        "in_family_p99_ms": in_family.at(0.99),
    }))
}

fn plain(path: &Path, notes: &[Note]) -> Result<Connection> {
    let mut db = Connection::open(path)?;
    db.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA cache_size = -16384;
         CREATE VIRTUAL TABLE said USING fts5 (body, tokenize = 'unicode61 remove_diacritics 2');",
    )?;
    let tx = db.transaction()?;
    for note in notes {
        tx.prepare_cached("INSERT INTO said (rowid, body) VALUES (?1, ?2)")?
            .execute(params![note.id, note.body])?;
    }
    tx.commit()?;
    Ok(db)
}

fn ask(db: &Connection, query: &str, order: &str) -> Result<usize> {
    let sql = format!(
        "SELECT rowid, snippet(said, 0, char(2), char(3), '…', 16) FROM said
         WHERE said MATCH ?1 ORDER BY {order} LIMIT {HITS}"
    );
    let mut statement = db.prepare_cached(&sql)?;
    let rows = statement.query_map([query], |row| row.get::<_, String>(1))?;
    Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?.len())
}

fn filled(folder: &Path, notes: &[Note]) -> Result<Vault> {
    let passphrase = Passphrase::new(crate::cli::PASSPHRASE);
    let mut vault = Vault::create(folder, &passphrase, None, Cost::Least)?;
    for notes in notes.chunks(AT_ONCE) {
        vault.commit(Batch {
            deeds: notes.iter().map(deed).collect(),
            by: By {
                user: UserId(Uuid::nil()),
                device: DeviceId(Uuid::nil()),
            },
            at: Stamp(notes[0].ts),
            draft_done: None,
            request: None,
        })?;
    }
    Ok(vault)
}

fn family_of(name: &str) -> FamilyId {
    let number = name.trim_start_matches('f').parse().unwrap_or_default();
    FamilyId(Uuid::from_u128(number))
}

fn deed(note: &Note) -> Deed {
    let at = DateTime::from_timestamp_millis(note.ts).unwrap_or_default();
    Deed {
        scope: family_of(&note.fam).scope(),
        what: "meeting.write_note".into(),
        on: On::Day(at.date_naive()),
        together: None,
        changes: vec![Change {
            kind: "note".into(),
            id: RecordId(Uuid::from_u128(1 << 64 | u128::from(note.id))),
            field: "text".into(),
            value: Value::of(&note.body),
            saw: Vec::new(),
        }],
        over: Vec::new(),
    }
}
