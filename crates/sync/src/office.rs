//! The office's machine: takes what laptops bring, answers what they ask, gives orders.
//! It remembers nothing between two exchanges: what it knows of a laptop is in
//! the request, what it knows of a scope is in the scope (so several processes may share one store).

mod answer;
mod opening;
mod order;
mod photos;
mod receive;
mod turns;

pub use opening::Kin;
pub use order::Poured;

use crate::check::Known;
use crate::limits::{EXCHANGES_PER_MINUTE, MESSAGE_BYTES_MAX, PROTOCOL};
use crate::message::{Limits, Refused, Reply, Request, Standing, Wipe};
use crate::order::{DeviceState, Orders};
use crate::seal::{Keys, OfficeName, reply_bytes};
use crate::status::all;
use crate::store::{Chance, Contact, Journal, Marks, OfficeStore, Stored};
use casefile::{DeviceId, ScopeId, Stamp, UserId};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything the machine reaches the world through, for the length of one call.
pub struct Desk<'a> {
    /// Where the log is.
    pub store: &'a mut dyn OfficeStore,
    /// Where orders go first.
    pub journal: &'a mut dyn Journal,
    /// What the backups hold.
    pub marks: &'a dyn Marks,
    /// The office's key.
    pub keys: &'a dyn Keys,
    /// Random numbers.
    pub chance: &'a mut dyn Chance,
    /// The office's clock.
    pub now: Stamp,
    /// Nothing at the beginning.
    pub kin: Kin,
}

/// The office.
#[derive(Clone, Debug)]
pub struct Office {
    name: OfficeName,
    agency: ScopeId,
    protocol: u64,
}

/// An exchange in the making: who brought it and what is to be said.
pub(crate) struct Exchange<'a> {
    request: &'a Request,
    carrier: Carrier,
    agency: Arc<Orders>,
    reply: Reply,
}

/// Who brings a run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Carrier {
    /// A laptop.
    Laptop(DeviceId),
    /// Nobody the office knows: only what the office itself sealed is taken (R17).
    Unknown,
    /// Another office's log, poured in by an administrator (R30).
    Office,
    /// The office's own journal.
    Journal,
}

impl Office {
    /// The office of an agency.
    pub fn new(name: OfficeName, agency: ScopeId) -> Self {
        Office {
            name,
            agency,
            protocol: PROTOCOL,
        }
    }

    /// The same as another version would be: for a trial of mixed versions.
    pub fn speaking(self, protocol: u64) -> Self {
        Office { protocol, ..self }
    }

    /// One exchange. Everything that is said to be taken is on the disk when this returns; where it
    /// fails, the laptop hears nothing and asks again.
    pub fn answer(&self, desk: &mut Desk<'_>, request: &Request) -> Stored<Reply> {
        let agency = desk.store.orders(self.agency)?;
        let mut exchange = Exchange {
            request,
            carrier: Carrier::Unknown,
            agency,
            reply: self.blank_reply(desk, request),
        };
        if self.is_stolen(&exchange) {
            exchange.reply.wipe = Some(Wipe::Stolen);
            return Ok(exchange.reply);
        }
        if request.protocol > self.protocol + 1 {
            exchange.reply.refused = Some(Refused::TooNew);
            return Ok(exchange.reply);
        }
        self.receive(desk, &mut exchange)?;
        match exchange.agency.device(request.device) {
            None => exchange.reply.refused = Some(Refused::UnknownDevice),
            Some(_) => self.tell(desk, &mut exchange)?,
        }
        Ok(exchange.reply)
    }

    fn is_stolen(&self, exchange: &Exchange<'_>) -> bool {
        let device = exchange.agency.device(exchange.request.device);
        device.is_some_and(|device| device.state == DeviceState::Stolen)
    }

    fn blank_reply(&self, desk: &Desk<'_>, request: &Request) -> Reply {
        let proof = desk.keys.sign(&reply_bytes(request.device, &request.nonce));
        Reply {
            protocol: self.protocol,
            nonce: request.nonce,
            office_time: desk.now,
            proof,
            limits: Limits {
                request: MESSAGE_BYTES_MAX as u64,
                per_minute: EXCHANGES_PER_MINUTE,
            },
            same: false,
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
        }
    }

