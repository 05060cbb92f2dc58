//! Telling: what was taken, what may be let go of, and what was asked for. Tips and entries are told
//! only to who has standing `yes`; of a closed scope nothing leaves but which shown hashes are here.

use super::{Desk, Exchange, Office};
use crate::hash::Hash;
use crate::limits::ANSWER_BYTES_MAX;
use crate::line::Load;
use crate::message::{Held, Points, ScopeReply, SetAside, Standing};
use crate::store::Stored;
use casefile::{ReplicaId, ScopeId};
use std::collections::{BTreeMap, BTreeSet};

/// A history that takes more than so many answers is not waited for: what stands now goes before it.
const PICTURE_FROM: usize = 4;

/// What of a scope the request showed.
#[derive(Default)]
struct Shown {
    hashes: BTreeSet<Hash>,
    aside: BTreeSet<Hash>,
    drop: Option<Held>,
}

impl Office {
    /// Everything there is to say about each scope that was named.
    pub(super) fn tell_of_scopes(
        &self,
        desk: &Desk<'_>,
        exchange: &mut Exchange<'_>,
    ) -> Stored<()> {
        let open = desk.store.is_open()?;
        for (scope, shown) in shown(exchange) {
            let tips = tips(desk, scope)?;
            let said = self.scope_reply(desk, exchange, scope)?;
            if said.standing == Standing::Yes && open {
                // The tips say it.
                said.took.clear();
                said.tips = Some(tips);
            }
            tell_what_became(desk, scope, &shown, said)?;
            if let Some(held) = shown
                .drop
                .filter(|_| open && said.standing != Standing::Yes)
            {
                said.drop_ok = may_go(desk, scope, &held)?.then_some(held);
            }
        }
        Ok(())
    }

    /// Runs for what was asked, as much as there is room for: one family whole before the next, so that
    /// the first can be opened while the others are on their way.
    pub(super) fn answer_pulls(&self, desk: &Desk<'_>, exchange: &mut Exchange<'_>) -> Stored<()> {
        let request = exchange.request;
        let asked = request.room.and_then(|room| usize::try_from(room).ok());
        let room = asked.unwrap_or(ANSWER_BYTES_MAX).min(ANSWER_BYTES_MAX);
        let mut load = Load::with_room(room);
        for scope in self.in_turn(desk, &request.pull)? {
            let said = self.scope_reply(desk, exchange, scope)?;
            if said.standing != Standing::Yes {
                continue;
            }
            let points = &request.pull[&scope];
            let weight = self.load_scope(desk, scope, points, &mut load)?;
            let holds_nothing = points.values().all(Vec::is_empty);
            if holds_nothing && scope != self.agency && weight / PICTURE_FROM > room {
                let picture = desk.store.picture(scope)?;
                exchange.reply.first.insert(scope, picture);
            }
            if load.more {
                break;
            }
        }
        exchange.reply.runs = load.runs;
        exchange.reply.more = load.more;
        Ok(())
    }

    /// Loads what of a scope is not at the asker; how much there is in all.
    fn load_scope(
        &self,
        desk: &Desk<'_>,
        scope: ScopeId,
        points: &BTreeMap<ReplicaId, Points>,
        load: &mut Load,
    ) -> Stored<usize> {
        let mut replicas: Vec<ReplicaId> = Vec::new();
        let mut own: BTreeSet<ReplicaId> = BTreeSet::new();
        for tip in desk.store.status(scope)?.tips() {
            if replicas.last() != Some(&tip.replica) {
                replicas.push(tip.replica);
            }
            if self.wrote(desk, scope, tip.replica, tip.hash)? {
                own.insert(tip.replica);
            }
        }
        replicas.sort_by_key(|replica| !own.contains(replica));
        let mut weight = 0;
        for replica in replicas {
            let Some(known) = recognised(desk, scope, points.get(&replica))? else {
                continue;
            };
            weight += load.add(&*desk.store, scope, replica, &known)?;
        }
        Ok(weight)
    }

