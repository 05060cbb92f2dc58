//! Two notebooks and the agency's own program: real files, a real process, real HTTP on this machine.
//! Nothing is asked of the inside of either; only the requests that went are counted, on the road.
#![allow(clippy::unwrap_used, clippy::panic)]

mod back;
mod book;
mod line;
mod orders;
mod photos;
mod recovery;
mod trouble;
