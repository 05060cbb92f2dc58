//! The log as it is asked about: scopes, sittings, families, what waits. Entries are only ever added.

use crate::vault::{Vault, draw};
use crate::{Result, VaultError, heads, line, office, search};
use casefile::{
    Action, CaseFile, Compartment, FamilyId, Record, RecordId, ReplicaId, ScopeId, SittingId, Stamp,
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};
use std::cmp::Reverse;
use sync::{Digest, Entry, Salts, Secret, Status};

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

/// Where the salts of a sitting in a scope come from: its secret, or what was written out of it.
pub(crate) fn salts(db: &Connection, scope: ScopeId, sitting: SittingId) -> Result<Option<Salts>> {
    let sql = "SELECT secret, salts FROM sitting WHERE scope = ?1 AND id = ?2";
    let found: Option<(Vec<u8>, Option<Vec<u8>>)> = db
        .prepare_cached(sql)?
        .query_row([scope.bytes(), sitting.bytes()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    let Some((secret, written)) = found else {
        return Ok(None);
    };
    if let Some(written) = written {
        return Ok(Some(Salts::from_bytes(&written)?));
    }
    let secret = secret.try_into().map_err(|_| VaultError::Damaged)?;
    Ok(Some(Salts::Secret(Secret::from_bytes(secret))))
}

/// Keeps where the salts of a sitting come from. Once they are written out, its secret goes (R31).
pub(crate) fn keep_salts(
    db: &Connection,
    scope: ScopeId,
    sitting: SittingId,
    replica: ReplicaId,
    salts: &Salts,
) -> Result<()> {
    let (secret, written): (&[u8], Option<Vec<u8>>) = match salts {
        Salts::Secret(secret) => (secret.bytes(), None),
        Salts::Written(_) => (&[], Some(salts.to_bytes())),
    };
    db.prepare_cached(
        "INSERT OR REPLACE INTO sitting (scope, id, replica, secret, salts)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        scope.bytes(),
        sitting.bytes(),
        replica.bytes(),
        secret,
        written
    ])?;
    Ok(())
}

/// Draws a secret for a sitting that writes in a scope for the first time.
pub(crate) fn new_secret(
    db: &Connection,
    scope: ScopeId,
    sitting: SittingId,
    replica: ReplicaId,
) -> Result<Secret> {
    let secret = Secret::from_bytes(draw()?);
    db.prepare_cached("INSERT INTO sitting (scope, id, replica, secret) VALUES (?1, ?2, ?3, ?4)")?
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

/// A scope that came from the office. A narrower compartment is known by its number, which follows
/// from whose it is, in whichever order the two come; the agency's own belongs to no family.
pub(crate) fn know_scope_that_came(db: &Connection, scope: ScopeId) -> Result<()> {
    if db
        .prepare_cached("SELECT 1 FROM scope WHERE scope = ?1")?
        .exists([scope.bytes()])?
    {
        return Ok(());
    }
    let is_agency = db.prepare_cached("SELECT 1 FROM agency WHERE scope = ?1")?;
    if { is_agency }.exists([scope.bytes()])? {
        return hold(db, scope, FamilyId(scope.0), AGENCY);
    }
    for known in all_scopes(db)? {
        for (compartment, name) in NARROWER {
            if compartment.scope(FamilyId(known.0)) == scope {
                return hold(db, scope, FamilyId(known.0), name);
            }
            if compartment.scope(FamilyId(scope.0)) == known {
                hold(db, known, FamilyId(scope.0), name)?;
                search::read_anew(db, known)?;
            }
        }
    }
    know_scope(db, scope)
}

/// The compartments of a family beside the shared one.
pub(crate) const NARROWER: [(Compartment, &str); 2] = [
    (Compartment::Restricted, "restricted"),
    (Compartment::Process, "process"),
];

/// What the agency's own scope is called where compartments are.
const AGENCY: &str = "agency";

fn hold(db: &Connection, scope: ScopeId, family: FamilyId, compartment: &str) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO scope VALUES (?1, ?2, ?3, NULL)
         ON CONFLICT DO UPDATE SET family = excluded.family, compartment = excluded.compartment",
    )?
    .execute(params![scope.bytes(), family.bytes(), compartment])?;
    Ok(())
}

/// Every scope held, also without an entry.
pub(crate) fn all_scopes(db: &Connection) -> Result<Vec<ScopeId>> {
    let mut statement = db.prepare_cached("SELECT scope FROM scope ORDER BY scope")?;
    let rows = statement.query_map([], |row| row.get(0).map(ScopeId::from_bytes))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Families that never leave this laptop: made up, to look around in.
pub(crate) const STAYS_HERE: &str = "office.stays_here";

/// Every scope that goes to the office.
pub(crate) fn scopes_that_go(db: &Connection) -> Result<Vec<ScopeId>> {
    let sql = "SELECT scope, family FROM scope WHERE hex(family) NOT IN (
                 SELECT upper(replace(stays.value, '-', '')) FROM setting, json_each(setting.value) AS stays
                 WHERE setting.name = ?1) ORDER BY scope";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map([STAYS_HERE], |row| row.get(0).map(ScopeId::from_bytes))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whose family a scope belongs to.
pub(crate) fn family_of(db: &Connection, scope: ScopeId) -> Result<FamilyId> {
    let family: Option<[u8; 16]> = db
        .prepare_cached("SELECT family FROM scope WHERE scope = ?1")?
        .query_row([scope.bytes()], |row| row.get(0))
        .optional()?;
    Ok(family.map_or(FamilyId(scope.0), FamilyId::from_bytes))
}

/// Notes the latest day on which anything happened in a scope; most saves change nothing here.
pub(crate) fn note_day(db: &Connection, action: &Action) -> Result<()> {
    note_day_of(db, action.scope, action.on.day())
}

/// The same of something that is not in the log yet.
pub(crate) fn note_day_of(db: &Connection, scope: ScopeId, day: NaiveDate) -> Result<()> {
    db.prepare_cached(
        "UPDATE scope SET last_day = ?2 WHERE scope = ?1 AND (last_day IS NULL OR last_day < ?2)",
    )?
    .execute(params![scope.bytes(), day.to_string()])?;
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
    let sql =
        "SELECT family, max(last_day) FROM scope WHERE compartment <> 'agency' GROUP BY family";
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
    let name = name_shown(db, family)?;
    Ok(FamilySummary {
        family,
        actions,
        last_at,
        last_day: last_day.parse().map_err(|_| VaultError::Damaged)?,
        name_shown: name,
        is_damaged: false,
    })
}

fn name_shown(db: &Connection, family: FamilyId) -> Result<Option<String>> {
    let read = |own: &Record| own.field("name_shown")?.shown()?.value.read();
    let own = heads::record(db, family.scope(), "family", RecordId(family.0))?;
    Ok(read(&own))
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
    /// What belongs to somebody else now is not shown (R23).
    pub fn case_file(&self, family: FamilyId) -> Result<CaseFile> {
        let mut file = CaseFile::new(family);
        for scope in scopes(&self.db, family)? {
            if !office::is_closed(&self.db, scope)? {
                let registers = file.hold(scope);
                crate::heads::put_back(&self.db, scope, registers)?;
                office::lend(&self.db, scope, registers)?;
            }
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
            if office::is_closed(&self.db, family.scope())? {
                continue;
            }
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
        let mut actions = 0;
        for scope in scopes_that_go(&self.db)? {
            actions += office::waiting(&self.db, scope)?;
        }
        Ok(Waiting {
            drafts: drafts.cast_unsigned(),
            actions,
        })
    }
}
