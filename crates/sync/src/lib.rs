//! How two copies of a file agree: here, the log they agree about.
//! Pure: no clock, no disk, no network, no randomness; secrets and identifiers are handed in.
#![deny(missing_docs)]

mod entry;
mod envelope;
mod hash;
mod status;

pub use entry::{Entry, Malformed};
pub use hash::{Hash, Secret};
pub use status::{Digest, Status, Tip, all};

#[cfg(test)]
mod tests;
