//! What to say next. It follows from what is held and what the office said last; there is no queue
//! that a crash or a restore could rewind. Whatever the office is not known to hold goes, whoever
//! wrote it (R16).

use super::{Asked, Bag, Laptop};
use crate::hash::Hash;
use crate::limits::{OVERHEAD_BYTES, SEGMENT_BYTES_MAX, SEGMENT_ENTRIES_MAX};
use crate::line::{Load, beyond, pack};
use crate::message::{Held, Points, Request, Run};
use crate::seal::{Seal, sealed_bytes};
use crate::status::{Status, Tip, all};
use crate::store::{Aside, LaptopStore, Link, Stored, Take};
use crate::wire::Bytes;
use casefile::{ReplicaId, ScopeId};
use std::collections::{BTreeMap, BTreeSet};

impl Laptop {
    /// The next question. Own entries are sealed on the way, which is the only thing it changes.
    pub fn ask(&mut self, bag: &mut Bag<'_>) -> Stored<Request> {
        let scopes = self.in_order(bag.store)?;
        for scope in &scopes {
            seal(bag, *scope)?;
        }
        let mut request = self.blank(bag)?;
        let mut load = Load::with_room(self.room);
        let mut status = BTreeMap::new();
        for scope in &scopes {
            let closed = bag.store.closed(*scope)?;
            self.push(bag.store, *scope, &mut load)?;
            self.offer_again(bag.store, *scope, &mut load)?;
            self.show_aside(bag.store, *scope, closed, &mut request)?;
            let again_ours = self
                .compared
                .differs()
                .is_some_and(|it| it.contains_key(scope));
            if closed && !again_ours {
                continue;
            }
            let held = bag.store.status(*scope)?;
            self.want(bag.store, *scope, &held, &mut request)?;
            if !closed {
                status.insert(*scope, held);
            }
        }
        self.want_what_is_new(&scopes, &mut request);
        let digests = status.iter().filter(|(_, it)| it.tips().next().is_some());
        request.all = all(digests.map(|(scope, it)| (*scope, it.digest())));
        request.push = load.runs;
        self.asked = Some(Asked {
            nonce: request.nonce,
            status,
            dropped: request.dropped.clone(),
            pulled: !request.pull.is_empty(),
            shown: request
                .pull
                .keys()
                .chain(request.drop.keys())
                .copied()
                .collect(),
            more: load.more,
        });
        Ok(request)
    }

    fn blank(&self, bag: &mut Bag<'_>) -> Stored<Request> {
        Ok(Request {
            protocol: self.protocol,
            app: self.app.clone(),
            nonce: bag.chance.sixteen(),
            device: self.device,
            replica: LaptopStore::replica(bag.store)?,
            all: Hash([0; 32]),
            digests: BTreeMap::new(),
            push: Vec::new(),
            pull: BTreeMap::new(),
            aside: BTreeMap::new(),
            drop: BTreeMap::new(),
            dropped: bag.store.dropped()?,
            audit: bag
                .store
                .audit(SEGMENT_BYTES_MAX)?
                .into_iter()
                .map(Bytes)
                .collect(),
            room: (self.room < crate::limits::MESSAGE_BYTES_MAX).then_some(self.room as u64),
        })
    }

    /// The agency first: it says who everybody is.
    fn in_order(&self, store: &dyn LaptopStore) -> Stored<Vec<ScopeId>> {
        let mut scopes = store.scopes()?;
        scopes.sort_by_key(|scope| *scope != self.agency);
        Ok(scopes)
    }

    /// What of a scope the office is not known to hold. Of a series in which it holds something that
    /// is unknown here nothing goes yet: it is pulled first, then the tree is known.
    fn push(&self, store: &dyn LaptopStore, scope: ScopeId, load: &mut Load) -> Stored<()> {
        let heard = store.heard(scope)?;
        for replica in self.office_first(store, scope)? {
            let points = heard.points.iter().filter(|tip| tip.replica == replica);
            let mut known = BTreeSet::new();
            let mut unknown_there = false;
            for tip in points {
                match store.place(scope, tip.hash)? {
                    Some(_) => drop(known.insert(tip.hash)),
                    None => unknown_there = true,
                }
            }
            if !unknown_there {
                load.add(store, scope, replica, &known)?;
            }
        }
        Ok(())
    }

