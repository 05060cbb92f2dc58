//! Can the people who carry the plan say it, and why? A say-it-back that nobody asked for is
//! unknown, never a no.

use super::finding::Look;

/// The indicators of understanding, in the order of the papers.
pub(super) const LOOKS: &[Look] = &[];
