//! A laptop without window and disk: the machine of `sync` over a store in memory, with a key of its
//! own. The office knows it from the beginning; it takes any road, or none.

use anyhow::{Result, anyhow, bail, ensure};
use casefile::{
    By, Change, Deed, DeviceId, On, RecordId, ReplicaId, ScopeId, Stamp, UserId, Value,
};
use hearth_server::doors::authorize::hashed;
use hearth_server::doors::{Call, Door, Front};
use hearth_server::keys::{Dice, SignKey, hex};
use hearth_server::store::{Audited, Known};
use hearth_server::{House, clock};
use ruzstd::decoding::StreamingDecoder;
use simulator::store::laptop::MemLaptop;
use std::io::Read;
use sync::Hash;
use sync::laptop::{Bag, Laptop};
use sync::message::Reply;
use sync::order::{Device, DeviceState, Order};
use sync::store::Chance;

/// Exchanges after which whoever is not at rest never will be.
const EXCHANGES_MAX: usize = 40;
/// For how long the bearers are good: longer than anything that is tried or measured.
const MINUTES: i64 = 24 * 60;

/// A laptop.
pub struct Caller {
    /// Its notebook.
    pub store: MemLaptop,
    /// Whose it is, and its name.
    pub by: By,
    /// What it shows at the door.
    pub bearer: String,
    machine: Laptop,
    key: SignKey,
}

/// Takes a packed question to the office and brings its packed answer.
pub type Road<'a> = dyn FnMut(&str, Vec<u8>) -> Result<Vec<u8>> + 'a;

impl Caller {
    /// A laptop that the office knows.
    pub fn known(house: &House, user: UserId) -> Result<Self> {
        let (office, agency) = (house.name(), house.card.agency);
        let (device, key) = (DeviceId::from_bytes(Dice.sixteen()), SignKey::draw()?);
        let state = DeviceState::Known;
        let said = Device {
            user,
            key: key.public(),
            state,
        };
        house.order(agency, &Order::Device(device, said), Audited::default())?;
        let drawn = Dice.sixteen().first_chunk().copied().unwrap_or_default();
        let dice = simulator::dice::Dice::new(u64::from_be_bytes(drawn));
        let mut store = MemLaptop::new(office, dice);
        store.replica = ReplicaId::from_bytes(Dice.sixteen());
        let caller = Caller {
            store,
            by: By { user, device },
            bearer: hex(&Dice.thirty_two()).as_str().to_owned(),
            // The store in memory gives every entry out as a long one; all of them go at once.
            machine: Laptop::new(device, office, agency, env!("CARGO_PKG_VERSION"))
                .with_room(usize::MAX),
            key,
        };
        caller.prove(house)?;
        Ok(caller)
    }

    fn prove(&self, house: &House) -> Result<()> {
        let now = clock::now();
        let until = clock::after_minutes(now, MINUTES);
        let known = Known {
            device: self.by.device,
            key: self.key.public(),
        };
        let bearer = hashed(&self.bearer);
        Ok(house.store.keep_session(&bearer, &known, now, until)?)
    }

    /// Writes one field of one record; by which name it will be found.
    pub fn write(&mut self, scope: ScopeId, said: Said<'_>, at: Stamp) -> Hash {
        let change = Change {
            kind: said.kind.to_owned().into(),
            id: said.record,
            field: said.field.to_owned().into(),
            value: said.value,
            saw: self.seen(scope, said.kind, said.record, said.field),
        };
        let deed = Deed {
            scope,
            what: format!("{}.write", said.kind).into(),
            on: On::Day(chrono::NaiveDate::default()),
            together: None,
            changes: vec![change],
            over: Vec::new(),
        };
        self.store.write(deed, self.by, at).hash
    }

    fn seen(
        &self,
        scope: ScopeId,
        kind: &str,
        id: RecordId,
        field: &str,
    ) -> Vec<casefile::ActionId> {
        let held = self.store.shelf.scope(scope);
        let heads = held.map(|held| held.heads_of(None, kind, id, field));
        heads.into_iter().flatten().collect()
    }

    /// Talks until there is nothing more to say; how many exchanges that took.
    pub fn talk(&mut self, road: &mut Road<'_>) -> Result<usize> {
        self.machine.call();
        for exchanges in 1..=EXCHANGES_MAX {
            let asked = packed(&self.ask()?)?;
            let answer = road(&self.bearer, asked)?;
            let reply = Reply::from_bytes(&unpacked(&answer)?).map_err(|no| anyhow!("{no}"))?;
            ensure!(reply.refused.is_none(), "refused: {:?}", reply.refused);
            let mut bag = Bag {
                store: &mut self.store,
                keys: &self.key,
                chance: &mut Dice,
            };
            if !self.machine.hear(&mut bag, &reply)?.again {
                return Ok(exchanges);
            }
        }
        bail!("it does not come to rest")
    }

    /// A question, before it is packed.
    pub fn ask(&mut self) -> Result<Vec<u8>> {
        let mut bag = Bag {
            store: &mut self.store,
            keys: &self.key,
            chance: &mut Dice,
        };
        Ok(self.machine.ask(&mut bag)?.to_bytes())
    }

    /// Whether the office holds all that it holds, as far as it was told.
    pub fn is_level(&self) -> Result<bool> {
        Ok(self.machine.is_level(&self.store)?)
    }
}

/// What is written.
pub struct Said<'a> {
    /// The kind of the record.
    pub kind: &'a str,
    /// Which.
    pub record: RecordId,
    /// Which field of it.
    pub field: &'a str,
    /// What.
    pub value: Value,
}

/// The way from the office's own front, without a network.
pub fn inside(front: &Front) -> impl FnMut(&str, Vec<u8>) -> Result<Vec<u8>> {
    move |bearer, body| {
        let call = Call {
            from: ([127, 0, 0, 1], 4000).into(),
            bearer: Some(bearer.to_owned()),
            packed: true,
            body: body.into(),
        };
        let answer = front.answer(Door::Sync, &call);
        Ok(answer.map_err(|no| anyhow!("{}", no.why.code()))?.body)
    }
}

/// The level that the program's own laptops press most messages at.
const PRESSED: i32 = 19;

/// As it travels.
pub fn packed(bytes: &[u8]) -> Result<Vec<u8>> {
    Ok(zstd::bulk::compress(bytes, PRESSED)?)
}

/// As it came.
pub fn unpacked(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut unpacked = Vec::new();
    StreamingDecoder::new(bytes)
        .map_err(|error| anyhow!("{error}"))?
        .read_to_end(&mut unpacked)?;
    Ok(unpacked)
}
