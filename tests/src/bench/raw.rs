//! The yardstick: a bare SQLCipher file with a log table and a field table, one FULL commit a save.

use anyhow::Result;
use rusqlite::{Connection, TransactionBehavior, params};
use std::path::Path;
use sync::Entry;

/// A bare encrypted store.
pub struct Raw {
    db: Connection,
}

/// A field as the bare store keeps it.
pub struct Field {
    /// Who it belongs to.
    pub record: Vec<u8>,
    /// Its name.
    pub field: String,
    /// Its value.
    pub value: String,
}

impl Raw {
    /// A fresh store in a folder, opened as safety.md asks.
    pub fn create(folder: &Path) -> Result<Self> {
        let db = Connection::open(folder.join("raw.db"))?;
        db.execute_batch(
            "PRAGMA key = \"x'2DD29CA851E7B56E4697B0E1F08507293D761A05CE4D1B628663F411A8086D99'\";
             PRAGMA temp_store = MEMORY;
             PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON;
             CREATE TABLE log (seq INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
             CREATE TABLE field (record BLOB NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,
                                 PRIMARY KEY (record, field)) STRICT, WITHOUT ROWID;
             CREATE TABLE wide (kind TEXT NOT NULL, record BLOB NOT NULL, field TEXT NOT NULL,
                                name BLOB NOT NULL, at INTEGER NOT NULL, happened TEXT NOT NULL,
                                user BLOB NOT NULL, value TEXT NOT NULL,
                                PRIMARY KEY (kind, record, field, name)) STRICT, WITHOUT ROWID;
             PRAGMA cache_size = -16384;",
        )?;
        Ok(Self { db })
    }

    /// One durable save: a log row and a field.
    pub fn save(&mut self, field: &Field) -> Result<()> {
        let tx = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        tx.prepare_cached("INSERT INTO log (body) VALUES (?1)")?
            .execute(params![field.value.as_bytes()])?;
        write_field(&tx, field)?;
        tx.commit()?;
        Ok(())
    }

    /// Rows as wide as a stored head, for what is only read afterwards: who wrote it and when it
    /// happened belong to a field as its value does.
    pub fn fill(&mut self, fields: &[Field]) -> Result<()> {
        let tx = self.db.transaction()?;
        for field in fields {
            tx.prepare_cached(
                "INSERT INTO wide VALUES ('note', ?1, ?2, ?3, 1767663000000, '2026-01-05', ?4, ?5)",
            )?
            .execute(params![
                field.record,
                field.field,
                [7u8; 24],
                [9u8; 16],
                field.value
            ])?;
        }
        tx.commit()?;
        Ok(())
    }

    /// Reads every wide row and every column of it; returns how many bytes there were.
    pub fn read_all(&self) -> Result<usize> {
        let mut rows = self.db.prepare_cached(
            "SELECT kind, record, field, name, happened, user, value, at FROM wide",
        )?;
        let mut rows = rows.query([])?;
        let mut bytes = 0;
        while let Some(row) = rows.next()? {
            for text in [0, 2, 4, 6] {
                bytes += row.get::<_, String>(text)?.len();
            }
            for blob in [1, 3, 5] {
                bytes += row.get::<_, Vec<u8>>(blob)?.len();
            }
            bytes += usize::from(row.get::<_, i64>(7)? > 0);
        }
        Ok(bytes)
    }
}

impl Raw {
    /// A history: its log, and the fields that follow from it, in one transaction.
    pub fn fill_in(&mut self, entries: &[Entry]) -> Result<()> {
        let tx = self.db.transaction()?;
        for entry in entries {
            let body = [entry.envelope(), entry.values()].concat();
            tx.prepare_cached("INSERT INTO log (body) VALUES (?1)")?
                .execute([body])?;
            for change in &entry.action.changes {
                let field = Field {
                    record: change.id.bytes().to_vec(),
                    field: change.field.to_string(),
                    value: change.value.json().to_owned(),
                };
                write_field(&tx, &field)?;
            }
        }
        Ok(tx.commit()?)
    }

    /// The texts that stand now, into a search.
    pub fn index(&mut self) -> Result<()> {
        let tx = self.db.transaction()?;
        tx.execute_batch(
            "CREATE VIRTUAL TABLE said USING fts5
                 (body, tokenize = 'unicode61 remove_diacritics 2');
             INSERT INTO said (body) SELECT value FROM field
                 WHERE field IN ('text', 'words', 'relation');",
        )?;
        Ok(tx.commit()?)
    }
}

fn write_field(db: &Connection, field: &Field) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO field (record, field, value) VALUES (?1, ?2, ?3)
         ON CONFLICT (record, field) DO UPDATE SET value = excluded.value",
    )?
    .execute(params![field.record, field.field, field.value])?;
    Ok(())
}
