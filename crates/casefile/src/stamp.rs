//! Two times that are never mixed: when something was written, and when it happened.
//! Nothing here reads a clock.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// The writer's wall clock, milliseconds since 1970 UTC. It orders the display of concurrent
/// values and nothing else: no clock can discard a word (sync.md R6).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Stamp(pub i64);

/// When something happened in the family's life: a local day, or a moment with its zone.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum On {
    /// A local calendar day, without a time.
    Day(NaiveDate),
    /// A moment, the offset it was lived in, and the IANA zone where known.
    Moment(DateTime<FixedOffset>, Option<String>),
}

impl On {
    /// The local calendar day on which it happened.
    pub fn day(&self) -> NaiveDate {
        match self {
            On::Day(day) => *day,
            On::Moment(at, _) => at.date_naive(),
        }
    }

    /// The moment, where one is known.
    pub fn moment(&self) -> Option<DateTime<FixedOffset>> {
        match self {
            On::Day(_) => None,
            On::Moment(at, _) => Some(*at),
        }
    }
}

impl fmt::Display for On {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            On::Day(day) => write!(f, "{day}"),
            On::Moment(at, None) => write!(f, "{}", at.to_rfc3339()),
            On::Moment(at, Some(zone)) => write!(f, "{}[{zone}]", at.to_rfc3339()),
        }
    }
}

impl fmt::Debug for On {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text was neither a day nor a moment.
#[derive(Debug, thiserror::Error)]
#[error("not a day (2025-01-09) nor a moment (2025-01-09T17:30:00-08:00[America/Los_Angeles])")]
pub struct NotATime;

impl FromStr for On {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Self, NotATime> {
        if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            return Ok(On::Day(day));
        }
        let (moment, zone) = match text.split_once('[') {
            Some((moment, rest)) => (moment, Some(rest.strip_suffix(']').ok_or(NotATime)?)),
            None => (text, None),
        };
        let at = DateTime::parse_from_rfc3339(moment).map_err(|_| NotATime)?;
        Ok(On::Moment(at, zone.map(str::to_owned)))
    }
}

impl Serialize for On {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for On {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(input)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "schema")]
mod schema {
    use super::On;
    use std::borrow::Cow;

    impl schemars::JsonSchema for On {
        fn schema_name() -> Cow<'static, str> {
            "On".into()
        }
        fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
            schemars::json_schema!({
                "type": "string",
                "description": "a local day, 2025-01-09, or a moment with its zone, 2025-01-09T17:30:00-08:00[America/Los_Angeles]"
            })
        }
    }

    impl ts_rs::TS for On {
        type WithoutGenerics = Self;
        type OptionInnerType = Self;
        fn name(_: &ts_rs::Config) -> String {
            "string".into()
        }
        fn inline(_: &ts_rs::Config) -> String {
            "string".into()
        }
    }
}
