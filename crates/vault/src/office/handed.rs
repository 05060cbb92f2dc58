//! Handing the audit in: each row as it stands, oldest first, until the office says that it has it.

use crate::Result;
use crate::audit::AuditRow;
use crate::vault::Vault;
use minicbor::Encoder;
use rusqlite::{Connection, OptionalExtension, params};
use sync::Hash;
use sync::message::AuditHead;

/// Rows looked at for one question.
const AT_MOST: usize = 4096;

/// Rows that were not handed in, up to so many bytes.
pub(super) fn rows(vault: &Vault, bytes_max: usize) -> Result<Vec<Vec<u8>>> {
    let mut left = bytes_max;
    let mut rows = Vec::new();
    for row in vault.audit_after(handed(&vault.db)?, AT_MOST)? {
        let bytes = row.to_bytes();
        if bytes.len() > left {
            break;
        }
        left -= bytes.len();
        rows.push(bytes);
    }
    Ok(rows)
}

fn handed(db: &Connection) -> Result<u64> {
    let known: Option<i64> = db
        .query_row("SELECT rows FROM handed", [], |row| row.get(0))
        .optional()?;
    Ok(known.unwrap_or_default().cast_unsigned())
}

/// So many more were taken.
pub(super) fn took(db: &Connection, rows: u64, head: Option<AuditHead>) -> Result<()> {
    db.execute(
        "INSERT INTO handed VALUES (1, 0, 0, NULL) ON CONFLICT DO NOTHING",
        [],
    )?;
    db.execute(
        "UPDATE handed SET rows = min(rows + ?1, (SELECT coalesce(max(n), 0) FROM audit))",
        [rows.cast_signed()],
    )?;
    if let Some(head) = head {
        db.execute(
            "UPDATE handed SET count = ?1, hash = ?2",
            params![head.count.cast_signed(), head.hash.0],
        )?;
    }
    Ok(())
}

impl Vault {
    /// Where the office's own chain stood when it was last heard: a shorter one later was cut.
    pub fn office_audit_head(&self) -> Result<Option<AuditHead>> {
        let sql = "SELECT count, hash FROM handed WHERE hash IS NOT NULL";
        let found = self.db.query_row(sql, [], |row| {
            Ok(AuditHead {
                count: row.get::<_, i64>(0)?.cast_unsigned(),
                hash: Hash(row.get(1)?),
            })
        });
        Ok(found.optional()?)
    }
}

impl AuditRow {
    /// The row as the office takes it. FROZEN.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.put(&mut Encoder::new(&mut bytes))
            .expect("writing into memory cannot fail");
        bytes
    }

    fn put(
        &self,
        to: &mut Encoder<&mut Vec<u8>>,
    ) -> std::result::Result<(), minicbor::encode::Error<std::convert::Infallible>> {
        to.array(9)?.u64(self.number)?.i64(self.at.0)?;
        to.bytes(self.by.user.bytes())?
            .bytes(self.by.device.bytes())?;
        to.bytes(self.replica.bytes())?.str(self.what.name())?;
        for id in [
            self.family.map(|family| *family.bytes()),
            self.record.map(|record| *record.bytes()),
        ] {
            match id {
                Some(id) => to.bytes(&id)?,
                None => to.null()?,
            };
        }
        to.bytes(&self.hash.0)?;
        Ok(())
    }
}
