//! The log on disk: entries, tips, sittings, scopes. Entries are only ever added.

use crate::vault::{Vault, draw};
use crate::{Result, VaultError};
use casefile::{
    Action, CaseFile, Compartment, FamilyId, ReplicaId, ScopeId, SittingId, Stamp, Value,
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use sync::{Digest, Entry, Hash, Secret, Status, Tip};

/// A family as the list shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct FamilySummary {
    /// Whose file.
    pub family: FamilyId,
    /// The name it is shown by, once it was written.
    pub name_shown: Option<String>,
    /// How many things people did.
    pub actions: u64,
    /// When the latest was written.
    pub last_at: Stamp,
    /// The latest day on which anything happened.
    pub last_day: NaiveDate,
}

impl std::fmt::Debug for FamilySummary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "FamilySummary({}, {} actions)",
            self.family, self.actions
        )
    }
}

/// What has not left this laptop.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Waiting {
    /// Texts still being written; they never leave as drafts.
    pub drafts: u64,
    /// Actions of this laptop that no office has shown. Without an office: all of them.
    pub actions: u64,
}

/// The columns of an entry, in the order in which `read` takes them.
pub(crate) const COLUMNS: &str = "envelope, worth, prev, hash";

/// Reads an entry from `COLUMNS`.
pub(crate) fn read(row: &Row<'_>) -> Result<Entry> {
    let (envelope, worth): (Vec<u8>, Vec<u8>) = (row.get(0)?, row.get(1)?);
    let prev: Option<[u8; 32]> = row.get(2)?;
    let hash: [u8; 32] = row.get(3)?;
    Ok(Entry::decode(
        &envelope,
        &worth,
        prev.map(Hash),
        Hash(hash),
    )?)
}

