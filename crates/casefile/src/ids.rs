//! Names of things: 128-bit identifiers that never change meaning.
//! Nothing here makes an identifier; the caller hands in randomness (the pure rooms have none).

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
        #[cfg_attr(feature = "schema", ts(type = "string"))]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl $name {
            /// The identifier's sixteen bytes, as they are hashed and stored.
            pub fn bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }

            /// Reads an identifier back from its sixteen bytes.
            pub fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }
        }
    };
}

id! {
    /// One compartment of a family's file, a staff unit, or the agency.
    ScopeId
}
id! {
    /// A family; the same number as the scope of its shared compartment.
    FamilyId
}
id! {
    /// One lineage of one database.
    ReplicaId
}
id! {
    /// Drawn at each unlock before the first write, so that no copied database can use a name twice.
    SittingId
}
id! {
    /// A laptop (or the office) as a writer.
    DeviceId
}
id! {
    /// A member of staff who signs in.
    UserId
}
id! {
    /// A record inside a scope.
    RecordId
}

impl FamilyId {
    /// The scope that holds what the whole team may hold.
    pub fn scope(self) -> ScopeId {
        ScopeId(self.0)
    }
}

/// The name of an action, unique within its scope for ever: `saw` and orders use it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct ActionId {
    /// The sitting it was written in.
    pub sitting: SittingId,
    /// Its place in the writer's series.
    pub seq: u64,
}
