//! The office from outside: a real process, real HTTP, real files, and the laptops' own machine.
#![allow(clippy::unwrap_used, clippy::panic)]

mod audit;
mod cluster;
mod doors;
mod fallen;
mod journal;
mod laptop;
mod openapi;
mod photos;
mod postgres;
mod roles;
mod server;
mod store;
mod story;
mod table;
