//! What the app is handed by whoever runs it: where the data lie, the clock, the identifiers.

use crate::clock::{Clock, RealClock};
use crate::ids::{Ids, RealIds};
use crate::office::{HttpRoad, Road};
use std::path::PathBuf;
use std::sync::Arc;
use vault::Cost;

/// What the app is handed.
#[derive(Clone)]
pub struct Config {
    /// The data folder.
    pub data_dir: PathBuf,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// What draws identifiers.
    pub ids: Arc<dyn Ids>,
    /// How much work opening shall be.
    pub cost: Cost,
    /// Whether it locks when nobody touches it; a script sits at no screen.
    pub locks_itself: bool,
    /// How soon the house sees to the backup and the checks; never where a script comes and goes.
    pub care: Option<Pace>,
    /// The road to the agency's office.
    pub road: Arc<dyn Road>,
}

impl Config {
    /// The real clock and identifiers over a data folder. A debug build, which only developers
    /// run, spends no second on each passphrase.
    pub fn new(data_dir: PathBuf) -> Self {
        Self {
            data_dir,
            clock: Arc::new(RealClock::from_environment()),
            ids: Arc::new(RealIds::default()),
            cost: if cfg!(debug_assertions) {
                Cost::Least
            } else {
                Cost::Measured
            },
            locks_itself: true,
            care: Some(Pace::USUAL),
            road: Arc::new(HttpRoad::default()),
        }
    }
}

/// How long the house leaves people alone before it sees to things by itself.
#[derive(Clone, Copy)]
pub struct Pace {
    /// After a write: then nobody is in the middle of a word.
    pub quiet_ms: u64,
    /// After opening: nothing that takes long begins before whoever unlocked has seen Today.
    pub settled_in_ms: u64,
}

impl Pace {
    /// As people work.
    pub const USUAL: Self = Self {
        quiet_ms: 2_000,
        settled_in_ms: 5_000,
    };

    /// Without a rest, where a proof asks for it, so that what it does to a process meets a backup or a
    /// check in the making. A release does not know the name.
    pub fn of_a_proof() -> Option<Self> {
        #[cfg(debug_assertions)]
        if std::env::var_os("HEARTH_PROVE_CARE").is_some() {
            return Some(Self {
                quiet_ms: 0,
                settled_in_ms: 0,
            });
        }
        None
    }
}
