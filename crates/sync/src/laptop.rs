//! The laptop's machine: what to say to the office next, and what to keep of its answer.
//! It never forgets an entry but by R19 and R24, and takes only the answer to its latest question.

mod ask;
mod hear;

use crate::hash::Hash;
use crate::limits::{MESSAGE_BYTES_MAX, PROTOCOL, SEGMENT_BYTES_MAX};
use crate::message::{Reason, Refused, Wipe};
use crate::seal::{Keys, OfficeName};
use crate::status::{Digest, Status};
use crate::store::{Chance, LaptopStore, Stored};
use casefile::{DeviceId, ReplicaId, ScopeId, Stamp};
use std::collections::{BTreeMap, BTreeSet};

/// Everything the machine reaches the world through, for the length of one call.
pub struct Bag<'a> {
    /// Where the log is.
    pub store: &'a mut dyn LaptopStore,
    /// This laptop's key.
    pub keys: &'a dyn Keys,
    /// Random numbers.
    pub chance: &'a mut dyn Chance,
}

/// The laptop. What it remembers here may be lost at any moment.
#[derive(Clone, Debug)]
pub struct Laptop {
    device: DeviceId,
    office: OfficeName,
    agency: ScopeId,
    app: String,
    protocol: u64,
    room: usize,
    asked: Option<Asked>,
    compared: Compared,
    /// Set aside here and forgotten there: to be offered again (R19).
    offer: BTreeSet<(ScopeId, Hash)>,
    /// Series of which the office showed an end that is not held here yet.
    chased: BTreeMap<(ScopeId, ReplicaId), Chase>,
    /// An office that may have forgotten was offered everything since the call began.
    reminded: bool,
}

/// What the last general question came to.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Compared {
    /// None was asked since the program started, or since asking in particular led no further.
    NotYet,
    /// All is the same, or has become so.
    Same,
    /// What the office holds of every scope this laptop may have.
    Differs(BTreeMap<ScopeId, Digest>),
}

impl Compared {
    fn differs(&self) -> Option<&BTreeMap<ScopeId, Digest>> {
        match self {
            Compared::Differs(differs) => Some(differs),
            Compared::NotYet | Compared::Same => None,
        }
    }
}

/// The latest question.
#[derive(Clone, Debug)]
struct Asked {
    nonce: [u8; 16],
    status: BTreeMap<ScopeId, Status>,
    dropped: Vec<ScopeId>,
    /// The scopes it asked for in particular.
    pulled: bool,
    /// The scopes of which it showed what is held, or that nothing is.
    shown: BTreeSet<ScopeId>,
    /// Not everything there was to bring went along.
    more: bool,
}

/// How far a series is held whose end at the office is still to come.
#[derive(Clone, Default, Debug)]
struct Chase {
    /// The office recognised nothing of what was shown: places ever further back are shown, too.
    back: bool,
    /// Where the runs that came ended. The office holds these, so the next goes on from there,
    /// however little of it is new here.
    reached: BTreeMap<Hash, u64>,
}

/// What an answer came to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Outcome {
    /// There is more to say at once.
    pub again: bool,
    /// Everything is to go from this laptop, now.
    pub wipe: Option<Wipe>,
    /// Why the office took or told nothing.
    pub refused: Option<Refused>,
    /// What a person should hear of, in the order it happened.
    pub news: Vec<News>,
    /// The office's clock.
    pub office_time: Option<Stamp>,
}

/// What a person should hear of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum News {
    /// The answer was not to the latest question, or not the office's: nothing was taken.
    NotOurs,
    /// This file had another life; it writes as somebody new from now on (R3).
    OtherLife,
    /// Entries arrived.
    Arrived(ScopeId),
    /// Own work, or work that was carried, lies aside.
    SetAside(ScopeId, Reason),
    /// The scope closed.
    Closed(ScopeId),
    /// The scope opened again.
    Opened(ScopeId),
    /// The office's backups have everything of the scope; it is gone from here.
    Dropped(ScopeId),
    /// Words were erased by order.
    Erased(ScopeId),
    /// Something that came was not what it said; it was not taken.
    NotTaken(ScopeId, crate::Flaw),
}

impl Laptop {
    /// A laptop of an agency.
    pub fn new(device: DeviceId, office: OfficeName, agency: ScopeId, app: &str) -> Self {
        Laptop {
            device,
            office,
            agency,
            app: app.to_owned(),
            protocol: PROTOCOL,
            room: MESSAGE_BYTES_MAX,
            asked: None,
            compared: Compared::NotYet,
            offer: BTreeSet::new(),
            chased: BTreeMap::new(),
            reminded: false,
        }
    }

    /// The same as another version would be: for a trial of mixed versions.
    pub fn speaking(self, protocol: u64) -> Self {
        Laptop { protocol, ..self }
    }

    /// A call begins: what the office holds is asked anew, since it may have been restored meanwhile.
    pub fn call(&mut self) {
        self.compared = Compared::NotYet;
        self.reminded = false;
    }

    /// No answer came: the next question is half as large, and this one's answer is no longer taken.
    pub fn failed(&mut self) {
        self.asked = None;
        self.compared = Compared::NotYet;
        self.room = (self.room / 2).max(SEGMENT_BYTES_MAX);
    }

    /// Bounds the next question further: for a line known to be thin.
    pub fn with_room(self, bytes: usize) -> Self {
        Laptop {
            room: bytes,
            ..self
        }
    }

    /// Whether everything held is at the office and everything there is held: the only ground for
    /// saying "all sent". False also where the office has not been asked since it last differed.
    pub fn is_level(&self, store: &dyn LaptopStore) -> Stored<bool> {
        if self.compared != Compared::Same || !self.offer.is_empty() {
            return Ok(false);
        }
        for scope in store.scopes()? {
            let status: BTreeSet<_> = store.status(scope)?.tips().copied().collect();
            let heard = store.heard(scope)?.points;
            let level = match store.closed(scope)? {
                true => status.is_subset(&heard),
                false => status == heard,
            };
            if !level {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
