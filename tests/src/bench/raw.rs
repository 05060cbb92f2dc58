//! The yardstick: a bare SQLCipher file with a log table and a field table, one FULL commit a save.

use anyhow::Result;
use rusqlite::{Connection, TransactionBehavior, params};
use std::path::Path;

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
             PRAGMA cipher_memory_security = ON;
             PRAGMA temp_store = MEMORY;
             PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON;
             CREATE TABLE log (seq INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
             CREATE TABLE field (record BLOB NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,
                                 PRIMARY KEY (record, field)) STRICT, WITHOUT ROWID;",
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

    /// Many fields at once, for what is only read afterwards.
    pub fn fill(&mut self, fields: &[Field]) -> Result<()> {
        let tx = self.db.transaction()?;
        for field in fields {
            write_field(&tx, field)?;
        }
        tx.commit()?;
        Ok(())
    }

    /// Reads every field; returns how many bytes there were.
    pub fn read_all(&self) -> Result<usize> {
        let mut rows = self
            .db
            .prepare_cached("SELECT record, field, value FROM field")?;
        let mut rows = rows.query([])?;
        let mut bytes = 0;
        while let Some(row) = rows.next()? {
            let record: Vec<u8> = row.get(0)?;
            let field: String = row.get(1)?;
            let value: String = row.get(2)?;
            bytes += record.len() + field.len() + value.len();
        }
        Ok(bytes)
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
