//! A family: hope first, strengths, goals with their whys, then everything else.

mod fill;
mod show;

pub use show::show;
pub(crate) use show::{goals, hopes, on_the_team};

pub(crate) use fill::{
    adaptation, between_since, goal_view, if_thens, is_open_here, meeting_row, readings, small,
    step_view, strengths,
};

use super::meeting::DraftView;
use super::people::{PersonView, QuoteView};
use casefile::{
    FamilyId, GoalStatus, LifeDomain, MeetingStatus, MeetingType, OrdinaryMoment, RecordId,
    ReminderWish, StaysAfter, StepStatus, YesNoUndecided,
};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// A family's page.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct FamilyView {
    /// Which.
    pub family: FamilyId,
    /// The name it is shown under.
    pub name: String,
    /// The language the family speaks at home.
    pub home_language: String,
    /// Hopes side by side, never merged; the first is the largest.
    pub hopes: Vec<QuoteView>,
    /// What they are good at.
    pub strengths: Vec<StrengthView>,
    /// What each person needs.
    pub needs: Vec<NeedView>,
    /// Goals on the plan, in the family's order.
    pub goals: Vec<GoalView>,
    /// Goals that were reached, changed, rested or let go.
    pub past_goals: Vec<GoalView>,
    /// Open steps, family and friends first.
    pub steps: Vec<StepView>,
    /// Open steps that the last meeting did not look at; kept apart, never hidden.
    pub older_steps: Vec<StepView>,
    /// If-thens.
    pub if_thens: Vec<IfThenView>,
    /// What the family changed, newest first.
    pub adaptations: Vec<AdaptationView>,
    /// Court's and agency's conditions, apart.
    pub must_dos: Vec<MustDoView>,
    /// The team, family first, then friends, then paid.
    pub team: Vec<TeamRow>,
    /// Between meetings, newest first.
    pub between: Vec<BetweenRow>,
    /// Meetings, newest first.
    pub meetings: Vec<MeetingRow>,
    /// What an import could not place.
    pub unplaced: Vec<String>,
    /// Whether a safety plan is on file.
    pub has_safety_plan: bool,
    /// How they live: language, faith, food, who decides.
    pub culture: Vec<CultureView>,
    /// What the team is for, in the family's words.
    pub mission: Option<QuoteView>,
    /// Rules the team set itself.
    pub agreements: Vec<QuoteView>,
    /// The meeting that is running, if one is; of several, the one begun last.
    pub running: Option<RecordId>,
    /// The kind of meeting that usually comes next; whoever begins one says which it is.
    pub usual_kind: MeetingType,
    /// The next planned meeting.
    pub next: Option<MeetingRow>,
    /// What somebody was still writing, outside a meeting or in one that ended.
    pub drafts: Vec<DraftView>,
}

/// A strength.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct StrengthView {
    /// Which.
    pub id: RecordId,
    /// Whose; the family's where nobody is named.
    pub person: Option<PersonView>,
    /// The words.
    pub words: QuoteView,
    /// The part of life it belongs to.
    pub domain: Option<LifeDomain>,
}

/// A need.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct NeedView {
    /// Which.
    pub id: RecordId,
    /// Whose.
    pub person: Option<PersonView>,
    /// The words.
    pub words: QuoteView,
    /// The part of life it belongs to.
    pub domain: Option<LifeDomain>,
    /// How well it is met, 0 to 10, by who said so last.
    pub met: Option<i32>,
    /// Who said so.
    pub met_by: Option<PersonView>,
    /// The day on which they said so.
    pub met_on: Option<String>,
    /// How much it matters, 0 to 10: each person's newest number, and the one before.
    pub matters: Vec<RulerView>,
    /// Help that serves it, what goes on first.
    pub services: Vec<ServiceView>,
}

/// Something of how they live.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct CultureView {
    /// Which.
    pub id: RecordId,
    /// What it is about.
    pub topic: String,
    /// What they said.
    pub words: QuoteView,
}

/// Help from outside, under the need it serves.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct ServiceView {
    /// Which.
    pub id: RecordId,
    /// What kind of help.
    pub what: String,
    /// Why the family wants it, in their words.
    pub reason: Option<QuoteView>,
    /// Who gives it.
    pub who: String,
    /// How often.
    pub how_often: String,
    /// The first day.
    pub from: Option<String>,
    /// The last day.
    pub to: Option<String>,
    /// How everybody will know that it may end.
    pub ends_when: String,
    /// Why it ended.
    pub ended_because: String,
    /// Whether it is over.
    pub over: bool,
}

