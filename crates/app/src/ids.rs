//! The port that draws identifiers. They rise with time, so that records read back in the order in
//! which they were made; the rest of them is random, so that two laptops never draw the same.

use std::sync::{Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};
use uuid::Uuid;

/// Draws identifiers.
pub trait Ids: Send + Sync {
    /// One that nobody drew before.
    fn draw(&self) -> Uuid;
}

/// Version 7: milliseconds, a count within the millisecond, and 62 random bits.
#[derive(Default)]
pub struct RealIds(Mutex<(u64, u16)>);

/// The count has 12 bits; when they are used up the next millisecond is borrowed.
const COUNT_MAX: u16 = 0x0fff;

impl Ids for RealIds {
    fn draw(&self) -> Uuid {
        let (ms, count) = self.next();
        let mut bytes = [0u8; 10];
        getrandom::fill(&mut bytes).expect("no system we run on is without randomness");
        bytes[..2].copy_from_slice(&count.to_be_bytes());
        uuid::Builder::from_unix_timestamp_millis(ms, &bytes).into_uuid()
    }
}

impl RealIds {
    fn next(&self) -> (u64, u16) {
        let wall = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        let wall = u64::try_from(wall.as_millis()).unwrap_or_default();
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *last = match *last {
            (ms, _) if wall > ms => (wall, 0),
            (ms, COUNT_MAX) => (ms + 1, 0),
            (ms, count) => (ms, count + 1),
        };
        *last
    }
}
