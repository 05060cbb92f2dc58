//! Would it hold without us? Signs that come early: reminders, effort, who is in the room.
//! Help that was asked for is not counted as a sign of anything.

mod effort;
pub(crate) mod friends;
mod leaving;
pub(crate) mod reminders;

use super::finding::Look;

/// The indicators of dependence, in the order of the papers.
pub(super) const LOOKS: &[Look] = &[
    reminders::reminder_load,
    effort::effort_balance,
    friends::natural_presence,
    leaving::fade_test,
    leaving::crisis_first_hands,
    leaving::staff_steps_to_close,
];
