//! What lies in the office's database after laptops have called: to see that everything has arrived, and
//! to put the same rows into a bare store of the same kind.

use super::store::{Cluster, base};
use anyhow::{Result, ensure};
use hearth_server::House;
use hearth_server::keys::StoreKey;
use hearth_server::place::Place;
use hearth_server::store::{Base, Cell, Did, Postgres, Row, Sqlite};
use std::collections::BTreeMap;
use std::path::Path;
use sync::Hash;
use sync::store::Log;

/// How far the audit was before anybody called.
#[derive(Clone, Copy)]
pub struct Before(i64);

/// Tables of the log, with what a run of a laptop writes in them.
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

/// The rows of one scope, which came in one run: for each statement all that it is carried out with.
#[derive(Default)]
pub struct Run(Vec<(String, Vec<Vec<Cell>>)>);

fn asked(base: &dyn Base, question: &str, with: &[Cell]) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    base.read(&mut |sql| {
        rows = sql.rows(question, with)?;
        Ok(())
    })?;
    Ok(rows)
}

/// What is there before anybody calls.
pub fn before(place: &Place) -> Result<Before> {
    let question = "SELECT coalesce(max(id), 0) FROM audit";
    let rows = asked(&*base(place)?, question, &[])?;
    let last = rows.first().map(|row| row.int(0)).transpose()?;
    Ok(Before(last.unwrap_or_default()))
}

/// How many changes were brought; every one of them has to be in the log.
pub fn arrived<'a>(
    place: &Place,
    brought: impl Iterator<Item = &'a (casefile::ScopeId, Hash)>,
) -> Result<usize> {
    let house = House::open(place)?;
    let mut changes = 0;
    for (scope, hash) in brought {
        let held = house.store.place(*scope, *hash)?.is_some();
        ensure!(held, "a change has not arrived");
        changes += 1;
    }
    Ok(changes)
}

/// What laptops brought, run by run.
pub fn brought(place: &Place, before: Before) -> Result<Vec<Run>> {
    let base = base(place)?;
    let mut runs: BTreeMap<Vec<u8>, Run> = BTreeMap::new();
    for (table, columns, which) in TABLES {
        let numbers = 1..=columns.split(',').count();
        let places: Vec<String> = numbers.map(|at| format!("?{at}")).collect();
        let places = places.join(", ");
        let insert = format!("INSERT INTO {table} ({columns}) VALUES ({places})");
        let question = format!("SELECT {columns} FROM {table} WHERE {which}");
        for row in asked(&*base, &question, &[])? {
            runs.entry(row.blob(0)?).or_default().add(&insert, row.0);
        }
    }
    let mut runs: Vec<Run> = runs.into_values().collect();
    let question = "SELECT body FROM audit WHERE id > ?1";
    let audit = asked(&*base, question, &[before.0.into()])?;
    let taken = audit.len() >= runs.len();
    ensure!(taken, "something was taken that is not in the audit");
    for (at, row) in audit.into_iter().enumerate() {
        let run = at % runs.len();
        runs[run].add("INSERT INTO audit (body) VALUES (?1)", row.0);
    }
    Ok(runs)
}

impl Run {
    fn add(&mut self, insert: &str, row: Vec<Cell>) {
        match self.0.last_mut().filter(|(last, _)| last == insert) {
            Some((_, rows)) => rows.push(row),
            None => self.0.push((insert.to_owned(), vec![row])),
        }
    }
}

/// A store of the same kind that asks nothing and checks nothing.
pub struct Bare(Box<dyn Base>);

impl Bare {
    /// In a folder, or beside the office's own database.
    pub fn create(folder: &Path, cluster: Option<&Cluster>) -> Result<Self> {
        Ok(Bare(match cluster {
            Some(cluster) => Box::new(Postgres::open(&cluster.url("bare")?)?),
            None => Box::new(Sqlite::open(&folder.join("bare.db"), &StoreKey::draw()?)?),
        }))
    }

    /// Keeps a run; when this returns, it is on the disk.
    pub fn keep(&self, run: &Run) -> Result<()> {
        Ok(self.0.write(None, &mut |sql| {
            for (insert, rows) in &run.0 {
                sql.run_each(insert, rows)?;
            }
            Ok(Did::Something)
        })?)
    }

    /// How many entries it holds.
    pub fn entries(&self) -> Result<usize> {
        let rows = asked(&*self.0, "SELECT count(*) FROM entry", &[])?;
        let count = rows.first().map(|row| row.int(0)).transpose()?;
        Ok(usize::try_from(count.unwrap_or_default())?)
    }
}
