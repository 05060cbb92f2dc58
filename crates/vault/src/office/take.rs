//! What one transaction of the exchange changes. New entries go the way of every save: into their
//! line, then through the fold. Where entries leave or lose their words, heads are folded anew.

use super::{aside, told};
use crate::heads::Fold;
use crate::{Result, VaultError, check, line, log, pieces, places, search};
use casefile::{Action, RecordId, ScopeId};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;
use sync::store::Take;
use sync::{Entry, Hash, Signature, Tip};

/// Records whose words changed, by kind.
type Touched = BTreeSet<(String, RecordId)>;

/// Keeps all of it, inside the transaction that is open.
pub(super) fn keep(db: &Connection, scope: ScopeId, take: &Take) -> Result<()> {
    let of_log = Take {
        laptop: Default::default(),
        ..take.clone()
    };
    let is_lent = take.laptop.picture.as_ref().is_some_and(Option::is_some);
    if !of_log.is_empty() || is_lent {
        log::know_scope_that_came(db, scope)?;
    }
    if !of_log.is_empty() {
        keep_log(db, scope, &of_log)?;
    }
    told::keep(db, scope, &take.laptop)?;
    match take.laptop.mint {
        Some(replica) => crate::restore::write_as(db, replica),
        None => Ok(()),
    }
}

fn keep_log(db: &Connection, scope: ScopeId, take: &Take) -> Result<()> {
    let mut touched = Touched::new();
    places::take_in(db, scope)?;
    take.out
        .iter()
        .try_for_each(|tip| leave(db, scope, tip, &mut touched))?;
    let anew = !take.out.is_empty() || !take.blanked.is_empty();
    add(db, &take.entries, !anew)?;
    places::take_in(db, scope)?;
    for (tip, signature) in &take.seals {
        seal(db, scope, tip.hash, signature)?;
    }
    for (sitting, replica, salts) in &take.salts {
        log::keep_salts(db, scope, *sitting, *replica, salts)?;
    }
    take.back
        .iter()
        .try_for_each(|hash| aside::remove(db, *hash))?;
    take.aside.iter().try_for_each(|it| aside::keep(db, it))?;
    let named = match take.blanked.is_empty() {
        true => BTreeSet::new(),
        false => pieces::named_in(db, scope)?,
    };
    for blank in &take.blanked {
        take_words(db, scope, blank, &mut touched)?;
    }
    if anew {
        derive_anew(db, scope, &touched)?;
    }
    // A photo whose words were erased goes with them.
    pieces::let_go_where_unnamed(db, &named)
}

/// Adds entries that follow what is here. `fold` where the heads are level with the log.
fn add(db: &Connection, entries: &[Entry], fold: bool) -> Result<()> {
    let mut heads = Fold::begin(db);
    for entry in entries {
        if places::find(db, entry.action.scope, entry.hash)?.is_some() {
            continue;
        }
        let is_new = !line::has_arrived(db, entry.action.scope, entry.action.id())?;
        line::add(db, entry)?;
        // A name counts once, whatever was written under it.
        if fold && is_new {
            heads.take(&entry.action)?;
        }
        log::note_day(db, &entry.action)?;
    }
    heads.keep()
}

fn leave(db: &Connection, scope: ScopeId, tip: &Tip, touched: &mut Touched) -> Result<()> {
    let Some(found) = places::find(db, scope, tip.hash)? else {
        return Ok(());
    };
    let entry = line::entry(db, found.number)?.ok_or(VaultError::Damaged)?;
    note(touched, &entry.action);
    places::remove(db, found.number, tip.hash)
}

fn seal(db: &Connection, scope: ScopeId, hash: Hash, signature: &Signature) -> Result<()> {
    if places::find(db, scope, hash)?.is_some() {
        db.prepare_cached("INSERT INTO seal VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
            .execute(params![hash.0, signature.0])?;
    }
    Ok(())
}

/// The words of an entry go, in the log and aside; its hash stays (R29).
fn take_words(db: &Connection, scope: ScopeId, blank: &Entry, touched: &mut Touched) -> Result<()> {
    if let Some(found) = places::find(db, scope, blank.hash)? {
        db.prepare_cached("UPDATE entry SET worth = ?2 WHERE id = ?1")?
            .execute(params![found.number, blank.values()])?;
        note(touched, &blank.action);
    }
    aside::blank(db, blank)
}

fn note(touched: &mut Touched, action: &Action) {
    let changes = action.changes.iter();
    touched.extend(changes.map(|change| (change.kind.to_string(), change.id)));
}

/// Heads of the scope from its log, and the search of what was touched from the heads.
fn derive_anew(db: &Connection, scope: ScopeId, touched: &Touched) -> Result<()> {
    db.execute("DELETE FROM head WHERE scope = ?1", [scope.bytes()])?;
    db.execute(
        "UPDATE scope SET last_day = NULL WHERE scope = ?1",
        [scope.bytes()],
    )?;
    check::refold(db, scope)?;
    for (kind, record) in touched {
        search::index_record(db, scope, kind, *record)?;
    }
    Ok(())
}
