//! Who opened, printed, exported, showed or signed what. No row holds a word that anybody wrote.
//! Each row's hash covers the one before, so that nothing can be changed, dropped from the middle
//! or put in without being noticed; that the end is missing only the office can notice.

use crate::vault::Vault;
use crate::{Result, VaultError};
use casefile::{By, DeviceId, FamilyId, RecordId, ReplicaId, Stamp, UserId};
use rusqlite::{Connection, Row, TransactionBehavior, params};
use sha2::{Digest, Sha256};
use sync::Hash;

/// What somebody did with a family's file without writing in it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Audited {
    /// The file was opened.
    Opened,
    /// A paper was printed.
    Printed,
    /// Something left the notebook as a file.
    Exported,
    /// The screen was turned to somebody.
    Shown,
    /// Somebody signed.
    Signed,
    /// The agency's key gave the notebook a new passphrase.
    Recovered,
}

impl Audited {
    const ALL: [Self; 6] = [
        Self::Opened,
        Self::Printed,
        Self::Exported,
        Self::Shown,
        Self::Signed,
        Self::Recovered,
    ];

    /// FROZEN: the name that is hashed and sent.
    pub fn name(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Printed => "printed",
            Self::Exported => "exported",
            Self::Shown => "shown",
            Self::Signed => "signed",
            Self::Recovered => "recovered",
        }
    }
}

/// One row of the audit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AuditRow {
    /// Its number, from 1.
    pub number: u64,
    /// When, by the wall clock.
    pub at: Stamp,
    /// Who, at which laptop.
    pub by: By,
    /// Under which lineage of the file.
    pub replica: ReplicaId,
    /// What was done.
    pub what: Audited,
    /// With whose file, where it was one.
    pub family: Option<FamilyId>,
    /// With which record of it: a plan version, a meeting.
    pub record: Option<RecordId>,
    /// SHA-256 over the hash before and this row.
    pub hash: Hash,
}

/// Where the audit ends: what the office remembers of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct AuditHead {
    /// How many rows there are.
    pub count: u64,
    /// The hash of the last.
    pub hash: Option<Hash>,
}

impl AuditRow {
    /// FROZEN: the bytes that are hashed.
    fn seal(&self, before: Option<Hash>) -> Hash {
        let mut hash = Sha256::new_with_prefix("hearth audit 1");
        hash.update(before.map_or([0; 32], |before| before.0));
        hash.update(self.number.to_be_bytes());
        hash.update(self.at.0.to_be_bytes());
        hash.update(self.by.user.bytes());
        hash.update(self.by.device.bytes());
        hash.update(self.replica.bytes());
        hash.update([self.what as u8]);
        for id in [
            self.family.map(|family| *family.bytes()),
            self.record.map(|record| *record.bytes()),
        ] {
            hash.update([u8::from(id.is_some())]);
            hash.update(id.unwrap_or_default());
        }
        Hash(hash.finalize().into())
    }
}

impl Vault {
    /// Notes that somebody did something with a family's file. When it returns it is on the disk.
    pub fn audit(
        &mut self,
        what: Audited,
        by: By,
        at: Stamp,
        family: Option<FamilyId>,
        record: Option<RecordId>,
    ) -> Result<()> {
        self.with_reserve(|vault| {
            let replica = vault.replica;
            let transaction = vault
                .db
                .transaction_with_behavior(TransactionBehavior::Immediate)?;
            let head = head(&transaction)?;
            let mut row = AuditRow {
                number: head.count + 1,
                at,
                by,
                replica,
                what,
                family,
                record,
                hash: Hash([0; 32]),
            };
            row.hash = row.seal(head.hash);
            add(&transaction, &row)?;
            Ok(transaction.commit()?)
        })
    }

    /// The rows after a number, in order: what the office does not have yet.
    pub fn audit_after(&self, number: u64, at_most: usize) -> Result<Vec<AuditRow>> {
        rows(&self.db, number, at_most)
    }

    /// Where the audit ends.
    pub fn audit_head(&self) -> Result<AuditHead> {
        head(&self.db)
    }
}

