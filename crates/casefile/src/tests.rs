//! Rules and folds, tested at the room's door: a story in, what the file shows out.
#![allow(clippy::unwrap_used, clippy::panic)]

mod names;