    fn office_first(&self, store: &dyn LaptopStore, scope: ScopeId) -> Stored<Vec<ReplicaId>> {
        let mut replicas: Vec<(bool, ReplicaId)> = Vec::new();
        for tip in store.status(scope)?.tips() {
            if replicas.iter().any(|(_, known)| *known == tip.replica) {
                continue;
            }
            let entry = store.read(scope, tip.replica, &[tip.hash])?;
            let office = |entry: &crate::Entry| entry.action.by.device == self.office.device;
            replicas.push((!entry.first().is_some_and(office), tip.replica));
        }
        replicas.sort();
        Ok(replicas.into_iter().map(|(_, replica)| replica).collect())
    }

    fn offer_again(&self, store: &dyn LaptopStore, scope: ScopeId, load: &mut Load) -> Stored<()> {
        if !self.offer.iter().any(|(of, _)| *of == scope) {
            return Ok(());
        }
        let mut apart = store.aside(scope)?;
        apart.retain(|aside| self.offer.contains(&(scope, aside.entry.hash)));
        for run in runs_aside(store, scope, apart)? {
            load.carry(run);
        }
        Ok(())
    }

    fn show_aside(
        &self,
        store: &dyn LaptopStore,
        scope: ScopeId,
        closed: bool,
        request: &mut Request,
    ) -> Stored<()> {
        let apart = store.aside(scope)?;
        let aside: Vec<Hash> = apart.iter().map(|aside| aside.entry.hash).collect();
        if closed {
            let tips = store.status(scope)?.tips().map(|tip| tip.hash).collect();
            let photos = store.photos(scope)?;
            let held = Held {
                tips,
                aside,
                photos,
            };
            request.drop.insert(scope, held);
        } else if !aside.is_empty() {
            request.aside.insert(scope, aside);
        }
        Ok(())
    }

    /// Asks for a scope where the office holds something else, and for its standing where the office
    /// did not name it among those it may have. Of what is only lent no digest speaks: it is asked
    /// for each time, so that it goes when the grant does.
    fn want(
        &self,
        store: &dyn LaptopStore,
        scope: ScopeId,
        held: &Status,
        request: &mut Request,
    ) -> Stored<()> {
        let Some(differs) = self.compared.differs() else {
            if held.tips().next().is_none() && store.has_picture(scope)? {
                request.digests.insert(scope, held.digest());
            }
            return Ok(());
        };
        let Some(there) = differs.get(&scope) else {
            request.digests.insert(scope, held.digest());
            return Ok(());
        };
        let heard = store.heard(scope)?.points;
        let mut lacks = *there != held.digest();
        for tip in &heard {
            lacks = lacks || store.place(scope, tip.hash)?.is_none();
        }
        if lacks {
            request
                .pull
                .insert(scope, self.points(store, scope, held, &heard)?);
        }
        Ok(())
    }

    fn points(
        &self,
        store: &dyn LaptopStore,
        scope: ScopeId,
        held: &Status,
        heard: &BTreeSet<Tip>,
    ) -> Stored<BTreeMap<ReplicaId, Points>> {
        let mut points: BTreeMap<ReplicaId, Points> = BTreeMap::new();
        let mut chased: BTreeSet<ReplicaId> = BTreeSet::new();
        for tip in held.tips() {
            let shown = points.entry(tip.replica).or_default();
            show(shown, (tip.seq, tip.hash));
            let chase = self.chased.get(&(scope, tip.replica));
            let Some(chase) = chase.filter(|_| chased.insert(tip.replica)) else {
                continue;
            };
            for (hash, seq) in &chase.reached {
                if store.place(scope, *hash)?.is_some() {
                    show(shown, (*seq, *hash));
                }
            }
            if chase.back {
                let back = ever_further_back(store, scope, tip.replica)?;
                back.into_iter().for_each(|place| show(shown, place));
            }
        }
        for tip in heard {
            let shown = points.entry(tip.replica).or_default();
            if store.place(scope, tip.hash)?.is_some() {
                show(shown, (tip.seq, tip.hash));
            }
        }
        Ok(points)
    }

    /// Scopes that the office would let this laptop have and that are not held, or are closed here.
    fn want_what_is_new(&self, scopes: &[ScopeId], request: &mut Request) {
        let Some(differs) = self.compared.differs() else {
            return;
        };
        for scope in differs.keys() {
            if !scopes.contains(scope) {
                request.pull.entry(*scope).or_default();
            }
        }
    }
}

fn show(shown: &mut Points, place: (u64, Hash)) {
    if !shown.contains(&place) {
        shown.push(place);
    }
}

