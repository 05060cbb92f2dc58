//! Everything that is stored, looked at anew: pages, entries against their hashes, what follows what,
//! ends, digests, seals, and the chain of the audit. It only ever reads.

use crate::fault::unreadable;
use crate::keys;
use crate::store::{Store, audit_chained};
use crate::{Fault, Result};
use casefile::ScopeId;
use std::collections::{BTreeMap, BTreeSet};
use sync::message::AuditHead;
use sync::order::Orders;
use sync::store::{Log, OfficeStore, Stored};
use sync::{Entry, Hash, OfficeName, Status, Tip, sealed_bytes};

/// How much was found right.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, serde::Serialize)]
pub struct Sound {
    /// Scopes.
    pub scopes: u64,
    /// Entries, those set aside included.
    pub entries: u64,
    /// Seals.
    pub seals: u64,
    /// Photos whose bytes are all here.
    pub photos: u64,
    /// Rows of the audit that are chained.
    pub audit: u64,
}

/// What is wrong with something.
type Wrong = Option<&'static str>;

/// Checks a whole store; the first thing that is wrong is the fault.
pub fn check(store: &Store, office: &OfficeName, agency: ScopeId) -> Result<Sound> {
    let damage = store.damage()?;
    if let Some(first) = damage.first() {
        let said = format!("the file itself: {first} ({} findings)", damage.len());
        return Err(Fault::CheckFailed(said));
    }
    let mut sound = Sound::default();
    let known = store.orders(agency)?;
    for scope in store.scopes()? {
        if let Some(wrong) = check_scope(store, office, &known, scope, &mut sound)? {
            return Err(Fault::CheckFailed(format!("{wrong} in a scope")));
        }
        let (photos, all_right) = store.check_photos(scope)?;
        if !all_right {
            let said = "a photo that does not match its hash in a scope";
            return Err(Fault::CheckFailed(said.into()));
        }
        sound.photos += photos;
        sound.scopes += 1;
    }
    sound.audit = audit(store, None)?;
    Ok(sound)
}

fn check_scope(
    store: &Store,
    office: &OfficeName,
    agency: &Orders,
    scope: ScopeId,
    sound: &mut Sound,
) -> Stored<Wrong> {
    let entries = store.everything(scope)?;
    let aside = store.aside(scope)?;
    for entry in entries.iter().chain(aside.iter().map(|it| &it.entry)) {
        if !is_itself(store, scope, entry)? {
            return Ok(Some("an entry that does not match its hash"));
        }
    }
    sound.entries += (entries.len() + aside.len()) as u64;
    if let Some(wrong) = ends_are_right(store, scope, &entries)? {
        return Ok(Some(wrong));
    }
    seals_are_true(store, office, agency, scope, &entries, sound)
}

fn is_itself(store: &Store, scope: ScopeId, entry: &Entry) -> Stored<bool> {
    let none = sync::Salts::Written(BTreeMap::new());
    let salts = store.salts(scope, entry.action.sitting)?.unwrap_or(none);
    Ok(entry.action.scope == scope && entry.verify_with(&salts).is_ok())
}

fn ends_are_right(store: &Store, scope: ScopeId, entries: &[Entry]) -> Stored<Wrong> {
    let held: BTreeSet<Hash> = entries.iter().map(|it| it.hash).collect();
    let followed: BTreeSet<Hash> = entries.iter().filter_map(|it| it.prev).collect();
    if !followed.is_subset(&held) {
        return Ok(Some("an entry whose predecessor is missing"));
    }
    let ends = entries.iter().filter(|it| !followed.contains(&it.hash));
    let ends: Status = ends.map(Tip::of).collect();
    let same = store.status(scope)? == ends && store.digest(scope)? == ends.digest();
    Ok((!same).then_some("ends that are not those of the entries"))
}

fn seals_are_true(
    store: &Store,
    office: &OfficeName,
    agency: &Orders,
    scope: ScopeId,
    entries: &[Entry],
    sound: &mut Sound,
) -> Stored<Wrong> {
    let by_hash: BTreeMap<Hash, &Entry> = entries.iter().map(|it| (it.hash, it)).collect();
    let replicas: BTreeSet<_> = entries.iter().map(|it| it.action.replica).collect();
    for replica in replicas {
        for link in store.links(scope, replica, 0)? {
            let Some(seal) = link.seal else { continue };
            let entry = by_hash.get(&link.hash);
            let author = entry
                .map(|it| it.action.by.device)
                .ok_or_else(|| unreadable("a sealed entry"))?;
            let key = match author == office.device {
                true => Some(office.key),
                false => agency.device(author).map(|device| device.key),
            };
            let bytes = sealed_bytes(scope, replica, link.seq, link.hash);
            if !key.is_some_and(|key| keys::verify(&key, &bytes, &seal)) {
                return Ok(Some("a seal that is not its writer's"));
            }
            sound.seals += 1;
        }
    }
    Ok(None)
}

/// Checks the chain of the audit; how many rows are chained. With a head that a laptop remembers, the
/// chain has to lead through it: so a cut end and a chain made anew are found, too.
pub fn audit(store: &Store, remembered: Option<AuditHead>) -> Result<u64> {
    let (mut count, mut hash) = (0, Hash([0; 32]));
    let mut met = remembered.is_none_or(|head| head.count == 0);
    for row in store.audit_rows()? {
        let Some(n) = row.n else { break };
        (count, hash) = (count + 1, audit_chained(hash, &row.body));
        if n != count || row.hash != Some(hash) {
            let said = format!("row {count} of the audit was changed, moved or taken out");
            return Err(Fault::CheckFailed(said));
        }
        met |= remembered == Some(AuditHead { count, hash });
    }
    match met {
        true => Ok(count),
        false => Err(Fault::CheckFailed(
            "the audit does not lead through what the laptop remembers".into(),
        )),
    }
}
