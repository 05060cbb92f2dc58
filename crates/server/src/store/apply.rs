//! Changing a scope: what the machine said, and everything that is derived from it, in the one
//! transaction that the caller holds. What is held already is left as it is.

use super::log::{View, number_of};
use super::{Cell, Sql, photos};
use casefile::{ScopeId, SittingId};
use std::collections::BTreeSet;
use sync::order::Orders;
use sync::store::{Aside, Log, Stored, Take};
use sync::{Entry, Hash, Signature, Tip};

/// Changes what a transaction says; how many rows really changed. Where none did, nothing is written.
pub(super) fn apply(view: &View<'_>, scope: ScopeId, take: &Take) -> Stored<u64> {
    let sql = view.sql;
    let mut changed = leave(sql, scope, &take.out)?;
    let added = add(view, scope, &take.entries)?;
    changed += added.len() as u64;
    photos::note_named(sql, scope, added.iter().copied())?;
    photos::note_named(sql, scope, take.aside.iter().map(|it| &it.entry))?;
    for (tip, seal) in &take.seals {
        changed += set_seal(sql, scope, tip, seal)?;
    }
    for (sitting, replica, salts) in &take.salts {
        changed += keep_salts(sql, scope, *sitting, replica.bytes(), &salts.to_bytes())?;
    }
    changed += apart(sql, scope, take)?;
    changed += blank(sql, scope, &take.blanked)?;
    photos::forget_named(sql, scope, &take.blanked)?;
    if changed > 0 {
        let own = |entry: &&&Entry| entry.action.by.device == view.office.device;
        let orders: Vec<&Entry> = added.iter().filter(own).copied().collect();
        note_orders(view, scope, &orders)?;
        let touched = !orders.is_empty() || !take.blanked.is_empty();
        note_scope(view, scope, touched)?;
    }
    Ok(changed)
}

/// Adds entries, each after its predecessor; those that were new. What one of them follows is no end
/// any more.
fn add<'t>(view: &View<'_>, scope: ScopeId, entries: &'t [Entry]) -> Stored<Vec<&'t Entry>> {
    let sql = "INSERT INTO entry
        (scope, replica, seq, hash, prev, sitting, ordered, envelope, worth)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING";
    let rows = entries.iter().map(|entry| row_of(view, scope, entry));
    let touched = view.sql.run_each(sql, &rows.collect::<Vec<_>>())?;
    let new = entries.iter().zip(touched).filter(|(_, rows)| *rows > 0);
    let added: Vec<&Entry> = new.map(|(entry, _)| entry).collect();
    let followed: BTreeSet<Hash> = added.iter().filter_map(|entry| entry.prev).collect();
    for entry in &added {
        if !followed.contains(&entry.hash) {
            add_tip(view.sql, scope, &Tip::of(entry))?;
        }
    }
    let own: BTreeSet<Hash> = added.iter().map(|entry| entry.hash).collect();
    for entry in &added {
        let before = entry.prev.filter(|prev| !own.contains(prev));
        if let Some(before) = before {
            view.sql.run(
                "DELETE FROM tip WHERE scope = ?1 AND replica = ?2 AND hash = ?3",
                &[
                    scope.bytes().into(),
                    entry.action.replica.bytes().into(),
                    before.into(),
                ],
            )?;
        }
    }
    Ok(added)
}

fn row_of(view: &View<'_>, scope: ScopeId, entry: &Entry) -> Vec<Cell> {
    let (tip, action) = (Tip::of(entry), &entry.action);
    let ordered = i64::from(action.by.device == view.office.device);
    vec![
        scope.bytes().into(),
        tip.replica.bytes().into(),
        tip.seq.into(),
        tip.hash.into(),
        entry.prev.into(),
        action.sitting.bytes().into(),
        ordered.into(),
        entry.envelope().into(),
        entry.values().into(),
    ]
}

fn add_tip(sql: &dyn Sql, scope: ScopeId, tip: &Tip) -> Stored<()> {
    sql.run(
        "INSERT INTO tip (scope, replica, seq, hash) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO NOTHING",
        &[
            scope.bytes().into(),
            tip.replica.bytes().into(),
            tip.seq.into(),
            tip.hash.into(),
        ],
    )?;
    Ok(())
}

/// Entries that leave the log, the last first: what they followed is an end again.
fn leave(sql: &dyn Sql, scope: ScopeId, out: &[Tip]) -> Stored<u64> {
    let mut left = 0;
    for tip in out {
        let with: [Cell; 3] = [
            scope.bytes().into(),
            tip.replica.bytes().into(),
            tip.hash.into(),
        ];
        let found = sql.rows(
            "SELECT prev FROM entry WHERE scope = ?1 AND replica = ?2 AND hash = ?3",
            &with,
        )?;
        let Some(prev) = found.first().map(|row| row.maybe_id(0)).transpose()? else {
            continue;
        };
        for table in ["entry", "tip"] {
            let delete =
                format!("DELETE FROM {table} WHERE scope = ?1 AND replica = ?2 AND hash = ?3");
            left += sql.run(&delete, &with)?;
        }
        if let Some(prev) = prev.map(Hash) {
            end_again(sql, scope, tip, prev)?;
        }
    }
    Ok(left)
}

