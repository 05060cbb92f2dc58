//! Who may go through which door. The only way in: every route is made from `Door::ALL`, and every
//! call of every route comes here first. What a laptop may then see is not said here but by the orders,
//! at each exchange anew.

use super::{Call, Front, No, Why};
use crate::store::Known;
use axum::http::Method;
use casefile::{DeviceId, Stamp};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use sync::limits::{EXCHANGES_PER_MINUTE, PIECES_PER_MINUTE};

/// Every door there is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Door {
    /// A laptop becomes known.
    Enrol,
    /// It asks for something to sign.
    Challenge,
    /// It proves itself.
    Session,
    /// It exchanges.
    Sync,
    /// It asks which photos are here.
    Photos,
    /// It brings a piece of one.
    Bring,
    /// It is given a piece of one.
    Fetch,
    /// Whether the program runs.
    Health,
    /// Whether it can work.
    Ready,
    /// What is counted.
    Metrics,
    /// What all of them look like.
    Described,
}

/// What a door asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// Not more than so many calls a minute from one address.
    Patience(u64),
    /// A laptop's proof.
    Proof,
    /// A caller on this machine.
    Home,
}

/// Who goes through.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pass {
    /// Somebody.
    Anyone,
    /// Somebody on this machine.
    Home,
    /// A laptop that holds the key it names. Whether the office knows it is asked further in, because
    /// a restored office may still be taught it (R17).
    Laptop(Known),
}

impl Door {
    /// Every door.
    pub const ALL: [Door; 11] = [
        Door::Enrol,
        Door::Challenge,
        Door::Session,
        Door::Sync,
        Door::Photos,
        Door::Bring,
        Door::Fetch,
        Door::Health,
        Door::Ready,
        Door::Metrics,
        Door::Described,
    ];

    /// Its path.
    pub fn path(self) -> &'static str {
        match self {
            Door::Enrol => "/enrol",
            Door::Challenge => "/session/challenge",
            Door::Session => "/session",
            Door::Sync => "/sync",
            Door::Photos => "/photos",
            Door::Bring => "/photos/bring",
            Door::Fetch => "/photos/fetch",
            Door::Health => "/healthz",
            Door::Ready => "/readyz",
            Door::Metrics => "/metrics",
            Door::Described => "/openapi.json",
        }
    }

    /// Its method.
    pub fn method(self) -> Method {
        match self {
            Door::Health | Door::Ready | Door::Metrics | Door::Described => Method::GET,
            Door::Enrol | Door::Challenge | Door::Session => Method::POST,
            Door::Sync | Door::Photos | Door::Bring | Door::Fetch => Method::POST,
        }
    }

    /// What it asks for.
    pub fn needs(self) -> Needs {
        match self {
            Door::Enrol => Needs::Patience(20),
            Door::Challenge | Door::Session => Needs::Patience(240),
            Door::Sync | Door::Photos | Door::Bring | Door::Fetch => Needs::Proof,
            Door::Health | Door::Described => Needs::Nothing,
            Door::Ready | Door::Metrics => Needs::Home,
        }
    }
}

/// Lets a call through, or says why not.
pub fn authorize(front: &Front, door: Door, call: &Call, now: Stamp) -> Result<Pass, No> {
    match door.needs() {
        Needs::Nothing => Ok(Pass::Anyone),
        Needs::Patience(most) => {
            let who = Who::Address(door, call.from.ip());
            front.rates.count(who, most, now).map(|()| Pass::Anyone)
        }
        Needs::Home if call.from.ip().is_loopback() => Ok(Pass::Home),
        Needs::Home => Err(Why::NoSuchDoor.into()),
        Needs::Proof => proved(front, door, call, now).map(Pass::Laptop),
    }
}

/// The bearer is a cache of a proof: the key that gave it must still be the laptop's.
fn proved(front: &Front, door: Door, call: &Call, now: Stamp) -> Result<Known, No> {
    let bearer = call.bearer.as_deref().ok_or(Why::NotProved)?;
    let session = front.house.store.session(&hashed(bearer), now)?;
    let known = session.ok_or(Why::NotProved)?;
    let ordered = front.house.agency()?.device(known.device);
    if ordered.is_some_and(|device| device.key != known.key) {
        return Err(Why::NotProved.into());
    }
    match door {
        Door::Sync => front
            .rates
            .count(Who::Laptop(known.device), EXCHANGES_PER_MINUTE, now)?,
        _ => front
            .rates
            .count(Who::ItsPhotos(known.device), PIECES_PER_MINUTE, now)?,
    }
    Ok(known)
}

/// What is kept of a bearer or a code.
pub fn hashed(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

/// Whose calls are counted.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Who {
    /// A laptop's.
    Laptop(DeviceId),
    /// A laptop's about photos, which keep no words back.
    ItsPhotos(DeviceId),
    /// Those from an address at a door.
    Address(Door, IpAddr),
}

/// How often who called in the minute that is running. Kept by each process for itself.
#[derive(Default, Debug)]
pub struct Rates(Mutex<(i64, HashMap<Who, u64>)>);

impl Rates {
    /// Counts a call; refuses it where there were too many in this minute.
    pub fn count(&self, who: Who, most: u64, now: Stamp) -> Result<(), No> {
        let minute = now.0.div_euclid(60_000);
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counted.0 != minute {
            *counted = (minute, HashMap::new());
        }
        let calls = counted.1.entry(who).or_default();
        *calls += 1;
        if *calls <= most {
            return Ok(());
        }
        let left = 60 - now.0.rem_euclid(60_000) / 1000;
        Err(No::later(Why::TooOften, left.unsigned_abs()))
    }
}
