//! Texts still being written. Each keystroke pause is a durable save; a draft never leaves here.

use crate::Result;
use crate::vault::Vault;
use casefile::{FamilyId, RecordId, Stamp};
use rusqlite::{Connection, params};

/// Where a text is being written.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DraftKey {
    /// In whose file.
    pub family: FamilyId,
    /// In which meeting, if in one.
    pub meeting: Option<RecordId>,
    /// In which place on the screen.
    pub slot: String,
}

/// A text still being written.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// Where.
    pub key: DraftKey,
    /// The text.
    pub content: String,
    /// When it was last saved.
    pub at: Stamp,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Draft({:?}, {} bytes)", self.key, self.content.len())
    }
}

fn meeting_bytes(key: &DraftKey) -> &[u8] {
    key.meeting.as_ref().map_or(&[], |meeting| meeting.bytes())
}

/// Takes a draft away, as part of the save that it became.
pub(crate) fn remove(db: &Connection, key: &DraftKey) -> Result<()> {
    db.prepare_cached("DELETE FROM draft WHERE family = ?1 AND meeting = ?2 AND slot = ?3")?
        .execute(params![key.family.bytes(), meeting_bytes(key), key.slot])?;
    Ok(())
}

impl Vault {
    /// Saves a text that is still being written. When this returns it is on the disk.
    pub fn keep_draft(&mut self, key: &DraftKey, content: &str, at: Stamp) -> Result<()> {
        self.with_reserve(|vault| {
            vault
                .db
                .prepare_cached(
                    "INSERT INTO draft (family, meeting, slot, content, at) VALUES (?1, ?2, ?3, ?4, ?5)
                     ON CONFLICT DO UPDATE SET content = excluded.content, at = excluded.at",
                )?
                .execute(params![key.family.bytes(), meeting_bytes(key), key.slot, content, at.0])?;
            Ok(())
        })
    }

    /// The family's drafts, in all meetings and outside of them.
    pub fn drafts(&self, family: FamilyId) -> Result<Vec<Draft>> {
        let mut statement = self.db.prepare_cached(
            "SELECT meeting, slot, content, at FROM draft WHERE family = ?1 ORDER BY meeting, slot",
        )?;
        let rows = statement.query_map([family.bytes()], |row| {
            let meeting: Vec<u8> = row.get(0)?;
            Ok(Draft {
                key: DraftKey {
                    family,
                    meeting: meeting.try_into().ok().map(RecordId::from_bytes),
                    slot: row.get(1)?,
                },
                content: row.get(2)?,
                at: Stamp(row.get(3)?),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Drops a draft that its writer no longer wants.
    pub fn drop_draft(&mut self, key: &DraftKey) -> Result<()> {
        remove(&self.db, key)
    }
}
