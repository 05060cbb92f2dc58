//! Whether the notebook is open, and what was going on when it closed.

use casefile::{FamilyId, RecordId};
use schemars::JsonSchema;
use serde::Serialize;
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
    /// Today here.
    pub today: String,
    /// The moment here, with its offset.
    pub now: String,
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
