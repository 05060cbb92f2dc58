//! What every family command carries besides its own fields: whose file, and how to write it.
//! The rest of the payload is the command struct of `casefile::decide`, which knows no unknown field.

use casefile::{FamilyId, On, RecordId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Whose file a write goes to, and how.
#[derive(Clone, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfFamily {
    /// Whose file.
    pub family: FamilyId,
    /// When it happened, if not now: a day, or a moment with its zone.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<On>,
    /// Drawn by the caller; the same request asked again is answered again, not done again.
    #[serde(default)]
    #[ts(optional)]
    pub request: Option<Uuid>,
    /// Late entry: what happened is recorded, and the rules about doing do not bind.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub late: bool,
    /// The draft that this write finishes; it goes in the same transaction.
    #[serde(default)]
    #[ts(optional)]
    pub draft_done: Option<DraftSlot>,
}

/// Which draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftSlot {
    /// The meeting it is written in.
    #[serde(default)]
    #[ts(optional)]
    pub meeting: Option<RecordId>,
    /// The field: `capture`, `agenda`, `step.words` …
    pub slot: String,
}

impl OfFamily {
    /// A write that happens now.
    pub fn now(family: FamilyId) -> Self {
        Self {
            family,
            on: None,
            request: None,
            late: false,
            draft_done: None,
        }
    }

    /// The names of its fields on the wire.
    pub const FIELDS: [&str; 5] = ["family", "on", "request", "late", "draft_done"];
}
