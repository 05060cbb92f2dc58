//! Whose plan, whose words, whose hands? Who did a step counts before who was given it, and much
//! help that the law or the family asks for is not drift.

mod carry;

use super::finding::Look;

/// The indicators of ownership, in the order of the papers.
pub(super) const LOOKS: &[Look] = &[carry::carry_share];
