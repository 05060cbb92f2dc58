//! The log of a scope, read by statements. What cannot be read back as it was written is damage.

use super::{Cell, Folded, Row, Sql};
use crate::fault::unreadable;
use casefile::{ActionId, DeviceId, ReplicaId, ScopeId, SittingId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use sync::message::Reason;
use sync::order::Orders;
use sync::store::{Aside, Link, Log, StoreFailed, Stored};
use sync::{Entry, Hash, OfficeName, Salts, Signature, Status, Tip};

/// What a transaction sees.
pub struct View<'a> {
    pub(super) sql: &'a dyn Sql,
    pub(super) office: &'a OfficeName,
    pub(super) folded: &'a Mutex<Folded>,
    /// Whether all that is seen is committed.
    pub(super) committed: bool,
}

const ENTRY: &str = "SELECT envelope, worth, prev, hash FROM entry WHERE scope = ?1";

impl View<'_> {
    /// Every entry of a scope's log, series by series.
    pub fn everything(&self, scope: ScopeId) -> Stored<Vec<Entry>> {
        let sql = format!("{ENTRY} ORDER BY replica, seq, hash");
        entries(&self.sql.rows(&sql, &[scope.bytes().into()])?)
    }

    /// The office's entries of a scope.
    pub(super) fn ordered(&self, scope: ScopeId) -> Stored<Vec<Entry>> {
        let sql = format!("{ENTRY} AND ordered = 1 ORDER BY replica, seq, hash");
        entries(&self.sql.rows(&sql, &[scope.bytes().into()])?)
    }

    /// How often orders were given in a scope.
    pub(super) fn count_of_orders(&self, scope: ScopeId) -> Stored<i64> {
        let sql = "SELECT orders FROM scope WHERE scope = ?1";
        let rows = self.sql.rows(sql, &[scope.bytes().into()])?;
        rows.first().map_or(Ok(0), |row| row.int(0))
    }

    fn one(&self, scope: ScopeId, replica: ReplicaId, hash: Hash) -> Stored<Option<Entry>> {
        let place = self.place(scope, hash)?;
        let Some(place) = place.filter(|it| it.replica == replica) else {
            return Ok(None);
        };
        let sql = format!("{ENTRY} AND replica = ?2 AND seq = ?3 AND hash = ?4");
        let with = [
            scope.bytes().into(),
            replica.bytes().into(),
            place.seq.into(),
            hash.into(),
        ];
        Ok(entries(&self.sql.rows(&sql, &with)?)?.pop())
    }

    /// Those that lie between the first and the last asked for, at one go.
    fn between(
        &self,
        scope: ScopeId,
        replica: ReplicaId,
        hashes: &[Hash],
    ) -> Stored<HashMap<Hash, Entry>> {
        let (Some(first), Some(last)) = (hashes.first(), hashes.last()) else {
            return Ok(HashMap::new());
        };
        let (Some(from), Some(to)) = (self.place(scope, *first)?, self.place(scope, *last)?) else {
            return Ok(HashMap::new());
        };
        let sql = format!("{ENTRY} AND replica = ?2 AND seq >= ?3 AND seq <= ?4");
        let with = [
            scope.bytes().into(),
            replica.bytes().into(),
            from.seq.into(),
            to.seq.into(),
        ];
        let entries = entries(&self.sql.rows(&sql, &with)?)?;
        Ok(entries.into_iter().map(|it| (it.hash, it)).collect())
    }
}

fn bad(_: sync::Malformed) -> StoreFailed {
    unreadable("an entry")
}

fn entry(row: &Row) -> Stored<Entry> {
    let (envelope, worth) = (row.blob(0)?, row.blob(1)?);
    let prev = row.maybe_id(2)?.map(Hash);
    Entry::decode(&envelope, &worth, prev, Hash(row.id(3)?)).map_err(bad)
}

fn entries(rows: &[Row]) -> Stored<Vec<Entry>> {
    rows.iter().map(entry).collect()
}

fn number(seq: i64) -> u64 {
    seq.cast_unsigned()
}

