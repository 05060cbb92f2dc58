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
            road: Arc::new(HttpRoad::default()),
        }
    }
}
