//! Everything a person can ask for on the laptop, without a window.
//! No Tauri type is known here: if the shell vanished, nothing in this crate would change.
#![deny(missing_docs)]

pub mod app;
mod base64;
pub mod beside;
mod call;
pub mod clock;
pub mod commands;
pub mod config;
pub mod desk;
mod fallen;
pub mod fault;
pub mod folder;
pub mod house;
pub mod ids;
pub mod notice;
pub mod office;
mod os;
mod outside;
pub mod passphrase;
mod practice;
pub mod registry;
pub mod schemas;
pub mod typescript;
pub mod upkeep;
pub mod views;
pub mod wire;
mod words;

pub use app::App;
pub use beside::print_folder;
pub use call::request as read_request;
pub use clock::Clock;
pub use config::{Config, Pace};
pub use fallen::say_only_where_it_falls;
pub use fault::Fault;
pub use folder::data_folder;
pub use ids::Ids;
pub use notice::{Event, Notice, SessionEvent};
pub use os::leave_no_dumps;
pub use words::words_of;

#[cfg(test)]
mod tests;
