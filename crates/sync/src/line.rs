//! What follows what in one replica's series, and how the difference is cut for the way.
//! A cut is only ever made at a seal; nothing here knows who may have it.

use crate::hash::Hash;
use crate::limits::OVERHEAD_BYTES;
use crate::message::{Entries, Packed, Run, Sitting};
use crate::seal::Seal;
use crate::store::{Link, Log, Stored};
use casefile::{ReplicaId, ScopeId};
use std::collections::{BTreeMap, BTreeSet};

/// Entries in order, each the successor of the one before.
pub(crate) type Path = Vec<Link>;

/// What of these links is not at or before any known entry, as paths; predecessors come first.
pub(crate) fn beyond(links: &[Link], known: &BTreeSet<Hash>) -> Vec<Path> {
    let by_hash: BTreeMap<Hash, &Link> = links.iter().map(|link| (link.hash, link)).collect();
    let mut covered: BTreeSet<Hash> = BTreeSet::new();
    for start in known {
        let mut next = Some(*start);
        while let Some(link) = next.and_then(|hash| by_hash.get(&hash)) {
            if !covered.insert(link.hash) {
                break;
            }
            next = link.prev;
        }
    }
    let mut paths: Vec<Path> = Vec::new();
    let mut ends: BTreeMap<Hash, usize> = BTreeMap::new();
    for link in links.iter().filter(|link| !covered.contains(&link.hash)) {
        let place = link.prev.and_then(|prev| ends.remove(&prev));
        let at = place.unwrap_or_else(|| {
            paths.push(Path::new());
            paths.len() - 1
        });
        paths[at].push(*link);
        ends.insert(link.hash, at);
    }
    paths
}

/// The links of a replica that could be beyond what is known: where the series has one end, only
/// those after the last known place.
pub(crate) fn links_beyond(
    log: &dyn Log,
    scope: ScopeId,
    replica: ReplicaId,
    known: &BTreeSet<Hash>,
) -> Stored<Vec<Link>> {
    let forked = log.status(scope)?.of(replica).count() > 1;
    let mut above = 0;
    if !forked {
        for hash in known {
            if let Some(place) = log.place(scope, *hash)? {
                above = above.max(if place.replica == replica {
                    place.seq
                } else {
                    0
                });
            }
        }
    }
    log.links(scope, replica, above)
}

/// Runs for the way, no more than there is room for, but at least one segment.
pub(crate) struct Load {
    room: usize,
    pub runs: Vec<Run>,
    pub more: bool,
}

impl Load {
    pub fn with_room(bytes: usize) -> Self {
        Load {
            room: bytes,
            runs: Vec::new(),
            more: false,
        }
    }

    /// Loads what of a replica is beyond what the other side is known to hold; how many bytes that is
    /// in all, also of what finds no room.
    pub fn add(
        &mut self,
        log: &dyn Log,
        scope: ScopeId,
        replica: ReplicaId,
        known: &BTreeSet<Hash>,
    ) -> Stored<usize> {
        let links = links_beyond(log, scope, replica, known)?;
        let mut left_behind: BTreeSet<Hash> = BTreeSet::new();
        let mut weight = 0;
        for path in beyond(&links, known) {
            weight += path.iter().map(|link| link.bytes).sum::<usize>();
            let waits = |link: &Link| link.prev.is_some_and(|prev| left_behind.contains(&prev));
            let fits = if path.first().is_some_and(waits) {
                0
            } else {
                self.fits(&path)
            };
            left_behind.extend(path[fits..].iter().map(|link| link.hash));
            if fits > 0 {
                let run = run_of(log, scope, replica, &path[..fits])?;
                self.runs.push(run);
            }
        }
        Ok(weight)
    }

    /// Takes a run along if there is room, and in any case where it would be the only one.
    pub fn carry(&mut self, run: Run) {
        let packed = run.entries.packed().iter();
        let bytes: usize = packed
            .map(|it| it.envelope.0.len() + it.values.0.len())
            .sum();
        let bytes = bytes + OVERHEAD_BYTES;
        if (self.more || bytes > self.room) && !self.runs.is_empty() {
            self.more = true;
            return;
        }
        self.room = self.room.saturating_sub(bytes);
        self.runs.push(run);
    }

    /// How many links of a path still go, up to a seal.
    fn fits(&mut self, path: &[Link]) -> usize {
        let (mut fits, mut bytes) = (0, OVERHEAD_BYTES);
        for (at, link) in path.iter().enumerate() {
            bytes += link.bytes;
            if link.seal.is_none() {
                continue;
            }
            let first = self.runs.is_empty() && fits == 0;
            if bytes > self.room && !first {
                self.more = true;
                return fits;
            }
            self.room = self.room.saturating_sub(bytes);
            (fits, bytes) = (at + 1, 0);
        }
        fits
    }
}

fn run_of(log: &dyn Log, scope: ScopeId, replica: ReplicaId, path: &[Link]) -> Stored<Run> {
    let hashes: Vec<Hash> = path.iter().map(|link| link.hash).collect();
    let entries = log.read(scope, replica, &hashes)?;
    let mut seals = Vec::new();
    for link in path {
        seals.extend(link.seal.map(|signature| Seal {
            seq: link.seq,
            signature,
        }));
    }
    pack(log, scope, replica, entries, seals)
}

/// Makes a run of entries in order. Salts travel for what still has words; once a sitting's secret
/// is gone, only those of the entries that go along.
pub(crate) fn pack(
    log: &dyn Log,
    scope: ScopeId,
    replica: ReplicaId,
    entries: Vec<crate::Entry>,
    seals: Vec<Seal>,
) -> Stored<Run> {
    let mut numbers: BTreeMap<_, Vec<u64>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.blank.is_none()) {
        let of_sitting = numbers.entry(entry.action.sitting).or_default();
        of_sitting.push(entry.action.seq);
    }
    let mut sittings = Vec::new();
    for (id, wanted) in numbers {
        if let Some(salts) = log.salts(scope, id)? {
            let salts = salts.only(&wanted);
            sittings.push(Sitting { id, salts });
        }
    }
    Ok(Run {
        scope,
        replica,
        after: entries.first().and_then(|entry| entry.prev),
        sittings,
        entries: Entries::Columns(entries.iter().map(Packed::from).collect()),
        seals,
    })
}

/// Everything of a scope as runs, the office's own series first: for pouring one log into another.
pub(crate) fn everything(
    log: &dyn Log,
    scope: ScopeId,
    office: &crate::seal::OfficeName,
) -> Stored<Vec<Run>> {
    let status = log.status(scope)?;
    let replicas: BTreeSet<ReplicaId> = status.tips().map(|tip| tip.replica).collect();
    let mut load = Load::with_room(usize::MAX);
    for replica in replicas {
        load.add(log, scope, replica, &BTreeSet::new())?;
    }
    load.runs.sort_by_key(|run| !is_of(run, office.device));
    Ok(load.runs)
}

/// Whether a run claims to be written by a device; its seal has to prove it.
pub(crate) fn is_of(run: &Run, device: casefile::DeviceId) -> bool {
    let first = run.entries.packed().first();
    let named = first.and_then(|it| crate::envelope::device_of(&it.envelope.0).ok());
    named == Some(device)
}