/// Adds an entry after its predecessor and moves the tip.
pub(crate) fn add(db: &Connection, entry: &Entry) -> Result<()> {
    let action = &entry.action;
    let seq = number(action.seq)?;
    db.prepare_cached("INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?
        .execute(params![
            action.scope.bytes(),
            action.replica.bytes(),
            seq,
            entry.hash.0,
            entry.prev.map(|prev| prev.0),
            action.sitting.bytes(),
            entry.envelope(),
            entry.values(),
        ])?;
    move_tip(db, entry)
}

/// The entry becomes a tip; its predecessor, if it was one, no longer is.
pub(crate) fn move_tip(db: &Connection, entry: &Entry) -> Result<()> {
    let (scope, replica) = (entry.action.scope, entry.action.replica);
    let seq = number(entry.action.seq)?;
    if let Some(prev) = entry.prev {
        db.prepare_cached("DELETE FROM tip WHERE scope = ?1 AND replica = ?2 AND hash = ?3")?
            .execute(params![scope.bytes(), replica.bytes(), prev.0])?;
    }
    db.prepare_cached("INSERT INTO tip VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![scope.bytes(), replica.bytes(), entry.hash.0, seq])?;
    Ok(())
}

/// The end of a replica's series in a scope.
pub(crate) fn tip(db: &Connection, scope: ScopeId, replica: ReplicaId) -> Result<Option<Tip>> {
    let sql =
        "SELECT seq, hash FROM tip WHERE scope = ?1 AND replica = ?2 ORDER BY seq DESC LIMIT 1";
    let found = db
        .prepare_cached(sql)?
        .query_row(params![scope.bytes(), replica.bytes()], |row| {
            Ok((count(row, 0)?, row.get::<_, [u8; 32]>(1)?))
        })
        .optional()?;
    Ok(found.map(|(seq, hash)| Tip {
        replica,
        seq,
        hash: Hash(hash),
    }))
}

/// The status of a scope, from the tips on disk.
pub(crate) fn status(db: &Connection, scope: ScopeId) -> Result<Status> {
    let mut statement = db.prepare_cached("SELECT replica, seq, hash FROM tip WHERE scope = ?1")?;
    let tips = statement.query_map([scope.bytes()], |row| {
        Ok(Tip {
            replica: ReplicaId::from_bytes(row.get(0)?),
            seq: count(row, 1)?,
            hash: Hash(row.get(2)?),
        })
    })?;
    Ok(tips.collect::<rusqlite::Result<_>>()?)
}

/// A number that was never negative when it was written.
fn count(row: &Row<'_>, at: usize) -> rusqlite::Result<u64> {
    row.get::<_, i64>(at).map(i64::cast_unsigned)
}

/// The secret of a sitting in a scope.
pub(crate) fn secret(
    db: &Connection,
    scope: ScopeId,
    sitting: SittingId,
) -> Result<Option<Secret>> {
    let found: Option<[u8; 32]> = db
        .prepare_cached("SELECT secret FROM sitting WHERE scope = ?1 AND id = ?2")?
        .query_row([scope.bytes(), sitting.bytes()], |row| row.get(0))
        .optional()?;
    Ok(found.map(Secret::from_bytes))
}

/// Draws a secret for a sitting that writes in a scope for the first time.
pub(crate) fn new_secret(
    db: &Connection,
    scope: ScopeId,
    sitting: SittingId,
    replica: ReplicaId,
) -> Result<Secret> {
    let secret = Secret::from_bytes(draw()?);
    db.prepare_cached("INSERT INTO sitting VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![
            scope.bytes(),
            sitting.bytes(),
            replica.bytes(),
            secret.bytes()
        ])?;
    Ok(secret)
}

/// A scope that nobody named belongs to the family of the same number.
pub(crate) fn know_scope(db: &Connection, scope: ScopeId) -> Result<()> {
    db.prepare_cached("INSERT INTO scope VALUES (?1, ?1, 'family') ON CONFLICT DO NOTHING")?
        .execute([scope.bytes()])?;
    Ok(())
}

/// The scopes of a family that are held here.
pub(crate) fn scopes(db: &Connection, family: FamilyId) -> Result<Vec<ScopeId>> {
    let mut statement = db.prepare_cached("SELECT scope FROM scope WHERE family = ?1")?;
    let rows = statement.query_map([family.bytes()], |row| row.get(0).map(ScopeId::from_bytes))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A number as SQLite holds it. Ours never come near the end.
pub(crate) fn number(seq: u64) -> Result<i64> {
    i64::try_from(seq).map_err(|_| VaultError::Damaged)
}

impl Vault {
    /// Holds a further compartment of a family.
    pub fn hold_scope(
        &mut self,
        scope: ScopeId,
        family: FamilyId,
        compartment: Compartment,
    ) -> Result<()> {
        let compartment = match compartment {
            Compartment::Family => "family",
            Compartment::Restricted => "restricted",
            Compartment::Process => "process",
        };
        self.db.execute(
            "INSERT INTO scope VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            params![scope.bytes(), family.bytes(), compartment],
        )?;
        Ok(())
    }

    /// The family's file, from the stored heads: nothing is folded again.
    pub fn case_file(&self, family: FamilyId) -> Result<CaseFile> {
        let mut file = CaseFile::new(family);
        for scope in scopes(&self.db, family)? {
            crate::heads::put_back(&self.db, scope, file.hold(scope))?;
        }
        Ok(file)
    }

    /// Everything people did in a family's file, each series in order.
    pub fn actions(&self, family: FamilyId) -> Result<Vec<Action>> {
        let mut actions = Vec::new();
        for scope in scopes(&self.db, family)? {
            let entries = self.entries(scope)?;
            actions.extend(entries.into_iter().map(|entry| entry.action));
        }
        Ok(actions)
    }

    /// Every entry of a scope, each series in order.
    pub fn entries(&self, scope: ScopeId) -> Result<Vec<Entry>> {
        let sql =
            format!("SELECT {COLUMNS} FROM entry WHERE scope = ?1 ORDER BY replica, seq, hash");
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut rows = statement.query([scope.bytes()])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            entries.push(read(row)?);
        }
        Ok(entries)
    }

    /// Every family held, the latest written first.
    pub fn families(&self) -> Result<Vec<FamilySummary>> {
        let mut statement = self.db.prepare_cached(
            "SELECT family, actions, last_at, last_day,
                    (SELECT value FROM head WHERE scope = summary.family AND kind = 'family'
                     AND record = summary.family AND field = 'name_shown'
                     ORDER BY at DESC, name DESC LIMIT 1)
             FROM summary ORDER BY last_at DESC, family",
        )?;
        let mut rows = statement.query([])?;
        let mut families = Vec::new();
        while let Some(row) = rows.next()? {
            families.push(summary(row)?);
        }
        Ok(families)
    }

    /// The status of a family's shared compartment.
    pub fn status(&self, family: FamilyId) -> Result<Status> {
        status(&self.db, family.scope())
    }

    /// SHA-256 over that status: equal digests mean equal words.
    pub fn digest(&self, family: FamilyId) -> Result<Digest> {
        Ok(self.status(family)?.digest())
    }

    /// What has not left this laptop.
    pub fn waiting(&self) -> Result<Waiting> {
        let sql = "SELECT (SELECT count(*) FROM draft), (SELECT count(*) FROM entry)";
        Ok(self.db.query_row(sql, [], |row| {
            Ok(Waiting {
                drafts: count(row, 0)?,
                actions: count(row, 1)?,
            })
        })?)
    }
}

fn summary(row: &Row<'_>) -> Result<FamilySummary> {
    let day: String = row.get(3)?;
    let name: Option<String> = row.get(4)?;
    Ok(FamilySummary {
        family: FamilyId::from_bytes(row.get(0)?),
        actions: count(row, 1)?,
        last_at: Stamp(row.get(2)?),
        last_day: day.parse().map_err(|_| VaultError::Damaged)?,
        name_shown: name.and_then(|json| Value::trusted(&json).read()),
    })
}
