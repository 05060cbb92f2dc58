//! The answer: what each indicator says, in the form that the window, the command line and the
//! office read. It holds sentences and record names, and no number about a person's worth.

use super::figures::Figures;
use super::readings::Readings;
use super::rules::Condition;
use crate::choices::{Phase, SignalState};
use crate::ids::{FamilyId, RecordId};
use chrono::NaiveDate;
use serde::Serialize;

/// Everything a file says as of a day.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(rename = "Insight"))]
pub struct Answer {
    /// Whose file.
    pub family: FamilyId,
    /// As of the end of which day.
    #[cfg_attr(feature = "schema", ts(type = "string"))]
    pub at: NaiveDate,
    /// Where the family stands, where anybody said so.
    pub phase: Option<Phase>,
    /// The plain figures of every held meeting.
    pub figures: Vec<Figures>,
    /// The numbers people gave, goal by goal and person by person.
    pub readings: Vec<Readings>,
    /// What keeps or kept trends quiet, the first one first.
    pub hard_times: Vec<MutedBy>,
    /// What every indicator says.
    pub indicators: Vec<Indicator>,
    /// At most two, in the order in which they matter.
    pub signals: Vec<Signal>,
    /// The one that may be brought into the next meeting: of those for everybody, the first.
    pub question: Option<Signal>,
    /// What goes well, to be said first.
    pub growth: Vec<Growth>,
    /// Facts that belong together.
    pub patterns: Vec<Pattern>,
}

impl Answer {
    /// One thing to say in a meeting, at most: what goes well before anything else.
    pub fn noticed(&self) -> Option<&Indicator> {
        let mut growth = self.growth.iter();
        let growth = growth.find(|found| found.audience == Audience::All);
        growth.or(self.question.as_ref())
    }
}

/// How an indicator stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(rename = "IndicatorState"))]
pub enum State {
    /// Nothing to ask about.
    Steady,
    /// Worth a look.
    WorthALook,
    /// Worth talking about.
    TalkAboutIt,
    /// Too little is known, and the reason says what is missing.
    NotEnoughYet,
    /// It moved, and a hard time explains it.
    Muted,
}

impl State {
    /// Whether it asks for somebody's eyes.
    pub fn is_raised(self) -> bool {
        matches!(self, Self::WorthALook | Self::TalkAboutIt)
    }
}

/// Who may be shown it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(rename = "IndicatorAudience"))]
pub enum Audience {
    /// The family, the facilitator and the supervisor, in the same words.
    All,
    /// The facilitator first, then the supervisor.
    Staff,
    /// The person whose answer it is, and the facilitator.
    Own,
}

/// What an indicator is about, where it is not the plan as a whole.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, serde::Deserialize,
)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(rename = "IndicatorSubject"))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Subject {
    /// A goal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<RecordId>,
    /// A person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<RecordId>,
    /// A step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<RecordId>,
    /// Any other record: a hurdle, an if-then, a hard moment, a change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<RecordId>,
}

/// A value as it is shown.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(rename = "IndicatorMeasure"))]
pub enum Measure {
    /// A count, a number of days, or a number somebody gave.
    Number(i64),
    /// An exact share.
    Share {
        /// How many.
        part: i64,
        /// Of how many.
        whole: i64,
    },
    /// Since when it has been so.
    Since {
        /// The meeting's day.
        #[cfg_attr(feature = "schema", ts(type = "string"))]
        since: NaiveDate,
    },
}

/// The days that an indicator looked at.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(rename = "IndicatorWindow"))]
pub struct Window {
    /// The first day, where the beginning is known.
    #[cfg_attr(feature = "schema", ts(type = "string | null"))]
    pub from: Option<NaiveDate>,
    /// The last day.
    #[cfg_attr(feature = "schema", ts(type = "string"))]
    pub to: NaiveDate,
}

/// One sentence, in the languages of the product.
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(rename = "IndicatorReason"))]
pub struct Reason {
    /// In English.
    pub en: String,
    /// In Spanish.
    pub es: String,
}

impl std::fmt::Debug for Reason {
    /// Redacted: it may name people and quote a goal.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Reason({} bytes)", self.en.len())
    }
}

/// What keeps a trend quiet.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub enum MutedEvent {
    /// A crisis.
    Crisis,
    /// A change in the family's life.
    LifeEvent,
    /// A pause that somebody asked for.
    Pause,
}

/// The event that keeps a trend quiet, and until when.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct MutedBy {
    /// What it was.
    pub event: MutedEvent,
    /// The record.
    pub record: RecordId,
    /// Its first day.
    #[cfg_attr(feature = "schema", ts(type = "string"))]
    pub on: NaiveDate,
    /// The last quiet day; open where the pause has no end yet.
    #[cfg_attr(feature = "schema", ts(type = "string | null"))]
    pub until: Option<NaiveDate>,
    /// Who may be shown it: what is kept from the household quiets, and no day of it is said.
    pub audience: Audience,
}

/// What one indicator says about one subject.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Indicator {
    /// Its key in the practice papers: `O1`.
    pub key: String,
    /// What it is about; nothing where it is about the plan as a whole.
    pub subject: Option<Subject>,
    /// The condition of a lived plan that it belongs to.
    pub condition: Option<Condition>,
    /// How it stands.
    pub state: State,
    /// What it is now, where that is known.
    pub value: Option<Measure>,
    /// What it was before, or since when it has been so.
    pub before: Option<Measure>,
    /// The days it looked at.
    pub window: Option<Window>,
    /// The records behind it.
    pub rows: Vec<RecordId>,
    /// The fact in one sentence.
    pub reason: Reason,
    /// The card that asks about it.
    pub prompt: Option<String>,
    /// Who may be shown it.
    pub audience: Audience,
    /// What keeps it quiet.
    pub muted_by: Option<MutedBy>,
    /// What is missing, where too little is known.
    pub missing: Vec<String>,
    /// What became of it, where it asks for somebody's eyes or was marked.
    pub mark: Option<Mark>,
}

/// What became of a signal.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(rename = "MarkOfSignal"))]
pub struct Mark {
    /// How it stands with it.
    pub state: SignalState,
    /// Why it was put aside.
    pub reason: Option<String>,
    /// The day of the mark; none while it is new.
    #[cfg_attr(feature = "schema", ts(type = "string | null"))]
    pub on: Option<NaiveDate>,
}

impl std::fmt::Debug for Mark {
    /// Redacted: a reason is what somebody wrote.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Mark({:?}, {:?})", self.state, self.on)
    }
}

impl Indicator {
    /// Whether somebody talked about it, acted or put it aside: then it is not told again.
    pub fn is_settled(&self) -> bool {
        let state = self.mark.as_ref().map(|mark| mark.state);
        matches!(
            state,
            Some(SignalState::TalkedAbout | SignalState::Acted | SignalState::Dismissed)
        )
    }
}

/// An indicator that asks for somebody's eyes. The same shape, by another name for the reader.
pub type Signal = Indicator;

/// Something that goes well, in the shape of an indicator.
pub type Growth = Indicator;

/// Facts that belong together.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(rename = "IndicatorPattern"))]
pub struct Pattern {
    /// Its name: `fading_goal`.
    pub name: String,
    /// What it is about; nothing where it is about the plan as a whole.
    pub subject: Option<Subject>,
    /// The keys of its facts, at least two.
    pub facts: Vec<String>,
    /// The pattern in one sentence.
    pub reason: Reason,
    /// Who may be shown it: as narrow as the narrowest of its facts.
    pub audience: Audience,
}
