//! Taking what is brought: a run is checked, judged segment by segment, and stored or set aside in
//! one transaction of its scope. Standing is asked of the carrier and of the author (R18); without
//! it nothing is refused and nothing is deleted, it only lies apart (R19).

use super::{Carrier, Desk, Exchange, Kin, Office};
use crate::absorb::Absorb;
use crate::check::{Flaw, Opened, Segment};
use crate::entry::Entry;
use crate::hash::Hash;
use crate::message::{Reason, Refused, Run, ScopeReply, SetAside, Standing};
use crate::order::{Grant, Order, Orders};
use crate::store::{Aside, Log, OfficeStore, Stored, Take};
use casefile::{ActionId, DeviceId, ScopeId};
use std::collections::BTreeSet;

/// What became of a run.
#[derive(Default)]
pub(crate) struct Received {
    /// What was set aside.
    pub set_aside: Vec<SetAside>,
    /// The last of it that is in the log.
    pub took: Option<Hash>,
    /// It follows something that is not here.
    pub needs: bool,
    /// Something in it was false.
    pub flaw: Option<Flaw>,
}

/// What decides over a segment.
struct Judge<'a> {
    /// Standing of whoever brought it; none for an office that is poured in.
    carrier: Option<Standing>,
    authors: &'a [(DeviceId, Standing)],
    office: DeviceId,
}

impl Judge<'_> {
    fn reason(&self, author: DeviceId) -> Option<Reason> {
        if author == self.office || self.carrier.is_none() {
            return None;
        }
        let good = |standing: Standing| matches!(standing, Standing::Yes | Standing::Late);
        let known = self.authors.iter().find(|(device, _)| *device == author);
        let author = known.map_or(Standing::None, |(_, standing)| *standing);
        match self.carrier {
            Some(carrier) if good(carrier) || good(author) => None,
            _ if author == Standing::Left => Some(Reason::Left),
            _ => Some(Reason::NoStanding),
        }
    }
}

impl Office {
    /// Takes everything a request brings. What the office itself sealed comes first, the agency's
    /// before all, whoever brings it (R15, R17).
    pub(super) fn receive(&self, desk: &mut Desk<'_>, exchange: &mut Exchange<'_>) -> Stored<()> {
        let mut runs: Vec<&Run> = exchange.request.push.iter().collect();
        runs.sort_by_key(|run| (run.scope != self.agency, !self.is_own(run)));
        for run in runs {
            self.look_who(desk, exchange)?;
            if self.is_stolen(exchange) {
                return Ok(());
            }
            if exchange.carrier == Carrier::Unknown && !self.is_own(run) {
                continue;
            }
            let received = self.receive_run(desk, &exchange.agency, exchange.carrier, run)?;
            self.note(desk, exchange, run, received)?;
        }
        self.look_who(desk, exchange)
    }

    /// The request's own device, as soon as an order made it known.
    fn look_who(&self, desk: &Desk<'_>, exchange: &mut Exchange<'_>) -> Stored<()> {
        exchange.agency = desk.store.orders(self.agency)?;
        let device = exchange.request.device;
        if exchange.agency.device(device).is_some() {
            exchange.carrier = Carrier::Laptop(device);
        }
        Ok(())
    }

    /// Whether a run claims to be the office's; its seal has to prove it.
    fn is_own(&self, run: &Run) -> bool {
        crate::line::is_of(run, self.name.device)
    }

    fn note(
        &self,
        desk: &Desk<'_>,
        exchange: &mut Exchange<'_>,
        run: &Run,
        received: Received,
    ) -> Stored<()> {
        let refused = match received.flaw {
            None => None,
            Some(Flaw::TooNew) => Some(Refused::TooNew),
            Some(Flaw::NotHeld | Flaw::UnknownDevice | Flaw::BlankWithoutOrder) => None,
            Some(Flaw::Malformed | Flaw::Broken | Flaw::FalseSeal) => Some(Refused::Malformed),
        };
        if let Some(refused) = refused {
            exchange.reply.refused.get_or_insert(refused);
        }
        let said = self.scope_reply(desk, exchange, run.scope)?;
        said.set_aside.extend(received.set_aside);
        said.took.extend(received.took);
        if received.needs && !said.need.contains(&run.replica) {
            said.need.push(run.replica);
        }
        Ok(())
    }

