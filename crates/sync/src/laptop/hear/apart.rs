//! What leaves the file when the office set something aside: those entries, what follows them, and
//! others' entries that would be left without their seal. So whatever stays can be handed on (R12, R19).

use crate::hash::Hash;
use crate::message::{Reason, ScopeReply};
use crate::seal::{Keys, sealed_bytes};
use crate::store::{Aside, Link, Log, Stored, Take};
use casefile::{DeviceId, ReplicaId, ScopeId};
use std::collections::{BTreeMap, BTreeSet};

pub(super) struct Apart<'a> {
    pub log: &'a dyn Log,
    pub keys: &'a dyn Keys,
    pub scope: ScopeId,
    pub own: DeviceId,
}

impl Apart<'_> {
    /// The entries that leave, as they will lie aside.
    pub fn of(&self, said: &ScopeReply, take: &Take) -> Stored<Vec<Aside>> {
        let mut by_replica: BTreeMap<ReplicaId, BTreeMap<Hash, (Reason, String)>> = BTreeMap::new();
        for one in &said.set_aside {
            if let Some(place) = self.log.place(self.scope, one.hash)? {
                let of_replica = by_replica.entry(place.replica).or_default();
                of_replica.insert(one.hash, (one.reason, one.words.clone()));
            }
        }
        let mut leaving = Vec::new();
        for (replica, told) in by_replica {
            // Where more of that series arrives in this same transaction, the tree is not known yet;
            // the office says it again next time.
            if take
                .entries
                .iter()
                .any(|entry| entry.action.replica == replica)
            {
                continue;
            }
            leaving.extend(self.of_replica(replica, &told)?);
        }
        Ok(leaving)
    }

    fn of_replica(
        &self,
        replica: ReplicaId,
        told: &BTreeMap<Hash, (Reason, String)>,
    ) -> Stored<Vec<Aside>> {
        let links = self.log.links(self.scope, replica, 0)?;
        let mut out: BTreeSet<Hash> = told.keys().copied().collect();
        loop {
            follow(&links, &mut out);
            let torn = self.torn(replica, &links, &out)?;
            if torn.is_empty() {
                break;
            }
            out.extend(torn);
        }
        let first = told.values().next().cloned();
        let (reason, words) = first.unwrap_or((Reason::NoStanding, String::new()));
        let leaving: Vec<&Link> = links.iter().filter(|it| out.contains(&it.hash)).collect();
        let hashes: Vec<Hash> = leaving.iter().map(|link| link.hash).collect();
        let entries = self.log.read(self.scope, replica, &hashes)?;
        let apart = leaving.into_iter().zip(entries).map(|(link, entry)| {
            let told = told.get(&link.hash).cloned();
            let (reason, words) = told.unwrap_or((reason, words.clone()));
            let is_end = !links.iter().any(|it| it.prev == Some(link.hash));
            let own_end = is_end && entry.action.by.device == self.own;
            let bytes = sealed_bytes(self.scope, replica, link.seq, link.hash);
            let seal = link
                .seal
                .or_else(|| own_end.then(|| self.keys.sign(&bytes)));
            Aside {
                entry,
                seal,
                reason,
                words,
                carrier: None,
            }
        });
        Ok(apart.collect())
    }

    /// Others' entries that would stay without a seal at or after them.
    fn torn(&self, replica: ReplicaId, links: &[Link], out: &BTreeSet<Hash>) -> Stored<Vec<Hash>> {
        let mut vouched: BTreeSet<Hash> = BTreeSet::new();
        for link in links.iter().rev().filter(|link| !out.contains(&link.hash)) {
            if link.seal.is_some() || vouched.contains(&link.hash) {
                vouched.insert(link.hash);
                vouched.extend(link.prev);
            }
        }
        let stays = |link: &&Link| !out.contains(&link.hash) && !vouched.contains(&link.hash);
        let bare: Vec<Hash> = links.iter().filter(stays).map(|link| link.hash).collect();
        let entries = self.log.read(self.scope, replica, &bare)?;
        let others = entries.iter().filter(|it| it.action.by.device != self.own);
        Ok(others.map(|entry| entry.hash).collect())
    }
}

/// Whatever follows something that leaves, leaves.
fn follow(links: &[Link], out: &mut BTreeSet<Hash>) {
    for link in links {
        if link.prev.is_some_and(|prev| out.contains(&prev)) {
            out.insert(link.hash);
        }
    }
}
