//! Does it still matter, and does it feel possible? A number is one person's and is compared only
//! with that person's own; nothing here is averaged, and a private answer stays with its person.

mod pulse;
mod readings;
mod talk;
mod there;
mod yes;

pub(super) use pulse::KEY as PULSE;

use super::finding::Look;

/// The indicators of motivation, in the order of the papers.
pub(super) const LOOKS: &[Look] = &[
    readings::importance_move,
    readings::confidence_fall,
    talk::change_talk_share,
    pulse::need_pulse,
    yes::yes_without_commitment,
    there::presence,
    yes::mandated_without_reason,
];
