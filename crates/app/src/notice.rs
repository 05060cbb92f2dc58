//! What the window is told without asking: that something changed, never what it says now.

use crate::views::session::Stage;
use casefile::FamilyId;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// Something changed; whoever shows it asks again.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, TS, JsonSchema)]
pub struct Notice {
    /// In whose file; none is the list of families or this laptop's choices.
    pub family: Option<FamilyId>,
    /// Which kinds of record, or `drafts`, `settings`, `families`.
    pub areas: Vec<String>,
}

/// The door moved.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, TS, JsonSchema)]
pub struct SessionEvent {
    /// Where it stands now.
    pub stage: Stage,
}

/// What whoever subscribed is told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Event {
    /// Something changed.
    Notice(Notice),
    /// The door moved.
    Session(SessionEvent),
}
