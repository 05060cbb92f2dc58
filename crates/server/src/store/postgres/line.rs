//! One connection, driven by whoever uses it. It remembers whether anything failed on it: PostgreSQL
//! answers the commit of a transaction that failed with a rollback and no error, and that must never be
//! taken for a commit.

use super::Url;
use crate::fault::unreadable;
use crate::store::{Cell, Row, Sql};
use casefile::ScopeId;
use std::cell::RefCell;
use std::collections::HashMap;
use std::future::Future;
use sync::store::{StoreFailed, Stored};
use tokio::runtime::{Builder, Runtime};
use tokio_postgres::error::SqlState;
use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{Client, Error, NoTls, Statement};

/// What every connection is told first. A server that hangs must not keep a family's row for ever.
const PROLOGUE: &str = "
    SET synchronous_commit = on;
    SET default_transaction_isolation = 'read committed';
    SET idle_in_transaction_session_timeout = '60s';
    SET lock_timeout = '20s';
    SET client_min_messages = warning";

const LOCK: &str = "SELECT 1 FROM guard WHERE scope = ?1 FOR UPDATE";
const MAKE_ROW: &str = "INSERT INTO guard (scope) VALUES (?1) ON CONFLICT DO NOTHING";

/// Troubles after which the same work may well succeed: nothing of it was kept.
const PASSING: [SqlState; 4] = [
    SqlState::T_R_SERIALIZATION_FAILURE,
    SqlState::T_R_DEADLOCK_DETECTED,
    SqlState::ADMIN_SHUTDOWN,
    SqlState::CRASH_SHUTDOWN,
];

/// A connection.
pub(super) struct Line {
    client: Client,
    ready: RefCell<HashMap<String, Statement>>,
    trouble: RefCell<Option<Trouble>>,
    /// Drives the connection on the thread that asks, so that no answer waits for another thread.
    road: Runtime,
}

/// What went wrong on a line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trouble {
    Passing,
    Lasting,
}

