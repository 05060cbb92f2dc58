//! The ends of a scope's series. Equal status means equal log.
//! A status is computed from what is held, never copied from the other side.

use crate::entry::Entry;
use crate::hash::Hash;
use casefile::{ReplicaId, ScopeId};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;

/// SHA-256 over a status.
pub type Digest = Hash;

/// An entry of a replica without a successor.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Tip {
    /// Whose series.
    pub replica: ReplicaId,
    /// Its place in it.
    pub seq: u64,
    /// Its hash.
    pub hash: Hash,
}

impl Tip {
    /// The tip that an entry is until it has a successor.
    pub fn of(entry: &Entry) -> Self {
        Self {
            replica: entry.action.replica,
            seq: entry.action.seq,
            hash: entry.hash,
        }
    }
}

/// The set of tips of one scope; usually one per replica, two after a restore.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Status {
    tips: BTreeSet<Tip>,
}

impl FromIterator<Tip> for Status {
    fn from_iter<T: IntoIterator<Item = Tip>>(tips: T) -> Self {
        Self {
            tips: tips.into_iter().collect(),
        }
    }
}

impl Status {
    /// Takes in an entry whose predecessor was taken in before: it follows a tip, or forks.
    pub fn follow(&mut self, entry: &Entry) {
        if let Some(prev) = entry.prev {
            self.tips.remove(&Tip {
                replica: entry.action.replica,
                seq: entry.action.seq.saturating_sub(1),
                hash: prev,
            });
        }
        self.tips.insert(Tip::of(entry));
    }

    /// Every tip, in order.
    pub fn tips(&self) -> impl Iterator<Item = &Tip> {
        self.tips.iter()
    }

    /// The tips of one replica.
    pub fn of(&self, replica: ReplicaId) -> impl Iterator<Item = &Tip> {
        self.tips.iter().filter(move |tip| tip.replica == replica)
    }

    /// SHA-256 over the sorted tips: replica, number, hash. FROZEN.
    pub fn digest(&self) -> Digest {
        let mut hash = Sha256::new();
        for tip in &self.tips {
            hash.update(tip.replica.bytes());
            hash.update(tip.seq.to_be_bytes());
            hash.update(tip.hash.0);
        }
        Hash(hash.finalize().into())
    }
}

/// One digest over everything held: SHA-256 over (scope, digest), by scope. FROZEN.
pub fn all(digests: impl IntoIterator<Item = (ScopeId, Digest)>) -> Digest {
    let sorted: std::collections::BTreeMap<ScopeId, Digest> = digests.into_iter().collect();
    let mut hash = Sha256::new();
    for (scope, digest) in &sorted {
        hash.update(scope.bytes());
        hash.update(digest.0);
    }
    Hash(hash.finalize().into())
}
