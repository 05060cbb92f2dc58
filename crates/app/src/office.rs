//! The way to the agency's office: what is to be carried there next, and what becomes of the answer.
//! Nothing here waits for the network: a parcel is made behind the door, carried while the door is
//! free for whoever works, and its answer is taken in behind the door again. Between two parcels
//! nothing has to be remembered but the file itself.

mod carry;
mod enrol;
mod pace;
mod photos;
mod road;
mod taken;

pub use road::{Closed, HttpRoad, Parcel, Road};

pub(crate) use enrol::{AGENCY_NAME, LEASE_DAYS};
pub(crate) use taken::LEVEL_AT;

use crate::desk::Desk;
use crate::fault::Fault;
use pace::Pace;
use photos::Photos;
use serde::Serialize;
use serde_json::Value;
use std::collections::VecDeque;
use sync::laptop::Laptop;

/// Rows of the readable log that are kept in memory.
const ROWS: usize = 100;
/// Exchanges of one call before others have a turn.
const EXCHANGES_MAX: u32 = 200;

/// Where a parcel goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Way {
    /// To become known.
    Enrol,
    /// For something to sign.
    Challenge,
    /// With it signed.
    Session,
    /// The exchange itself.
    Exchange,
    /// Which photos are there.
    Photos,
    /// A piece of one there.
    Bring,
    /// A piece of one back.
    Fetch,
}

/// A code that was typed, to be tried once.
#[derive(Clone)]
pub(crate) struct Wish {
    /// Where the office is.
    pub place: String,
    /// The code.
    pub code: String,
}

/// What is known of the office while the notebook is open. All of it may be lost at any moment.
#[derive(Default)]
pub(crate) struct Office {
    machine: Option<Laptop>,
    pub wish: Option<Wish>,
    bearer: Option<String>,
    challenge: Option<sync::Bytes>,
    /// Proved anew in this call: a second refusal is one.
    proved_anew: bool,
    exchanges: u32,
    pub pace: Pace,
    pub photos: Photos,
    pub under_way: bool,
    pub trouble: Option<Fault>,
    pub is_level: bool,
    pub is_wiped: bool,
    pub rows: VecDeque<Row>,
}

/// One line of what happened on the way, without a name and without a word.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row {
    /// When.
    pub at: String,
    /// What: the key of its words.
    pub what: String,
    /// How many, where it was counted.
    pub count: Option<u64>,
}

impl Office {
    /// The notebook was opened.
    pub fn opened(now_ms: u64) -> Self {
        Office {
            pace: Pace::opened(now_ms),
            ..Office::default()
        }
    }

    /// A word was saved: what stands on the chip is no longer so, and somebody goes soon.
    pub fn saved(&mut self, now_ms: u64) {
        self.is_level = false;
        self.pace.saved(now_ms);
    }

    /// Has a call begin as soon as somebody can go.
    pub fn ask_now(&mut self, now_ms: u64) {
        self.pace.now(now_ms);
    }

    /// The laptop has a network again.
    pub fn connected(&mut self, now_ms: u64) {
        self.pace.connected(now_ms);
    }

    fn begin_anew(&mut self) {
        self.machine = None;
        self.bearer = None;
        self.challenge = None;
    }

    fn rest(&mut self) {
        (self.under_way, self.proved_anew, self.exchanges) = (false, false, 0);
    }
}

impl Desk {
    /// What happened on the way, for whoever looks.
    pub(crate) fn note_on_the_way(&mut self, what: &str, count: Option<u64>) {
        let at = crate::clock::wire(&self.clock().now());
        let rows = &mut self.office.rows;
        rows.truncate(ROWS - 1);
        rows.push_front(Row {
            at,
            what: what.to_owned(),
            count,
        });
    }

    /// It did not work out. What was to be sent stays here; it is tried again later.
    pub(crate) fn trouble_on_the_way(&mut self, fault: Fault, wait_s: Option<u64>) {
        self.note_on_the_way(&fault.code, None);
        let now = self.clock().since_boot_ms();
        self.office.pace.failed(now, wait_s);
        // A code is tried once.
        self.office.wish = None;
        self.office.is_level = false;
        self.office.photos.stop();
        self.office.trouble = Some(match wait_s {
            Some(seconds) => fault.with("seconds", Value::from(seconds)),
            None => fault,
        });
        self.office.rest();
    }
}
