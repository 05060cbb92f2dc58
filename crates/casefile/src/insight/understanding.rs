//! Can the people who carry the plan say it, and why? A say-it-back that nobody asked for is
//! unknown, never a no.

mod copies;
mod interpreter;
mod said_back;
mod whys;

use super::finding::Look;

/// The indicators of understanding, in the order of the papers.
pub(super) const LOOKS: &[Look] = &[
    said_back::say_it_back,
    whys::why_known,
    copies::copy_in_hand,
    interpreter::own_language,
];
