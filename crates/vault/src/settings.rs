//! Settings of this laptop, and the replies to requests that were carried out.

use crate::vault::Vault;
use crate::{Result, VaultError};
use casefile::Stamp;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// Keeps a reply in the save that it answers. A request is never carried out twice.
pub(crate) fn keep_reply(db: &Connection, request: Uuid, reply: &str, at: Stamp) -> Result<()> {
    let new = db
        .prepare_cached("INSERT INTO request VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")?
        .execute(params![request.as_bytes(), reply, at.0])?;
    (new == 1).then_some(()).ok_or(VaultError::AlreadyDone)
}

impl Vault {
    /// The reply to a request that was carried out before.
    pub fn saved_reply(&self, request: Uuid) -> Result<Option<String>> {
        Ok(self
            .db
            .prepare_cached("SELECT reply FROM request WHERE id = ?1")?
            .query_row([request.as_bytes()], |row| row.get(0))
            .optional()?)
    }

    /// Lets go of the replies to requests that were carried out before a moment: nobody asks them
    /// again. Says how many went.
    pub fn forget_requests_before(&mut self, before: Stamp) -> Result<usize> {
        self.with_reserve(|vault| {
            let forget = "DELETE FROM request WHERE at < ?1";
            Ok(vault.db.execute(forget, [before.0])?)
        })
    }

    /// A setting, where it was ever set and has the shape that is asked for.
    pub fn setting<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>> {
        let text: Option<String> = self
            .db
            .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
            .query_row([name], |row| row.get(0))
            .optional()?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Sets a setting.
    pub fn set_setting<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<()> {
        let value = casefile::Value::of(value);
        self.with_reserve(|vault| {
            vault
                .db
                .prepare_cached(
                    "INSERT INTO setting VALUES (?1, ?2)
                     ON CONFLICT DO UPDATE SET value = excluded.value",
                )?
                .execute([name, value.json()])?;
            Ok(())
        })
    }
}
