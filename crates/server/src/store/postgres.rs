//! A database beside the program, which several servers may share: the same statements, each scope's
//! changes one after the other by a lock on its row, and no other lock. What is committed is flushed;
//! a commit of which nothing is known is told as a failure, never as a success.

mod line;
mod url;

pub use url::{NotHere, Url};

use super::schema::{self, Ledger, Step};
use super::{Base, Cell, Did, Sql, Sqlite, copy};
use crate::keys::StoreKey;
use crate::{Fault, Result};
use casefile::ScopeId;
use line::Line;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use sync::store::Stored;

const LEDGER: Ledger = Ledger {
    table: "CREATE TABLE IF NOT EXISTS ledger (
        number BIGINT PRIMARY KEY, name TEXT NOT NULL, hash BYTEA NOT NULL, at BIGINT NOT NULL
    )",
    steps: &[
        Step {
            number: 1,
            name: "office",
            sql: include_str!("../../migrations/postgres/0001_office.sql"),
        },
        Step {
            number: 2,
            name: "photos",
            sql: include_str!("../../migrations/postgres/0002_photos.sql"),
        },
    ],
};

/// Lines that are kept open while nobody needs them.
const KEPT: usize = 16;
/// How often a piece of work is begun before its fault is told.
const TRIES: usize = 5;
/// Among all programs on the database: whoever brings it to this version. The digits spell "hearth".
const BRINGING_UP: i64 = 0x0068_6561_7274_6800;

/// One database of a PostgreSQL server.
pub struct Postgres {
    url: Url,
    kept: Mutex<Vec<Line>>,
}

impl Postgres {
    /// Opens a database and brings it to this version.
    pub fn open(url: &Url) -> Result<Self> {
        let postgres = Postgres {
            url: url.clone(),
            kept: Mutex::default(),
        };
        let guard = Line::open(url)?;
        if !guard.flushes()? {
            return Err(Fault::DoesNotFlush);
        }
        // Two servers that start at once would both make the tables.
        guard.rows("SELECT pg_advisory_lock(?1)::text", &[BRINGING_UP.into()])?;
        schema::bring_up(&postgres, &LEDGER)?;
        Ok(postgres)
    }

    fn kept(&self) -> MutexGuard<'_, Vec<Line>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn line(&self) -> Stored<Line> {
        let kept = self.kept().pop();
        kept.map_or_else(|| Line::open(&self.url), Ok)
    }

    /// Only a line on which nothing failed is kept; with any other its transaction ends as well.
    fn keep(&self, line: Line) {
        let mut kept = self.kept();
        if kept.len() < KEPT {
            kept.push(line);
        }
    }

    /// Does something on a line of its own, again where the trouble was of a kind that passes.
    fn on_a_line<T>(&self, mut work: impl FnMut(&Line) -> Stored<T>) -> Stored<T> {
        let mut tries = 1;
        loop {
            let line = self.line()?;
            match work(&line) {
                Ok(done) => {
                    self.keep(line);
                    return Ok(done);
                }
                Err(_) if line.passes() && tries < TRIES => {
                    // Whatever cut this line has cut those that lay idle, too.
                    self.kept().clear();
                    tries += 1;
                }
                Err(fault) => return Err(fault),
            }
        }
    }
}

impl Base for Postgres {
    fn read(&self, work: &mut dyn FnMut(&dyn Sql) -> Stored<()>) -> Stored<()> {
        self.on_a_line(|line| {
            work(line)?;
            line.sound()
        })
    }

    fn snapshot(&self, work: &mut dyn FnMut(&dyn Sql) -> Stored<()>) -> Stored<()> {
        self.on_a_line(|line| {
            line.say("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?;
            work(line)?;
            line.say("ROLLBACK")
        })
    }

    fn write(
        &self,
        scope: Option<ScopeId>,
        work: &mut dyn FnMut(&dyn Sql) -> Stored<Did>,
    ) -> Stored<()> {
        self.on_a_line(|line| {
            line.begin(scope)?;
            match work(line)? {
                Did::Something => line.commit(),
                Did::Nothing => line.say("ROLLBACK"),
            }
        })
    }

    /// PostgreSQL looks after its own pages: `initdb --data-checksums`, `pg_amcheck`.
    fn damage(&self) -> Stored<Vec<String>> {
        Ok(Vec::new())
    }

    fn copy_to(&self, to: &Path, key: &StoreKey) -> Result<()> {
        copy::all(self, &Sqlite::open(to, key)?)?;
        Ok(crate::durable::private_file(to)?.sync_all()?)
    }
}

/// Whose office a database holds, as it stands in its settings.
pub(crate) fn holder(base: &Arc<dyn Base>) -> Stored<Option<Vec<u8>>> {
    let mut found = None;
    base.read(&mut |sql| {
        let rows = sql.rows(copy::HOLDER, &[])?;
        found = rows.first().map(|row| row.blob(0)).transpose()?;
        Ok(())
    })?;
    Ok(found)
}

/// Says whose office the database holds. Written last: a database without it is no office.
pub(crate) fn set_holder(base: &Arc<dyn Base>, card: &[u8]) -> Stored<()> {
    base.write(None, &mut |sql| {
        let with: [Cell; 1] = [card.into()];
        sql.run(copy::SET_HOLDER, &with)?;
        Ok(Did::Something)
    })
}
