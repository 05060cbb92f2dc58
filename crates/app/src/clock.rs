//! The clock port: what time it is here, and how long ago something was, sleep included.
//! Nothing else in this crate reads a clock. `HEARTH_TODAY` moves it, in debug builds only.

use crate::os;
use chrono::{DateTime, FixedOffset, Local, NaiveDate, TimeDelta};

/// What time it is.
pub trait Clock: Send + Sync {
    /// The wall clock here, with its offset.
    fn now(&self) -> DateTime<FixedOffset>;
    /// The IANA zone of that clock, where known.
    fn zone(&self) -> Option<String>;
    /// Milliseconds since the machine started; time asleep counts, and nobody can set it.
    fn since_boot_ms(&self) -> u64;
}

/// The clock of this machine.
#[derive(Default)]
pub struct RealClock {
    moved_by: TimeDelta,
}

impl RealClock {
    /// The clock of this machine, moved to `HEARTH_TODAY` in a debug build that sets it: a day
    /// (the time of day stays) or a moment (from which it goes on).
    pub fn from_environment() -> Self {
        let asked = std::env::var("HEARTH_TODAY").ok();
        let moved_by = match asked.filter(|_| cfg!(debug_assertions)) {
            Some(text) => moved_to(&text, Local::now().fixed_offset()).unwrap_or_default(),
            None => TimeDelta::zero(),
        };
        Self { moved_by }
    }
}

fn moved_to(text: &str, now: DateTime<FixedOffset>) -> Option<TimeDelta> {
    if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
        return Some(moment - now);
    }
    let day: NaiveDate = text.parse().ok()?;
    Some(day - now.date_naive())
}

impl Clock for RealClock {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset() + self.moved_by
    }

    fn zone(&self) -> Option<String> {
        iana_time_zone::get_timezone().ok()
    }

    fn since_boot_ms(&self) -> u64 {
        os::since_boot_ms()
    }
}

/// A moment as the wire has it: RFC 3339 with its offset, whole seconds.
pub fn wire(moment: &DateTime<FixedOffset>) -> String {
    moment.to_rfc3339_opts(chrono::SecondsFormat::Secs, false)
}