    fn known<'a>(&'a self, desk: &'a Desk<'_>, agency: &'a Orders) -> Known<'a> {
        Known {
            office: &self.name,
            agency,
            keys: desk.keys,
        }
    }

    /// What a device may do in a scope now.
    fn standing(
        &self,
        desk: &Desk<'_>,
        agency: &Orders,
        device: DeviceId,
        scope: ScopeId,
    ) -> Stored<Standing> {
        let Some(known) = agency.device(device) else {
            return Ok(Standing::None);
        };
        let staff = agency.staff(known.user);
        let left = staff.is_none_or(|staff| staff.left);
        match known.state {
            DeviceState::Stolen => return Ok(Standing::Stolen),
            DeviceState::Left => return Ok(Standing::Left),
            DeviceState::Known if left => return Ok(Standing::Left),
            DeviceState::Known if scope == self.agency => return Ok(Standing::Yes),
            DeviceState::Known => {}
        }
        self.standing_of(desk, agency, known.user, scope)
    }

    fn standing_of(
        &self,
        desk: &Desk<'_>,
        agency: &Orders,
        user: UserId,
        scope: ScopeId,
    ) -> Stored<Standing> {
        if let Some(grant) = desk.store.orders(scope)?.grant(user) {
            return Ok(grant.standing(desk.now));
        }
        let may_open = agency.staff(user).is_some_and(|staff| staff.may_open);
        Ok(match may_open && self.may_be_begun(desk, user, scope)? {
            true => Standing::Yes,
            false => Standing::None,
        })
    }

    /// The scopes a device may read, agency first.
    fn readable(&self, desk: &Desk<'_>, agency: &Orders, device: DeviceId) -> Stored<Vec<ScopeId>> {
        let mut scopes = vec![self.agency];
        if let Some(known) = agency.device(device) {
            scopes.extend(desk.store.granted(known.user)?);
        }
        let mut readable = Vec::new();
        for scope in scopes {
            if self.standing(desk, agency, device, scope)? == Standing::Yes {
                readable.push(scope);
            }
        }
        Ok(readable)
    }

    /// Everything but the pushed runs.
    fn tell(&self, desk: &mut Desk<'_>, exchange: &mut Exchange<'_>) -> Stored<()> {
        let request = exchange.request;
        let standing = self.standing(desk, &exchange.agency, request.device, self.agency)?;
        let (rows, head) = desk.store.contact(&Contact {
            device: request.device,
            replica: request.replica,
            app: &request.app,
            at: desk.now,
            dropped: &request.dropped,
            audit: &request.audit,
            standing,
        })?;
        exchange.reply.audit_took = rows;
        exchange.reply.audit_head = head;
        match standing {
            Standing::Stolen => exchange.reply.wipe = Some(Wipe::Stolen),
            Standing::Left => exchange.reply.wipe = Some(Wipe::Left),
            Standing::Yes | Standing::Late | Standing::None => {}
        }
        self.tell_of_scopes(desk, exchange)?;
        if !desk.store.is_open()? {
            exchange.reply.refused.get_or_insert(Refused::NotYetOpen);
            return Ok(());
        }
        if request.protocol + 1 < self.protocol {
            exchange.reply.refused.get_or_insert(Refused::TooOld);
            return Ok(());
        }
        self.answer_pulls(desk, exchange)?;
        self.compare(desk, exchange)
    }

    /// Same, or what there is. Who asked for particular scopes is told of those alone.
    fn compare(&self, desk: &Desk<'_>, exchange: &mut Exchange<'_>) -> Stored<()> {
        let mut digests = BTreeMap::new();
        for scope in self.readable(desk, &exchange.agency, exchange.request.device)? {
            digests.insert(scope, desk.store.digest(scope)?);
        }
        exchange.reply.same = all(digests.clone()) == exchange.request.all;
        if !exchange.reply.same && exchange.request.pull.is_empty() {
            exchange.reply.differs = digests;
        }
        Ok(())
    }
}
