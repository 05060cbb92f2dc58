//! How a family's file leaves the house: value in, bytes out, and how a story comes in.
//! Nothing here knows a disk, a network or a clock.
#![deny(missing_docs)]

mod cards;
mod discretion;
pub mod invitation;
mod page;
pub mod pdf;
pub mod phrases;
pub mod plan;
pub mod safety;
pub mod story;
pub mod summary;

pub use discretion::{Discretion, Said};
pub use pdf::{ExportError, Paper, uncovered};
pub use phrases::Lang;
pub use plan::{Plan, PlanOptions};

#[cfg(test)]
mod tests;
