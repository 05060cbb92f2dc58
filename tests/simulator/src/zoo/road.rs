//! Faults between a laptop and the office: in how statuses are compared, in what "not now" means, in
//! what is told again. Never in what either of them keeps.

use super::Bug;
use crate::keys::Key;
use crate::store::laptop::MemLaptop;
use crate::store::office::MemOffice;
use crate::store::{Scope, Shelf};
use casefile::{ActionId, ReplicaId, ScopeId, Stamp};
use std::collections::{BTreeMap, BTreeSet};
use sync::message::{Limits, Packed, Reply, Request, Run};
use sync::{Entry, Hash, Keys, Tip, reply_bytes};

/// Whether two copies would be taken for the same if only numbers were compared.
pub fn count_the_same(here: Option<&Scope>, there: Option<&Scope>) -> bool {
    let counts = |scope: Option<&Scope>| -> BTreeMap<ReplicaId, u64> {
        let mut counts = BTreeMap::new();
        for tip in scope.into_iter().flat_map(|it| it.status.tips()) {
            *counts.entry(tip.replica).or_default() += tip.seq;
        }
        counts
    };
    counts(here) == counts(there)
}

/// "Not now", as it is read by who takes it for an answer; none where it is understood.
pub fn limited(bug: Option<Bug>, request: &Request, office: &Key, now: Stamp) -> Option<Reply> {
    (bug == Some(Bug::LimitDropsTheBatch)).then(|| Reply {
        protocol: request.protocol,
        nonce: request.nonce,
        office_time: now,
        proof: office.sign(&reply_bytes(request.device, &request.nonce)),
        limits: Limits {
            request: 0,
            per_minute: 0,
        },
        same: true,
        differs: BTreeMap::new(),
        scopes: BTreeMap::new(),
        runs: Vec::new(),
        more: false,
        first: BTreeMap::new(),
        audit_took: 0,
        audit_head: None,
        wipe: None,
        refused: None,
        words: String::new(),
    })
}

/// An answer with what arrived since the laptop last heard, by the office's count.
pub fn since(bug: Option<Bug>, reply: &mut Reply, laptop: &mut MemLaptop, office: &MemOffice) {
    if bug != Some(Bug::CounterAsCursor) {
        return;
    }
    let new = |run: &Run| {
        let last = run.seals.last().map(|seal| seal.seq);
        let at = |it: &&Tip| it.replica == run.replica && Some(it.seq) == last;
        let held = office.shelf.scope(run.scope);
        let mut ends = held
            .into_iter()
            .flat_map(|it| it.places.values())
            .filter(at);
        ends.any(|tip| office.arrivals.get(&tip.hash) > Some(&laptop.cursor))
    };
    reply.runs.retain(new);
    laptop.cursor = office.arrivals.values().max().copied().unwrap_or_default();
}

/// After an answer was made, what it says was taken is rolled back in one of several scopes.
pub fn half_rolled_back(bug: Option<Bug>, store: &mut MemOffice, before: &Shelf, asked: &Request) {
    let scopes: BTreeSet<ScopeId> = asked.push.iter().map(|run| run.scope).collect();
    if bug != Some(Bug::HalfRolledBack) || scopes.len() < 2 || !asked.nonce[0].is_multiple_of(3) {
        return;
    }
    for scope in scopes.into_iter().skip(1) {
        match before.scopes.get(&scope) {
            Some(was) => drop(store.shelf.scopes.insert(scope, was.clone())),
            None => drop(store.shelf.scopes.remove(&scope)),
        }
    }
}

/// What a request claims, for an office that believes it.
#[derive(Clone, Debug, Default)]
pub struct Claims {
    /// That these entries came before the first of a run.
    pub before: Vec<Tip>,
    /// That the words of these were erased.
    pub blanks: BTreeSet<ActionId>,
}

/// What a request claims.
pub fn claims(request: &Request) -> Claims {
    let mut claims = Claims::default();
    for run in &request.push {
        let last = run.seals.last().map_or(0, |seal| seal.seq);
        let before = last.saturating_sub(run.entries.len() as u64);
        claims.before.extend(run.after.map(|hash| Tip {
            replica: run.replica,
            seq: before,
            hash,
        }));
        let entries = run.entries.packed().iter().filter_map(read);
        let blank = entries.filter(|entry| entry.blank.is_some());
        claims.blanks.extend(blank.map(|entry| entry.action.id()));
    }
    claims
}

/// An entry as it travels; its hash is not known from it alone.
pub fn read(packed: &Packed) -> Option<Entry> {
    let (envelope, values) = (&packed.envelope.0, &packed.values.0);
    Entry::decode(envelope, values, None, Hash([0; 32])).ok()
}

/// Somebody on the way takes the words out of an entry; its hash and its seal stay true.
pub fn blanked(run: &mut Run) {
    let salts: BTreeMap<_, _> = run.sittings.iter().map(|it| (it.id, &it.salts)).collect();
    let blank = |packed: &Packed| {
        let entry = read(packed).filter(|it| !it.action.changes.is_empty())?;
        entry.blanked(salts.get(&entry.action.sitting)?)
    };
    let mut packed = run.entries.packed().to_vec();
    if let Some(blank) = packed.first().and_then(blank) {
        packed[0] = Packed::from(&blank);
        run.entries = sync::message::Entries::Plain(packed);
    }
}
