//! Whether the file is sound, and how what is derived is made anew from the log.
//! A check only looks; it repairs nothing and deletes nothing.

use crate::apart::Apart;
use crate::vault::Vault;
use crate::{Result, VaultError, audit, db, heads, line, log, mend, pieces, places, settle};
use casefile::action::Name;
use casefile::{ActionId, Head, RecordId, Registers, ScopeId};
use rusqlite::{Connection, TransactionBehavior};
use std::collections::{BTreeMap, BTreeSet};
use sync::{Entry, Hash, Salts, Status};

const UNREADABLE: &str = "a page cannot be read";

/// What a check found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Checkup {
    /// Pages whose seal is broken.
    pub pages: Vec<String>,
    /// What the database says of its own order.
    pub order: Vec<String>,
    /// Entries that do not match their hash, or lack their predecessor.
    pub entries: Vec<(ScopeId, Hash)>,
    /// Scopes whose tips are not the ends of their series.
    pub tips: Vec<ScopeId>,
    /// Scopes whose heads are not a fold of their log.
    pub heads: Vec<ScopeId>,
    /// Photos and pages whose bytes are not those that were kept.
    pub bytes: Vec<Hash>,
    /// Rows of the audit that do not follow the one before.
    pub audit: Vec<u64>,
}

impl Checkup {
    /// Whether nothing was found.
    pub fn is_sound(&self) -> bool {
        *self == Self::default()
    }
}

impl Vault {
    /// Reads the whole file: pages, order, chains, tips, heads. Where pages cannot be read, what
    /// can be read is checked all the same.
    pub fn verify(&self) -> Result<Checkup> {
        self.apart().check()
    }

    /// Makes heads, search and what the lines and scopes say of themselves anew from the log, in
    /// one transaction.
    pub fn rebuild(&mut self) -> Result<()> {
        rebuild(&mut self.db)
    }
}

/// As `Vault::rebuild`, over a file that is not open yet.
pub(crate) fn rebuild(db: &mut Connection) -> Result<()> {
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    derive(&transaction)?;
    places::rebuild(&transaction)?;
    Ok(transaction.commit()?)
}

/// The same, inside a transaction that is open already.
pub(crate) fn derive(db: &Connection) -> Result<()> {
    db.execute_batch("DELETE FROM head; UPDATE scope SET last_day = NULL;")?;
    line::rebuild(db)?;
    for scope in scopes_with_entries(db)? {
        refold(db, scope)?;
    }
    settle::rebuild(db)
}

/// Every page and its order.
pub(crate) fn quick(apart: &Apart) -> Result<Checkup> {
    let mut found = Checkup {
        pages: broken_pages(apart)?,
        ..Checkup::default()
    };
    apart.go_on()?;
    found.order = findings(apart, "PRAGMA integrity_check")?;
    found.order.retain(|line| line != "ok");
    Ok(found)
}

/// Pages and order, and then everything that people did.
pub(crate) fn whole(apart: &Apart) -> Result<Checkup> {
    let mut found = quick(apart)?;
    let scopes = readable(apart, &mut found, scopes_with_entries)?;
    for scope in scopes {
        apart.go_on()?;
        let broken = readable(apart, &mut found, |db| check_scope(db, scope))?;
        found.entries.extend(broken.entries);
        found.tips.extend(broken.tips);
        found.heads.extend(broken.heads);
    }
    for hash in readable(apart, &mut found, pieces::hashes)? {
        apart.go_on()?;
        let is_whole = readable(apart, &mut found, |db| pieces::is_whole(db, hash))?;
        found.bytes.extend((!is_whole).then_some(hash));
    }
    found.audit = readable(apart, &mut found, |db| {
        let known = mend::known_audit_holes(db)?;
        let mut broken = audit::broken(db)?;
        broken.retain(|row| !known.contains(row));
        Ok(broken)
    })?;
    Ok(found)
}

/// Pages are read beside whoever writes them: one that was being written is whole the second time.
fn broken_pages(apart: &Apart) -> Result<Vec<String>> {
    const PAGES: &str = "PRAGMA cipher_integrity_check";
    let mut first = findings(apart, PAGES)?;
    if !first.is_empty() {
        apart.go_on()?;
        let second = findings(apart, PAGES)?;
        first.retain(|page| second.contains(page));
    }
    Ok(first)
}

