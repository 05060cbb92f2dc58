//! Worlds of laptops and an office that lose, repeat, crash and are restored, played from a printed
//! seed. After each step the promises of the exchange are checked, and at the end that all agree.
//! Nothing here is part of the product; faults are put into these stores and this road, never there.

pub mod check;
pub mod dice;
pub mod hunt;
pub mod keys;
pub mod play;
pub mod second;
pub mod store;
pub mod truth;
pub mod world;
pub mod zoo;

pub use play::{Outcome, play};
pub use zoo::Bug;