/// The database refused.
#[derive(Debug, thiserror::Error)]
#[error("the database refused")]
struct Refused(#[source] Error);

/// Something failed in a transaction that was to be committed.
#[derive(Debug, thiserror::Error)]
#[error("a statement failed before the commit")]
struct NotSound;

fn failed(error: Error) -> StoreFailed {
    StoreFailed(Box::new(Refused(error)))
}

impl Line {
    pub(super) fn open(url: &Url) -> Stored<Self> {
        let road = Builder::new_current_thread().enable_all().build();
        let road = road.map_err(|error| StoreFailed(Box::new(error)))?;
        let (client, connection) = road.block_on(url.config().connect(NoTls)).map_err(failed)?;
        road.spawn(async move {
            // Its end is seen by whoever asks something of it.
            let _ = connection.await;
        });
        let line = Line {
            client,
            ready: RefCell::default(),
            trouble: RefCell::default(),
            road,
        };
        line.say(PROLOGUE)?;
        Ok(line)
    }

    /// Whether what is committed is on the disk.
    pub(super) fn flushes(&self) -> Stored<bool> {
        let sql = "SELECT setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes')";
        let rows = self.rows(sql, &[])?;
        let on: Stored<Vec<bool>> = rows.iter().map(|row| Ok(row.text(0)? == "on")).collect();
        on.map(|on| on.len() == 2 && on.iter().all(|on| *on))
    }

    /// Whether the trouble on this line was of a kind that passes.
    pub(super) fn passes(&self) -> bool {
        *self.trouble.borrow() == Some(Trouble::Passing)
    }

    /// Fails where anything failed here, also where nobody minded.
    pub(super) fn sound(&self) -> Stored<()> {
        match *self.trouble.borrow() {
            None => Ok(()),
            Some(_) => Err(StoreFailed(Box::new(NotSound))),
        }
    }

    /// Waits for an answer and remembers how it went.
    fn wait<T>(&self, answer: impl Future<Output = Result<T, Error>>) -> Stored<T> {
        self.road.block_on(answer).map_err(|error| {
            let passes = match error.code() {
                Some(code) => PASSING.contains(code),
                None => error.is_closed() || error.as_db_error().is_none(),
            };
            let trouble = match passes {
                true => Trouble::Passing,
                false => Trouble::Lasting,
            };
            // The first trouble is the one that counts.
            self.trouble.borrow_mut().get_or_insert(trouble);
            failed(error)
        })
    }

    pub(super) fn say(&self, sql: &str) -> Stored<()> {
        self.wait(self.client.batch_execute(sql))
    }

    /// Begins a transaction and waits until nobody else changes the scope.
    pub(super) fn begin(&self, scope: Option<ScopeId>) -> Stored<()> {
        let Some(scope) = scope else {
            return self.say("BEGIN");
        };
        let with: [Cell; 1] = [scope.bytes().into()];
        let lock = self.prepared(LOCK)?;
        let given = given(&lock, &with)?;
        let given = borrowed(&given);
        let found = self.wait(async {
            // Sent together, carried out one after the other.
            let (begun, found) = tokio::join!(
                biased;
                self.client.batch_execute("BEGIN"),
                self.client.query(&lock, &given),
            );
            begun?;
            found
        })?;
        if found.is_empty() {
            self.run(MAKE_ROW, &with)?;
            self.rows(LOCK, &with)?;
        }
        Ok(())
    }

    /// Commits. A line that is cut before the answer leaves it open whether it is committed, so that
    /// is no trouble after which the work may be done again.
    pub(super) fn commit(&self) -> Stored<()> {
        self.sound()?;
        let said = self.say("COMMIT");
        if said.is_err() {
            *self.trouble.borrow_mut() = Some(Trouble::Lasting);
        }
        said
    }

    fn prepared(&self, sql: &str) -> Stored<Statement> {
        if let Some(known) = self.ready.borrow().get(sql) {
            return Ok(known.clone());
        }
        // `?1` as PostgreSQL writes it.
        let statement = self.wait(self.client.prepare(&sql.replace('?', "$")))?;
        let mut ready = self.ready.borrow_mut();
        ready.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }
}

impl Sql for Line {
    fn rows(&self, sql: &str, with: &[Cell]) -> Stored<Vec<Row>> {
        let statement = self.prepared(sql)?;
        let given = given(&statement, with)?;
        let rows = self.wait(self.client.query(&statement, &borrowed(&given)))?;
        rows.iter().map(row).collect()
    }

    fn run(&self, sql: &str, with: &[Cell]) -> Stored<u64> {
        let statement = self.prepared(sql)?;
        let given = given(&statement, with)?;
        self.wait(self.client.execute(&statement, &borrowed(&given)))
    }

    /// All are on their way before the first is answered.
    fn run_each(&self, sql: &str, rows: &[Vec<Cell>]) -> Stored<Vec<u64>> {
        let statement = self.prepared(sql)?;
        let all: Stored<Vec<_>> = rows.iter().map(|with| given(&statement, with)).collect();
        let all = all?;
        let sent = all.iter().map(|given| {
            let (client, statement) = (&self.client, &statement);
            async move { client.execute(statement, &borrowed(given)).await }
        });
        self.wait(futures_util::future::try_join_all(sent))
    }
}

type Given<'a> = Box<dyn ToSql + Sync + 'a>;

fn borrowed<'a>(given: &'a [Given<'_>]) -> Vec<&'a (dyn ToSql + Sync)> {
    given
        .iter()
        .map(|it| &**it as &(dyn ToSql + Sync))
        .collect()
}

/// Cells as the statement wants them.
fn given<'a>(statement: &Statement, with: &'a [Cell]) -> Stored<Vec<Given<'a>>> {
    let wanted = statement.params().iter().zip(with);
    wanted.map(|(of, cell)| one(of, cell)).collect()
}

fn one<'a>(of: &Type, cell: &'a Cell) -> Stored<Given<'a>> {
    Ok(match (of, cell) {
        (&Type::INT8, Cell::Null) => Box::new(None::<i64>),
        (&Type::INT8, Cell::Int(number)) => Box::new(*number),
        (&Type::TEXT, Cell::Null) => Box::new(None::<&str>),
        // PostgreSQL's texts have no room for this one character; nobody types it.
        (&Type::TEXT, Cell::Text(text)) => Box::new(text.replace('\0', "\u{fffd}")),
        (&Type::BYTEA, Cell::Null) => Box::new(None::<&[u8]>),
        (&Type::BYTEA, Cell::Blob(bytes)) => Box::new(bytes.as_slice()),
        _ => return Err(unreadable("a value of another kind")),
    })
}

fn row(row: &tokio_postgres::Row) -> Stored<Row> {
    let columns = row.columns().iter().enumerate();
    let cells: Stored<Vec<Cell>> = columns.map(|(at, it)| cell(row, at, it.type_())).collect();
    cells.map(Row)
}

fn cell(row: &tokio_postgres::Row, at: usize, of: &Type) -> Stored<Cell> {
    let cell = match *of {
        Type::INT8 => row.try_get::<_, Option<i64>>(at).map(Cell::from),
        Type::INT4 => {
            let number = row.try_get::<_, Option<i32>>(at);
            number.map(|number| number.map(i64::from).into())
        }
        Type::TEXT => row.try_get::<_, Option<&str>>(at).map(Cell::from),
        Type::BYTEA => row.try_get::<_, Option<&[u8]>>(at).map(Cell::from),
        _ => return Err(unreadable("a column of another kind")),
    };
    cell.map_err(failed)
}