    /// What is said about a scope, with the device's standing as it is now.
    pub(super) fn scope_reply<'r>(
        &self,
        desk: &Desk<'_>,
        exchange: &'r mut Exchange<'_>,
        scope: ScopeId,
    ) -> Stored<&'r mut ScopeReply> {
        let device = exchange.request.device;
        let standing = self.standing(desk, &exchange.agency, device, scope)?;
        let said = exchange.reply.scopes.entry(scope);
        let said = said.or_insert_with(|| ScopeReply::of(standing));
        said.standing = standing;
        Ok(said)
    }

    /// One run, one transaction.
    pub(super) fn receive_run(
        &self,
        desk: &mut Desk<'_>,
        agency: &Orders,
        carrier: Carrier,
        run: &Run,
    ) -> Stored<Received> {
        let opened = match self.known(desk, agency).open(run) {
            Ok(opened) => opened,
            Err(flaw) => return Ok(Received::failed(flaw)),
        };
        let by_office = opened
            .segments
            .iter()
            .all(|it| it.author == self.name.device);
        if carrier == Carrier::Unknown && !by_office {
            return Ok(Received::default());
        }
        self.open_family(desk, agency, carrier, &opened, run)?;
        let authors = self.authors(desk, agency, &opened, run.scope)?;
        let judge = Judge {
            carrier: match carrier {
                Carrier::Laptop(device) => Some(self.standing(desk, agency, device, run.scope)?),
                Carrier::Unknown => Some(Standing::None),
                Carrier::Office | Carrier::Journal => None,
            },
            authors: &authors,
            office: self.name.device,
        };
        let forgotten = by_office && carrier != Carrier::Journal && is_new(desk, run, &opened)?;
        let foreign_life = forgotten && run.replica == OfficeStore::replica(&*desk.store)?;
        let unheard_of = forgotten && self.write_down(desk, run)?;
        let mut received = Received::default();
        desk.store.change(run.scope, &mut |log| {
            received = Received::default();
            self.sort(log, run, &opened, &judge, carrier, &mut received)
        })?;
        if run.after.is_none() {
            // Perhaps of a family that nobody had heard of.
            desk.kin = Kin::default();
        }
        if foreign_life {
            self.meet_another_life(desk, unheard_of)?;
        }
        Ok(received)
    }

    /// A new family, opened in the field by somebody who may: its scope and grant are made now.
    fn open_family(
        &self,
        desk: &mut Desk<'_>,
        agency: &Orders,
        carrier: Carrier,
        opened: &Opened,
        run: &Run,
    ) -> Stored<()> {
        let Carrier::Laptop(device) = carrier else {
            return Ok(());
        };
        let begins = run.after.is_none() && run.scope != self.agency;
        let own = opened.segments.iter().all(|it| it.author == device);
        let Some(known) = agency.device(device).filter(|_| begins && own) else {
            return Ok(());
        };
        let unheard_of = desk.store.status(run.scope)?.tips().next().is_none();
        let standing = self.standing(desk, agency, device, run.scope)?;
        if unheard_of && standing == Standing::Yes {
            let grant = Grant {
                from: desk.now,
                until: None,
            };
            self.order(desk, run.scope, &Order::Grant(known.user, grant))?;
        }
        Ok(())
    }

    fn authors(
        &self,
        desk: &Desk<'_>,
        agency: &Orders,
        opened: &Opened,
        scope: ScopeId,
    ) -> Stored<Vec<(DeviceId, Standing)>> {
        let devices: BTreeSet<DeviceId> = opened.segments.iter().map(|it| it.author).collect();
        let mut authors = Vec::new();
        for device in devices {
            authors.push((device, self.standing(desk, agency, device, scope)?));
        }
        Ok(authors)
    }

    fn sort(
        &self,
        log: &dyn Log,
        run: &Run,
        opened: &Opened,
        judge: &Judge<'_>,
        carrier: Carrier,
        received: &mut Received,
    ) -> Stored<Take> {
        let mut absorb = Absorb::new(log, run.scope, &self.name)?;
        absorb.look_up(opened)?;
        let apart = log.aside(run.scope)?;
        let mut lies_apart: BTreeSet<Hash> = apart.iter().map(|it| it.entry.hash).collect();
        for segment in &opened.segments {
            if let Err(flaw) = absorb.blanks_are_ordered(segment) {
                received.flaw = Some(flaw);
                break;
            }
            let collision = collides(log, run.scope, segment)?;
            let mut reason = judge.reason(segment.author).or(collision);
            if reason.is_none() && !absorb.follows(&segment.entries[0])? {
                let prev = segment.entries[0].prev;
                if !prev.is_some_and(|prev| lies_apart.contains(&prev)) {
                    received.needs = true;
                    break;
                }
                reason = reason_before(&apart, &absorb, prev);
            }
            let Some(reason) = reason else {
                absorb.store(segment, opened)?;
                received.took = Some(segment.seal.0.hash);
                continue;
            };
            let by = match carrier {
                Carrier::Laptop(device) => Some(device),
                Carrier::Unknown | Carrier::Office | Carrier::Journal => None,
            };
            let mut is_here = true;
            for entry in &segment.entries {
                if absorb.holds(entry.hash)? {
                    continue;
                }
                is_here = false;
                received.set_aside.push(set_aside(entry.hash, reason));
                if lies_apart.insert(entry.hash) {
                    let kept = absorb.keep(entry, opened)?;
                    let seal = (entry.hash == segment.seal.0.hash).then_some(segment.seal.1);
                    absorb.take.aside.push(Aside {
                        entry: kept,
                        seal,
                        reason,
                        words: String::new(),
                        carrier: by,
                    });
                }
            }
            // Whoever may no longer be told the tips goes on from here, however little goes at once.
            if is_here {
                received.took = Some(segment.seal.0.hash);
            }
        }
        Ok(absorb.done())
    }
}

