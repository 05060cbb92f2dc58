//! Worlds, faults and stories, in one program.
#![allow(clippy::unwrap_used)]

mod first;
mod stories;
mod worlds;
mod zoo;
