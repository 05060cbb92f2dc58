//! How far what is here has come: on this laptop only, at the agency, in its backup. Computed from
//! the entries and from what the office said last, never stored, so that it falls by itself when the
//! office was restored.

use super::told;
use crate::vault::Vault;
use crate::{Result, line, log, places};
use casefile::{FamilyId, ScopeId};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// How far a scope has come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reached {
    /// The scope.
    pub scope: ScopeId,
    /// Whose family it belongs to.
    pub family: FamilyId,
    /// Things people did that are held here.
    pub actions: u64,
    /// Of these, those that no office has shown.
    pub waiting: u64,
    /// Whether the office's backups hold all of it.
    pub backed_up: bool,
    /// Things that lie aside, not yet accepted.
    pub aside: u64,
    /// Whether it belongs to somebody else now.
    pub closed: bool,
    /// Whether older history is still arriving.
    pub arriving: bool,
}

impl Vault {
    /// How far each scope has come, the agency's own among them.
    pub fn reached(&self) -> Result<Vec<Reached>> {
        let scopes = log::scopes_that_go(&self.db)?.into_iter();
        scopes.map(|scope| reached(&self.db, scope)).collect()
    }
}

fn reached(db: &Connection, scope: ScopeId) -> Result<Reached> {
    let heard = told::heard(db, scope)?;
    let tips = line::status(db, scope)?;
    let mut here = true;
    for point in &heard.points {
        here = here && places::find(db, scope, point.hash)?.is_some();
    }
    Ok(Reached {
        scope,
        family: log::family_of(db, scope)?,
        actions: line::count(db, Some(scope))?,
        waiting: waiting(db, scope)?,
        backed_up: tips.tips().all(|tip| heard.marked.contains(&tip.hash)),
        aside: count_aside(db, scope)?,
        closed: told::is_closed(db, scope)?,
        arriving: !here,
    })
}

fn count_aside(db: &Connection, scope: ScopeId) -> Result<u64> {
    let sql = "SELECT count(*) FROM aside WHERE scope = ?1";
    let count: i64 = db
        .prepare_cached(sql)?
        .query_row([scope.bytes()], |row| row.get(0))?;
    Ok(count.cast_unsigned())
}

/// A line, and how far the office has shown it.
struct Shown {
    first: u64,
    last: u64,
    /// The line that it follows, and the number there.
    after: Option<(i64, u64)>,
    to: u64,
}

/// Entries of a scope that are not at or before a place the office showed.
pub(crate) fn waiting(db: &Connection, scope: ScopeId) -> Result<u64> {
    let points = told::heard(db, scope)?.points;
    if points.is_empty() {
        return line::count(db, Some(scope));
    }
    let mut lines = lines(db, scope)?;
    for point in points {
        if let Some(found) = places::find(db, scope, point.hash)? {
            show(&mut lines, found.number >> 32, found.tip.seq);
        }
    }
    let waits = |line: &Shown| line.last - line.to.clamp(line.first - 1, line.last);
    Ok(lines.values().map(waits).sum())
}

/// Notes that a line was shown up to a number, and with it whatever it follows.
fn show(lines: &mut BTreeMap<i64, Shown>, line: i64, to: u64) {
    let mut next = Some((line, to));
    while let Some((line, to)) = next.take() {
        if let Some(shown) = lines.get_mut(&line).filter(|shown| shown.to < to) {
            shown.to = to;
            next = shown.after;
        }
    }
}

fn lines(db: &Connection, scope: ScopeId) -> Result<BTreeMap<i64, Shown>> {
    let sql = "SELECT line.id, line.after,
        (SELECT min(id) FROM entry WHERE id BETWEEN line.id << 32 AND (line.id << 32) + 4294967295),
        (SELECT max(id) FROM entry WHERE id BETWEEN line.id << 32 AND (line.id << 32) + 4294967295)
        FROM line WHERE scope = ?1";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(params![scope.bytes()])?;
    let mut lines = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (Some(first), Some(last)) =
            (row.get::<_, Option<i64>>(2)?, row.get::<_, Option<i64>>(3)?)
        else {
            continue;
        };
        let after = match row.get::<_, Option<[u8; 32]>>(1)? {
            Some(hash) => places::find(db, scope, sync::Hash(hash))?,
            None => None,
        };
        let shown = Shown {
            first: line::seq(first),
            last: line::seq(last),
            after: after.map(|found| (found.number >> 32, found.tip.seq)),
            to: 0,
        };
        lines.insert(row.get(0)?, shown);
    }
    Ok(lines)
}
