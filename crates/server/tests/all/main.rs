//! The office from outside: a real process, real HTTP, real files, and the laptops' own machine.
#![allow(clippy::unwrap_used, clippy::panic)]

mod audit;
mod cluster;
mod doors;
mod fallen;
mod journal;
mod laptop;
mod log;
mod openapi;
mod photos;
mod postgres;
mod race;
mod roles;
mod server;
mod store;
mod story;
mod table;