/// Whether something in a run is not held yet.
fn is_new(desk: &Desk<'_>, run: &Run, opened: &Opened) -> Stored<bool> {
    for entry in opened.entries() {
        if desk.store.place(run.scope, entry.hash)?.is_none() {
            return Ok(true);
        }
    }
    Ok(false)
}

impl Received {
    fn failed(flaw: Flaw) -> Self {
        Received {
            flaw: Some(flaw),
            needs: flaw == Flaw::UnknownDevice,
            ..Received::default()
        }
    }
}

fn set_aside(hash: Hash, reason: Reason) -> SetAside {
    SetAside {
        hash,
        reason,
        words: String::new(),
    }
}

/// What follows something that was set aside shares its reason.
fn reason_before(apart: &[Aside], absorb: &Absorb<'_>, prev: Option<Hash>) -> Option<Reason> {
    let known = apart.iter().chain(&absorb.take.aside);
    let before = known.into_iter().find(|it| Some(it.entry.hash) == prev);
    Some(before.map_or(Reason::NoStanding, |before| before.reason))
}

/// R14: a name that already belongs to another entry.
fn collides(log: &dyn Log, scope: ScopeId, segment: &Segment) -> Stored<Option<Reason>> {
    let names: Vec<ActionId> = segment.entries.iter().map(|it| it.action.id()).collect();
    let named = log.named_each(scope, &names)?;
    let collides =
        |(entry, named): (&Entry, Option<Hash>)| named.is_some_and(|it| it != entry.hash);
    let one = segment.entries.iter().zip(named).any(collides);
    Ok(one.then_some(Reason::Collision))
}
