//! What to keep of an answer: per scope one transaction. Nothing between two of them matters, since
//! nothing but entries is needed to know what to do next. Absence never means delete (R20).

mod apart;
mod chase;
mod remind;

use super::{Asked, Bag, Compared, Laptop, News, Outcome};
use crate::absorb::Absorb;
use crate::check::{Flaw, Known, Opened};
use crate::hash::{Hash, Salts};
use crate::limits::MESSAGE_BYTES_MAX;
use crate::message::{Held, Picture, Refused, Reply, Run, ScopeReply, Standing, Wipe};
use crate::order::Orders;
use crate::seal::reply_bytes;
use crate::status::{Status, Tip};
use crate::store::{Heard, LaptopStore, Log, Stored, Take};
use apart::Apart;
use casefile::{ReplicaId, ScopeId};
use remind::hear_what_was_taken;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is shown of a scope of which nothing is held while its history is on the way: what the office
/// lent, or nothing at all, since half a history would show what no longer counts.
fn stands_in(
    reply: &Reply,
    said: &ScopeReply,
    scope: ScopeId,
    before: &Before,
) -> Option<Option<Picture>> {
    let lent = reply.first.get(&scope).cloned();
    let comes = said.tips.as_ref().is_some_and(|tips| !tips.is_empty());
    let awaited = || (comes && !before.has_picture).then(Picture::default);
    lent.or_else(awaited).map(Some)
}

/// What became of one scope.
#[derive(Default)]
struct Came {
    news: Vec<News>,
    own_set_aside: bool,
    minted: bool,
    salts_gone: bool,
    runs: Vec<CameRun>,
}

/// A run that was taken: what it followed, and where it ended.
struct CameRun {
    after: Option<Hash>,
    end: Tip,
}

/// What is known before a scope's transaction begins.
struct Before {
    agency: Arc<Orders>,
    replica: ReplicaId,
    fresh: ReplicaId,
    heard: Heard,
    closed: bool,
    in_use: bool,
    has_picture: bool,
    shown: bool,
}

impl Laptop {
    /// Keeps what the office answered.
    pub fn hear(&mut self, bag: &mut Bag<'_>, reply: &Reply) -> Stored<Outcome> {
        let mut outcome = Outcome::default();
        let is_ours = |asked: &Asked| asked.nonce == reply.nonce && self.is_the_office(bag, reply);
        if !self.asked.as_ref().is_some_and(is_ours) {
            outcome.news.push(News::NotOurs);
            return Ok(outcome);
        }
        let Some(asked) = self.asked.take() else {
            return Ok(outcome);
        };
        // Only what was full shows that the line bears more: a short question says nothing of it.
        if asked.more || reply.more {
            self.room = self.room.saturating_mul(2).min(MESSAGE_BYTES_MAX);
        }
        outcome.office_time = Some(reply.office_time);
        outcome.refused = reply.refused;
        if reply.wipe == Some(Wipe::Stolen) {
            outcome.wipe = reply.wipe;
            return Ok(outcome);
        }
        match reply.refused {
            Some(Refused::UnknownDevice) => {
                outcome.again = self.introduce(bag, reply)?;
                return Ok(outcome);
            }
            Some(Refused::OtherOffice) => return Ok(outcome),
            Some(Refused::NotYetOpen) => self.remind(bag)?,
            Some(Refused::TooNew | Refused::TooOld | Refused::Malformed) | None => {}
        }
        self.hear_all(bag, reply, &asked, &mut outcome)?;
        let told = reply.refused.is_none() || reply.refused == Some(Refused::Malformed);
        let more_to_say = told && !self.is_level(bag.store)?;
        outcome.again = asked.more || reply.more || more_to_say;
        Ok(outcome)
    }

    fn is_the_office(&self, bag: &Bag<'_>, reply: &Reply) -> bool {
        let bytes = reply_bytes(self.device, &reply.nonce);
        bag.keys.verify(&self.office.key, &bytes, &reply.proof)
    }

    fn set_heard(&self, bag: &mut Bag<'_>, scope: ScopeId, heard: Heard) -> Stored<()> {
        bag.store.change(scope, &mut |_| {
            let mut take = Take::default();
            take.laptop.heard = Some(heard.clone());
            Ok(take)
        })
    }

