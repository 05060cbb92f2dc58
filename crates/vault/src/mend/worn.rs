//! Reading a file of which some pages cannot be read. A connection that met such a page answers
//! nothing more, so each question after it is asked over a fresh one; what lies on other pages is
//! reached from the front, from the back, and one by one between.

use crate::keybag::Dek;
use crate::{Result, VaultError, backup, db, line};
use rusqlite::types::Value;
use rusqlite::{Connection, Params};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use sync::Entry;

/// Numbers in a row that could not be read before the search gives up: more than some pages hold.
const UNREADABLE_IN_A_ROW: i64 = 200;

/// A row, whatever it holds.
pub(super) type Row = Vec<Value>;

/// A table that is copied as it is.
pub(super) struct Table {
    pub name: &'static str,
    key: &'static str,
    pub columns: usize,
}

/// Every table that is neither derived nor the log itself. The replica is drawn anew.
pub(super) const TABLES: &[Table] = &[
    table("sitting", "scope, id", 5),
    table("seal", "hash", 2),
    table("aside", "hash", 9),
    table("told", "scope", 5),
    table("dropped", "scope", 1),
    table("agency", "one", 7),
    table("signer", "one", 2),
    table("handed", "one", 4),
    table("scope", "scope", 4),
    table("setting", "name", 2),
    table("draft", "id", 6),
    table("request", "id", 3),
    table("audit", "n", 9),
];

/// Photos and pages, and their pieces: brought over one by one, as together they are too much.
pub(super) const BLOBS: Table = table("blob", "id", 4);
pub(super) const PIECES: Table = table("piece", "id", 2);

const fn table(name: &'static str, key: &'static str, columns: usize) -> Table {
    Table { name, key, columns }
}

impl Table {
    /// A column that came with a later step than those of the file is empty.
    fn row(&self, row: &rusqlite::Row<'_>) -> Result<Row> {
        let here = row.as_ref().column_count();
        let columns = (0..self.columns).map(|at| match at < here {
            true => row.get(at),
            false => Ok(Value::Null),
        });
        Ok(columns.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether a file has it: one that stands before a step may not.
    pub fn is_in(&self, db: &Connection) -> Result<bool> {
        let sql = "SELECT 1 FROM sqlite_schema WHERE name = ?1";
        Ok(db.prepare(sql)?.exists([self.name])?)
    }

    /// Its rows in order, or from the last to the first.
    fn sql(&self, from_the_back: bool) -> String {
        let way = if from_the_back { " DESC" } else { "" };
        let order = self.key.replace(", ", &format!("{way}, "));
        format!("SELECT * FROM {} ORDER BY {order}{way}", self.name)
    }
}

/// A file of which some pages cannot be read.
pub(super) struct Worn<'a> {
    file: PathBuf,
    dek: &'a Dek,
    db: Option<Connection>,
    /// Not even its first page can be read: nothing else can then.
    is_gone: bool,
    /// The log beside it cannot be read: what is here may be older than the newest backup.
    is_without_log: bool,
    /// An end could not be read, so nobody can tell whether something stood after it.
    pub may_lack: bool,
}

impl<'a> Worn<'a> {
    pub fn new(file: &Path, dek: &'a Dek) -> Self {
        Self {
            file: file.to_owned(),
            dek,
            db: None,
            is_gone: false,
            is_without_log: false,
            may_lack: false,
        }
    }

    /// The rows of a table that can be read, and whether those are all.
    pub fn table(&mut self, table: &Table) -> Result<(Vec<Row>, bool)> {
        if self.asked(|db| table.is_in(db))? == Some(false) {
            return Ok((Vec::new(), true));
        }
        let (mut rows, is_whole) =
            self.until_damage(&table.sql(false), [], |row| table.row(row))?;
        if !is_whole {
            let (from_the_back, _) =
                self.until_damage(&table.sql(true), [], |row| table.row(row))?;
            rows.extend(from_the_back);
        }
        Ok((rows, is_whole))
    }

    /// The numbers of the lines that can be read, and whether those are all.
    pub fn lines(&mut self) -> Result<(BTreeSet<i64>, bool)> {
        let table = table("line", "id", 1);
        let (rows, is_whole) = self.table(&table)?;
        self.may_lack |= !is_whole;
        let ids = rows.into_iter().filter_map(|row| match row.first() {
            Some(Value::Integer(id)) => Some(*id),
            _ => None,
        });
        Ok((ids.collect(), is_whole))
    }

    /// A row by its number; none where there is none or it cannot be read.
    pub fn one(&mut self, table: &Table, number: i64) -> Result<Option<Row>> {
        if self.asked(|db| table.is_in(db))? == Some(false) {
            return Ok(None);
        }
        let sql = format!("SELECT * FROM {} WHERE {} = ?1", table.name, table.key);
        let (rows, _) = self.until_damage(&sql, [number], |row| table.row(row))?;
        Ok(rows.into_iter().next())
    }

    /// The entries of a line that can be read. Of one that may not exist, the ends decide.
    pub fn entries(&mut self, line: i64, is_known: bool) -> Result<Vec<Entry>> {
        let (first, last) = line::range(line);
        let (mut entries, is_whole) = self.entries_between(first, last, false)?;
        if is_whole {
            return Ok(numbered(entries));
        }
        let (from_the_back, _) = self.entries_between(first, last, true)?;
        if !is_known && entries.is_empty() && from_the_back.is_empty() {
            return Ok(Vec::new());
        }
        self.may_lack |= from_the_back.is_empty();
        let from = entries.last().map_or(first, |(id, _)| id + 1);
        let to = from_the_back.last().map_or(last, |(id, _)| id - 1);
        entries.extend(self.one_by_one(from, to)?);
        entries.extend(from_the_back);
        Ok(numbered(entries))
    }

