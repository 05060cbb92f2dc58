//! Rules and folds, tested at the room's door: a story in, what the file shows out.
#![allow(clippy::unwrap_used, clippy::panic)]
// Tests read the sources beside them and draw a seed; the rules they test do neither.
#![allow(clippy::disallowed_methods, clippy::disallowed_types)]

mod between;
mod family;
mod file;
pub(crate) mod folds;
mod goals;
mod hostile;
mod kinds;
mod meetings;
mod names;
mod people;
mod protect;
mod records;
mod refusals;
mod rights;
mod showing;
mod stamps;
mod steps;
mod stories;
pub(crate) mod story;
mod undone;
mod walk;
mod wider;
mod words;