    fn hear_all(
        &mut self,
        bag: &mut Bag<'_>,
        reply: &Reply,
        asked: &Asked,
        outcome: &mut Outcome,
    ) -> Stored<()> {
        if !asked.dropped.is_empty() {
            bag.store.said_dropped(&asked.dropped)?;
        }
        if reply.audit_took > 0 || reply.audit_head.is_some() {
            bag.store.audit_took(reply.audit_took, reply.audit_head)?;
        }
        let mut scopes: BTreeSet<ScopeId> = reply.scopes.keys().copied().collect();
        scopes.extend(reply.runs.iter().map(|run| run.scope));
        let mut scopes: Vec<ScopeId> = scopes.into_iter().collect();
        scopes.sort_by_key(|scope| *scope != self.agency);
        for scope in scopes {
            self.hear_scope(bag, reply, asked, scope, outcome)?;
        }
        let arrived = |news: &News| matches!(news, News::Arrived(_));
        let led_on = reply.more || outcome.news.iter().any(arrived);
        self.compare(bag, reply, asked, led_on)?;
        if reply.wipe == Some(Wipe::Left) && self.is_empty(bag.store)? {
            outcome.wipe = reply.wipe;
        }
        Ok(())
    }

    /// Whether nothing at all is held any more: only then may a leaver's keys go (R26).
    fn is_empty(&self, store: &dyn LaptopStore) -> Stored<bool> {
        for scope in store.scopes()? {
            if store.status(scope)?.tips().next().is_some() || !store.aside(scope)?.is_empty() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn compare(
        &mut self,
        bag: &mut Bag<'_>,
        reply: &Reply,
        asked: &Asked,
        led_on: bool,
    ) -> Stored<()> {
        if reply.same {
            self.compared = Compared::Same;
            return self.all_was_heard(bag, asked);
        }
        match reply.refused {
            Some(Refused::NotYetOpen | Refused::TooOld | Refused::TooNew) => return Ok(()),
            _ if !asked.pulled => self.compared = Compared::Differs(reply.differs.clone()),
            _ if !led_on => self.compared = Compared::NotYet,
            _ => {}
        }
        if let Compared::Differs(differs) = &mut self.compared {
            for (scope, said) in &reply.scopes {
                match &said.tips {
                    Some(tips) => {
                        let status: Status = tips.iter().copied().collect();
                        differs.insert(*scope, status.digest());
                    }
                    None => drop(differs.remove(scope)),
                }
            }
        }
        self.settle(bag.store)
    }

    fn all_was_heard(&self, bag: &mut Bag<'_>, asked: &Asked) -> Stored<()> {
        for (scope, status) in &asked.status {
            let mut heard = bag.store.heard(*scope)?;
            let points: BTreeSet<Tip> = status.tips().copied().collect();
            if heard.points != points {
                heard.points = points;
                self.set_heard(bag, *scope, heard)?;
            }
        }
        Ok(())
    }

    /// Where everything the office named is held as it said, nothing differs any more.
    fn settle(&mut self, store: &dyn LaptopStore) -> Stored<()> {
        let Compared::Differs(differs) = &self.compared else {
            return Ok(());
        };
        for (scope, digest) in differs {
            if store.status(*scope)?.digest() != *digest || store.closed(*scope)? {
                return Ok(());
            }
        }
        for scope in store.scopes()? {
            let held = store.status(scope)?.tips().next().is_some();
            if held && !store.closed(scope)? && !differs.contains_key(&scope) {
                return Ok(());
            }
        }
        self.compared = Compared::Same;
        Ok(())
    }

    fn hear_scope(
        &mut self,
        bag: &mut Bag<'_>,
        reply: &Reply,
        asked: &Asked,
        scope: ScopeId,
        outcome: &mut Outcome,
    ) -> Stored<()> {
        let before = Before {
            agency: bag.store.orders(self.agency)?,
            replica: LaptopStore::replica(bag.store)?,
            fresh: ReplicaId::from_bytes(bag.chance.sixteen()),
            heard: bag.store.heard(scope)?,
            closed: bag.store.closed(scope)?,
            in_use: bag.store.in_use(scope)?,
            has_picture: bag.store.has_picture(scope)?,
            shown: asked.shown.contains(&scope),
        };
        let mut came = Came::default();
        let keys = bag.keys;
        bag.store.change(scope, &mut |log| {
            came = Came::default();
            self.keep(log, keys, reply, scope, &before, &mut came)
        })?;
        if came.minted || came.own_set_aside || came.salts_gone {
            bag.store.new_sitting()?;
        }
        outcome.news.extend(came.news.iter().copied());
        let Some(said) = reply.scopes.get(&scope) else {
            return Ok(());
        };
        self.chase(bag.store, reply, asked, (scope, said), &came)?;
        self.note_offers(bag.store, scope, said)?;
        self.let_go(bag, scope, said, outcome)
    }

    /// One scope's transaction: runs, what is set aside, what was heard.
    fn keep(
        &self,
        log: &dyn Log,
        keys: &dyn crate::Keys,
        reply: &Reply,
        scope: ScopeId,
        before: &Before,
        came: &mut Came,
    ) -> Stored<Take> {
        let mut absorb = Absorb::new(log, scope, &self.office)?;
        let mut runs: Vec<&Run> = reply.runs.iter().filter(|run| run.scope == scope).collect();
        runs.sort_by_key(|run| !crate::line::is_of(run, self.office.device));
        for run in runs {
            let agency = match scope == self.agency {
                true => Arc::new(absorb.orders()?),
                false => before.agency.clone(),
            };
            let known = Known {
                office: &self.office,
                agency: &agency,
                keys,
            };
            let kept = match known.open(run) {
                Ok(opened) => Self::take_run(&mut absorb, &opened)?,
                Err(flaw) => Err(flaw),
            };
            match kept {
                Ok(end) => came.runs.extend(end.map(|end| CameRun {
                    after: run.after,
                    end,
                })),
                Err(flaw) => came.news.push(News::NotTaken(scope, flaw)),
            }
        }
        if !absorb.take.entries.is_empty() {
            came.news.push(News::Arrived(scope));
        }
        if !absorb.take.blanked.is_empty() {
            came.news.push(News::Erased(scope));
        }
        let said = reply.scopes.get(&scope);
        if let Some(said) = said {
            self.conclude(log, &mut absorb, reply, said, before, came)?;
        }
        let mut take = absorb.done();
        if let Some(said) = said {
            self.set_apart(log, keys, scope, said, &mut take, came)?;
        }
        let status = after(log, scope, &take)?;
        if take.laptop.mint.is_none() && status.of(before.replica).count() > 1 {
            take.laptop.mint = Some(before.fresh);
        }
        if take.laptop.mint.is_some() {
            came.minted = true;
            came.news.push(News::OtherLife);
        }
        let gone = |(_, _, salts): &(_, _, Salts)| matches!(salts, Salts::Written(_));
        came.salts_gone = take.salts.iter().any(gone);
        Ok(take)
    }

    /// Takes a run whole; where it ended.
    fn take_run(absorb: &mut Absorb<'_>, opened: &Opened) -> Stored<Result<Option<Tip>, Flaw>> {
        absorb.look_up(opened)?;
        for segment in &opened.segments {
            if let Err(flaw) = absorb.blanks_are_ordered(segment) {
                return Ok(Err(flaw));
            }
            if !absorb.follows(&segment.entries[0])? {
                return Ok(Err(Flaw::NotHeld));
            }
            absorb.store(segment, opened)?;
        }
        Ok(Ok(opened.segments.last().map(|segment| segment.seal.0)))
    }

    /// What was heard, whether the scope closes, whether the picture goes.
    fn conclude(
        &self,
        log: &dyn Log,
        absorb: &mut Absorb<'_>,
        reply: &Reply,
        said: &ScopeReply,
        before: &Before,
        came: &mut Came,
    ) -> Stored<()> {
        let scope = absorb.scope();
        let mut heard = Heard {
            marked: said.marked.iter().copied().collect(),
            ..before.heard.clone()
        };
        let mut all_held = true;
        match &said.tips {
            Some(tips) => {
                heard.points = tips.iter().copied().collect();
                for tip in tips {
                    let here = log.place(scope, tip.hash)?.is_some();
                    if !here && tip.replica == before.replica {
                        absorb.take.laptop.mint = Some(before.fresh);
                    }
                    all_held = all_held && absorb.holds(tip.hash)?;
                }
            }
            None => {
                all_held = false;
                hear_what_was_taken(log, scope, said, before.shown, &mut heard)?;
            }
        }
        if heard != before.heard {
            absorb.take.laptop.heard = Some(heard);
        }
        if reply.refused != Some(Refused::NotYetOpen) {
            let held = before.has_picture
                || log.status(scope)?.tips().next().is_some()
                || !log.aside(scope)?.is_empty();
            let closes = said.standing != Standing::Yes && held && !before.in_use;
            let opens = said.standing == Standing::Yes && before.closed;
            if closes && !before.closed {
                absorb.take.laptop.closed = Some(true);
                came.news.push(News::Closed(scope));
            } else if opens {
                absorb.take.laptop.closed = Some(false);
                came.news.push(News::Opened(scope));
            }
        }
        if all_held && before.has_picture {
            absorb.take.laptop.picture = Some(None);
        } else if scope != self.agency && !all_held && log.status(scope)?.tips().next().is_none() {
            absorb.take.laptop.picture = stands_in(reply, said, scope, before);
        }
        Ok(())
    }

    /// What lies aside here and the office no longer knows of is offered again.
    fn note_offers(
        &mut self,
        store: &dyn LaptopStore,
        scope: ScopeId,
        said: &ScopeReply,
    ) -> Stored<()> {
        self.offer.retain(|(of, _)| *of != scope);
        for aside in store.aside(scope)? {
            let hash = aside.entry.hash;
            let known =
                said.took.contains(&hash) || said.set_aside.iter().any(|it| it.hash == hash);
            if !known {
                self.offer.insert((scope, hash));
            }
        }
        Ok(())
    }

    /// R24: lets go of a closed scope, if what is held is still exactly what may go.
    fn let_go(
        &mut self,
        bag: &mut Bag<'_>,
        scope: ScopeId,
        said: &ScopeReply,
        outcome: &mut Outcome,
    ) -> Stored<()> {
        let Some(may_go) = &said.drop_ok else {
            return Ok(());
        };
        let tips = bag.store.status(scope)?;
        let apart = bag.store.aside(scope)?;
        let held = Held {
            tips: tips.tips().map(|tip| tip.hash).collect(),
            aside: apart.iter().map(|aside| aside.entry.hash).collect(),
            photos: bag.store.photos(scope)?,
        };
        let unused = bag.store.closed(scope)? && !bag.store.in_use(scope)?;
        if unused && held == *may_go {
            bag.store.purge(scope)?;
            self.offer.retain(|(of, _)| *of != scope);
            outcome.news.push(News::Dropped(scope));
        }
        Ok(())
    }

    fn set_apart(
        &self,
        log: &dyn Log,
        keys: &dyn crate::Keys,
        scope: ScopeId,
        said: &ScopeReply,
        take: &mut Take,
        came: &mut Came,
    ) -> Stored<()> {
        let apart = Apart {
            log,
            keys,
            scope,
            own: self.device,
        };
        for moved in apart.of(said, take)? {
            came.own_set_aside |= moved.entry.action.by.device == self.device;
            let news = News::SetAside(scope, moved.reason);
            if !came.news.contains(&news) {
                came.news.push(news);
            }
            take.out.push(Tip::of(&moved.entry));
            take.aside.push(moved);
        }
        take.out.sort_by_key(|tip| std::cmp::Reverse(tip.seq));
        Ok(())
    }
}

/// The status as it will be, not counting what leaves.
fn after(log: &dyn Log, scope: ScopeId, take: &Take) -> Stored<Status> {
    let mut status = log.status(scope)?;
    for entry in &take.entries {
        status.follow(entry);
    }
    Ok(status)
}