    fn wrote(
        &self,
        desk: &Desk<'_>,
        scope: ScopeId,
        replica: ReplicaId,
        tip: Hash,
    ) -> Stored<bool> {
        let entry = desk.store.read(scope, replica, &[tip])?;
        let own = |entry: &crate::Entry| entry.action.by.device == self.name.device;
        Ok(entry.first().is_some_and(own))
    }
}

/// Which of the shown places are held here. Where none is, and the first of the series was not among
/// them, nothing can be said yet: the laptop sees our tips and shows more of its own.
fn recognised(
    desk: &Desk<'_>,
    scope: ScopeId,
    points: Option<&Points>,
) -> Stored<Option<BTreeSet<Hash>>> {
    let mut known = BTreeSet::new();
    let Some(points) = points else {
        return Ok(Some(known));
    };
    for (_, hash) in points {
        if desk.store.place(scope, *hash)?.is_some() {
            known.insert(*hash);
        }
    }
    let from_the_start = points.is_empty() || points.iter().any(|(seq, _)| *seq == 1);
    Ok((from_the_start || !known.is_empty()).then_some(known))
}

fn tips(desk: &Desk<'_>, scope: ScopeId) -> Stored<Vec<crate::Tip>> {
    Ok(desk.store.status(scope)?.tips().copied().collect())
}

/// Every scope that was named, with the hashes that were shown of it.
fn shown(exchange: &Exchange<'_>) -> BTreeMap<ScopeId, Shown> {
    let request = exchange.request;
    let mut scopes: BTreeMap<ScopeId, Shown> = BTreeMap::new();
    for scope in request.digests.keys().chain(exchange.reply.scopes.keys()) {
        scopes.entry(*scope).or_default();
    }
    for (scope, replicas) in &request.pull {
        let shown = scopes.entry(*scope).or_default();
        let tips = replicas.values().flatten();
        shown.hashes.extend(tips.map(|(_, hash)| *hash));
    }
    for (scope, hashes) in &request.aside {
        scopes.entry(*scope).or_default().aside.extend(hashes);
    }
    for (scope, held) in &request.drop {
        let shown = scopes.entry(*scope).or_default();
        shown.hashes.extend(&held.tips);
        shown.aside.extend(&held.aside);
        shown.drop = Some(held.clone());
    }
    scopes
}

fn tell_what_became(
    desk: &Desk<'_>,
    scope: ScopeId,
    shown: &Shown,
    said: &mut ScopeReply,
) -> Stored<()> {
    for hash in shown.hashes.iter().chain(&shown.aside) {
        if desk.store.place(scope, *hash)?.is_some() && !said.took.contains(hash) {
            said.took.push(*hash);
        }
        if shown.hashes.contains(hash) && desk.marks.cover(scope, *hash)? {
            said.marked.push(*hash);
        }
    }
    if shown.aside.is_empty() {
        return Ok(());
    }
    for aside in desk.store.aside(scope)? {
        let hash = aside.entry.hash;
        let told = said.set_aside.iter().any(|it| it.hash == hash);
        if shown.aside.contains(&hash) && !told {
            said.set_aside.push(SetAside {
                hash,
                reason: aside.reason,
                words: aside.words,
            });
        }
    }
    Ok(())
}

/// R24: only what both checked backups hold, and what is still here: an office that went back may hold
/// less than they do, and its next backups with it.
fn may_go(desk: &Desk<'_>, scope: ScopeId, held: &Held) -> Stored<bool> {
    let aside = desk.store.aside(scope)?;
    for hash in held.tips.iter().chain(&held.aside) {
        let lies_aside = aside.iter().any(|it| it.entry.hash == *hash);
        let is_here = lies_aside || desk.store.place(scope, *hash)?.is_some();
        if !is_here || !desk.marks.cover(scope, *hash)? {
            return Ok(false);
        }
    }
    for photo in &held.photos {
        if !desk.store.holds_photo(scope, *photo)? || !desk.marks.cover_photo(scope, *photo)? {
            return Ok(false);
        }
    }
    Ok(true)
}
