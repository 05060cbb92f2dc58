//! How two copies of a file agree: the log, and the two machines that exchange it.
//! Pure: no clock, no disk, no network, no randomness; stores, keys, secrets and chance are handed in.
#![deny(missing_docs)]

mod absorb;
mod check;
mod entry;
mod envelope;
mod hash;
pub mod laptop;
pub mod limits;
mod line;
pub mod message;
pub mod office;
pub mod order;
pub mod photo;
mod seal;
pub mod shape;
mod status;
pub mod store;
mod wire;

pub use check::Flaw;
pub use entry::{Entry, Malformed};
pub use hash::{Hash, Salt, Salts, Secret};
pub use laptop::Laptop;
pub use office::Office;
pub use seal::{Keys, OfficeName, PublicKey, Seal, Signature, reply_bytes, sealed_bytes};
pub use status::{Digest, Status, Tip, all};
pub use wire::Bytes;

#[cfg(test)]
mod tests;