/// Number and hash of places ever further back from the end of a series, and of its first.
fn ever_further_back(
    store: &dyn LaptopStore,
    scope: ScopeId,
    replica: ReplicaId,
) -> Stored<Points> {
    let links = store.links(scope, replica, 0)?;
    let mut points = Points::new();
    let (mut back, mut step) = (0, 1);
    while let Some(at) = links.len().checked_sub(1 + back) {
        points.push((links[at].seq, links[at].hash));
        back += step;
        step *= 2;
    }
    points.extend(links.first().map(|link| (link.seq, link.hash)));
    Ok(points)
}

/// Seals what is not sealed yet: always this laptop's own, since others' entries are held only under
/// their seal. A seal stands at the end, and wherever a segment would grow too large.
fn seal(bag: &mut Bag<'_>, scope: ScopeId) -> Stored<()> {
    let status = bag.store.status(scope)?;
    let mut due: Vec<Tip> = Vec::new();
    for tip in status.tips() {
        if is_sealed(bag.store, scope, tip)? {
            continue;
        }
        let links = bag.store.links(scope, tip.replica, 0)?;
        for path in beyond(&links, &BTreeSet::new()) {
            due.extend(due_in(&path, tip.replica));
        }
    }
    due.sort();
    due.dedup();
    if due.is_empty() {
        return Ok(());
    }
    let keys = bag.keys;
    bag.store.change(scope, &mut |_| {
        let seals = due.iter().map(|tip| {
            let bytes = sealed_bytes(scope, tip.replica, tip.seq, tip.hash);
            (*tip, keys.sign(&bytes))
        });
        Ok(Take {
            seals: seals.collect(),
            ..Take::default()
        })
    })
}

fn is_sealed(store: &dyn LaptopStore, scope: ScopeId, tip: &Tip) -> Stored<bool> {
    let links = store.links(scope, tip.replica, tip.seq.saturating_sub(1))?;
    let at_tip = links.iter().find(|link| link.hash == tip.hash);
    Ok(at_tip.is_none_or(|link| link.seal.is_some()))
}

fn due_in(path: &[Link], replica: ReplicaId) -> Vec<Tip> {
    let last_sealed = path.iter().rposition(|link| link.seal.is_some());
    let open = &path[last_sealed.map_or(0, |at| at + 1)..];
    let (mut due, mut entries, mut bytes) = (Vec::new(), 0, 0);
    for (at, link) in open.iter().enumerate() {
        entries += 1;
        bytes += link.bytes;
        let next = open.get(at + 1).map_or(usize::MAX, |next| next.bytes);
        let full = entries >= SEGMENT_ENTRIES_MAX
            || bytes.saturating_add(next) > SEGMENT_BYTES_MAX - OVERHEAD_BYTES;
        if full {
            due.push(Tip {
                replica,
                seq: link.seq,
                hash: link.hash,
            });
            (entries, bytes) = (0, 0);
        }
    }
    due
}

/// Whole segments that lie aside, each as a run.
fn runs_aside(store: &dyn LaptopStore, scope: ScopeId, apart: Vec<Aside>) -> Stored<Vec<Run>> {
    let mut by_replica: BTreeMap<ReplicaId, Vec<Aside>> = BTreeMap::new();
    for aside in apart {
        let of_replica = by_replica.entry(aside.entry.action.replica).or_default();
        of_replica.push(aside);
    }
    let mut runs = Vec::new();
    for (replica, mut apart) in by_replica {
        apart.sort_by_key(|aside| aside.entry.action.seq);
        let links: Vec<Link> = apart
            .iter()
            .map(|aside| Link {
                seq: aside.entry.action.seq,
                hash: aside.entry.hash,
                prev: aside.entry.prev,
                bytes: 0,
                seal: aside.seal,
            })
            .collect();
        for path in beyond(&links, &BTreeSet::new()) {
            for segment in path.split_inclusive(|link| link.seal.is_some()) {
                let entry = |link: &Link| apart.iter().find(|it| it.entry.hash == link.hash);
                let entries = segment.iter().filter_map(entry).map(|it| it.entry.clone());
                let seal = segment.last().and_then(|link| {
                    let seq = link.seq;
                    link.seal.map(|signature| Seal { seq, signature })
                });
                if let Some(seal) = seal {
                    let entries = entries.collect();
                    runs.push(pack(store, scope, replica, entries, vec![seal])?);
                }
            }
        }
    }
    Ok(runs)
}