/// Adds a row as it is.
pub(crate) fn add(db: &Connection, row: &AuditRow) -> Result<()> {
    db.prepare_cached("INSERT INTO audit VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")?
        .execute(params![
            row.number.cast_signed(),
            row.at.0,
            row.by.user.bytes(),
            row.by.device.bytes(),
            row.replica.bytes(),
            row.what.name(),
            row.family.map(|family| *family.bytes()),
            row.record.map(|record| *record.bytes()),
            row.hash.0,
        ])?;
    Ok(())
}

/// Where the audit of a file ends.
pub(crate) fn head(db: &Connection) -> Result<AuditHead> {
    let sql = "SELECT n, hash FROM audit ORDER BY n DESC LIMIT 1";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let Some(row) = rows.next()? else {
        return Ok(AuditHead::default());
    };
    Ok(AuditHead {
        count: row.get::<_, i64>(0)?.cast_unsigned(),
        hash: Some(Hash(row.get(1)?)),
    })
}

/// Whether a file has a table for it: one of a time before has none.
pub(crate) fn is_here(db: &Connection) -> Result<bool> {
    let sql = "SELECT count(*) FROM sqlite_schema WHERE name = 'audit'";
    Ok(db.query_row(sql, [], |row| row.get::<_, i64>(0))? == 1)
}

/// Whether the audit of a file goes through an end: then a copy that ends there is its beginning.
pub(crate) fn has(db: &Connection, end: AuditHead) -> Result<bool> {
    let Some(hash) = end.hash else {
        return Ok(true);
    };
    let sql = "SELECT count(*) FROM audit WHERE n = ?1 AND hash = ?2";
    let found: i64 = db.query_row(sql, params![end.count.cast_signed(), hash.0], |r| r.get(0))?;
    Ok(found == 1)
}

/// The rows after an end, as far as each follows the one before.
pub(crate) fn sound_after(db: &Connection, end: AuditHead) -> Result<Vec<AuditRow>> {
    let mut before = end.hash;
    let follows = |row: &AuditRow| {
        let follows = row.seal(before) == row.hash;
        before = Some(row.hash);
        follows
    };
    let found = rows(db, end.count, usize::MAX)?.into_iter();
    Ok(found.take_while(follows).collect())
}

fn rows(db: &Connection, after: u64, at_most: usize) -> Result<Vec<AuditRow>> {
    let sql = "SELECT n, at, user, device, replica, what, family, record, hash FROM audit
               WHERE n > ?1 ORDER BY n LIMIT ?2";
    let at_most = i64::try_from(at_most).unwrap_or(i64::MAX);
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([after.cast_signed(), at_most])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

fn read(row: &Row<'_>) -> Result<AuditRow> {
    let what: String = row.get(5)?;
    let known = Audited::ALL.into_iter().find(|known| known.name() == what);
    Ok(AuditRow {
        number: row.get::<_, i64>(0)?.cast_unsigned(),
        at: Stamp(row.get(1)?),
        by: By {
            user: UserId::from_bytes(row.get(2)?),
            device: DeviceId::from_bytes(row.get(3)?),
        },
        replica: ReplicaId::from_bytes(row.get(4)?),
        what: known.ok_or(VaultError::Damaged)?,
        family: row.get::<_, Option<[u8; 16]>>(6)?.map(FamilyId::from_bytes),
        record: row.get::<_, Option<[u8; 16]>>(7)?.map(RecordId::from_bytes),
        hash: Hash(row.get(8)?),
    })
}

/// The numbers of the rows that do not follow the one before.
pub(crate) fn broken(db: &Connection) -> Result<Vec<u64>> {
    let (mut before, mut number) = (None, 0);
    let mut broken = Vec::new();
    for row in rows(db, 0, usize::MAX)? {
        number += 1;
        if row.number != number || row.seal(before) != row.hash {
            broken.push(row.number);
            number = row.number;
        }
        before = Some(row.hash);
    }
    Ok(broken)
}
