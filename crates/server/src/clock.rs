//! The office's clock. It is read here and nowhere else.

use casefile::Stamp;
use std::time::{SystemTime, UNIX_EPOCH};

/// Now, in milliseconds since 1970 UTC. A clock before that is taken for that moment.
pub fn now() -> Stamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let ms = since.map_or(0, |since| since.as_millis());
    Stamp(i64::try_from(ms).unwrap_or(i64::MAX))
}

/// So many minutes later.
pub fn after_minutes(from: Stamp, minutes: i64) -> Stamp {
    Stamp(from.0.saturating_add(minutes.saturating_mul(60_000)))
}
