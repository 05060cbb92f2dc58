//! What lies in the office's database after the morning: to see that everything has arrived, and to put
//! the same rows into a bare store of the same kind.

use super::laptops::Question;
use anyhow::{Result, ensure};
use hearth_server::House;
use hearth_server::keys::StoreKey;
use hearth_server::place::Place;
use hearth_server::store::{Base, Cell, Did, Row, Sqlite};
use std::collections::BTreeMap;
use std::path::Path;
use sync::store::Log;

/// How far the audit was before the morning.
#[derive(Clone, Copy)]
pub struct Before(i64);

/// Tables of the log, with what a run of the morning writes in them.
const TABLES: [(&str, &str, &str); 4] = [
    (
        "entry",
        "scope, replica, seq, hash, prev, sitting, ordered, envelope, worth, seal",
        "ordered = 0 ORDER BY scope, replica, seq",
    ),
    (
        "tip",
        "scope, replica, seq, hash",
        "hash IN (SELECT hash FROM entry WHERE entry.scope = tip.scope AND ordered = 0)",
    ),
    (
        "sitting",
        "scope, id, replica, salts",
        "id IN (SELECT sitting FROM entry WHERE entry.scope = sitting.scope AND ordered = 0)",
    ),
    (
        "scope",
        "scope, digest, orders",
        "scope IN (SELECT scope FROM entry WHERE ordered = 0)",
    ),
];

/// The rows of one scope, which came in one run.
#[derive(Default)]
pub struct Run(Vec<(String, Vec<Cell>)>);

fn look(place: &Place) -> Result<Sqlite> {
    Ok(Sqlite::look(&place.database(), &place.store_key()?)?)
}

fn asked(base: &Sqlite, question: &str, with: &[Cell]) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    base.read(&mut |sql| {
        rows = sql.rows(question, with)?;
        Ok(())
    })?;
    Ok(rows)
}

/// What is there before anybody calls.
pub fn before(place: &Place) -> Result<Before> {
    let rows = asked(&look(place)?, "SELECT coalesce(max(id), 0) FROM audit", &[])?;
    let last = rows.first().map(|row| row.int(0)).transpose()?;
    Ok(Before(last.unwrap_or_default()))
}

/// How many changes were brought; every one of them has to be in the log.
pub fn arrived(place: &Place, questions: &[Question]) -> Result<usize> {
    let house = House::open(place)?;
    let mut changes = 0;
    for (scope, hash) in questions.iter().flat_map(|it| &it.brings) {
        ensure!(
            house.store.place(*scope, *hash)?.is_some(),
            "a change has not arrived"
        );
        changes += 1;
    }
    Ok(changes)
}

/// The rows of the morning, run by run.
pub fn of_the_morning(place: &Place, before: Before) -> Result<Vec<Run>> {
    let base = look(place)?;
    let mut runs: BTreeMap<Vec<u8>, Run> = BTreeMap::new();
    for (table, columns, which) in TABLES {
        let places: Vec<String> = (1..=columns.split(',').count())
            .map(|at| format!("?{at}"))
            .collect();
        let insert = format!(
            "INSERT INTO {table} ({columns}) VALUES ({})",
            places.join(", ")
        );
        let question = format!("SELECT {columns} FROM {table} WHERE {which}");
        for row in asked(&base, &question, &[])? {
            let scope = row.blob(0)?.to_vec();
            runs.entry(scope)
                .or_default()
                .0
                .push((insert.clone(), row.0));
        }
    }
    let mut runs: Vec<Run> = runs.into_values().collect();
    let audit = asked(
        &base,
        "SELECT body FROM audit WHERE id > ?1",
        &[before.0.into()],
    )?;
    ensure!(
        audit.len() >= runs.len(),
        "something was taken that is not in the audit"
    );
    for (at, row) in audit.into_iter().enumerate() {
        let run = at % runs.len();
        runs[run]
            .0
            .push(("INSERT INTO audit (body) VALUES (?1)".to_owned(), row.0));
    }
    Ok(runs)
}

/// A store of the same kind that asks nothing and checks nothing.
pub struct Bare(Sqlite);

impl Bare {
    /// In a folder.
    pub fn create(folder: &Path) -> Result<Self> {
        Ok(Bare(Sqlite::open(
            &folder.join("bare.db"),
            &StoreKey::draw()?,
        )?))
    }

    /// Keeps a run; when this returns, it is on the disk.
    pub fn keep(&self, run: &Run) -> Result<()> {
        Ok(self.0.write(None, &mut |sql| {
            for (insert, row) in &run.0 {
                sql.run(insert, row)?;
            }
            Ok(Did::Something)
        })?)
    }

    /// How many entries it holds.
    pub fn entries(&self) -> Result<usize> {
        let rows = asked(&self.0, "SELECT count(*) FROM entry", &[])?;
        let count = rows.first().map(|row| row.int(0)).transpose()?;
        Ok(usize::try_from(count.unwrap_or_default())?)
    }
}