impl Log for View<'_> {
    fn status(&self, scope: ScopeId) -> Stored<Status> {
        let sql = "SELECT replica, seq, hash FROM tip WHERE scope = ?1";
        let rows = self.sql.rows(sql, &[scope.bytes().into()])?;
        let tip = |row: &Row| {
            Ok(Tip {
                replica: ReplicaId::from_bytes(row.id(0)?),
                seq: number(row.int(1)?),
                hash: Hash(row.id(2)?),
            })
        };
        rows.iter().map(tip).collect()
    }

    fn links(&self, scope: ScopeId, replica: ReplicaId, above: u64) -> Stored<Vec<Link>> {
        let sql = "SELECT seq, hash, prev, length(envelope) + length(worth), seal FROM entry
                   WHERE scope = ?1 AND replica = ?2 AND seq > ?3 ORDER BY seq, hash";
        let with: [Cell; 3] = [scope.bytes().into(), replica.bytes().into(), above.into()];
        let link = |row: &Row| {
            Ok(Link {
                seq: number(row.int(0)?),
                hash: Hash(row.id(1)?),
                prev: row.maybe_id(2)?.map(Hash),
                bytes: usize::try_from(row.int(3)?).unwrap_or(usize::MAX),
                seal: row.maybe_id(4)?.map(Signature),
            })
        };
        self.sql.rows(sql, &with)?.iter().map(link).collect()
    }

    fn place(&self, scope: ScopeId, hash: Hash) -> Stored<Option<Tip>> {
        let sql = "SELECT replica, seq FROM entry WHERE scope = ?1 AND hash = ?2";
        let rows = self.sql.rows(sql, &[scope.bytes().into(), hash.into()])?;
        let Some(row) = rows.first() else {
            return Ok(None);
        };
        Ok(Some(Tip {
            replica: ReplicaId::from_bytes(row.id(0)?),
            seq: number(row.int(1)?),
            hash,
        }))
    }

    fn read(&self, scope: ScopeId, replica: ReplicaId, hashes: &[Hash]) -> Stored<Vec<Entry>> {
        let mut near = match hashes.len() {
            0..=2 => HashMap::new(),
            _ => self.between(scope, replica, hashes)?,
        };
        let mut found = Vec::with_capacity(hashes.len());
        for hash in hashes {
            match near.remove(hash) {
                Some(entry) => found.push(entry),
                None => found.extend(self.one(scope, replica, *hash)?),
            }
        }
        Ok(found)
    }

    fn named(&self, scope: ScopeId, name: ActionId) -> Stored<Option<Hash>> {
        let sql = "SELECT hash FROM entry WHERE scope = ?1 AND sitting = ?2 AND seq = ?3
                   ORDER BY replica, hash LIMIT 1";
        let sitting = name.sitting.bytes();
        let with = [scope.bytes().into(), sitting.into(), name.seq.into()];
        let rows = self.sql.rows(sql, &with)?;
        rows.first().map(|row| row.id(0).map(Hash)).transpose()
    }

    fn named_each(&self, scope: ScopeId, names: &[ActionId]) -> Stored<Vec<Option<Hash>>> {
        let mut found: HashMap<ActionId, Hash> = HashMap::new();
        for run in names.chunk_by(|one, next| one.sitting == next.sitting) {
            let numbers = run.iter().map(|name| name.seq);
            let (Some(first), Some(last)) = (numbers.clone().min(), numbers.max()) else {
                continue;
            };
            let sql = "SELECT seq, hash FROM entry WHERE scope = ?1 AND sitting = ?2
                       AND seq BETWEEN ?3 AND ?4 ORDER BY seq, replica, hash";
            let sitting = run[0].sitting;
            let with = [
                scope.bytes().into(),
                sitting.bytes().into(),
                first.into(),
                last.into(),
            ];
            for row in self.sql.rows(sql, &with)? {
                let seq = number(row.int(0)?);
                found
                    .entry(ActionId { sitting, seq })
                    .or_insert(Hash(row.id(1)?));
            }
        }
        Ok(names.iter().map(|name| found.get(name).copied()).collect())
    }

    fn of_sitting(&self, scope: ScopeId, sitting: SittingId) -> Stored<Vec<Entry>> {
        let with: [Cell; 2] = [scope.bytes().into(), sitting.bytes().into()];
        let sql = format!("{ENTRY} AND sitting = ?2 ORDER BY replica, seq, hash");
        let mut all = entries(&self.sql.rows(&sql, &with)?)?;
        let sql = "SELECT envelope, worth, prev, hash FROM aside
                   WHERE scope = ?1 AND sitting = ?2 ORDER BY hash";
        all.extend(entries(&self.sql.rows(sql, &with)?)?);
        Ok(all)
    }

    fn salts(&self, scope: ScopeId, sitting: SittingId) -> Stored<Option<Salts>> {
        let sql = "SELECT salts FROM sitting WHERE scope = ?1 AND id = ?2";
        let with = [scope.bytes().into(), sitting.bytes().into()];
        let rows = self.sql.rows(sql, &with)?;
        let salts = |row: &Row| Salts::from_bytes(&row.blob(0)?).map_err(bad);
        rows.first().map(salts).transpose()
    }

    fn aside(&self, scope: ScopeId) -> Stored<Vec<Aside>> {
        let sql = "SELECT envelope, worth, prev, hash, seal, reason, words, carrier FROM aside
                   WHERE scope = ?1 ORDER BY hash";
        let aside = |row: &Row| {
            Ok(Aside {
                entry: entry(row)?,
                seal: row.maybe_id(4)?.map(Signature),
                reason: reason(row.int(5)?)?,
                words: row.text(6)?,
                carrier: row.maybe_id(7)?.map(DeviceId::from_bytes),
            })
        };
        let rows = self.sql.rows(sql, &[scope.bytes().into()])?;
        rows.iter().map(aside).collect()
    }

    fn orders(&self, scope: ScopeId) -> Stored<Arc<Orders>> {
        let count = self.count_of_orders(scope)?;
        if count == 0 {
            return Ok(Arc::default());
        }
        let mut folded = self.folded.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, orders)) = folded.get(&scope)
            && *known == count
        {
            return Ok(orders.clone());
        }
        let orders = Arc::new(Orders::of(self.office, &self.ordered(scope)?));
        if self.committed {
            folded.insert(scope, (count, orders.clone()));
        }
        Ok(orders)
    }
}

/// Reasons as numbers in the store; the same as on the wire.
const REASONS: [Reason; 4] = [
    Reason::NoStanding,
    Reason::Left,
    Reason::Collision,
    Reason::Returned,
];

fn reason(number: i64) -> Stored<Reason> {
    let at = usize::try_from(number).ok();
    let reason = at.and_then(|at| REASONS.get(at));
    reason.copied().ok_or_else(|| unreadable("a reason"))
}

/// The number of a reason.
pub(super) fn number_of(reason: Reason) -> i64 {
    let at = REASONS.iter().position(|known| *known == reason);
    at.map_or(0, |at| at as i64)
}
