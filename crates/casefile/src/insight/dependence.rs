//! Would it hold without us? Signs that come early: reminders, effort, who is in the room.
//! Help that was asked for is not counted as a sign of anything.

mod reminders;

use super::finding::Look;

/// The indicators of dependence, in the order of the papers.
pub(super) const LOOKS: &[Look] = &[reminders::reminder_load];