    /// The entries that can be read of a file that stands before the step that made lines.
    pub fn entries_before_lines(&mut self) -> Result<Vec<Entry>> {
        if self.asked(line::are_here)? != Some(false) {
            return Ok(Vec::new());
        }
        let sql = |way| {
            let columns = line::COLUMNS;
            format!(
                "SELECT {columns} FROM entry ORDER BY scope {way}, replica {way}, seq {way}, hash {way}"
            )
        };
        let (mut entries, is_whole) = self.until_damage(&sql("ASC"), [], line::read)?;
        if !is_whole {
            self.may_lack = true;
            entries.extend(self.until_damage(&sql("DESC"), [], line::read)?.0);
        }
        Ok(entries)
    }

    fn entries_between(
        &mut self,
        first: i64,
        last: i64,
        from_the_back: bool,
    ) -> Result<(Vec<(i64, Entry)>, bool)> {
        let way = if from_the_back { "DESC" } else { "ASC" };
        let sql = format!("{} ORDER BY id {way}", entries_sql());
        self.until_damage(&sql, [first, last], numbered_entry)
    }

    fn one_by_one(&mut self, from: i64, to: i64) -> Result<Vec<(i64, Entry)>> {
        let (mut found, mut in_vain) = (Vec::new(), 0);
        for id in from..=to {
            let (one, _) = self.until_damage(&entries_sql(), [id, id], numbered_entry)?;
            in_vain = if one.is_empty() { in_vain + 1 } else { 0 };
            found.extend(one);
            if in_vain >= UNREADABLE_IN_A_ROW {
                break;
            }
        }
        Ok(found)
    }

    /// Reads rows until the end or a damaged page; says whether it came to the end.
    fn until_damage<T>(
        &mut self,
        sql: &str,
        params: impl Params,
        read: impl Fn(&rusqlite::Row<'_>) -> Result<T>,
    ) -> Result<(Vec<T>, bool)> {
        let mut found = Vec::new();
        let met = self.connected().and_then(|db| {
            each(db, sql, params, |row| {
                found.push(read(row)?);
                Ok(())
            })
        });
        match met {
            Ok(()) => Ok((found, !self.is_without_log)),
            Err(VaultError::Damaged) => {
                self.db = None;
                Ok((found, false))
            }
            Err(error) => Err(error),
        }
    }

    /// The answer to a question about the whole file; none where a damaged page is in its way.
    fn asked<T>(&mut self, ask: impl Fn(&Connection) -> Result<T>) -> Result<Option<T>> {
        match self.connected().and_then(ask) {
            Ok(answer) => Ok(Some(answer)),
            Err(VaultError::Damaged) => {
                self.db = None;
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    fn connected(&mut self) -> Result<&Connection> {
        if self.is_gone || !self.file.exists() {
            return Err(VaultError::Damaged);
        }
        if self.db.is_none() {
            self.db = Some(self.opened()?);
        }
        self.db.as_ref().ok_or(VaultError::Damaged)
    }

    /// A connection whose first page could be read. Where the log is in the way, one without it.
    fn opened(&mut self) -> Result<Connection> {
        let look = match self.is_without_log {
            true => db::look_without_log,
            false => db::look,
        };
        let opened = look(&self.file, self.dek).and_then(|db| {
            db.query_row("PRAGMA schema_version", [], |_| Ok(()))?;
            Ok(db)
        });
        let Err(error) = &opened else {
            return opened;
        };
        if !self.is_without_log && self.log_is_in_the_way(error) {
            (self.is_without_log, self.may_lack) = (true, true);
            return self.opened();
        }
        if matches!(error, VaultError::Damaged) {
            (self.is_gone, self.may_lack) = (true, true);
        }
        opened
    }

    fn log_is_in_the_way(&self, error: &VaultError) -> bool {
        let log = backup::beside(&self.file, "-wal");
        match error {
            VaultError::Damaged => backup::has_log(&self.file),
            VaultError::Sql(_) => log.exists() && fs::read(log).is_err(),
            _ => false,
        }
    }
}

fn entries_sql() -> String {
    let columns = line::COLUMNS;
    format!("SELECT {columns}, id FROM entry WHERE id BETWEEN ?1 AND ?2")
}

fn numbered_entry(row: &rusqlite::Row<'_>) -> Result<(i64, Entry)> {
    Ok((row.get(4)?, line::read(row)?))
}

fn numbered(entries: Vec<(i64, Entry)>) -> Vec<Entry> {
    entries.into_iter().map(|(_, entry)| entry).collect()
}

fn each(
    db: &Connection,
    sql: &str,
    params: impl Params,
    mut take: impl FnMut(&rusqlite::Row<'_>) -> Result<()>,
) -> Result<()> {
    let mut statement = db.prepare(sql)?;
    let mut rows = statement.query(params)?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

/// Every row of a table of a sound file.
pub(super) fn all(db: &Connection, table: &Table) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    if table.is_in(db)? {
        each(db, &table.sql(false), [], |row| {
            rows.push(table.row(row)?);
            Ok(())
        })?;
    }
    Ok(rows)
}

/// The numbers of the lines of a sound file.
pub(super) fn lines(db: &Connection) -> Result<BTreeSet<i64>> {
    let mut lines = BTreeSet::new();
    if line::are_here(db)? {
        each(db, "SELECT id FROM line", [], |row| {
            lines.insert(row.get(0)?);
            Ok(())
        })?;
    }
    Ok(lines)
}

/// Every entry of a sound file, whichever shape it has.
pub(super) fn entries(db: &Connection) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    let sql = format!("SELECT {} FROM entry", line::COLUMNS);
    each(db, &sql, [], |row| {
        entries.push(line::read(row)?);
        Ok(())
    })?;
    Ok(entries)
}
