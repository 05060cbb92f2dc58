//! What is true about a family, and what may change it.
//! Pure: nothing in this crate knows a clock, a disk, a network or randomness; it is handed them.
#![deny(missing_docs)]

pub mod action;
pub mod choices;
pub mod decide;
pub mod file;
pub mod guide;
pub mod ids;
pub mod insight;
pub mod kinds;
pub mod minor_consent;
mod months;
pub mod refusal;
pub mod register;
pub mod stamp;
pub mod value;
pub mod words;

pub use action::{Action, By, Change, Deed, Place};
pub use choices::*;
pub use file::{CaseFile, Compartment};
pub use ids::{ActionId, DeviceId, FamilyId, RecordId, ReplicaId, ScopeId, SittingId, UserId};
pub use kinds::{FormerName, View, ViewOf, WhoWhat};
pub use refusal::Refusal;
pub use register::{Head, Record, Register, Registers};
pub use stamp::{On, Stamp};
pub use value::Value;
pub use words::{Origin, Words};

#[cfg(test)]
pub(crate) mod tests;
