//! Does the plan bend with real life, and do we hear of it? Changing a plan at home is good news,
//! and silence about a goal is never a fault of the family's.

use super::finding::Look;

/// The indicators of adaptability, in the order of the papers.
pub(super) const LOOKS: &[Look] = &[];
