//! The indicators, tested at the room's door: a story in, what the file says out.
#![allow(clippy::unwrap_used, clippy::panic)]
// Tests draw a seed; the rules they test do not.
#![allow(clippy::disallowed_methods, clippy::disallowed_types)]

mod carried;
mod example;
mod layers;
mod marks;
pub(crate) mod told;
mod walk;