/// A goal with its why.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct GoalView {
    /// Which.
    pub id: RecordId,
    /// The goal in their words.
    pub words: QuoteView,
    /// Their reason.
    pub why: Option<QuoteView>,
    /// Where it stands.
    pub status: GoalStatus,
    /// The day it came onto the plan; of one that is not on it any more, the day it left.
    pub since: Option<String>,
    /// The state in words that came from elsewhere.
    pub status_words: String,
    /// Newest importance and confidence by person.
    pub rulers: Vec<RulerView>,
    /// The youths it is about, where somebody said so.
    pub youths: Vec<PersonView>,
}

/// The newest reading of one person, and the one before.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct RulerView {
    /// What was asked.
    pub kind: casefile::RulerKind,
    /// Of whom.
    pub person: PersonView,
    /// 0 to 10.
    pub value: i32,
    /// The day.
    pub on: String,
    /// The reading before.
    pub before: Option<i32>,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct StepView {
    /// Which.
    pub id: RecordId,
    /// What is to be done.
    pub words: String,
    /// The one who carries it.
    pub carrier: PersonView,
    /// Those who help.
    pub helpers: Vec<PersonView>,
    /// The goal it serves.
    pub goal: Option<RecordId>,
    /// That goal's words.
    pub goal_words: Option<String>,
    /// The very first move.
    pub first_move: String,
    /// When and where.
    pub cue: String,
    /// By when.
    pub due_on: Option<String>,
    /// Where it stands.
    pub status: StepStatus,
    /// How sure the carrier is.
    pub confidence: Option<i32>,
    /// Which reminder they want.
    pub reminder: Option<ReminderWish>,
    /// How often, for a step that repeats.
    pub rhythm: String,
}

/// If this happens, then I will.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct IfThenView {
    /// Which.
    pub id: RecordId,
    /// The moment.
    pub if_cue: String,
    /// The act.
    pub then_response: String,
    /// Whose act.
    pub owner: Option<PersonView>,
    /// The moment of an ordinary day in which it comes.
    pub moment: Option<OrdinaryMoment>,
    /// The day on which it was tried out loud.
    pub rehearsed_on: Option<String>,
}

/// A change the family made.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct AdaptationView {
    /// Which.
    pub id: RecordId,
    /// What they changed.
    pub words: QuoteView,
    /// Whether it is in the plan.
    pub adopted: YesNoUndecided,
}

/// A condition from outside.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct MustDoView {
    /// Which.
    pub id: RecordId,
    /// The condition.
    pub words: String,
    /// Who asks.
    pub who_requires: String,
    /// By when.
    pub due: Option<String>,
    /// The family's own reason to do it.
    pub family_reason: Option<QuoteView>,
}

/// Somebody on the team.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct TeamRow {
    /// Who.
    pub person: PersonView,
    /// Whether they stay when the team is done.
    pub stays_after: Option<StaysAfter>,
    /// What they do: an open step, or what is on file.
    pub does: String,
    /// On the team since.
    pub from: Option<String>,
}

/// Something between meetings.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct BetweenRow {
    /// Which.
    pub id: RecordId,
    /// The kind of record: win, incident, adaptation, check_in, reminder, pause …
    pub kind: String,
    /// The day.
    pub on: String,
    /// Whose.
    pub by: Option<PersonView>,
    /// The words.
    pub text: String,
    /// Whether it is a change of life that nothing in the plan has answered yet.
    pub is_open: bool,
}

/// A meeting in one line.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct MeetingRow {
    /// Which.
    pub id: RecordId,
    /// Its number in the family's story.
    pub number: Option<i32>,
    /// What kind.
    pub meeting_type: Option<MeetingType>,
    /// The kind in words that came from elsewhere.
    pub type_words: String,
    /// Where it stands.
    pub status: Option<MeetingStatus>,
    /// When; a day or a moment.
    pub at: Option<String>,
    /// Where.
    pub place: String,
    /// Why it did not happen, or why nobody of the family was there.
    pub why_not: String,
    /// The words that closed it.
    pub words: Option<QuoteView>,
}