fn end_again(sql: &dyn Sql, scope: ScopeId, left: &Tip, prev: Hash) -> Stored<()> {
    let followers = sql.rows(
        "SELECT hash FROM entry WHERE scope = ?1 AND replica = ?2 AND seq = ?3 AND prev = ?4",
        &[
            scope.bytes().into(),
            left.replica.bytes().into(),
            left.seq.into(),
            prev.into(),
        ],
    )?;
    if followers.is_empty() {
        let tip = Tip {
            seq: left.seq.saturating_sub(1),
            hash: prev,
            ..*left
        };
        add_tip(sql, scope, &tip)?;
    }
    Ok(())
}

fn set_seal(sql: &dyn Sql, scope: ScopeId, tip: &Tip, seal: &Signature) -> Stored<u64> {
    sql.run(
        "UPDATE entry SET seal = ?3 WHERE scope = ?1 AND hash = ?2 AND seal IS NULL",
        &[scope.bytes().into(), tip.hash.into(), (&seal.0).into()],
    )
}

fn keep_salts(
    sql: &dyn Sql,
    scope: ScopeId,
    sitting: SittingId,
    replica: &[u8; 16],
    salts: &[u8],
) -> Stored<u64> {
    sql.run(
        "INSERT INTO sitting (scope, id, replica, salts) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (scope, id) DO UPDATE SET replica = excluded.replica, salts = excluded.salts
         WHERE sitting.salts <> excluded.salts",
        &[
            scope.bytes().into(),
            sitting.bytes().into(),
            replica.into(),
            salts.into(),
        ],
    )
}

fn apart(sql: &dyn Sql, scope: ScopeId, take: &Take) -> Stored<u64> {
    let mut changed = 0;
    for hash in &take.back {
        let delete = "DELETE FROM aside WHERE scope = ?1 AND hash = ?2";
        changed += sql.run(delete, &[scope.bytes().into(), (*hash).into()])?;
    }
    for aside in &take.aside {
        changed += set_aside(sql, scope, aside)?;
    }
    Ok(changed)
}

fn set_aside(sql: &dyn Sql, scope: ScopeId, aside: &Aside) -> Stored<u64> {
    let entry = &aside.entry;
    sql.run(
        "INSERT INTO aside
         (scope, hash, prev, sitting, envelope, worth, seal, reason, words, carrier)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
         ON CONFLICT (scope, hash) DO UPDATE SET worth = excluded.worth, seal = excluded.seal,
         reason = excluded.reason, words = excluded.words, carrier = excluded.carrier",
        &[
            scope.bytes().into(),
            entry.hash.into(),
            entry.prev.into(),
            entry.action.sitting.bytes().into(),
            entry.envelope().into(),
            entry.values().into(),
            aside.seal.as_ref().map(|seal| &seal.0).into(),
            number_of(aside.reason).into(),
            aside.words.as_str().into(),
            aside.carrier.as_ref().map(|device| device.bytes()).into(),
        ],
    )
}

/// Words go by order, in the log and aside.
fn blank(sql: &dyn Sql, scope: ScopeId, blanked: &[Entry]) -> Stored<u64> {
    let mut changed = 0;
    for entry in blanked {
        let with: [Cell; 3] = [
            scope.bytes().into(),
            entry.hash.into(),
            entry.values().into(),
        ];
        for table in ["entry", "aside"] {
            let update = format!(
                "UPDATE {table} SET worth = ?3 WHERE scope = ?1 AND hash = ?2 AND worth <> ?3"
            );
            changed += sql.run(&update, &with)?;
        }
    }
    Ok(changed)
}

/// Who was ever granted this scope.
fn note_orders(view: &View<'_>, scope: ScopeId, orders: &[&Entry]) -> Stored<()> {
    let said = Orders::of(view.office, orders.iter().copied());
    let persons: BTreeSet<_> = said.granted().collect();
    for person in persons {
        view.sql.run(
            "INSERT INTO granted (person, scope) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            &[person.bytes().into(), scope.bytes().into()],
        )?;
    }
    Ok(())
}

fn note_scope(view: &View<'_>, scope: ScopeId, ordered: bool) -> Stored<()> {
    let digest = view.status(scope)?.digest();
    view.sql.run(
        "INSERT INTO scope (scope, digest, orders) VALUES (?1, ?2, ?3)
         ON CONFLICT (scope) DO UPDATE SET digest = excluded.digest,
         orders = scope.orders + excluded.orders",
        &[
            scope.bytes().into(),
            digest.into(),
            i64::from(ordered).into(),
        ],
    )?;
    Ok(())
}
