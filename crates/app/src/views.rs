//! What a screen is shown: plain values with no rules in them, one file per screen.
//! Dates are local calendar days (2025-10-07), moments RFC 3339 with their offset; the window
//! formats both by locale. A view never holds a former name or anything private to a person.

pub mod family;
pub mod going;
pub mod household;
pub mod insight;
pub mod meeting;
pub mod office;
pub mod people;
pub mod practice;
pub(crate) mod reading;
pub mod safety;
pub mod session;
pub mod since;
pub mod today;
pub mod two_versions;
pub mod written;

#[cfg(test)]
mod tests;
