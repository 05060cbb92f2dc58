//! The database inside the program: one encrypted file, one writer, as many readers as call. Whoever
//! has written waits for the commit, and one commit serves all who wrote meanwhile, so that a busy
//! office does not flush the disk once for each. Nothing is answered before its flush.

use super::schema::{self, Ledger, Step};
use super::{Base, Cell, Did, Row, Sql};
use crate::Result;
use crate::keys::StoreKey;
use casefile::ScopeId;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, OpenFlags, ToSql};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, Once, PoisonError};
use std::time::Duration;
use sync::store::{StoreFailed, Stored};

const LEDGER: Ledger = Ledger {
    table: "CREATE TABLE IF NOT EXISTS ledger (
        number INTEGER PRIMARY KEY, name TEXT NOT NULL, hash BLOB NOT NULL, at INTEGER NOT NULL
    ) STRICT",
    steps: &[
        Step {
            number: 1,
            name: "office",
            sql: include_str!("../../migrations/sqlite/0001_office.sql"),
        },
        Step {
            number: 2,
            name: "photos",
            sql: include_str!("../../migrations/sqlite/0002_photos.sql"),
        },
    ],
};

/// What every connection is told after the key, in this order.
const PROLOGUE: &str = "
    PRAGMA cipher_memory_security = ON;
    PRAGMA cipher_log_level = NONE;
    PRAGMA temp_store = MEMORY;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA busy_timeout = 10000;
    PRAGMA mmap_size = 0;
    PRAGMA cache_size = -2048;";

/// Statements kept ready on a connection.
const KEPT_READY: usize = 64;
/// The most changes that wait for one commit.
const AT_ONCE: usize = 64;
/// Connections for reading that are kept open.
const READERS: usize = 8;

/// One encrypted file.
pub struct Sqlite {
    path: PathBuf,
    key: StoreKey,
    /// Closed before the writer, which then leaves nothing beside the file.
    readers: Mutex<Vec<Connection>>,
    writer: Mutex<Writer>,
    committed: Condvar,
    queued: AtomicUsize,
}

/// The one connection that writes, and the transaction that is open on it.
struct Writer {
    db: Connection,
    /// The number of the open transaction, or of the last one.
    batch: u64,
    is_open: bool,
    changes: usize,
    /// Every transaction up to this one has ended.
    ended: u64,
    /// Those of them that could not be committed.
    failed: BTreeSet<u64>,
}

