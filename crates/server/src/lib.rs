//! The agency's server: the office's machine of `sync` with a disk, a clock, a key and a door.
//! It holds no rule about who may see what: those are the orders, and every call asks them anew.
#![deny(missing_docs)]

pub mod backup;
pub mod cli;
pub mod clock;
pub mod doors;
mod durable;
pub mod fallen;
pub mod fault;
pub mod house;
pub mod journal;
pub mod keys;
pub mod marks;
pub mod migrate;
pub mod place;
pub mod store;
pub mod verify;

pub use fault::Fault;
pub use house::House;

/// What the server answers inside.
pub type Result<T> = std::result::Result<T, Fault>;