/// The rows of a check, each check on a connection of its own. Damage that stops it is a finding.
fn findings(apart: &Apart, pragma: &str) -> Result<Vec<String>> {
    let rows = apart.look().and_then(|db| db::rows(&db, pragma));
    match rows {
        Err(VaultError::Damaged) => Ok(vec![UNREADABLE.to_owned()]),
        rows => rows,
    }
}

/// Asks on a connection of its own, in one view of the file, though somebody writes meanwhile.
/// Damage is noted and the rest goes on; any other fault is one.
fn readable<T: Default>(
    apart: &Apart,
    found: &mut Checkup,
    ask: impl FnOnce(&Connection) -> Result<T>,
) -> Result<T> {
    let asked = apart.look().and_then(|mut db| {
        let view = db.transaction()?;
        ask(&view)
    });
    match asked {
        Err(VaultError::Damaged) => {
            found.order.push(UNREADABLE.to_owned());
            Ok(T::default())
        }
        asked => asked,
    }
}

fn check_scope(db: &Connection, scope: ScopeId) -> Result<Checkup> {
    let mut found = Checkup::default();
    let entries = line::entries(db, scope)?;
    let places: BTreeSet<_> = entries
        .iter()
        .map(|e| (e.action.replica, e.action.seq, e.hash))
        .collect();
    let holes = mend::known_holes(db)?;
    for entry in &entries {
        let follows = match entry.prev {
            None => entry.action.seq == 1,
            Some(prev) => {
                places.contains(&(entry.action.replica, entry.action.seq.wrapping_sub(1), prev))
            }
        };
        let is_known = holes.contains(&entry.hash);
        if !is_known && (!follows || !matches_its_hash(db, entry)?) {
            found.entries.push((scope, entry.hash));
        }
    }
    let mut status = Status::default();
    entries.iter().for_each(|entry| status.follow(entry));
    if status != line::status(db, scope)? {
        found.tips.push(scope);
    }
    if !heads_equal_a_fold(db, scope, &entries)? {
        found.heads.push(scope);
    }
    Ok(found)
}

/// Whether envelope, words and predecessor of an entry are those that were hashed.
pub(crate) fn matches_its_hash(db: &Connection, entry: &Entry) -> Result<bool> {
    let salts = log::salts(db, entry.action.scope, entry.action.sitting)?;
    // What was erased before it came has no salts, and needs none.
    let salts = salts.unwrap_or(Salts::Written(BTreeMap::new()));
    Ok(entry.verify_with(&salts).is_ok())
}

fn heads_equal_a_fold(db: &Connection, scope: ScopeId, entries: &[Entry]) -> Result<bool> {
    let (mut folded, mut stored) = (Registers::default(), Registers::default());
    entries.iter().for_each(|entry| folded.apply(&entry.action));
    heads::put_back(db, scope, &mut stored)?;
    let arrived = entries.iter().map(|entry| entry.action.id()).collect();
    Ok(shown_and_awaited(&folded, &arrived) == shown_and_awaited(&stored, &arrived))
}

/// Every register as comparable values: its heads in order, and the names it waits for.
type Shown<'a> = BTreeMap<(&'a Name, RecordId, &'a Name), (&'a [Head], Vec<&'a ActionId>)>;

/// A name that arrived without writing the field it was seen in keeps no memory worth comparing.
fn shown_and_awaited<'a>(registers: &'a Registers, arrived: &BTreeSet<ActionId>) -> Shown<'a> {
    let mut shown = Shown::new();
    for kind in registers.kinds() {
        for (id, record) in registers.of_kind(kind) {
            for (field, register) in record.fields() {
                let awaited = register.awaited().filter(|name| !arrived.contains(name));
                let (heads, awaited) = (register.heads(), awaited.collect::<Vec<_>>());
                if !heads.is_empty() || !awaited.is_empty() {
                    shown.insert((kind, id, field), (heads, awaited));
                }
            }
        }
    }
    shown
}

fn scopes_with_entries(db: &Connection) -> Result<Vec<ScopeId>> {
    let mut statement = db.prepare("SELECT DISTINCT scope FROM line")?;
    let rows = statement.query_map([], |row| row.get(0).map(ScopeId::from_bytes))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn refold(db: &Connection, scope: ScopeId) -> Result<()> {
    // Not with what the log says has arrived: all of it has. The fold counts for itself.
    let mut registers = Registers::default();
    for entry in line::entries(db, scope)? {
        registers.apply(&entry.action);
        log::note_day(db, &entry.action)?;
    }
    heads::store(db, scope, &registers)
}