/// The database refused.
#[derive(Debug, thiserror::Error)]
#[error("the database refused")]
struct Refused(#[source] rusqlite::Error);

/// The commit that others waited for did not come about.
#[derive(Debug, thiserror::Error)]
#[error("the commit failed")]
struct NotCommitted;

fn failed(error: rusqlite::Error) -> StoreFailed {
    StoreFailed(Box::new(Refused(error)))
}

impl Sqlite {
    /// Opens a file, making it where it is missing, and brings it to this version.
    pub fn open(path: &Path, key: &StoreKey) -> Result<Self> {
        crate::durable::private_file(path)?;
        let opened = Self::connect(path, key, true).map_err(failed)?;
        let sqlite = Self::over(path, key, opened);
        schema::bring_up(&sqlite, &LEDGER)?;
        Ok(sqlite)
    }

    /// Opens a file only to look at it; the writer of what is returned refuses to write.
    pub fn look(path: &Path, key: &StoreKey) -> Result<Self> {
        let opened = Self::connect(path, key, false).map_err(failed)?;
        Ok(Self::over(path, key, opened))
    }

    fn over(path: &Path, key: &StoreKey, db: Connection) -> Self {
        Sqlite {
            path: path.to_owned(),
            key: key.clone(),
            writer: Mutex::new(Writer {
                db,
                batch: 0,
                is_open: false,
                changes: 0,
                ended: 0,
                failed: BTreeSet::new(),
            }),
            committed: Condvar::new(),
            queued: AtomicUsize::new(0),
            readers: Mutex::default(),
        }
    }

    fn connect(path: &Path, key: &StoreKey, write: bool) -> rusqlite::Result<Connection> {
        wake();
        let mode = match write {
            true => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
            false => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
        let db = Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        db.execute_batch(&key.pragma())?;
        match write {
            true => db.execute_batch(PROLOGUE)?,
            false => db.execute_batch(
                "PRAGMA cipher_memory_security = ON; PRAGMA cipher_log_level = NONE;
                 PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;
                 PRAGMA cell_size_check = ON; PRAGMA busy_timeout = 10000; PRAGMA mmap_size = 0;
                 PRAGMA cache_size = -2048;",
            )?,
        }
        db.set_prepared_statement_cache_capacity(KEPT_READY);
        Ok(db)
    }

    fn readers(&self) -> MutexGuard<'_, Vec<Connection>> {
        self.readers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn writer(&self) -> MutexGuard<'_, Writer> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until a transaction has ended; ends it where nobody else is about to join.
    fn wait(&self, mut writer: MutexGuard<'_, Writer>, batch: u64) -> Stored<()> {
        loop {
            if writer.ended >= batch {
                return match writer.failed.contains(&batch) {
                    true => Err(StoreFailed(Box::new(NotCommitted))),
                    false => Ok(()),
                };
            }
            if self.queued.load(Ordering::SeqCst) == 0 || writer.changes >= AT_ONCE {
                let ended = writer.end();
                self.committed.notify_all();
                return ended;
            }
            let waited = self
                .committed
                .wait_timeout(writer, Duration::from_millis(2));
            writer = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

/// Wakes the library once, alone: it calls itself ready before its cipher is.
fn wake() {
    static AWAKE: Once = Once::new();
    AWAKE.call_once(|| drop(Connection::open_in_memory()));
}

impl Writer {
    fn begin(&mut self) -> Stored<()> {
        if !self.is_open {
            self.db.execute_batch("BEGIN IMMEDIATE").map_err(failed)?;
            (self.is_open, self.changes) = (true, 0);
            self.batch += 1;
        }
        Ok(())
    }

    /// Lets somebody work inside the open transaction; takes it back where it did not work out.
    fn join(&mut self, work: &mut dyn FnMut(&dyn Sql) -> Stored<Did>) -> Stored<Did> {
        self.db.execute_batch("SAVEPOINT one").map_err(failed)?;
        let did = work(&self.db);
        let end = match did {
            Ok(Did::Something) => "RELEASE one",
            Ok(Did::Nothing) | Err(_) => "ROLLBACK TO one; RELEASE one",
        };
        self.db.execute_batch(end).map_err(failed)?;
        if let Ok(Did::Something) = did {
            self.changes += 1;
        }
        did
    }

    /// Commits for all who joined.
    fn end(&mut self) -> Stored<()> {
        let batch = self.batch;
        let end = if self.changes > 0 {
            "COMMIT"
        } else {
            "ROLLBACK"
        };
        let ended = self.db.execute_batch(end).map_err(failed);
        if ended.is_err() {
            self.failed.insert(batch);
            // The first fault is the one that is told.
            let _ = self.db.execute_batch("ROLLBACK");
        }
        (self.is_open, self.changes, self.ended) = (false, 0, batch);
        ended
    }
}

impl Base for Sqlite {
    fn read(&self, work: &mut dyn FnMut(&dyn Sql) -> Stored<()>) -> Stored<()> {
        let kept = self.readers().pop();
        let reader = match kept {
            Some(reader) => reader,
            None => Self::connect(&self.path, &self.key, false).map_err(failed)?,
        };
        let done = work(&reader);
        let mut readers = self.readers();
        if readers.len() < READERS {
            readers.push(reader);
        }
        done
    }

    fn write(
        &self,
        _alone_anyway: Option<ScopeId>,
        work: &mut dyn FnMut(&dyn Sql) -> Stored<Did>,
    ) -> Stored<()> {
        self.queued.fetch_add(1, Ordering::SeqCst);
        let mut writer = self.writer();
        self.queued.fetch_sub(1, Ordering::SeqCst);
        writer.begin()?;
        let batch = writer.batch;
        let did = writer.join(work);
        match did {
            Ok(Did::Something) => self.wait(writer, batch),
            Ok(Did::Nothing) | Err(_) => {
                if self.queued.load(Ordering::SeqCst) == 0 {
                    let ended = writer.end();
                    self.committed.notify_all();
                    ended?;
                }
                did.map(|_| ())
            }
        }
    }

    fn snapshot(&self, work: &mut dyn FnMut(&dyn Sql) -> Stored<()>) -> Stored<()> {
        self.read(&mut |sql| {
            sql.run("BEGIN", &[])?;
            let done = work(sql);
            sql.run("ROLLBACK", &[])?;
            done
        })
    }

    fn damage(&self) -> Stored<Vec<String>> {
        let mut found = Vec::new();
        for (question, sound) in [
            ("PRAGMA cipher_integrity_check", None),
            ("PRAGMA integrity_check", Some("ok")),
        ] {
            let db = Self::connect(&self.path, &self.key, false).map_err(failed)?;
            let mut statement = db.prepare(question).map_err(failed)?;
            let rows = statement.query_map([], |row| row.get::<_, String>(0));
            for row in rows.map_err(failed)? {
                found.push(row.map_err(failed)?);
            }
            found.retain(|it| Some(it.as_str()) != sound);
        }
        Ok(found)
    }

    fn copy_to(&self, to: &Path, _its_own: &StoreKey) -> Result<()> {
        crate::durable::private_file(to)?.set_len(0)?;
        let db = Self::connect(&self.path, &self.key, false).map_err(failed)?;
        let text = to.to_str().ok_or(crate::Fault::Unknown("the place"))?;
        db.execute("VACUUM INTO ?1", [text]).map_err(failed)?;
        Ok(crate::durable::private_file(to)?.sync_all()?)
    }
}

impl ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Cell::Null => ToSqlOutput::Owned(Value::Null),
            Cell::Int(number) => ToSqlOutput::Owned(Value::Integer(*number)),
            Cell::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Cell::Blob(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
        })
    }
}

fn cell(value: ValueRef<'_>) -> Cell {
    match value {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(number) => Cell::Int(number),
        // No column holds one; a bit pattern keeps it from being taken for a whole number.
        ValueRef::Real(number) => Cell::Blob(number.to_be_bytes().to_vec()),
        ValueRef::Text(text) => Cell::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Cell::Blob(bytes.to_vec()),
    }
}

impl Sql for Connection {
    fn rows(&self, sql: &str, with: &[Cell]) -> Stored<Vec<Row>> {
        let mut statement = self.prepare_cached(sql).map_err(failed)?;
        let width = statement.column_count();
        let rows = statement.query_map(rusqlite::params_from_iter(with), |row| {
            let cells = (0..width).map(|at| row.get_ref(at).map(cell));
            cells.collect::<rusqlite::Result<Vec<Cell>>>().map(Row)
        });
        let rows: rusqlite::Result<Vec<Row>> = rows.map_err(failed)?.collect();
        rows.map_err(failed)
    }

    fn run(&self, sql: &str, with: &[Cell]) -> Stored<u64> {
        let mut statement = self.prepare_cached(sql).map_err(failed)?;
        let touched = statement.execute(rusqlite::params_from_iter(with));
        touched.map(|rows| rows as u64).map_err(failed)
    }
}
