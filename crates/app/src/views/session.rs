//! Whether the notebook is open, and what was going on when it closed.

use crate::fault::Fault;
use casefile::{FamilyId, RecordId};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

/// Where the door stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// No case file on this laptop yet.
    New,
    /// A case file that wants its passphrase.
    Locked,
    /// Open.
    Open,
}

/// The door, before and after unlocking. Before, it says nothing about anyone.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct SessionView {
    /// Where the door stands.
    pub stage: Stage,
    /// A meeting that was running when the app last stopped: its hours and nothing else.
    pub interrupted: Option<Interrupted>,
    /// Where the facilitator was, known once unlocked.
    pub resume: Option<Resume>,
    /// The last durable save of this sitting.
    pub saved_at: Option<String>,
    /// Changes that only this laptop holds.
    pub waiting: u64,
    /// This device's choices.
    pub settings: Settings,
    /// What is wrong with the file or the place it lies in, the worst first, until it is mended. Each
    /// has words; closed, only of the place.
    pub troubles: Vec<Fault>,
    /// When the file was last looked after; closed, nothing.
    pub care: Option<CareView>,
    /// Where on the screen somebody was when it locked, as the window wrote it; closed, nothing.
    #[ts(type = "unknown")]
    pub place: Option<Value>,
    /// Nothing of the file is on the screen: it is covered, or in somebody else's hands.
    pub covered: bool,
    /// Today here.
    pub today: String,
    /// The moment here, with its offset.
    pub now: String,
}

/// When the file was last looked after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct CareView {
    /// The day of the last full check.
    pub checked_on: Option<NaiveDate>,
    /// The day of the newest backup that was made while it is open.
    pub backed_up_on: Option<NaiveDate>,
    /// Whether a full check is going on.
    pub checking: bool,
}

/// A meeting that something interrupted.
#[derive(Clone, Debug, PartialEq, Serialize, serde::Deserialize, TS, JsonSchema)]
pub struct Interrupted {
    /// When it began.
    pub began_at: String,
    /// The last durable save in it.
    pub saved_at: String,
}

/// Where to put the cursor back.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct Resume {
    /// Whose meeting.
    pub family: FamilyId,
    /// Which meeting.
    pub meeting: RecordId,
}

/// Choices of this laptop; they never sync.
#[derive(Clone, Debug, PartialEq, Serialize, serde::Deserialize, TS, JsonSchema)]
#[serde(default)]
pub struct Settings {
    /// Language of our words: `en` or `es`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Text size in percent, 90 to 160.
    pub text_percent: u16,
    /// Minutes without a touch until the screen is covered.
    pub cover_minutes: u16,
    /// The same inside a meeting.
    pub cover_minutes_meeting: u16,
    /// Minutes without a touch until it locks.
    pub lock_minutes: u16,
    /// Whether single letters act while a slot has focus.
    pub letter_keys: bool,
    /// The facilitator's own name.
    pub your_name: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: "en".into(),
            theme: "system".into(),
            text_percent: 100,
            cover_minutes: 2,
            cover_minutes_meeting: 10,
            lock_minutes: 15,
            letter_keys: true,
            your_name: String::new(),
        }
    }
}

/// A sound backup, and what going back to it would put out of sight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct WayBack {
    /// The day it was made on.
    pub day: NaiveDate,
    /// Each family with work that the backup lacks.
    pub families: Vec<LostFamily>,
    /// Texts still being written, as they stand now.
    #[ts(type = "number")]
    pub drafts: u64,
    /// The file that is here cannot be read whole, so it may hold more; or who did what since cannot go
    /// along.
    pub may_be_more: bool,
}

/// A family with work that a backup lacks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct LostFamily {
    /// The name it is shown under; empty where it was never written.
    pub name: String,
    /// How many things people did.
    #[ts(type = "number")]
    pub things: u64,
}
