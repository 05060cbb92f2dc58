//! Today: who is met next, in their words; the families; this week; ready for the road.

mod brief;
mod reason;
mod show;

pub use brief::{Brief, Today};
pub(crate) use show::words;
pub use show::{family_row, show};

use super::meeting::DraftView;
use super::people::QuoteView;
use casefile::{FamilyId, MeetingType, RecordId};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// The first screen after unlocking.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct TodayView {
    /// Today here.
    pub today: String,
    /// The next meeting, or the family to be seen next.
    pub next: Option<NextView>,
    /// Families, what is worth a look first.
    pub families: Vec<FamilyRow>,
    /// Meetings from today to six days on.
    pub week: Vec<WeekRow>,
    /// What the road needs.
    pub road: RoadView,
    /// What somebody was still writing, by family.
    pub writing: Vec<WritingRow>,
    /// Whether some families were not looked at yet: to be asked again at once.
    pub looking: bool,
    /// Families that are on their way from the office and not here yet.
    #[ts(type = "number")]
    pub coming: u64,
}

/// Something that is still being written in a family's file.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct WritingRow {
    /// Whose file.
    pub family: FamilyId,
    /// The family by the name it is shown under.
    pub name: String,
    /// What is being written.
    pub draft: DraftView,
}

/// Who is met next, and the words that closed the last meeting.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct NextView {
    /// Whose.
    pub family: FamilyId,
    /// The family by the name it is shown under.
    pub name: String,
    /// The meeting, where one is planned or running.
    pub meeting: Option<RecordId>,
    /// What kind.
    pub meeting_type: Option<MeetingType>,
    /// When; a day or a moment.
    pub at: Option<String>,
    /// Where.
    pub place: String,
    /// Whether it is running now.
    pub running: bool,
    /// Their words.
    pub words: Option<QuoteView>,
}

/// A family in one line.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct FamilyRow {
    /// Which.
    pub family: FamilyId,
    /// The name it is shown under.
    pub name: String,
    /// One plain reason, as a string key with its arguments.
    pub reason: Sentence,
    /// The next meeting's day or moment.
    pub next_at: Option<String>,
}

/// A sentence of ours: a key of `assets/strings` and what fills it.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct Sentence {
    /// The key.
    pub key: String,
    /// Numbers, days and names that fill it.
    pub with: std::collections::BTreeMap<String, Filling>,
}

/// What fills a sentence.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum Filling {
    /// A count.
    Number(#[ts(type = "number")] i64),
    /// A name, or somebody's words.
    Text(String),
}

/// A meeting of this week.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct WeekRow {
    /// Whose.
    pub family: FamilyId,
    /// The family by the name it is shown under.
    pub name: String,
    /// Which.
    pub meeting: RecordId,
    /// What kind.
    pub meeting_type: Option<MeetingType>,
    /// When.
    pub at: String,
}

/// What the road needs; what cannot be known is left out.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct RoadView {
    /// Families complete on this laptop.
    pub families_here: u32,
    /// Battery charge in percent.
    pub battery_percent: Option<u8>,
    /// Free space in megabytes.
    #[ts(type = "number | null")]
    pub disk_free_mb: Option<u64>,
    /// Days until the office must renew; none before enrolment.
    pub lease_days: Option<u32>,
}

impl Sentence {
    /// A sentence with nothing to fill in.
    pub fn new(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            with: std::collections::BTreeMap::new(),
        }
    }

    /// With a count.
    pub fn count(mut self, name: &str, number: usize) -> Self {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        self.with.insert(name.to_owned(), Filling::Number(number));
        self
    }

    /// With a name, a day or somebody's words.
    pub fn text(mut self, name: &str, text: impl Into<String>) -> Self {
        self.with
            .insert(name.to_owned(), Filling::Text(text.into()));
        self
    }
}
