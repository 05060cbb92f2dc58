//! Does it still matter, and does it feel possible? A number is one person's and is compared only
//! with that person's own; nothing here is averaged.

use super::finding::Look;

/// The indicators of motivation, in the order of the papers.
pub(super) const LOOKS: &[Look] = &[];
