//! The commands, one file per concept: each is *load, decide, commit, view*, and no longer.
//! A command is listed in `registry.rs` or it does not exist.

pub mod attachments;
pub mod decisions;
pub mod drafts;
pub mod envelope;
pub mod family;
pub mod former;
pub mod going;
pub mod guide;
pub mod handing;
pub mod household;
pub mod insight;
pub mod keeping;
pub mod kept_apart;
pub mod office;
pub mod onward;
pub mod outcomes;
pub mod papers;
pub mod parts_of_life;
pub mod people;
pub mod practice;
pub mod print;
pub mod reads;
pub mod search;
pub mod session;
pub mod settings;
pub mod staff;
pub mod standing;
pub mod story;
