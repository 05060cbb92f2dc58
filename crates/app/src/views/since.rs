//! Since last time: sixty seconds before the door. What happened is told here; what is worth a look
//! is for the indicators to say, and no threshold of its own stands in this room.

mod moved;
mod show;

pub(crate) use moved::is_before;
pub(crate) use show::is_undecided;
pub use show::show;

use super::family::{AdaptationView, BetweenRow, MeetingRow, StepView, StrengthView};
use super::going::GoingView;
use super::people::{PersonView, QuoteView};
use super::today::Sentence;
use casefile::{FamilyId, RecordId, StepStatus};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// What moved since the last meeting.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct SinceView {
    /// Whose.
    pub family: FamilyId,
    /// The name it is shown under.
    pub name: String,
    /// The last meeting that was held.
    pub last: Option<MeetingRow>,
    /// The next one.
    pub next: Option<MeetingRow>,
    /// The words to walk in with.
    pub words: Option<QuoteView>,
    /// Which strength to name first.
    pub strength: Option<StrengthView>,
    /// What moved, in sentences, the good news first.
    pub moved: Vec<Sentence>,
    /// Steps agreed last time, by carrier.
    pub steps: Vec<StepView>,
    /// Who carried what since: step, status, hands.
    pub carried: Vec<CarriedRow>,
    /// What the family changed since.
    pub changed: Vec<AdaptationView>,
    /// What happened between.
    pub between: Vec<BetweenRow>,
    /// Active goals that nobody mentioned since a meeting was held.
    pub silent: Vec<SilentGoal>,
    /// How it is going: what grew, what is worth a look, the one question to bring.
    pub going: GoingView,
}

/// A step somebody did, perhaps not the one it was given to.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct CarriedRow {
    /// Which step.
    pub step: RecordId,
    /// What.
    pub words: String,
    /// Given to.
    pub carrier: Option<PersonView>,
    /// Done by.
    pub done_by: Option<PersonView>,
    /// How it went.
    pub status: StepStatus,
}

/// A goal nobody spoke of.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct SilentGoal {
    /// Which.
    pub goal: RecordId,
    /// Its words.
    pub words: QuoteView,
    /// The day it was last mentioned.
    pub since: Option<String>,
}
