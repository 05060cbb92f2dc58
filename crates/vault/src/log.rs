//! The log as it is asked about: scopes, sittings, families, what waits. Entries are only ever added.

use crate::vault::{Vault, draw};
use crate::{Result, VaultError, heads, line};
use casefile::{
    Action, CaseFile, Compartment, FamilyId, RecordId, ReplicaId, ScopeId, SittingId, Stamp,
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};
use std::cmp::Reverse;
use sync::{Digest, Entry, Secret, Status};

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
    /// Whether part of its file cannot be read; then name, count and time may be missing.
    pub is_damaged: bool,
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
    db.prepare_cached("INSERT INTO scope VALUES (?1, ?1, 'family', NULL) ON CONFLICT DO NOTHING")?
        .execute([scope.bytes()])?;
    Ok(())
}

/// The scopes of a family that are held here.
pub(crate) fn scopes(db: &Connection, family: FamilyId) -> Result<Vec<ScopeId>> {
    let mut statement = db.prepare_cached("SELECT scope FROM scope WHERE family = ?1")?;
    let rows = statement.query_map([family.bytes()], |row| row.get(0).map(ScopeId::from_bytes))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Notes the latest day on which anything happened in a scope; most saves change nothing here.
pub(crate) fn note_day(db: &Connection, action: &Action) -> Result<()> {
    db.prepare_cached(
        "UPDATE scope SET last_day = ?2 WHERE scope = ?1 AND (last_day IS NULL OR last_day < ?2)",
    )?
    .execute(params![action.scope.bytes(), action.on.day().to_string()])?;
    Ok(())
}

/// Every family held, the latest written first.
pub(crate) fn families(db: &Connection) -> Result<Vec<FamilySummary>> {
    let families = held(db)?.into_iter();
    let families = families.map(|(family, day)| summary(db, family, &day));
    Ok(latest_first(families.collect::<Result<_>>()?))
}

/// Every family in which anything happened, and the latest day.
fn held(db: &Connection) -> Result<Vec<(FamilyId, String)>> {
    let sql = "SELECT family, max(last_day) FROM scope GROUP BY family";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut families = Vec::new();
    while let Some(row) = rows.next()? {
        if let Some(day) = row.get::<_, Option<String>>(1)? {
            families.push((FamilyId::from_bytes(row.get(0)?), day));
        }
    }
    Ok(families)
}

fn latest_first(mut families: Vec<FamilySummary>) -> Vec<FamilySummary> {
    families.sort_by_key(|family| (Reverse(family.last_at), family.family));
    families
}

fn summary(db: &Connection, family: FamilyId, last_day: &str) -> Result<FamilySummary> {
    let (mut actions, mut last_at) = (0, Stamp(i64::MIN));
    for scope in scopes(db, family)? {
        actions += line::count(db, Some(scope))?;
        for end in line::ends_in(db, scope)? {
            let last = line::entry(db, line::number(end.line, end.tip.seq)?)?;
            last_at = last_at.max(last.map_or(last_at, |entry| entry.action.at));
        }
    }
    let own = heads::record(db, family.scope(), "family", RecordId(family.0))?;
    let name = own.field("name_shown").and_then(|name| name.shown());
    Ok(FamilySummary {
        family,
        actions,
        last_at,
        last_day: last_day.parse().map_err(|_| VaultError::Damaged)?,
        name_shown: name.and_then(|head| head.value.read()),
        is_damaged: false,
    })
}

/// What is said of a family whose file cannot be read.
fn damaged(family: FamilyId, last_day: &str) -> FamilySummary {
    FamilySummary {
        family,
        name_shown: None,
        actions: 0,
        last_at: Stamp(i64::MIN),
        last_day: last_day.parse().unwrap_or_default(),
        is_damaged: true,
    }
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
            "INSERT INTO scope VALUES (?1, ?2, ?3, NULL) ON CONFLICT DO NOTHING",
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
        line::entries(&self.db, scope)
    }

    /// The family's file folded from the log, for where its stored heads cannot be read.
    pub fn case_file_from_log(&self, family: FamilyId) -> Result<CaseFile> {
        let mut file = CaseFile::new(family);
        for scope in scopes(&self.db, family)? {
            let registers = file.hold(scope);
            for entry in line::entries(&self.db, scope)? {
                registers.apply(&entry.action);
            }
        }
        Ok(file)
    }

    /// Every family held, the latest written first. One that cannot be read costs no other.
    pub fn families(&mut self) -> Result<Vec<FamilySummary>> {
        let mut families = Vec::new();
        for (family, day) in held(&self.db)? {
            families.push(match summary(&self.db, family, &day) {
                Err(VaultError::Damaged) => {
                    self.connect_anew()?;
                    damaged(family, &day)
                }
                summary => summary?,
            });
        }
        Ok(latest_first(families))
    }

    /// The status of a family's shared compartment.
    pub fn status(&self, family: FamilyId) -> Result<Status> {
        line::status(&self.db, family.scope())
    }

    /// SHA-256 over that status: equal digests mean equal words.
    pub fn digest(&self, family: FamilyId) -> Result<Digest> {
        Ok(self.status(family)?.digest())
    }

    /// What has not left this laptop.
    pub fn waiting(&self) -> Result<Waiting> {
        let sql = "SELECT count(*) FROM draft";
        let drafts: i64 = self.db.query_row(sql, [], |row| row.get(0))?;
        Ok(Waiting {
            drafts: drafts.cast_unsigned(),
            actions: line::count(&self.db, None)?,
        })
    }
}
